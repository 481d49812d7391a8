"""Wards and beds that have a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.looks import look
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_NUMBER = r"(?: ?no\.?| number| space)? ?[a-d]?\d{1,3}[a-d]?(?!\w)"
_WARD = lazily(
    r"(?<!\w)wards? (?:no\.? ?|number )?(?:[a-h]?\d{1,3}[a-h]?|[a-h]\d{1,2})(?!\w)"
    r"(?! ?(?:hours?|hrs?|days?|nights?|weeks?|wks?|months?|years?|times?|x)\b)"
    rf"(?:,? ?(?:bay \w{{1,2}},? ?)?(?:bed|side ?room|cubicle|room){_NUMBER})?"
)
_BED = lazily(
    rf"(?<!\w)bay [a-h1-9]\d?,? ?(?:bed|space|chair){_NUMBER}"
    rf"|(?<!\w)(?:bed|cubicle){_NUMBER},? (?:on|in) ward [a-h]?\d{{1,3}}[a-h]?(?!\w)"
)
_WARDS = frozenset(("ward", "wards"))
_BEDS = frozenset(("bay", "bed", "cubicle"))


def find(reading: Reading) -> None:
    """Note the wards and beds of a paragraph."""
    for key, pattern, needs in (("bed", _BED, _BEDS), ("ward", _WARD, _WARDS)):
        for found in pattern.finditer(reading.lower) if reading.words & needs else ():
            if reading.is_free(*found.span()):
                reading.add(look(key), *found.span())
