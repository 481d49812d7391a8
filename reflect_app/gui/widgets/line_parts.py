"""Where the words of a passage are along a line of text, in scripts of either direction."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextLine

_LEFTWARDS = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)  # the blocks of Hebrew, Arabic and other scripts that Unicode lays out leftwards, and its marks
_BLANK = 0.5  # of a line's height; a gap that is narrower is one between two words


def runs_leftwards(text: str) -> bool:
    """Whether anything in a text is written from the right to the left."""
    return not text.isascii() and _LEFTWARDS.search(text) is not None


def line_parts(
    line: QTextLine, begin: int, end: int, *, leftwards: bool
) -> Iterator[tuple[float, float]]:
    """From where to where the words between two places of a paragraph are along one of its lines.

    That is one part, without the blank that the line broke at. Where a paragraph runs
    ``leftwards``, or has words of both directions, it can be several.
    """
    first, last = line.textStart(), line.textStart() + line.textLength()
    begin = max(first, begin)
    if leftwards and begin < min(end, last):
        yield from _seen(line, begin, min(end, last))
        return
    left = _x_at(line, begin)
    right = _x_at(line, end) if end < last else line.naturalTextRect().right()
    yield min(left, right), max(left, right)


def _seen(line: QTextLine, begin: int, end: int) -> Iterator[tuple[float, float]]:
    """The same by the letters themselves: no place between two says where both of them are."""
    rects = [each.boundingRect() for each in line.glyphRuns(begin, end - begin)]
    sides = sorted((each.left(), each.right()) for each in rects if each.width() > 0)
    gap = line.height() * _BLANK
    while sides:
        left, right = sides.pop(0)
        while sides and sides[0][0] <= right + gap:
            right = max(right, sides.pop(0)[1])
        yield left, right


def _x_at(line: QTextLine, position: int) -> float:
    """Where a place of a paragraph is along one of its lines."""
    found: object = line.cursorToX(position)  # of which PySide says not what it is
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
