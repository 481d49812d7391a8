"""Where a place's name ends ("Whitby Sands", "Upton Snodsbury"), and what only looks like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.around_organisations import is_usual
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    last_words,
    these,
    words,
)
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

# Two words of one name: "Chapel Fold", "quarry bank".
LANDSCAPES = these(
    "fold moor head brow beck fell hill dale holme lea croft nook ridge edge heath common brae "
    "rigg foot bank green cross end side"
)
IN_LANDSCAPES = these(
    "chapel church mill moss weir quarry castle abbey priory kirk forge smithy toll tarn sheep "
    "swine ox goat crow raven eagle tower bridge ferry ford well windmill beacon gallows gibbet "
    "pit furnace"
)
_OF_TWO = these("retail business trading industrial shopping bus train railway country leisure")
_COMPASS = these("north south east west upper lower nether")
_LANDLORDS = these("king queen bishop abbot prior monk earl")
_SIDES = these(
    "coast wing side end pole wind wall door gate block sea bank shore face ward unit floor"
)
_SCHOOLS = these("PRU AFC FC RFC RUFC CC ABC GAA UTC SEN")
_SECOND = these("park estate centre station")
_HOSPITALS = these(
    "county royal general infirmary city united town rovers wanderers athletic albion rangers"
)
_DONE = these("did do does done doing completed scored used filled in on with repeated")
_MEASURES = these(
    "one test tests score scale scales method criteria declaration convention protocol definition "
    "classification rules guidelines agreement consensus questionnaire inventory index principles"
)
_SCORED = these("was is scored showed came")
_IN = these("in from at near of")
_BEHIND_A_TOWN = these("services interchange roundabout flyover turnoff")
_AT = these("in at from near to of around through")


def where_it_ends(page: Page, at: int) -> int:  # noqa: C901, PLR0911  -- one rule a line
    """The last word of a place that begins with this town."""
    nxt = page.after(at)
    if nxt is None or nxt.taken or page.words[at].possessive:
        return at
    behind = page.after(at + 1)
    if nxt.low in _OF_TWO and behind is not None and behind.low in _SECOND:
        return at + 2
    if nxt.text in _SCHOOLS:
        return at + 1  # "Fairholme PRU"
    if nxt.low in _BEHIND_A_TOWN and page.before(at) in _AT:
        return at + 1  # "at Trowell services"
    if not page.has_capital(at + 1):
        return at
    if nxt.low in words("places: Welsh and Gaelic words behind a name"):
        return at + 1
    if nxt.low in words("places: what is on a coast, a hill or a river"):
        return at + 1
    if nxt.low in _HOSPITALS and not page.has_capital(at + 2):
        return at + 1  # "Lincoln County", "Hull City"
    if page.before(at) == "at" and nxt.nature in {Nature.WORD, Nature.KNOWN}:
        return at + 1  # "at Mecca Bingo"
    if (
        page.before(at) in _IN
        and nxt.low in _landscapes()
        and not is_first_name(page.words[at].low)
    ):
        return at + 1  # "brings her from Whaley Thorns"
    if nxt.nature is Nature.NAME and page.before(at) in _IN and _is_a_village(page, at):
        return at + 1
    second = nxt.nature is Nature.UNKNOWN and not is_first_name(nxt.low)
    return at + 1 if second and page.before(at) in _AT else at


def _landscapes() -> frozenset[str]:
    return last_words("places: never of people")


def _is_a_village(page: Page, at: int) -> bool:
    """As in "she drives over from Kirkby Mallory", but not "moved from Leeds Sarah said"."""
    behind = page.after(at + 1)
    acts = behind is not None and (
        behind.case is not Case.LOWER
        or behind.low in words("verbs of people")
        or behind.low in words("verbs of saying")
    )
    return not acts and not is_first_name(page.words[at].low)


def is_a_scale(page: Page, at: int) -> bool:
    """As in "we did the Edinburgh" and "the Montreal test": a scale that is called like a town."""
    nxt = page.after(at)
    if page.before(at) == "the" and nxt is not None and nxt.low in _MEASURES:
        return True
    return (
        page.before(at) == "the"
        and page.words[at].low in words("authors of the field")
        and (nxt is None or nxt.low in words("small words"))
        and (page.before(at, 2) in _DONE or (nxt is not None and nxt.low in _SCORED))
    )


def of_a_compass(page: Page, at: int) -> bool:
    """As in "back to South Ridge" and "in King's Hedges", but not "the South Wing"."""
    word, nxt = page.words[at], page.words[at + 1]
    return (
        (word.low in _COMPASS or (word.possessive and word.low in _LANDLORDS))
        and page.before(at) in _AT
        and nxt.nature in {Nature.WORD, Nature.WORD_NAME}
        and nxt.low not in _SIDES
        and not is_usual(nxt.low)
    )
