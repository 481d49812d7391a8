"""Streets and wards, with the number of the house before and the town behind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, is_word, rank
from reflect_app.advice.identifiers.belonging import group
from reflect_app.advice.identifiers.calendar_words import NUMBER_WORD
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_surname,
    is_town,
    these,
    words,
)
from reflect_app.advice.identifiers.place_ends import IN_LANDSCAPES, LANDSCAPES
from reflect_app.advice.identifiers.places import is_listed_town
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.words_in_order import Case, Nature
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_NUMBER = r"(?:(?:number|no\.?) ?)?\d{1,4} ?[a-z]?(?: ?[-/] ?\d{1,4}[a-z]?)?,? "
_DOOR = rf"(?:\d{{1,4}}[a-z]?|[a-z]\d{{0,3}}|{NUMBER_WORD}(?: [a-d])?)"
_HOUSE = lazily(
    r"(?i)(?:\b(?:(?:ground|first|second|third|top) floor|(?:flat|apartment|apt|unit|room|block"
    rf"|plot)\.? ?{_DOOR}),? "
    rf"(?:{_NUMBER})?|(?<![.\d])\b{_NUMBER}|\b(?:number )?{NUMBER_WORD}(?: [a-d])?,? )$"
)
_MOST_BEFORE = 40  # characters in which a house number is looked for
_MOST_WORDS = 4
_MOST_TOWNS = 3  # behind an address
_AT = these("on at in along near off down up into outside opposite behind from to of ex nr opp via")
_LIVES = these("lives live lived living stays stay bides flat house")
_ALONG = these("on along off up down")
_WITH_A_NUMBER = these(
    "st rd ave row close gardens grove terrace court drive hill rise bank view mews crescent place "
    "ct cl cres terr tce parade square green croft fold brow heights cottages buildings mount "
    "wharf quay yard"
)
_ALONG_A_STREET = these("street road lane avenue crescent parade terrace grove mews square row")
_OF_LANDLORDS = these("lord king queen bishop lady duke sir prince princess abbot monk dean regent")
_OF_EVERY_TOWN = these("main high")
_SHORT = these("st rd ave cl cres ct ln terr tce gdns")
_SPOTS = these("estate roundabout interchange crossroads flyover underpass precinct")
_KNOWN = 4  # a rank of the dictionary: no everyday word
_HOUSES = these("cottage farm lodge house")
_AFTER_A_RARE_WORD = these("drive row rise approach hill green way")
_NUMBERED_ROAD = lazily(
    r"\b(?:(?:on|off|along|down|up|from|near|by|across) the ([AMN]\d{1,4}(?:\(M\))?|B\d{3,4})"
    r"|the ((?:A\d{2,4}|M\d{1,2})(?:\(M\))?|B\d{4}))(?!\w| (?:form|paper|sheet|poster)\b)"
)
_OF_A_NUMBERED_ROAD = re.compile(r"[AMNB]\d")
_OF_A_KIND = these("ward estate square close terrace gardens row")  # "Surgical Ward"


def find(page: Page) -> None:
    """Note every street and ward, with the house number and the town behind."""
    numbered = _OF_A_NUMBERED_ROAD.search(page.plain) is not None
    for found in _NUMBERED_ROAD.finditer(page.plain) if numbered else ():
        start, end = found.span(found.lastindex or 0)
        if not any(word.taken and start <= word.start < end for word in page.words):
            page.spans.append(Span("place", start, end, "street", page.plain[start:end]))
    for at in page.odd:
        word = page.words[at]
        if word.taken or word.low not in words("streets: heads") or word.text == "CT":
            continue
        if word.case in {Case.CAPITAL, Case.UPPER}:
            _street(page, at)
        elif word.case is Case.LOWER:
            _street_in_small_letters(page, at)


def _street(page: Page, at: int) -> None:
    first = at
    while first > 0 and at - first < _MOST_WORDS and _goes_on_left(page, first - 1):
        first -= 1
    nxt = page.after(at)
    if (
        nxt is not None
        and nxt.case is Case.CAPITAL
        and (nxt.low in words("streets: heads") or page.words[at].low == "st")
    ):
        return
    first = _behind_somebody(page, first, at)
    number = _house_number(page, first)
    names = [i for i in range(first, at) if _names_it(page, i, at, number=bool(number))]
    alone = first == at - 1 and page.words[first].low in _OF_EVERY_TOWN
    if (
        names or _is_short(page, at) or (alone and _town_behind(page, at) > at)
    ):  # "Main Street, Crannoch"
        _add_street(page, first, at, number)


def _is_short(page: Page, at: int) -> bool:
    """As in "Hallam St" and "12 Pendle Ct": short for a street, so that any name may be before."""
    name, head = page.words[at - 1], page.words[at]
    short = at > 0 and head.joined and head.low in _SHORT and head.case is Case.CAPITAL
    named = name.case is Case.CAPITAL and name.nature >= Nature.WORD and not name.taken
    none = words("streets: words before a head that make no name")
    return short and named and name.low not in none


def _behind_somebody(page: Page, first: int, at: int) -> int:
    """Where the street begins of "Mr Gill of Tolpuddle Close"."""
    titled = page.words[first].low in words("titles: whatever follows is a surname")
    inside = [i for i in range(first, at) if page.words[i].low == "of"] if titled else []
    return inside[-1] + 1 if inside else first


def _goes_on_left(page: Page, left: int) -> bool:
    word, right = page.words[left], page.words[left + 1]
    if word.taken or (word.nature is Nature.SMALL and word.low != "of"):
        return False
    bound = right.glue in {" ", "' "} or (right.glue == ". " and word.low == "st")
    inside = word.low == "of" and right.case is Case.CAPITAL and page.has_capital(left - 1)
    return bound and (inside or word.case in {Case.CAPITAL, Case.UPPER})


def _house_number(page: Page, first: int) -> str:
    start = page.words[first].start
    found = _HOUSE.search(page.plain, max(0, start - _MOST_BEFORE), start)
    return found.group() if found else ""


def _names_it(page: Page, at: int, head: int, *, number: bool) -> bool:  # noqa: PLR0911  -- one rule a line
    word = page.words[at]
    if number and (
        page.words[head].low in words("streets: heads that are known by themselves")
        or word.low not in words("organisations: words before a head that make no name")
    ):
        return True
    if word.low in words("streets: words before a head that make no name"):
        return False
    firm = page.words[head].low in words("streets: heads that are known by themselves")
    if not (firm and page.words[head].low not in _OF_A_KIND) and (
        word.low in words("organisations: words before a head that make no name")
    ):
        return False
    if firm and word.low in _OF_LANDLORDS:
        return True  # "Lord Street"
    if word.low in words("people by their work or their part") or word.low == "of":
        return False
    if page.before(at) in _ALONG and page.words[head].low not in words(
        "streets: heads in small letters"
    ):
        return True
    if page.words[head].low in _AFTER_A_RARE_WORD and rank(word.low) >= RARE:
        return not word.opens
    if word.nature in {Nature.UNKNOWN, Nature.NAME}:
        return page.words[head].low in words("streets: heads that are known by themselves") or (
            page.before(at) in _AT or is_town(word.low)
        )
    if page.words[head].low in words("streets: heads that are known by themselves"):
        ordinary = (
            word.nature is Nature.WORD
            and page.before(at) not in _AT
            and word.low not in words("words that houses and wards are named after")
        )
        return not (ordinary and page.words[head].low in {"close", "row", "square"})
    return (
        page.before(at) in _AT
        and word.nature is not Nature.KNOWN
        and (
            word.nature is Nature.WORD_NAME
            or word.low in words("words that houses and wards are named after")
            or is_surname(word.low)
            or rank(word.low) > RARE
        )
    )


def _street_in_small_letters(page: Page, at: int) -> None:
    """As in "the Millfield estate", "14 elm road", "on canal st"."""
    if at == 0 or not page.words[at].joined or page.words[at - 1].taken:
        return
    first, number = at - 1, _house_number(page, at - 1)
    if page.words[first].case is Case.LOWER:
        if not number and first and page.words[first].joined:
            number = _house_number(page, first - 1)  # "14 old mill lane"
            number *= any(map(str.isdigit, number))
            first -= bool(number)
        named = _small_words_name_it(page, at, number=bool(number))
    else:
        named = _capital_names_it(page, at)
    if named:
        _add_street(page, first, at, number)


def _small_words_name_it(page: Page, at: int, *, number: bool) -> bool:  # noqa: PLR0911  -- one rule a line
    word, head = page.words[at - 1], page.words[at].low
    if word.low in words("small words") or word.low in words("units of a way or a time"):
        return False
    if _describes(word.low):
        return False
    if number:
        return head in words("streets: heads in small letters") or head in _WITH_A_NUMBER
    if page.before(at - 1) in _AT and word.low in IN_LANDSCAPES and head in LANDSCAPES:
        return True  # "every reg on quarry bank"
    if page.before(at - 1) not in _AT:
        return False
    if (
        head in _WITH_A_NUMBER
        and page.before(at - 1) in _ALONG
        and page.before(at - 1, 2) in _LIVES
    ):
        return True  # "he lives on quarry hill"
    if head in {"st", "rd"} or (head in _ALONG_A_STREET and page.before(at - 1) != "of"):
        return True
    return head in _HOUSES and not is_word(word.low) and not is_first_name(word.low)


def _describes(low: str) -> bool:
    """Whether a word says how a street is ("quiet") or of what kind ("bus lane")."""
    return low in group(
        "small letters: words that describe a room, a ward or a street"
    ) or low in words("streets: words before a head that make no name")


def _capital_names_it(page: Page, at: int) -> bool:
    word, head = page.words[at - 1], page.words[at].low
    if head in _SPOTS and page.before(at - 1) == "the" and not word.possessive:
        rare = rank(word.low) >= _KNOWN or not is_word(word.low) or word.low in words("pubs")
        return word.case is Case.CAPITAL and rare and not _describes(word.low)
    return (
        head in words("streets: heads in small letters")
        and word.case is Case.CAPITAL
        and not (word.possessive or word.opens)
        and (
            word.nature in {Nature.UNKNOWN, Nature.NAME, Nature.WORD_NAME}
            or word.low in words("words that houses and wards are named after")
        )
    )


def _add_street(page: Page, first: int, at: int, number: str) -> None:
    last = at
    for _town in range(_MOST_TOWNS):
        behind = _town_behind(page, last)
        if behind == last:
            break
        last = behind
    start, end = page.words[first].start - len(number), page.words[last].end
    while first > 0 and page.words[first - 1].start >= start:
        first -= 1
    what = "address" if number else "ward" if page.words[at].low == "ward" else "street"
    name = " ".join(word.low for word in page.words[first : at + 1] if word.case is not Case.DIGITS)
    page.add(
        Span("place", start, end, what, page.plain[start:end], (f"place:{name}",)), first, last
    )


def _town_behind(page: Page, last: int) -> int:
    """Where a town ends that stands behind a comma."""
    at = last + 1
    if not page.has_capital(at) or page.words[at].glue != ", ":
        return last
    for length in (3, 2, 1):
        if is_listed_town(page, at, length):
            return at + length - 1
    word, nxt = page.words[at], page.after(at)
    speaks = nxt is not None and nxt.low in words("verbs of people")
    if word.nature is Nature.UNKNOWN and not speaks and not is_first_name(word.low):
        return at
    return last
