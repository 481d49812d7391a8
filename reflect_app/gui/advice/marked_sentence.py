"""A sentence with the passage in it that a finding is about, marked by the line of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextCharFormat, QTextLayout

from reflect_app.advice.finding import Kind
from reflect_app.gui.advice.kind_mark import kind_colour
from reflect_app.gui.widgets.line_parts import line_parts, runs_leftwards
from reflect_app.gui.widgets.prose import Prose
from reflect_app.gui.widgets.text_positions import qt_length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.style.theme import Theme

_BELOW = 4  # pixels at 100%


class MarkedSentence(Prose):
    """Plain text, wrapped, in which one passage has another ground and a double line below it.

    To assistive technology it is a label with the whole sentence.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._begin = self._end = 0
        theme.follow(self, self.space)
        self.space()

    def space(self) -> None:
        """Leave room for the line below the last line of text."""
        self.setContentsMargins(0, 0, 0, self._theme.px(_BELOW))

    def show_parts(self, before: str, words: str, behind: str) -> None:
        """Show a sentence in its three parts; the one in the middle is marked."""
        self._begin = qt_length(before)
        self._end = self._begin + qt_length(words)
        self.setText(f"{before}{words}{behind}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sentence, and the line below the passage."""
        super().paintEvent(event)
        painter = QPainter(self)
        colour = kind_colour(Kind.IDENTIFIERS, self._theme.colours)
        painter.setPen(QPen(colour, max(1.0, self._theme.px(10) / 10)))
        gap = self._theme.px(30) / 10
        for left, right, y in self._lines_below():
            for down in (0.0, gap):
                painter.drawLine(QPointF(left, y + down), QPointF(right, y + down))
        painter.end()

    def _marked(self) -> list[QTextLayout.FormatRange]:
        marked, look = QTextLayout.FormatRange(), QTextCharFormat()
        look.setForeground(kind_colour(Kind.IDENTIFIERS, self._theme.colours))
        marked.start, marked.length, marked.format = self._begin, self._end - self._begin, look
        return [marked, *super()._marked()] if marked.length else super()._marked()

    def _lines_below(self) -> Iterator[tuple[float, float, float]]:
        """From where to where a line is drawn, and how far down, in each line of the text."""
        room = QRectF(self.contentsRect())
        layout, _height = self._lay_out(self.contentsRect().width())
        leftwards = runs_leftwards(layout.text())
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            begin = max(self._begin, line.textStart())
            end = min(self._end, line.textStart() + line.textLength())
            if begin < end:
                below = room.top() + line.y() + line.ascent() + self._theme.px(25) / 10
                for left, right in line_parts(line, begin, end, leftwards=leftwards):
                    yield room.left() + left, room.left() + right, below
