"""The shapes that stand for a state, always beside a word; drawn, so sharp at any size."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QIcon,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPixmapCache,
    QPolygonF,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.style.theme import Colours, Theme


class Mark(StrEnum):
    """Ticked disc, ring with a filled centre, open ring, triangle, open ring with a bar."""

    DONE = "done"
    HERE = "here"
    NOT_YET = "not-yet"
    LOOK = "look"
    WITHDRAWN = "withdrawn"


def draw_mark(painter: QPainter, mark: Mark, rect: QRectF, colours: Colours) -> None:
    """Draw one shape to fill a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 18, rect.height() / 18)
    painter.setPen(Qt.PenStyle.NoPen)
    _DRAWN[mark](painter, colours)
    painter.restore()


def mark_icon(mark: Mark, colours: Colours, size: int) -> QIcon:
    """The shape as an icon of ``size`` logical pixels, for widgets that take icons."""
    pixmap = QPixmap(QSize(size, size) * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_mark(painter, mark, QRectF(0, 0, size, size), colours)
    painter.end()
    return QIcon(pixmap)


def mark_pixmap(mark: Mark, theme: Theme, size: int, beside: QWidget) -> QPixmap:
    """A shape to stand in or beside this widget; ``size`` is in pixels at 100%."""
    side, ratio = theme.px(size), beside.devicePixelRatioF()
    look = (mark.value, side, ratio, *(each.rgba() for each in theme.colours))
    known = QPixmap()
    if not QPixmapCache.find(key := f"mark {look}", known):
        known = mark_icon(mark, theme.colours, side).pixmap(QSize(side, side), ratio)
        QPixmapCache.insert(key, known)
    return known


def _done(painter: QPainter, colours: Colours) -> None:
    painter.setBrush(colours.done)
    painter.drawEllipse(QRectF(0, 0, 18, 18))
    tick = QPainterPath(QPointF(5.2, 9.2))
    tick.lineTo(8, 12)
    tick.lineTo(12.8, 6.6)
    _line(painter, colours.background, 1.9)
    painter.drawPath(tick)


def _here(painter: QPainter, colours: Colours) -> None:
    painter.setBrush(colours.accent)
    painter.drawEllipse(QRectF(0, 0, 18, 18))
    painter.setBrush(colours.surface)
    painter.drawEllipse(QRectF(5, 5, 8, 8))


def _not_yet(painter: QPainter, colours: Colours) -> None:
    _line(painter, colours.quiet, 1.4)
    painter.drawEllipse(QRectF(0.8, 0.8, 16.4, 16.4))


def _withdrawn(painter: QPainter, colours: Colours) -> None:
    _not_yet(painter, colours)
    painter.drawLine(QPointF(5.4, 9), QPointF(12.6, 9))


def _look(painter: QPainter, colours: Colours) -> None:
    painter.setBrush(colours.wording)
    painter.drawPolygon(QPolygonF([QPointF(9, 2.5), QPointF(17, 16), QPointF(1, 16)]))


def _line(painter: QPainter, colour: QColor, width: float) -> None:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(QBrush())


_DRAWN = {
    Mark.DONE: _done,
    Mark.HERE: _here,
    Mark.NOT_YET: _not_yet,
    Mark.LOOK: _look,
    Mark.WITHDRAWN: _withdrawn,
}
