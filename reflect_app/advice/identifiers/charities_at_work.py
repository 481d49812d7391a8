"""Charities and shops that everybody knows, where they are somebody's: who goes or works there.

A charity by itself identifies nobody ("a leaflet from Mencap"). What one did for somebody, with who
works there or goes there, says where people know them: "Mencap took on her appeal", "our worker
from Rethink", "the Barnardo's lady".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.around_organisations import works_there
from reflect_app.advice.identifiers.belonging import belongs, goes, has_people, way_to
from reflect_app.advice.identifiers.name_lists import is_surname, these, words
from reflect_app.advice.identifiers.organisations import add
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_MOST_WORDS = 3  # of a name
_REACH = 8  # words behind a verb in which somebody is spoken of
_ALSO_WORDS = these("crisis mind scope relate shelter headway crossroads emmaus")
_DID = these(
    "said took gave sent came visited attended rang phoned discharged declined found got helped "
    "paid put offered closed saw picked dropped refused referred supported have has had won't "
    "can't couldn't wouldn't didn't are were would will"
)
_DID_SURELY = these("have took gave sent visited attended discharged declined won't couldn't")
_SOMEBODY = these("him her them me us his their they they'd they'll they've someone somebody")
_GOES_ON = these("the your you out her his my it them")
_SENT = these("sent referred been go goes going went signposted sign-posted taken took referral")
_FROM_THEM = these("from with by through for to")
_SAID_OF_THEM = these("want say have are were don't dont haven't won't refuse own sent said never")
_WORKERS = these(
    "imca imha advocate worker keyworker befriender mentor navigator adviser lady man woman lad "
    "lass girl somebody someone friend counsellor nurse driver"
)
_GIVEN = these("loan grant funding parcel wheelchair commode voucher support")
_HELPED = these("supported helped housed rehoused employed funded run seen assessed visited")
_GROUPS = these("group meets met drop-in café cafe lunch sessions session")


def find(page: Page) -> None:
    """Note them where a branch was not noted before."""
    firsts, charities = _first_words(), _charities()
    for at in page.odd:
        word = page.words[at]
        if word.low not in firsts or at in page.named:
            continue
        if word.case is Case.LOWER and (is_word(word.low) or is_surname(word.low)):
            continue
        last = _last_word(page, at, charities)
        if last >= at and _is_somebodys(page, at, last):
            add(page, at, last, "organisation")


@lru_cache(1)
def _charities() -> frozenset[str]:
    known = words("charities with branches") | words("charities that everybody knows")
    return known | _landlords()


def _landlords() -> frozenset[str]:
    return words("landlords and providers that everybody knows")


@lru_cache(1)
def _first_words() -> frozenset[str]:
    return frozenset(each.partition(" ")[0].removesuffix("'s") for each in _charities())


def _whole(word: Word) -> str:
    own = word.possessive and not word.low.endswith("s")
    return f"{word.low}'s" if own else word.low


def _last_word(page: Page, at: int, charities: frozenset[str]) -> int:
    for last in range(min(at + _MOST_WORDS, len(page.words)) - 1, at - 1, -1):
        here = page.words[at : last + 1]
        if any(not word.joined for word in here[1:]):
            continue
        if " ".join(map(_whole, here)) in charities:
            free = last > at or here[0].possessive or not here[0].taken
            return last if free else -1
    return -1


def _is_somebodys(page: Page, at: int, last: int) -> bool:
    nxt = page.after(last)
    if nxt is not None and (nxt.case is not Case.LOWER or nxt.glue == "-"):
        return False
    if nxt is not None and nxt.low in _GOES_ON and page.words[at].low in _ALSO_WORDS:
        return False  # "Mind the Gap"
    name = " ".join(map(_whole, page.words[at : last + 1]))
    if name in _landlords() and _is_of_a_landlord(page, at, last):
        return True
    return _is_led_to(page, at) or _does_something(page, at, last)


def _is_of_a_landlord(page: Page, at: int, last: int) -> bool:
    """As in "her flat is with Clarion" and "Guinness want her out": no leaflet of theirs."""
    way, nxt = way_to(page, at), page.after(last)
    if way.preposition in _FROM_THEM and not way.article:
        return True
    return nxt is not None and nxt.low in _SAID_OF_THEM and page.before(at) not in {"the", "a"}


def _is_led_to(page: Page, at: int) -> bool:
    way = way_to(page, at)
    near = {page.before(way.at, back) for back in (1, 2, 3)}
    lead = way.preposition
    if lead == "at":
        return page.before(way.at) in _GROUPS or belongs(page, way) or has_people(page, way)
    if lead == "from":
        return bool(near & _GIVEN) or has_people(page, way) or page.before(way.at) in _WORKERS
    if lead == "to":
        return bool(near & _SENT) or goes(page, way)
    if lead == "by":
        return page.before(way.at) in _HELPED
    if lead in {"with", "for", "in"}:
        return works_there(page, at) or bool(near & words("words of working"))
    return lead in {"through", "via"} and belongs(page, way)


def _does_something(page: Page, at: int, last: int) -> bool:
    """As in "Macmillan said they'd send someone", but not "Mind said that one in four"."""
    nxt = page.after(last)
    word = page.words[at]
    if nxt is None or nxt.low not in (_DID_SURELY if word.low in _ALSO_WORDS else _DID):
        return False
    if page.before(at) in {"the", "a"} and page.words[at].low in _ALSO_WORDS:
        return False
    behind = page.after(last + 1)
    if nxt.low in {"are", "were"} and behind is not None and behind.low.endswith("ing"):
        return True  # "Sue Ryder were sending a sitter"
    for word in page.words[last + 2 : last + 2 + _REACH]:
        if word.opens:
            return False
        if word.low in _SOMEBODY:
            return True
    return False
