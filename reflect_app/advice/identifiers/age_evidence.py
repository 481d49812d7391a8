"""Bare numbers that are more likely ages than anything else, by all that stands around them.

Each sign around a number counts so many points for or against; with enough of them it is an age.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.age_forms import N
from reflect_app.advice.identifiers.calendar_words import number_in
from reflect_app.advice.identifiers.points import points_of, worth
from reflect_app.advice.identifiers.reading import MOST_PARTS
from reflect_app.advice.identifiers.signs_of_ages import Passage, around, passage, signs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reflect_app.advice.identifiers.reading import Reading

_NUMBER = re.compile(
    rf"(?<![\w.£$€#+°/%:'-])(?P<n>{N})(?P<more>ish| ?½| and a half(?! [a-z]))?"
    r"(?![\w%£°/+]|:\S|-[\w:]|\.\d|,\d| ?[£%]|['’]s)"
)
"""A number by itself."""
_NOT_BARE = re.compile(
    r" ?(?:months?|mths?|weeks?|wks?|days?|hours?|hrs?|min|sec|nights?|fortnight|o'clock|am\b|pm\b"
    rf"|(?:past|to) (?:{N})(?!\w))"
)
"""What makes it a length of time, which is seen to elsewhere, or an hour."""
_NO_AGE_BEHIND = re.compile(
    r"(?<!\w)(?:(?:five|ten|twenty|twenty-five|quarter|half|\d{1,2}) (?:past|to)|breaks? of"
    r"|(?:came|comes|come) (?:out|in|back|up) at|(?:up|down) from"
    r"|(?:blister|pack|packet|box|strip|bottle|bag|tray|sheet|roll|batch) of"
    r"|(?:did|done|do|served|completed) (?:my|his|her|their)) \Z"
)
"""What comes before an hour, a score of the game, and a length of service."""
_STREET = re.compile(
    r" [a-z'-]{2,14} (?:road|rd|street|lane|avenue|ave|close|crescent|drive|terrace|gardens|rise"
    r"|mews|square|grove|row|court|way)(?!\w)"
)
"""What comes behind the number of a house, as people type it: "at 14 pendle rise"."""
_ARE_SO_MANY = re.compile(r"(?<!\w)(?:we|there) (?:are|were|was|is)(?: only| just)? \Z")
"""What comes before how many were there: "we are two, me and the night nurse"."""
_SIGNS = "signs-of-ages.txt"
_LEAST, _MOST = 2, 104
_BACK = 20  # characters
_HOURS = 13


def spans(reading: Reading, part: tuple[int, int]) -> Iterator[tuple[int, int, str]]:
    """Each such number in a part of the text that nothing was found in so far."""
    ages = sorted(each.start for each in reading.findings if each.type == "age")
    for start, end, here in numbers(reading, part, ages):
        if _is_likely(here):
            insort(ages, start)
            yield start, end, reading.lower[start:end]


@lru_cache(MOST_PARTS)
def _is_likely(here: Passage) -> bool:
    """Whether the number in the midst of a passage is more likely an age than anything else."""
    found = signs(around(here))
    return not is_never(found) and points_of(found, worth(_SIGNS)) > 0


def numbers(
    reading: Reading, part: tuple[int, int], ages: Sequence[int]
) -> Iterator[tuple[int, int, Passage]]:
    """Each bare number in which nothing was found so far, with all that it is judged by.

    ``ages`` is where ages begin, in their order.
    """
    for found in _NUMBER.finditer(reading.lower, *part):
        start, end = found.start("n"), found.end("n" if found["more"] == "ish" else 0)
        value = number_in(found["n"]) or 0
        if found["more"] == "ish" and value < _HOURS:
            continue  # "come at 6ish"
        if not _LEAST <= value <= _MOST or _NOT_BARE.match(reading.lower, end):
            continue
        before = max(0, start - _BACK)
        if _NO_AGE_BEHIND.search(reading.lower, before, start):
            continue
        if reading.lower.startswith("at ", start - 3) and _STREET.match(reading.lower, end):
            continue
        if value < _HOURS and _ARE_SO_MANY.search(reading.lower, before, start):
            continue
        if reading.is_free(start, end):
            at = bisect_left(ages, start)
            yield start, end, passage(reading, start, end, value, ages[at - 1] if at else -1)


def is_never(found: set[str]) -> bool:
    """Whether a sign is there that nothing outweighs: "the 36", "at 62 Amberley", "for 9 years"."""
    if not found.isdisjoint(_NEVER):
        return True
    if "around: start and and, behind nothing" in found and "near: he behind" not in found:
        return True
    if "behind: capital" in found and found.isdisjoint(_BEFORE_CAPITAL):
        return True
    if "behind: capital" in found and "before: name" in found:
        return True  # "Maria 34 Jo 36", a score
    years = "behind: years" in found
    return years and (not found.isdisjoint(_NOT_BEFORE_YEARS) or found.isdisjoint(_BEHIND_YEARS))


_NEVER = {
    "never",
    "before: article",
    "before: measure",
    "before: prep",
    "before: did",
    "before: it",
    "before: word",
    "before: is of it",
    "before: is of measure",
    "before: is of calendar",
    "before: mark behind people",
    "before: mark behind unit",
    "before: mark behind calendar",
    "before: at behind copula",
    "before: at behind person",
    "around: somebody is it, open, small",
    "behind: unit",
    "near: told by a device",
    "near: where or until",
    "near: band",
}
_BEFORE_CAPITAL = {"before: person", "before: name", "before: start", "before: capital"}
_NOT_BEFORE_YEARS = {
    f"before: {each}" for each in ("did", "prep", "it", "start", "colon", "word", "plural")
}
_BEHIND_YEARS = {
    f"behind: years and {each}"
    for each in ("end", "comma", "and", "he", "number", "close", "rough")
}
