"""Dates whose month is misspelt ("31st Novmber"), Welsh, or of the calendar of a faith."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers import date_forms
from reflect_app.advice.identifiers.calendar_words import MONTH_NAMES, MONTH_OF, WELSH_MONTH_OF

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from reflect_app.advice.identifiers.reading import Reading

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
_LONG_MONTHS = {month: name for month, name in MONTH_NAMES.items() if len(name) >= _SHORTEST}
_MOST_REMEMBERED = 512  # words
_MONTHS_REMEMBERED = 32


def spans(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """Each such date of a paragraph, with the number of its month."""
    strange = (word for word in reading.words if word in _OTHER_MONTHS or not is_word(word))
    for word in sorted(strange):
        if (month := _month_of(word)) is None:
            continue
        for pattern in _dates_in(word):
            for found in pattern.finditer(reading.lower):
                yield *found.span(), month


@lru_cache(_MONTHS_REMEMBERED)
def _dates_in(word: str) -> tuple[re.Pattern[str], ...]:
    return date_forms.dates_in(word)


@lru_cache(_MOST_REMEMBERED)
def _month_of(word: str) -> int | None:
    """Of a month of Wales or of a faith, or of an English one with a slip."""
    if word in MONTH_OF:
        return None
    if word in _OTHER_MONTHS:
        return _OTHER_MONTHS[word]
    slips = (month for month, name in _LONG_MONTHS.items() if _is_one_slip_away(word, name))
    return next(slips, None)


def _is_one_slip_away(word: str, month: str) -> bool:
    """Whether a letter is missing, another, too much (but none before it), or two turned round."""
    if abs(len(word) - len(month)) > 1:
        return False
    at = 0
    while word[at : at + 1] == month[at : at + 1] != "":
        at += 1
    word, month = word[at:], month[at:]
    return (
        word[1:] == month[1:]
        or word == month[1:]
        or (at > 0 and word[1:] == month)
        or (word[:2] == month[1::-1] and word[2:] == month[2:])
    )
