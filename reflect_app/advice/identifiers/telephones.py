"""Telephone numbers, in whatever way their digits are written."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.looks import Sure

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXTENSION = re.compile(r",? ?(?:ext(?:ension|n)?|x(?:tn)?)[.:]? ?\d{1,6}(?!\w)", re.IGNORECASE)
_NATIONAL = (11, 10)  # digits with the 0 before them
_WITHOUT_ZERO = (10, 9)
_ABROAD = range(9, 16)
_LOCAL = range(6, 9)
_MOST = 15
_PARTED = {(5, 6), (5, 3, 3), (4, 3, 4), (3, 4, 4), (5, 2, 4)}


def telephone_end(
    text: str, start: int, groups: Sequence[tuple[int, int]], *, asked: bool
) -> tuple[int, int, Sure | None]:
    """How many of the groups are a telephone number that begins at ``start``, and where it ends.

    ``asked`` says that words before it speak of a telephone: then a shorter or unusual one is one
    too. No group, where it is none.
    """
    abroad = text.startswith(("+", "(+"), start)
    ends = _possible_ends(text, groups)
    for digits, last in reversed(ends):
        if _is_number(digits, abroad=abroad) and not _runs_on(groups, last):
            return last, _with_extension(text, groups[last - 1][1]), None
    if asked:
        for digits, last in reversed(ends):
            if _goes_on(text, groups, last) or _has_years(text, groups[:last]):
                continue
            if len(digits) in range(_LOCAL.start, _MOST + 1):
                return last, _with_extension(text, groups[last - 1][1]), Sure.POSSIBLE
    return 0, 0, None


def may_be_one(words: str) -> bool:
    """Whether digits may be dialled, where only a verb as "rang" speaks of a telephone."""
    digits = "".join(each for each in words if each.isdigit())
    if len(digits) < _LOCAL.stop or digits[0] == "0":
        return True
    return _is_number(digits, abroad=words.startswith(("+", "(+")))


def _possible_ends(text: str, groups: Sequence[tuple[int, int]]) -> list[tuple[str, int]]:
    ends, digits = [], ""
    for at, (first, last) in enumerate(groups):
        digits += text[first:last]
        if len(digits) > _MOST + 3:
            break
        ends.append((digits, at + 1))
    return ends


def _is_number(digits: str, *, abroad: bool) -> bool:
    if digits.startswith("0044"):
        return _is_rest(digits[4:])
    if digits.startswith("00"):
        return digits[2:3] != "0" and len(digits) - 2 in _ABROAD
    if abroad:
        return _is_rest(digits[2:]) if digits.startswith("44") else len(digits) in _ABROAD
    if digits.startswith("44") and len(digits) == 12:  # noqa: PLR2004
        return digits[2] in "127"
    if digits.startswith("7") and len(digits) == 10:  # noqa: PLR2004
        return digits[1] in "345789"  # a mobile number whose 0 was left out
    return digits.startswith("0") and len(digits) in _NATIONAL and digits[1] in "1235789"


def _is_rest(digits: str) -> bool:
    return len(digits.removeprefix("0")) in _WITHOUT_ZERO


def _runs_on(groups: Sequence[tuple[int, int]], last: int) -> bool:
    """Whether single digits go on behind it, as where somebody parts all of them."""
    if last == len(groups):
        return False
    return all(to - at == 1 for at, to in groups[: last + 1]) and last < _NATIONAL[1]


def _goes_on(text: str, groups: Sequence[tuple[int, int]], last: int) -> bool:
    """Whether the number is parted once more by what it was parted by: 1212-0000-4419-7708."""
    if not 1 < last < len(groups):
        return False
    gap, behind = (text[groups[at - 1][1] : groups[at][0]] for at in (last - 1, last))
    return gap == behind and len(gap) == 1


def _has_years(text: str, groups: Sequence[tuple[int, int]]) -> bool:
    return any(text[at:to][:2] in {"19", "20"} and to - at == 4 for at, to in groups)  # noqa: PLR2004


def _with_extension(text: str, end: int) -> int:
    found = _EXTENSION.match(text, end)
    return found.end() if found else end


def is_parted_as_telephones(text: str, groups: Sequence[tuple[int, int]]) -> bool:
    """Whether a number in groups is a national one, parted as telephone numbers alone are."""
    parted = tuple(to - start for start, to in groups)
    start = groups[0][0]
    return parted in _PARTED and text[start] == "0" and text[start + 1] in "12378"


def is_public_line(digits: str) -> bool:
    """Whether it is a helpline or an emergency number that everybody knows."""
    return digits in _public_lines()


@cache
def _public_lines() -> frozenset[str]:
    lines = entries("public-telephones.txt")
    return frozenset(
        "".join(each for each in line.partition("#")[0] if each.isdigit()) for line in lines
    )
