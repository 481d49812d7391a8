"""Organisations that no rule knows, by all that stands in and around words with capitals.

Each sign counts so many points for or against; with enough of them it is one: "still in her Spar
tabard", "he drove for Ulsterbus", "the day service, Inspire". The points are fitted to stories, by
``tests/benchmarks/advice/fit_signs_of_organisations.py``. Only what the rules leave is weighed.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.around_organisations import is_a_title, opens_a_note
from reflect_app.advice.identifiers.firms import called_like_others, known_firms
from reflect_app.advice.identifiers.name_lists import is_first_name, these
from reflect_app.advice.identifiers.points import points_of, worth
from reflect_app.advice.identifiers.signs_of_organisations import (
    Named,
    listed,
    low_words,
    signs,
    types_in,
)
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from reflect_app.advice.identifiers.spans import Page

_SIGNS = "signs-of-organisations.txt"
_SHOPS_AND_CHARITIES = frozenset(("firm", "service", "goods", "like others"))
_MOST_WORDS = 5
_INSIDE = these("and of the for")
_JOINS = frozenset((" ", "  ", " & ", "' "))
_ALONE = these("have are were say want send sent don't")  # behind one word that opens a sentence


def find(page: Page) -> None:
    """Note them among the words that nothing else has shown to be something."""
    people = called_like_firms(page)
    weighed = list(runs(page, people))
    types = types_in(page) if weighed else {}
    for first, last in weighed:
        if points_of(signs(Named(page, first, last, types)), worth(_SIGNS)) <= 0:
            continue
        start, end = page.words[first].start, page.words[last].end
        name = page.plain[start:end]
        if first in people:
            page.spans.remove(people[first])
        page.add(Span("organisation", start, end, "organisation", name), first, last)


def called_like_firms(page: Page) -> dict[int, Span]:
    """Words that were taken for people and may be firms: "in his Pilkington overalls"."""
    names = called_like_others()
    return {
        bisect_left(page.words, span.start, key=lambda word: word.start): span
        for span in page.spans
        if span.type == "person"
        and (low := page.plain[span.start : span.end].lower()) in names
        and not is_first_name(low)
    }


def runs(page: Page, found: Collection[int] = ()) -> Iterator[tuple[int, int]]:
    """From which word to which each run of words goes that may be weighed, in their order.

    ``found``: the words of what was found that may be weighed all the same.
    """
    if page.shouted:
        return
    behind = 0
    for at in page.odd:
        if at < behind or not _is_capital(page, at, found):
            continue
        last = _last(page, at, found)
        behind = last + 1
        first = _first(page, at, last)
        if first <= last and _may_be(page, first, last, found):
            yield first, last


def _is_capital(page: Page, at: int, found: Collection[int]) -> bool:
    """Whether a word has a capital and is part of nothing that was found."""
    if at >= len(page.words) or (at in page.named and at not in found):
        return False
    word = page.words[at]
    shouted = word.case is Case.UPPER and word.low in known_firms()
    return word.case is Case.CAPITAL or shouted


def _last(page: Page, at: int, found: Collection[int]) -> int:
    """Where a run ends that begins here."""
    last = at
    while last - at < _MOST_WORDS - 1:
        nxt = last + 1
        step = last + 2
        if nxt >= len(page.words) or page.words[nxt].glue not in _JOINS:
            break
        if _is_capital(page, nxt, found) or _is_letter(page, nxt):
            last = nxt
        elif (
            page.words[nxt].low in _INSIDE
            and page.words[nxt].case is Case.LOWER
            and not page.words[nxt].taken
            and step < len(page.words)
            and page.words[step].joined
            and _is_capital(page, step, found)
        ):
            last = step
        else:
            break
    return last


def _is_letter(page: Page, at: int) -> bool:
    return page.words[at].case is Case.LETTER and page.words[at].low != "i"


def _first(page: Page, at: int, last: int) -> int:
    """Where it begins without a word that only opens the sentence."""
    word = page.words[at]
    small = word.nature is Nature.SMALL or is_a_title(word.low)
    while at <= last and (small or (word.opens and opens_a_note(word.low))):
        at += 1
        while at <= last and page.words[at].case is Case.LOWER:
            at += 1
        if at > last:
            break
        word = page.words[at]
        small = word.nature is Nature.SMALL
    return at


def _may_be(page: Page, first: int, last: int, found: Collection[int]) -> bool:
    """Whether it is not known for something else."""
    here = page.words[first : last + 1]
    name = low_words(page, first, last)
    if any(word.taken and first + at not in found for at, word in enumerate(here)):
        return listed(name) in _SHOPS_AND_CHARITIES
    if all(word.nature <= Nature.KNOWN for word in here):
        return listed(name) in _SHOPS_AND_CHARITIES
    if here[0].opens and first == last:
        nxt = page.after(last)
        return nxt is not None and nxt.low in _ALONE
    return True
