"""Opens the windows of a publishing team: what came in, what goes out, and what went out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from reflect_app.gui.app.window_registry import WindowKind, WindowRegistry, bring_forward
from reflect_app.gui.tasks.tags_to_offer import tags_to_offer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reflect_app.gui.import_report.import_report_window import ImportReportWindow
    from reflect_app.gui.ledger.ledger_window import LedgerWindow
    from reflect_app.gui.library_window.library_window import LibraryWindow
    from reflect_app.gui.publish.choices import Begun
    from reflect_app.gui.publish.publish_window import PublishWindow
    from reflect_app.gui.tags.tags_window import TagsWindow
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.wizard.wizard import ReflectionWizard
    from reflect_app.ledger_line import FileFormat
    from reflect_app.publication.text_import.import_report import ImportReport
    from reflect_app.tags import TagUse

PUBLISH: WindowKind[PublishWindow] = WindowKind()
IMPORT_REPORT: WindowKind[ImportReportWindow] = WindowKind()
LEDGER: WindowKind[LedgerWindow] = WindowKind()
TAGS: WindowKind[TagsWindow] = WindowKind()


class Windows(Protocol):
    """What of all windows has to be known here."""

    library: LibraryWindow
    open: WindowRegistry

    @property
    def wizards(self) -> list[ReflectionWizard]:
        """The wizards that are open."""

    def wizard_of(self, reflection_id: str) -> ReflectionWizard | None:
        """The wizard in which a reflection is open."""

    def open_wizard(
        self, reflection_id: str | None, then: Callable[[], object] = lambda: None
    ) -> None:
        """Open a reflection for writing."""

    def open_reader(self, reflection_id: str) -> None:
        """Open a reflection for reading."""

    def open_review(self, reflection_id: str) -> None:
        """Open a reflection with what is said about it."""

    def show_bin(self) -> None:
        """What is in the bin."""

    def show_library(self) -> None:
        """Put the library in front."""

    def show_history(self, reflection_id: str) -> None:
        """Show the history of a reflection."""


class PublishingWindows:
    """Opens each of them once, and connects what one asks for with what another shows."""

    def __init__(self, services: Services, windows: Windows) -> None:
        self._services, self._windows = services, windows
        self._begun: Begun | None = None

    def show_publish(
        self,
        ids: Sequence[str] | None = None,
        folder: Path | None = None,
        formats: frozenset[FileFormat] = frozenset(),
    ) -> None:
        """Look once more at these reflections, or for None at all that is ready, and publish them.

        With a folder, they went out there before, in these formats, and are published again. It is
        one window; asked for once more, it shows what is asked for then.
        """
        from reflect_app.gui.publish.publish_window import PublishWindow  # noqa: PLC0415  -- when needed

        windows = self._windows
        self._save_drafts()
        if (there := windows.open.find(PUBLISH)) is not None:
            there.show_these(ids, folder, formats)
            bring_forward(there)
            return
        before, begun = self._save_drafts, self._begun
        window = PublishWindow(self._services, ids, folder, formats, before=before, begun=begun)
        window.left.connect(self._keep_begun)
        window.write_wanted.connect(self._write_at)
        window.read_wanted.connect(windows.open_reader)
        window.review_wanted.connect(windows.open_review)
        window.bin_wanted.connect(windows.show_bin)
        window.ledger_wanted.connect(self.show_ledger)
        window.said.connect(windows.library.say)
        windows.open.show(PUBLISH, window)

    def _keep_begun(self, begun: Begun | None) -> None:
        """Remember what was chosen and not carried out, while the program runs."""
        self._begun = begun

    def _save_drafts(self) -> None:
        """Save what is typed in every draft that is open; nothing is waited for."""
        for wizard in self._windows.wizards:
            wizard.save()

    def _write_at(self, reflection_id: str, place: str) -> None:
        """Open a reflection for writing where something is missing."""

        def turn() -> None:
            if (wizard := self._windows.wizard_of(reflection_id)) is not None:
                wizard.turn_to_place(place)

        is_open = self._windows.wizard_of(reflection_id) is not None
        self._windows.open_wizard(reflection_id, then=turn)
        if is_open:  # it has only come forward
            turn()

    def look_at_undecided(self, reflection_id: str) -> None:
        """Open a reflection at its check, which lists what is undecided, each with a way to it."""
        from reflect_app.gui.wizard.steps import CHECK  # noqa: PLC0415  -- when needed

        self._write_at(reflection_id, CHECK)

    def show_ledger(self) -> None:
        """What went out, and what can be learnt from the library."""
        from reflect_app.gui.ledger.ledger_window import LedgerWindow  # noqa: PLC0415  -- when needed

        if not self._windows.open.brings_forward(LEDGER):
            window = LedgerWindow(self._services)
            window.history_wanted.connect(self._windows.show_history)
            window.publish_wanted.connect(self.show_publish)
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
        if self._windows.wizards:
            self._services.library.ask(
                partial(tags_to_offer, self._services.paths), self._offer_anew
            )

    def _offer_anew(self, known: Sequence[TagUse]) -> None:
        """Offer what there is now in whatever is being written: not the tags that are gone."""
        for wizard in self._windows.wizards:
            wizard.offer_tags(known)

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
            window = ImportReportWindow(
                self._services,
                report,
                self._windows.library.save_report,
                before_change=self._save_open,
                after_change=self._have_open_look,
            )
            window.open_wanted.connect(self._windows.library.take_on)
            window.list_wanted.connect(self._show_in_library)
            window.left_with.connect(self._windows.library.say_report)
            window.rest_wanted.connect(self._windows.library.import_rest)
            window.opening_wanted.connect(
                lambda path: self._windows.library.open_wanted.emit([path])
            )
            self._windows.open.show(IMPORT_REPORT, window)

    def _show_in_library(self, ids: list[str]) -> None:
        self._windows.library.show_reflections(ids)
        self._windows.show_library()
