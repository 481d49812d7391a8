"""Places and organisations by the last word of their name ("Kelvin Block") or the first.

A whole class of words ends the names of places (of landscapes, buildings, rooms, streets) and one
those of firms, clubs and congregations. Whatever is before such a word and is neither of the field
nor of a kind ("Household Support Fund") names it; some of them are surnames too ("Alison Gill").
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word, rank
from reflect_app.advice.identifiers.around_names import lead_before
from reflect_app.advice.identifiers.belonging import belongs, goes, is_of_everybody, way_to
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_town,
    sections,
    these,
    words,
)
from reflect_app.advice.identifiers.organisations import add, first_word, words_of_a_kind
from reflect_app.advice.identifiers.places import PARTICLES
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_RARE = 3  # a rank of the dictionary: no everyday word
_WHERE = these(
    "at in on near above below up down past along across round around behind opposite outside "
    "inside over off through between towards by beyond via address from to of"
)
_OF_PEOPLE_TOO = these("from to of by")  # "a call from Alison Gill"
_ADDRESS = 8  # words in which an address is spoken of before a place
_MOST_SMALL = 3  # words in small letters before the last
_SHORTEST = 4  # letters of one of them
_LEAD = these(
    "at from fae frae frm for to by in on outside near opposite behind past round via with nobody "
    "rang ring phoned called"
)
_REGIONS = "countries, counties, regions"
_CAME = these("came come comes back home transfer transferred")
_RINGS = these("rang ring ringing phoned phone")
_ALONG = these("on at off along down up")
_COLOURS = these("red green black white blue golden silver grey")
_SIDES = these("north south east west")
_STREETS = these("road street lane row terrace avenue close square parade")
_ON_STREETS = these(
    "church chapel school mill station victoria albert george park garden bridge market castle "
    "hospital college prison union manor abbey priory vicarage rectory kirk temple"
)
_NUMBERS = these("one two three four five six seven eight nine ten")


def find(page: Page) -> None:
    """Note them where those that other words show were noted before."""
    for at in page.odd:
        word = page.words[at]
        if word.taken:
            continue
        if word.case in {Case.CAPITAL, Case.UPPER}:
            if not (_junction(page, at) or _by_its_first(page, at) or _celtic(page, at)):
                _by_its_last(page, at)
        elif word.case is Case.LOWER and at:
            if word.low == "junction":
                _junction(page, at)
            elif word.low in _group("small letters: last words") | words("shops"):
                _in_small_letters(page, at)
    _find_homes(page)


def _find_homes(page: Page) -> None:
    """Note homes and nurseries that are called by everyday words in small letters."""
    trees = words("words that houses and wards are named after")
    nurseries = _group("small letters: first words of nurseries")
    for at, word in enumerate(page.words):
        if word.taken or word.case is not Case.LOWER or not at:
            continue
        if word.low in trees:
            _home_of_several(page, at)
        elif page.words[at - 1].low in nurseries:
            _of_children(page, at)


def _group(heading: str) -> frozenset[str]:
    return sections("last-words.txt").get(heading, frozenset())


def _junction(page: Page, at: int) -> bool:
    """As in "a hotel at Junction 29" and "at J14"."""
    nxt = page.after(at)
    if page.words[at].low in {"level", "floor"} and _on_a_side(page, at):
        _add(page, at, at + 2, place=True)
        return True
    if page.words[at].low != "junction" or nxt is None or nxt.case is not Case.DIGITS:
        return False
    if len(nxt.text) > 3:  # noqa: PLR2004  -- "11a"
        return False
    last = at + 1 + (page.has_capital(at + 2) and page.words[at + 2].low == "services")
    _add(page, at, last, place=True)
    return True


def _on_a_side(page: Page, at: int) -> bool:
    """As in "Level 3 East", a ward."""
    number = page.after(at)
    side = page.has_capital(at + 2) and page.words[at + 2].low in _SIDES
    return number is not None and number.case is Case.DIGITS and side


def _by_its_first(page: Page, at: int) -> bool:
    """As in "Cylch Meithrin y Bont" and "Stryd y Felin"."""
    low = page.words[at].low
    place = low in _group("places: first words")
    if not place and low not in _group("organisations: first words"):
        return False
    last = at
    while last - at < 4:  # noqa: PLR2004  -- words of a long one
        step = last + 1
        nxt = page.after(last)
        if nxt is not None and nxt.low in _group("particles") and nxt.case is Case.LOWER:
            step += 1
        if not page.has_capital(step) or not page.words[step].joined:
            break
        last = step
    plain = page.words[last].nature in {Nature.SMALL, Nature.KNOWN}
    person = place and (is_first_name(low) or page.words[at + 1 : at + 2] == [])
    if last == at or plain or (person and page.before(at) not in _WHERE - _OF_PEOPLE_TOO):
        return False
    _add(page, at, last, place=place)
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
    _add(page, at, at + 2, place=page.before(at) in _WHERE - _OF_PEOPLE_TOO)
    return True


def _by_its_last(page: Page, at: int) -> bool:  # noqa: C901, PLR0911  -- one rule a line
    low, nxt = page.words[at].low, page.after(at)
    kind = _kind(low)
    if not kind or not at or page.words[at].possessive:
        return False
    if kind == "loose" and is_a_thing_behind(page, at):
        return False
    if nxt is not None and nxt.case is Case.CAPITAL and not nxt.taken and nxt.nature > Nature.SMALL:
        return False  # it is not the last: "Park House School"
    first = first_word(page, at)
    while first < at and page.words[first].opens and _leads_only(page.words[first]):
        first += 1
    names = [i for i in range(first, at) if _names_it(page.words[i])]
    if not names and _is_a_street(page, first, at):
        _add(page, first, at, place=True)  # "on Green Lanes", "the wrong Church Row"
        return True
    if not names:
        return False
    surname = kind == "of people"
    if surname and not _stands_where(page, first, at):
        return False
    known = all(page.words[i].nature is Nature.KNOWN for i in names)
    if kind != "sure" and known:
        return False
    loose = kind == "loose" or low in _group("rooms that are called after something")
    if loose and not any(_is_a_name(page.words[i]) for i in names):
        return False
    if page.words[first].opens and names == [first] and page.words[first].nature is Nature.WORD:
        return False  # "Fresh Concrete", where a sentence opens
    _add(page, first, at, place=low in _places())
    return True


def _is_a_street(page: Page, first: int, at: int) -> bool:
    """Whether a colour, a church, a mill or a station makes a street of its last word."""
    word = page.words[first]
    if first != at - 1 or word.case is not Case.CAPITAL or word.taken or word.opens:
        return False
    if page.before(first) in _ALONG and word.low in _COLOURS:
        return _kind(page.words[at].low) == "sure"
    street = page.words[at].low in _STREETS
    return street and word.low in _ON_STREETS and page.before(first) != "the"


@lru_cache(1)
def _places() -> frozenset[str]:
    return _group("places: never of people") | _group("places: of people too")


def _kind(low: str) -> str:
    if low in _group("places: of people too"):
        return "of people"
    if low in _group("places: never of people") or low in _group("organisations: never of people"):
        return "sure"
    loose = low in _group("organisations: of services and things too")
    return "loose" if loose or low in _group("rooms that are called after something") else ""


def _leads_only(word: Word) -> bool:
    return word.nature is Nature.SMALL or (
        word.nature is Nature.WORD and word.low in words("verbs before a name that open a note")
    )


def _names_it(word: Word) -> bool:
    """Whether it is neither of the field nor a word of a kind."""
    if word.case is not Case.CAPITAL or word.nature is Nature.SMALL or word.taken:
        return False
    if word.nature is Nature.KNOWN:
        return word.low in sections("not-names.txt").get(_REGIONS, frozenset())
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
    if low in _group("words that names of charities are made of"):
        return False
    return is_of_everybody(low) or low in words_of_a_kind() or low in words("small words")


def _is_a_name(word: Word) -> bool:
    """Whether a word names what might as well be a service or a thing: a rare or a strange one."""
    return (
        word.nature >= Nature.WORD_NAME
        or rank(word.low) >= _RARE
        or word.low in words("words that houses and wards are named after")
        or word.low in _group("words that names of charities are made of")
    )


def _stands_where(page: Page, first: int, at: int) -> bool:
    """Whether what leads to it leads to a place, and to no person."""
    before = page.before(first)
    if before == "the":
        before = page.before(first, 2)
    person = at == first + 1 and is_first_name(page.words[first].low)
    if any(word.low == "address" for word in page.words[max(0, first - _ADDRESS) : first]):
        return True
    if before not in _WHERE:
        return False
    return not (person and before in _OF_PEOPLE_TOO)


def _in_small_letters(page: Page, at: int) -> bool:
    """As in "at tollgate pharmacy": without an article it is no kind of thing, but a name."""
    first = at
    while at - first < _MOST_SMALL and first > 1 and _goes_on(page, first - 1):
        first -= 1
    if _owned(page, at):
        _add(page, at - 1, at, place=False)
        return True
    if first == at or page.words[at - 1].low in _NUMBERS or not _leads(page, first):
        return False
    names = page.words[first:at]
    if page.before(first) in {"with", "for", "by"} and page.words[first].taken:
        return False
    if not any(_names_in_small_letters(word.low) for word in names):
        return False
    _add(page, first, at, place=page.words[at].low in _places())
    return True


def _of_children(page: Page, at: int) -> bool:
    """As in "the twins go to little fishes": a nursery's kind of name."""
    low, way = page.words[at].low, way_to(page, at - 1)
    if page.words[at - 1].case is not Case.LOWER or not page.words[at].joined:
        return False
    if not low.endswith("s") or way.article or way.preposition not in {"at", "to", "from"}:
        return False
    if low in _group("small letters: no last words of nurseries") or is_of_everybody(low[:-1]):
        return False
    if not (belongs(page, way) or goes(page, way)):
        return False
    _add(page, at - 1, at, place=False)
    return True


