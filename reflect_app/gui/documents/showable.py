"""A text as Qt's documents can hold it."""

from __future__ import annotations

_FRAME_MARKS = str.maketrans(dict.fromkeys("\ufdd0\ufdd1"))


def showable(text: str) -> str:
    """A text without the two characters that Qt's documents end lines at.

    U+FDD0 and U+FDD1 are set aside by Unicode for a program's own use and are nobody's writing;
    Qt marks where a frame begins and ends with them, so that a text which has one would be torn
    in two there.
    """
    return text.translate(_FRAME_MARKS)
