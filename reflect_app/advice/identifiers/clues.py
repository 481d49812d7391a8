"""What says little of anybody by itself, but with something else may say who it is.

A rare condition, an unusual job, a heritage, many children, twins, a report in the news, and being
the only one: none of these is shown, so they are no findings. ``combination.py`` weighs them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import cache
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.calendar_words import NUMBER_WORD, number_in
from reflect_app.advice.identifiers.listed import any_of, entries
from reflect_app.advice.identifiers.reading import what_it_is_about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.advice.paragraphs import Paragraph
    from reflect_app.prompt_keys import PromptKey

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_LETTERS = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 4
_MOST = frozenset(("only", "first", "last", "oldest", "youngest"))
_MANY = 4  # children, whose number few families share


class Sort(IntEnum):
    """What a clue tells of somebody."""

    AGE = auto()
    CONDITION = auto()
    JOB = auto()
    HERITAGE = auto()
    CHILDREN = auto()
    TWINS = auto()
    ONLY_ONE = auto()
    PLACE = auto()
    ORGANISATION = auto()
    DATE = auto()
    NEWS = auto()


@dataclass(frozen=True)
class Clue:
    """A passage that tells something of somebody; places as those of a finding."""

    sort: Sort
    start: int
    length: int
    text: str
    about: str
    prompt: PromptKey | None = None

    def moved(self, by: int, prompt: PromptKey | None) -> Clue:
        """The same clue in an answer, ``by`` code points further on."""
        return Clue(self.sort, self.start + by, self.length, self.text, self.about, prompt)


def clues_in(paragraph: Paragraph) -> tuple[Clue, ...]:
    """The clues of a paragraph, in the order of its text."""
    lower = paragraph.lower
    found = list(_formed(paragraph, lower))
    if not paragraph.words.isdisjoint(_first_letters_of_lists()):
        found += _listed(paragraph, lower)
    return tuple(sorted(found, key=lambda each: each.start))


def _clue(paragraph: Paragraph, sort: Sort, start: int, end: int) -> Clue:
    words = paragraph.text[start:end]
    about = what_it_is_about(paragraph.plain[start:end])
    return Clue(sort, start, end - start, words, about)


def _listed(paragraph: Paragraph, lower: str) -> Iterator[Clue]:
    """What stands in a list: looked up by its first word, so that a long list costs nothing."""
    lists = _by_first_word()
    for word in _WORD.finditer(lower):
        for sort, phrase in lists.get(word[0].removesuffix("'s"), ()):
            start, end = word.start(), word.start() + len(phrase)
            if not lower.startswith(phrase, start) or lower[end : end + 1].isalnum():
                continue
            if sort is not Sort.JOB or _is_somebodys(lower, start, end):
                yield _clue(paragraph, sort, start, end)
                break


def _is_somebodys(lower: str, start: int, end: int) -> bool:
    """Whether a job is said of somebody: "a retired organ builder", "the mayor's wife"."""
    if _SOMEBODYS.search(lower, max(0, start - 26), start) is not None:
        return True
    return lower.endswith("the ", 0, start) and _KIN_BEHIND.match(lower, end) is not None


_KIN_BEHIND = re.compile(
    r"['\u2019]s (?:(?:ex-|late |own |eldest |youngest |elderly |foster )?"
    r"(?:wife|husband|widow|widower|partner|son|daughter|mother|father|mum|dad|brother|sister"
    r"|grandson|granddaughter|niece|nephew|family))(?![a-z])"
)
_SOMEBODYS = re.compile(
    r"(?<![a-z])(?:an?|retired|former|ex|as|once|our|local|the (?:town|village|island|city)(?:'s)?"
    r"|was|been)[ -](?:\w{1,14} )?\Z"
)


@cache
def _by_first_word() -> dict[str, tuple[tuple[Sort, str], ...]]:
    """The longest first, so that no shorter phrase hides it."""
    lists: dict[str, list[tuple[Sort, str]]] = {}
    for sort, name in (
        (Sort.CONDITION, "rare-conditions.txt"),
        (Sort.JOB, "unusual-jobs.txt"),
        (Sort.NEWS, "told-in-the-news.txt"),
    ):
        for phrase in entries(name):
            first = _WORD.match(phrase)
            if first:
                lists.setdefault(first[0].removesuffix("'s"), []).append((sort, phrase))
    return {
        word: tuple(sorted(phrases, key=lambda each: -len(each[1])))
        for word, phrases in lists.items()
    }


@cache
def _first_letters_of_lists() -> frozenset[str]:
    """The same without what a hyphen or an apostrophe joins to them."""
    return frozenset(_LETTERS.findall(word)[0] for word in _by_first_word())


def _formed(paragraph: Paragraph, lower: str) -> Iterator[Clue]:
    """What is known by how it is said."""
    words = paragraph.words
    for sort, pattern, may_be in (
        (Sort.TWINS, _twins, "twin" in lower or "plets" in lower),
        (Sort.ONLY_ONE, _only_one, not words.isdisjoint(_MOST)),
        (Sort.HERITAGE, _heritage, not words.isdisjoint(_first_words_of_heritages())),
    ):
        for found in pattern().finditer(lower) if may_be else ():
            yield _clue(paragraph, sort, *found.span())
    for found in _children().finditer(lower):
        number = next(each for each in found.groups() if each)
        if (number_in(number) or 0) >= _MANY:
            yield _clue(paragraph, Sort.CHILDREN, *found.span())


@cache
def _twins() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w-])(?:(?:identical )?(?:twins|triplets|quadruplets|quintuplets)"
        r"|(?:her|his|their|my|an identical|identical) twin"
        r"|twin (?:brother|sister|boys?|girls?|sons?|daughters?|babies))(?![\w-])"
    )


@cache
def _only_one() -> re.Pattern[str]:
    """The only Somali family in the village; the first woman in the county to."""
    where = r"(?:town|village|county|island|school|street|area|valley|city|region|country|uk|year)"
    return re.compile(
        r"(?<![a-z])the (?:only|first|last|oldest|youngest) (?!time|thing|way|reason|day|aid)"
        r"(?:[\w'-]{2,16} ){1,3}(?:in|on|at) (?:the|our|this|that|her|his|their) (?:whole )?"
        rf"{where}(?![a-z])"
    )


@cache
def _first_words_of_heritages() -> frozenset[str]:
    return frozenset(_LETTERS.findall(each)[0] for each in entries("heritages.txt"))


@cache
def _heritage() -> re.Pattern[str]:
    people = any_of("person-words.txt")
    return re.compile(
        rf"(?<![\w-]){any_of('heritages.txt')}(?= (?:[\w-]{{2,14}} )?(?:{people}|family|couple"
        r"|heritage|descent|origin|background|community|refugee|asylum seeker|household)(?![a-z]))"
    )


@cache
def _children() -> re.Pattern[str]:
    number = rf"(\d{{1,2}}|{NUMBER_WORD})"
    parent = (
        r"(?:(?:great-?)?(?:grand)?(?:mother|father|parents?)|mum|mam|dad|gran|grandma|grandad|nan"
        r"|single parent|widow|widower)"
    )
    child = r"(?:children|kids|sons|daughters|boys|girls|brothers|sisters|siblings|foster children)"
    return re.compile(
        rf"(?<![a-z])(?:{parent} (?:of|to) {number}(?![\w-])"
        rf"|(?:her|his|their|my|has|have|had|with|raised|all) {number}"
        rf" (?:\w{{2,10}} )?{child}(?![a-z])"
        rf"|(?:one|youngest|eldest|oldest|middle|fourth|fifth|sixth|seventh) of {number}"
        r"(?= ?(?:[,.;!?]|\Z)| (?:children|siblings|brothers|sisters|kids|and|in)\b))"
    )
