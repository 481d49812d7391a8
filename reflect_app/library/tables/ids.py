"""The ids of reflections, and the titles of copies."""

from __future__ import annotations

import re
import secrets
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

ID_LENGTH = 10
_LETTERS = "23456789bcdfghjkmnpqrstvwxz"
"""No two that look alike, and no vowel, so that no id spells a word; 47 bits in ten of them."""

COPY_OF = "Copy of "
_NUMBER = re.compile(r" \(\d{1,3}\)$")


def new_id() -> str:
    """An id that can't be guessed, fits in an address, and can be typed from paper."""
    return "".join(secrets.choice(_LETTERS) for _ in range(ID_LENGTH))


def copy_title(name: str, taken: Collection[str]) -> str:
    """What the copy of a reflection that is shown as ``name`` is called: a title not yet taken.

    A copy of a copy is the next copy of the first, and not the copy of a copy.
    """
    base = COPY_OF + name
    if name.startswith(COPY_OF):
        base = _NUMBER.sub("", name)
    titles = (base if number == 1 else f"{base} ({number})" for number in count(1))
    return next(title for title in titles if title not in taken)
