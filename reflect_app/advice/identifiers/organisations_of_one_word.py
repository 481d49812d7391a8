"""Organisations called by one everyday word, by letters, or like a shop that everybody knows.

As in "at Sparrows", "housekeeper at the Grand", "she works for DWLF", "dad works at tesco". Only
what leads to such a word tells it from "at Work", "in the Office", "referred to CAMHS".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, is_word, rank
from reflect_app.advice.entries import group_of
from reflect_app.advice.identifiers.around_organisations import works_there
from reflect_app.advice.identifiers.belonging import (
    belongs,
    goes,
    group,
    has_people,
    is_of_everybody,
    way_to,
)
from reflect_app.advice.identifiers.firms import called_like_others, known_firms
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_surname,
    these,
    words,
)
from reflect_app.advice.identifiers.organisations import add
from reflect_app.advice.identifiers.organisations_of_words import is_head
from reflect_app.advice.identifiers.signs_of_letters import actors, things
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.belonging import Way
    from reflect_app.advice.identifiers.spans import Page

_LETTERS = range(3, 7)  # of a name made of letters
_WAYS = these("at for with from to into outside behind opposite past")
_BESIDE = these("outside behind opposite past")
_WORKING_WAYS = these("at for in")
_WITH_YEARS = these("with wi w")
_FROM = these("from fae frae frm")
_NO_NEIGHBOUR = these("door week month year time")
_NAMES_A_PLACE = these("hub mount brow grand royal")  # though everyday words
_DO = these("do does did")
_IS = these("was is be been he's she's they're i'm were are still back")
_FOR_A_WHILE = these("for since until till one two three four five six seven eight nine ten weeks")
_TENS = these("eleven twelve fifteen eighteen twenty thirty forty fifty donkey's")
_AT_WORK = these(
    "start starts started starting startin interview tills till nights days lates earlies shifts "
    "doors line checkouts clean cook career apprenticeship trial shelves trainee supervisor "
    "cashier years stint evenings mornings weekends saturdays sundays afternoons"
)
_WORKS = these("works work worked working wrks wrkd employed manages")
_LEFT = these("retired resigned redundant sacked dismissed laid-off suspended")
_ON_SHIFT = these("nights days lates earlies shifts weekends part-time full-time tills line")
_OWN = these("the a our my their his her your this that")
_RUN = these("manages managed runs ran managing running own owns owned")
_DISCHARGED = these("c dc adm ref admitted")
_TO_HOSPITAL = these("at to from in into via ex frm")
_LETTERS_WAYS = these("for with from to at by")
_BARRED = these("barred banned")
_TRADES = these(
    "chef cook waiter waitress barman barmaid barista mechanic cashier picker packer cleaner "
    "supervisor security guard caretaker driver fitter greeter butcher baker porter trainee"
)
_MANAGERS = these("manager rep buyer engineer electrician welder joiner plumber")
_EMPLOYS = these("sacked employed employs hired pays")
_AS_AN_EMPLOYER = these("sack job shifts contract trial interview")
_FORMER = these("ex former retired")
_CALLS = these("rang rings phoned phones texted called calls messaged")
_OVER_THE_PHONE = 4  # words between a call and where it came from
_SENTENCE_OF_WORK = 6  # words behind "where"


def find(page: Page) -> None:
    """Note them where everything with more words was noted before."""
    firms, firsts = known_firms(), _first_words_of_firms()
    for at in page.odd:
        word = page.words[at]
        firm = word.low in firsts or _is_a_firm(word.low) or word.case is Case.LETTER
        firm = firm or (word.possessive and f"{word.low}'s" in firms)
        if (firm and _shop_of_everybody(page, at)) or word.taken or word.opens:
            continue
        if word.case is Case.UPPER:
            if not _hospital(page, at):
                _of_letters(page, at)
        elif word.case is Case.CAPITAL and word.low not in firms and _stands_alone(page, at):
            _of_one_word(page, at)


def _stands_alone(page: Page, at: int) -> bool:
    before, after = page.words[at - 1] if at else None, page.after(at)
    capital_before = before is not None and page.words[at].joined and before.case is Case.CAPITAL
    if capital_before and before is not None and before.low not in words("small words"):
        return False
    return after is None or after.case is Case.LOWER


def _of_one_word(page: Page, at: int) -> None:
    word = page.words[at]
    ordinary = word.nature in {Nature.WORD, Nature.WORD_NAME}
    usual = not ordinary or is_head(word.low) or is_of_everybody(word.low)
    if usual and word.low not in _NAMES_A_PLACE:
        return
    way = way_to(page, at)
    nxt = page.after(at)
    if nxt is not None and nxt.low == "and" and page.has_capital(at + 2):
        return  # "she goes to Knit and Natter"
    if way.article and _describes_a_thing(page, at) and not _is_kept_there(page, at, way):
        return
    if (way.preposition in _WAYS and _leads(page, at, way)) or _is_kept_there(page, at, way):
        add(page, at, at, "organisation")


def _is_kept_there(page: Page, at: int, way: Way) -> bool:
    """As in "Mam was in the Conquest three weeks": a hospital, as people call it."""
    nxt = page.after(at)
    kept = way.article and way.preposition in {"in", "under"} and page.before(way.at) in _IS
    return kept and nxt is not None and (nxt.low in _FOR_A_WHILE or nxt.case is Case.DIGITS)


def _describes_a_thing(page: Page, at: int) -> bool:
    """As in "at the Pelican crossing"."""
    nxt = page.after(at)
    return nxt is not None and not (
        nxt.low in words("small words")
        or nxt.low in words("verbs of people")
        or nxt.low.endswith(("ed", "ly"))
    )


def _leads(page: Page, at: int, way: Way) -> bool:
    """Whether what stands before a word can lead to nothing but a place."""
    word = page.words[at]
    somebody = word.nature is Nature.WORD_NAME or is_first_name(word.low)
    if word.possessive or (somebody and way.preposition != "at"):
        return False
    if way.article and somebody and word.low not in _NAMES_A_PLACE:
        return belongs(page, way) or has_people(page, way)
    rare = rank(word.low) >= RARE or word.low in _NAMES_A_PLACE
    if way.preposition in _BESIDE:
        return rare and not somebody and not way.article
    if way.preposition == "at" and rare and not somebody:
        return page.words[way.at - 1].low not in words('ways of looking "at" somebody')
    near = works_there(page, at) if way.preposition == "with" else belongs(page, way)
    surely = near or has_people(page, way) or (way.preposition == "to" and goes(page, way))
    if way.article and way.preposition not in {"at", "from", "to"}:
        return False
    return surely and (rare or way.preposition == "at")


def _hospital(page: Page, at: int) -> bool:
    """As in "back from RVI" and "moved to the QMC"."""
    listed = page.words[at].low in group("hospitals that are called by letters")
    led = way_to(page, at).preposition in _TO_HOSPITAL
    led = led or (at > 0 and page.words[at - 1].low in _DISCHARGED)  # "D/c LRI"
    if not listed or page.shouted or not led:
        return False
    add(page, at, at, "organisation")
    return True


def _of_letters(page: Page, at: int) -> None:
    """As in "she works for DWLF" and "a volunteer from SWAN"."""
    word, nxt = page.words[at], page.after(at)
    if page.shouted or len(word.text) not in _LETTERS or not word.text.isascii():
        return
    if word.nature is Nature.KNOWN or word.text in words("acronyms that look like names"):
        return
    if word.low in actors() | things():
        return
    if _describes_a_thing(page, at) or (nxt is not None and nxt.case is not Case.LOWER):
        return
    way = way_to(page, at)
    if way.preposition not in _LETTERS_WAYS or (way.article and way.preposition != "at"):
        return
    if is_first_name(word.low) and is_surname(word.low):
        return
    near = works_there(page, at) if way.preposition == "with" else belongs(page, way)
    if near or has_people(page, way):
        add(page, at, at, "organisation")


def _shop_of_everybody(page: Page, at: int) -> bool:
    """As in "dad works at tesco", "the lads at Halfords", "at costa where she works"."""
    word, last = page.words[at], _last_of_a_firm(page, at)
    way, nxt = way_to(page, at), page.after(last)
    if last < at or not _may_be_a_firm(page, at, last, way):
        return False
    if nxt is not None and nxt.low in _NO_NEIGHBOUR:
        return False
    an_everyday_word = last == at and word.case is Case.LOWER and is_word(word.low)
    if an_everyday_word and (way.preposition != "at" or way.article or word.low == "next"):
        return False  # "he works in teams"
    if page.before(at) in _FORMER or _works_there(page, last) or _employs(page, last):
        works = True  # "ex Royal Mail"
    else:
        works = _leads_to_work(page, at, last, way)
    if works:
        add(page, at, last, "employer")
    return works


def _leads_to_work(page: Page, at: int, last: int, way: Way) -> bool:
    """Whether what stands before a firm says that somebody works there, or did."""
    if way.preposition in _WORKING_WAYS:
        people = way.preposition == "at" and (has_people(page, way) or _is_on_shift(page, last))
        people = people or page.before(way.at) in _TRADES | _MANAGERS or _for_years(page, last)
        return people or _works(page, way)
    if way.preposition in _FROM:
        works = page.before(way.at) in _LEFT | _BARRED or _calls_from_there(page, way)
        return works or _is_somebody_from(page, way)
    if way.preposition in {"down", "doon", "up"} and page.before(way.at) in _TRADES:
        return True  # "a supervisor down Aldi"
    if way.preposition == "of" and page.before(way.at) == "out":
        return page.before(way.at, 2) in _BARRED
    works = way.preposition in _WITH_YEARS and page.before(way.at) == "years"
    return works or _works_without_a_preposition(page, at)


def _may_be_a_firm(page: Page, at: int, last: int, way: Way) -> bool:
    """Whether a firm called like somebody or something can be meant: "worked at Lucas"."""
    word, nxt = page.words[at], page.after(last)
    if " ".join(word.low for word in page.words[at : last + 1]) not in called_like_others():
        return True
    if word.case is Case.LOWER or (nxt is not None and page.is_name_like(last + 1)):
        return False
    if page.has_capital(at - 1) and word.joined and not page.words[at - 1].opens:
        return False  # "worked with Jan Lucas"
    if way.preposition == "at":
        return page.before(way.at) not in words('ways of looking "at" somebody')
    led = way.preposition in {"for", "with", "from"} or page.before(at) in _FORMER | _WORKS
    return led and not is_first_name(word.low)


def _is_somebody_from(page: Page, way: Way) -> bool:
    """As in "Mr Pettigrew from the Co-op", but not "a Greggs from Leeds"."""
    return page.is_name_like(way.at - 1) and page.words[way.at].joined


def _last_of_a_firm(page: Page, at: int) -> int:
    """The last word of a firm that everybody knows and that begins here: "Premier Inn", "B&Q"."""
    if at in page.named:
        return -1
    if at + 1 < len(page.words) and page.words[at + 1].glue == "&":
        return at + 1 if _is_a_firm(f"{page.words[at].low}&{page.words[at + 1].low}") else -1
    if page.words[at].low in _first_words_of_firms():
        for last in (at + 2, at + 1):
            here = page.words[at : last + 1]
            if _is_a_firm(" ".join(word.low for word in here)) and last < len(page.words):
                return last
    word = page.words[at]
    own = f"{word.low}'s" if word.possessive else word.low
    free = word.possessive or not word.taken
    return at if free and (_is_a_firm(word.low) or _is_a_firm(own)) else -1


def _works(page: Page, way: Way) -> bool:
    if way.preposition == "at" and page.before(way.at) in _AT_WORK:
        return True  # "she starts at primark", "on the tills at Aldi"
    if page.before(way.at) == "be" and page.before(way.at, 3) == "used":
        return True  # "I used to be at Superdrug"
    reach = 7 if way.preposition == "at" else 4  # "works Saturdays on the bacon at Morrisons"
    return any(page.before(way.at, back) in words("words of working") for back in range(1, reach))


def _works_without_a_preposition(page: Page, at: int) -> bool:
    """As in "NOK works B&Q", "works nights Amazon" and "manages the Greggs"."""
    before = page.before(at)
    if before == "the":
        return page.before(at, 2) in _RUN
    if page.before(at, 2) in _OWN:
        return False  # "from the work WhatsApp"
    return before in _WORKS or (before in _ON_SHIFT and page.before(at, 2) in _WORKS)


def _is_on_shift(page: Page, last: int) -> bool:
    """As in "son at jaguar on nights"."""
    nxt, behind = page.after(last), page.after(last + 1)
    if behind is not None and behind.low == "the":
        behind = page.after(last + 2)
    return nxt is not None and nxt.low == "on" and behind is not None and behind.low in _ON_SHIFT


def _for_years(page: Page, last: int) -> bool:
    """As in "he was at Asda forty years"."""
    nxt, behind = page.after(last), page.after(last + 1)
    if nxt is None or behind is None or behind.low not in {"year", "years", "yrs"}:
        return False
    return nxt.case is Case.DIGITS or nxt.low in _FOR_A_WHILE | _TENS


def _employs(page: Page, last: int) -> bool:
    """As in "Asda gave her the sack" and "Greggs took him on"."""
    nxt = page.after(last)
    if nxt is None:
        return False
    if nxt.low in _EMPLOYS:
        return True
    behind = [word.low for word in page.words[last + 2 : last + 5]]
    took_on = nxt.low == "took" and behind[1:2] == ["on"]
    return took_on or (nxt.low == "gave" and bool(_AS_AN_EMPLOYER & set(behind)))


def _calls_from_there(page: Page, way: Way) -> bool:
    """As in "she rang me on her break from Tesco"."""
    return any(page.before(way.at, back) in _CALLS for back in range(1, 1 + _OVER_THE_PHONE))


def _works_there(page: Page, last: int) -> bool:
    """As in "at Costa, where she works" and "the Greggs where his aunt is a shift lead"."""
    if last + 3 >= len(page.words) or page.words[last + 1].low != "where":
        return False
    for word in page.words[last + 3 : last + 2 + _SENTENCE_OF_WORK]:
        if word.opens or word.glue not in {" ", "-"}:
            return False
        if word.low in words("words of working") or word.low in _DO:
            return True
    return False


@lru_cache(1)
def _first_words_of_firms() -> frozenset[str]:
    every = (*known_firms(), *called_like_others())
    return group_of(each.partition(" ")[0] for each in every if " " in each)


def _is_a_firm(low: str) -> bool:
    return low in known_firms() or low in called_like_others()
