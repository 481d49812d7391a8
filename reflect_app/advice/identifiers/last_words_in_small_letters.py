"""Homes, shops and clubs that are called by everyday words in small letters.

As in "at tollgate pharmacy", "for calder moor harriers", "came from the larches", "goes to little
fishes". A kind of thing has an article before it in English ("at the local pharmacy"): where none
is, and a rare word stands before the kind, it is a name.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, is_word, rank
from reflect_app.advice.identifiers.belonging import (
    belongs,
    goes,
    group,
    is_of_everybody,
    way_to,
)
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_town,
    last_words,
    these,
    words,
)
from reflect_app.advice.identifiers.named_by_last_words import (
    add_named,
    is_a_thing_behind,
    is_of_a_kind,
    last_words_of_places,
)
from reflect_app.advice.identifiers.organisations import SAINTS
from reflect_app.advice.identifiers.words_in_order import Case
from reflect_app.advice.near_words import is_nearly_a_word

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_MOST_SMALL = 3  # words in small letters before the last
_SHORTEST = 4  # letters of one of them
_LEAD = these(
    "across over up down along into towards above below at from fae frae frm for to by in on wi "
    "outside near opposite behind past round via with nobody "
    "rang ring phoned called"
)
_CAME = these("came come comes back home transfer transferred")
_KEPT = these("was is been lives lived living died stayed")
_RINGS = these("rang ring ringing phoned phone")
_STREETS = these("street road lane avenue terrace crescent")
_OF_ONE = these("a an the this that our your his her their my its every each some any no one")
_VILLAGES = these(
    "green hill moor heath common dale vale bay cross bridge bank end fields magna parva point"
)
_WILD = these("moor moss howe cove heath tarn sands hill marsh dale")
_ON_A_COAST = _WILD | these("head cross bay sound")  # also of a bone and on a ward
_TO_A_VILLAGE = these("in at from to near past by via frm fae outside")
_RARE_ENOUGH = 3  # a rank of the dictionary
_ARTICLES_OF_WALES = these("y yr")
_HOSPITALS = these("royal infirmary")
_TO_HOSPITAL = these("to at from up down into")
_SIDES = these("harriers rovers wanderers albion striders")
_TWO_HEADS = frozenset(
    (kind, head)
    for head, kinds in (
        ("centre", "family children's childrens health medical day community leisure sports"),
        ("home", "nursing care residential"),
        ("practice", "dental medical"),
        ("surgery", "dental doctors"),
        ("school", "primary high infant infants junior secondary nursery special"),
        ("project", "youth"),
        ("club", "youth boxing social bowls lunch cricket football rugby bowling golf"),
    )
    for kind in kinds.split()
)
_OF_ADJECTIVES = (
    *("ed", "ing", "ous", "ive", "al", "able", "ible", "ic", "less", "ful", "est", "ish", "ary"),
    *("ory", "ent", "ant", "ly", "ian", "y"),
)
_TREES = these(
    "limes willows poplars laurels hollies elms beeches cedars firs birches pines rowans larches "
    "chestnuts aspens hawthorns sycamores oaks lindens conifers gables"
)  # that are hardly ever looked at one beside the other: a home, with an article
_OFF = these("off back goes going go went gone moves moving moved transfer over up round")
_TAKEN_THERE = these(
    "up off back over me him her us them down home respite straight round tea nights days"
)
_RANG = these(
    "say says said rang phoned want wants rung emailed do dont don't didnt didn't wont won't cant "
    "can't are were have has sent send run runs never"
)
_PLACEMENTS = these("job placement home")
_DESCRIBED = these("bright little sunny happy lovely")
_CARE = these("care homecare")
_CARED_FOR_BY = these(
    "use uses used using with from by for via at through and rang ring phoned called is was"
)
_AT_A_HOUSE = these("at of to from outside visited address says said")
_IS_AT = these("he she they're they is are was were start starts started be been")
_LONGEST_NUMBER = 4
_NUMBERS = these("one two three four five six seven eight nine ten")


def find(page: Page) -> None:
    """Note them among what is in small letters."""
    ends, nurseries = _ends(), last_words("small letters: first words of nurseries")
    left = ""
    for at, word in enumerate(page.words):
        low = word.low
        may_be = (low in ends or left in nurseries) and at and not word.taken
        if may_be and word.case is Case.LOWER:
            _look_at(page, at, low)
        left = low


@lru_cache(1)
def _ends() -> frozenset[str]:
    """Every word at which one may end, so that all others are passed over at once."""
    return (
        _heads()
        | last_words("small letters: last words behind the number of a house")
        | words("words that houses and wards are named after")
        | _VILLAGES
        | _ON_A_COAST
        | _ARTICLES_OF_WALES
        | _HOSPITALS
        | _CARE
        | {head for _, head in _TWO_HEADS}
    )


@lru_cache(1)
def _heads() -> frozenset[str]:
    return last_words("small letters: last words") | words("shops")


def _look_at(page: Page, at: int, low: str) -> None:
    if _of_two_heads(page, at) or (low in _heads() and _named_by_its_head(page, at)):
        return
    if low in _CARE and _carers(page, at):
        return
    if low in _SIDES and page.before(at) == "the" and belongs(page, way_to(page, at)):
        add_named(page, at, at, place=False)  # "he coaches at the harriers"
        return
    if low in _HOSPITALS:
        _hospital(page, at)
        return
    numbered = last_words("small letters: last words behind the number of a house")
    if low in numbered and _behind_a_number(page, at):
        return
    if low in _VILLAGES or low in _ON_A_COAST:
        _village(page, at)
    elif low in _ARTICLES_OF_WALES:
        _welsh(page, at)
    elif low in words("words that houses and wards are named after"):
        _home_of_several(page, at)
    elif page.words[at - 1].low in last_words("small letters: first words of nurseries"):
        _of_children(page, at)


def _named_by_its_head(page: Page, at: int) -> bool:
    """As in "at tollgate pharmacy": without an article it is no kind of thing, but a name."""
    first = at
    while at - first < _MOST_SMALL and first > 0 and _goes_on(page, first - 1):
        first -= 1
    if _owned(page, at):
        saint = page.before(at - 1) in SAINTS
        add_named(page, at - 1 - saint, at, place=False)
        return True
    nxt = page.after(at)
    goes_on = nxt is not None and page.words[at].low in _STREETS and nxt.low in _heads()
    if first == at or goes_on or page.words[at - 1].low in _NUMBERS:
        return False  # "ash lane", of "ash lane primary"
    if not _leads(page, first) and not (nxt is not None and nxt.low in _RANG):
        if page.words[at].low not in _STREETS or page.before(at - 1) in _OF_ONE:
            return False
        first = at - 1  # "they hang about dovecot street"
    names = page.words[first:at]
    if page.before(first) in {"with", "for", "by"} and page.words[first].taken:
        return False
    on_a_street = len(names) > 1 and names[-1].low in _STREETS
    if not on_a_street and not any(_is_a_name(word.low) for word in names):
        return False
    add_named(page, first, at, place=page.words[at].low in last_words_of_places())
    return True


def _carers(page: Page, at: int) -> bool:
    """As in "a carer with bluebird care" and "sunrise care didnt turn up"."""
    name, nxt = page.words[at - 1], page.after(at)
    if name.case is not Case.LOWER or name.taken or not page.words[at].joined:
        return False
    planted = name.low in words("words that houses and wards are named after")
    described = name.low in group("small letters: words that describe a room, a ward or a street")
    if not planted or described or is_a_thing_behind(page, at):
        return False
    acts = nxt is not None and nxt.low in _RANG
    if not (page.before(at - 1) in _CARED_FOR_BY or (acts and page.before(at - 1) not in _OF_ONE)):
        return False
    add_named(page, at - 1, at, place=False)
    return True


def _of_two_heads(page: Page, at: int) -> bool:
    """As in "at the pavilion family centre" and "came to ashgrove nursing home"."""
    kind, name = page.words[at - 1], page.words[at - 2]
    if at < 2 or (kind.low, page.words[at].low) not in _TWO_HEADS:  # noqa: PLR2004
        return False
    if not (page.words[at].joined and kind.joined) or name.case is not Case.LOWER or name.taken:
        return False
    described = is_word(name.low) and name.low.endswith(_OF_ADJECTIVES)
    described = described or name.low in _DESCRIBED
    if described or page.before(at - 2) in _OF_ONE - {"the"} or not _is_a_name(name.low):
        return False
    add_named(page, at - 2, at, place=False)
    return True


def _behind_a_number(page: Page, at: int) -> bool:
    """As in "mrs nutter at 3 ginnel top"."""
    first = at - 1
    if first > 1 and page.words[first - 1].case is not Case.DIGITS:
        first -= 1
    number = page.words[first - 1] if first else None
    if number is None or number.case is not Case.DIGITS or number.taken:
        return False
    if page.before(first - 1) not in _AT_A_HOUSE or len(number.text) > _LONGEST_NUMBER:
        return False
    here = page.words[first:at]
    if any(word.case is not Case.LOWER or word.taken or not word.joined for word in here):
        return False
    if not page.words[at].joined or any(_is_no_street(word.low) for word in here):
        return False
    add_named(page, first - 1, at, place=True)
    return True


def _is_no_street(low: str) -> bool:
    return low in words("small words") or low in words("units of a way or a time")


def _village(page: Page, at: int) -> None:
    """As in "the surgery in marlock green", "parked at gannet head", "as far as hexley moor"."""
    name = page.words[at - 1]
    if name.case is not Case.LOWER or name.taken or name.possessive or not page.words[at].joined:
        return
    before = page.before(at - 1)
    far = before == "as" and page.before(at - 1, 2) == "far"
    if before not in _TO_A_VILLAGE and not far:
        return
    if is_word(name.low):
        rare = rank(name.low) >= _RARE_ENOUGH and not name.low.endswith(_OF_ADJECTIVES)
        planted = name.low in words("words that houses and wards are named after")
        strange = (page.words[at].low in _WILD and rare) or (
            page.words[at].low in _ON_A_COAST and planted
        )
    else:
        strange = len(name.low) > _SHORTEST and not is_first_name(name.low)
        strange = strange and _is_a_name(name.low)
    if strange and not is_of_a_kind(name.low):
        nxt = page.after(at)
        services = nxt is not None and nxt.low == "services"
        add_named(page, at - 1, at + services, place=True)


def _hospital(page: Page, at: int) -> None:
    """As in "he got took to the royal"."""
    nxt = page.after(at)
    goes_on = nxt is None or nxt.low in words("small words")
    if goes_on and page.before(at) == "the" and page.before(at, 2) in _TO_HOSPITAL:
        add_named(page, at, at, place=False)


def _welsh(page: Page, at: int) -> None:
    """As in "the top of glan yr afon"."""
    nxt = page.after(at)
    if nxt is None or nxt.case is not Case.LOWER:
        return
    here = page.words[at - 1], nxt
    if not page.words[at].joined or any(is_word(word.low) or word.taken for word in here):
        return
    if len(here[1].low) >= _SHORTEST:
        add_named(page, at - 1, at + 1, place=True)


def _of_children(page: Page, at: int) -> bool:
    """As in "the twins go to little fishes": a nursery's kind of name."""
    low, way = page.words[at].low, way_to(page, at - 1)
    if page.words[at - 1].case is not Case.LOWER or not page.words[at].joined:
        return False
    if not low.endswith("s") or way.article or way.preposition not in {"at", "to", "from"}:
        return False
    if low in last_words("small letters: no last words of nurseries") or is_of_everybody(low[:-1]):
        return False
    here = way.preposition == "at" and page.before(way.at) in _IS_AT
    if not (here or belongs(page, way) or goes(page, way)):
        return False
    add_named(page, at - 1, at, place=False)
    return True


