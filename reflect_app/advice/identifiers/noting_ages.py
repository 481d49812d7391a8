"""An age that was found, as one finding: where it ends, how old, and what to write instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.finding import Severity
from reflect_app.advice.identifiers import age_forms
from reflect_app.advice.identifiers.age_bands import Way, instead_of, widened
from reflect_app.advice.identifiers.looks import look
from reflect_app.advice.identifiers.no_ages import is_no_age

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_OLDEST = 120
_ALWAYS_RARE = 89
_PAIR = 2
_LONG_LIST = 22  # characters
_YEARS_AND_MONTHS = re.compile(r"y(?:ea)?rs?,? (?:and )?\d")
PARTS = re.compile(r", and |, ?| ?& ?| or | and (?!a half|a quarter|three q)| ?/ ?| plus | n ")
"""What parts one age from the next."""


def note(
    reading: Reading,
    start: int,
    end: int,
    numbers: str,
    way: Way,
    *,
    unit: str = "",
    article: str = "",
) -> None:
    """Note the age or ages from ``start`` to ``end``, where nothing was found so far.

    ``numbers`` are its words, ``way`` is how it is said, and ``article`` what stood before it.
    """
    while end > start and reading.text[end - 1] in " ,;-":
        end -= 1
    end = age_forms.with_rest(reading.lower, end)
    values = [
        value for each in PARTS.split(numbers) if (value := age_forms.value_of(each)) is not None
    ]
    if not values or max(values) > _OLDEST or not reading.is_free(start, end):
        return
    several = len(values) > 1 and _YEARS_AND_MONTHS.search(numbers) is None
    if several and end - start > _LONG_LIST and _each(reading, start, end, numbers):
        return
    if is_no_age(reading, start, end):
        return
    if not unit:
        said = re.search(age_forms.UNIT, numbers)
        unit = said[0] if said else "years"
    if way is Way.WHOLE:
        start, way = widened(reading.lower, start, reading.is_free)
    in_years = unit.startswith("y")
    of_all = values if in_years or len(values) > _PAIR else ()  # 9, 6 and 18 months: children
    instead = instead_of(reading.lower, start, end, of_all, way, article=article)
    about = f"age {' and '.join(map(str, values))}"
    reading.add(
        look("age"),
        start,
        end,
        about=about if in_years else f"{about} {unit}",
        suggestions=instead,
        severity=Severity.HIGH if in_years and max(values) > _ALWAYS_RARE else None,
    )


def _each(reading: Reading, start: int, end: int, numbers: str) -> bool:
    """Note each age of a long list by itself: nobody sees at a glance what all of it is."""
    joints = list(PARTS.finditer(reading.lower, start, end))
    words = PARTS.split(numbers)
    if len(words) != len(joints) + 1:
        return False
    starts = (start, *(joint.end() for joint in joints))
    ends = (*(joint.start() for joint in joints), end)
    for first, last, number in zip(starts, ends, words, strict=True):
        note(reading, first, last, number, Way.WHOLE)
    return True
