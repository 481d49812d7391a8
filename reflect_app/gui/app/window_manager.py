"""Opens every window, each of them once, and connects what one asks for with what another shows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.errors import PromptSetError
from reflect_app.gui.app.window_registry import WindowKind, WindowRegistry, bring_forward
from reflect_app.gui.export.export_steps import ExportSteps
from reflect_app.gui.library_window.library_window import LibraryWindow
from reflect_app.gui.tasks.change import Aspect, Change
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.errors import ReflectError
    from reflect_app.gui.backups.backups_window import BackupsWindow
    from reflect_app.gui.backups.repair_report_window import RepairReportWindow
    from reflect_app.gui.bin.bin_window import BinWindow
    from reflect_app.gui.history.history_window import HistoryWindow
    from reflect_app.gui.log.log_window import LogWindow
    from reflect_app.gui.publish.import_report_window import ImportReportWindow
    from reflect_app.gui.reading.reading_window import ReadingWindow
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.wizard.wizard import ReflectionWizard
    from reflect_app.library import Library
    from reflect_app.library.damage.repair_report import RepairReport
    from reflect_app.publication.import_report import ImportReport
    from reflect_app.reflection import Record
    from reflect_app.tags import TagUse

    Found = tuple[Record | None, Sequence[TagUse]]

NAME = "Reflect"
LIBRARY: WindowKind[LibraryWindow] = WindowKind()
WIZARD: WindowKind[ReflectionWizard] = WindowKind()
READER: WindowKind[ReadingWindow] = WindowKind()
HISTORY: WindowKind[HistoryWindow] = WindowKind()
BIN: WindowKind[BinWindow] = WindowKind()
BACKUPS: WindowKind[BackupsWindow] = WindowKind()
LOG: WindowKind[LogWindow] = WindowKind()
IMPORT_REPORT: WindowKind[ImportReportWindow] = WindowKind()
REPAIR_REPORT: WindowKind[RepairReportWindow] = WindowKind()


class WindowManager(QObject):
    """All windows of one run of the program; what is open already comes forward."""

    drafts_changed = Signal(object)
    """Other drafts are open for writing than before; carries the tuple of their ids."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self.open = WindowRegistry()
        self.exporter = ExportSteps(services)
        self.library = LibraryWindow(services, self.exporter)
        self.open.add(LIBRARY, self.library)
        self._connect_library()

    def _connect_library(self) -> None:
        """Open everything that the library window asks for."""
        library = self.library
        library.write_wanted.connect(self.open_wizard)
        library.read_wanted.connect(self.open_reader)
        library.history_wanted.connect(self.show_history)
        library.bin_wanted.connect(self.show_bin)
        library.backups_wanted.connect(self.show_backups)
        library.backup_folder_wanted.connect(self.show_backups)
        library.log_wanted.connect(self.show_log)
        library.import_report_wanted.connect(self.show_import_report)

    def show_library(self) -> None:
        """The window that opens first; it may have been closed since."""
        self.open.show(LIBRARY, None, lambda: self.library)

    def come_forward(self) -> None:
        """Put the library in front of all others, and what is being written in front of it."""
        self.show_library()
        for wizard in self.wizards:
            bring_forward(wizard)

    # Writing

    @property
    def wizards(self) -> list[ReflectionWizard]:
        """The wizards that are open, the one that was opened last at the end."""
        return self.open.of(WIZARD)

    def wizard_of(self, reflection_id: str) -> ReflectionWizard | None:
        """The wizard in which a reflection is open."""
        return self.open.find(WIZARD, reflection_id)

    def open_wizard(
        self, reflection_id: str | None, then: Callable[[], object] = lambda: None
    ) -> None:
        """Open a reflection for writing, or a new one; a draft that is open comes forward."""

        def show(found: Found) -> None:
            if not self._came_forward(reflection_id):  # it may have been asked for twice
                self._show_wizard(*found)
            then()

        if self._came_forward(reflection_id):
            return
        kept = Change(Aspect.HISTORY, frozenset([reflection_id])) if reflection_id else None
        self._services.library.ask(
            partial(_for_writing, reflection_id), show, self._tell, changes=kept
        )

    def save_everything(self) -> bool:
        """Bring all that is typed into the library; False where some of it could not be kept."""
        for wizard in self.wizards:
            wizard.save()
        return self._services.library.finish() and not self.unsaved()

    def unsaved(self) -> list[ReflectionWizard]:
        """The wizards that hold what is not in the library yet."""
        return [wizard for wizard in self.wizards if wizard.saver.unsaved]

    def _came_forward(self, reflection_id: str | None) -> bool:
        wizard = self.wizard_of(reflection_id) if reflection_id else None
        if wizard is not None:
            bring_forward(wizard)
        return wizard is not None

    def _tell(self, error: ReflectError, title: str = NAME) -> None:
        self._services.dialogs.tell(self.library, title, error.message, error.advice)

    def _show_wizard(self, record: Record | None, known: Sequence[TagUse]) -> None:
        try:
            wizard = self._make_wizard(record, known)
        except PromptSetError as error:
            self._tell(error, tr("The questions can't be read"))
            return
        wizard.keep_place(self._services.settings_file)
        wizard.saver.saved.connect(self._note_drafts)
        wizard.closed.connect(lambda: self._on_wizard_closed(wizard))
        wizard.read_wanted.connect(self.open_reader)
        wizard.history_wanted.connect(self.show_history)
        wizard.another_wanted.connect(lambda: self.open_wizard(None, then=wizard.close))
        self.open.add(WIZARD, wizard)
        bring_forward(wizard)
        self._note_drafts()

    def _make_wizard(self, record: Record | None, known: Sequence[TagUse]) -> ReflectionWizard:
        from reflect_app.gui.wizard.wizard import ReflectionWizard  # noqa: PLC0415  -- when needed
        from reflect_app.prompts import load_prompts, load_start_page  # noqa: PLC0415

        settings = self._services.settings_file.settings
        in_full = not settings.start_page_seen
        prompts, words = load_prompts(), load_start_page()
        settings.start_page_seen = True
        return ReflectionWizard(
            services=self._services,
            exporter=self.exporter,
            prompts=prompts,
            words=words,
            record=record,
            known_tags=known,
            start_in_full=in_full,
        )

    def _on_wizard_closed(self, wizard: ReflectionWizard) -> None:
        self._note_drafts()
        wizard.deleteLater()

    def _note_drafts(self) -> None:
        """Say which drafts are open: they are opened again after a crash."""
        drafts = (wizard.about for wizard in self.wizards)
        self.drafts_changed.emit(tuple(draft for draft in drafts if draft is not None))

    # Reading

    @property
    def readers(self) -> list[ReadingWindow]:
        """The readers that are open; a reflection may be read in several, each in its order."""
        return self.open.of(READER)

    def open_reader(self, reflection_id: str, order: Sequence[str] = ()) -> None:
        """Open a reflection for reading, with the others of the list before and after it."""
        from reflect_app.gui.reading.reading_window import ReadingWindow  # noqa: PLC0415  -- when needed

        reader = ReadingWindow(self._services, list(order) or [reflection_id], reflection_id)
        reader.write_wanted.connect(self.open_wizard)
        reader.history_wanted.connect(self.show_history)
        self.open.add(READER, reader)
        bring_forward(reader)

    # The other windows

    def show_history(self, reflection_id: str) -> None:
        """The history of a reflection."""
        from reflect_app.gui.history.history_window import HistoryWindow  # noqa: PLC0415  -- when needed

        def make() -> HistoryWindow:
            return HistoryWindow(
                self._services,
                reflection_id,
                before_restore=self._save_open,
                after_restore=self._take_over,
            )

        self.open.show(HISTORY, reflection_id, make)

    def _save_open(self, reflection_id: str) -> None:
        if (wizard := self.wizard_of(reflection_id)) is not None:
            wizard.save()

    def _take_over(self, record: Record) -> None:
        if (wizard := self.wizard_of(record.id)) is not None:
            wizard.replace_with(record)

    def show_bin(self) -> None:
        """What is in the bin."""
        from reflect_app.gui.bin.bin_window import BinWindow  # noqa: PLC0415  -- when needed

        def make() -> BinWindow:
            window = BinWindow(self._services)
            window.read_wanted.connect(self.open_reader)
            return window

        self.open.show(BIN, None, make)

    def show_backups(self) -> None:
        """The backups, to restore one."""
        from reflect_app.gui.backups.backups_window import BackupsWindow  # noqa: PLC0415  -- when needed

        make = partial(BackupsWindow, self._services, self.save_everything)
        self.open.show(BACKUPS, None, make)

    def show_log(self) -> None:
        """The log and the crash reports."""
        from reflect_app.gui.log.log_window import LogWindow  # noqa: PLC0415  -- when needed

        self.open.show(LOG, None, partial(LogWindow, self._services))

    def show_import_report(self, report: ImportReport) -> None:
        """What became of the files of an import."""
        from reflect_app.gui.publish.import_report_window import ImportReportWindow  # noqa: PLC0415  -- when needed

        def make() -> ImportReportWindow:
            library = self.library
            window = ImportReportWindow(self._services, report, library.save_report)
            window.open_wanted.connect(library.take_on)
            window.list_wanted.connect(self._show_in_library)
            window.rest_wanted.connect(library.import_rest)
            return window

        self.open.show(IMPORT_REPORT, id(report), make)

    def _show_in_library(self, ids: list[str]) -> None:
        self.library.show_reflections(ids)
        self.show_library()

    def show_repair_report(self, report: RepairReport) -> None:
        """What came from where after the library was damaged."""
        from reflect_app.gui.backups.repair_report_window import RepairReportWindow  # noqa: PLC0415  -- when needed

        def make() -> RepairReportWindow:
            window = RepairReportWindow(self._services, report)
            window.read_wanted.connect(self.open_reader)
            window.history_wanted.connect(self.show_history)
            return window

        self.open.show(REPAIR_REPORT, report.moment, make)

    def bring_repair_report_forward(self) -> None:
        """Put the page about the last repair in front, if it is still open: it explains much."""
        for window in self.open.of(REPAIR_REPORT)[-1:]:
            bring_forward(window)


def _for_writing(reflection_id: str | None, library: Library) -> Found:
    record = library.open_for_writing(reflection_id) if reflection_id else None
    return record, library.tags_used()
