"""The dictionary: which words are British English, also those of health and social care.

Both -ise and -ize, both apostrophes, possessives and short forms ("they're") are known, and a
hyphenated word where each part of it is. Where the list of words can't be read, every word counts
as known: nothing is flagged then, ``problem`` says why, and writing goes on.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.entries import entries, group_of
from reflect_app.advice.word_list import WordList
from reflect_app.paths import resource

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_REMEMBERED = 8_192  # words: some 1 MB
_LONGEST = 60  # letters: nothing longer is a word
RARE = 3  # a rank; from here on a word is no everyday one
_FIELD_RANK = 3  # of words of the field: at home here, though rare elsewhere
_SHORTENED = ("'d", "'ll")  # would and will, behind any word: "nobody'd"
_SURELY = ("a", "mother", "zone")  # from the beginning, the middle and the end of the list


class Problem(StrEnum):
    """Why there is no dictionary."""

    MISSING = "missing"
    UNREADABLE = "unreadable"


def problem() -> Problem | None:
    """Why no word can be looked up; ``None`` where all is well. Reads the list where nobody did."""
    return _loaded()[1]


@lru_cache(MOST_REMEMBERED)
def is_word(lower: str) -> bool:
    """Whether this is a word that may stand in lower case: "mark" and "hope", but not "maria".

    For lower case only; a word with a capital or a digit is none.
    """
    words = _loaded()[0]
    if words is None:
        return True
    if not lower or len(lower) > _LONGEST or lower != lower.lower():
        return False
    return _each_part(_plain(lower), _is_plain_word)


def knows(word: str) -> bool:
    """Whether a word is right as it is written, with its capitals: "Monday", but not "monday".

    A word of the list may begin with a capital, as at the start of a sentence, or have capitals
    throughout.
    """
    return _knows(word)


def rank(word: str) -> int:
    """How rare a word of the list is, from 1 (everyday) to 8; 0 for what is not in it."""
    words = _loaded()[0]
    if words is None:
        return 0
    if word in _field_words() and word[-1:] != "-":
        return _FIELD_RANK if "'" not in word else 1
    return words.rank(word) or (_capitals().rank(word) if word != word.lower() else 0)


def words_beginning_with(letters: str) -> list[str]:
    """The words of the list that begin with these one to three letters."""
    words = _loaded()[0]
    return [] if words is None else words.beginning_with(letters)[0]


def common_words_beginning_with(letters: str, rarest: int) -> list[str]:
    """Those of them that are no rarer than that; words of the field are not among them."""
    words = _loaded()[0]
    found = zip(*words.beginning_with(letters), strict=True) if words is not None else ()
    return [word for word, rank in found if rank <= rarest]


def capitals_beginning_with(letters: str, rarest: int) -> list[str]:
    """The words that have a capital and begin so, as far as they are no rarer than that."""
    found = zip(*_capitals().beginning_with(letters), strict=True)
    return [word for word, rank in found if rank <= rarest and word[1:].islower()]


def field_words() -> frozenset[str]:
    """The words of health and social care that are known beside the list.

    What ends with a hyphen is the beginning of hyphenated words ("non-").
    """
    return _field_words()


def forget() -> None:
    """Read the lists anew when they are next needed."""
    for remembered in (is_word, _knows, _loaded, _capitals, _field_words):
        remembered.cache_clear()


@lru_cache(MOST_REMEMBERED)
def _knows(word: str) -> bool:
    if _loaded()[0] is None:
        return True
    if not word or len(word) > _LONGEST:
        return False
    return _each_part(_plain(word), _is_written_so)


def _plain(word: str) -> str:
    return word.replace("\u2019", "'").replace("\u2010", "-").replace("\u2011", "-")


def _each_part(word: str, is_right: Callable[[str], bool]) -> bool:
    if is_right(word):
        return True
    parts, field = word.split("-"), _field_words()
    if len(parts) == 1 or not parts[0] or not parts[-1]:
        return False
    if all(is_right(part) or f"{part.lower()}-" in field or not part for part in parts):
        return True
    return f"{parts[0].lower()}-" in field and is_right("".join(parts))  # co-ordinator


def _is_plain_word(word: str) -> bool:
    if _in_list(word):
        return True
    base = _without_possessive(word)
    if base == word and word.endswith(_SHORTENED):
        base = word[: word.rindex("'")]
    return base != word and _in_list(base)


def _is_written_so(word: str) -> bool:
    lower = word.lower()
    usual = word in (lower, lower.capitalize(), word.upper())
    if usual and _is_plain_word(lower):
        return True
    base = _without_possessive(word)
    if _has_capitals_so(base) or _has_capitals_so(word):
        return True
    return base.isupper() and len(base) > 1 and _has_capitals_so(base.capitalize())


def _without_possessive(word: str) -> str:
    for ending in ("'s", "'S"):
        if word.endswith(ending):
            return word[:-2]
    return word[:-1] if word.endswith(("s'", "S'")) else word


def _in_list(word: str) -> bool:
    words, field = _loaded()[0], _field_words()
    if words is None or words.rank(word) or (word in field and not word.endswith("-")):
        return True
    return "iz" in word and word.replace("iz", "is") in field


def _has_capitals_so(word: str) -> bool:
    return word != word.lower() and (word in _field_words() or _capitals().rank(word) > 0)


@cache
def _loaded() -> tuple[WordList | None, Problem | None]:
    try:
        words = WordList.read(resource("advice", "words-gb.txt"))
    except FileNotFoundError:
        return None, Problem.MISSING
    except OSError:
        return None, Problem.UNREADABLE
    if not all(map(words.rank, _SURELY[1:])):
        return None, Problem.UNREADABLE
    return words, None


@cache
def _capitals() -> WordList:
    try:
        return WordList.read(resource("advice", "words-gb-capitals.txt"))
    except OSError:
        return WordList(b"")


@cache
def _field_words() -> frozenset[str]:
    return group_of(entries(resource("advice", "field-words.txt")))


@cache
def shorthand() -> frozenset[str]:
    """Short forms that notes are full of: no words, and no slips either."""
    return group_of(entries(resource("advice", "shorthand.txt")))


@cache
def dialect() -> frozenset[str]:
    """Words of Scots and other kinds of English as people write them down."""
    return group_of(entries(resource("advice", "dialect-words.txt")))
