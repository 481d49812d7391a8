"""Of which kind a number is, by the same signs by which it is told that it is somebody's.

Each sign counts so many points for each kind; the points are fitted to stories, by
``tests/benchmarks/advice/fit_signs_of_numbers.py``. Numbers, case numbers and staff numbers are one
kind here: which of them it is, the words say (``kind_of_number``).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.points import counted

if TYPE_CHECKING:
    from collections.abc import Collection

ANY = "number"
OF_ANY = frozenset(("number", "case-number", "staff-number"))
KEYS = {
    ANY: ANY,
    "phone": "phone",
    "bank": "card",
    "nhs-number": "nhs",
    "chi-number": "chi",
    "nino": "nino",
    "passport": "passport",
    "driving-licence": "licence",
    "vehicle": "vehicle",
    "postcode": "postcode",
}
"""The looks of each type of which a number can be."""


def likeliest(found: Collection[str]) -> tuple[str, int]:
    """The type that the signs speak for most, and how much more than for any number."""
    counts, points = _worth(), dict.fromkeys(KEYS, 0)
    for sign in ("start", *found):
        for kind, each in counts.get(sign, ()):
            points[kind] += each
    best = max(points, key=points.__getitem__)
    return best, points[best] - points[ANY]


@cache
def _worth() -> dict[str, tuple[tuple[str, int], ...]]:
    """How many points each sign is worth, for which types."""
    kinds = {each: each for each in KEYS}
    pairs: dict[tuple[str, int], tuple[str, int]] = {}  # each only once: there are many alike
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for name, points in counted("signs-of-kinds.txt"):
        kind, _colon, sign = name.partition(": ")
        if kind in kinds:
            pair = (kinds[kind], points)
            found[sign] = (*found.get(sign, ()), pairs.setdefault(pair, pair))
    return found
