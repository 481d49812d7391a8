"""Opens every window, each of them once, and connects what one asks for with what another shows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from reflect_app.errors import PromptSetError, ReflectError
from reflect_app.gui.app.opened_for_writing import for_writing
from reflect_app.gui.app.window_registry import WindowKind, WindowRegistry, bring_forward
from reflect_app.gui.export.export_steps import ExportSteps
from reflect_app.gui.library_window.library_window import LibraryWindow
from reflect_app.gui.tasks.change import Aspect, Change
from reflect_app.gui.tasks.tags_to_offer import tags_to_offer
from reflect_app.gui.widgets.notices import Notice
from reflect_app.status import Status
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.gui.app.advice_windows import AdviceWindows
    from reflect_app.gui.app.publishing_windows import PublishingWindows
    from reflect_app.gui.app.sending_and_opening import HandingOver
    from reflect_app.gui.backups.backups_window import BackupsWindow
    from reflect_app.gui.backups.repair_report_window import RepairReportWindow
    from reflect_app.gui.bin.bin_window import BinWindow
    from reflect_app.gui.history.history_window import HistoryWindow
    from reflect_app.gui.log.log_window import LogWindow
    from reflect_app.gui.reading.reading_window import ReadingWindow
    from reflect_app.gui.review.merge_window import MergeWindow
    from reflect_app.gui.review.review_window import ReviewWindow
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.app_window import MenuWindow
    from reflect_app.gui.wizard.wizard import ReflectionWizard
    from reflect_app.library.damage.repair_report import RepairReport
    from reflect_app.reflection import Record

NAME = "Reflect"
LIBRARY: WindowKind[LibraryWindow] = WindowKind()
WIZARD: WindowKind[ReflectionWizard] = WindowKind()
READER: WindowKind[ReadingWindow] = WindowKind()
REVIEW: WindowKind[ReviewWindow] = WindowKind()
HISTORY: WindowKind[HistoryWindow] = WindowKind()
MERGE: WindowKind[MergeWindow] = WindowKind()
BIN: WindowKind[BinWindow] = WindowKind()
BACKUPS: WindowKind[BackupsWindow] = WindowKind()
LOG: WindowKind[LogWindow] = WindowKind()
REPAIR_REPORT: WindowKind[RepairReportWindow] = WindowKind()


class WindowManager(QObject):
    """All windows of one run of the program; what is open already comes forward."""

    drafts_changed = Signal(object)
    """Other drafts are open for writing than before; carries the tuple of their ids."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self.open = WindowRegistry()
        self._handing_over: HandingOver | None = None
        self._publishing: PublishingWindows | None = None
        self._advice: AdviceWindows | None = None
        self.exporter = ExportSteps(services)
        self.exporter.look_first = lambda each: self.publishing.look_at_undecided(each)  # noqa: PLW0108  -- made when needed
        self.library = LibraryWindow(services, self.exporter)
        self.open.add(LIBRARY, self.library)
        self._connect_library()

    def _connect_library(self) -> None:
        """Open everything that the library window asks for."""
        library = self.library
        library.write_wanted.connect(self.open_wizard)
        library.read_wanted.connect(self.open_reader)
        library.history_wanted.connect(self.show_history)
        library.merge_wanted.connect(self.open_merge)
        library.print_wanted.connect(partial(self.print_review, library))
        library.bin_wanted.connect(self.show_bin)
        library.backups_wanted.connect(self.show_backups)
        library.backup_folder_wanted.connect(self.show_backups)
        library.log_wanted.connect(self.show_log)
        library.import_report_wanted.connect(lambda each: self.publishing.show_import_report(each))  # noqa: PLW0108  -- made when needed
        library.ledger_wanted.connect(lambda: self.publishing.show_ledger())  # noqa: PLW0108
        library.tags_wanted.connect(lambda: self.publishing.show_tags())  # noqa: PLW0108
        library.publish_wanted.connect(lambda ids: self.publishing.show_publish(ids))  # noqa: PLW0108
        library.review_wanted.connect(self.open_review)
        library.advice_wanted.connect(lambda each: self.advice.show(each, library))
        library.send_wanted.connect(lambda each: self.handing_over.send(library, each))
        library.adopt_wanted.connect(lambda each: self.handing_over.adopt(each))  # noqa: PLW0108  -- made when needed
        library.open_wanted.connect(lambda paths: self.handing_over.open_files(paths))  # noqa: PLW0108
        library.review_settings_wanted.connect(lambda: self.handing_over.show_settings())  # noqa: PLW0108

    @property
    def handing_over(self) -> HandingOver:
        """What sends and opens files for review; made when it is first needed."""
        if self._handing_over is None:
            from reflect_app.gui.app.sending_and_opening import HandingOver  # noqa: PLC0415  -- when needed

            self._handing_over = HandingOver(self._services, self, self)
        return self._handing_over

    @property
    def publishing(self) -> PublishingWindows:
        """What opens the windows of a publishing team; made when it is first needed."""
        if self._publishing is None:
            from reflect_app.gui.app.publishing_windows import PublishingWindows  # noqa: PLC0415  -- when needed

            self._publishing = PublishingWindows(self._services, self)
        return self._publishing

    @property
    def advice(self) -> AdviceWindows:
        """What opens the windows about advice; made when it is first needed."""
        if self._advice is None:
            from reflect_app.gui.app.advice_windows import AdviceWindows  # noqa: PLC0415  -- when needed

            self._advice = AdviceWindows(self._services, self.open, self)
        return self._advice

    def stop_handing_over(self) -> None:
        """Look into no folder and open no file any more, and let go of the practice."""
        if self._advice is not None:
            self._advice.stop()
        if self._handing_over is not None:
            self._handing_over.stop()

    def show_library(self) -> None:
        """The window that opens first; it may have been closed since."""
        if not self.open.brings_forward(LIBRARY):
            self.open.show(LIBRARY, self.library)

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

    def review_of(self, reflection_id: str) -> ReviewWindow | None:
        """The window in which a reflection is reviewed."""
        return self.open.find(REVIEW, reflection_id)

    def open_wizard(
        self, reflection_id: str | None, then: Callable[[], object] = lambda: None
    ) -> None:
        """Open a reflection for writing, or a new one; a draft that is open comes forward.

        Somebody else's, which came for review, is opened to be read and commented instead.
        """

        def show(found: Record | str | None) -> None:
            if isinstance(found, str):
                self.open_review(found)
            elif found is not None and found.status is Status.APPROVED and not is_open():
                self._reopen(found.id, then)
                return
            elif not is_open():  # it may have been asked for twice
                self._show_wizard(found)
            then()

        def is_open() -> bool:
            return reflection_id is not None and self.open.brings_forward(WIZARD, reflection_id)

        if is_open():
            return
        kept = Change(Aspect.HISTORY, frozenset([reflection_id])) if reflection_id else None
        self._services.library.ask(
            partial(for_writing, reflection_id), show, self._tell, changes=kept
        )

    def _reopen(self, reflection_id: str, then: Callable[[], object]) -> None:
        """Ask why what was approved is to be changed, before it is opened to be written on."""
        from reflect_app.gui.app.reopening import Reopening  # noqa: PLC0415  -- when needed

        def write(record: Record) -> None:
            self._show_wizard(record)
            then()

        parent = QApplication.activeWindow() or self.library
        Reopening(self._services, write, self.open_reader, self._tell).ask(parent, reflection_id)

    def save_everything(self) -> bool:
        """Bring all that is typed into the library; False where some of it could not be kept."""
        for wizard in self.wizards:
            wizard.save()
        return self._services.library.finish() and not self.unsaved()

    def save_comments(self) -> None:
        """Keep the comments that are being typed, as the session ends; nobody can be asked then."""
        reviews = self.open.of(REVIEW)
        if reviews and self._services.settings_file.settings.comment_name:
            for window in reviews:
                window.conversation.save_all()
            self._services.library.finish()

    def unsaved(self) -> list[ReflectionWizard]:
        """The wizards that hold what is not in the library yet."""
        return [wizard for wizard in self.wizards if wizard.saver.unsaved]

    def _tell(self, error: ReflectError, title: str = NAME) -> None:
        self._services.dialogs.tell(self.library, title, error.message, error.advice)

    def _show_wizard(self, record: Record | None) -> None:
        from reflect_app.gui.wizard.wizard import ReflectionWizard  # noqa: PLC0415  -- when needed
        from reflect_app.prompts import load_page_texts, load_prompts  # noqa: PLC0415

        try:
            prompts, words = load_prompts(), load_page_texts()
        except PromptSetError as error:
            self._tell(error, tr("The questions can't be read"))
            return
        settings_file = self._services.settings_file
        wizard = ReflectionWizard(
            services=self._services,
            exporter=self.exporter,
            prompts=prompts,
            words=words,
            record=record,
            start_in_full=not settings_file.settings.start_page_seen,
        )
        settings_file.settings.start_page_seen = True
        wizard.keep_place(settings_file)
        wizard.saver.saved.connect(self._note_drafts)
        wizard.closed.connect(self._note_drafts)
        wizard.closed.connect(wizard.deleteLater)
        wizard.read_wanted.connect(self.open_reader)
        wizard.history_wanted.connect(self.show_history)
        wizard.words_wanted.connect(lambda: self.advice.show_words())  # noqa: PLW0108
        wizard.send_wanted.connect(lambda each: self.handing_over.send(wizard, each))
        wizard.merge_wanted.connect(self.open_merge)
        wizard.another_wanted.connect(lambda: self.open_wizard(None, then=wizard.close))
        self.open.show(WIZARD, wizard)
        self._note_drafts()
        self._services.library.ask(partial(tags_to_offer, self._services.paths), wizard.offer_tags)

    def _note_drafts(self) -> None:
        """Say which drafts are open: they are opened again after a crash."""
        drafts = (wizard.about for wizard in self.wizards)
        self.drafts_changed.emit(tuple(draft for draft in drafts if draft is not None))

    # The other windows

    def open_reader(self, reflection_id: str, order: Sequence[str] = ()) -> None:
        """Open a reflection for reading, with the others of the list before and after it.

        It may be read in several windows, each in its order.
        """
        from reflect_app.gui.reading.reading_window import ReadingWindow  # noqa: PLC0415  -- when needed

        reader = ReadingWindow(
            self._services,
            list(order) or [reflection_id],
            reflection_id,
            before_print=self.exporter.before_out,
        )
        reader.write_wanted.connect(self.open_wizard)
        reader.history_wanted.connect(self.show_history)
        self.open.show(READER, reader)

    def open_review(self, reflection_id: str) -> None:
        """Open a reflection with what is said about it: for whoever reviews it, or wrote it."""
        from reflect_app.gui.review.review_window import ReviewWindow  # noqa: PLC0415  -- when needed

        if not self.open.brings_forward(REVIEW, reflection_id):
            window = ReviewWindow(self._services, reflection_id, before_change=self.save_open)
            self._connect_review(window)
            self.open.show(REVIEW, window)

    def _connect_review(self, window: ReviewWindow) -> None:
        """Lead to what answers a reflection, and to paper."""
        from reflect_app.gui.app.reopening import Reopening  # noqa: PLC0415  -- when needed
        from reflect_app.gui.review.send_choices import Purpose  # noqa: PLC0415
        from reflect_app.gui.review.send_steps import SendSteps  # noqa: PLC0415

        def stay(_what: object) -> None:
            """It is open already."""

        services, steps = self._services, SendSteps(self._services, window)
        reopening = Reopening(services, stay, stay, self._tell)
        window.return_wanted.connect(
            lambda each: steps.begin(window, each, Purpose.RETURN, version=window.answering.version)
        )
        window.approve_wanted.connect(
            lambda each: steps.begin(
                *(window, each, Purpose.APPROVE),
                checked=window.checklist.checked(),
                version=window.answering.version,
            )
        )
        steps.text_changed.connect(lambda _each: window.look_again())
        window.reopen_wanted.connect(partial(reopening.ask, window))
        window.print_wanted.connect(partial(self.print_review, window))

    def print_review(self, window: MenuWindow, reflection_id: str) -> None:
        """Print a reflection, with all that is typed by now; the window says what became of it."""
        from reflect_app.gui.paper.print_steps import print_review  # noqa: PLC0415  -- when needed

        self.save_open(reflection_id)
        print_review(window, self._services, reflection_id, window.say, self.exporter.before_out)

    def show_history(self, reflection_id: str) -> None:
        """The history of a reflection."""
        from reflect_app.gui.history.history_window import HistoryWindow  # noqa: PLC0415  -- when needed

        if not self.open.brings_forward(HISTORY, reflection_id):
            window = HistoryWindow(
                self._services,
                reflection_id,
                before_restore=self.save_open,
                after_restore=self._take_over,
            )
            self.open.show(HISTORY, window)

    def open_merge(self, reflection_id: str) -> None:
        """Bring another text of a reflection together with the one that is here."""
        from reflect_app.gui.review.merge_window import MergeWindow  # noqa: PLC0415  -- when needed

        if not self.open.brings_forward(MERGE, reflection_id):
            window = MergeWindow(
                self._services,
                reflection_id,
                before=self.save_open,
                after=self._show_brought_together,
            )
            self.open.show(MERGE, window)

    def _show_brought_together(self, record: Record) -> None:
        """Have it in its wizard, or say in the list that it is done."""
        from reflect_app.gui.review import merge_messages as messages  # noqa: PLC0415

        done, before = messages.brought_together(), messages.before_is_in_history()
        if (wizard := self.wizard_of(record.id)) is not None:
            wizard.take_over(record, done, before)
            bring_forward(wizard)
            return
        go_on = partial(self.open_wizard, record.id)
        self.library.say(Notice(f"{done} {before}", tr("Continue writing"), go_on))

    def save_open(self, reflection_id: str) -> None:
        """Save what is typed of a reflection, where it is open for writing."""
        if (wizard := self.wizard_of(reflection_id)) is not None:
            wizard.save()

    def _take_over(self, record: Record) -> None:
        if (wizard := self.wizard_of(record.id)) is not None:
            wizard.replace_with(record)

    def show_bin(self) -> None:
        """What is in the bin."""
        from reflect_app.gui.bin.bin_window import BinWindow  # noqa: PLC0415  -- when needed

        if not self.open.brings_forward(BIN):
            window = BinWindow(self._services)
            window.read_wanted.connect(self.open_reader)
            self.open.show(BIN, window)

    def show_backups(self) -> None:
        """The backups, to restore one."""
        from reflect_app.gui.backups.backups_window import BackupsWindow  # noqa: PLC0415  -- when needed

        if not self.open.brings_forward(BACKUPS):
            self.open.show(BACKUPS, BackupsWindow(self._services, self.save_everything))

    def show_log(self) -> None:
        """The log and the crash reports."""
        from reflect_app.gui.log.log_window import LogWindow  # noqa: PLC0415  -- when needed

        if not self.open.brings_forward(LOG):
            self.open.show(LOG, LogWindow(self._services))

    def show_repair_report(self, report: RepairReport) -> None:
        """What came from where after the library was damaged."""
        from reflect_app.gui.backups.repair_report_window import RepairReportWindow  # noqa: PLC0415  -- when needed

        if not self.open.brings_forward(REPAIR_REPORT, report.moment):
            window = RepairReportWindow(self._services, report)
            window.read_wanted.connect(self.open_reader)
            window.history_wanted.connect(self.show_history)
            self.open.show(REPAIR_REPORT, window)

    def bring_repair_report_forward(self) -> None:
        """Put the page about the last repair in front, if it is still open: it explains much."""
        for window in self.open.of(REPAIR_REPORT)[-1:]:
            bring_forward(window)
