"""Organisations that are told by what stands beside them: of what kind they are, or whose.

As in "a charity called Rumours", "Sunrise, the agency", "Barlow and Finch, the printers", "behind
Gregson's", "Age UK Leyburn".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, rank
from reflect_app.advice.identifiers import organisations_of_words
from reflect_app.advice.identifiers.around_names import lead_before
from reflect_app.advice.identifiers.around_organisations import (
    goes_on_from_the_left,
    is_a_title,
    is_spoken_of_going_there,
    is_usual,
    last_capital,
    leads_to,
    works_shortly_before,
    works_there,
)
from reflect_app.advice.identifiers.firms import known_firms
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_surname,
    is_town,
    these,
    words,
)
from reflect_app.advice.identifiers.organisations import add, words_of_a_kind
from reflect_app.advice.identifiers.organisations_of_a_town import ends_in_its_town
from reflect_app.advice.identifiers.organisations_of_saints import two_saints
from reflect_app.advice.identifiers.signs_of_places import is_of_houses
from reflect_app.advice.identifiers.words_in_order import Case, Nature, known_words

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_SHOPS = these("over beside at from outside near behind past opposite above by to inside")
_AN = these("the a an our my his her their this that another some")
_ENDS_A_NAME = these(
    "on in and or with for until till every before after because when while at by as but to from "
    "near where who which that is was has had have behind beside opposite next tonight today "
    "tomorrow yesterday"
)
_ON_A_STREET = these("on in at by near")
_NO_TITLES = these("baby handyman chef little big cousin mad cook driver cleaner")
_RUN_BY_ONE = these("landlord solicitors barbers butchers undertakers contractor office place")
_NAMED_SO = these("king queen bishop guy prince")
_OF_A_NAME = these(
    "friends church sisters league daughters legion knights guild order union sons brothers ladies"
)
_KINDS_OF_PLACES = these("estate village hamlet scheme ward unit block")
_MORE_KINDS = these("centre association group hub")
_RUN_BY_SOMEBODY = these("dentist optician opticians vet vets society hairdresser barber physio")
_BEFORE_KINDS = these(
    "day community family children's housing tenants residents carers support youth friendship "
    "toddler lunch social peer advocacy church art craft resource wellbeing health"
)
_OF_SEVERAL = these("want say have don't haven't")
_HEIRS = these("son sons daughter daughters co bros brothers partners nephew nephews")
_EATEN = these(
    "food bread meat cake flowers takeaway curry drinks drinking drank "
    "eats eating ate sits sat barred banned pint chips breakfast haircut"
)
_SAINTLY = {
    "our": these("lady lady's"),
    "sacred": these("heart"),
    "holy": these("family trinity cross name rood"),
    "all": these("saints hallows souls"),
    "christ": these("church"),
    "english": these("martyrs"),
    "corpus": these("christi"),
    "star": these("sea"),
}


def find(page: Page) -> None:
    """Note them where those with a head, and streets, were noted before."""
    for at in page.odd:
        word = page.words[at]
        if (word.low in words("kinds of organisations") or _is_a_kind(page, at)) and not word.taken:
            _called(page, at) or _after_its_kind(page, at)
        if word.case is Case.CAPITAL and not word.taken and _branch(page, at):
            continue
        if word.taken or word.case is not Case.CAPITAL or goes_on_from_the_left(page, at):
            continue
        of_a_thing = word.low in _NO_TITLES and _a_word_follows(page, at)
        if (is_a_title(word.low) and not of_a_thing) or lead_before(page, at).kind in {
            "title",
            "kin",
            "staff",
        }:
            continue
        (
            _saintly(page, at)
            or _friends_of(page, at)
            or _ends_as_a_charity(page, at)
            or _before_its_kind(page, at)
            or _two_owners(page, at)
            or _shop(page, at)
            or ends_in_its_town(page, at)
            or organisations_of_words.note(page, at)
        )


def _is_a_kind(page: Page, at: int) -> bool:
    """As "day centre" and "housing association"."""
    low = page.words[at].low
    if low in _RUN_BY_SOMEBODY:
        return _is_of_plain_words(page, at + 1)
    return low in _MORE_KINDS and page.before(at) in _BEFORE_KINDS


def _is_of_plain_words(page: Page, at: int) -> bool:
    """As in "her dentist is Smile Studio" and "the optician, Vision Plus,": nobody is called so."""
    at += at < len(page.words) and page.words[at].low in {"is", "was"}
    if not page.has_capital(at):
        return False
    here = page.words[at : last_capital(page, at) + 1]
    plain = all(word.nature is Nature.WORD for word in here)
    return len(here) > 1 and plain and not is_first_name(here[0].low)


def _saintly(page: Page, at: int) -> bool:
    """As in "Our Lady of Lourdes", "the Sacred Heart", "All Saints"."""
    second = _SAINTLY.get(page.words[at].low)
    if second is None or not page.has_capital(at + 1) or page.words[at + 1].low not in second:
        return False
    last = last_capital(page, at + 1)
    nxt = page.after(last)
    if page.words[at].low == "all" and page.before(at) == "on":
        return False  # "On All Souls we read names"
    if nxt is not None and nxt.low == "of" and page.has_capital(last + 2):
        last = last_capital(page, last + 2)
    add(page, at, two_saints(page, last), "organisation")
    return True


def _a_word_follows(page: Page, at: int) -> bool:
    """As in "Baby Basics", where no name follows."""
    return page.has_capital(at + 1) and page.words[at + 1].nature is Nature.WORD


def _branch(page: Page, at: int) -> bool:
    """As in "Age UK Leyburn": a charity that everybody knows, and where its branch is."""
    if page.words[at].nature not in {Nature.UNKNOWN, Nature.NAME} or not page.words[at].joined:
        return False
    charities, firms = words("charities with branches"), known_firms()
    for length in (3, 2, 1):
        first = at - length
        if first < 0 or any(not word.joined for word in page.words[first + 1 : at]):
            continue
        name = " ".join(word.low for word in page.words[first:at])
        if page.words[first].case is Case.LOWER:
            continue
        if name in charities or (name in firms and is_town(page.words[at].low)):
            add(page, first, last_capital(page, at), "organisation")
            return True
    return False


def _ends_as_a_charity(page: Page, at: int) -> bool:
    """As in "the group at Eden Valley Mind"."""
    last = last_capital(page, at)
    if last == at or page.words[last].low not in words("charities that end a name"):
        return False
    somebody = last == at + 1 and is_first_name(page.words[at].low)
    if page.words[at].nature is Nature.SMALL or somebody:
        return False
    add(page, at, last, "organisation")
    return True


def _friends_of(page: Page, at: int) -> bool:
    """As in "the flat that Friends of Adelaide keep"."""
    word, nxt = page.words[at], page.after(at)
    if word.low not in _OF_A_NAME or nxt is None:
        return False
    if word.opens or nxt.low != "of" or not page.has_capital(at + 2):
        return False
    add(page, at, last_capital(page, at + 2), "organisation")
    return True


def _called(page: Page, at: int) -> bool:
    """As in "a café called Rumours", "the hostel was called the Lantern"."""
    step = at + 1
    if page.after(at) is not None and page.words[step].low in {"is", "was", "were", "are"}:
        step += 1
    if step < len(page.words) and page.words[step].low not in {"called", "named"}:
        return page.words[step - 1].low in {"is", "was"} and _is_one(page, at, step)
    if step + 1 >= len(page.words):
        return False
    step += 1 + (page.words[step + 1].low == "the")
    return _note_if_named(page, step)


def _is_one(page: Page, at: int, step: int) -> bool:
    """As in "School is Lister", but not "the landlord is Patel"."""
    if page.words[at].low in _RUN_BY_ONE or not page.has_capital(step):
        return False
    nxt = page.after(last_capital(page, step))
    ends = nxt is None or (nxt.low == "and" and _is_of_plain_words(page, step))
    return ends and not is_first_name(page.words[step].low) and _note_if_named(page, step)


def _after_its_kind(page: Page, at: int) -> bool:
    """As in "the agency, Sunrise, rang" and "my old school, Larkhill"."""
    step = at + 1
    capital = page.words[at].case is not Case.LOWER and not page.words[at].opens
    if capital or step >= len(page.words):
        return False
    if page.words[step].glue not in {", ", " (", ": ", " = ", "= ", " - ", "="}:
        return False
    if page.words[step].low == "the":
        step += 1
    if not page.has_capital(step) or _is_told_of_it(page, step):
        return False
    if page.words[step].low in words("titles: whatever follows is a surname"):
        return False  # "Surgery = Dr Shah"
    last = last_capital(page, step)
    behind = page.after(last)
    ends = behind is None or (page.words[last].possessive and behind.low in _ON_A_STREET)
    here = [word.low for word in page.words[step : last + 1]]
    if not ends or (all(map(is_first_name, here)) and not any(map(is_usual, here))):
        return False
    return _note_if_named(page, step)


def _is_told_of_it(page: Page, at: int) -> bool:
    """As in "School: Good Effort" and "Agency: Two Shifts": how it is there, in a note."""
    low = page.words[at].low
    how = low in words("words of how something is") or low in words_of_a_kind()
    how = how or low in words("words that no house or school begins with")
    plain = not is_of_houses(low) and 0 < rank(low) < RARE and page.after(at) is None
    noted = page.words[at].glue.strip() in {":", "="}
    return noted and (how or (plain and page.words[at].nature is Nature.WORD))


def _note_if_named(page: Page, at: int) -> bool:
    if not page.has_capital(at) or page.words[at].case is not Case.CAPITAL:
        return False
    last = last_capital(page, at)
    here = page.words[at : last + 1]
    known = here[0].nature is Nature.KNOWN and here[0].low in known_words()
    if here[0].nature is Nature.SMALL or known or all(is_usual(word.low) for word in here):
        return False
    add(page, at, last, "organisation")
    return True


def _before_its_kind(page: Page, at: int) -> bool:  # noqa: PLR0911  -- one rule a line
    """As in "Sunrise, the agency", "Barlow and Finch, the printers"."""
    last = last_capital(page, at)
    pair = last + 2
    if page.words[at].opens and last == at and page.words[at].nature is not Nature.UNKNOWN:
        return False
    if _is_and(page, last) and page.words[last].nature >= Nature.WORD:
        last = last_capital(page, pair)
    step = last + 1
    if step >= len(page.words) or page.words[step].glue not in {", ", " (", " - "}:
        return False
    if page.words[step].low in _AN:
        step += 1
    for more in range(3):
        kind = page.words[step + more] if step + more < len(page.words) else None
        if kind is None or kind.case is not Case.LOWER or (more and not kind.joined):
            return False
        if kind.low in words("kinds of organisations") or kind.low in _KINDS_OF_PLACES:
            behind = page.after(step + more)
            if behind is not None and behind.low not in _ENDS_A_NAME:
                return False
            first_names = all(is_first_name(word.low) for word in page.words[at : last + 1])
            first_names = first_names and not page.words[last].possessive
            return not first_names and _note_run(page, at, last)
        if kind.low in words("small words"):
            return False
    return False


def _note_run(page: Page, at: int, last: int) -> bool:
    if page.words[at].nature in {Nature.SMALL, Nature.KNOWN}:
        return False
    if any(is_usual(word.low) for word in page.words[at : last + 1]):
        return False
    add(page, at, last, "organisation")
    return True


def _is_and(page: Page, last: int) -> bool:
    nxt = page.after(last)
    return nxt is not None and nxt.low == "and" and page.has_capital(last + 2)


def _two_owners(page: Page, at: int) -> bool:  # noqa: PLR0911  -- one rule a line
    """As in "Hope & Anchor", and "worked at Blake and Farrow"; but "with Tom & Siobhan"."""
    word = page.words[at]
    if word.nature in {Nature.SMALL, Nature.KNOWN} or word.possessive:
        return False
    ampersand = page.has_capital(at + 1) and page.words[at + 1].glue == " & "
    if not ampersand and not _is_and(page, at):
        return False
    other = page.words[at + 1 if ampersand else at + 2]
    if other.low in _HEIRS:
        add(page, at, at + 1 if ampersand else at + 2, "organisation")
        return True
    if other.nature in {Nature.SMALL, Nature.KNOWN} or is_usual(word.low) or is_usual(other.low):
        return False
    before = leads_to(page, at)
    if ampersand:
        people = is_first_name(word.low) and is_first_name(other.low)
        people = people or (
            before == "with" and is_first_name(word.low) and not works_there(page, at)
        )
        if people or word.opens:
            return False
    else:
        employed = before in {"at", "for", "by", "from"} and is_spoken_of_going_there(page, at)
        employed = employed or (before == "with" and works_there(page, at))
        owners = other.nature is not Nature.WORD or is_surname(other.low)
        if (before == "at" or employed) and _are_surnames(page, at, before):
            add(page, at, last_capital(page, at + 2), "organisation")
            return True
        if not employed or not owners or is_first_name(other.low) or is_town(other.low):
            return False
        if is_town(word.low):
            return False
    add(page, at, last_capital(page, at + 1 if ampersand else at + 2), "organisation")
    return True


def _are_surnames(page: Page, at: int, before: str) -> bool:
    """As in "her solicitor is at Hodge and Lyle", but not "he shouted at Hodge and Lyle"."""
    here = (page.words[at], page.words[at + 2])
    if page.before(at, 2) in words('ways of looking "at" somebody'):
        return False
    if is_first_name(here[0].low):
        return False
    if before == "at" and all(is_town(word.low) for word in here):
        return False
    return all(is_surname(word.low) or word.nature is Nature.UNKNOWN for word in here)


def _shop(page: Page, at: int) -> bool:  # noqa: PLR0911  -- one rule a line
    """As in "behind Gregson's on Mill Lane" and "above Ali's Superstore"."""
    word, nxt = page.words[at], page.after(at)
    if not word.possessive or word.nature <= Nature.KNOWN:
        return False
    hospital = page.before(at) == "in" and word.low in _NAMED_SO
    at_work = page.before(at) in {"in", "for", "at"} and works_shortly_before(page, at)
    served = at_work or _is_served_there(page, at) or _is_several(page, at)
    if page.before(at) not in _SHOPS and not hospital and not served:
        return False
    if nxt is not None and nxt.case is Case.CAPITAL:
        shop = nxt.low in words("kinds of organisations") or nxt.low in words("shops")
        if shop:
            add(page, at, at + 1, "organisation")
        return shop
    if nxt is not None and nxt.low in words("shops"):
        add(page, at, at + 1, "organisation")
        return True
    if (is_first_name(word.low) and word.low not in _NAMED_SO and not served) or (
        word.nature is Nature.WORD and is_usual(word.low)
    ):
        return False
    acts = hospital and nxt is not None and nxt.low in words("verbs of people")
    acts = acts or _is_several(page, at)
    if nxt is not None and nxt.low not in _ENDS_A_NAME and not acts:
        return False
    add(page, at, at, "organisation")
    return True


def _is_several(page: Page, at: int) -> bool:
    """As in "King's want a bed swap": a verb behind a possessive, and no thing that is theirs."""
    nxt, behind = page.after(at), page.after(at + 1)
    several = nxt is not None and nxt.low in _OF_SEVERAL and page.before(at) not in _AN
    return several and behind is not None and behind.low != "of"


def _is_served_there(page: Page, at: int) -> bool:
    """As in "a room above Mehmet's on West Green Road" and "he drinks in Biddy's"."""
    nxt = page.after(at)
    street = nxt is not None and nxt.low in _ON_A_STREET and at + 2 < len(page.words)
    if street and page.words[at + 2].taken and page.before(at) in _SHOPS:
        return True
    near = {page.before(at, back) for back in (2, 3, 4)}
    return page.before(at) in {"in", "at", "from", "outside"} and bool(near & _EATEN)
