"""One line about what just happened: what it says, and the bar of a window that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel

from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.page_scroll import Shelf
from reflect_app.gui.widgets.tab_order import outwards
from reflect_app.gui.widgets.window_keys import PUT_AWAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.gui.widgets.button import Button

LEAST_LETTERS = 24  # of a notice on a line beside its buttons
MOST_LINES = 4  # beside them; more have the whole width


class Notice(NamedTuple):
    """A line about what just happened, and what can be done about it."""

    text: str
    offer: str = ""
    act: Callable[[], object] | None = None
    urgent: bool = False


class NoticeBar(QObject):
    """One line about what just happened, with at most one thing to do about it."""

    def __init__(self, frame: QFrame, text: QLabel, offer: Button, close: Button) -> None:
        super().__init__(frame)
        self._frame, self._text, self._offer = frame, text, offer
        self._buttons = (offer, close)
        self._act: Callable[[], object] | None = None
        self.shown: Notice | None = None
        """What was said last, also where it was put away since."""
        offer.clicked.connect(self._take_up)
        close.clicked.connect(frame.hide)
        frame.setProperty(PUT_AWAY, True)
        frame.installEventFilter(self)
        frame.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the buttons below the words where the words would have no room beside them."""
        if watched is self._frame and event.type() == QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        row = self._frame.layout()
        if isinstance(row, QBoxLayout):
            shown = [each for each in self._buttons if not each.isHidden()]
            buttons = sum(each.sizeHint().width() + row.spacing() for each in shown)
            around = row.contentsMargins()
            room = self._frame.width() - around.left() - around.right() - buttons
            letters = self._text.fontMetrics()
            beside = room >= letters.averageCharWidth() * LEAST_LETTERS and (
                self._text.heightForWidth(room) <= letters.lineSpacing() * (MOST_LINES + 1.5)
            )
            ways = QBoxLayout.Direction
            row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def show_notice(self, notice: Notice | None) -> None:
        """Show and say a notice in place of the last one; None takes that away."""
        self.shown = notice
        self._frame.setVisible(notice is not None)
        if notice is not None:
            restyle(self._frame, "urgent", notice.urgent)
            self._text.setText(notice.text)
            self._offer.setText(notice.offer)
            self._offer.setVisible(bool(notice.offer))
            self._act = notice.act
            self._arrange()
            self._bring_into_view()
            announce(self._frame.window(), notice.text, urgent=notice.urgent)

    def _bring_into_view(self) -> None:
        shelf = next((each for each in outwards(self._frame) if isinstance(each, Shelf)), None)
        if shelf is not None:
            shelf.show_from(self._frame)

    def _take_up(self) -> None:
        self._frame.hide()
        if self._act is not None:
            self._act()
