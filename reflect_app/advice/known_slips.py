"""Misspellings that many people make, and what they mean by each."""

from __future__ import annotations

from functools import cache

from reflect_app.advice.entries import entries
from reflect_app.paths import resource

_SURE = 5  # letters; shorter ones are names, too ("Wen")


def meant_by(lower: str) -> str:
    """What is meant by a misspelling in lower case; "" where it is none that is listed."""
    return _slips().get(lower, "")


def is_slip_for_sure(lower: str) -> bool:
    """Whether this is a misspelling also where it has a capital, and no unusual name."""
    return len(lower) >= _SURE and lower in _slips()


@cache
def _slips() -> dict[str, str]:
    lines = entries(resource("advice", "often-misspelt.txt"))
    return dict(line.split("\t", 1) for line in lines if "\t" in line)
