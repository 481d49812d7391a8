"""The lines that a stretch of a document takes: where they are, and where the words in them end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextDocument, QTextLine


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
        lines = block.layout()
        for number in range(lines.lineCount()):
            line = lines.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if max(first, begin) >= min(last, until):
                continue
            ends = line.naturalTextRect().right()
            left = _x_at(line, max(first, begin))
            right = _x_at(line, min(last, until)) if until < last else ends
            top, high = line.y() + line.ascent() - ascent, ascent + line.descent() + 2
            rect = QRectF(min(left, right), top, abs(right - left), high)
            yield PassageLine(rect.translated(corner), corner.x() + ends)
        block = block.next()


def _x_at(line: QTextLine, position: int) -> float:
    """Where a place of a paragraph is along one of its lines."""
    found: object = line.cursorToX(position)  # of which PySide says not what it is
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