def _home_of_several(page: Page, at: int) -> bool:
    """As in "came from the larches" and "rang the poplars": trees that a home is called after."""
    low = page.words[at].low
    if not low.endswith("s"):
        return False
    if low in last_words("small letters: no homes"):
        return False
    if page.before(at) != "the":
        return _home_without_an_article(page, at)
    before = page.before(at, 2)
    lived = before in {"at", "to", "from"} and belongs(page, way_to(page, at))
    looked = page.before(at, 3) in words('ways of looking "at" somebody')
    lived = lived or (before == "at" and low in _TREES and not looked)
    lived = lived or (before == "to" and low in _TREES and page.before(at, 3) in _OFF)
    came = before == "from" and page.before(at, 3) in _CAME
    came = came or (before == "in" and page.before(at, 3) in _KEPT and page.after(at) is not None)
    kind, head = page.after(at), page.after(at + 1)
    whole = kind is not None and head is not None and (kind.low, head.low) in _TWO_HEADS
    if not lived and not came and not whole and before not in _RINGS:
        return False
    add_named(page, at - 1, at + 2 * whole, place=False)
    return True


def _home_without_an_article(page: Page, at: int) -> bool:
    """As in "picked up from hawthorns", "sent me to bluebells" and "hawthorns say he doesnt"."""
    way, nxt = way_to(page, at), page.after(at)
    if nxt is not None and nxt.low not in words("small words"):
        led = nxt.low in _RANG and not way.preposition and page.before(at) not in _OF_ONE
    else:
        taken = page.before(way.at) in _TAKEN_THERE or belongs(page, way) or goes(page, way)
        led = way.preposition in _TO_HOSPITAL and taken
        led = led or (way.preposition == "of" and page.before(way.at) == "instead")
    if led:
        add_named(page, at, at, place=False)
    return led


def _leads(page: Page, first: int) -> bool:
    """As "at" does, and "the landlord is"."""
    before = page.before(first)
    kind = page.before(first, 2)
    of_a_kind = kind in words("kinds of organisations") or kind in _PLACEMENTS
    of_a_kind = of_a_kind and before in {"is", "was"}
    return before in _LEAD or of_a_kind


def _owned(page: Page, at: int) -> bool:
    """As in "the till at macaskill's stores" and "saint illtyd's church": whose it is, no word."""
    word = page.words[at - 1]
    if not word.possessive or word.case is not Case.LOWER or not page.words[at].joined:
        return False
    if page.before(at - 1) in SAINTS and not word.taken:
        return True  # "at saint illtyd's church"
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


def _is_a_name(low: str) -> bool:
    if low in words("words that houses and wards are named after"):
        return not is_of_a_kind(low)
    if len(low) < _SHORTEST or is_of_a_kind(low):
        return False
    if is_town(low):
        return True
    if is_word(low):
        return rank(low) >= RARE
    return low.isalpha() and not is_nearly_a_word(low)
