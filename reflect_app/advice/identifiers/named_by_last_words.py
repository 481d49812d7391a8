"""Places and organisations by the last word of their name ("Kelvin Block") or the first.

A whole class of words ends the names of places (of landscapes, buildings, rooms, streets) and one
those of firms, clubs and congregations. Whatever is before such a word and is neither of the field
nor of a kind ("Household Support Fund") names it; some of them are surnames too ("Alison Gill").
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, rank
from reflect_app.advice.identifiers.around_names import lead_before
from reflect_app.advice.identifiers.belonging import is_of_everybody
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_town,
    last_words,
    regions,
    these,
    words,
)
from reflect_app.advice.identifiers.organisations import add, first_word, words_of_a_kind
from reflect_app.advice.identifiers.place_ends import IN_LANDSCAPES, LANDSCAPES
from reflect_app.advice.identifiers.places import PARTICLES
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_WHERE = these(
    "at in on near above below up down past along across round around behind opposite outside "
    "inside under beneath underneath onto toward over off through between "
    "towards by beyond via address from to of fae frae tae intae ootside ahint"
)
_OF_PEOPLE_TOO = these("from to of by fae frae tae")  # "a call from Alison Gill"
_ADDRESS = 8  # words in which an address is spoken of before a place
_ARTICLES = these("a an each every any some another one")
_ALONG = these("on at off along down up")
_COLOURS = these("red green black white blue golden silver grey")
PAIRS = frozenset(
    (
        *(("retail", "park"), ("business", "park"), ("country", "park"), ("industrial", "estate")),
        *(
            ("trading", "estate"),
            ("shopping", "centre"),
            ("leisure", "centre"),
            ("nature", "reserve"),
        ),
        *(("holiday", "park"), ("caravan", "park"), ("bus", "station"), ("railway", "station")),
        *(("youth", "justice"), ("rape", "crisis"), ("women's", "aid"), ("victim", "support")),
        *(("young", "carers"), ("early", "help"), ("family", "hub"), ("credit", "union")),
        *(("talking", "therapies"), ("street", "pastors"), ("law", "centre"), ("food", "bank")),
        *(("social", "services"), ("social", "work"), ("adult", "care"), ("carers", "centre")),
        *(("funeral", "directors"), ("funeral", "services"), ("funeral", "care")),
        *(("estate", "agents"), ("letting", "agents"), ("driving", "school"), ("day", "nursery")),
    )
)
_SECOND = frozenset(second for _, second in PAIRS)
_HOMES = these("home house address flat street road place village estate lane")
_SIDES = these("north south east west")
_STREETS = these("road street lane row terrace avenue close square parade")
_ON_STREETS = these(
    "church chapel school mill station victoria albert george park garden bridge market castle "
    "hospital college prison union manor abbey priory vicarage rectory kirk temple"
)
_SENT_OUT = these("homecare locums staffing recruitment personnel lettings tenancies")
_NUMBERED = these("junction level floor")
_SEAS = these("celtic atlantic pacific baltic nordic caledonian cambrian anglian pennine")
_LONGEST_NUMBER = 3  # "11a"
_OF_HEADINGS = (
    ("places: of people too", "of people"),
    ("places: never of people", "sure"),
    ("organisations: never of people", "sure"),
    ("organisations: of services and things too", "loose"),
    ("rooms that are called after something", "loose"),
)


def find(page: Page) -> None:
    """Note them where those that other words show were noted before."""
    kinds, firsts = kinds_of_last_words(), _first_words()
    for at in page.odd:
        word = page.words[at]
        if word.taken:
            continue
        if word.low in _NUMBERED:
            _with_a_number(page, at)
        elif word.case in {Case.CAPITAL, Case.UPPER}:
            known = (word.low in firsts and _by_its_first(page, at)) or _celtic(page, at)
            if not known and (word.low in kinds or word.low in _SECOND):
                _by_its_last(page, at, kinds.get(word.low, ""))


@lru_cache(1)
def kinds_of_last_words() -> dict[str, str]:
    """What each last word says: of places and firms alone, of people too, of services as well."""
    found: dict[str, str] = {}
    for heading, kind in _OF_HEADINGS:
        for low in last_words(heading):
            found.setdefault(low, kind)
    return found


@lru_cache(1)
def _first_words() -> frozenset[str]:
    return last_words("places: first words") | last_words("organisations: first words")


def _with_a_number(page: Page, at: int) -> None:
    """As in "a hotel at Junction 29" and "on Level 3 East", a ward."""
    number, last = page.after(at), at + 1
    if number is None or number.case is not Case.DIGITS or len(number.text) > _LONGEST_NUMBER:
        return
    behind = page.words[at + 2].low if page.has_capital(at + 2) else ""
    if page.words[at].low == "junction":
        add_named(page, at, last + (behind == "services"), place=True)
    elif behind in _SIDES and page.words[at].case is Case.CAPITAL:
        add_named(page, at, last + 1, place=True)


def _by_its_first(page: Page, at: int) -> bool:
    """As in "Cylch Meithrin y Bont" and "Stryd y Felin"."""
    low = page.words[at].low
    place = low in last_words("places: first words")
    last = at
    while last - at < 4:  # noqa: PLR2004  -- words of a long one
        step = last + 1
        nxt = page.after(last)
        if nxt is not None and nxt.low in last_words("particles") and nxt.case is Case.LOWER:
            step += 1
        if not page.has_capital(step) or not page.words[step].joined:
            break
        last = step
    plain = page.words[last].nature in ({Nature.SMALL, Nature.KNOWN} if place else {Nature.SMALL})
    person = place and (is_first_name(low) or page.words[at + 1 : at + 2] == [])
    if last == at or plain or (person and page.before(at) not in _WHERE - _OF_PEOPLE_TOO):
        return False
    add_named(page, at, last, place=place)
    return True


def _celtic(page: Page, at: int) -> bool:
    """As in "a carer from Cùram an Eilein": strange words with an article of Gaelic or Welsh."""
    word, nxt = page.words[at], page.after(at)
    if nxt is None or nxt.low not in PARTICLES or nxt.case is not Case.LOWER:
        return False
    if not page.has_capital(at + 2) or not page.words[at + 2].joined:
        return False
    strange = word.nature is page.words[at + 2].nature is Nature.UNKNOWN
    if not strange or is_first_name(word.low) or lead_before(page, at).kind:
        return False
    add_named(page, at, at + 2, place=page.before(at) in _WHERE - _OF_PEOPLE_TOO)
    return True


def _by_its_last(page: Page, at: int, kind: str) -> bool:  # noqa: C901, PLR0911  -- one rule a line
    low, nxt = page.words[at].low, page.after(at)
    alone = not kind and (page.before(at), low) not in PAIRS
    if alone or not at or page.words[at].possessive:
        return False
    if kind == "loose" and is_a_thing_behind(page, at):
        return False
    if nxt is not None and nxt.case is Case.CAPITAL and not nxt.taken and nxt.nature > Nature.SMALL:
        return False  # it is not the last: "Park House School"
    first = first_word(page, at)
    while first < at and page.words[first].opens and _leads_only(page.words[first]):
        first += 1
    if kind == "loose" and page.before(first) in _ARTICLES:
        return False  # "a Panasonic Radio"
    names = [i for i in range(first, at) if _names_it(page.words[i])]
    if (page.words[at - 1].low, low) in PAIRS:
        kind, names = "sure", _before_a_pair(page, first, at)
    if not names and _is_a_street(page, first, at):
        add_named(page, first, at, place=True)  # "on Green Lanes", "the wrong Church Row"
        return True
    if not names:
        return False
    if kind == "of people" and not _stands_where(page, first, at):
        return False
    known = all(page.words[i].nature is Nature.KNOWN for i in names)
    if kind != "sure" and known:
        return False
    loose = kind == "loose" or low in last_words("rooms that are called after something")
    if loose and not any(_is_a_name(page.words[i]) for i in names):
        return False
    plain = names == [first] and page.words[first].nature is Nature.WORD
    if page.words[first].opens and plain and low not in _SENT_OUT:
        return False  # "Fresh Concrete", where a sentence opens
    add_named(page, first, at, place=low in last_words_of_places())
    return True


def _before_a_pair(page: Page, first: int, at: int) -> list[int]:
    """What names "Wolds Retail Park" and "Dearne Youth Justice"; but "Kate Early Help rang"."""
    low = page.words[first].low
    somebody = first == at - 2 and is_first_name(low) and not is_town(low)
    return [] if somebody else list(range(first, at - 1))


def _is_a_street(page: Page, first: int, at: int) -> bool:
    """Whether a colour, a church, a mill or a station makes a street of its last word."""
    word = page.words[first]
    if first != at - 1 or word.case is not Case.CAPITAL or word.taken or word.opens:
        return False
    if page.before(first) in _ALONG and word.low in _COLOURS:
        return kinds_of_last_words()[page.words[at].low] == "sure"
    low, before = page.words[at].low, page.before(first)
    if low in LANDSCAPES:
        return word.low in IN_LANDSCAPES  # "There's a Chapel Fold"
    return low in _STREETS and word.low in _ON_STREETS and before != "the"


@lru_cache(1)
def last_words_of_places() -> frozenset[str]:
    """The last words that say that the whole is a place."""
    return last_words("places: never of people") | last_words("places: of people too")


def _leads_only(word: Word) -> bool:
    return word.nature is Nature.SMALL or (
        word.nature is Nature.WORD and word.low in words("verbs before a name that open a note")
    )


def _names_it(word: Word) -> bool:
    """Whether it is neither of the field nor a word of a kind."""
    if word.case is not Case.CAPITAL or word.nature is Nature.SMALL or word.taken:
        return False
    if word.low in words("core authors"):
        return False  # "the Maslow Steps"
    if word.nature is Nature.KNOWN:
        planted = word.low in words("words that houses and wards are named after")
        return planted or word.low in regions() | _SEAS  # "Neptune Fisheries"
    return not is_of_a_kind(word.low)


def is_a_thing_behind(page: Page, last: int) -> bool:
    """As in "the Comfort Care plan": a form or a scheme, and no place or firm."""
    nxt = page.after(last)
    return (
        nxt is not None and nxt.case is Case.LOWER and nxt.low in words("heads that make no name")
    )


def is_of_a_kind(low: str) -> bool:
    """Whether a word says of what kind something is, and names nothing before a last word."""
    if low in words("words that houses and wards are named after"):
        return False
    if low in last_words("words that names of charities are made of"):
        return False
    return is_of_everybody(low) or low in words_of_a_kind() or low in words("small words")


def _is_a_name(word: Word) -> bool:
    """Whether a word names what might as well be a service or a thing: a rare or a strange one."""
    return (
        word.nature >= Nature.WORD_NAME
        or rank(word.low) >= RARE
        or word.low in words("words that houses and wards are named after")
        or word.low in last_words("words that names of charities are made of")
    )


def _stands_where(page: Page, first: int, at: int) -> bool:
    """Whether what leads to it leads to a place, and to no person."""
    before = page.before(first)
    if before == "the":
        before = page.before(first, 2)
    person = at == first + 1 and is_first_name(page.words[first].low)
    if any(word.low == "address" for word in page.words[max(0, first - _ADDRESS) : first]):
        return True
    if page.words[first].glue == ", " and page.words[first - 1].low in _HOMES:
        return True  # "from my home, Pottery Yard,"
    titled = page.words[first].low in words("titles: whatever follows is a surname")
    if titled or before not in _WHERE:
        return False  # "a refund due to Mr Gill"
    return not (person and before in _OF_PEOPLE_TOO)


def add_named(page: Page, first: int, last: int, *, place: bool) -> None:
    """Note a place or an organisation, from one word to another."""
    if not place:
        add(page, first, last, "organisation")
        return
    start, end = page.words[first].start, page.words[last].end
    name = " ".join(word.low for word in page.words[first : last + 1])
    span = Span("place", start, end, "street", page.plain[start:end], (f"place:{name}",))
    page.add(span, first, last)
