"""Organisations that no head gives away: saints, pubs, houses with an article, employers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import rank
from reflect_app.advice.identifiers.around_organisations import last_capital
from reflect_app.advice.identifiers.belonging import is_of_everybody
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_surname,
    is_town,
    sections,
    these,
    words,
)
from reflect_app.advice.identifiers.organisations import (
    SAINTS,
    SMALL_HEADS,
    add,
    binds,
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
_TO_A_SAINT = these("at to from in near outside")
_LONG = 5  # letters of a saint that is no first name: "at st brides"
_ROYAL = these("royal prince princess queen king duke")
_ASKED = these("asked ask rang phoned told emailed joined thanked visited")
_OF_A_SAINT = these(
    "girls boys high primary juniors infants hall house ward rc catholic comp mission hub trust"
)
_KINDS_OF_SAINTS = these("martyr apostle baptist evangelist great confessor virgin less divine")
_OF_SAINTS = these(
    "pray prays prayed praying prayer prayers devotion devoted statue picture medal novena feast "
    "patron image icon card candle life story name talk talks talked spoke"
)
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
            _saint(page, at) or _head_first(page, at) or _pub(page, at) or _with_the(page, at)
        elif word.low == "st":
            _saint_in_small_letters(page, at)
        if word.low in words("words of working") or word.low in _LEFT:
            _employer(page, at)


def _saint(page: Page, at: int) -> bool:
    """As in "St Jude's", where no head follows; "St Albans" is a town."""
    if page.words[at].low not in SAINTS or not page.has_capital(at + 1):
        return False
    name = page.words[at + 1]
    ends = name.glue == ". " and page.has_capital(at - 1) and page.words[at].joined
    if ends or not binds(name.glue, "st") or is_town(f"st {name.low}"):
        return False  # "from Ropery St. Rails were ordered"
    two = max(two_saints(page, at + 1), _to_its_kind(page, at + 1))
    if _prayed_to(page, at):
        page.words[at].taken = name.taken = True
        return True
    asked = page.before(at) in _ASKED and page.words[two - 1].low in {"of", "the"}
    if page.before(at) in _AT:
        two = max(two, last_capital(page, at + 1))  # "go to Saint Mary Redfern"
        asked = True
    if not (asked or name.possessive or name.text.lower().endswith("s") or two > at + 1):
        return False
    add(page, at, two, "organisation")
    return True


def _to_its_kind(page: Page, last: int) -> int:
    """As in "St Oswin's Girls" and "St Thomas the Martyr": the word that says of what kind."""
    nxt = page.after(last)
    if nxt is not None and nxt.low == "of":
        behind = page.after(last + 1)
        step = last + 2 + (behind is not None and behind.low == "the")
        return last_capital(page, step) if page.has_capital(step) else last
    if nxt is not None and nxt.low == "the" and page.has_capital(last + 2):
        return last + 2 if page.words[last + 2].low in _KINDS_OF_SAINTS else last
    kind = page.has_capital(last + 1) and page.words[last + 1].joined
    return last + 1 if kind and page.words[last + 1].low in _OF_A_SAINT else last


def _prayed_to(page: Page, at: int) -> bool:
    """As in "she prays to St Anthony" and "a picture of St Jude"."""
    return page.before(at) in _AT and page.before(at, 2) in _OF_SAINTS


def two_saints(page: Page, last: int) -> int:
    """The last word of "St Mary and St John", "Our Lady and St Joseph"; else the one given."""
    step = last + 1
    if step + 2 < len(page.words) and page.words[step].low in {"and", "with"}:
        saint, name = page.words[step + 1], page.words[step + 2]
        if saint.low in SAINTS and page.has_capital(step + 2) and binds(name.glue, saint.low):
            return step + 2
    return last


def _saint_in_small_letters(page: Page, at: int) -> None:
    """As in "st blaise's"."""
    nxt = page.after(at)
    if nxt is None or nxt.case is not Case.LOWER or nxt.taken:
        return
    led = page.before(at) in _TO_A_SAINT and nxt.low.endswith("s") and len(nxt.low) >= _LONG
    if led or nxt.possessive or (nxt.low.endswith("s") and is_first_name(nxt.low[:-1])):
        head = page.after(at + 1)
        last = at + 1
        while head is not None and (
            head.low in words("organisations: heads in small letters") or head.low in _OF_A_SAINT
        ):
            last += 1
            head = page.after(last)
        add(page, at, last, "organisation")


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
    in_a_firm = lead == "in" and page.words[first].low in _firms()
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
    if natures == [Nature.KNOWN] and page.words[first].low not in _firms():
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


def _firms() -> frozenset[str]:
    return sections("not-names.txt").get(
        "firms, goods, programmes that everybody knows", frozenset()
    )
