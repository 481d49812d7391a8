"""Opens the windows of a publishing team: what came in, and what went out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reflect_app.gui.app.window_registry import WindowKind, WindowRegistry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.import_report.import_report_window import ImportReportWindow
    from reflect_app.gui.ledger.ledger_window import LedgerWindow
    from reflect_app.gui.library_window.library_window import LibraryWindow
    from reflect_app.gui.tags.tags_window import TagsWindow
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.wizard.wizard import ReflectionWizard
    from reflect_app.publication.import_report import ImportReport

IMPORT_REPORT: WindowKind[ImportReportWindow] = WindowKind()
LEDGER: WindowKind[LedgerWindow] = WindowKind()
TAGS: WindowKind[TagsWindow] = WindowKind()


class Windows(Protocol):
    """What of all windows has to be known here."""

    library: LibraryWindow
    open: WindowRegistry

    def show_library(self) -> None:
        """Put the library in front."""

    def show_history(self, reflection_id: str) -> None:
        """Show the history of a reflection."""

    @property
    def wizards(self) -> list[ReflectionWizard]:
        """The wizards that are open."""


class PublishingWindows:
    """Opens each of them once, and connects what one asks for with what another shows."""

    def __init__(self, services: Services, windows: Windows) -> None:
        self._services, self._windows = services, windows

    def show_ledger(self) -> None:
        """What went out, and what can be learnt from the library."""
        from reflect_app.gui.ledger.ledger_window import LedgerWindow  # noqa: PLC0415  -- when needed

        if not self._windows.open.brings_forward(LEDGER):
            window = LedgerWindow(self._services)
            window.history_wanted.connect(self._windows.show_history)
            self._windows.open.show(LEDGER, window)

    def show_tags(self) -> None:
        """All tags, to put them in order."""
        from reflect_app.gui.tags.tags_window import TagsWindow  # noqa: PLC0415  -- when needed

        if not self._windows.open.brings_forward(TAGS):
            window = TagsWindow(
                self._services,
                before_change=self._save_open,
                after_change=self._have_open_look,
            )
            window.reflections_wanted.connect(self._show_tagged)
            self._windows.open.show(TAGS, window)

    def _save_open(self, ids: Sequence[str]) -> None:
        """Save what is typed of these, where they are open for writing."""
        for wizard in self._open_of(ids):
            wizard.save()

    def _have_open_look(self, ids: Sequence[str]) -> None:
        """Have what was changed of these shown where they are open, and said."""
        for wizard in self._open_of(ids):
            wizard.saver.look_elsewhere()

    def _open_of(self, ids: Sequence[str]) -> list[ReflectionWizard]:
        wanted = set(ids)
        return [wizard for wizard in self._windows.wizards if wizard.about in wanted]

    def _show_tagged(self, tag: str) -> None:
        self._windows.library.show_tagged(tag)
        self._windows.show_library()

    def show_import_report(self, report: ImportReport) -> None:
        """What became of the files of an import."""
        from reflect_app.gui.import_report.import_report_window import ImportReportWindow  # noqa: PLC0415  -- when needed

        if not self._windows.open.brings_forward(IMPORT_REPORT, id(report)):
            window = ImportReportWindow(self._services, report, self._windows.library.save_report)
            window.open_wanted.connect(self._windows.library.take_on)
            window.list_wanted.connect(self._show_in_library)
            window.rest_wanted.connect(self._windows.library.import_rest)
            self._windows.open.show(IMPORT_REPORT, window)

    def _show_in_library(self, ids: list[str]) -> None:
        self._windows.library.show_reflections(ids)
        self._windows.show_library()
