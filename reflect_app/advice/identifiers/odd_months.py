"""Dates whose month is misspelt ("31st Novmber"), Welsh, or of the calendar of a faith."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from string import ascii_lowercase
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers import date_forms
from reflect_app.advice.identifiers.calendar_words import MONTH_NAMES, MONTH_OF, WELSH_MONTH_OF

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = re.compile(r"(?<![a-z])[a-z]{3,10}(?![a-z])")
_OF_FAITHS = frozenset(
    (
        "ramadan", "ramadhan", "ramazan", "ramzan", "muharram", "rajab", "shaban", "shawwal",
        "tishrei", "tishri", "cheshvan", "heshvan", "kislev", "tevet", "shevat", "adar", "nisan",
        "iyar", "sivan", "tammuz", "elul", "vaisakh",
    )
)  # fmt: skip
_SCOTS_MONTH_OF = {"januar": 1, "februar": 2, "mairch": 3, "aprile": 4, "mey": 5, "augist": 8}
_OTHER_MONTHS = _SCOTS_MONTH_OF | WELSH_MONTH_OF | dict.fromkeys(_OF_FAITHS, 0)
_SHORTEST = 5  # letters of a month that may be misspelt: "june" is near to many words
_MOST_REMEMBERED = 32


def spans(lower: str) -> Iterator[tuple[int, int, int]]:
    """Each such date of a text in lower case, with the number of its month."""
    for word in sorted(_odd_months().keys() & set(_WORDS.findall(lower))):
        if word not in _OTHER_MONTHS and is_word(word):
            continue
        month = _odd_months()[word]
        for pattern in _dates_in(word):
            for found in pattern.finditer(lower):
                yield *found.span(), month


@lru_cache(_MOST_REMEMBERED)
def _dates_in(word: str) -> tuple[re.Pattern[str], ...]:
    return date_forms.dates_in(word)


@cache
def _odd_months() -> dict[str, int]:
    """Months of Wales and of faiths, and an English one with a slip.

    Whether that is another word is asked where a text has it: to ask of all 3,000 takes 24 ms.
    """
    slips = {
        slip: month
        for month, name in MONTH_NAMES.items()
        if len(name) >= _SHORTEST
        for slip in _one_slip_away(name)
    }
    known = slips | _OTHER_MONTHS
    return {word: month for word, month in known.items() if word not in MONTH_OF}


def _one_slip_away(word: str) -> Iterator[str]:
    for at in range(1, len(word) + 1):
        yield word[: at - 1] + word[at:]
        yield word[: at - 1] + word[at : at + 1] + word[at - 1] + word[at + 1 :]
        for letter in ascii_lowercase:
            yield word[: at - 1] + letter + word[at:]
            yield word[:at] + letter + word[at:]
