"""Spelling, by a list of British English words, and small words that stand twice."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from reflect_app.advice import dictionary
from reflect_app.advice.finding import SPELLING_TYPE, Finding, Kind, Severity
from reflect_app.advice.identifiers.name_lists import words
from reflect_app.advice.known_slips import is_slip_for_sure
from reflect_app.advice.more_words import is_known_elsewhere, right_in_company
from reflect_app.advice.near_words import is_a_slip_in_a_common_word
from reflect_app.advice.plain_text import INVISIBLE
from reflect_app.advice.spelling_cost import cost
from reflect_app.advice.word_building import is_made

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reflect_app.advice.own_choices import OwnChoices
    from reflect_app.advice.paragraphs import Paragraph

_WORD = re.compile(r"[^\W\d_]+(?:[\x01'\-][^\W\d_]+)*")
_PART_OF_MORE = frozenset("0123456789_@#\\=~^")  # numbers, addresses, handles, file names
_LAST_OF_LATIN = "\u024f"
_QUOTED_IN_ANOTHER_LANGUAGE = 2  # unknown words, at least; in a sentence:
_ANOTHER_LANGUAGE = 4
_PARTS = (
    (re.compile(r'"[^"]{1,300}"'), _QUOTED_IN_ANOTHER_LANGUAGE),
    (re.compile(r"[^.!?]+"), _ANOTHER_LANGUAGE),
)
_SHORTEST = 3  # letters; what is shorter may be anybody's short form
_SHORT_SLIPS = frozenset({"im", "fo", "si", "ti", "te", "ni", "od", "ot", "ws", "hs"})
_TIMES_OF_DOSES = frozenset({"od", "hs", "im"})
_DOSE = re.compile(r"(?:\d|\b(?:mg|mgs|mcg|g|ml|mls|units?|tabs?|puffs?|drops?))[ ,]{1,2}$")
_BEFORE = 8  # letters before a word that are looked at
_SMALL_WORDS = """
the a an and of to for with was were be at from by as or if my our their his we she he they i this
have has but when are who which would could should will can because about into
"""
_DOUBLED = frozenset(_SMALL_WORDS.split())  # never right twice, as "had had" or "in in" can be
_DAYS = {  # and the slips in one, at most, for it to be meant: a name is no further away
    **dict.fromkeys(("wednesday", "thursday", "saturday", "february", "september"), 2),
    **dict.fromkeys(("tuesday", "january", "october", "november", "december"), 1),
}
MISSPELT = "It is not in the dictionary."
WHY_MISSPELT = "It may be a slip, or a word that you can add to your own words."
WHY_TWICE = "It is easily overlooked when reading one’s own text."


def find(paragraph: Paragraph, found: Sequence[Finding], own: OwnChoices) -> tuple[Finding, ...]:
    """Words that are not in the dictionary and small words twice, outside of what was found."""
    words = list(_outside(_WORD.finditer(paragraph.plain), found))
    known_at_all = dictionary.problem() is None
    unknown = _not_another_language(words, paragraph.plain, own) if known_at_all else []
    return tuple(
        sorted(
            (
                *(_misspelt(paragraph, each) for each in unknown),
                *(_twice(paragraph, *pair) for pair in _doubled(words, paragraph.plain)),
            ),
            key=lambda each: each.start,
        )
    )


def _outside(words: Iterator[re.Match[str]], found: Sequence[Finding]) -> Iterator[re.Match[str]]:
    """The words that no finding touches; both are gone through once, in order."""
    spans = sorted((each.start, each.end) for each in found)
    at = 0
    for word in words:
        while at < len(spans) and spans[at][1] <= word.start():
            at += 1
        if at == len(spans) or word.end() <= spans[at][0]:
            yield word


def _not_another_language(
    words: list[re.Match[str]], text: str, own: OwnChoices
) -> list[re.Match[str]]:
    """The unknown words that do not stand among others such, as a sentence in Polish does."""
    strange = (each for each in words if not dictionary.is_word(each[0]))  # hardly any
    unknown = [each for each in strange if _is_unknown(each, text, own)]
    if not unknown:
        return unknown
    lower = [each[0].lower() for each in unknown]
    right = right_in_company(lower, (each[0].lower() for each in words))
    unknown = [each for each, low in zip(unknown, lower, strict=True) if low not in right]
    if len(unknown) < _QUOTED_IN_ANOTHER_LANGUAGE:
        return unknown
    foreign = [
        part.span()
        for pattern, least in _PARTS
        for part in pattern.finditer(text)
        if _is_foreign(part, least, unknown)
    ]
    return [
        each for each in unknown if not any(start <= each.start() < end for start, end in foreign)
    ]


def _is_foreign(part: re.Match[str], least: int, unknown: list[re.Match[str]]) -> bool:
    """Whether so many words of a quotation or a sentence, and half of them, are not known."""
    inside = sum(part.start() <= each.start() < part.end() for each in unknown)
    return inside >= least and inside * 2 >= len(_WORD.findall(part[0]))


def _is_unknown(found: re.Match[str], text: str, own: OwnChoices) -> bool:
    word = found[0].replace(INVISIBLE, "")
    lower = word.lower()
    if word == lower:
        if dictionary.is_word(word) or _is_too_short(word):
            return False
    elif not word[1:].islower() or dictionary.knows(word) or _is_too_short(lower):
        return False  # capitals throughout or within are no word of the language
    if lower in _shorthand() or _is_part_of_more(found, text):
        return False
    base = _without_possessive(lower)
    if is_known_elsewhere(base) or is_made(base) or _is_said_in_short(lower, found, text):
        return False
    if word != lower and not _is_no_name(lower, begins=_begins_sentence(found.start(), text)):
        return False
    return not _is_own(word, lower, own)


def _is_said_in_short(lower: str, found: re.Match[str], text: str) -> bool:
    """Whether letters were left out as people speak, or how often a dose is: "goin'", "5 mg od"."""
    start, end = found.span()
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + 1]
    if after == "'" and lower.endswith("in") and dictionary.is_word(f"{lower}g"):
        return True
    if before.endswith("'") and dictionary.is_word(f"h{lower}"):
        return True
    for article in ("t'", "th'"):
        if lower.startswith(article) and dictionary.is_word(lower.removeprefix(article)):
            return True
    if lower.endswith(("'un", "'uns")) and dictionary.is_word(lower.rpartition("'")[0]):
        return True
    if lower.endswith("'s") and len(lower) == _SHORTEST:
        return True  # of a letter: "dot the i's"
    return lower in _TIMES_OF_DOSES and _DOSE.search(before) is not None


def _is_no_name(lower: str, *, begins: bool) -> bool:
    """Whether it is a slip also with a capital: a day or a month that is nearly right, too.

    Where a sentence begins, any word may have one, and near to none it is somebody's or a thing's.
    """
    if is_slip_for_sure(lower) or (begins and is_a_slip_in_a_common_word(lower)):
        return True
    return any(day[0] == lower[0] and cost(lower, day) <= slips for day, slips in _DAYS.items())


def _is_too_short(word: str) -> bool:
    """Whether it is as short as a short form, and none of the slips that are as short."""
    return len(word) < _SHORTEST and word not in _SHORT_SLIPS


@cache
def _shorthand() -> frozenset[str]:
    """What is no slip though no word: short forms, dialects, and who wrote about the field."""
    return words("authors of the field") | dictionary.shorthand() | dictionary.dialect()


def _begins_sentence(start: int, text: str) -> bool:
    before = text[max(0, start - 4) : start].rstrip(" \"'([\x01-*•")
    return not before or before[-1] in ".!?:…"


def _is_part_of_more(word: re.Match[str], text: str) -> bool:
    """Whether it is a piece of a number, an address, a file's name, or of another script."""
    start, end = word.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _PART_OF_MORE or after in _PART_OF_MORE:
        return True
    if after == "." and text[end + 1 : end + 2].isalnum():
        return True
    if before == "." and text[max(0, start - 2) : start - 1].isalnum():
        return True
    return not word[0].isascii() and any(
        each > _LAST_OF_LATIN and each != INVISIBLE for each in word[0] + after
    )


