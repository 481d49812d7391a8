"""Schools, surgeries, hospitals, refuges, churches, pubs and employers: names with a head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word, rank
from reflect_app.advice.identifiers.around_organisations import is_usual, opens_a_note
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_town,
    last_words,
    regions,
    these,
    words,
)
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_MOST_WORDS = 7  # of a name before its head
_INSIDE = these("of the and for on in")
SMALL_HEADS = frozenset(("team", "unit", "wing", "suite", "centre", "group", "project", "house"))
SAINTS = frozenset(("st", "saint", "ss"))
_OF_A_REGION = these(
    "centre hospital school uni college university hospice academy infirmary refuge care housing "
    "homes carers foods advocacy"
)
_SHORTEST = 5  # letters of a name in small letters
_OF_A_FIRM = these(
    "housing trust foundation care homes living leisure studios recovery society association "
    "charity"
)
_OF_EVERYBODY = these("care support recovery advice aid service services living")
_KNOWN = 3  # a rank of the dictionary: no everyday word
_SCHOOLS = these(
    "school academy college university nursery preschool pre-school kindergarten creche playgroup "
    "primary secondary grammar infants juniors uni"
)
_ROYAL = these("infirmary hospital hotel inn arms theatre")
_CARE = these("medical surgery hospital infirmary hospice clinic pharmacy practice dental")
_COURTS = these("crown county magistrates magistrate sheriff youth family combined coroners")
_CONGREGATIONS = these("tabernacle ministries church temple")
_OF_CHURCHES = these(
    "local parish methodist baptist catholic free presbyterian reformed united evangelical main "
    "old new village town community anglican orthodox pentecostal roman christian apostolic faith "
    "multi the our my his her their hospital every any no sunday morning school service church"
)
_FEWEST = 2  # plain words before a congregation
_PUBLIC_HOUSES = these("hotel hostel cinema theatre pub club")
_REFUGES = these("refuge shelter hostel")


def find(page: Page) -> None:
    """Note every organisation of a page."""
    for at in page.odd:
        word = page.words[at]
        if word.taken or word.case in {Case.DIGITS, Case.LETTER}:
            continue
        if word.low == "court":
            _court(page, at)
        elif word.case is not Case.LOWER:
            _with_head(page, at)
        elif word.low in words("organisations: heads in small letters"):
            _with_small_head(page, at)


def _with_head(page: Page, at: int) -> bool:
    head = page.words[at].low
    loose = head in words("organisations: heads that need a name before them")
    house = head in words("organisations: heads that may be a house")
    if not (loose or house):
        return False
    nxt = page.after(at)
    if nxt is not None and nxt.case is Case.CAPITAL and (_a_head_comes(page, at) or head == "home"):
        return False  # the head is the last one: "Park House School"
    if head in _OF_EVERYBODY and page.has_capital(at + 1) and is_usual(page.words[at + 1].low):
        return False  # "Amber Care Bundle"
    if head in _OF_EVERYBODY and nxt is not None and nxt.low in words("heads that make no name"):
        return False  # "the Comfort Care plan"
    first = first_word(page, at)
    last = _last_word(page, at)
    names = [i for i in range(first, last + 1) if i != at and _names_it(page, i, at)]
    if not names and not _is_a_congregation(page, first, at):
        return False
    add(page, first, last, _what(head))
    return True


def _is_a_congregation(page: Page, first: int, at: int) -> bool:
    """As in "Living Well Tabernacle": plain words, of which one at least tells no faith."""
    here = [word for word in page.words[first:at] if word.case is not Case.LOWER]
    if page.words[at].low not in _CONGREGATIONS or len(here) < _FEWEST or here[0].opens:
        return False
    return not any(word.low in _OF_CHURCHES for word in here)


def _court(page: Page, at: int) -> bool:
    """As in "Cressing Crown Court": what is before its kind names it."""
    kind = at - 1
    if page.before(at) not in _COURTS and not (at and page.words[kind].possessive):
        return _with_head(page, at)
    if page.words[at].case is not Case.CAPITAL or page.words[kind].low not in _COURTS:
        return _with_head(page, at)
    if not page.has_capital(kind - 1) or not page.words[kind].joined:
        return False
    first = first_word(page, kind)
    if first == kind or page.words[kind - 1].nature is Nature.SMALL:
        return False
    add(page, first, at, "organisation")
    return True


def _a_head_comes(page: Page, at: int) -> bool:
    """Whether there is a head in the capitals that follow: "Willow Tree Family Centre"."""
    for step in range(at + 1, at + 4):
        if not page.has_capital(step) or not page.words[step].joined:
            return False
        if _is_head(page.words[step].low):
            return True
    return False


def _is_head(low: str) -> bool:
    return low in words("organisations: heads that need a name before them") or low in words(
        "organisations: heads that may be a house"
    )


def first_word(page: Page, at: int) -> int:
    """Where the run of capitals begins that ends with this word, small words inside it included."""
    first = at
    while at - first < _MOST_WORDS and first > 0 and _goes_on_left(page, first - 1, at):
        first -= 1
    while first < at and (
        page.words[first].nature is Nature.SMALL
        or page.words[first].case is Case.LOWER
        or (page.words[first].opens and opens_a_note(page.words[first].low))
    ):
        first += 1
    return first


def _goes_on_left(page: Page, left: int, head: int) -> bool:
    word, right = page.words[left], page.words[left + 1]
    if word.taken or not binds(right.glue, word.low):
        return False
    if word.case in {Case.CAPITAL, Case.UPPER, Case.LETTER}:
        return not (word.opens and word.nature is Nature.SMALL) and word.text != "I"
    return (
        word.low in _INSIDE
        and left + 1 < head
        and left > 0
        and _leads_to_a_capital(page, left - 1)
        and (word.low != "the" or page.words[left - 1].case is Case.LOWER)
        and (word.low != "and" or _is_pair(page, left))
        and (word.low != "in" or page.words[left - 1].nature in {Nature.WORD, Nature.KNOWN})
    )


def _leads_to_a_capital(page: Page, at: int) -> bool:
    if page.words[at].low == "of" and page.words[at + 1].low == "the" and at > 0:
        at -= 1
    return page.has_capital(at) and page.words[at].nature is not Nature.SMALL


def _is_pair(page: Page, left: int) -> bool:
    """As in "St Peter and St Paul School", "Oak and Ash House", but not "Maria and Elm House"."""
    return (
        page.words[left - 1].nature in {Nature.WORD, Nature.KNOWN}
        or page.before(left - 1) in SAINTS
        or page.words[left + 1].low in {"district", "county"}
    )


def binds(glue: str, before: str) -> bool:
    """Whether two words with this between them are of one name."""
    return glue in {" ", " & ", "' ", "  "} or (glue == ". " and before in SAINTS)


def _last_word(page: Page, at: int) -> int:
    """Where "University of Wexcombe", "Church of the Holy Trinity" end."""
    last = at
    step = at + 1
    if step < len(page.words) and page.words[step].joined and page.words[step].low == "of":
        step += 1
        if step < len(page.words) and page.words[step].low in {"the", "our"}:
            step += 1
        while page.has_capital(step) and page.words[step].joined and step - at < _MOST_WORDS:
            if page.words[step].nature is Nature.SMALL:
                break
            last = step
            step += 1
    return last


def _names_it(page: Page, at: int, last: int) -> bool:
    word, head = page.words[at], page.words[last].low
    bleeped = word.opens and word.nature is Nature.WORD
    bleeped = bleeped and (word.low.endswith("ed") or opens_a_note(word.low))
    if word.case is not Case.CAPITAL or word.nature is Nature.SMALL or bleeped:
        return False  # "Bleeped Critical Care Outreach", "Rang Social Services"
    owned = f"{word.low}'s" if word.possessive else word.low  # "Coroner's Court"
    if {word.low, owned} & words("organisations: words before a head that make no name"):
        return word.low == "royal" and head in _ROYAL
    if word.low in SAINTS or word.nature >= Nature.WORD_NAME:
        return not (word.opens and word.nature is Nature.WORD_NAME and page.words[at].low == "may")
    if word.low in words("words that houses and wards are named after"):
        return not (word.opens and word.nature is Nature.WORD and not word.low)
    house = head in words("organisations: heads that may be a house") and rank(word.low) >= _KNOWN
    house = house or (head in _OF_A_FIRM and rank(word.low) > _KNOWN)
    any_name = (
        house
        or head in words("organisations: heads that take any name")
        or page.words[last - 1].low
        in words("organisations: words that make a head of what follows")
    )
    if word.nature is Nature.KNOWN:
        regional = word.low in regions()
        return (regional and head in _OF_A_REGION) or (
            head in words("organisations: heads that may be a house") or is_town(word.low)
        )
    of_a_kind = (
        word.low in words("people by their work or their part") or word.low in words_of_a_kind()
    )
    return any_name and not of_a_kind


def words_of_a_kind() -> frozenset[str]:
    """Words that say of what kind something is, and name nothing before the head of a name."""
    return last_words("words that make no name of what stands behind them")


def _what(head: str) -> str:
    if head in _SCHOOLS:
        return "school"
    if head in _CARE:
        return "care"
    return "refuge" if head in _REFUGES else "organisation"


def _with_small_head(page: Page, at: int) -> None:
    """As in "Wexcombe primary school", "the Alder refuge"."""
    before = at - 1
    if (
        before >= 0
        and page.words[at].joined
        and page.words[before].low
        in {
            "primary",
            "infant",
            "junior",
            "high",
            "grammar",
            "secondary",
            "nursery",
            "community",
            "women's",
            "general",
        }
    ):
        before -= 1
    if before < 0 or page.words[before].taken or not page.words[before + 1].joined:
        return
    if page.words[before].case is Case.LOWER:
        if _small_word_names_it(page, before):
            add(page, before, at, _what(page.words[at].low))
        return
    if not page.has_capital(before):
        return
    word = page.words[before]
    named = word.nature in {Nature.UNKNOWN, Nature.NAME} or is_town(word.low)
    house = word.low in words("words that houses and wards are named after")
    house = house or _is_a_public_house(page, before, page.words[at].low)
    two = page.has_capital(before - 1) and word.joined and not page.words[before - 1].opens
    two = two and word.low not in words("organisations: words before a head that make no name")
    if (named or house or two) and not word.opens and not word.possessive:
        last = at
        nxt = page.after(at)
        if nxt is not None and nxt.low in words("organisations: heads in small letters"):
            last += 1
        add(page, before, last, _what(page.words[last].low))
    elif named and word.possessive and page.before(before) in SAINTS:
        add(page, before - 1, at, _what(page.words[at].low))


def _is_a_public_house(page: Page, at: int, head: str) -> bool:
    """As in "the Regent hotel": a word with a capital and an article before where people stay."""
    word = page.words[at]
    plain = word.nature is Nature.WORD and rank(word.low) >= _KNOWN
    usual = word.low in words_of_a_kind() or is_usual(word.low)
    return plain and not usual and head in _PUBLIC_HOUSES and page.before(at) == "the"


def _small_word_names_it(page: Page, at: int) -> bool:
    """As in "at wensley high school": what is no word, after "at", "to" or "from"."""
    low = page.words[at].low
    return (
        page.before(at) in {"at", "to", "from", "in"}
        and len(low) >= _SHORTEST
        and not is_word(low)
        and not is_first_name(low)
    )


def add(page: Page, first: int, last: int, what: str) -> None:
    """Note an organisation, from one word to another."""
    start, end = page.words[first].start, page.words[last].end
    name = " ".join(word.low for word in page.words[first : last + 1])
    page.add(
        Span("organisation", start, end, what, page.plain[start:end], (f"organisation:{name}",)),
        first,
        last,
    )
