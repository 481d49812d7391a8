"""Of which class each word beside a bare number is: people, verbs, units, measures, marks."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.calendar_words import MONTH_OF, NUMBER_OF
from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.name_lists import is_first_name, sections
from reflect_app.advice.identifiers.words_near_ages import KIN

SOMEBODY = frozenset(("he", "person", "people", "name", "capital", "job"))
"""The classes of words for somebody."""
_DICTATED = {
    "full stop": "stop", "new paragraph": "stop", "new line": "stop", "question mark": "stop",
    "exclamation mark": "stop", "open bracket": "open", "close bracket": "close", "comma": "comma",
    "delete that": "stop", "scratch that": "stop", "sorry": "stop", "no wait": "stop",
    "coming up": "rough",
}  # fmt: skip
"""What those say who dictate, and other words that are of a class together."""
_TOKEN = re.compile(
    rf"(?:{'|'.join(_DICTATED)})(?![a-z])|[a-zà-ÿ][a-zà-ÿ\d]*(?:['’][a-z]+)?|\d+|[^\w\s]"
)
_MARKS = {
    **dict.fromkeys(("(", "["), "open"), **dict.fromkeys((")", "]"), "close"), ",": "comma",
    **dict.fromkeys(":;-–—", "colon"), **dict.fromkeys("'\"“”‘’", "quote"),
    **dict.fromkeys(".!…", "stop"), "?": "question", **dict.fromkeys("&+", "and"), "=": "copula",
}  # fmt: skip
_JOB = re.compile(
    r"[a-z-]*(?:[bcdfgklmnprstv]er|[st]or|ist|ian|ant|man|woman|mate|nurse|cook|clerk|chef|guard"
    r"|coach|guide|smith|wright)\Z"
)
_NO_CLASSES = {"no job"}
_AS_OTHERS = {"did to": "did"}
_LEAST_NAME = 3
_LEAST_JOB = 5
_LEAST_PLURAL = 4


class Word(NamedTuple):
    """A word or mark, in lower case, with its class."""

    low: str
    kind: str
    has_capital: bool


def words_in(lower: str, cased: str) -> list[Word]:
    """The words of a passage, which is given in lower case and as it is written."""
    found = []
    for each in _TOKEN.finditer(lower):
        word = cased[each.start() : each.end()]
        found.append(Word(each[0], _kind(each[0], word), word[:1].isupper()))
    return found


def is_person(low: str) -> bool:
    """Whether it is a word for somebody."""
    return low in _people()


def is_a_thing(low: str) -> bool:
    """Whether it is a word of the language, and none for somebody, a deed or a mark."""
    return is_word(low) and _kind(low, low) in {"word", "measure", "plural", "unit"}


def _kind(low: str, word: str) -> str:
    if not low[0].isalpha():
        return "number" if low[0].isdecimal() else _MARKS.get(low, "mark")
    if (kind := _classes().get(low)) is not None:
        return kind
    if "'" in low or "’" in low:
        return _of_short(*re.split("['’]", low)[:2])
    return (_with_capital(low, word) if word[0].isupper() else "") or _by_ending(low)


def _of_short(low: str, behind: str) -> str:
    """The class of what is put together: he's, he'll, Maria's."""
    return "copula" if behind in {"s", "m", "re"} else _classes().get(low, "word")


def _with_capital(low: str, word: str) -> str:
    if len(low) >= _LEAST_NAME and is_first_name(word):
        return "name"
    return "" if is_word(low) else "capital"


def _by_ending(low: str) -> str:
    if len(low) > _LEAST_NAME and not is_word(low) and is_first_name(low):
        return "name"  # in small letters, as on a telephone
    if len(low) >= _LEAST_JOB and _JOB.match(low) and low not in _no_jobs():
        return "job"
    if low.endswith("ed"):
        return "did"
    plural = low.endswith("s") and not low.endswith("ss") and len(low) >= _LEAST_PLURAL
    return "plural" if plural else "word"


@cache
def _classes() -> dict[str, str]:
    """The class of each word that is in a list, in the calendar, or a number."""
    found = dict.fromkeys(entries("no-names-before-numbers.txt"), "measure")
    found |= {each: "people" if each in _crowds() else "person" for each in _people()}
    found |= dict.fromkeys((*entries("scales.txt"), *entries("things-that-are-old.txt")), "measure")
    found |= dict.fromkeys(MONTH_OF, "calendar") | _DICTATED
    found |= {f"{day}day": "calendar" for day in ("mon", "tues", "wednes", "thurs", "fri")}
    found |= {"saturday": "calendar", "sunday": "calendar"}
    found |= dict.fromkeys(sections("measures.txt").get("read off", ()), "measure")
    found |= dict.fromkeys(NUMBER_OF, "number")
    listed = sections("words-beside-numbers.txt")
    for kind in reversed(listed):
        if kind not in _NO_CLASSES:
            found |= dict.fromkeys(listed[kind], _AS_OTHERS.get(kind, kind))
    return found


@cache
def _no_jobs() -> frozenset[str]:
    return sections("words-beside-numbers.txt").get("no job", frozenset())


@cache
def _crowds() -> frozenset[str]:
    """The words for several people, of whom one number is rather how many they are."""
    ends = ("men", "people", "children", "mice", "folk")
    return frozenset(
        each
        for each in _people()
        if each.endswith(ends)
        or (each.endswith("s") and not _people().isdisjoint((each[:-1], f"{each[:-3]}y")))
    )


@cache
def _people() -> frozenset[str]:
    return frozenset((*entries("person-nouns.txt"), *entries("person-words.txt"))) | KIN
