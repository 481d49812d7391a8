"""Firms that are called by letters, by an owner or by who makes things, also in small letters.

As in "hopkin & sons", "J & R Tyres", "A1 Cabs", "Meals by Maureen", "mum is in the princess ida".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.around_organisations import is_a_title, last_capital
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_surname,
    last_words,
    these,
    words,
)
from reflect_app.advice.identifiers.organisations import add
from reflect_app.advice.identifiers.places import is_listed
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_HEIRS = these("sons bros brothers daughters daughter son nephews")
_LEAD = these("at with from to for by round through called outside behind near rang phoned via wi")
_AND = these("and n")
_CODES = (
    ("A", "1"),
    ("K", "9"),
)  # how firms are called that want to be first, or have to do with dogs
TRADES = these(
    "cabs taxis tyres cars buses coaches motors garage stores news salon nails hair beauty "
    "cleaning building decorating catering services removals transport foods care"
)
_MADE_BY = these("from at ordered booked runs run ran called owns")
_ROYALS = these("princess prince queen king")
_IN = these("in at to from into")
_NO_ROYAL = these("room rooms bed size park mattress mother mary")
_AT_A_SURGERY = these("at from with to by")
_COOKS = these("chef cook waiter waitress barman barmaid barista hairdresser cashier mechanic")
_LENGTH_OF_PAIR = 2  # words or letters joined by "&"


def find(page: Page) -> None:
    """Note them where those with a head were noted before."""
    for at in page.odd:
        word = page.words[at]
        if word.taken:
            continue
        if len(word.text) == 1:
            _of_letters(page, at) or _of_a_code(page, at)
        elif word.case is Case.LOWER:
            _and_heirs(page, at) or _royal(page, at - 1)
        elif word.case is Case.CAPITAL:
            (
                _by_its_maker(page, at)
                or _of_doctors(page, at)
                or _of_a_cook(page, at)
                or _of_partners(page, at)
            )


def _and(page: Page, at: int) -> int:
    """Where the word stands that is joined to this one by "&" or "and", or 0."""
    if at + 1 < len(page.words) and page.words[at + 1].glue in {" & ", "&"}:
        return at + 1
    nxt = page.after(at)
    if nxt is not None and nxt.low in _AND and page.after(at + 1) is not None:
        return at + _LENGTH_OF_PAIR
    return 0


def _and_heirs(page: Page, at: int) -> bool:
    """As in "the funeral was with pargeter and daughters"; but "with mum and sons"."""
    low, heirs = page.words[at].low, _and(page, at)
    if not heirs or page.words[heirs].low not in _HEIRS or page.words[heirs].taken:
        return False
    if page.before(at) not in _LEAD or is_word(low) or is_first_name(low):
        return False
    add(page, at, heirs, "organisation")
    return True


def _of_partners(page: Page, at: int) -> bool:
    """As in "Ms Adeyinka of Harrison and Cole": a title and a name before, two surnames behind."""
    if page.before(at) != "of" or not is_surname(page.words[at].low):
        return False
    other = at + _LENGTH_OF_PAIR
    if not (page.has_capital(other) and page.before(other) == "and"):
        return False
    named = page.is_name_like(at - 2) and is_a_title(page.before(at, 3))
    if not named or not is_surname(page.words[other].low):
        return False
    add(page, at, other, "organisation")
    return True


def _of_letters(page: Page, at: int) -> bool:
    """As in "J & R Tyres"."""
    other = _and(page, at)
    if not other or len(page.words[other].text) != 1 or not _is_a_trade(page, other + 1):
        return False
    add(page, at, other + 1, "organisation")
    return True


def _of_a_code(page: Page, at: int) -> bool:
    """As in "A1 Cabs"."""
    digit = page.words[at + 1] if at + 1 < len(page.words) else None
    if digit is None or digit.glue or (page.words[at].text.upper(), digit.text) not in _CODES:
        return False
    if not _is_a_trade(page, at + 2):
        return False
    add(page, at, at + 2, "organisation")
    return True


def _is_a_trade(page: Page, at: int) -> bool:
    if at >= len(page.words) or not page.words[at].joined or page.words[at].taken:
        return False
    low = page.words[at].low
    return low in TRADES or low in last_words("organisations: never of people")


def _by_its_maker(page: Page, at: int) -> bool:
    """As in "the lunch is from Meals by Maureen"."""
    word, by = page.words[at], page.after(at)
    if by is None or by.low != "by" or not page.has_capital(at + 2) or word.opens:
        return False
    plain = word.nature in {Nature.WORD, Nature.WORD_NAME}
    if not plain or page.before(at) not in _MADE_BY or not is_first_name(page.words[at + 2].low):
        return False
    add(page, at, at + 2, "organisation")
    return True


def _royal(page: Page, at: int) -> bool:
    """As in "her mam's in the princess ida": a hospital."""
    if at < 0 or page.words[at].low not in _ROYALS:
        return False
    name = page.after(at)
    if name is None or name.case is not Case.LOWER or page.words[at].taken:
        return False
    led = page.before(at) == "the" and page.before(at, 2) in _IN
    if not led or name.low in _NO_ROYAL or name.low in words("small words"):
        return False
    if not (is_first_name(name.low) or name.low == "royal"):
        return False
    add(page, at, at + 1, "organisation")
    return True


def _of_doctors(page: Page, at: int) -> bool:
    """As in "Dr Ahmed and Partners", and "the receptionist at Drs Shaw & Patel"."""
    if page.words[at].low not in {"dr", "drs"} or not page.has_capital(at + 1):
        return False
    other = _and(page, at + 1)
    if not other or not page.has_capital(other):
        return False
    partners = page.words[other].low in {"partners", "partner", "associates"}
    if not partners and (page.words[at].low != "drs" or page.before(at) not in _AT_A_SURGERY):
        return False
    add(page, at, other, "care")
    return True


def _of_a_cook(page: Page, at: int) -> bool:
    """As in "he is chef in Sakura": a place of work, though people are called so."""
    word = page.words[at]
    if page.before(at) not in {"in", "at"} or page.before(at, 2) not in _COOKS or word.possessive:
        return False
    if word.nature not in {Nature.NAME, Nature.UNKNOWN} or is_listed(word.low):
        return False
    last = last_capital(page, at)
    add(page, at, last, "employer")
    return True
