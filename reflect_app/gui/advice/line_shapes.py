"""The lines beneath the passages of a paragraph as shapes, made once until its text changes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from reflect_app.advice.finding import Kind
from reflect_app.gui.advice.kind_mark import kind_colour
from reflect_app.gui.widgets.line_parts import line_parts, runs_leftwards
from reflect_app.gui.widgets.text_positions import qt_length

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

    from reflect_app.gui.style.theme import Colours

    Pixels = Callable[[float], float]
    Drawing = dict[Kind, list[QRect]]
    _Line = tuple[int, int, QRectF, Drawing]  # its words, its place, and what is drawn beneath it

# Pixels at 100%
BELOW = 5.0  # from the line that letters stand on to the middle of what is drawn beneath them
THIN, APART = 1.1, 2.6  # a double line, and from one to the other
DOT, EVERY = 2.6, 5.2
WAVE, HIGH, THICK = 7.0, 1.7, 1.3
FRAME, ROUND = 1.5, 3.0


class Part(NamedTuple):
    """What of a document is underlined: from where to where, and how."""

    start: int
    end: int
    kind: Kind


class Composed(NamedTuple):
    """What an input method shows in a paragraph already, and has not put into its text yet."""

    at: int
    long: int

    @classmethod
    def in_(cls, layout: QTextLayout) -> Composed:
        """What is composed in the paragraph that is laid out so; nothing as a rule."""
        text = layout.preeditAreaText()
        return cls(layout.preeditAreaPosition(), qt_length(text)) if text else cls(0, 0)

    def shown(self, begin: int, end: int) -> tuple[int, int]:
        """Where words between two places of the text stand among what is shown."""
        return begin + self.long * (begin >= self.at), end + self.long * (end > self.at)


class Shapes:
    """The lines beneath the passages of one paragraph, each made when it is first drawn.

    All of it is within the paragraph's own room, so that it is drawn anew whenever that is.
    """

    def __init__(self, find: Callable[[int, int], Sequence[Part]], px: Pixels) -> None:
        self._find, self._px = find, px  # what of it is between two places of the document
        self._lines: dict[int, _Line] = {}
        self._runs_leftwards: bool | None = None  # known once something is underlined

    def between(self, block: QTextBlock, top: float, bottom: float) -> Drawing:
        """What is drawn between two heights of the paragraph, by its kind."""
        here: Drawing = {}
        for number, line, seen in _lines_between(block.layout(), top, bottom):
            known = self._lines.get(number)
            start = line.textStart()
            if known is None or known[0] != start or known[2] != seen:
                drawn = self._line(line, block)
                known = self._lines[number] = start, start + line.textLength(), seen, drawn
            for kind, rects in known[3].items():
                here.setdefault(kind, []).extend(rects)
        return here

    def follow(self, at: int, removed: int, came: str) -> None:
        """Keep what is beneath lines that a change of the paragraph leaves as they are.

        Where a line is by then, and whether it still has its words, is seen when it is drawn.
        """
        if self._runs_leftwards or not came.isascii():  # words far away may move by that
            self._lines, self._runs_leftwards = {}, None
            return
        behind, by = at + removed, len(came) - removed
        self._lines = {
            number: line if line[1] <= at else (line[0] + by, line[1] + by, line[2], line[3])
            for number, line in self._lines.items()
            if line[1] <= at or line[0] >= behind
        }

    def draw(self, painter: QPainter, here: Drawing, at: QPointF, colours: Colours) -> None:
        """Draw it where the paragraph has its corner ``at``."""
        painter.translate(at)
        painter.setPen(Qt.PenStyle.NoPen)
        for kind, rects in here.items():
            if kind is Kind.SPELLING:
                ratio = painter.device().devicePixelRatio()
                tile = _wave_tile(colours.problem.rgba(), round(self._px(100)), ratio)
                for each in rects:
                    painter.drawTiledPixmap(each, tile)
            else:
                painter.setBrush(kind_colour(kind, colours))
                painter.drawRects(rects)
        painter.translate(-at)

    def _line(self, line: QTextLine, block: QTextBlock) -> Drawing:
        """What is drawn beneath one line of a paragraph."""
        drawn: Drawing = {}
        begin, composed = block.position(), Composed.in_(block.layout())
        first = line.textStart()
        last = first + line.textLength()
        parts = self._find(begin + first - composed.long, begin + last)
        sizes = _sizes(self._px(100))
        middle = line.y() + line.ascent() + sizes.below if parts else 0
        for start, end, kind in parts:
            here = composed.shown(start - begin, end - begin)
            if here[0] < last and here[1] > first:
                for left, right in line_parts(line, *here, leftwards=self._leftwards(block)):
                    rects = _rects(kind, round(left), round(right), middle, sizes)
                    drawn.setdefault(kind, []).extend(rects)
        return drawn

    def _leftwards(self, block: QTextBlock) -> bool:
        if self._runs_leftwards is None:
            self._runs_leftwards = runs_leftwards(block.text())
        return self._runs_leftwards


class _Sizes(NamedTuple):
    """What is drawn at one zoom, in pixels."""

    below: float
    thin: int
    apart: int
    dot: int
    every: int
    high: int


@lru_cache(maxsize=8)
def _sizes(scale: float) -> _Sizes:
    """The sizes at this scale, in per cent."""
    each = scale / 100
    thin, dot = max(1, round(THIN * each)), max(2, round(DOT * each))
    apart, every = max(thin + 1, round(APART * each)), max(dot + 2, round(EVERY * each))
    return _Sizes(BELOW * each, thin, apart, dot, every, _wave_high(scale))


def _rects(kind: Kind, left: int, right: int, middle: float, sizes: _Sizes) -> list[QRect]:
    """What is drawn beneath words between two places of a line, around this height."""
    wide = right - left
    if kind is Kind.IDENTIFIERS:
        top = round(middle - (sizes.thin + sizes.apart) / 2)
        lower = QRect(left, top + sizes.apart, wide, sizes.thin)
        return [QRect(left, top, wide, sizes.thin), lower]
    if kind is Kind.JUDGEMENT:
        top, beyond = round(middle - sizes.dot / 2), max(right - sizes.dot, left) + 1
        dots = range(left, beyond, sizes.every)
        return [QRect(x, top, sizes.dot, sizes.dot) for x in dots]
    return [QRect(left, round(middle - sizes.high / 2), wide, sizes.high)]


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
    high, layout = QFontMetricsF(block.charFormat().font()).ascent(), block.layout()
    begin, end = Composed.in_(layout).shown(max(begin, 0), end)
    leftwards = runs_leftwards(block.text())
    line = layout.lineForTextPosition(begin)
    while line.isValid() and line.textStart() < end:
        baseline, number = line.y() + line.ascent(), line.lineNumber() + 1
        for left, right in line_parts(line, begin, end, leftwards=leftwards):
            yield QRectF(left, baseline - high, right - left, high), baseline
        if number >= layout.lineCount():
            return
        line = layout.lineAt(number)


def _lines_between(
    layout: QTextLayout, top: float, bottom: float
) -> Iterator[tuple[int, QTextLine, QRectF]]:
    """The lines of which anything is between two heights, by their numbers, and their places."""
    count = layout.lineCount()
    first, beyond = 0, count
    while beyond - first > 1:
        middle = (first + beyond) // 2
        if layout.lineAt(middle).y() <= top:
            first = middle
        else:
            beyond = middle
    for number in range(first, count):
        line = layout.lineAt(number)
        seen = line.naturalTextRect()
        if number > first and seen.y() > bottom:
            return
        yield number, line, seen
