"""The lines beneath the passages of a paragraph as shapes, made once until its text changes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
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
    _Look = tuple[float, float, float]
    # What is drawn in no object of the toolkit, and by no look-up of a kind: each costs at each key
    Drawing = list[tuple[Kind, int, int, int, int]]  # with its left, its top, its width, its height

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


_NOTHING = Composed(0, 0)


class _Line(NamedTuple):
    """Where a line has its words in the paragraph, how it is set, and what is drawn beneath it."""

    start: int
    end: int
    look: _Look
    drawn: Drawing


class Shapes:
    """The lines beneath the passages of one paragraph, each made when it is first drawn.

    All of it is within the paragraph's own room, so that it is drawn anew whenever that is.
    """

    def __init__(
        self, find: Callable[[int, int], Sequence[Part]], px: Pixels, *, composing: bool
    ) -> None:
        self._find = find  # what of it is between two places of the document
        self._scale, self._sizes, self._composing = px(100), _sizes(px(100)), composing
        self._lines: dict[int, _Line] = {}
        self._runs_leftwards: bool | None = None  # known once something is underlined
        self._heights: tuple[float, float] | None = None  # between which these lines are:
        self._here = range(0)
        self._count = 0  # of all lines
        self._typed: tuple[int, int] | None = None  # the line of the last key, where it began

    def between(self, block: QTextBlock, top: float, bottom: float) -> Drawing:
        """What is drawn between two heights of the paragraph, by its kind."""
        if self._heights != (top, bottom) or not self._take_key(block, bottom):
            self._look_at_lines(block, top, bottom)
        self._typed = None
        return [each for number in self._here for each in self._lines[number].drawn]

    def _look_at_lines(self, block: QTextBlock, top: float, bottom: float) -> None:
        """Make what is different of the lines between two heights."""
        layout = block.layout()
        first = number = _first_at(layout, top)
        self._count = layout.lineCount()
        while number < self._count:
            line = layout.lineAt(number)
            look = _look(line)
            if number > first and look[0] > bottom:
                break
            known, start = self._lines.get(number), line.textStart()
            if known is None or known.start != start or known.look != look:
                self._lines[number] = self._made(line, start, look, block)
            number += 1
        self._heights, self._here = (top, bottom), range(first, number)

    def _take_key(self, block: QTextBlock, bottom: float) -> bool:
        """Make the line anew that a key has changed; False where that may not be all.

        It is all where that line and the next begin where they did, among the words and down the
        page: how the words before and behind are broken and set depends on nothing else.
        """
        if self._typed is None:
            return False
        number, start = self._typed
        layout = block.layout()
        if number not in self._here or layout.lineCount() != self._count:
            return False
        line = layout.lineAt(number)
        if line.textStart() != start or not self._goes_on(layout, number + 1, bottom):
            return False
        self._lines[number] = self._made(line, start, _look(line), block)
        return True

    def _goes_on(self, layout: QTextLayout, number: int, bottom: float) -> bool:
        """Whether the line behind the changed one, if any, is as it was, or still out of sight."""
        if number == self._count:
            return True
        line = layout.lineAt(number)
        if number not in self._here:
            return line.y() > bottom
        known = self._lines[number]
        return line.textStart() == known.start and line.y() == known.look[0]

    def follow(self, at: int, removed: int, came: str) -> None:
        """Keep what is beneath lines that a change of the paragraph leaves as they are.

        Where a line is by then, and whether it still has its words, is seen when it is drawn.
        """
        if self._runs_leftwards or not came.isascii():  # words far away may move by that
            self._lines, self._runs_leftwards = {}, None
            self._heights = self._typed = None
            return
        behind, by = at + removed, len(came) - removed
        is_first, self._typed = self._typed is None, None
        lines: dict[int, _Line] = {}
        for number, line in self._lines.items():
            if line.end < at or (line.end == at and number + 1 < self._count):
                lines[number] = line
            elif line.start >= behind and number:
                lines[number] = _Line(line.start + by, line.end + by, *line[2:])
            elif is_first:
                is_first, self._typed = False, (number, line.start)
            else:
                self._typed = None
        self._lines = lines

    def draw(
        self, painter: QPainter, here: Drawing, left: float, top: float, colours: Colours
    ) -> None:
        """Draw it where the paragraph has this corner."""
        painter.translate(left, top)
        for kind, x, y, wide, high in here:
            if kind is Kind.IDENTIFIERS:
                painter.fillRect(x, y, wide, high, colours.identify)
                painter.fillRect(x, y + self._sizes.apart, wide, high, colours.identify)
            else:
                make = _wave_tile if kind is Kind.SPELLING else _dot_tile
                ratio, colour = painter.device().devicePixelRatio(), kind_colour(kind, colours)
                tile = make(colour.rgba(), self._scale, ratio)
                painter.drawTiledPixmap(x, y, wide, high, tile)
        painter.translate(-left, -top)

    def _made(self, line: QTextLine, start: int, look: _Look, block: QTextBlock) -> _Line:
        """One line of a paragraph, with what is drawn beneath it."""
        end, begin = start + line.textLength(), block.position()
        composed = Composed.in_(block.layout()) if self._composing else _NOTHING
        drawn: Drawing = []
        for first, last, kind in self._find(begin + start - composed.long, begin + end):
            here = first - begin, last - begin
            if self._composing:
                here = composed.shown(*here)
            if here[0] < end and here[1] > start:
                middle = look[0] + look[1] + self._sizes.below
                for left, right in line_parts(line, *here, leftwards=self._leftwards(block)):
                    place = _place(kind, round(left), round(right), middle, self._sizes)
                    drawn.append((kind, *place))
        return _Line(start, end, look, drawn)

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


def _look(line: QTextLine) -> _Look:
    """Where a line is, where its letters stand and how wide it is."""
    return line.y(), line.ascent(), line.naturalTextWidth()


def _place(
    kind: Kind, left: int, right: int, middle: float, sizes: _Sizes
) -> tuple[int, int, int, int]:
    """What is drawn beneath words between two places of a line, around this height.

    Of a double line it is the upper one. There are as many dots as have room, and one at least.
    """
    if kind is Kind.IDENTIFIERS:
        return left, round(middle - (sizes.thin + sizes.apart) / 2), right - left, sizes.thin
    if kind is Kind.JUDGEMENT:
        more = max(right - sizes.dot - left, 0) // sizes.every
        return left, round(middle - sizes.dot / 2), more * sizes.every + sizes.dot, sizes.dot
    return left, round(middle - sizes.high / 2), right - left, sizes.high


def _wave_high(scale: float) -> int:
    return round((2 * HIGH + THICK) * scale / 100) + 2


@lru_cache(maxsize=8)
def _dot_tile(colour: int, scale: float, ratio: float) -> QPixmap:
    """One dot and the gap behind it at this scale, in per cent; many side by side are a line."""
    sizes = _sizes(scale)
    tile = _empty_tile(sizes.every, sizes.dot, ratio)
    painter = QPainter(tile)
    painter.fillRect(0, 0, sizes.dot, sizes.dot, QColor.fromRgba(colour))
    painter.end()
    return tile


@lru_cache(maxsize=8)
def _wave_tile(colour: int, scale: float, ratio: float) -> QPixmap:
    """One hill and one valley at this scale, in per cent; many side by side are a wave."""
    wide, high = round(WAVE * scale / 100), _wave_high(scale)
    tile = _empty_tile(wide, high, ratio)
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


def _empty_tile(wide: int, high: int, ratio: float) -> QPixmap:
    """A picture of so many pixels, on a screen where each is several."""
    tile = QPixmap(round(wide * ratio), round(high * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
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


def _first_at(layout: QTextLayout, top: float) -> int:
    """The number of the line that is at a height."""
    first, beyond = 0, layout.lineCount()
    while beyond - first > 1:
        middle = (first + beyond) // 2
        if layout.lineAt(middle).y() <= top:
            first = middle
        else:
            beyond = middle
    return first
