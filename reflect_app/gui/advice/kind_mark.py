"""What a passage is worth a second look for: a line, a word, and only then a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from reflect_app.advice.finding import Kind
from reflect_app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.style.theme import Colours, Theme

_MARK, _GAP = 14, 6  # pixels at 100%: the mark, and what is between it and its word
_DOTS, _WAVES = 4, 2


def kind_words(kind: Kind) -> str:
    """What a kind is called wherever it is shown."""
    return {
        Kind.IDENTIFIERS: tr("Could identify someone"),
        Kind.JUDGEMENT: tr("Wording"),
        Kind.SPELLING: tr("Spelling"),
    }[kind]


def kind_colour(kind: Kind, colours: Colours) -> QColor:
    """The colour of its line and its word."""
    return {
        Kind.IDENTIFIERS: colours.identify,
        Kind.JUDGEMENT: colours.wording,
        Kind.SPELLING: colours.problem,
    }[kind]


def draw_kind(painter: QPainter, kind: Kind, rect: QRectF, colour: QColor) -> None:
    """Draw the line of a kind across a rectangle: double, dotted, or a wave."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    thick = max(1.0, rect.width() / 9)
    pen = QPen(colour, thick)
    middle = rect.center().y()
    if kind is Kind.IDENTIFIERS:
        painter.setPen(pen)
        for y in (middle - 1.2 * thick, middle + 1.2 * thick):
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
    elif kind is Kind.JUDGEMENT:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        step = rect.width() / _DOTS
        for at in range(_DOTS):
            centre = QPointF(rect.left() + (at + 0.5) * step, middle)
            painter.drawEllipse(centre, thick * 0.8, thick * 0.8)
    else:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPath(_wave(rect))
    painter.restore()


def _wave(rect: QRectF) -> QPainterPath:
    """A wave of so many hills and valleys, from the left to the right."""
    path = QPainterPath(QPointF(rect.left(), rect.center().y()))
    half, high = rect.width() / (2 * _WAVES), rect.width() / 4
    for at in range(2 * _WAVES):
        x, up = rect.left() + at * half, -1 if at % 2 == 0 else 1
        control = QPointF(x + half / 2, rect.center().y() + up * high)
        path.quadTo(control, QPointF(x + half, rect.center().y()))
    return path


class KindLabel(QLabel):
    """The line and the word of a kind, as a label that says the word."""

    def __init__(self, kind: Kind, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(kind_words(kind), parent)
        self.kind = kind
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", f"kind-{kind.value}")
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)

    def sizeHint(self) -> QSize:
        """The word, and the line before it."""
        self.ensurePolished()
        margins = self.contentsMargins()
        words = self.fontMetrics().size(0, self.text())
        return QSize(
            words.width() + self._before() + margins.left() + margins.right(),
            words.height() + margins.top() + margins.bottom(),
        )

    def minimumSizeHint(self) -> QSize:
        """All of it: it is a few words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line, and the word beside it."""
        painter = QPainter(self)
        room, high = self.contentsRect(), self.fontMetrics().height()
        colour = kind_colour(self.kind, self._theme.colours)
        size = self._theme.px(_MARK)
        to_right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        left = room.left() if to_right else room.right() + 1 - size
        draw_kind(painter, self.kind, QRectF(left, room.top(), size, high), colour)
        painter.setPen(colour)
        before = self._before()
        words = room.adjusted(before if to_right else 0, 0, 0 if to_right else -before, 0)
        painter.drawText(words, int(self.alignment()), self.text())
        painter.end()

    def _before(self) -> int:
        return self._theme.px(_MARK) + self._theme.px(_GAP)
