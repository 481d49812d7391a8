"""Wards and beds that have a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.looks import look

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_NUMBER = r"(?: ?no\.?| number| space)? ?[a-d]?\d{1,3}[a-d]?(?!\w)"
_WARD = re.compile(
    r"(?<!\w)wards? (?:no\.? ?|number )?(?:[a-h]?\d{1,3}[a-h]?|[a-h]\d{1,2})(?!\w)"
    rf"(?:,? ?(?:bay \w{{1,2}},? ?)?(?:bed|side ?room|cubicle|room){_NUMBER})?"
)
_BED = re.compile(
    r"(?<!\w)(?:bay [a-h1-9]\d?,? ?(?:bed|space) ?|bed|cubicle|side ?room|bay)"
    rf"{_NUMBER}"
    r"(?![%]|[.:/-]\d| ?(?:times|people|patients|days|hours|hrs|weeks|beds|am|pm|minutes|mins|of|in"
    r"|bedded)\b)"
)


def find(reading: Reading) -> None:
    """Note the wards and beds of a paragraph."""
    for key, pattern in (("ward", _WARD), ("bed", _BED)):
        for found in pattern.finditer(reading.lower):
            if reading.is_free(*found.span()):
                reading.add(look(key), *found.span())
