"""The lists in ``resources/advice/`` that are short enough to be read whole."""

from __future__ import annotations

import re
from functools import cache

from reflect_app.advice.entries import entries_or_error
from reflect_app.paths import resource


@cache
def entries(name: str) -> tuple[str, ...]:
    """The lines of a list, without its comments."""
    return entries_or_error(resource("advice", name))


@cache
def any_of(name: str) -> str:
    """A pattern for any entry of a list, the longest first, so that no shorter one hides it."""
    return f"(?:{'|'.join(map(re.escape, sorted(entries(name), key=len, reverse=True)))})"
