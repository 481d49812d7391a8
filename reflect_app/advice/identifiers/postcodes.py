"""Postcodes: whole, the first half where words say that it is one, and those of no fixed home."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.listed import any_of, entries
from reflect_app.advice.identifiers.looks import look
from reflect_app.advice.identifiers.reading import only_letters_and_digits

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_WHOLE = re.compile(
    r"(?<!\w)(?:gir ?[0o]aa"
    r"|(?:[a-pr-uwyz](?:[0-9]{1,2}|[a-hk-y][0-9]{1,2}|[a-hk-y][0-9][abehmnprv-y]|[0-9][a-hjkps-uw])"
    r")[ \-.]{0,3}[0-9o][abd-hjlnp-uw-z]{2}|zz99[ \-.]{0,3}[0-9o][a-z]{2})(?!\w)"
)
_SMALL_WORDS = re.compile(r"\d(?:st|nd|rd|th|hr|yr)\Z")
_BEFORE = re.compile(
    r"(?:post ?code(?: area| district)?(?: is| was|:| of| in)?|lives? (?:in|near|at|over in)"
    r"|living (?:in|near|at)|lived (?:in|near|at)|moved (?:to|from|into)|based in|area of|address"
    r"(?: is| was|:| in)?|flat in|house in|home in|room in|bedsit in|hostel in|estate in|street in"
    r"|from the|in the|around the|across the|near the|covers|covering|patch in|born in|stays in"
    r"|staying in|school in|surgery in|postal district|housed in|resident of|residents of)"
    r" ?(?:the )?\Z"
)
_BEHIND = re.compile(
    r",? ?(?:area|post ?codes?|district|patch|part of|neighbourhood|estate|end of)"
)
_WEAK_BEFORE = ("from the", "in the", "around the", "across the", "near the", "covers", "covering")
_LOOK_BACK = 32


def find(reading: Reading) -> None:
    """Note the postcodes of a paragraph."""
    for found in _WHOLE.finditer(reading.lower):
        if reading.is_free(*found.span()) and _is_postcode(reading, *found.span()):
            key = "no-abode" if found[0].startswith("zz99") else "postcode"
            reading.add(look(key), *found.span(), about=only_letters_and_digits(found[0]))
    for found in _outward().finditer(reading.lower):
        if reading.is_free(*found.span()) and _has_words(reading.lower, *found.span()):
            reading.add(look("outward"), *found.span(), about=found[0])


def _is_postcode(reading: Reading, start: int, end: int) -> bool:
    words = reading.text[start:end]
    area = re.match("[a-z]+", words.lower())
    if area and area[0] not in _areas() and area[0] != "gir":
        return False
    return not (_SMALL_WORDS.search(words) and " " in words)


def _has_words(lower: str, start: int, end: int) -> bool:
    """Whether words say that it is a place: "lives in", "the ... area"."""
    behind = _BEHIND.match(lower, end)
    before = _BEFORE.search(lower, max(0, start - _LOOK_BACK), start)
    if before and before[0].strip().startswith(_WEAK_BEFORE):
        return behind is not None
    return (behind is not None and "the" in lower[max(0, start - 4) : start]) or before is not None


@cache
def _areas() -> frozenset[str]:
    return frozenset(entries("postcode-areas.txt"))


@cache
def _outward() -> re.Pattern[str]:
    areas = any_of("postcode-areas.txt")
    return re.compile(rf"(?<![\w.\-/£]){areas}\d{{1,2}}[a-z]?(?![\w/£]|[-.]\w)")
