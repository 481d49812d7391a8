"""The lines beneath the passages of a paragraph as shapes, made once until its text changes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from reflect_app.advice.finding import Kind
from reflect_app.gui.advice.kind_mark import kind_colour

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QTextBlock, QTextLine

    from reflect_app.gui.style.theme import Colours

    Pixels = Callable[[float], float]

# Pixels at 100%
BELOW = 5.0  # from the line that letters stand on to the middle of what is drawn beneath them
THIN, APART = 1.1, 2.6  # a double line, and from one to the other
DOT, EVERY = 2.6, 5.2
WAVE, HIGH, THICK = 7.0, 1.7, 1.3
FRAME, ROUND = 1.5, 3.0


class Part(NamedTuple):
    """What of a paragraph is underlined: places within it, and how."""

    start: int
    end: int
    kind: Kind


class Shapes:
    """The lines of one paragraph, from its upper left corner on.

    All of it is within the paragraph's own room, so that it is drawn anew whenever that is.
    """

    def __init__(self, block: QTextBlock, parts: Sequence[Part], px: Pixels) -> None:
        self._px = px
        self._rects: dict[Kind, list[QRect]] = {}
        self._waves: list[QRect] = []
        for part in parts:
            for box, baseline in boxes(block, part.start, part.end):
                self._add(part.kind, box, baseline + px(BELOW))

    def draw(self, painter: QPainter, at: QPointF, colours: Colours) -> None:
        """Draw them with the corner of their paragraph there."""
        if not self._rects and not self._waves:
            return
        painter.translate(at)
        for kind, rects in self._rects.items():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(kind_colour(kind, colours))
            painter.drawRects(rects)
        if self._waves:
            ratio = painter.device().devicePixelRatio()
            tile = _wave_tile(colours.problem.rgba(), round(self._px(100)), ratio)
            for each in self._waves:
                painter.drawTiledPixmap(each, tile)
        painter.translate(-at)

    def _add(self, kind: Kind, box: QRectF, middle: float) -> None:
        left, right = round(box.left()), round(box.right())
        if kind is Kind.IDENTIFIERS:
            thin = max(1, round(self._px(THIN)))
            apart = max(thin + 1, round(self._px(APART)))
            top = round(middle - (thin + apart) / 2)
            rects = [QRect(left, y, right - left, thin) for y in (top, top + apart)]
            self._rects.setdefault(kind, []).extend(rects)
        elif kind is Kind.JUDGEMENT:
            dot = max(2, round(self._px(DOT)))
            top, every = round(middle - dot / 2), max(dot + 2, round(self._px(EVERY)))
            dots = [QRect(x, top, dot, dot) for x in range(left, right - dot + 1, every)]
            self._rects.setdefault(kind, []).extend(dots or [QRect(left, top, dot, dot)])
        else:
            high = _wave_high(self._px(100))
            self._waves.append(QRect(left, round(middle - high / 2), right - left, high))


def _wave_high(scale: float) -> int:
    return round((2 * HIGH + THICK) * scale / 100) + 2


@lru_cache(maxsize=8)
def _wave_tile(colour: int, scale: int, ratio: float) -> QPixmap:
    """One hill and one valley at this scale, in per cent; many side by side are a wave."""
    wide, high = round(WAVE * scale / 100), _wave_high(scale)
    tile = QPixmap(round(wide * ratio), round(high * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle, up = high / 2, 2 * HIGH * scale / 100
    path = QPainterPath(QPointF(-wide, middle))
    for at in range(-2, 4):
        x, half = at * wide / 2, wide / 2
        path.quadTo(x + half / 2, middle + (up if at % 2 else -up), x + half, middle)
    painter.strokePath(path, QPen(QColor.fromRgba(colour), THICK * scale / 100))
    painter.end()
    return tile


def draw_frame(painter: QPainter, colours: Colours, frames: Sequence[QRectF], px: Pixels) -> None:
    """The soft ground of the passage that is looked at, with a frame round it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colours.soft)
    painter.setPen(QPen(colours.accent, px(FRAME)))
    for frame in frames:
        painter.drawRoundedRect(frame, px(ROUND), px(ROUND))


def framed(box: QRectF, baseline: float, px: Pixels) -> QRectF:
    """What is round a passage and the line beneath it."""
    below = baseline + px(BELOW + 3.2)
    return QRectF(box.left() - 2.5, box.top() - 0.5, box.width() + 5, below - box.top() + 1)


def boxes(block: QTextBlock, begin: int, end: int) -> Iterator[tuple[QRectF, float]]:
    """The parts of lines between two places of a paragraph, and the line their letters stand on."""
    high = QFontMetricsF(block.charFormat().font()).ascent()
    for line in _lines(block, max(begin, 0), end):
        first, last = line.textStart(), line.textStart() + line.textLength()
        left = _x_at(line, max(first, begin))
        right = _x_at(line, end) if end < last else line.naturalTextRect().right()
        baseline = line.y() + line.ascent()
        yield QRectF(min(left, right), baseline - high, abs(right - left), high), baseline


def _lines(block: QTextBlock, begin: int, end: int) -> Iterator[QTextLine]:
    """The lines of a paragraph that hold any of what is between two places of it."""
    layout = block.layout()
    line = layout.lineForTextPosition(begin)
    while line.isValid() and line.textStart() < end:
        yield line
        number = line.lineNumber() + 1
        if number >= layout.lineCount():
            return
        line = layout.lineAt(number)


def _x_at(line: QTextLine, position: int) -> float:
    """Where a place of a paragraph is along one of its lines."""
    found: object = line.cursorToX(position)  # of which PySide says not what it is
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
