"""What the copy of a reflection is called."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

COPY_OF = "Copy of "
UNTITLED = "an untitled reflection"  # what is copied, where it has neither title nor words
_NUMBER = re.compile(r" \(\d{1,3}\)$")


def copy_title(name: str, taken: Collection[str]) -> str:
    """What the copy of a reflection that is shown as ``name`` is called: a title not yet taken.

    A copy of a copy is the next copy of the first, and not the copy of a copy.
    """
    base = COPY_OF + name
    if name.startswith(COPY_OF):
        base = _NUMBER.sub("", name)
    titles = (base if number == 1 else f"{base} ({number})" for number in count(1))
    return next(title for title in titles if title not in taken)