def _home_of_several(page: Page, at: int) -> bool:
    """As in "came from the larches" and "rang the poplars": trees that a home is called after."""
    low = page.words[at].low
    if not low.endswith("s"):
        return False
    if page.before(at) != "the" or low in _group("small letters: no homes"):
        return False
    before = page.before(at, 2)
    lived = before in {"at", "to", "from"} and belongs(page, way_to(page, at))
    came = before == "from" and page.before(at, 3) in _CAME
    if not lived and not came and before not in _RINGS:
        return False
    _add(page, at - 1, at, place=False)
    return True


def _leads(page: Page, first: int) -> bool:
    """As "at" does, and "the landlord is"."""
    before = page.before(first)
    of_a_kind = before in {"is", "was"} and page.before(first, 2) in words("kinds of organisations")
    return before in _LEAD or of_a_kind


def _owned(page: Page, at: int) -> bool:
    """As in "the till at macaskill's stores": a shop, and a name that is no word."""
    word = page.words[at - 1]
    if not word.possessive or word.case is not Case.LOWER or not page.words[at].joined:
        return False
    shop = page.words[at].low in words("shops") or page.words[at].low in {"pharmacy", "solicitors"}
    return shop and not word.taken and not is_word(word.low) and page.before(at - 1) in _LEAD


def _goes_on(page: Page, at: int) -> bool:
    word = page.words[at]
    return (
        word.case is Case.LOWER
        and page.words[at + 1].joined
        and not word.taken
        and not word.possessive
        and word.low not in words("small words")
        and word.low not in _LEAD
    )


def _names_in_small_letters(low: str) -> bool:
    if len(low) < _SHORTEST or is_of_a_kind(low):
        return False
    if low in words("words that houses and wards are named after") or is_town(low):
        return True
    return rank(low) >= _RARE if is_word(low) else low.isalpha()


def _add(page: Page, first: int, last: int, *, place: bool) -> None:
    if not place:
        add(page, first, last, "organisation")
        return
    start, end = page.words[first].start, page.words[last].end
    name = " ".join(word.low for word in page.words[first : last + 1])
    span = Span("place", start, end, "street", page.plain[start:end], (f"place:{name}",))
    page.add(span, first, last)
