"""What the library window's actions do: work on reflections and files, and words about it."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reflect_app.clean_text import shown_name
from reflect_app.gui.export.export_steps import ExportSteps, folder_or_home
from reflect_app.gui.library_window import jobs as library_jobs
from reflect_app.gui.library_window.messages import (
    copied_message,
    copies_into_title,
    files_to_import_kinds,
    importing_message,
    nothing_to_bring_back_message,
    stopped_message,
    written_message,
)
from reflect_app.gui.library_window.report_panel import ENTRIES_SHOWN, Report
from reflect_app.gui.phrases.named_place import named_place
from reflect_app.gui.phrases.selected_and_moved import moved_to_bin_message, put_back_message
from reflect_app.gui.phrases.undecided import OutBy
from reflect_app.gui.tasks.batch import Batch
from reflect_app.gui.tasks.change import Change, moved, whole
from reflect_app.gui.tasks.names_of_files import NamesOfFiles, get_ready_to_name
from reflect_app.gui.widgets.notices import Notice
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.names_of_files import Naming
    from reflect_app.gui.tasks.services import Services
    from reflect_app.library import Library
    from reflect_app.publication.file_writing.folder_plan import FolderPlan
    from reflect_app.publication.file_writing.safe_writing import ChosenFile
    from reflect_app.publication.publish.export_outcome import ExportOutcome
    from reflect_app.publication.text_import.import_report import ImportOutcome, ImportReport
    from reflect_app.reflection import Record
    from reflect_app.summary import Summary

REASONS_SHOWN = 20  # of one file; a file with a blank line after every paragraph has hundreds


REPORT_NAME = "import-report.csv"


class LibraryActions(QObject):
    """Does what was asked for, on the library's thread, and says what became of it."""

    said = Signal(object)
    """A ``Notice`` to show; None takes the last one away."""
    reported = Signal(object)
    """A ``Report`` to show; None takes the last one away."""
    made = Signal(list)
    """The ids of reflections that are new, to be selected once they are in the list."""
    brought_in = Signal(object)
    """An ``ImportReport`` that a person should read now."""
    can_undo = Signal(bool)
    """Whether there is something in the bin that can be put back."""

    def __init__(self, window: QWidget, services: Services, exporter: ExportSteps) -> None:
        super().__init__(window)
        self._window = window
        self._service, self._dialogs = services.library, services.dialogs
        self._settings_file, self._own = services.settings_file, services.paths
        self._exporter, self._names = exporter, NamesOfFiles(services)
        self._binned: list[list[str]] = []

    def ask_for_files(self) -> Sequence[Path]:
        """Ask which files to bring in."""
        folder = folder_or_home(self._settings_file.settings.import_folder)
        title, kinds = tr("Import text files"), files_to_import_kinds()
        paths = self._dialogs.files_to_open(self._window, title, folder, kinds)
        if paths:
            self._settings_file.settings.import_folder = str(paths[0].parent)
        return paths

    def ask_for_folder(self) -> Sequence[Path]:
        """Ask which folder to bring in all of."""
        before = folder_or_home(self._settings_file.settings.import_folder)
        folder = self._dialogs.folder(self._window, tr("Import a folder"), before)
        if folder is None:
            return []
        self._settings_file.settings.import_folder = str(folder)
        return [folder]

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Bring in these files, and those in these folders."""
        folder = paths[0] if len(paths) == 1 and paths[0].is_dir() else None
        self._import(library_jobs.Importing(tuple(paths), self._name(), folder))

    def import_rest(self, report: ImportReport) -> None:
        """Go on with an import that was stopped; the report is then about all of it."""
        before = tuple(report.entries)
        job = library_jobs.Importing(report.left, self._name(), report.folder, before)
        self._import(job)

    def _import(self, job: library_jobs.Importing) -> None:
        before = len(job.before)
        self._run(
            job,
            lambda number: (
                importing_message(before + number, before + len(job.files))
                if job.files
                else tr("Looking for files…")
            ),
            partial(self._imported, job),
            lambda lots: whole(*_new_ids(chain.from_iterable(lots))),
        )

    def _name(self) -> str:
        return self._settings_file.settings.comment_name

    def export(self, summary: Summary) -> None:
        """Write the text file of one reflection, where the person says."""
        self._with_record(
            summary.id,
            lambda record: self._exporter.export(self._window, record, self._exported),
        )

    def save_copies(self, ids: list[str]) -> None:
        """Write text files of what there is so far, finished or not."""
        if len(ids) == 1:
            self._with_record(ids[0], self._save_copy)
        else:
            write = partial(self._save_all_copies, ids)
            self._exporter.before_copies(self._window, ids, self.said.emit, write)

    def _save_all_copies(self, ids: list[str]) -> None:
        if folder := self._folder_for(copies_into_title(len(ids))):
            self._run(
                partial(library_jobs.copying, _plan_of(folder), ids, self._own),
                lambda number: tr("Writing… {n} of {all}", n=f"{number:,}", all=f"{len(ids):,}"),
                partial(self._written, folder, len(ids)),
                prepare=get_ready_to_name,
            )

    def duplicate(self, ids: list[str]) -> None:
        """Make drafts with the same text."""
        self._run(
            partial(library_jobs.duplicating, ids),
            lambda number: tr("Duplicating… {n} of {all}", n=f"{number:,}", all=f"{len(ids):,}"),
            partial(self._duplicated, ids),
            lambda made: whole(*made),
        )

    def rename(self, summary: Summary, title: str) -> None:
        """Give a reflection another working title, or none."""
        self._service.ask(
            partial(library_jobs.renaming, summary.id, title),
            otherwise=self.refused,
            changes=whole(summary.id),
        )

    def move_to_bin(self, ids: list[str]) -> None:
        """Take reflections out of the list, with a way back."""
        self._run(
            partial(library_jobs.binning, ids),
            lambda number: tr("Moving… {n} of {all}", n=f"{number:,}", all=f"{len(ids):,}"),
            partial(self._moved_to_bin, ids),
            lambda parts: moved(chain.from_iterable(parts)),
        )

    def undo(self) -> None:
        """Put back what was moved to the bin last."""
        if not self._binned:
            return
        ids = self._binned.pop()
        self.can_undo.emit(bool(self._binned))
        self._run(
            partial(library_jobs.putting_back, ids),
            lambda number: tr("Bringing back… {n} of {all}", n=f"{number:,}", all=f"{len(ids):,}"),
            partial(self._put_back, ids),
            lambda parts: moved(chain.from_iterable(parts)),
        )

    def _run(
        self,
        begin: Callable[[Library], Iterator[Any]],
        words: Callable[[int], str],
        then: Callable[[list[Any]], None],
        changes: Callable[[list[Any]], Change | None] = lambda _results: None,
        prepare: Callable[[], object] | None = None,
    ) -> None:
        batch = Batch(
            self._service,
            begin,
            changes=changes,
            on_progress=lambda number: self._say(words(number), tr("Stop"), batch.stop),
            then=then,
            otherwise=self.refused,
            prepare=prepare,
        )
        self.reported.emit(None)
        batch.start()

    def _imported(self, job: library_jobs.Importing, lots: list[list[ImportOutcome]]) -> None:
        """Say what became of the files; the report opens by itself where it has news."""
        from reflect_app.publication.text_import.import_report import ImportReport  # noqa: PLC0415  -- after the first paint

        outcomes = list(chain.from_iterable(lots))
        left = job.files[len(outcomes) :]
        report = ImportReport.of([*job.before, *outcomes], job.folder, left)
        self.say_report(report)
        if taken := _new_ids(outcomes):
            self.made.emit(taken)
        if report.has_news:
            self.brought_in.emit(report)

    def say_report(self, report: ImportReport) -> None:
        """Say how an import stands, with the way to go on or to its report."""
        if report.left:
            self._say(report.headline(), tr("Go on"), partial(self.import_rest, report))
        else:
            show = partial(self.brought_in.emit, report)
            self._say(report.headline(), tr("Show the report"), show)

    def save_report(self, window: QWidget, report: ImportReport) -> None:
        """Ask where, and write the report of an import as a table."""
        suggestion = self._exporter.last_folder() / REPORT_NAME
        chosen = self._dialogs.file_to_write(
            window, tr("Save this report"), suggestion, tr("Tables (*.csv);;All files (*)")
        )
        if chosen is not None:
            said = tr("The report is saved as {place}.", place=named_place(chosen.path))
            self._write(chosen, partial(library_jobs.save_table, report, chosen, self._own), said)

    def _exported(self, path: Path, _record: Record) -> None:
        self.say_where(tr("Exported as {place}.", place=named_place(path)), path.parent)

    def _folder_for(self, title: str) -> Path | None:
        folder = self._dialogs.folder(self._window, title, self._exporter.last_folder())
        if folder is not None:
            self._exporter.remember_folder(folder)
        return folder

    def _written(self, folder: Path, wanted: int, outcomes: list[ExportOutcome]) -> None:
        written = sum(outcome.written is not None for outcome in outcomes)
        told = [outcome for outcome in outcomes if outcome.problems or outcome.notices]
        behind, left = len(outcomes) - written, wanted - len(outcomes)
        words = written_message(written, behind, shown_name(folder.name), left)
        if written:
            self.say_where(words, folder)
        else:
            self._say(words)
        if told:
            ids = [outcome.id for outcome in told[:ENTRIES_SHOWN]]
            self._service.ask(partial(library_jobs.titles, ids), partial(self._report_on, told))

    def _report_on(self, told: Sequence[ExportOutcome], titles: Mapping[str, str]) -> None:
        """What stayed behind and why, and what was written but looks damaged."""
        behind = any(outcome.problems for outcome in told)
        heading = (
            tr("What stayed behind, and why") if behind else tr("Written, and worth a second look")
        )
        entries = tuple((titles.get(each.id, each.id), _reasons(each)) for each in told)
        self.reported.emit(Report(heading, entries))

    def _save_copy(self, record: Record) -> None:
        named = partial(self._save_copy_named, record)
        suggest = partial(self._names.suggest, record.id, record.reflection, named)
        self._exporter.before_out(self._window, record, OutBy.COPY, suggest)

    def _save_copy_named(self, record: Record, naming: Naming) -> None:
        suggestion, title = self._exporter.last_folder() / naming.name, tr("Save a copy as text")
        chosen = self._names.ask_where(self._window, title, suggestion, naming)
        if chosen is not None:
            said = tr("A copy is saved as {place}.", place=named_place(chosen.path))
            self._write(
                chosen, partial(library_jobs.save_one_copy, record, chosen, self._own), said
            )

    def _write(self, chosen: ChosenFile, job: Callable[[Library], object], said: str) -> None:
        """Have a file written where a person chose, and say so with an offer of its folder."""
        folder = chosen.path.parent
        self._exporter.remember_folder(folder)
        self._service.ask(job, lambda _written: self.say_where(said, folder), self.refused)

    def _duplicated(self, wanted: list[str], ids: list[str]) -> None:
        words = copied_message(len(ids))
        self._say(stopped_message(words, len(wanted) - len(ids)))
        self.made.emit(ids)

    def _moved_to_bin(self, wanted: list[str], parts: list[list[str]]) -> None:
        ids = list(chain.from_iterable(parts))
        self._binned.append(ids)
        self.can_undo.emit(True)
        words = stopped_message(moved_to_bin_message(len(ids)), len(wanted) - len(ids))
        self._say(words, tr("Undo"), self.undo)

    def _put_back(self, wanted: list[str], parts: list[list[str]]) -> None:
        ids = list(chain.from_iterable(parts))
        nothing = nothing_to_bring_back_message()
        words = put_back_message(len(ids)) if ids else nothing
        if left := wanted[len(parts) * library_jobs.AT_ONCE :]:
            self._binned.append(left)
            self.can_undo.emit(True)
            self._say(stopped_message(words, len(left)), tr("Undo"), self.undo)
        else:
            self._say(words)
        self.made.emit(ids)

    def _with_record(self, reflection_id: str, then: Callable[[Record], None]) -> None:
        self._service.ask(lambda library: library.get(reflection_id), then, self.refused)

    def _say(self, text: str, offer: str = "", act: Callable[[], None] | None = None) -> None:
        self.said.emit(Notice(text, offer, act))

    def say_where(self, text: str, folder: Path) -> None:
        """Say where something is, and offer the folder that it is in."""
        show = partial(self._dialogs.show_folder, self._window, folder)
        self._say(text, tr("Open the folder"), show)

    def refused(self, error: ReflectError) -> None:
        """Say why something could not be done."""
        self.said.emit(Notice(str(error), urgent=True))


def _new_ids(outcomes: Iterable[ImportOutcome]) -> list[str]:
    """The ids of those that are new in the library, or have something new."""
    return [each.id for each in outcomes if each.id is not None and each.is_new]


def _plan_of(folder: Path) -> FolderPlan:
    from reflect_app.publication.file_writing.folder_plan import FolderPlan  # noqa: PLC0415  -- after the first paint

    return FolderPlan(folder)


def _reasons(outcome: ExportOutcome) -> tuple[str, ...]:
    """What was found, in words, with the line where there is one; the first few of very many."""
    problems = (*outcome.problems, *outcome.notices)
    said = [each.with_line() for each in problems[:REASONS_SHOWN]]
    if len(problems) > REASONS_SHOWN:
        said.append(tr("… and {n} more.", n=f"{len(problems) - REASONS_SHOWN:,}"))
    return tuple(said)
