"""The bin: what was taken out of the list, to be put back or to be removed for good."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from reflect_app.gui.bin import messages
from reflect_app.gui.bin.list_model import PAGE, BinModel
from reflect_app.gui.bin.message_page import BinMessagePage, Choice, PageMessage
from reflect_app.gui.bin.purge_steps import PurgeSteps
from reflect_app.gui.forms.ui_bin_window import Ui_BinWindow
from reflect_app.gui.phrases.selected_and_moved import put_back_message, selection_text
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, TEXT_WIDE
from reflect_app.gui.tasks.change import Aspect, Change, moved
from reflect_app.gui.widgets.announce import CalmAnnouncer, announce
from reflect_app.gui.widgets.app_window import MenuWindow, Question
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.notices import Notice
from reflect_app.gui.widgets.wrapping_button import WrappingButton, close_text
from reflect_app.queries import BIN
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.services import Services
    from reflect_app.library import Library

LOW = 400  # pixels at 100%; in a window lower than this the list needs the room of plain words
LOWER = 340  # pixels at 100%; lower than this it needs that of buttons too, and has menus
LOWEST = 300  # pixels at 100%; lower than this the heading gives way too
SHOWN = Aspect.TEXT | Aspect.STATUS  # of a reflection in the bin


class BinWindow(MenuWindow):
    """Lists the bin. Closed while something is being removed, it stays until that is done."""

    GEOMETRY = "bin_geometry"
    read_wanted = Signal(str)
    """The reflection with this id is to be read."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, parent)
        self._service = services.library
        self._on_list = False
        self.model = BinModel(self)
        self.ui = Ui_BinWindow()
        self.ui.setupUi(self)
        ui = self.ui
        ui.lead.setText(messages.what_the_bin_is())
        ui.list.use(self.model, self._theme)
        self.hold_form(ui)
        self.page = BinMessagePage(ui)
        self.purge_steps = PurgeSteps(services, self)
        self._speaker = CalmAnnouncer(ui.list, ui.count.text)
        self._contents = Question(
            self,
            partial(self._service.ask, lambda library: library.ids(BIN)),
            self._fill,
            self._refused,
        )
        self._set_up_buttons()
        self._connect()
        self.keep_place(services.settings_file)
        self._show_message(PageMessage(tr("Looking into the bin…"), ""))
        self._on_list = True
        self.refresh()

    def refresh(self) -> None:
        """Ask the library what is in the bin."""
        self._contents.ask()

    def selected(self) -> list[str]:
        """The ids of what is selected, from the top down."""
        return self.ui.list.selected()

    # Building

    def _set_up_buttons(self) -> None:
        ui = self.ui
        flow = FlowLayout(ui.buttons, across=BETWEEN_BUTTONS, down=10)
        flow.setContentsMargins(0, 0, 0, 0)
        actions = (ui.actionPutBack, ui.actionRead, ui.actionRemove, ui.actionEmpty)
        self._buttons = [self._button(action) for action in actions]
        self.put_back_button, *_others, self.empty_button = self._buttons
        self.put_back_button.setProperty("kind", "primary")
        for button in (*self._buttons, self.close_by(ui.actionClose, ui.buttons)):
            flow.addWidget(button)

    def _button(self, action: QAction) -> WrappingButton:
        button = WrappingButton(action.text().replace("&", ""), self.ui.buttons)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _connect(self) -> None:
        ui = self.ui
        for action, act in (
            (ui.actionPutBack, self._put_back),
            (ui.actionRead, lambda: self.read_wanted.emit(self.selected()[0])),
            (ui.actionSelectAll, ui.list.selectAll),
            (ui.actionRemove, lambda: self._ask_about(self.selected())),
            (ui.actionEmpty, lambda: self._ask_about(self.model.ids)),
        ):
            action.triggered.connect(act)
        for action in (ui.actionRemove, ui.actionSelectAll, ui.actionRead):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            ui.list.addAction(action)
        ui.list.chosen.connect(self.read_wanted)
        ui.list.selection_changed.connect(self._enable)
        self.model.page_wanted.connect(self._fetch)
        self.purge_steps.page.connect(self._show_message)
        self.purge_steps.left.connect(self._show_list)
        self.purge_steps.done.connect(self._settle)
        self._theme.changed.connect(self._reflow)
        self._service.changed.connect(self._on_changed)

    # What is shown

    def _on_changed(self, change: Change) -> None:
        listed = change.touches(SHOWN, self.model.ids)
        if listed or change.touches(Aspect.BIN) or self._contents.waits:
            self.refresh()

    def _fill(self, ids: Sequence[str]) -> None:
        selected, row = self.selected(), self.ui.list.currentIndex().row()
        scroll = self.ui.list.verticalScrollBar().value()
        self.model.set_ids(ids)
        if self.selected() != selected or not selected:
            self.ui.list.select(selected, fallback_row=max(row, 0) if ids else -1)
            self.ui.list.verticalScrollBar().setValue(scroll)
        self._enable()
        if self._on_list:
            self._show_list()

    def _fetch(self, start: int) -> None:
        self._service.ask(
            lambda library: library.find(BIN, start=start, limit=PAGE),
            self.while_open(self.model.take),
        )

    def _show_list(self) -> None:
        """The list, or what stands there when there is nothing in the bin."""
        arriving = self.ui.pages.currentWidget() is not self.ui.listPage
        self._on_list = True
        if not self.model.rowCount():
            close = Choice(close_text(), self.close)
            empty = PageMessage(
                tr("The bin is empty."), messages.what_comes_here(), choices=(close,)
            )
            self._show_message(empty, on_list=True)
            return
        self.ui.pages.setCurrentWidget(self.ui.listPage)
        self._enable()
        if arriving:
            self.ui.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_message(self, message: PageMessage, *, on_list: bool = False) -> None:
        """Words in the list's place; ``on_list`` where they give way to it by themselves."""
        if self.has_closed:
            return
        self._on_list = on_list
        self.page.show_message(message)
        self._enable()
        announce(self, message.spoken)

    def _enable(self) -> None:
        ui, selected = self.ui, len(self.ui.list.selectionModel().selectedRows())
        listed = self.ui.pages.currentWidget() is self.ui.listPage
        for action, possible in (
            (ui.actionPutBack, selected > 0),
            (ui.actionRead, selected == 1),
            (ui.actionRemove, selected > 0),
            (ui.actionEmpty, self.model.rowCount() > 0),
            (ui.actionSelectAll, self.model.rowCount() > 0),
        ):
            action.setEnabled(listed and possible)
        self._count(selected)

    def _count(self, selected: int) -> None:
        """Say how many there are, or how many of them are selected where it is several."""
        number, before = self.model.rowCount(), self.ui.count.text()
        if selected > 1:
            self.ui.count.setText(selection_text(selected, number))
            if self.ui.count.text() != before:
                self._speaker.start()
            return
        self.ui.count.setText(messages.in_the_bin(number))
        self._speaker.stop()

    def _refused(self, error: ReflectError) -> None:
        if not self._on_list:
            return
        again = Choice(tr("Try again"), self.refresh)
        self._show_message(PageMessage(error.message, error.advice, choices=(again,)), on_list=True)

    def say(self, notice: Notice | None) -> None:
        """Show it, with its links where there is room for them."""
        super().say(notice)
        self._reflow()

    # What can be done

    def _put_back(self) -> None:
        ids = self.selected()
        again = Notice(
            put_back_message(len(ids)), tr("Move to the bin again"), partial(self._bin_again, ids)
        )
        self._change(ids, lambda library: library.put_back(ids), again)

    def _bin_again(self, ids: Sequence[str]) -> None:
        said = Notice(messages.binned_again(len(ids)))
        self._change(ids, lambda library: library.move_to_bin(ids), said)

    def _change(self, ids: Sequence[str], job: Callable[[Library], Any], said: Notice) -> None:
        self._service.ask(
            job,
            self.while_open(lambda _nothing: self.say(said)),
            self.while_open(lambda error: self.say(Notice(str(error), urgent=True))),
            changes=moved(ids),
        )

    def _ask_about(self, ids: Sequence[str]) -> None:
        lines = filter(None, map(self.model.line_of, ids[: messages.TITLES_SHOWN]))
        self.purge_steps.ask(ids, [line.display_title for line in lines])

    # The window itself

    def leave_nearest(self) -> bool:
        """Take the safe way: out of a selection, and from a question back to the list."""
        if self._on_list and len(self.selected()) > 1:
            self.ui.list.leave_selection()
        elif self._on_list or self.purge_steps.busy:
            return False
        else:
            self._show_list()
        return True

    def _settle(self) -> None:
        """What was removed is gone: look again, or go where that was only waited for."""
        if self.has_closed:
            self.deleteLater()
        else:
            self.refresh()

    def _reflow(self) -> None:
        """In a low window leave the room to the list; the menus have everything."""
        ui, height, px = self.ui, self.height(), self._theme.px
        for part in (ui.lead, ui.count):
            part.setVisible(height >= px(LOW))
        for button in self._buttons[1:]:
            button.setVisible(height >= px(LOWER))
        ui.header.setVisible(height >= px(LOWEST))
        links = ui.bannerLinks.sizeHint().width() + px(200)
        ui.bannerGrid.addWidget(ui.bannerLinks, *((0, 1) if links < self.width() - 64 else (1, 0)))
        self.page.keep_to(self._theme.side_of(self.width(), TEXT_WIDE, 32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything within the window."""
        super().resizeEvent(event)
        self._reflow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is being removed is removed all the same."""
        if self.purge_steps.busy:
            self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        super().closeEvent(event)
