"""What the words beside a number say it is."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reflect_app.advice.identifiers.listed import entries

BEFORE = 45  # characters: "her NHS number, which I read from the letter, is"
BEHIND = 28
_NUMBER_WORDS = (
    r"(?: ?(?:numbers?|nos?\b\.?|num\b|nr\b\.?|refs?\b\.?|references?|ids?\b|codes?|pins?\b|#"
    r"|plates?|registrations?|details))"
)


class Context(NamedTuple):
    """Words beside a number: of which kind, how far off, and whether they say "number"."""

    key: str
    gap: int
    says_number: bool


def nearest_before(lower: str, start: int) -> Context | None:
    """The nearest such words before this place, of a text in lower case."""
    begin = max(0, start - BEFORE)
    found = list(_pattern().finditer(lower, begin, start))
    return _context(found[-1], start - found[-1].end()) if found else None


def first_behind(lower: str, end: int) -> Context | None:
    """The first such words close behind this place that say "number", in the same sentence."""
    behind = re.split(r"[.;!?] ", lower[end : end + BEHIND], maxsplit=1)[0]
    for found in _pattern().finditer(behind):
        context = _context(found, found.start())
        if context.says_number:
            return context
    return None


def is_context_word(word: str) -> bool:
    """Whether a word says by itself what the number behind it is: "GMC", "CAD"."""
    return word in _words() or word in {"no", "ref", "num", "nr"}


def _context(found: re.Match[str], gap: int) -> Context:
    word = found[1]
    key, says_number = _words()[word]
    return Context(key, gap, says_number or found[2] is not None)


@cache
def _words() -> dict[str, tuple[str, bool]]:
    words: dict[str, tuple[str, bool]] = {}
    for line in entries("number-context.txt"):
        key, _colon, listed = line.partition(": ")
        for each in listed.split(", "):
            words.setdefault(each.removeprefix("+"), (key, each.startswith("+")))
    return words


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_words(), key=len, reverse=True)
    either = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<![\w])({either})({_NUMBER_WORDS})?(?![a-z])")
