"""Scroll areas for pages whose texts wrap: they never squeeze them, and follow the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from reflect_app.gui.style.theme import restyle_frame
from reflect_app.gui.widgets.known_viewport import known_viewport
from reflect_app.gui.widgets.tab_order import tab_order

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QBoxLayout, QDialog, QMainWindow

SMALLEST = QSize(280, 240)
_NAME_ABOVE = 1.6  # lines above what has the focus that are shown with it, where there is room


class PageScroll(QScrollArea):
    """Gives its page at least the height that its wrapped texts need at the present width.

    A plain scroll area asks a page for its smallest size without telling it how wide it will be,
    and then cuts the last lines of wrapped labels. What has the focus is always in view, however
    it came to it, and stays there when the window changes its size.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewport = known_viewport(self)
        self._comes_first: Callable[[], QWidget] | None = None
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self.fit_height)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]
        self.verticalScrollBar().actionTriggered.connect(self._forget_first)  # by key or wheel too

    def setWidget(self, widget: QWidget) -> None:
        """Hold a page, and watch it for changes of its layout."""
        super().setWidget(widget)
        widget.installEventFilter(self)
        self.fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the page again at the new width."""
        super().resizeEvent(event)
        self.fit_height()
        QTimer.singleShot(0, self, self.show_focused)
        QTimer.singleShot(0, self, self._hand_on)  # a window may get its size after it is shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what happens to the page."""
        if watched is self.widget():
            self._notice(event.type())
        return super().eventFilter(watched, event)

    def _notice(self, kind: QEvent.Type) -> None:
        """Measure the page again when something on it came, went or changed."""
        if kind == QEvent.Type.LayoutRequest:
            self.fit_height()
            self._again.start()  # what was put in is shown, and has its true height, after this
        elif kind == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self.show_focused)

    def fit_height(self) -> None:
        """Ask the page's layout how high it must be."""
        needed = self.height_needed()
        page = self.widget()
        if page is not None and needed > 0 and page.minimumHeight() != needed:
            page.setMinimumHeight(needed)
            page.resize(page.width(), max(needed, self._viewport.height()))
            QTimer.singleShot(0, self, self.show_focused)  # what came may have moved it

    def height_needed(self) -> int:
        """How high the page must be at the present width, or nought where it has no layout."""
        page = self.widget()
        layout = page.layout() if page is not None else None
        if layout is None:
            return 0
        if not layout.hasHeightForWidth():  # nothing on it wraps just now
            return layout.totalMinimumSize().height()
        return layout.totalMinimumHeightForWidth(self._viewport.width())

    def begin_at_top(self, first: Callable[[], QWidget]) -> None:
        """Show the page from its top, the focus on what comes ``first`` if that is seen there.

        Else it is on the page, which the arrow keys then scroll: what has it is never out of sight.
        It is found out once all that is new has its place, and again when the window has another
        size, until somebody scrolls or the focus has been on something else.
        """
        self.verticalScrollBar().setValue(0)
        restyle_frame(self, "scrolls", True)  # its ring
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # out of the way of Tab
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._comes_first = first
        QTimer.singleShot(0, self, self._hand_on)

    def _hand_on(self) -> None:
        """Give the focus to what comes first, if it is seen by now and nobody has scrolled."""
        if self._comes_first is None or self.verticalScrollBar().value():
            return
        page, first = self.widget(), self._comes_first()
        inside = page is not None and page.isAncestorOf(first)
        place = QRect(first.mapTo(self, QPoint()), first.size()) if inside else QRect()
        waits = self.window().focusWidget() is self  # also in a window that is not active yet
        if waits and (not inside or self._viewport.geometry().contains(place)):
            self._comes_first = None
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_first(self) -> None:
        """Leave the focus from now on where people put it."""
        self._comes_first = None

    def show_focused(self) -> None:
        """Scroll so far that what has the focus is in view, with its name above it."""
        page, focused = self.widget(), self.window().focusWidget()
        if page is None or focused is None or not page.isAncestorOf(focused):
            return
        above = round(self.fontMetrics().height() * _NAME_ABOVE)
        spare = self._viewport.height() - focused.height()
        above = max(0, min(above, spare))
        self.ensureWidgetVisible(focused, 0, above)  # in the middle, where room is short
        if spare >= 0:
            bar, top = self.verticalScrollBar(), focused.mapTo(page, QPoint()).y()
            bar.setValue(min(bar.value(), max(top - above, top - spare)))

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        page = self.widget()
        if new is not None and new is not self and new.window() is self.window():
            self._forget_first()
        if new is not None and page is not None and page.isAncestorOf(new):
            self.show_focused()