def _is_own(word: str, lower: str, own: OwnChoices) -> bool:
    if not own.my_words:
        return False
    base = _without_possessive(word)
    forms = {word, lower, base, base.lower()}
    return not forms.isdisjoint(own.my_words)


def _without_possessive(word: str) -> str:
    return word.removesuffix("'s")


def _misspelt(paragraph: Paragraph, word: re.Match[str]) -> Finding:
    start, end = word.span()
    return Finding(
        kind=Kind.SPELLING,
        type=SPELLING_TYPE,
        start=start,
        length=end - start,
        text=paragraph.text[start:end],
        message=MISSPELT,
        about=_without_possessive(word[0].replace(INVISIBLE, "").lower()),
        why=WHY_MISSPELT,
        severity=Severity.LOW,
    )


def _doubled(
    words: list[re.Match[str]], text: str
) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    small = [each[0].lower() for each in words]
    for at, (lower, next_lower) in enumerate(pairwise(small)):
        if lower == next_lower and lower in _DOUBLED:
            first, second = words[at : at + 2]
            between = text[first.end() : second.start()]
            if between.isspace() and (second[0] == lower or lower == "i" or first[0].isupper()):
                yield first, second


def _twice(paragraph: Paragraph, first: re.Match[str], second: re.Match[str]) -> Finding:
    start, end = first.start(), second.end()
    return Finding(
        kind=Kind.SPELLING,
        type=SPELLING_TYPE,
        start=start,
        length=end - start,
        text=paragraph.text[start:end],
        message=f"“{paragraph.text[start : first.end()]}” is here twice.",
        about=f"{second[0].lower()} {second[0].lower()}",
        why=WHY_TWICE,
        suggestions=(paragraph.text[start : first.end()],),
        severity=Severity.LOW,
    )
