"""Signs that are weighed: how many points each counts, from a list in ``resources/advice/``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reflect_app.advice.entries import entries_or_error
from reflect_app.advice.lazy_patterns import lazily
from reflect_app.paths import resource

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_NEVER = -999  # points, where a list does not say with how many one begins
_LINE = lazily(r"(.+) (-?\d{1,4})")


@cache
def worth(name: str) -> dict[str, int]:
    """How many points each sign of a list counts."""
    return dict(counted(name))


def counted(name: str) -> Iterator[tuple[str, int]]:
    """Each sign of a list with its points; a line that does not say it counts nothing.

    The lines are not kept: there are many, and once is enough.
    """
    for line in entries_or_error(resource("advice", name)):
        if found := _LINE.fullmatch(line):
            yield found[1], int(found[2])


def points_of(found: Collection[str], points: Mapping[str, int]) -> int:
    """What the signs count together."""
    return points.get("start", _NEVER) + sum(points.get(each, 0) for each in found)