class Shelf(PageScroll):
    """As high as what lies on it, and less where room is short; it scrolls then.

    It is there only while what lies on it is. Whoever holds it may close it nevertheless. Tab
    stops at it where there is something to scroll and nothing on it that Tab would come to.
    """

    filled = Signal()
    """What lies on it came or went."""
    resized = Signal()
    """It has more room, or less."""

    def __init__(self, parent: QWidget | None = None, *, lines: float = 3) -> None:
        super().__init__(parent)
        self._lines = lines  # that are left of it, with what is around them, where room is short
        self._wanted = 0
        self._first: QWidget | None = None
        self._open = True
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def setWidget(self, widget: QWidget) -> None:
        """Lay something on it; what is hidden stays so."""
        told = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        hidden = widget.isHidden() and told  # what was never in a window is hidden too
        super().setWidget(widget)
        widget.setHidden(hidden)
        self._show_or_hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be reached by Tab where keys are needed to read on."""
        super().resizeEvent(event)
        held = self.widget()
        scrolls = held is not None and self.height() < self._wanted and not tab_order(held)
        restyle_frame(self, "scrolls", scrolls)  # the ring takes room
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus)
        self.resized.emit()

    def set_open(self, on: bool) -> None:
        """Show what lies on it, or close it although something does."""
        self._open = on
        self._show_or_hide()

    def keep_lines(self, lines: float) -> None:
        """Have so many lines of it left where room is short."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def holds_something(self) -> bool:
        """Whether there is something to show."""
        held = self.widget()
        return held is not None and not held.isHidden()

    def _notice(self, kind: QEvent.Type) -> None:
        """Come and go with what lies on it."""
        if kind in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._show_or_hide()
            self.filled.emit()
        super()._notice(kind)

    def fit_height(self) -> None:
        """Take on the height of what lies on it."""
        super().fit_height()
        wanted = self.height_needed()
        if wanted != self._wanted:
            self._wanted = wanted
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All of what lies on it."""
        return QSize(super().sizeHint().width(), self._wanted)

    def minimumSizeHint(self) -> QSize:
        """Two lines and what is around them, or what it was made for."""
        return QSize(0, min(self._wanted, round(self.fontMetrics().height() * self._lines)))

    def show_from(self, part: QWidget) -> None:
        """Have this part of what lies on it at the top, until the focus goes to another."""
        self._first = part
        QTimer.singleShot(0, self, self.show_focused)

    def show_focused(self) -> None:
        """Scroll to what is to be shown first, and on to what has the focus if it is here."""
        held, first = self.widget(), self._first
        if held is not None and first is not None and isValid(first) and not first.isHidden():
            self.verticalScrollBar().setValue(first.mapTo(held, QPoint()).y())
        super().show_focused()

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        held = self.widget()
        if new is not None and held is not None and held.isAncestorOf(new):
            self._first = None
        super()._follow(old, new)

    def _show_or_hide(self) -> None:
        self.setVisible(self._open and self.holds_something())


WITH_BUTTON = 2.3  # lines on a shelf on which a button can be seen whole


def put_on_shelf(column: QBoxLayout, parts: Sequence[QWidget], lines: float) -> Shelf:
    """Let neighbours in a column give way: they scroll where less than their height is left."""
    shelf = Shelf(parts[0].parentWidget(), lines=lines)  # in their place: nothing is styled twice
    held = QWidget(shelf.viewport())
    column.insertWidget(column.indexOf(parts[0]), shelf)
    inner = QVBoxLayout(held)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(column.spacing())
    for part in parts:
        inner.addWidget(part)
    shelf.setWidget(held)
    return shelf


def let_scroll(dialog: QDialog, column: QLayout) -> None:
    """Have all of a small dialog scroll where the screen is lower than it is."""
    scroll, page = PageScroll(dialog), QWidget()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    page.setProperty("page", True)
    page.setLayout(column)
    outer = QVBoxLayout(dialog)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scroll)
    scroll.setWidget(page)


def keep_lines(text: QWidget, lines: int) -> None:
    """Leave this many lines of what a window is there for, before anything around it scrolls."""
    high = text.fontMetrics().lineSpacing() * lines
    if text.minimumHeight() != high:
        text.setMinimumHeight(high)
    policy = text.sizePolicy()
    policy.setVerticalPolicy(QSizePolicy.Policy.Ignored)  # it takes all that is left, by stretch
    text.setSizePolicy(policy)


def let_shrink(window: QMainWindow | QDialog) -> None:
    """Let a window be as small as the screen is; what is in it gives way, and it never grows."""
    layout = window.layout()
    if layout is not None:
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    window.setMinimumSize(SMALLEST)
