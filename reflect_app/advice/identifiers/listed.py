"""The lists in ``resources/advice/`` that are short enough to be read whole."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reflect_app.advice.entries import entries_or_error
from reflect_app.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def entries(name: str) -> tuple[str, ...]:
    """The lines of a list, without its comments."""
    return entries_or_error(resource("advice", name))


@cache
def any_of(name: str) -> str:
    """A pattern for any entry of a list, the longest first, so that no shorter one hides it."""
    return either(entries(name))


def either(words: Iterable[str]) -> str:
    """A pattern for any of these, the longest first.

    Those that begin alike stand together: at most places of a text one look at a letter is enough.
    """
    by_letter: dict[str, list[str]] = {}
    for each in sorted(words, key=len, reverse=True):
        by_letter.setdefault(each[:1], []).append(re.escape(each[1:]))
    beginnings = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_letter.items())
    return f"(?:{'|'.join(beginnings)})"
