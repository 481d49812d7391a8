"""Counties and regions where they say where somebody is from: "grew up in Gwynedd", "County Mayo".

A region of a service ("across Norfolk") says little about anybody; that of a person is a low clue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.name_lists import these, words
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_FROM = these(
    "moved move moves moving fled came comes come back up born live lived lives living grew raised "
    "rehoused placed returned retired home originally relocated settled is was"
)
_LEADS = these("in from to")
_UP_TO = 3  # words before "in" in which somebody comes from there: "moved here from"
_ONLY_FROM = these("is was")  # "she was in Norfolk" says no more than a service does
_OF_TWO = these("county co")


def find_of_two_words(page: Page) -> None:
    """Note every "County Mayo" that somebody is from, before phrases are passed over."""
    for at in page.odd:
        _note(page, at, _of_two_words(page, at))


def find(page: Page) -> None:
    """Note every county and region of one word that somebody is from."""
    counties = words("places: counties and regions of Britain and Ireland")
    for at in page.odd:
        low = page.words[at].low
        _note(page, at, int(low in counties and low not in _ONLY_WITH_COUNTY))


def _note(page: Page, at: int, length: int) -> None:
    word = page.words[at]
    if not length or word.taken or word.case is not Case.CAPITAL:
        return
    if _somebody_is_from(page, at):
        start, end = word.start, page.words[at + length - 1].end
        span = Span("place", start, end, "region", page.plain[start:end])
        page.add(span, at, at + length - 1)


def _of_two_words(page: Page, at: int) -> int:
    """How many words a region has that begins here as "County Mayo" does; 0 where none does."""
    if at + 1 >= len(page.words):
        return 0
    word, after = page.words[at], page.words[at + 1]
    if after.case is not Case.CAPITAL or after.taken or after.glue not in {" ", ". "}:
        return 0
    if word.low in _OF_TWO:
        counties = words("places: counties and regions of Britain and Ireland")
        return 2 * (after.low in counties)
    return 2 * (word.low == "black" and after.low == "country")


def _somebody_is_from(page: Page, at: int) -> bool:
    back = 1 + (page.before(at) == "the")
    before = page.before(at, back)
    if before not in _LEADS:
        return False
    earlier = {page.before(at, back + step) for step in range(1, _UP_TO)} - {""}
    return bool(earlier & (_FROM - _ONLY_FROM)) or (before == "from" and bool(earlier & _ONLY_FROM))


_ONLY_WITH_COUNTY = these("down clare mayo")
