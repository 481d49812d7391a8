"""Organisations that are called after the street they stand on: what is beside a street widens it.

As in "the mosque on Penn Road", "the Well on Sidney Street" and "Leith Walk Funeral Directors".
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.around_organisations import is_usual, last_capital
from reflect_app.advice.identifiers.belonging import group, is_of_everybody
from reflect_app.advice.identifiers.firms import known_firms
from reflect_app.advice.identifiers.name_lists import is_first_name, these, words
from reflect_app.advice.identifiers.named_by_last_words import PAIRS, kinds_of_last_words
from reflect_app.advice.identifiers.organisations import words_of_a_kind
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page, Span

_OF_A_SIZE = these("express local metro extra")
_ON = these("on in off")
_ONE = these("a an this that every each another some any my our his her their")
_BEHIND = these("practice clinic juniors infants centre baths physio physiotherapy podiatry")
_HEADS = (
    "organisations: heads that need a name before them",
    "organisations: heads that take any name",
)


def find(page: Page) -> None:
    """Make an organisation of each street that is part of the name of one."""
    for span in page.spans:
        if span.what == "street" and span.type == "place" and not _with_what_follows(page, span):
            _with_what_stands_there(page, span)


def _with_what_follows(page: Page, span: Span) -> bool:
    """As in "Leith Walk Funeral Directors"."""
    at = _word_at(page, span.end)
    if at >= len(page.words) or not page.words[at].joined or page.words[at].taken:
        return False
    if page.words[at].case is Case.LOWER:
        return _with_a_small_head(page, span, at)
    if not page.has_capital(at):
        return False
    last = last_capital(page, at)
    low = page.words[last].low
    kind = kinds_of_last_words().get(low) in {"sure", "loose"} or low in words(
        "kinds of organisations"
    )
    kind = kind or (page.words[last - 1].low, low) in PAIRS
    if not (kind or low in _BEHIND) and not any(low in words(heading) for heading in _HEADS):
        return False
    _widen(page, span, at, last, span.start, page.words[last].end)
    return True


def _with_a_small_head(page: Page, span: Span, at: int) -> bool:
    """As in "tollgate road medical centre" and "Leith Walk surgery"."""
    last = at
    if page.words[at].low in words("organisations: words that make a head of what follows"):
        last += 1
    head = page.words[last] if last < len(page.words) else None
    if head is None or head.taken or (last > at and not head.joined):
        return False
    if head.low not in words("organisations: heads in small letters") and head.low not in _BEHIND:
        return False
    _widen(page, span, at, last, span.start, head.end)
    return True


def _with_what_stands_there(page: Page, span: Span) -> None:
    """As in "the mosque on Penn Road" and "the Tesco Express on Mill Lane"."""
    at = _word_at(page, span.start)
    first = at - 2
    if page.before(at) not in _ON or first < 0 or page.words[first].taken:
        return
    if page.words[first].low in _OF_A_SIZE and page.words[first].joined:
        first -= 1
    if not _is_one(page, first):
        return
    while page.has_capital(first - 1) and page.words[first].joined:
        first -= 1  # "the Salvation Army hostel on"
    first -= _is_named_in_small_letters(page, first)
    _widen(page, span, first, at - 1, page.words[first].start, span.end)


def _is_named_in_small_letters(page: Page, at: int) -> bool:
    """As in "the doorway of harbour church on tontine street", but not "a rose garage on"."""
    if at < 1 or page.words[at].case is not Case.LOWER or not page.words[at].joined:
        return False
    name = page.words[at - 1]
    planted = name.low in words("words that houses and wards are named after")
    free = name.case is Case.LOWER and not name.taken and not name.possessive
    return planted and free and page.before(at - 1) not in _ONE


def _is_one(page: Page, at: int) -> bool:
    """Whether a word is a kind of place, a firm that everybody knows, or a name with an article."""
    word = page.words[at]
    if word.low in group("kinds of places that stand on a street") or word.low in known_firms():
        return True
    named = page.has_capital(at) and page.before(at) == "the" and word.nature is not Nature.KNOWN
    kinds = words("organisations: words before a head that make no name")
    usual = is_of_everybody(word.low) and (word.low not in kinds or is_usual(word.low))
    usual = usual or word.low in words_of_a_kind()
    return named and not usual and not is_first_name(word.low)


def _word_at(page: Page, place: int) -> int:
    return bisect_left(page.words, place, key=lambda word: word.start)


def _widen(page: Page, span: Span, first: int, last: int, start: int, end: int) -> None:
    span.type = span.what = "organisation"
    span.start, span.end, span.name = start, end, page.plain[start:end]
    for word in page.words[first : last + 1]:
        word.taken = True
