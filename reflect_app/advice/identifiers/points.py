"""Signs that are weighed: how many points each counts, from a list in ``resources/advice/``."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.listed import entries

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_NEVER = -999  # points, where a list does not say with how many one begins
_LINE = re.compile(r"(.+) (-?\d{1,4})")


@cache
def worth(name: str) -> dict[str, int]:
    """How many points each sign of a list counts; a line that does not say it counts nothing."""
    lines = (_LINE.fullmatch(line) for line in entries(name))
    return {line[1]: int(line[2]) for line in lines if line}


def points_of(found: Collection[str], points: Mapping[str, int]) -> int:
    """What the signs count together."""
    return points.get("start", _NEVER) + sum(points.get(each, 0) for each in found)
