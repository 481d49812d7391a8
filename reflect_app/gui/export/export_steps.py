"""Exporting one reflection as text: ask for what is missing, ask where, write, keep the record."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from reflect_app.errors import ReflectError
from reflect_app.gui.export.undecided_question import LOOK, WRITE, UndecidedQuestion
from reflect_app.gui.tasks.change import whole
from reflect_app.gui.tasks.names_of_files import NamesOfFiles
from reflect_app.gui.tasks.tags_to_offer import tags_to_offer
from reflect_app.paths import home_folder
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.gui.export.undecided_in_several import UndecidedInSeveral
    from reflect_app.gui.phrases.undecided import OutBy
    from reflect_app.gui.tasks.names_of_files import Naming
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.notices import Notice
    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.file_writing.safe_writing import ChosenFile
    from reflect_app.reflection import Record, Reflection
    from reflect_app.tags import TagUse

    OnWritten = Callable[[Path, Record], None]
    _Done = tuple[Record, ReflectError | None]

CAN_BE_ASKED_FOR = frozenset({"tags", "published"})


class ExportSteps:
    """Takes one reflection to a file, the same way from every window."""

    def __init__(self, services: Services) -> None:
        self._services, self._service = services, services.library
        self._theme = services.theme
        self.own = services.paths
        self.dialogs = services.dialogs
        self._settings_file = services.settings_file
        self.names = NamesOfFiles(services)
        self.undecided = UndecidedQuestion(services)
        self._several: UndecidedInSeveral | None = None
        self.look_first: Callable[[str], object] = lambda _id: None
        """Shows what is undecided in the reflection with this id, so that it can be decided."""

    def last_folder(self) -> Path:
        """Where the last file was written, as far as that is still there."""
        return folder_or_home(self._settings_file.settings.export_folder)

    def remember_folder(self, folder: Path) -> None:
        """Suggest this folder next time."""
        self._settings_file.settings.export_folder = str(folder)

    def export(self, parent: QWidget, record: Record, then: OnWritten) -> None:
        """Export a reflection; ``then`` gets the file's path and the record as it is kept now."""
        from reflect_app.text_format.requirements import to_publish  # noqa: PLC0415  -- after the first paint

        needed = to_publish(record.reflection)
        if any(each.place not in CAN_BE_ASKED_FOR for each in needed):
            detail = "\n".join(each.message for each in needed)
            text = tr("Before this can be exported, it needs a little more.")
            self.dialogs.tell(parent, tr("Not ready to export"), text, detail)
        elif needed:
            self._service.ask(
                partial(tags_to_offer, self.own),
                lambda known: self._complete(parent, record, known, then),
            )
        else:
            self._write(parent, record, then, before=record)

    def before_out(
        self, parent: QWidget, record: Record, out_by: OutBy, then: Callable[[], None]
    ) -> None:
        """Ask before a copy is saved or printed what is asked before a text is exported."""

        def go_on(answer: int) -> None:
            if answer == WRITE:
                then()
            elif answer == LOOK:
                self.look_first(record.id)

        self.undecided.ask(parent, record, go_on, out_by)

    def before_copies(
        self,
        parent: QWidget,
        ids: Sequence[str],
        say: Callable[[Notice | None], None],
        then: Callable[[], None],
    ) -> None:
        """Ask the same once about several texts before copies of them are saved."""
        if self._several is None:
            from reflect_app.gui.export.undecided_in_several import UndecidedInSeveral  # noqa: PLC0415  -- when needed

            self._several = UndecidedInSeveral(self._services, self.undecided, self._service)
            self._several.look_wanted.connect(lambda each: self.look_first(each))  # noqa: PLW0108  -- as it is by then
        self._several.begin(parent, ids, say, then)

    def ask_for_missing(
        self, parent: QWidget, record: Record, known: Sequence[TagUse]
    ) -> Record | None:
        """Ask for the tag or date that is missing; None where somebody changed their mind.

        A tag or a date that was given before they did is kept all the same.
        """
        from reflect_app.gui.export.export_dialog import ExportDialog  # noqa: PLC0415  -- when needed

        dialog = ExportDialog(record, known, self._theme, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        completed = dialog.completed()
        dialog.deleteLater()
        if accepted:
            return completed
        self._keep(parent, record, completed)
        return None

    def _keep(self, parent: QWidget, before: Record, completed: Record) -> None:
        """Save a tag or a date that was given for an export that did not come about."""
        given = {
            each: getattr(completed.reflection, each)
            for each in CAN_BE_ASKED_FOR
            if getattr(completed.reflection, each) != getattr(before.reflection, each)
        }
        if given:
            self._service.ask(
                partial(_give, before.id, given),
                otherwise=lambda error: self._tell(parent, tr("Not saved"), error),
                changes=whole(before.id),
            )

    def _complete(
        self, parent: QWidget, record: Record, known: Sequence[TagUse], then: OnWritten
    ) -> None:
        if not isValid(parent):  # the window was closed before the library answered
            return
        completed = self.ask_for_missing(parent, record, known)
        if completed is not None:
            self._write(parent, completed, then, before=record)

    def _goes_out(self, parent: QWidget, reflection: Reflection) -> bool:
        """Whether it is to be written: asked only where letters in it look damaged."""
        from reflect_app.text_format.notices import notices  # noqa: PLC0415  -- after the first paint

        if not (found := notices(reflection)):
            return True
        lines = len({each.line for each in found})
        one, many = "One line of this text looks damaged.", "{n} lines of this text look damaged."
        choices = tr("Export as it is"), tr("Not now")
        detail = "\n".join(f"{each.message}." for each in found)
        title = tr("Some letters look damaged")
        headline = plural(lines, one, many)
        return self.dialogs.choose(parent, title, headline, choices, detail) == 0

    def _write(self, parent: QWidget, record: Record, then: OnWritten, *, before: Record) -> None:
        if not self._goes_out(parent, record.reflection):
            self._keep(parent, before, record)
            return
        go_on = partial(self._write_or_look, parent, record, then, before)
        self.undecided.ask(parent, record, go_on)

    def _write_or_look(
        self, parent: QWidget, record: Record, then: OnWritten, before: Record, answer: int
    ) -> None:
        """Go on, unless somebody wants to see first what is undecided, or to leave it for now."""
        if answer == WRITE:
            go_on = partial(self._write_named, parent, record, then, before)
            self.names.suggest(record.id, record.reflection, go_on)
            return
        self._keep(parent, before, record)
        if answer == LOOK:
            self.look_first(record.id)

    def _write_named(
        self, parent: QWidget, record: Record, then: OnWritten, before: Record, naming: Naming
    ) -> None:
        chosen = self._file_for(parent, naming) if isValid(parent) else None
        if chosen is None:
            self._keep(parent, before, record)
            return
        self.remember_folder(chosen.path.parent)

        def not_written(error: ReflectError) -> None:
            self._keep(parent, before, record)
            self._tell(parent, tr("Not exported"), error)

        self._service.ask(
            partial(_export, record, chosen, self.own),
            lambda done: self._written(parent, chosen.path, done, then),
            not_written,
            changes=whole(record.id),
        )

    def _file_for(self, parent: QWidget, naming: Naming) -> ChosenFile | None:
        """Which file to write; None where somebody changed their mind."""
        suggestion = self.last_folder() / naming.name
        return self.names.ask_where(parent, tr("Export as text"), suggestion, naming)

    def _written(self, parent: QWidget, path: Path, done: _Done, then: OnWritten) -> None:
        kept, error = done
        if error is not None:
            title = tr("The file is written, but the library could not note it")
            self._tell(parent, title, error)
        if isValid(parent):  # the window may have been closed meanwhile
            then(path, kept)

    def _tell(self, parent: QWidget, title: str, error: ReflectError) -> None:
        window = parent if isValid(parent) else QApplication.activeWindow()
        if window is not None:
            self.dialogs.tell(window, title, error.message, error.advice)


def _give(reflection_id: str, given: dict[str, object], library: Library) -> None:
    """Put these into a reflection as it is by then: somebody may have written on meanwhile."""
    record = library.get(reflection_id)
    reflection = record.reflection.model_copy(update=given)
    library.save(record.model_copy(update={"reflection": reflection}))


def _export(record: Record, chosen: ChosenFile, own: AppPaths, library: Library) -> _Done:
    from reflect_app.publication.publish.exporter import export, note_exported  # noqa: PLC0415  -- on the library's thread

    written = export(record.reflection, chosen.path, replace=chosen.standing, own=own)
    try:
        return note_exported(library, record, written), None
    except ReflectError as error:
        return record, error


def folder_or_home(name: str) -> Path:
    """The folder of this name; the home folder where it is gone, or was never one."""
    return Path(name) if name and os.path.isdir(name) else home_folder()  # noqa: PTH112  -- never raises
