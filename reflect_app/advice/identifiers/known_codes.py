"""Codes that everybody knows: guidelines, forms, doses, roads, laws."""

from __future__ import annotations

import re
from functools import cache

from reflect_app.advice.identifiers.listed import entries


def is_known_code(words: str) -> bool:
    """Whether it is one of them, with or without a blank in it."""
    return _known().fullmatch(words.lower().replace(" ", "")) is not None


@cache
def _known() -> re.Pattern[str]:
    return re.compile("|".join(entries("known-codes.txt")))
