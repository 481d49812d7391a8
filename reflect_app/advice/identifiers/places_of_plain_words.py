"""Streets, wards and villages whose names are plain words, known by what leads to them.

As in "a flat on the Brow", "they live at 14 Larch", "the allotments at Quarry Bank", "On Poppy we
have eleven beds", "on Ward Calder".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, rank
from reflect_app.advice.identifiers.around_names import lead_before
from reflect_app.advice.identifiers.around_organisations import last_capital
from reflect_app.advice.identifiers.belonging import belongs, group, is_of_everybody, way_to
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_surname,
    last_words,
    these,
    words,
)
from reflect_app.advice.identifiers.places import leads_to_a_place
from reflect_app.advice.identifiers.places_by_setting import is_of_a_house
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_MOST_WORDS = 3  # behind the number of a house
_LONGEST = 4  # digits of such a number
_HOMES = these(
    "flat room house bungalow bedsit place home shop maisonette lives live lived living stays stay "
    "hostel croft farm school surgery clinic nurse teacher doctor ferry chapel church pub "
    "tenancy pitch plot stayed staying bides moved born grew brought raised terrace tenement "
    "cottage"
)
_VERBS = these("lives live lived living")
_NEIGHBOURS = these("neighbour neighbours live lives lived couple lady family stays moved next")
_VISITED = these("visited visit visiting visits attended attend address attending house")
_HILLS = these(
    "bay cove green heath moor moors marsh common forest bank quay hill mount isle weir gate dale "
    "vale bridge brow fold nook cross mills locks row wood lea field fields holme sands reach"
)
_ENDS = these("head end top bottom edge")  # also those of a bed and a week
_OURS = these("our the their my his her")
_KINDS = these(
    "hill hills village hamlet street road lane farm island estate park wood woods lake loch river "
    "beach cottage house home ward unit town place field bay valley glen court block flats croft "
    "quarry bridge hostel"
)
_TO_ITS_OWNER = these("at in past near by over outside behind opposite beyond round up down via")
_NEAR = these("at in to from near through round over past across towards by after since")
_OF_A_DOOR = these("number no flat")
_WITH_AN_ARTICLE = these(
    "crescent green square close avenue parade cottages lane mews terrace drive"
)
_ROOMS = these("room rooms suite lounge wing bay class")
_WE = these("we they there the it no nobody everyone everybody you i she he a all our most")
_TO_A_WARD = these("on to from off at in onto of for across by left near outside")
_HOW_A_HILL_IS = these("low high long old new great little upper lower north south east west")
_BEFORE_A_HILL = these("far deep dead left right sharp week bed year food blood dog sick loading")


def find(page: Page) -> None:
    """Note them where streets with a head were noted before."""
    for at in page.odd:
        word = page.words[at]
        if word.taken or _ward_before_its_name(page, at) or not at:
            continue
        if word.case is Case.DIGITS:
            _behind_a_number(page, at)
        elif word.case is Case.CAPITAL and not word.opens:
            (
                _ward(page, at)
                or _room(page, at)
                or _hill(page, at)
                or _of_its_owner(page, at)
                or _called(page, at)
                or _on_a_street(page, at)
            )


def _ward(page: Page, at: int) -> bool:
    """As in "On Poppy we have eleven beds" and "six weeks on Beacon"."""
    word, nxt = page.words[at], page.after(at)
    if page.before(at) != "on" or word.possessive or _describes(word.low):
        return False
    planted = word.low in words("words that houses and wards are named after")
    built = word.nature is Nature.UNKNOWN and is_of_a_house(word.low)
    if not (planted or built) or (nxt is not None and nxt.case is not Case.LOWER):
        return False
    if page.words[at - 1].opens:
        ward = nxt is not None and nxt.low in _WE
    else:
        ward = page.before(at, 2) in group("belonging: where a ward is spoken of")
    if ward:
        _add(page, at, at, "ward")
    return ward


def _ward_before_its_name(page: Page, at: int) -> bool:
    """As in "on Ward Calder", "rang Ward Rowan" and "from ward Mary Seacole"."""
    word, nxt = page.words[at], page.after(at)
    if word.low != "ward" or word.possessive or nxt is None or not page.has_capital(at + 1):
        return False
    if nxt.nature in {Nature.SMALL, Nature.KNOWN} or is_of_everybody(nxt.low):
        return False
    if word.case is Case.CAPITAL and (
        lead_before(page, at).kind or (word.joined and page.is_name_like(at - 1))
    ):
        return False  # "Mrs Ward Senior", "Sophie Ward Ellis"
    led = page.before(at) in _TO_A_WARD
    if nxt.nature is Nature.WORD:
        planted = nxt.low in words("words that houses and wards are named after")
        named = planted or (led and rank(nxt.low) >= RARE)
        word.taken |= not named  # "Ward Hostess": nobody called Ward
    else:
        surname = nxt.nature is Nature.UNKNOWN or is_surname(nxt.low)
        named = led or (surname and word.case is Case.CAPITAL)
    if not named:
        return word.taken
    full = page.is_name_like(at + 2) and page.words[at + 2].joined and not nxt.possessive
    _add(page, at, at + 1 + full, "ward")
    return True


def _room(page: Page, at: int) -> bool:
    """As in "the Kingfisher Room" and "in the Sunbeam suite"."""
    word, head = page.words[at], page.after(at)
    if head is None or head.low not in _ROOMS or head.taken or head.case is Case.UPPER:
        return False
    if word.possessive or _describes(word.low):
        return False
    if word.low not in words("words that houses and wards are named after"):
        return False
    _add(page, at, at + 1, "ward")
    return True


def _describes(low: str) -> bool:
    return low in group("small letters: words that describe a room, a ward or a street")


def _hill(page: Page, at: int) -> bool:
    """As in "grew up in Tiger Bay" and "gets in at Mill Bank"."""
    word, head = page.words[at], page.after(at)
    if head is None or head.case is not Case.CAPITAL or head.taken:
        return False
    if word.nature in {Nature.SMALL, Nature.KNOWN} or page.before(at) not in _NEAR:
        return False
    usual = word.low not in _HOW_A_HILL_IS and (is_of_everybody(word.low) or _describes(word.low))
    if usual or word.low in _BEFORE_A_HILL:
        return False
    rare = rank(word.low) >= RARE or word.nature is Nature.UNKNOWN
    if head.low not in _HILLS and not (head.low in _ENDS and rare):
        return False
    if last_capital(page, at) > at + 1:
        return False
    _add(page, at, at + 1, "town")
    return True


def _of_its_owner(page: Page, at: int) -> bool:
    """As in "driving past Hobb's Piece" and "he drinks in the Fiddler's Rest"."""
    word, thing, way = page.words[at], page.after(at), way_to(page, at)
    if thing is None or not word.possessive or thing.case is not Case.CAPITAL or thing.taken:
        return False
    street = thing.low in words("streets: heads")  # "in our Weaver's Yard garage"
    reached = thing.low in _HILLS or thing.low in last_words("places: never of people")
    led = way.preposition in _TO_ITS_OWNER or (street and page.before(at) in _OURS)
    led = led or (reached and leads_to_a_place(page, at) > 1)
    if not led or last_capital(page, at + 1) > at + 1:
        return False
    if word.nature in {Nature.SMALL, Nature.KNOWN} or is_of_everybody(word.low):
        return False
    if thing.nature is not Nature.WORD or thing.possessive:
        return False
    if is_of_everybody(thing.low) or _is_of_a_job(word.low):
        return False
    _add(page, at, at + 1, "town")
    return True


def _called(page: Page, at: int) -> bool:
    """As in "two hills called Great Cowl" and "a street called Paradise"."""
    way = way_to(page, at)
    if way.preposition not in {"called", "named"} or page.before(way.at) not in _KINDS:
        return False
    last = last_capital(page, at)
    full = last > at and is_first_name(page.words[at].low) and is_surname(page.words[last].low)
    if page.words[at].nature is Nature.SMALL or full:
        return False  # "two women on the one bay called Mary Regan"
    _add(page, at, last, "town")
    return True


def _is_of_a_job(low: str) -> bool:
    """As in "the Nurse's Station" and "the Carer's Passport"."""
    return low in words("people by their work or their part") or low in words("titles: of staff")


def _on_a_street(page: Page, at: int) -> bool:
    """As in "a room on Gladstone" and "they have a flat on the Brow"."""
    word, way = page.words[at], way_to(page, at)
    if way.preposition != "on" or word.possessive:
        return False
    if word.nature in {Nature.SMALL, Nature.KNOWN} or is_of_everybody(word.low):
        return False
    lived = page.before(way.at)
    if lived not in _HOMES and page.before(way.at, 2) not in _HOMES:
        return False
    listed = is_first_name(word.low) or is_surname(word.low)
    planted = word.low in words("words that houses and wards are named after")
    if lived in _VERBS and not (way.article or listed or planted):
        return False  # "she lives on Fortisip"
    _add(page, at, last_capital(page, at), "street")
    return True


def _behind_a_number(page: Page, at: int) -> None:
    """As in "they live at 14 Larch" and "visited 61 Lower Furlong"."""
    word, nxt = page.words[at], page.after(at)
    door = _is_a_door_with_an_article(page, at)
    if door or (page.before(at) == "number" and _is_a_neighbours(page, at)):
        _add(page, at - 1, at + 2 if door else at, "address")
        return
    if nxt is None or nxt.case is not Case.CAPITAL or nxt.taken or len(word.text) > _LONGEST:
        return
    way = way_to(page, at)
    visited = page.before(at) in _VISITED or (
        page.before(at) in {"is", "was"} and page.before(at, 2) == "address"
    )
    if not visited and (way.preposition not in {"at", "of", "to", "from"} or way.article):
        return
    if not visited and not belongs(page, way) and page.before(way.at) not in _VISITED:
        return
    last = last_capital(page, at + 1)
    names = page.words[at + 1 : last + 1]
    if len(names) > _MOST_WORDS or all(is_of_everybody(one.low) for one in names):
        return
    if any(one.nature in {Nature.SMALL, Nature.KNOWN} for one in names):
        return
    _add(page, at, last, "address")


def _is_a_door_with_an_article(page: Page, at: int) -> bool:
    """As in "number 3 the crescent"."""
    nxt, street = page.after(at), page.after(at + 1)
    if page.before(at) not in _OF_A_DOOR or nxt is None or nxt.low != "the" or street is None:
        return False
    return street.low in _WITH_AN_ARTICLE and not street.taken


def _is_a_neighbours(page: Page, at: int) -> bool:
    """As in "our neighbour at number 6" and "they live at number 12"."""
    near = {word.low for word in page.words[max(0, at - 6) : at]}
    return page.before(at, 2) in {"at", "from", "of"} and bool(near & _NEIGHBOURS)


def _add(page: Page, first: int, last: int, what: str) -> None:
    start, end = page.words[first].start, page.words[last].end
    name = " ".join(word.low for word in page.words[first : last + 1])
    teaches = (f"place:{name}",)
    page.add(Span("place", start, end, what, page.plain[start:end], teaches), first, last)
