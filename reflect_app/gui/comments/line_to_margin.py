"""The line from the chosen passage to its card, through the gap between the text and the margin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QPen
    from PySide6.QtWidgets import QScrollBar

    from reflect_app.gui.comments.comment_margin import CommentMargin
    from reflect_app.gui.style.theme import Theme

WIDE = 44  # pixels at 100%, half of it on each side of the hairline


class MarkedText(Protocol):
    """What has passages, one of them chosen, and scrolls."""

    @property
    def laid_out(self) -> SignalInstance:
        """The lines are elsewhere than before."""

    def verticalScrollBar(self) -> QScrollBar:
        """What it scrolls with."""

    def viewport(self) -> QWidget:
        """What of it is in sight."""

    def leaves_at(self) -> QPoint | None:
        """Where the line from the chosen passage begins, in the viewport's pixels."""

    def line_pen(self) -> QPen:
        """What that line is drawn with."""


class LineToMargin(QWidget):
    """Stands between the two, with the hairline that parts them in its middle."""

    def use(self, theme: Theme, text: MarkedText, margin: CommentMargin) -> None:
        """Lead from this text to this margin."""
        self._theme, self._text, self._margin = theme, text, margin
        text.verticalScrollBar().valueChanged.connect(self.update)
        text.laid_out.connect(self.update)
        margin.arranged.connect(self.update)
        margin.chosen.connect(self.update)
        theme.follow(self, self._take_width)
        self._take_width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline, and the line where both of its ends are in sight."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.background)
        middle = self.width() // 2
        painter.fillRect(middle, 0, 1, self.height(), self._theme.colours.hairline)
        begins, ends = self._begins(), self._ends()
        if begins is not None and ends is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._text.line_pen())
            points = [
                QPointF(0, begins + 0.5),
                QPointF(middle + 0.5, ends),
                QPointF(self.width(), ends),
            ]
            painter.drawPolyline(points)
        painter.end()

    def _take_width(self) -> None:
        self.setFixedWidth(self._theme.px(WIDE))

    def _begins(self) -> int | None:
        at = self._text.leaves_at()
        if at is None or not 0 <= at.y() <= self._text.viewport().height():
            return None
        return self.mapFromGlobal(self._text.viewport().mapToGlobal(at)).y()

    def _ends(self) -> int | None:
        at, viewport = self._margin.target(), self._margin.viewport()
        if at is None or not 0 <= at <= viewport.height():
            return None
        return self.mapFromGlobal(viewport.mapToGlobal(QPoint(0, at))).y()
