"""A text as Qt's documents can hold it, and as it comes to them unchanged."""

from __future__ import annotations

_FRAME_MARKS = str.maketrans(dict.fromkeys("\ufdd0\ufdd1"))
_BYTE_ORDER = "\ufeff"
_SIGNS_OF_BYTE_ORDER = (_BYTE_ORDER, "\ufffe")


def showable(text: str) -> str:
    """A text without the two characters that Qt's documents end lines at.

    U+FDD0 and U+FDD1 are set aside by Unicode for a program's own use and are nobody's writing;
    Qt marks where a frame begins and ends with them, so that a text which has one would be torn
    in two there.
    """
    return text.translate(_FRAME_MARKS)


def with_byte_order(text: str) -> str:
    """A text as it has to be given to Qt for all of it to arrive.

    PySide takes a first U+FEFF for a sign of the order of bytes and drops it, and reads what
    follows a first U+FFFE in the other order, which makes other letters of it. After a sign of our
    own, both are letters like any other.
    """
    return _BYTE_ORDER + text if text.startswith(_SIGNS_OF_BYTE_ORDER) else text
