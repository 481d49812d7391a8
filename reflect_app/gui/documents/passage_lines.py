"""The lines that a stretch of a document takes: where they are, and where the words in them end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from reflect_app.gui.widgets.line_parts import line_parts, runs_leftwards

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextDocument


class PassageLine(NamedTuple):
    """The part of a stretch that is in one line, in the document's pixels.

    ``ends`` is where the last word of that line ends, which may be another's.
    """

    rect: QRectF
    ends: float


def passage_lines(document: QTextDocument, start: int, end: int) -> Iterator[PassageLine]:
    """The lines between two positions, from the top down."""
    layout = document.documentLayout()
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        corner = layout.blockBoundingRect(block).topLeft()
        begin, until = start - block.position(), end - block.position()
        ascent = QFontMetricsF(block.charFormat().font()).ascent()
        lines, leftwards = block.layout(), runs_leftwards(block.text())
        for number in range(lines.lineCount()):
            line = lines.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if max(first, begin) >= min(last, until):
                continue
            ends = line.naturalTextRect().right()
            top, high = line.y() + line.ascent() - ascent, ascent + line.descent() + 2
            for left, right in line_parts(line, begin, until, leftwards=leftwards):
                rect = QRectF(left, top, right - left, high)
                yield PassageLine(rect.translated(corner), corner.x() + ends)
        block = block.next()
