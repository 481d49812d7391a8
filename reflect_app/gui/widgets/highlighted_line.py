"""A line of text with found words in it, which are bold and underlined: not by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reflect_app.gui.widgets.text_positions import qt_length, qt_part

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor, QPainter

    from reflect_app.queries import Excerpt

    Measure = Callable[[str], int]

ELLIPSIS = "…"


def draw_marked(
    painter: QPainter,
    place: QRect,
    parts: Excerpt,
    font: QFont,
    colours: tuple[QColor, QColor],
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw as much of the parts as one line has room for, the first found word among it.

    The colours are those of the words and of what was found; ``side`` is where the line begins.
    """
    colour, strong = colours
    metrics = QFontMetrics(font)
    parts = led_in(parts, place.width(), metrics.horizontalAdvance)
    marked = QTextCharFormat()
    marked.setFontWeight(QFont.Weight.Bold)
    marked.setFontUnderline(True)
    marked.setForeground(strong)
    layout, line = _laid_out(parts, font, marked, place.width(), side)
    if line.textLength() < qt_length(layout.text()):
        room = place.width() - metrics.horizontalAdvance(ELLIPSIS)
        _layout, line = _laid_out(parts, font, marked, room, side)
        first = (*_first(parts, line.textLength()), (ELLIPSIS, False))
        layout, line = _laid_out(first, font, marked, place.width(), side)
    painter.setPen(colour)
    top = place.top() + (place.height() - line.height()) / 2
    line.draw(painter, QPointF(place.left(), top))
    layout.clearLayout()


def led_in(parts: Excerpt, room: int, measure: Measure) -> Excerpt:
    """The same parts, with words left out before the first found one until that fits in."""
    at = next((at for at, (_text, found) in enumerate(parts) if found), 0)
    before, found = "".join(text for text, _found in parts[:at]), parts[at][0] if parts else ""
    if measure(f"{before}{found}") <= room * 0.8:
        return parts
    words = before.lstrip(ELLIPSIS).split()
    end = " " if before.endswith(" ") else ""
    while words and measure(f"{ELLIPSIS}{' '.join(words)}{end}{found}") > room // 2:
        del words[0]
    return ((f"{ELLIPSIS}{' '.join(words)}{end if words else ''}", False), *parts[at:])


def _laid_out(
    parts: Excerpt, font: QFont, marked: QTextCharFormat, width: int, side: Qt.AlignmentFlag
) -> tuple[QTextLayout, QTextLine]:
    """The parts in a line of that width, which may take only the first words of them."""
    layout = QTextLayout("".join(text for text, _found in parts), font)
    formats, at = [], 0
    for text, found in parts:
        if found:
            span = QTextLayout.FormatRange()
            span.start, span.length, span.format = at, qt_length(text), marked
            formats.append(span)
        at += qt_length(text)
    layout.setFormats(formats)
    option = QTextOption(side)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(1, width))
    layout.endLayout()
    return layout, line


def _first(parts: Excerpt, length: int) -> Excerpt:
    """So many of the first characters, as Qt counts them, without white space at the end."""
    kept: list[tuple[str, bool]] = []
    for text, found in parts:
        kept.append((qt_part(text, 0, length), found))
        length -= qt_length(text)
        if length <= 0:
            break
    kept[-1] = (kept[-1][0].rstrip(), kept[-1][1])
    return tuple(kept)
