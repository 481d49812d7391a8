"""Organisations whose names are ordinary words: what leads to them tells.

As in "chips from the Golden Lotus", "past the Feathers", "Sunil from Marigolds".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, is_word, rank
from reflect_app.advice.identifiers import wards_by_name
from reflect_app.advice.identifiers.around_organisations import (
    is_spoken_of_going_there,
    is_usual,
    last_capital,
    leads_to,
    works_there,
)
from reflect_app.advice.identifiers.belonging import is_of_everybody
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_surname,
    is_town,
    regions,
    these,
    words,
)
from reflect_app.advice.identifiers.named_by_last_words import is_a_thing_behind, is_of_a_kind
from reflect_app.advice.identifiers.organisations import SMALL_HEADS, add
from reflect_app.advice.identifiers.signs_of_people import is_several_of_a_name
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_MOST_WORDS = 4  # of a name
_SHORTEST = 4  # letters of a half of "StreetReach"
_SHORT_HALVES = these("up in on us go")  # "VoiceUp"
_AT = these(
    "at from frm outside near behind past opposite above below beside beyond inside called named "
    "joined adjoins overlooks"
)
_WITH = these("with for by to in into of via")
_PLACES_BEFORE = these("at outside near behind opposite past")
_WITH_THE = _AT | these("frm to in into by round down along up over")
_BY = these(
    "run owned managed funded employed paid hired sent commissioned provided housed "
    "accommodated supported helped fed sponsored organised served supplied looked hotel hostel flat"
)
_BOUND = these("tenancy tenancies contract account apprenticeship package mortgage insured shifts")
_PLAYS = these("plays played playing signed boxes boxed swims swam runs ran rows rowed")
_WITH_US = these("been registered placed signed started interviewed shift shifts contract books")
_SMALL_INSIDE = these("together first forward up out ahead always near for of and the in on to")
_OF_SURNAMES = these("mac van von fitz del san saint")
_AS_A_SLOGAN = these("first together forward plus direct matters matter")
_ENDS_OF_CHARITIES = these("trust protection action kitchen alliance network")
_DONE_BY_THINGS_TOO = these(
    "was is were had has did does would could will can may might must should became becomes began "
    "started helped helps worked works made makes meant means gave gives kept keeps seemed seems "
    "opened opens closed closes broke ran turned wasn't isn't didn't doesn't hadn't hasn't won't "
    "wouldn't couldn't can't always never often also then just still agreed"
)
_GIVEN = these(
    "given offered told sent asked taken rung phoned put let found got promised refused said lent "
    "take accept admit offer"
)
_BETWEEN = these("on for and to with in")
_PARTS = these("gate gates door doors manager owner steps front corner head")
_MANAGED = these(
    "manages managed runs ran owns owned ask asked joined joins join joining ring rang phoned phone"
)
_CAME = these("came come comes referred placed got housed sent booked arranged found went started")
_OF_SERVICES = ("ing", "tion", "ment", "ness")
_ARTICLES = these("the a an")
_SOMEWHERE = these("place somewhere estate street road block building site ward unit")
_SAYING = these("said says that and because but when since if")
_LEAD_TO_ONE = these("from with outside ring rang phone phoned")


def note(page: Page, at: int) -> bool:
    """Note the organisation that begins here, if there is one."""
    return (
        _two_halves(page, at)
        or _of_ordinary_words(page, at)
        or _with_the(page, at)
        or _two_beasts(page, at)
        or _small_team(page, at)
        or _from_one_word(page, at)
        or _by_what_it_does(page, at)
        or wards_by_name.note(page, at)
        or _with_its_street(page, at)
    )


def _two_halves(page: Page, at: int) -> bool:
    """As in "Precious from StreetReach": two words written as one, each with its capital."""
    text = page.words[at].text
    cut = next((i for i in range(2, len(text)) if text[i].isupper() and text[i - 1].islower()), 0)
    if not cut or sum(each.isupper() for each in text) != 2:  # noqa: PLR2004
        return False
    left, right = text[:cut].lower(), text[cut:].lower()
    somebody = left in _OF_SURNAMES or is_first_name(text.lower()) or is_surname(text.lower())
    short = min(len(left), len(right)) < _SHORTEST - 1 and right not in _SHORT_HALVES
    if short or somebody or not is_word(right):
        return False
    low = page.words[at].low
    if low in words("programs written as one word") or is_usual(low):
        return False
    if leads_to(page, at) not in _AT | _WITH or page.before(at) in {"in", "into", "of"}:
        return False
    add(page, at, at, "organisation")
    return True


def _of_ordinary_words(page: Page, at: int) -> bool:  # noqa: C901, PLR0911  -- one rule a line
    """As in "we go to Growing Together", "chips from the Golden Lotus", "Boxing Clever let him"."""
    last = _where_words_end(page, at)
    here = [word for word in page.words[at : last + 1] if word.case is not Case.LOWER]
    if not 1 < len(here) <= _MOST_WORDS:
        return False
    if here[0].nature is Nature.UNKNOWN and here[1].nature is Nature.WORD:
        return _of_no_word_first(page, at, last)
    if not _is_ordinary(here[0]):
        return False
    named = here[:-1] if here[-1].low in regions() else here  # "Sight Scotland"
    if not all(_is_ordinary(word) or word.low in _SMALL_INSIDE for word in named):
        return False
    if any(word.possessive for word in here[:-1]) or (
        any(is_usual(word.low) for word in here) and not _ends_as_a_charity(here)
    ):
        return False
    if here[0].low in words("words of how something is") or here[-1].low.endswith(_OF_SERVICES):
        return False  # "I asked Job Matching"
    slogan = here[-1].low in _AS_A_SLOGAN
    kinds = all(_is_of_a_kind(word.low) or word.low in _SMALL_INSIDE for word in here)
    if (kinds or all(is_of_a_kind(word.low) for word in here)) and not slogan:
        return False
    golden = page.words[at].low == "golden" and page.before(at) == "the"
    if here[0].low in words("words that no house or school begins with") and not golden:
        return False
    person = is_first_name(here[0].low) and is_surname(here[1].low) and page.before(at) != "the"
    if person and len(here) == 2:  # noqa: PLR2004
        return False
    if page.before(at) in _ARTICLES and is_a_thing_behind(page, last):
        return False  # "the Fair Deal forms"
    if not _leads(page, at, last):
        return False
    add(page, at, last, "organisation")
    return True


def _ends_as_a_charity(here: list[Word]) -> bool:
    """As in "Dogs Trust" and "Slimming World": only the last word is a usual one."""
    first = [word.low for word in here[:-1]]
    return here[-1].low in _ENDS_OF_CHARITIES and not any(map(is_of_everybody, first))


def _of_no_word_first(page: Page, at: int, last: int) -> bool:
    """As in "outside Kwik Fit": an unknown word, and words of the language that are no surnames."""
    rest = page.words[at + 1 : last + 1]
    if page.before(at) not in _PLACES_BEFORE or is_first_name(page.words[at].low):
        return False
    if any(word.nature is not Nature.WORD or is_surname(word.low) for word in rest):
        return False
    if any(is_usual(word.low) for word in rest):
        return False
    add(page, at, last, "organisation")
    return True


def _where_words_end(page: Page, at: int) -> int:
    """The last word also of "Build on Belief"."""
    last = last_capital(page, at)
    nxt = page.after(last)
    if nxt is None or nxt.low not in _BETWEEN or not page.has_capital(last + 2):
        return last
    pair = page.before(at) == "from" and last == at
    if pair and nxt.low == "to":
        return last  # "he went from Agitated to Calm"
    if (page.before(at) != "at" and not pair) or not page.words[last + 2].joined:
        return last
    ordinary = page.words[last].nature is page.words[last + 2].nature is Nature.WORD
    return last_capital(page, last + 2) if ordinary else last


def _is_of_a_kind(low: str) -> bool:
    """As both words of "Town Hall" and "Primary School"."""
    return is_head(low) or low in words("organisations: heads that may be a house")


def _leads(page: Page, at: int, last: int) -> bool:
    nxt = page.after(last)
    acts = nxt is not None and nxt.low in words("verbs of people")
    if page.words[at].opens:
        here = [word.low for word in page.words[at : last + 1]]
        plain = here[0].endswith("ed") or all(is_of_a_kind(low) or is_head(low) for low in here)
        return acts and not plain and not _is_done_by_things(page, last)
    if page.before(at) in _MANAGED or (acts and page.before(at) in _SAYING):
        return True
    before = leads_to(page, at)
    if before in {"with", "for"}:
        return works_there(page, at)
    if page.before(at) == "through" and page.before(at, 2) in _CAME:
        return True
    return before in _AT or (before in _WITH and is_spoken_of_going_there(page, at))


def _is_done_by_things(page: Page, last: int) -> bool:
    """As in "Sensory Circuits did not help", but not "Baby Basics had given her a basket"."""
    behind = page.after(last + 1)
    if behind is not None and behind.low == "not":
        behind = page.after(last + 2)
    given = behind is not None and behind.low in _GIVEN
    return page.words[last + 1].low in _DONE_BY_THINGS_TOO and not given


def _with_the(page: Page, at: int) -> bool:  # noqa: PLR0911  -- one rule a line
    """As in "past the Feathers", "barred from the Ritzy", "along the Cut"."""
    word, nxt = page.words[at], page.after(at)
    if page.before(at) != "the" or page.words[at - 1].opens or word.possessive:
        return False
    if nxt is not None and (nxt.case is not Case.LOWER or nxt.low not in words("small words")):
        return False
    if word.nature <= Nature.KNOWN or is_usual(word.low) or is_head(word.low):
        return False
    if is_several_of_a_name(page, at):
        return False  # a family: "the flat belongs to the Skelhorns, and they"
    before = page.before(at, 2)
    if before in {"called", "named"} and not _is_a_kind_of_place(page.before(at, 3)):
        return False  # "a dance called the Floss"
    aside = page.words[at - 1].glue == ", " and nxt is None
    aside = aside and at > 1 and not page.words[at - 2].low.isdigit()  # "session 4, the Headworker"
    if before not in _WITH_THE and not aside:
        return False
    rare = word.nature is not Nature.WORD or rank(word.low) >= RARE or word.low.endswith("s")
    if not rare and before not in {"along", "past", "outside", "behind", "opposite", "down"}:
        return False
    if nxt is not None and nxt.low in {"who", "whom", "that", "i", "we", "he", "she", "they"}:
        return False
    if is_of_everybody(word.low):
        return False
    add(page, at, at, "organisation")
    return True


def _is_a_kind_of_place(low: str) -> bool:
    named = words("organisations: heads that need a name before them")
    return low in words("kinds of organisations") or low in named or low in _SOMEWHERE


def _two_beasts(page: Page, at: int) -> bool:
    """As in "banned from the Cat and Fiddle"."""
    nxt = page.after(at)
    if page.before(at) != "the" or nxt is None or nxt.low != "and" or not page.has_capital(at + 2):
        return False
    here = (page.words[at], page.words[at + 2])
    counties = here[0].low in regions() and (here[1].low in regions() or is_town(here[1].low))
    ordinary = all(map(_is_ordinary, here)) or counties  # "from the Norfolk and Norwich"
    if page.before(at, 2) not in _WITH_THE or not ordinary:
        return False
    if any(word.possessive or is_of_everybody(word.low) for word in here):
        return False
    add(page, at, last_capital(page, at + 2), "organisation")
    return True


def is_head(low: str) -> bool:
    """Whether a word says of what kind something is, and names nothing by itself."""
    one = low.removesuffix("s")
    return any(
        form in words(section)
        for form in (low, one)
        for section in (
            "organisations: heads that need a name before them",
            "organisations: heads in small letters",
            "organisations: words before a head that make no name",
            "kinds of organisations",
            "kin: of others",
            "kin: of a child",
        )
    )


def _small_team(page: Page, at: int) -> bool:
    """As in "with the Bluebell team" and "on Fern unit"."""
    word, nxt = page.words[at], page.after(at)
    if nxt is None or nxt.case is not Case.LOWER or word.opens or word.possessive:
        return False
    house = word.low in words("words that houses and wards are named after")
    if nxt.low not in SMALL_HEADS:
        return False
    if not house or is_usual(word.low) or is_first_name(word.low):
        return False
    add(page, at, at + 1, "organisation")
    return True


def _from_one_word(page: Page, at: int) -> bool:
    """As in "Sunil from Marigolds" and "sent from Sunrise": a rare word that is no department."""
    word, nxt = page.words[at], page.after(at)
    part = page.before(at) == "of" and page.before(at, 2) in _PARTS
    if word.nature is not Nature.WORD or (page.before(at) not in _LEAD_TO_ONE and not part):
        return False
    if nxt is not None and (nxt.case is not Case.LOWER or nxt.low == "to"):
        return False  # "from Spring to Autumn"
    if is_of_everybody(word.low) or is_head(word.low) or rank(word.low) < RARE:
        house = word.low in words("words that houses and wards are named after")
        if not house or page.before(at) not in {"from", "outside"}:
            return False
    if page.before(at) == "with" and not works_there(page, at):
        return False
    add(page, at, at, "organisation")
    return True


def _by_what_it_does(page: Page, at: int) -> bool:
    """As in "I had been with Hollowmere for six weeks" and "in a hotel run by Mears"."""
    word, nxt = page.words[at], page.after(at)
    if word.nature is not Nature.UNKNOWN or word.possessive or is_first_name(word.low):
        return False
    before, earlier = page.before(at), {page.before(at, 2), page.before(at, 3)}
    by = before == "by" and bool(earlier & _BY)
    with_us = before == "with" and bool(earlier & _WITH_US)
    with_us = with_us and nxt is not None and nxt.low in {"for", "since", "until", "six", "two"}
    for_them = before == "for" and _works_for(page, at) and not is_surname(word.low)
    for_them = for_them or (
        before == "with" and bool(earlier & _BOUND) and not is_surname(word.low)
    )
    if not by and not with_us and not for_them:
        return False
    add(page, at, at, "organisation")
    return True


def _is_ordinary(word: Word) -> bool:
    return word.nature in {Nature.WORD, Nature.WORD_NAME}


def _works_for(page: Page, at: int) -> bool:
    """Whether work is spoken of shortly before: "works on the bins for Biffa"."""
    for step in range(at - 1, max(-1, at - 7), -1):
        if page.words[step].low in words("words of working") or page.words[step].low in _PLAYS:
            return True
        if page.words[step].opens:
            return False
    return False


def _with_its_street(page: Page, at: int) -> bool:
    """As in "they take him to Bethany, on Low Lane"."""
    word = page.words[at]
    if page.before(at) not in {"to", "at", "from", "into"} or at + 2 >= len(page.words):
        return False
    where, street = page.words[at + 1], page.words[at + 2]
    if where.glue != ", " or where.low not in {"on", "off", "in"} or not street.taken:
        return False
    if word.nature is Nature.SMALL or street.case is Case.LOWER or word.possessive:
        return False
    add(page, at, at, "organisation")
    return True
