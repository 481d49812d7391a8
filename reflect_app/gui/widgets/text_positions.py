"""Places in a text: Python counts characters, Qt counts UTF-16 units, and an emoji is two of them.

``offset`` is a number of characters everywhere in the program, and ``position`` is one that Qt
counted. Half of a pair stands alone only where Qt put a cursor within it, or cut a text there.
"""

from __future__ import annotations

_CODE, _AS_IT_IS = "utf-16-le", "surrogatepass"


def qt_length(text: str) -> int:
    """How long a text is as Qt counts."""
    return len(text) if text.isascii() else len(_units(text)) // 2


def position_at(text: str, offset: int) -> int:
    """Where Qt has the place that so many characters of a text stand before."""
    return qt_length(text[:offset])


def offset_at(text: str, position: int) -> int:
    """How many whole characters stand before a place that Qt counted."""
    if text.isascii():
        return min(position, len(text))
    before = qt_part(text, 0, position)
    within = before[-1:] != text[len(before) - 1 : len(before)]
    return len(before) - within


def qt_part(text: str, begin: int, end: int | None = None) -> str:
    """What stands between two places that Qt counted, or from one to the end of the text."""
    if text.isascii():
        return text[begin:end]
    return _units(text)[2 * begin : None if end is None else 2 * end].decode(_CODE, _AS_IT_IS)


def _units(text: str) -> bytes:
    return text.encode(_CODE, _AS_IT_IS)
