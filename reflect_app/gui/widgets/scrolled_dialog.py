"""A window whose pages scroll: it works at any size, and its buttons never crowd out the words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea, QVBoxLayout, QWidget

from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, BETWEEN_ROWS, EDGE, NARROW_EDGE, ROWS_WIDE
from reflect_app.gui.widgets.app_window import AppDialog
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.page_scroll import PageScroll, let_shrink

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.widgets.button import Button

LOW = 320  # pixels at 100%; lower than this, the buttons scroll with the page
NARROW = 480  # pixels at 100%; narrower than this, margins are small
_TURNS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


@dataclass
class _Page:
    """A page: what scrolls, the column on it, the buttons, and where they stand below it."""

    scroll: QScrollArea
    column: QVBoxLayout
    footer: QFrame
    outer: QVBoxLayout
    flow: FlowLayout
    group: int

    def lacking(self) -> int:
        """How many pixels of what is on it have no room; nought for one that is not shown."""
        page = self.scroll.widget()
        if page is None or not self.scroll.isVisible():
            return 0
        wide = self.scroll.viewport().width()
        return self.column.totalHeightForWidth(wide) - self.scroll.viewport().height()


class PageForm(Protocol):
    """What the forms of windows with one page have alike."""

    scroll: PageScroll
    column: QVBoxLayout
    footer: QFrame
    outer: QVBoxLayout


class ScrolledDialog(AppDialog):
    """Keeps the buttons of each page below it, or at its end where the window is low."""

    def __init__(self, theme: Theme, comfortable: QSize, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._comfortable = comfortable
        self._pages: list[_Page] = []
        self._low = False

    def hold_page(
        self,
        scroll: QScrollArea,
        column: QVBoxLayout,
        footer: QFrame,
        outer: QVBoxLayout,
        group: int = ROWS_WIDE,
    ) -> FlowLayout:
        """Look after a page; the answer is the layout that its buttons go into.

        What is on it stands in the middle of a wide window, ``group`` pixels wide at 100%.
        """
        flow = FlowLayout(footer)
        self._pages.append(_Page(scroll, column, footer, outer, flow, group))
        return flow

    def hold_form(self, ui: PageForm, *buttons: QWidget, group: int = ROWS_WIDE) -> None:
        """Look after the page of a window that has only one; the first of its buttons leads."""
        buttons[0].setProperty("kind", "primary")
        flow = self.hold_page(ui.scroll, ui.column, ui.footer, ui.outer, group)
        for button in buttons:
            flow.addWidget(button)

    def go_on_by(self, button: Button) -> None:
        """Let a button, and Enter, put away what has been read."""
        button.setDefault(True)
        button.clicked.connect(self.accept)

    def begin(self) -> None:
        """Take on a comfortable size; to be called when all pages are held."""
        let_shrink(self)  # or what the buttons need would keep the window from being narrow
        self._theme.changed.connect(self.fit)
        self.close_by_keys(self.close)
        self.quit_by_keys()
        self.resize(self.sizeHint())
        self.fit()

    def fit(self) -> None:
        """Space everything for the present size and zoom. Windows add what is their own."""
        px = self._theme.px
        self._place_footers()
        for page in self._pages:
            side = self._theme.side_of(self.width(), page.group, self.side)
            page.column.setContentsMargins(side, px(26), side, px(16))
            edge = 0 if self._low else side
            page.flow.setContentsMargins(edge, px(14), edge, 0 if self._low else px(18))
            page.flow.set_spacings(px(BETWEEN_BUTTONS), px(BETWEEN_ROWS))

    @property
    def side(self) -> int:
        """The least margin at the left and at the right, in pixels."""
        return self._theme.px(EDGE if self.width() >= self._theme.px(NARROW) else NARROW_EDGE)

    def sizeHint(self) -> QSize:
        """A comfortable size, or what the screen has room for."""
        px = self._theme.px
        wanted = QSize(px(self._comfortable.width()), px(self._comfortable.height()))
        return wanted.boundedTo(self.room())

    def showEvent(self, event: QShowEvent) -> None:
        """Have all of a question in sight, as far as the screen has room."""
        layout, room = self.layout(), self.room().height()
        if self.isModal() and not event.spontaneous() and layout is not None:
            layout.activate()
            lacking = max((each.lacking() for each in self._pages), default=0)
            self.resize(self.width(), max(self.height(), min(self.height() + lacking, room)))
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what is in the window into its new size."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down scroll the page, wherever the focus is."""
        turn = _TURNS.get(Qt.Key(event.key()))
        if turn is None:
            super().keyPressEvent(event)
            return
        for page in self._pages:
            if page.scroll.isVisible():
                page.scroll.verticalScrollBar().triggerAction(turn)

    def _place_footers(self) -> None:
        low = self.height() < self._theme.px(LOW)
        if low is self._low:
            return
        self._low = low
        focused = self.focusWidget()
        for page in self._pages:
            (page.column if low else page.outer).addWidget(page.footer)
            page.footer.show()
        if focused is not None:
            focused.setFocus()
