"""The window that opens first: all reflections, and everything one can do with them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from reflect_app.gui.forms.ui_library_window import Ui_LibraryWindow
from reflect_app.gui.library_window.filter_controls import Filters
from reflect_app.gui.library_window.footer import LibraryFooter
from reflect_app.gui.library_window.header import LOW, Header
from reflect_app.gui.library_window.library_actions import LibraryActions
from reflect_app.gui.library_window.list_page import ListPage
from reflect_app.gui.library_window.report_panel import Report, ReportPanel
from reflect_app.gui.library_window.selection_actions import SelectionActions
from reflect_app.gui.phrases.review_words import MERGE, REVIEW
from reflect_app.gui.style.line_lengths import SAID
from reflect_app.gui.style.sizes import EDGE
from reflect_app.gui.tasks.change import Aspect, Change
from reflect_app.gui.widgets.app_window import MenuWindow
from reflect_app.gui.widgets.page_scroll import let_shrink
from reflect_app.gui.widgets.view_actions import IN_EVERY_WINDOW
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reflect_app.gui.export.export_steps import ExportSteps
    from reflect_app.gui.library_window.list_model import LibraryModel
    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.notices import Notice
    from reflect_app.publication.text_import.import_report import ImportReport

SHOWN = Aspect.TEXT | Aspect.STATUS | Aspect.BIN | Aspect.REVIEW  # in the rows and in the counts
HANDED_OVER = ".reflection"  # what the names of files end in that take a review along


class LibraryWindow(MenuWindow):
    """Lists the reflections; what its actions do is in ``LibraryActions``."""

    GEOMETRY = "window_geometry"
    write_wanted = Signal(object)
    """Asks to open the reflection with this id for writing, or a new one where it is None."""
    read_wanted = Signal(str, object)
    """Asks to open a reflection for reading, in the order of these ids."""
    history_wanted = Signal(str)
    """Asks for the history of the reflection with this id."""
    bin_wanted = Signal()
    """Asks for what is in the bin."""
    backups_wanted = Signal()
    """Asks for the backups there are, to restore one."""
    backup_wanted = Signal()
    """Asks that a backup is made now."""
    backup_folder_wanted = Signal()
    """Asks where a folder for backups of one's own is chosen."""
    log_wanted = Signal()
    """Asks for the log that Reflect keeps of what it did."""
    ledger_wanted = Signal()
    """Asks for what went out."""
    tags_wanted = Signal()
    """Asks for all tags, to put them in order."""
    print_wanted = Signal(str)
    """Asks to print the reflection with this id, or to save it as a PDF."""
    send_wanted = Signal(str)
    """Asks to hand the reflection with this id over for review."""
    review_wanted = Signal(str)
    """Asks to open somebody else's reflection, to be read and commented."""
    merge_wanted = Signal(str)
    """Asks to bring a reflection together with what came from elsewhere."""
    adopt_wanted = Signal(str)
    """Asks to go on writing here what came under another name."""
    open_wanted = Signal(list)
    """Asks to open these files that were handed over; without any, to ask which."""
    advice_wanted = Signal(str)
    """Asks for a window about advice: "words", "practice", or "how-well"."""
    review_settings_wanted = Signal()
    """Asks for the name for comments and the exchange folder."""
    publish_wanted = Signal(object)
    """Asks to look once more at the reflections with these ids, and to publish them.

    None stands for all that is ready.
    """
    import_report_wanted = Signal(object)
    """Asks to see an ``ImportReport``: what became of the files of an import."""

    def __init__(self, services: Services, exporter: ExportSteps) -> None:
        super().__init__(services.theme)
        service = services.library
        self._dialogs, self._settings_file = services.dialogs, services.settings_file
        self.ui = Ui_LibraryWindow()
        self.ui.setupUi(self)
        self.actions_ = LibraryActions(self, services, exporter)
        self._set_up_parts(service)
        self._connect_actions()
        self._connect_ways_out()
        self._connect_list()
        let_shrink(self)
        self.keep_place(self._settings_file)
        service.changed.connect(self._on_changed)
        service.opened.connect(lambda: self.refresh() if self.page.in_trouble else None)
        service.could_not_open.connect(self.page.show_trouble)
        self.page.begin()

    @property
    def model(self) -> LibraryModel:
        """The list as the view sees it."""
        return self.page.model

    def import_files(self, paths: Sequence[Path]) -> None:
        """Bring in these files, and those in these folders."""
        self.actions_.import_paths(paths)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Bring in files and what is in folders; open what was handed over for review, if alone."""
        if paths and all(map(is_handed_over, paths)):
            self.open_wanted.emit(list(paths))
        elif paths:
            self.import_files(paths)

    def import_rest(self, report: ImportReport) -> None:
        """Bring in the files that an import did not come to before it was stopped."""
        self.actions_.import_rest(report)

    def refresh(self) -> None:
        """Ask the library for the list again."""
        self.page.refresh()

    def _on_changed(self, change: Change) -> None:
        if self.page.in_trouble or change.touches(SHOWN):
            self.refresh()

    def show_reflections(self, ids: list[str]) -> None:
        """Show these in the list, whatever it left out before, and select them."""
        self.filters.clear(every_status=True)
        self.page.select_new(ids)

    def show_tagged(self, tag: str) -> None:
        """List those with this tag, whatever was left out before."""
        self.filters.narrow_to(tag)

    def show_opened(self, said: Notice, report: Report | None, ids: Sequence[str]) -> None:
        """Say what became of files that were opened, and select what came of them."""
        self.say(said)
        self._report.show_report(report)
        if ids:
            self.page.select_new(list(ids))

    def say_report(self, report: ImportReport) -> None:
        """Say how an import stands after what was decided about its files."""
        self.actions_.say_report(report)

    def save_report(self, window: QWidget, report: ImportReport) -> None:
        """Write what became of the files of an import as a table, where the person says."""
        self.actions_.save_report(window, report)

    def take_on(self, reflection_id: str) -> None:
        """Take the next step with a reflection: read what is published, else go on writing.

        Somebody else's is reviewed, and what came from elsewhere brought together first.
        """
        if (step := self.page.review_step(reflection_id)) == REVIEW:
            self.review_wanted.emit(reflection_id)
        elif step == MERGE:
            self.merge_wanted.emit(reflection_id)
        elif self.page.is_for_reading(reflection_id):
            self.read(reflection_id)
        else:
            self.write_wanted.emit(reflection_id)

    def read(self, reflection_id: str) -> None:
        """Open a reflection for reading, in the order of the list."""
        self.page.with_order(partial(self.read_wanted.emit, reflection_id))

    def show_last_backup(self, words: str) -> None:
        """Say at the foot of the window when the last backup was made."""
        self._footer.show_last_backup(words)

    # Building

    def _set_up_parts(self, service: LibraryService) -> None:
        ui = self.ui
        ui.dropHint.hide()
        self.hold_form(ui)
        self._report = ReportPanel(ui)
        self._footer = LibraryFooter(self)
        ui.statusBar.addWidget(self._footer, 1)
        self.filters = Filters(ui, service, self._settings_file.settings.list_order)
        self.page = ListPage(ui, service, self._theme, self.filters, self._footer)
        self._header = Header(ui, self._theme, self.filters, self._footer)
        self._theme.changed.connect(self._reflow)

    def _connect_actions(self) -> None:
        ui, actions = self.ui, self.actions_
        for action, act in (
            (ui.actionNew, lambda: self.write_wanted.emit(None)),
            (ui.actionContinue, self._with_one(self.write_wanted.emit)),
            (ui.actionRead, self._with_one(self.read)),
            (ui.actionImport, lambda: self.take_files(actions.ask_for_files())),
            (ui.actionImportFolder, lambda: self.take_files(actions.ask_for_folder())),
            (ui.actionOpen, lambda: self.open_wanted.emit([])),
            (ui.actionPublish, self._publish),
            (ui.actionExport, self._export),
            (ui.actionSaveCopy, self._with_ids(actions.save_copies)),
            (ui.actionQuit, QApplication.closeAllWindows),
            (ui.actionUndo, actions.undo),
            (ui.actionRename, self._rename),
            (ui.actionDuplicate, self._with_ids(actions.duplicate)),
            (ui.actionBin, self._with_ids(actions.move_to_bin)),
            (ui.actionSelectAll, ui.list.selectAll),
            (ui.actionFind, self._find),
            (ui.actionFilters, self.filters.show_choosers),
            (ui.actionWhere, self._show_where),
            (ui.actionAbout, self._show_about),
        ):
            action.triggered.connect(act)
        ui.newButton.clicked.connect(ui.actionNew.trigger)
        ui.importButton.clicked.connect(ui.actionImport.trigger)
        actions.said.connect(self.say)
        actions.reported.connect(self._report.show_report)
        actions.made.connect(self.page.select_new)
        actions.brought_in.connect(self.import_report_wanted)
        actions.can_undo.connect(self._offer_undo)
        self._offer_undo(possible=False)
        for action in self._actions_of_its_own():  # held down too long, it does it once
            action.setAutoRepeat(False)

    def _actions_of_its_own(self) -> Iterator[QAction]:
        """Those of the form and of its menus.

        To look among all children takes many times as long: each is made known to Python then.
        """
        for part in vars(self.ui).values():
            held = part.actions() if isinstance(part, (QMenu, QMenuBar)) else [part]
            for each in held:
                if isinstance(each, QAction) and not each.property(IN_EVERY_WINDOW):
                    yield each

    def _connect_ways_out(self) -> None:
        ui = self.ui
        for action, wanted in (
            (ui.actionHistory, self.history_wanted),
            (ui.actionOnPaper, self.print_wanted),
            (ui.actionSend, self.send_wanted),
            (ui.actionReview, self.review_wanted),
            (ui.actionMerge, self.merge_wanted),
            (ui.actionAdopt, self.adopt_wanted),
        ):
            action.triggered.connect(self._with_one(wanted.emit))
        for action, wanted in (
            (ui.actionShowBin, self.bin_wanted),
            (ui.actionBackUp, self.backup_wanted),
            (ui.actionRestore, self.backups_wanted),
            (ui.actionBackupFolder, self.backup_folder_wanted),
            (ui.actionLog, self.log_wanted),
            (ui.actionWentOut, self.ledger_wanted),
            (ui.actionTags, self.tags_wanted),
            (ui.actionReviewSettings, self.review_settings_wanted),
        ):
            action.triggered.connect(wanted)
        about = {
            "words": ui.actionWords,
            "practice": ui.actionPractise,
            "how-well": ui.actionHowWell,
        }
        for which, action in about.items():
            action.triggered.connect(lambda _=False, which=which: self.advice_wanted.emit(which))
        self._footer.bin_wanted.connect(ui.actionShowBin.trigger)

    def _connect_list(self) -> None:
        ui = self.ui
        self._selection = SelectionActions(ui, self, self._footer)
        ui.search.returnPressed.connect(ui.list.setFocus)
        ui.list.chosen.connect(self.take_on)
        ui.continueButton.clicked.connect(self._with_one(self.take_on))
        ui.orderChooser.chosen.connect(self._keep_order)
        self.filters.changed.connect(self._reflow)
        self.page.shown_anew.connect(self._selection.place_button)
        self.page.shown_anew.connect(self._reflow)

    def _with_one(self, act: Callable[[str], object]) -> Callable[[], None]:
        """Do something with the one reflection that is selected, if it is one."""

        def do() -> None:
            summary = self.ui.list.the_one_selected()
            if summary is not None:
                act(summary.id)

        return do

    def _with_ids(self, act: Callable[[list[str]], None]) -> Callable[[], None]:
        """Do something with all reflections that are selected."""
        return lambda: self.page.with_ids(act, self.actions_.refused)

    # Smaller things that actions do

    def _rename(self) -> None:
        from reflect_app.gui.library_window.working_title_dialog import WorkingTitleDialog  # noqa: PLC0415  -- when needed

        summary = self.ui.list.the_one_selected()
        if summary is not None:
            dialog = WorkingTitleDialog(summary.title, self._theme, self)
            dialog.accepted.connect(lambda: self.actions_.rename(summary, dialog.title))
            dialog.open()

    def escape_words(self) -> str:
        """Escape does not close this window."""
        return tr("Leave what is open, or else the search")

    def leave_nearest(self) -> bool:
        """Leave a selection of several, else what is searched and left out; never the window."""
        if self.ui.list.selected_count() > 1 and not self.ui.search.hasFocus():
            self.ui.list.leave_selection()
        else:
            self.filters.clear()
        return True

    def _export(self) -> None:
        if (summary := self.ui.list.the_one_selected()) is not None:
            self.actions_.export(summary)

    def _publish(self) -> None:
        """Publish what is selected; without a selection, what is ready."""
        if self.ui.list.selected_count():
            self.page.with_ids(self.publish_wanted.emit, self.actions_.refused)
        else:
            self.publish_wanted.emit(None)

    def _find(self) -> None:
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search.selectAll()

    def _keep_order(self) -> None:
        self._settings_file.settings.list_order = self.ui.orderChooser.key()

    def _show_where(self) -> None:
        folder = self._settings_file.path.parent
        self.actions_.say_where(tr("Everything is kept in {folder}.", folder=folder), folder)

    def _show_about(self) -> None:
        from reflect_app.installed_version import installed_version  # noqa: PLC0415  -- rarely asked

        name = f"Reflect {installed_version()}".strip()
        about = tr("Write up an example from your work, one reflective question at a time.")
        stays_here = tr("Everything stays on this computer.")
        self._dialogs.tell(self, tr("About Reflect"), f"{name}\n\n{about}", stays_here)

    def _offer_undo(self, possible: bool) -> None:
        self.ui.actionUndo.setEnabled(possible)
        last = tr("Put back what was moved to the bin last")
        nothing = tr("Nothing was moved to the bin since Reflect was opened")
        self.ui.actionUndo.setStatusTip(last if possible else nothing)

    # The window itself

    def _reflow(self) -> None:
        self._header.reflow(self.width(), self.height())
        px = self._theme.px
        room, low = self.width() - 2 * EDGE - px(16), self.height() < px(LOW)
        self.page.message.reflow(room, px(SAID), low=low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything within the window's width."""
        super().resizeEvent(event)
        self._reflow()
        self.ui.dropHint.setGeometry(self.ui.page.rect().adjusted(16, 16, -16, -16))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files can be let go here."""
        if _dropped_paths(event) and not self.page.in_trouble:
            event.acceptProposedAction()
            self.ui.dropHint.show()
            self.ui.dropHint.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The files went elsewhere."""
        super().dragLeaveEvent(event)
        self.ui.dropHint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring in the files that were let go."""
        self.ui.dropHint.hide()
        event.acceptProposedAction()
        self.take_files(_dropped_paths(event))


def is_handed_over(path: Path) -> bool:
    """Whether a file is one of those that are handed over for review, by its name."""
    return path.suffix.lower() == HANDED_OVER


def _dropped_paths(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
