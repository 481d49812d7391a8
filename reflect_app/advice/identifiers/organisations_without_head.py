"""Organisations that no head gives away: saints, pubs, houses with an article, employers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import rank
from reflect_app.advice.identifiers import organisations_of_saints
from reflect_app.advice.identifiers.belonging import is_of_everybody
from reflect_app.advice.identifiers.firms import known_firms
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_surname,
    these,
    words,
)
from reflect_app.advice.identifiers.organisations import (
    SMALL_HEADS,
    add,
    words_of_a_kind,
)
from reflect_app.advice.identifiers.places import PARTICLES
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_AT = these("at in to from of tae fae frae intae wi")
_RUNS = these("runs ran owns owned")
_THE_HOSPITAL = these("general royal infirmary cottage")
_HALF_THE_TOWN = these("southern northern western eastern vic victoria")  # its hospital
_ROYALS = these("memorial")
_HALVES = these("northern southern eastern western north south east west city county district")
_MOST_HOUSE = 3  # words of the name of a house
_USUAL_RANKS = (1, 2)  # of the dictionary: everyday words
_NO_PUBS = these(
    "crossing sign signs pose position costume mask shirt badge award cup team "
    "roundabout junction crossroads interchange flyover estate"
)
_TO_A_PUB = these("at in to from outside near after past behind opposite beside by above up down")
_PARTS_OF_A_PUB = these(
    "toilets toilet loos back front room landlord landlady doorway garden upstairs"
)
_LEFT = these("retired resigned redundant sacked dismissed")
_IS = these("is was isn't wasn't opened closed just then still also")
_RARE = 5  # a rank of the dictionary
_ROYAL = these("royal prince princess queen king duke")
_FAITHS = these("gurdwara masjid mosque")
_FIRST = these(
    "hmp hmyoi raf hms gurdwara masjid mosque café cafe hotel restaurant royal camp ysgol "
    "prince princess queen king duke ysbyty capel eglwys canolfan meddygfa neuadd coleg scoil "
    "gaelscoil cumann naomh bunscoil meánscoil"
)
_CELTIC = these(
    "ysgol ysbyty capel eglwys canolfan meddygfa neuadd coleg scoil gaelscoil cumann naomh bunscoil"
)
_AFTER_A_NAME = these(
    "twice once again last yesterday today now then school where who when and but or for since "
    "because until before after on with in at by to from a the he she i we they"
)


def find(page: Page) -> None:
    """Note them where the organisations with a head were noted before."""
    for at in page.odd:
        word = page.words[at]
        if word.taken or word.case in {Case.DIGITS, Case.LETTER}:
            continue
        if word.case is not Case.LOWER:
            organisations_of_saints.note(page, at) or _head_first(page, at) or _pub(
                page, at
            ) or _with_the(page, at)
        elif word.low == "st":
            organisations_of_saints.note_in_small_letters(page, at)
        if word.low in words("words of working") or word.low in _LEFT:
            _employer(page, at)


def _head_first(page: Page, at: int) -> bool:
    """As in "HMP Stonemarch", "Gurdwara Sri Guru Nanak", "Café Mimosa", "the Royal Wexcombe"."""
    low = page.words[at].low
    if low in _CELTIC and _with_a_particle(page, at):
        return True
    if low not in _FIRST or not page.has_capital(at + 1) or not page.words[at + 1].joined:
        return False
    if low in _ROYAL and page.words[at + 1].possessive and _ends_there(page, at):
        add(page, at, at + 1, "organisation")  # "Queen Ethelburga's."
        return True
    unknown = page.words[at + 1].nature is Nature.UNKNOWN
    led = page.before(at) == "the" or (low == "royal" and (unknown or page.before(at) in _AT))
    if low in _ROYAL and not led:  # "in Royal Preston"
        return False
    if low in _ROYAL and page.words[at + 1].nature not in {Nature.UNKNOWN, Nature.NAME}:
        return False
    last = at + 1
    while (
        low in _FAITHS
        and page.has_capital(last + 1)
        and page.words[last + 1].joined
        and page.words[last + 1].nature is not Nature.SMALL
    ):
        last += 1
    add(page, at, last, "organisation")
    return True


def _with_a_particle(page: Page, at: int) -> bool:
    """As in "Ysgol y Waun"."""
    nxt = page.after(at)
    if nxt is None or nxt.low not in PARTICLES or not page.has_capital(at + 2):
        return False
    add(page, at, at + 2, "organisation")
    return True


def _ends_there(page: Page, at: int) -> bool:
    """Whether nothing that somebody owns comes: "excluded from King Edmund's twice"."""
    nxt = page.after(at + 1)
    return nxt is None or (page.before(at) in _AT and nxt.low in _AFTER_A_NAME)


def _with_the(page: Page, at: int) -> bool:  # noqa: C901, PLR0911  -- one rule a line
    """As in "at The Poplars", and what is hardly ever written, "at Thistledown"."""
    word = page.words[at]
    led = page.before(at) in _AT | _RUNS or _a_house(page, at + 1)
    if word.low == "the" and not word.opens and led:
        first = at + 1
        last = at
        while page.has_capital(last + 1) and page.words[last + 1].joined:
            last += 1
        if last == at or page.words[first].nature is Nature.KNOWN or last - at > _MOST_HOUSE:
            return False
        if any(_is_usual(page.words[i].low) for i in range(first, last + 1)):
            return False
        add(page, at, last, "organisation")
        return True
    if page.before(at) == "the" and not word.opens:
        nxt = page.after(at)
        near = page.before(at, 2) in _AT or page.before(at, 2) == "since"
        near = near or (page.words[at - 1].opens and _acts(nxt))  # "The Haven had no space"
        house = (near and word.low in _THE_HOSPITAL) or (
            (near or word.low.endswith("s"))
            and word.low in words("words that houses and wards are named after")
        )
        if word.low == "spring" and page.before(at, 2) == "in":
            return False
        half = near and word.low in _HALF_THE_TOWN
        house = house and (nxt is None or nxt.low not in _NO_PUBS)  # "at the Swan roundabout"
        house = house or (half and (nxt is None or nxt.low in words("small words")))
        goes_on = nxt is not None and nxt.low == "and" and page.has_capital(at + 2)
        if house and (nxt is None or (nxt.case is Case.LOWER and not goes_on)):
            small = nxt is not None and nxt.low in SMALL_HEADS
            add(page, at, at + small, "organisation")
            return True
    half = page.has_capital(at - 1) and word.joined and not page.words[at - 1].opens
    if half and word.low in _THE_HOSPITAL | _ROYALS and page.before(at) in _HALVES:
        add(page, at - 1, at, "organisation")  # "the Northern General"
        return True
    if page.before(at) == "at" and _of_ordinary_words(page, at):
        return True
    if (
        word.case is Case.CAPITAL
        and word.nature is Nature.WORD
        and page.before(at) == "at"
        and (
            (rank(word.low) >= _RARE and not is_of_everybody(word.low))
            or word.low in words("words that houses and wards are named after")
        )
    ):
        nxt = page.after(at)
        if nxt is None or nxt.case is Case.LOWER:
            add(page, at, at, "organisation")
            return True
    return False


def _a_house(page: Page, at: int) -> bool:
    """As in "and The Elms said"."""
    return (
        page.has_capital(at)
        and page.words[at].joined
        and page.words[at].low in words("words that houses and wards are named after")
    )


def _acts(word: Word | None) -> bool:
    """Whether it is what somebody does: a word for what is, as "was", says nothing."""
    return word is not None and word.low in words("verbs of people") and word.low not in _IS


def _of_ordinary_words(page: Page, at: int) -> bool:
    """As in "at Sunny Bank" and "at the Old Dairy": two words with capitals, none of them usual."""
    last = at
    while page.has_capital(last + 1) and page.words[last + 1].joined:
        last += 1
    here = page.words[at : last + 1]
    if not 1 < len(here) <= _MOST_HOUSE or here[0].opens:
        return False
    if any(
        word.nature not in {Nature.WORD, Nature.WORD_NAME} or _is_usual(word.low) for word in here
    ):
        return False
    if any(word.low in words("words that no house or school begins with") for word in here):
        return False
    kinds = words("organisations: words before a head that make no name") | words_of_a_kind()
    if all(word.low in kinds for word in here) or here[0].low in words("words of how something is"):
        return False
    add(page, at, last, "organisation")
    return True


def _is_usual(low: str) -> bool:
    return low in words("people by their work or their part") or low in words(
        "heads that make no name"
    )


def _pub(page: Page, at: int) -> bool:
    """As in "the Red Lion", "the Fox and Hounds", "at the Plough"."""
    word = page.words[at]
    nxt = page.after(at)
    alone = word.low in words("pubs")
    behind = word.low in words("pubs: last words behind another") and page.has_capital(at - 1)
    thing = nxt is not None and (nxt.case is Case.CAPITAL or nxt.low in _NO_PUBS)
    if not (alone or behind) or thing:
        return False
    if nxt is not None and nxt.low == "and" and page.has_capital(at + 2):
        return False  # its last word is still to come: "the Fox and Hounds"
    first = at
    if page.before(at) == "and" and page.has_capital(at - 2):
        first = at - 2
    elif page.has_capital(at - 1) and word.joined and page.before(at) != "the":
        if page.words[at - 1].low not in words("pubs: words before the last"):
            return False
        first = at - 1
    if page.before(first) not in {"the", "ye"} or page.words[first].opens:
        return False
    opening = page.words[first - 1].opens and rank(word.low) not in _USUAL_RANKS
    opening = opening and (nxt is None or nxt.low in words("verbs of people"))
    if opening and nxt is not None and nxt.low in {"is", "was"}:
        then = page.after(at + 1)
        opening = then is not None and then.low in words("verbs of what opens and shuts")
    if (
        first == at
        and not opening
        and (page.before(first, 2) not in _TO_A_PUB or _rang(page, first))
        and not (page.before(first, 2) == "of" and page.before(first, 3) in _PARTS_OF_A_PUB)
    ):
        return False
    add(page, first, at, "organisation")
    return True


def _rang(page: Page, at: int) -> bool:
    """As in "after the Bell"."""
    return page.words[at].low == "bell" and page.before(at, 2) == "after"


def _employer(page: Page, at: int) -> None:  # noqa: PLR0911  -- one rule a line
    """As in "works at Brightwater", "a job with Kestrel Foods", "employed by ..."."""
    first = at + 1
    while first < len(page.words) and first - at <= 3 and page.words[first].case is Case.LOWER:  # noqa: PLR2004
        first += 1
    titles = words("titles: whatever follows is a surname")
    if not page.has_capital(first) or page.words[first].low in titles:
        return
    lead = page.before(first, 2) if page.before(first) == "the" else page.before(first)
    in_a_firm = lead == "in" and page.words[first].low in known_firms()
    left = lead == "from" and page.words[at].low in _LEFT
    if lead not in {"at", "for", "by", "with"} and not in_a_firm and not left:
        return
    last = first
    while page.has_capital(last + 1) and page.words[last + 1].glue in {" ", " & ", "&"}:
        last += 1
    last = _two_owners(page, last, lead)
    natures = [page.words[i].nature for i in range(first, last + 1) if page.has_capital(i)]
    if len(natures) > 1 and all(is_of_the_field(word.low) for word in page.words[first : last + 1]):
        return  # "my first placement was with Older Adults"
    by_lists = words("people by their work or their part") | words("heads that make no name")
    if any(page.words[i].low in by_lists for i in range(first, last + 1)):
        return
    if (
        (natures[0] is Nature.SMALL and len(natures) == 1)
        or (Nature.NAME in natures and not left and (lead != "at" or len(natures) == 1))
        or (lead in {"with", "by"} and natures == [Nature.UNKNOWN])
    ):
        return
    known = natures == [Nature.KNOWN]
    brought = page.words[at].low == "delivered" and lead == "by"  # of shopping, not of work
    if known and (brought or page.words[first].low not in known_firms()):
        return
    usual = natures == [Nature.WORD] and is_of_everybody(page.words[first].low)
    if usual or (natures == [Nature.WORD_NAME] and lead != "at"):
        return
    add(page, first, last, "employer")


def is_of_the_field(low: str) -> bool:
    """Whether a word is one of care, or says of what kind something is."""
    return is_of_everybody(low) or low in words_of_a_kind()


def _two_owners(page: Page, last: int, lead: str) -> int:
    """Where "Barlow and Finch" and "Soup and Socks" end; two people are no firm."""
    nxt = page.after(last)
    if nxt is None or nxt.low != "and" or not page.has_capital(last + 2):
        return last
    other = page.words[last + 2]
    words_alone = page.words[last].nature is other.nature is Nature.WORD
    owners = is_surname(page.words[last].low) or page.words[last].nature is Nature.UNKNOWN
    owners = owners and other.nature not in {Nature.SMALL, Nature.KNOWN}
    people = is_first_name(page.words[last].low) or is_first_name(other.low)
    if people or page.words[last].possessive or not (words_alone or (owners and lead != "with")):
        return last
    return last + 2
