"""Which kinds a number can be of, by how many digits and letters it has.

A naming word that speaks of another kind names another thing: "the passport was with visa 0417".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container

_MANY = range(1, 60)
_NONE = range(1)
_BELOW_STAFF = range(1, 9)
_NOT_AS_TELEPHONES = (*range(1, 11), 12)
_PLATE = range(1, 8)  # "12-D-34567", of Ireland


class Shape(NamedTuple):
    """How many digits and letters a number of a kind has."""

    digits: Container[int] = _MANY
    letters: Container[int] = range(60)


_ALL_DIGITS = Shape(letters=_NONE)
_SHAPES = {
    **dict.fromkeys(("nhs", "chi", "health-and-care", "sort-code"), _ALL_DIGITS),
    "phone": Shape(range(2, 16), _NONE),
    "passport": Shape(range(6, 10), range(3)),
    "licence": Shape(range(7, 14)),
    "tax": Shape(range(5, 13)),
    "nino": Shape(range(5, 11)),
    "plate": Shape(_PLATE, range(1, 7)),
    "vehicle": Shape(_PLATE, range(1, 7)),
    "card": Shape(range(12, 20), _NONE),
    "account": Shape(range(6, 13), range(2)),
    "iban": Shape(range(6, 31)),
    "nmc": Shape(_BELOW_STAFF),
    "staff": Shape(_NOT_AS_TELEPHONES),
}
_WITH_DIGITS_ALONE = {"passport": range(8, 10), "licence": range(8, 9), "tax": range(10, 11)}
"""How many digits those have that have no letter."""


def can_be(kind: str, words: str) -> bool:
    """Whether a number that is written so can be of this kind."""
    shape = _SHAPES.get(kind)
    if shape is None:
        return True
    digits = sum(each.isdigit() for each in words)
    letters = sum(each.isalpha() for each in words)
    wanted = shape.digits if letters else _WITH_DIGITS_ALONE.get(kind, shape.digits)
    return digits in wanted and letters in shape.letters
