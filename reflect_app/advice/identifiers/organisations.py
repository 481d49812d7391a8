"""Schools, surgeries, hospitals, refuges, churches, pubs and employers: names with a head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import rank
from reflect_app.advice.identifiers.name_lists import is_town, sections, these, words
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_MOST_WORDS = 7  # of a name before its head
_INSIDE = these("of the and for on in")
_SAINTS = frozenset(("st", "saint", "ss"))
_ROYAL = these("royal prince princess queen king duke")
_FAITHS = these("gurdwara masjid mosque")
_OF_A_REGION = these("centre hospital school college university hospice academy infirmary refuge")
_FIRST = these(
    "hmp hmyoi raf hms gurdwara masjid mosque café cafe hotel restaurant royal camp ysgol "
    "prince princess queen king duke"
)
_AT = these("at in to from of")
_MOST_HOUSE = 3  # words of the name of a house
_KNOWN = 3  # a rank of the dictionary: no everyday word
_RARE = 5  # a rank of the dictionary
_SCHOOLS = these(
    "school academy college university nursery preschool pre-school kindergarten creche playgroup "
    "primary secondary grammar infants juniors"
)
_CARE = these("surgery hospital infirmary hospice clinic pharmacy practice dental")
_REFUGES = these("refuge shelter hostel")


def find(page: Page) -> None:
    """Note every organisation of a page."""
    for at in page.odd:
        word = page.words[at]
        if word.taken or word.case in {Case.DIGITS, Case.LETTER}:
            continue
        if word.case is not Case.LOWER:
            _with_head(page, at)
        elif word.low in words("organisations: heads in small letters"):
            _with_small_head(page, at)
    for at in page.odd:
        word = page.words[at]
        if word.taken or word.case in {Case.DIGITS, Case.LETTER}:
            continue
        if word.case is not Case.LOWER:
            _saint(page, at) or _head_first(page, at) or _pub(page, at) or _with_the(page, at)
        elif word.low == "st":
            _saint_in_small_letters(page, at)
        if word.low in words("words of working"):
            _employer(page, at)


def _with_head(page: Page, at: int) -> bool:
    head = page.words[at].low
    loose = head in words("organisations: heads that need a name before them")
    house = head in words("organisations: heads that may be a house")
    if not (loose or house):
        return False
    nxt = page.after(at)
    if nxt is not None and nxt.case is Case.CAPITAL and (_is_head(nxt.low) or head == "home"):
        return False  # the head is the last one: "Park House School"
    first = _first_word(page, at)
    last = _last_word(page, at)
    names = [i for i in range(first, last + 1) if i != at and _names_it(page, i, at)]
    if not names:
        return False
    _add(page, first, last, _what(head))
    return True


def _is_head(low: str) -> bool:
    return low in words("organisations: heads that need a name before them") or low in words(
        "organisations: heads that may be a house"
    )


def _first_word(page: Page, at: int) -> int:
    first = at
    while at - first < _MOST_WORDS and first > 0 and _goes_on_left(page, first - 1, at):
        first -= 1
    while first < at and (
        page.words[first].nature is Nature.SMALL or page.words[first].case is Case.LOWER
    ):
        first += 1
    return first


def _goes_on_left(page: Page, left: int, head: int) -> bool:
    word, right = page.words[left], page.words[left + 1]
    if word.taken or not _binds(right.glue, word.low):
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
    )


def _leads_to_a_capital(page: Page, at: int) -> bool:
    if page.words[at].low == "of" and page.words[at + 1].low == "the" and at > 0:
        at -= 1
    return page.has_capital(at) and page.words[at].nature is not Nature.SMALL


def _is_pair(page: Page, left: int) -> bool:
    """As in "St Peter and St Paul School", "Oak and Ash House", but not "Maria and Elm House"."""
    return (
        page.words[left - 1].nature in {Nature.WORD, Nature.KNOWN}
        or page.before(left - 1) in _SAINTS
    )


def _binds(glue: str, before: str) -> bool:
    return glue in {" ", " & ", "' ", "  "} or (glue == ". " and before in _SAINTS)


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
    if word.case is not Case.CAPITAL or word.nature is Nature.SMALL:
        return False
    if word.low in words("organisations: words before a head that make no name"):
        return word.low == "royal" and head in {"infirmary", "hospital"}
    if word.low in _SAINTS or word.nature >= Nature.WORD_NAME:
        return not (word.opens and word.nature is Nature.WORD_NAME and page.words[at].low == "may")
    if word.low in words("words that houses and wards are named after"):
        return not (word.opens and word.nature is Nature.WORD and not word.low)
    house = head in words("organisations: heads that may be a house") and rank(word.low) >= _KNOWN
    any_name = (
        house
        or head in words("organisations: heads that take any name")
        or page.words[last - 1].low
        in words("organisations: words that make a head of what follows")
    )
    if word.nature is Nature.KNOWN:
        regional = word.low in sections("not-names.txt")["countries, counties, regions"]
        return (regional and head in _OF_A_REGION) or (
            head in words("organisations: heads that may be a house") or is_town(word.low)
        )
    return any_name and word.low not in words("people by their work or their part")


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
    if not page.has_capital(before) or not page.words[before + 1].joined:
        return
    word = page.words[before]
    named = word.nature in {Nature.UNKNOWN, Nature.NAME} or is_town(word.low)
    house = word.low in words("words that houses and wards are named after")
    two = page.has_capital(before - 1) and word.joined and not page.words[before - 1].opens
    two = two and word.low not in words("organisations: words before a head that make no name")
    if (named or house or two) and not word.opens and not word.possessive:
        last = at
        nxt = page.after(at)
        if nxt is not None and nxt.low in words("organisations: heads in small letters"):
            last += 1
        _add(page, before, last, _what(page.words[last].low))
    elif named and word.possessive and page.before(before) in _SAINTS:
        _add(page, before - 1, at, _what(page.words[at].low))


def _saint(page: Page, at: int) -> bool:
    """As in "St Jude's", where no head follows; "St Albans" is a town."""
    if page.words[at].low not in _SAINTS or not page.has_capital(at + 1):
        return False
    name = page.words[at + 1]
    if not _binds(name.glue, "st") or is_town(f"st {name.low}"):
        return False
    if not (name.possessive or name.text.lower().endswith("s")):
        return False
    _add(page, at, at + 1, "organisation")
    return True


def _saint_in_small_letters(page: Page, at: int) -> None:
    """As in "st blaise's"."""
    nxt = page.after(at)
    if nxt is not None and nxt.possessive and nxt.case is Case.LOWER and not nxt.taken:
        _add(page, at, at + 1, "organisation")


def _head_first(page: Page, at: int) -> bool:
    """As in "HMP Stonemarch", "Gurdwara Sri Guru Nanak", "Café Mimosa", "the Royal Wexcombe"."""
    low = page.words[at].low
    if low not in _FIRST or not page.has_capital(at + 1) or not page.words[at + 1].joined:
        return False
    if low in _ROYAL and page.words[at + 1].possessive and page.after(at + 1) is None:
        _add(page, at, at + 1, "organisation")  # "Queen Ethelburga's."
        return True
    unknown = page.words[at + 1].nature is Nature.UNKNOWN
    if low in _ROYAL and page.before(at) != "the" and not (low == "royal" and unknown):
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
    _add(page, at, last, "organisation")
    return True


def _with_the(page: Page, at: int) -> bool:
    """As in "at The Poplars", and what is hardly ever written, "at Thistledown"."""
    word = page.words[at]
    if word.low == "the" and not word.opens and page.before(at) in _AT:
        first = at + 1
        last = at
        while page.has_capital(last + 1) and page.words[last + 1].joined:
            last += 1
        if last == at or page.words[first].nature is Nature.KNOWN or last - at > _MOST_HOUSE:
            return False
        if any(_is_usual(page.words[i].low) for i in range(first, last + 1)):
            return False
        _add(page, at, last, "organisation")
        return True
    if page.before(at) == "the" and not word.opens and word.low.endswith("s"):
        nxt = page.after(at)
        house = word.low in words("words that houses and wards are named after")
        if house and (nxt is None or nxt.case is Case.LOWER):
            _add(page, at, at, "organisation")
            return True
    if (
        word.case is Case.CAPITAL
        and word.nature is Nature.WORD
        and page.before(at) == "at"
        and (
            rank(word.low) >= _RARE
            or word.low in words("words that houses and wards are named after")
        )
    ):
        nxt = page.after(at)
        if nxt is None or nxt.case is Case.LOWER:
            _add(page, at, at, "organisation")
            return True
    return False


def _is_usual(low: str) -> bool:
    return low in words("people by their work or their part") or low in words(
        "heads that make no name"
    )


def _pub(page: Page, at: int) -> bool:
    """As in "the Red Lion", "the Fox and Hounds", "at the Plough"."""
    word = page.words[at]
    nxt = page.after(at)
    if word.low not in words("pubs") or (nxt is not None and nxt.case is Case.CAPITAL):
        return False
    if nxt is not None and nxt.low == "and" and page.has_capital(at + 2):
        return False  # its last word is still to come: "the Fox and Hounds"
    first = at
    if page.before(at) == "and" and page.has_capital(at - 2):
        first = at - 2
    elif page.has_capital(at - 1) and word.joined:
        if page.words[at - 1].low not in words("pubs: words before the last"):
            return False
        first = at - 1
    if page.before(first) not in {"the", "ye"} or page.words[first].opens:
        return False
    if first == at and page.before(first, 2) not in {"at", "in", "to", "from", "outside", "near"}:
        return False
    _add(page, first, at, "organisation")
    return True


def _employer(page: Page, at: int) -> None:
    """As in "works at Brightwater", "a job with Kestrel Foods", "employed by ..."."""
    first = at + 1
    while first < len(page.words) and first - at <= 3 and page.words[first].case is Case.LOWER:  # noqa: PLR2004
        first += 1
    if not page.has_capital(first):
        return
    lead = page.before(first, 2) if page.before(first) == "the" else page.before(first)
    if lead not in {"at", "for", "by", "with"}:
        return
    last = first
    while page.has_capital(last + 1) and page.words[last + 1].glue in {" ", " & "}:
        last += 1
    natures = [page.words[i].nature for i in range(first, last + 1)]
    by_lists = words("people by their work or their part") | words("heads that make no name")
    if any(page.words[i].low in by_lists for i in range(first, last + 1)):
        return
    if (
        natures[0] is Nature.SMALL
        or Nature.NAME in natures
        or (lead in {"with", "for", "by"} and natures == [Nature.UNKNOWN])
    ):
        return
    if natures == [Nature.KNOWN] and page.words[first].low not in _firms():
        return
    if natures == [Nature.WORD_NAME] and lead != "at":
        return
    _add(page, first, last, "employer")


def _firms() -> frozenset[str]:
    return sections("not-names.txt").get(
        "firms, goods, programmes that everybody knows", frozenset()
    )


def _add(page: Page, first: int, last: int, what: str) -> None:
    start, end = page.words[first].start, page.words[last].end
    name = " ".join(word.low for word in page.words[first : last + 1])
    page.add(
        Span("organisation", start, end, what, page.plain[start:end], (f"organisation:{name}",)),
        first,
        last,
    )
