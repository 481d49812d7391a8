"""People called like places: "Bridie Ward laughed", "met Martin Court", "from Ash's nana".

They are looked for before places are, and only where what stands beside them is said of people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.name_lists import (
    hardly_a_word,
    is_first_name,
    these,
    words,
)
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_HEADS = these(
    "ward court lane hall close park parks field fields hill hills green brook brooks wood woods "
    "marsh church bridge banks grove rivers house street heath lodge"
)
_MET = these("met hugged thanked married kissed dressed washed shaved comforted mr mrs ms miss")
_STOOD = these("stood got sat jumped")
_UP = these("up out down there")
_SPOKE = these("spoke spoken talked sat said listened chatted met speak talk speaking talking")
_WHERE = these(
    "on in at to of up down off along near by into across through behind outside opposite towards "
    "past from around the a this our"
)
_OF_PLACES_TOO = these(
    "here there quiet silent supportive ready able lovely kind visited assessed patient sitting "
    "standing lying waiting holding looking helping allocated engaged alone wandering"
)
_IN_BED = these("bay bed pain tears hospital labour hospice theatre resus hdu itu her his my")
_WARDS_ARE_CALLED = these(
    "victoria albert alexandra elizabeth florence diana george charles edith mary louise helena "
    "charlotte beatrice philip anne nelson edward william"
)
_BUILT = these("house court lodge church hall bridge park close street")
_ARTICLES = these("a an the one two three no her his")


def find(page: Page) -> None:
    """Note each of them on a page."""
    for at in page.odd:
        if _has_kin(page, at):
            word = page.words[at]
            page.add(Span("person", word.start, word.end, "", word.text, (word.low,)), at, at)
        elif page.words[at].low in _HEADS and at and _is_full_name(page, at - 1):
            if not (page.before(at - 1) in _MET or _is_said_of_people(page, at)):
                continue
            start, end = page.words[at - 1].start, page.words[at].end
            teaches = (page.words[at - 1].low, page.words[at].low)
            page.add(Span("person", start, end, "", page.plain[start:end], teaches), at - 1, at)


def _has_kin(page: Page, at: int) -> bool:
    """As in "from Ash's nana", where Ash is a village too."""
    word, after = page.words[at], page.after(at)
    if not word.possessive or word.case is not Case.CAPITAL or word.taken or after is None:
        return False
    if at and word.joined and page.is_name_like(at - 1):
        return False  # "Tom Baker's husband", whose whole name people are found by
    if after.case is Case.CAPITAL and page.has_capital(at + 2):
        return False  # "Andy's Man Club"
    return is_first_name(word.low) and after.low in words("kin: of others")


def _is_full_name(page: Page, at: int) -> bool:
    first, last = page.words[at], page.words[at + 1]
    capitals = first.case is last.case is Case.CAPITAL and last.joined
    if not capitals or first.taken or last.taken:
        return False
    return is_first_name(first.low) and (not is_word(first.low) or hardly_a_word(first.low))


def _is_said_of_people(page: Page, at: int) -> bool:
    """Whether somebody is spoken to, or does or has behind it what no street or ward does."""
    after, before = page.after(at), page.before(at - 1)
    if before in {"with", "to"} and page.before(at - 1, 2) in _SPOKE:
        return True
    if after is None:
        return False
    behind = page.words[at + 2].low if page.after(at + 1) is not None else ""
    if after.low in words("verbs that only people do"):
        return after.low not in _STOOD or behind in _UP
    if after.low in _STOOD:
        return behind in _UP
    # but not "up Kelly Lane from the station"
    return before not in _WHERE and behind != "" and _is_or_has(page, at, after.low, behind)


def _is_or_has(page: Page, at: int, verb: str, behind: str) -> bool:
    """As in "Margaret Hall was seen with", "Biddy Ward has the one trailer"."""
    if verb in {"is", "was"}:
        if behind == "in":
            here = page.words[at + 3].low if page.after(at + 2) is not None else ""
            return here in _IN_BED
        return behind in words("said of people only") and behind not in _OF_PLACES_TOO
    if page.words[at].low in _BUILT:
        return False
    if verb in {"has", "had"}:
        return page.words[at - 1].low not in _WARDS_ARE_CALLED and behind in _ARTICLES
    return verb == "from" or (verb == "and" and behind in {"her", "his"})
