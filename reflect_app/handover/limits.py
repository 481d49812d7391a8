"""How large a handover file and all that it holds may be: what is beyond that is not taken in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.comment_name import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE_LIMIT = 32 << 20  # bytes; a file may be this long and no longer
LOCKED_ADDS = 1 << 20  # bytes that locking may add; it is some 16 for each 65,536
MOST_ENTRIES = 5_000
MOST_REPLIES = 1_000  # to one comment
MOST_PARENTS, MOST_TAGS, MOST_POINTS = 16, 10_000, 200
MOST_PARTS = 500_000
"""How many texts, names, commas and opening brackets a file may have: twice what all that takes.

A file of nothing but empty lists, made by hand, has eleven million, and took two minutes and twelve
gigabytes to be refused.
"""
NAME_LIMIT = LONGEST  # characters
LINE_LIMIT = 1_000  # characters
_PART = re.compile(rb'[,[{]|"[^"]*+"?')


def has_too_many_parts(json: bytes) -> bool:
    """Whether this is more than a file may hold, told without making anything of it."""
    return any(number > MOST_PARTS for number, _part in enumerate(parts(json), start=1))


def parts(json: bytes) -> Iterator[bytes]:
    """The texts, names, commas and opening brackets, one after the other."""
    plain = json.replace(rb"\\", b"").replace(rb"\"", b"")  # no quotation marks within texts
    return (found[0] for found in _PART.finditer(plain))
