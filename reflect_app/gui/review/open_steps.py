"""Opening files that were handed over: read on a thread of their own, then taken in, then said.

A file is read on a thread of its own, since a stick or a folder elsewhere may be slow and a
passphrase takes a second; the library is only asked to take in what was read.
"""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.errors import ChangedElsewhereError, ReflectError
from reflect_app.gui.export.export_steps import folder_or_home
from reflect_app.gui.tasks.handover_jobs import OpenedHere, change_of, take_in_read
from reflect_app.gui.tasks.worker import Worker
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.review.passphrase_dialog import PassphraseDialog
    from reflect_app.gui.tasks.services import Services
    from reflect_app.handover.incoming import Opened
    from reflect_app.handover.reader import ReadFile

log = logging.getLogger(__name__)
_TRIES = 5  # at taking in a file, while somebody saves in between


@dataclass
class _Batch:
    """Files that were asked for together."""

    parent: QWidget
    name: str
    waiting: deque[Path]
    done: list[OpenedHere] = field(default_factory=list)
    passphrase: str | None = field(default=None, repr=False)
    dialog: PassphraseDialog | None = None


class OpenSteps(QObject):
    """Opens one file after the other, and asks for a passphrase where one is locked."""

    began = Signal(int)
    """So many files are being opened."""
    finished = Signal(list)
    """All that were asked for together are done; carries an ``OpenedHere`` of each."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._batches: deque[_Batch] = deque()
        self._worker = worker = Worker("opening files")
        self.destroyed.connect(lambda: worker.cut_short(0))

    def ask_which(self, parent: QWidget) -> list[Path]:
        """Ask which files to open."""
        settings = self._services.settings_file.settings
        kinds = tr("Files for review (*.reflection *.age);;All files (*)")
        folder = folder_or_home(settings.handover_folder)
        paths = self._services.dialogs.files_to_open(
            parent, tr("Open a file for review"), folder, kinds
        )
        if paths:
            settings.handover_folder = str(paths[0].parent)
        return paths

    def open_files(self, parent: QWidget, paths: Iterable[Path]) -> None:
        """Open these files, once it is known who is here: one's own files are told by that."""
        from reflect_app.gui.comments.name_dialog import with_name  # noqa: PLC0415  -- when needed

        if not (wanted := deque(dict.fromkeys(paths))):
            return

        def begin(name: str) -> None:
            self._batches.append(_Batch(parent, name, wanted))
            if len(self._batches) == 1:
                self._begin()

        with_name(self._services.settings_file, self._services.theme, parent, begin)

    def stop(self) -> None:
        """Open nothing any more."""
        self._worker.cut_short(0)

    def _begin(self) -> None:
        self.began.emit(len(self._batches[0].waiting))
        self._next()

    def _next(self) -> None:
        batch = self._batches[0]
        if batch.waiting:
            self._read(batch, batch.waiting.popleft(), batch.passphrase)
            return
        self._batches.popleft()
        batch.passphrase = None
        if self._batches:
            self._begin()
        self.finished.emit(batch.done)

    def _read(
        self,
        batch: _Batch,
        path: Path,
        passphrase: str | None,
        dialog: PassphraseDialog | None = None,
    ) -> None:
        self._worker.ask(
            partial(_read_file, path, passphrase),
            partial(self._was_read, batch, path, passphrase, dialog),
            partial(self._not_read, batch, path, dialog),
        )
        self._worker.start()

    def _was_read(
        self,
        batch: _Batch,
        path: Path,
        passphrase: str | None,
        dialog: PassphraseDialog | None,
        read: ReadFile,
    ) -> None:
        if dialog is not batch.dialog:  # closed while the passphrase was tried: it stays locked
            return
        batch.passphrase = passphrase or batch.passphrase  # the next one may have the same
        self._end_asking(batch)
        self._take_in(batch, path, read)

    def _not_read(
        self, batch: _Batch, path: Path, dialog: PassphraseDialog | None, error: BaseException
    ) -> None:
        from reflect_app.handover.errors import (  # noqa: PLC0415  -- when needed
            HandoverError,
            LockedError,
            WrongPassphraseError,
        )

        if dialog is not batch.dialog:
            return
        if dialog is not None and isinstance(error, WrongPassphraseError):
            dialog.show_wrong(str(error))
        elif isinstance(error, LockedError | WrongPassphraseError):
            self._ask_for_passphrase(batch, path)
        elif isinstance(error, HandoverError):
            self._end_asking(batch)
            self._note(batch, OpenedHere(path, _refused(path, error)))
        else:
            self._end_asking(batch)
            log.error("A file could not be opened", exc_info=error)
            self._note(batch, OpenedHere(path, _refused(path, _unexpected(error))))

    def _ask_for_passphrase(self, batch: _Batch, path: Path) -> None:
        from reflect_app.gui.review.passphrase_dialog import PassphraseDialog  # noqa: PLC0415

        def stays_locked() -> None:
            batch.dialog = None
            self._note(batch, OpenedHere(path, None))

        dialog = PassphraseDialog(path.name, self._services.theme, batch.parent)
        batch.dialog = dialog
        dialog.tried.connect(lambda typed: self._read(batch, path, typed, dialog))
        dialog.rejected.connect(stays_locked)
        dialog.open()

    def _end_asking(self, batch: _Batch) -> None:
        if batch.dialog is not None:
            batch.dialog.accept()
            batch.dialog = None

    def _take_in(self, batch: _Batch, path: Path, read: ReadFile, tries: int = _TRIES) -> None:
        def refused(error: ReflectError) -> None:
            if isinstance(error, ChangedElsewhereError) and tries:
                self._take_in(batch, path, read, tries - 1)
            else:
                self._note(batch, OpenedHere(path, _refused(path, error)))

        self._services.library.ask(
            partial(take_in_read, read, path, batch.name),
            partial(self._note, batch),
            refused,
            changes=change_of,
        )

    def _note(self, batch: _Batch, done: OpenedHere) -> None:
        batch.done.append(done)
        self._next()


def _unexpected(error: BaseException) -> ReflectError:
    message = tr("Something in Reflect went wrong ({kind}).", kind=type(error).__name__)
    return ReflectError(message, tr("Nothing of the file was taken in. Try it once more."))


def _read_file(path: Path, passphrase: str | None) -> ReadFile:
    from reflect_app.handover.reader import read_handover_file  # noqa: PLC0415  -- on its thread

    return read_handover_file(path, passphrase)


def _refused(path: Path, error: ReflectError) -> Opened:
    from reflect_app.handover.incoming import Opened  # noqa: PLC0415  -- when needed
    from reflect_app.handover.incoming_outcome import Outcome  # noqa: PLC0415
    from reflect_app.text_format.problems import FileProblem  # noqa: PLC0415

    code = getattr(error, "code", "not-taken-in")
    problem = FileProblem(code, None, str(error))
    return Opened(path, None, Outcome.REFUSED, problems=(problem,))
