"""Words of many peoples, trades and kinds of talk that the dictionary lacks, and that are no slips.

They are searched in one text, which weighs what it is long: a set of them would be ten times that.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import dialect, is_word
from reflect_app.advice.entries import entries
from reflect_app.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable

_IN_COMPANY = "[in company]"
_NOT_IN_SCOTS = "nae"  # "wouldnae"
_SHORTEST_WITH_S = 5  # letters of a plural that need not be listed


def is_known_elsewhere(lower: str) -> bool:
    """Whether a word or what it is the plural of is in the list, and is no slip by itself."""
    surely = _lists()[0]
    if f" {lower} " in surely:
        return True
    return len(lower) >= _SHORTEST_WITH_S and lower[-1] == "s" and f" {lower[:-1]} " in surely


def right_in_company(unknown: Iterable[str], words: Iterable[str]) -> frozenset[str]:
    """Which unknown words of a paragraph, in lower case, are no slips as others such stand there.

    "seein" and "tak" are none beside "wouldnae", and beside one another.
    """
    in_company = frozenset(filter(_may_be_other_talk, unknown))
    if not in_company:
        return in_company
    others = any(map(_is_of_other_talk, set(words) - in_company))
    return in_company if others or len(in_company) > 1 else frozenset()


def _may_be_other_talk(word: str) -> bool:
    return f" {word} " in _lists()[1] or (word.endswith("in") and is_word(f"{word}g"))


def _is_of_other_talk(word: str) -> bool:
    return word in dialect() or word.endswith(_NOT_IN_SCOTS) or is_known_elsewhere(word)


@cache
def _lists() -> tuple[str, str]:
    lines = entries(resource("advice", "more-words.txt"))
    at = lines.index(_IN_COMPANY) if _IN_COMPANY in lines else len(lines)
    return _in_one(lines[:at]), _in_one(lines[at:])


def _in_one(lines: Iterable[str]) -> str:
    return f" {' '.join(each for each in lines if not each.startswith('['))} "
