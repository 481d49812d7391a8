"""How statuses are told apart without colour: what a piece of a bar is filled with."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainterPath

from reflect_app.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator


class Fill(Enum):
    """What stands in a piece of a bar."""

    SOLID = auto()
    DOTS = auto()
    CROSSED = auto()
    STRIPES = auto()
    LINES = auto()
    EMPTY = auto()


FILLS = {
    Status.PUBLISHED: Fill.SOLID,
    Status.APPROVED: Fill.DOTS,
    Status.RETURNED: Fill.CROSSED,
    Status.WITH_SUPERVISOR: Fill.STRIPES,
    Status.FINISHED: Fill.LINES,
    Status.DRAFT: Fill.EMPTY,
}
"""What is nearest to its readers is full, a draft is empty."""
_APART = 6.0  # pixels at 100%, of dots and stripes
_DOT = 1.3  # pixels at 100%, from its middle to its edge


def dots(piece: QRectF, scale: float) -> QPainterPath:
    """Dots that fill a piece, whole ones only; in pixels."""
    path, apart, dot = QPainterPath(), _APART * scale, _DOT * scale
    across = _middles(piece.left(), piece.right(), apart, dot)
    down = _middles(piece.top(), piece.bottom(), apart, dot)
    for y in down:
        for x in across:
            path.addEllipse(QPointF(x, y), dot, dot)
    return path


def strokes(fill: Fill, piece: QRectF, scale: float) -> list[QLineF]:
    """The lines that fill a piece, cut at its edges; in pixels, counted upwards."""
    apart = _APART * scale
    if fill is Fill.LINES:
        ys = _middles(piece.top(), piece.bottom(), apart * 0.75, 0)
        return [QLineF(piece.left(), y, piece.right(), y) for y in ys]
    if fill is Fill.STRIPES:
        return [_mirrored(line, piece) for line in _slanted(piece, apart)]
    if fill is Fill.CROSSED:
        mirrored = (_mirrored(line, piece) for line in _slanted(piece, apart * 1.35))
        return [*_slanted(piece, apart * 1.35), *mirrored]
    return []


def _middles(low: float, high: float, apart: float, edge: float) -> list[float]:
    """Places this far apart in the middle of a stretch, none nearer to its ends than ``edge``."""
    number = max(1, int((high - low - 2 * edge) / apart))
    first = (low + high - (number - 1) * apart) / 2
    return [first + at * apart for at in range(number)]


def _slanted(piece: QRectF, apart: float) -> Iterator[QLineF]:
    """Lines that fall by as much as they go, at places that hang on the page and not the piece."""
    left, top, right, bottom = piece.left(), piece.top(), piece.right(), piece.bottom()
    step = apart * 2**0.5
    total = (left + top) // step * step + step / 2
    while total < right + bottom:
        x0, x1 = max(left, total - bottom), min(right, total - top)
        if x1 > x0:
            yield QLineF(x0, total - x0, x1, total - x1)
        total += step


def _mirrored(line: QLineF, piece: QRectF) -> QLineF:
    turn = piece.left() + piece.right()
    return QLineF(turn - line.x1(), line.y1(), turn - line.x2(), line.y2())
