"""What is done with a draft once it is written: exported, sent for review, read, or left."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.advice.decisions import key_of
from reflect_app.advice.one_decision import joined
from reflect_app.lifecycle import Event, may
from reflect_app.reflection import EditorPosition
from reflect_app.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from reflect_app.advice.decisions import Key
    from reflect_app.advice.finding import Finding
    from reflect_app.gui.widgets.dialogs import Dialogs
    from reflect_app.gui.wizard.check_page import CheckPage
    from reflect_app.gui.wizard.finished_page import FinishedPage
    from reflect_app.gui.wizard.save_status import SaveStatus
    from reflect_app.gui.wizard.tags_page import TagsPage
    from reflect_app.reflection import Record, Reflection


class LastSteps(QObject):
    """Does what the last two pages offer, always with what is typed in the library first.

    ``kept`` brings it there; it answers False, and says why, where that can't be done.
    """

    send_wanted = Signal(str)
    """The reflection with this id is to be sent for review."""
    read_wanted = Signal(str)
    exported = Signal()
    """A file was written, and the library knows."""

    def __init__(
        self,
        save_status: SaveStatus,
        finished: FinishedPage,
        tags: TagsPage,
        kept: Callable[[], bool],
    ) -> None:
        super().__init__(save_status.window)
        self._window, self._draft = save_status.window, save_status.draft
        self._saver, self._exporter = save_status.saver, save_status.exporter
        self._finished, self._tags, self._kept = finished, tags, kept
        self._asked: Counter[Key] = Counter()
        finished.export.connect(self._export)
        finished.send.connect(self.send)
        finished.read.connect(self._read)

    def offer_on(self, check: CheckPage, dialogs: Dialogs) -> None:
        """Connect what the check offers too, and how the folder of a file is shown."""
        check.send.connect(self.send)
        self._finished.folder_wanted.connect(partial(dialogs.show_folder, self._window))

    def tell_finished(self, reflection: Reflection) -> None:
        """Have the last page speak of this reflection."""
        published = self._saver.status is Status.PUBLISHED
        self._finished.show_finished(self._draft.title, reflection, published=published)

    def finish(self, undecided: Iterable[Finding]) -> None:
        """Call it finished, unless it is more than that already and nothing was changed.

        Who goes on with these ``undecided`` was asked about them just now.
        """
        self._asked = Counter(key_of(each) for each in joined(undecided))
        record, status = self._saver.record, self._saver.status
        changed = record is None or record.reflection != self._draft.reflection()
        if status is not Status.PUBLISHED or changed:
            self._finished.forget_file()
        if changed or may(Event.FINISHED, status):
            self._saver.finish()
        self._note_asked()

    def _note_asked(self) -> None:
        """Have nobody asked once more about what they left undecided when they finished."""
        if self._saver.record is not None:
            self._exporter.undecided.note_asked(self._saver.record.id, self._asked)

    def send(self) -> None:
        """Send what is on the pages for review."""
        if self._kept() and self._saver.record is not None:
            self.send_wanted.emit(self._saver.record.id)

    def _export(self) -> None:
        if self._kept() and self._saver.record is not None:
            self._note_asked()  # the library may not have had it when it was finished
            self._exporter.export(self._window, self._saver.record, self._on_exported)

    def _on_exported(self, path: Path, record: Record) -> None:
        self._saver.record = record
        self._tags.show_reflection(record.model_copy(update={"place": EditorPosition()}))
        self.tell_finished(record.reflection)
        self._finished.show_file(path)
        self.exported.emit()

    def _read(self) -> None:
        if self._saver.record is not None:
            self.read_wanted.emit(self._saver.record.id)
