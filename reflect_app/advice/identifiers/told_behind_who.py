"""People named between commas behind who they are: "the officer on the landing, Whittle, said".

What is on no list of names, or a word, is somebody there: a place would stand behind a kind of
place ("the nurse on the ward, Primrose,").
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, rank
from reflect_app.advice.identifiers.belonging import is_of_everybody
from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.name_lists import these, words
from reflect_app.advice.identifiers.organisations_of_words import is_head
from reflect_app.advice.identifiers.signs_of_people import is_a_part_of_people
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_MOST_BETWEEN = 4  # words between who somebody is and the comma
_THE = these("the my our her his their a another this that")
_WHERE = these(
    "on in at by from with of for opposite over near across behind outside two next down"
)
_OF_ADJECTIVES = ("ic", "ac", "ing", "ed", "ful", "ly", "al", "ous", "ive", "ish")
_KINDS = these("home ward unit wing suite house block estate centre site branch street road")


def find(page: Page) -> None:
    """Note them before places and organisations are looked for."""
    for at in page.odd:
        word = page.words[at]
        if word.case is not Case.CAPITAL or word.taken or word.glue != ", ":
            continue
        if _may_be_somebody(page, at) and _is_told_who(page, at - 1):
            page.add(Span("person", word.start, word.end, "", word.text, (word.low,)), at, at)


def _may_be_somebody(page: Page, at: int) -> bool:
    """Whether a word stands alone between commas and somebody does something behind it."""
    word = page.words[at]
    nxt = page.words[at + 1] if at + 1 < len(page.words) else None
    if nxt is None or nxt.glue != ", " or word.possessive:
        return False
    if not (nxt.low in words("verbs of people") or nxt.low in words("verbs that only people do")):
        return False
    if word.nature is Nature.UNKNOWN:
        return True
    if word.nature is not Nature.WORD or word.low.endswith(_OF_ADJECTIVES):
        return False  # "the boy, Autistic, has"
    return rank(word.low) >= RARE and not is_of_everybody(word.low)


def _is_told_who(page: Page, end: int) -> bool:
    """As "the officer on the landing" and "my buddy on shift": the last word is no place."""
    low = page.words[end].low
    if low in _KINDS or low in words("kinds of organisations"):
        return False
    for at in range(end, max(0, end - 1 - _MOST_BETWEEN), -1):
        noun = page.words[at]
        if noun.case is not Case.LOWER or (at < end and not page.words[at + 1].joined):
            return False
        if _is_one(noun.low):
            led = at == end or page.words[at + 1].low in _WHERE
            return led and bool({page.before(at), page.before(at, 2), page.before(at, 3)} & _THE)
        if is_head(noun.low) and at == end:
            return False
    return False


def _is_one(low: str) -> bool:
    return (is_a_part_of_people(low) or low in _nouns()) and not low.endswith("s")


@lru_cache(1)
def _nouns() -> frozenset[str]:
    return frozenset(entries("person-nouns.txt")) | frozenset(entries("person-words.txt"))
