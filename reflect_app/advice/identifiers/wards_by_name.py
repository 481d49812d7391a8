"""Wards that are called after something with a capital: "in Larch", "on Willow 2", "Ward Two"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, rank
from reflect_app.advice.identifiers.around_organisations import is_usual
from reflect_app.advice.identifiers.name_lists import these, words
from reflect_app.advice.identifiers.organisations import add
from reflect_app.advice.identifiers.places import has_an_ending
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_NUMBERS = these("one two three four five six seven eight nine ten")
_RECORDED = these(
    "booked recorded logged documented charted entered uploaded saved scanned typed written "
    "registered referral notes note alert flag flagged filed completed searched checked looked up"
)
_ENDS_A_WARD = these("before since until after we i and but for because when then last this")


def note(page: Page, at: int) -> bool:
    """As in "he'd been in Larch before us", "on Willow 2", "on Ashdown we had"."""
    word, nxt = page.words[at], page.after(at)
    if word.low == "ward" and page.has_capital(at + 1):
        numbered = page.words[at + 1].low in _NUMBERS
        if numbered:
            add(page, at, at + 1, "organisation")
        return numbered
    if word.possessive or word.nature is Nature.KNOWN:
        return False
    house = word.low in words("words that houses and wards are named after")
    house = house and word.low not in words("heads that make no name")  # "Pathway 3"
    if house and nxt is not None and nxt.case is Case.DIGITS and not word.opens:
        add(page, at, at + 1, "organisation")
        return True
    recorded = page.before(at) == "on" and page.before(at, 2) in _RECORDED  # "booked on Badger"
    goes_on = nxt is not None and nxt.low not in _ENDS_A_WARD
    if page.before(at) not in {"on", "in"} or goes_on or recorded:
        return False
    if house and (page.before(at) != "on" or word.nature is not Nature.WORD):
        house = word.nature is Nature.WORD and rank(word.low) >= RARE
    on_a_ward = (
        page.before(at) == "on" and word.nature is Nature.UNKNOWN and has_an_ending(word.low)
    )
    if not on_a_ward and not (house and not is_usual(word.low)):
        return False
    add(page, at, at, "organisation")
    return True
