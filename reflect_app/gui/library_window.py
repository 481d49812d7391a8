"""The window that opens first: all reflections, and everything one can do with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from reflect_app.gui.announce import announce
from reflect_app.gui.forms.ui_library_window import Ui_LibraryWindow
from reflect_app.gui.library_actions import LibraryActions, Notice
from reflect_app.gui.library_model import LibraryModel
from reflect_app.gui.library_panels import (
    EMPTY,
    OPENING,
    Message,
    MessagePage,
    NoticeBar,
    ReportPanel,
    nothing_found,
)
from reflect_app.gui.library_selection import SelectionActions
from reflect_app.gui.library_words import (
    ALL,
    READ,
    footer_words,
    next_step,
)
from reflect_app.gui.refreshing import Refresher
from reflect_app.gui.remembering import geometry_of, restore_geometry
from reflect_app.gui.view_actions import connect_themes, connect_zoom

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QResizeEvent,
    )

    from reflect_app.errors import ReflectError
    from reflect_app.gui.dialogs import Dialogs
    from reflect_app.gui.exporting import Exporter
    from reflect_app.gui.library_service import LibraryService
    from reflect_app.gui.theme import Theme
    from reflect_app.reflection import Summary
    from reflect_app.settings import SettingsFile

MOST_SELECTED = 50  # new reflections that are selected; of more one could not see which they are
SPEAK_AFTER_MS = 700  # of no typing in the search box, before the number found is spoken
MEASURE = 600  # pixels at 100% that a line of plain words may be long
NOTHING_TO_UNDO = "Nothing was moved to the bin since Reflect was opened"


def open_in_files(folder: Path) -> bool:
    """Show a folder in the system's own file manager."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class LibraryWindow(QMainWindow):
    """Lists the reflections; what its actions do is in ``LibraryActions``."""

    def __init__(
        self,
        *,
        service: LibraryService,
        theme: Theme,
        dialogs: Dialogs,
        settings_file: SettingsFile,
        open_wizard: Callable[[str | None], None],
        open_reader: Callable[[str, Sequence[str]], None],
        exporter: Exporter,
        open_folder: Callable[[Path], Any] = open_in_files,
    ) -> None:
        super().__init__()
        self._service = service
        self._theme = theme
        self._dialogs = dialogs
        self._settings_file = settings_file
        self._open_wizard = open_wizard
        self._open_reader = open_reader
        self._open_folder = open_folder
        self._to_select: list[str] = []
        self._listed = self._in_trouble = False
        self._refresher = Refresher(service, self._fill, self.show_trouble, self)
        self.ui = Ui_LibraryWindow()
        self.ui.setupUi(self)
        self.model = LibraryModel(self)
        self.actions_ = LibraryActions(self, service, dialogs, settings_file, exporter, open_folder)
        self._set_up_parts()
        self._connect_actions()
        self._connect_list()
        restore_geometry(self, settings_file.settings.window_geometry)
        service.changed.connect(self.refresh)
        service.opened.connect(lambda: self.refresh() if self._in_trouble else None)
        service.could_not_open.connect(self.show_trouble)
        self._show_message(OPENING)
        self.refresh()

    def import_files(self, paths: Sequence[Path]) -> None:
        """Bring in these text files, and those in these folders."""
        self.actions_.import_paths(paths)

    def refresh(self) -> None:
        """Ask the library for the list again."""
        self._refresher.refresh()

    def selected(self) -> list[Summary]:
        """The reflections that are selected, from the top down."""
        return self.ui.list.selected()

    def take_on(self, reflection_id: str) -> None:
        """Take the next step with a reflection: read what is published, else go on writing."""
        row = self.model.row_of(reflection_id)
        if row >= 0 and next_step(self.model.shown[row]) == READ:
            self.read(reflection_id)
        else:
            self._open_wizard(reflection_id)

    def read(self, reflection_id: str) -> None:
        """Open a reflection for reading, in the order of the list."""
        self._open_reader(reflection_id, [summary.id for summary in self.model.shown])

    def show_trouble(self, error: ReflectError) -> None:
        """Say in place of the list why the library could not be opened, and what to do."""
        self._in_trouble = True
        self._set_header_shown(shown=False)
        self._footer.clear()
        message = Message(error.message, error.advice, "Try again", "Quit")
        self._show_message(message, self._try_again, self.ui.actionQuit.trigger)
        announce(self, f"{error.message} {error.advice}".strip(), urgent=True)

    # Building

    def _set_up_parts(self) -> None:
        ui = self.ui
        ui.list.use(self.model, self._theme)
        ui.search.setAcceptDrops(False)  # a file dropped there is to be imported, not searched for
        ui.dropHint.hide()
        self._notice = NoticeBar(ui.banner, ui.bannerText, ui.bannerAction, ui.bannerClose)
        self._report = ReportPanel(ui.report, ui.reportHeading, ui.reportText, ui.reportClose)
        self._message = MessagePage(ui)
        self._footer = QLabel(self)
        self._footer.setTextFormat(Qt.TextFormat.PlainText)
        self._footer.setProperty("role", "small")
        self._footer.setWordWrap(True)
        self._footer.setContentsMargins(32, 6, 32, 10)
        ui.statusBar.addWidget(self._footer, 1)
        self._speaker = QTimer(self, singleShot=True, interval=SPEAK_AFTER_MS)
        self._speaker.timeout.connect(lambda: announce(self, self._footer.text()))
        self._theme.changed.connect(self._reflow)

    def _connect_actions(self) -> None:
        ui, actions = self.ui, self.actions_
        for action, act in (
            (ui.actionNew, lambda: self._open_wizard(None)),
            (ui.actionContinue, lambda: self._open_wizard(self.selected()[0].id)),
            (ui.actionRead, lambda: self.read(self.selected()[0].id)),
            (ui.actionImport, actions.import_text_files),
            (ui.actionExport, lambda: actions.export(self.selected())),
            (ui.actionSaveCopy, lambda: actions.save_copies(self.selected())),
            (ui.actionQuit, QApplication.closeAllWindows),
            (ui.actionUndo, actions.undo),
            (ui.actionRename, self._rename),
            (ui.actionDuplicate, lambda: actions.duplicate(self.selected())),
            (ui.actionBin, lambda: actions.move_to_bin(self.selected())),
            (ui.actionSelectAll, ui.list.selectAll),
            (ui.actionFind, self._find),
            (ui.actionShortcuts, self._show_shortcuts),
            (ui.actionWhere, self._show_where),
            (ui.actionAbout, self._show_about),
        ):
            action.triggered.connect(act)
        connect_zoom(
            self._theme, self._settings_file, ui.actionLarger, ui.actionSmaller, ui.actionUsualSize
        )
        connect_themes(
            self._theme,
            self._settings_file,
            {"system": ui.actionSystem, "light": ui.actionLight, "dark": ui.actionDark},
            self,
        )
        ui.newButton.clicked.connect(ui.actionNew.trigger)
        ui.importButton.clicked.connect(ui.actionImport.trigger)
        actions.said.connect(self.say)
        actions.reported.connect(self._report.show_report)
        actions.made.connect(self._select_new)
        actions.can_undo.connect(self._offer_undo)
        self._offer_undo(possible=False)

    def _connect_list(self) -> None:
        ui = self.ui
        self._selection = SelectionActions(ui, self)
        ui.filters.picked.connect(self._filter)
        ui.search.textChanged.connect(self._filter)
        ui.search.returnPressed.connect(ui.list.setFocus)
        QShortcut(
            QKeySequence("Escape"),
            ui.search,
            ui.search.clear,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        ui.list.chosen.connect(self.take_on)
        ui.continueButton.clicked.connect(lambda: self.take_on(self.selected()[0].id))

    # The list and what stands in its place

    def _fill(self, summaries: Sequence[Summary]) -> None:
        self._in_trouble = False
        selected = [summary.id for summary in self.selected()]
        row, scroll = self.ui.list.currentIndex().row(), self.ui.list.verticalScrollBar().value()
        had_rows = bool(self.model.shown)
        self.model.set_summaries(summaries)
        self._fill_filters()
        if [summary.id for summary in self.selected()] != selected or not had_rows:
            self.ui.list.select(selected, fallback_row=max(row, 0))
            self.ui.list.verticalScrollBar().setValue(scroll)
        first, self._listed = not self._listed, True
        self._show_listed()
        self._settle_focus(arriving=first)
        self._select_made()

    def _settle_focus(self, *, arriving: bool) -> None:
        """Whoever just arrived, or whose place is gone, starts at what is most likely wanted."""
        at = self.focusWidget()
        nowhere = at is None or not at.isVisibleTo(self)
        if nowhere or (arriving and at is not self.ui.search):
            wanted = self.ui.list if self.model.shown else self.ui.messageFirst
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_filters(self) -> None:
        offered = self.model.filters()
        if self.model.status not in [key for key, _words, _count in offered]:
            self.model.show_only(ALL, self.model.query)
        self.ui.filters.fill(offered, self.model.status)

    def _try_again(self) -> None:
        self._show_message(OPENING)
        self.refresh()

    def _filter(self) -> None:
        selected = [summary.id for summary in self.selected()]
        self._to_select = []
        status = self.ui.filters.tabData(self.ui.filters.currentIndex()) or ALL
        self.model.show_only(status, self.ui.search.text())
        self.ui.list.select(selected, fallback_row=0)
        self.ui.list.scrollTo(self.ui.list.currentIndex())
        if self._listed:
            self._show_listed()
            self._speaker.start()

    def _show_listed(self) -> None:
        """The list, or what stands there when it has nothing to show."""
        if not self.model.total:
            self._set_header_shown(shown=False)
            self._show_message(EMPTY, self.ui.actionNew.trigger, self.ui.actionImport.trigger)
            self._footer.setText("Everything stays on this computer")
            return
        self._set_header_shown(shown=True)
        self._footer.setText(footer_words(len(self.model.shown), self.model.total))
        if self.model.shown:
            self.ui.pages.setCurrentWidget(self.ui.listPage)
            self._selection.place_button()
        else:
            message = nothing_found(self.model.status, self.model.query)
            self._show_message(message, self._show_all)

    def _show_all(self) -> None:
        self.ui.search.clear()
        if not self.model.shown:
            self.ui.filters.pick(ALL)
        self.ui.list.setFocus()

    def _show_message(
        self,
        message: Message,
        first: Callable[[], None] | None = None,
        second: Callable[[], None] | None = None,
    ) -> None:
        self._message.show_message(message, first, second)
        self.ui.pages.setCurrentWidget(self.ui.messagePage)
        self._reflow()

    def _set_header_shown(self, *, shown: bool) -> None:
        for part in (self.ui.header, self.ui.filters, self.ui.headerLine):
            part.setVisible(shown)

    def _select_new(self, ids: list[str]) -> None:
        self._to_select = ids if len(ids) <= MOST_SELECTED else ids[:1]
        self._select_made()

    def _select_made(self) -> None:
        rows = [self.model.row_of(each) for each in self._to_select]
        if rows and min(rows) >= 0:
            self.ui.list.select(self._to_select)
            self.ui.list.scrollTo(self.ui.list.currentIndex())
            self._to_select = []

    # Smaller things that actions do

    def _rename(self) -> None:
        from reflect_app.gui.working_title_dialog import (  # noqa: PLC0415  -- when needed
            WorkingTitleDialog,
        )

        summary = self.selected()[0]
        dialog = WorkingTitleDialog(summary.title, self)
        dialog.accepted.connect(lambda: self.actions_.rename(summary, dialog.title))
        dialog.open()

    def _find(self) -> None:
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search.selectAll()

    def _show_shortcuts(self) -> None:
        from reflect_app.gui.shortcuts_dialog import (  # noqa: PLC0415  -- when needed
            ShortcutsDialog,
            shortcut_rows,
        )

        ui = self.ui
        menus = (ui.menuFile, ui.menuEdit, ui.menuView, ui.menuHelp)
        actions = [action for menu in menus for action in menu.actions()]
        ShortcutsDialog(shortcut_rows(actions), self).open()

    def _show_where(self) -> None:
        folder = self._settings_file.path.parent
        self.say(
            Notice(
                f"Everything is kept in {folder}.",
                "Open the folder",
                lambda: self._open_folder(folder),
            )
        )

    def _show_about(self) -> None:
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  -- 20 ms

        try:
            name = f"Reflect {version('reflect-app')}"
        except PackageNotFoundError:
            name = "Reflect"
        text = "Write up an example from your work, one reflective question at a time."
        self._dialogs.tell(
            self, "About Reflect", f"{name}\n\n{text}", "Everything stays on this computer."
        )

    def say(self, notice: Notice | None) -> None:
        """Show something that happened, or put the last of it away."""
        self._notice.show_notice(notice)
        if notice is not None:
            announce(self, notice.text, urgent=notice.urgent)

    def _offer_undo(self, possible: bool) -> None:
        self.ui.actionUndo.setEnabled(possible)
        tip = "Put back what was moved to the bin last" if possible else NOTHING_TO_UNDO
        self.ui.actionUndo.setStatusTip(tip)

    # The window itself

    def _reflow(self) -> None:
        """Put the search box, and then the buttons, in rows of their own where room is short."""
        ui, grid = self.ui, self.ui.headerGrid
        room = self.width() - 64
        needed = ui.newButton.sizeHint().width() + ui.importButton.sizeHint().width() + 28
        import_place, search_place = (0, 2, 1), (0, 1, 1)  # row, column, columns wide
        if needed + self._theme.px(260) > room:
            search_place = (1, 0, 3)
        if needed > room:
            import_place, search_place = (1, 0, 3), (2, 0, 3)
        for widget, (row, column, span) in (
            (ui.newButton, (0, 0, 3 if needed > room else 1)),
            (ui.importButton, import_place),
            (ui.search, search_place),
        ):
            grid.addWidget(widget, row, column, 1, span)
        grid.setColumnStretch(1, 1)
        self._message.reflow(room - self._theme.px(16), self._theme.px(MEASURE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything within the window's width."""
        super().resizeEvent(event)
        self._reflow()
        self.ui.dropHint.setGeometry(self.ui.page.rect().adjusted(16, 16, -16, -16))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files can be let go here."""
        if _dropped_paths(event) and not self._in_trouble:
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
        self.import_files(_dropped_paths(event))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window was."""
        self._settings_file.settings.window_geometry = geometry_of(self)
        super().closeEvent(event)


def _dropped_paths(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
