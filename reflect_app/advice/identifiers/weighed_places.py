"""Places and organisations told by what is done there and by what their words are by themselves.

"Admitted to Rowan", "I was on Heather that night", "since Riverside closed", "a Novacare carer",
"Little Acorns could not take him back". Neither a word nor what stands beside it is proof alone:
both are given points, and their sum is weighed. Who stands beside one of them in a list is one too:
"on Maple and Sycamore".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.dictionary import RARE, knows, rank
from reflect_app.advice.identifiers.around_names import lead_before
from reflect_app.advice.identifiers.around_organisations import (
    goes_on_from_the_left,
    is_usual,
    last_capital,
    works_there,
)
from reflect_app.advice.identifiers.belonging import (
    belongs,
    goes,
    has_people,
    is_of_everybody,
    way_to,
)
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_surname,
    last_words,
    these,
    words,
)
from reflect_app.advice.identifiers.named_by_last_words import is_of_a_kind
from reflect_app.advice.identifiers.organisations import add
from reflect_app.advice.identifiers.organisations_of_words import is_head
from reflect_app.advice.identifiers.places import has_an_ending
from reflect_app.advice.identifiers.places_by_setting import begins_as_a_place, is_of_a_house
from reflect_app.advice.identifiers.signs_of_people import is_told_with_more
from reflect_app.advice.identifiers.words_in_order import MOST_REMEMBERED, Case, Nature, nature
from reflect_app.advice.near_words import is_nearly_a_word

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.belonging import Way
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_ENOUGH = 4  # points
_SURE = 3  # hardly anything but a place or a firm stands there
_LIKE_ONE = 2  # the word is made like the name of one
_NEVER = -9
_MOVED = these(
    "admitted admit admission readmitted moved moving move moves transferred transfer transferring "
    "discharged discharge discharging stepped sectioned rehoused rehomed flown airlifted conveyed "
    "blue-lighted"
)
_NURSED = these(
    "admitted admit admission readmitted discharged discharge discharging stepped sectioned"
)
_SENT = these(
    "detained placed sent shipped returned bed beds bounced evicted excluded expelled fled escaped"
)
_LEFT = these("to into onto from")
_STAYS = these(
    "been was is are were stayed stays staying lives lived living died dies dying kept still back "
    "over placed beds nights works worked up down i'm he's she's she'd he'd"
)
_GOES_IN = these("went go goes going gone came put moved taken got settled straight")
_LED_BY = these(
    "manager managers head owner owners deputy matron warden chair trustee director landlord"
)
_REFERRED = these(
    "referred referral referrals refer refd rereferred re-referred open signposted known"
)
_FROM_A_SERVICE = these(
    "handover transfer referral referrals rota agency invoice minibus parcel parcels"
)
_IS_ONE = these(
    "school provider agency employer nursery surgery practice home ward unit church club landlord "
    "college chapel mosque pub firm charity"
)
_THEM = these("him her them us any anyone another me")
_MOVED_WAYS = these("to into onto from at in on")
_BESIDE = these("outside behind near opposite past round around by beside above below")
_ON_A_WARD = these(
    "was were been is i'm he's she's back still down up over stayed stay works worked working work "
    "nights days shift shifts night hour hours beds bed helping"
)
_RUN = these("runs ran manages managed owns owned inspected fled")
_KEPT = these("cover covering covers covered closed staffed joined")
_CALLED_ON = these("rang ring phoned phone contacted visited left emailed rings via fled")
_SHUT = these("closed closes shut shuts reopened opened opens merged folded closing shutting")
_IS = these("is was are were isn't wasn't being has had have")
_IS_SHUT = these("closing shutting shut merging opening short-staffed understaffed overcrowded")
_SAID_OF_A_HOUSE = these("full inspected regulated rated registered closed no got been")
_WHAT_PEOPLE_SHUT = these("the his her a an my it up their your our down with")
_MAY = these("could can would will couldn't can't wouldn't won't cannot had have has did didn't")
_DONE_BY_A_HOUSE = these(
    "take accept admit house rehouse offer keep discharge evict refuse offered accepted declined "
    "refused discharged evicted excluded suspended agreed"
)
_DID = these(
    "discharged evicted excluded suspended housed rehoused employed employs sacked admitted admits"
)
_OF_SEVERAL = these("are have haven't aren't")
_MOST_WORDS = 3  # of a name
_BETWEEN = these(
    "corridor door doors wall garden link bridge path lane road halfway moved moving run running "
    "float floated split fence bus field fields"
)
_AND = these("and or then to")
_ON_SHIFT = these("nights days earlies lates night early late")  # "Juniper, nights"
_NUMBERS = these("two three four five six seven eight nine")
_HOMES = these("home ward unit")  # "the boys' home, Kilbride,"
_OF_HOMES = these("care nursing children's childrens residential old new last first their that")
_COLOURS = these("blue red green black white orange purple yellow")
_TRIPS = these("trip outing holiday coach took take taking taken drove drive driven walk bus train")
_SHIFTS = these("shift nights days week block rotation placement")
_OF_STAFF = these(
    "nurse nurses staff carer carers worker workers team manager minibus residents patients ward "
    "beds office branch kids lads lasses girls boys lot people side rota shift contract support "
    "outreach housing keyworker"
)


class _Run(NamedTuple):
    """Words with capitals that may be one name: where, how like one, whether they name people."""

    first: int
    last: int
    points: int
    named: bool


def find(page: Page) -> None:
    """Note them among the words that nothing else has shown to be something."""
    behind, weighed = 0, []
    for at in page.odd:
        word = page.words[at]
        if at < behind or word.taken or word.case is not Case.CAPITAL:
            continue
        if word.nature is Nature.SMALL and word.low not in _NUMBERS:
            continue  # "The Laurels"
        run = _run(page, at)
        behind = run.last + 1
        if run.points == _NEVER or not _stands_alone(page, run):
            continue
        if run.points + _by_what_is_beside(page, run) >= _ENOUGH:
            add(page, run.first, run.last, "organisation")
        else:
            weighed.append(run)
    for run in weighed:
        if _is_listed_with_one(page, run):
            add(page, run.first, run.last, "organisation")


def _run(page: Page, at: int) -> _Run:
    last = last_capital(page, at)
    here = page.words[at : last + 1]
    named = any(word.nature in {Nature.NAME, Nature.WORD_NAME} for word in here)
    if here[-1].possessive or len(here) > _MOST_WORDS:
        points = _NEVER
    elif last == at:
        points = _by_itself(here[0].low, here[0].text)
    else:
        points = _by_themselves(here)
    return _Run(at, last, points, named)


def _by_themselves(here: list[Word]) -> int:
    """The same of two or three words: "Little Acorns", "Alder Hey", "Five Ways"."""
    first, last = here[0].low, here[-1]
    if len(here) == 2 and last.nature in {Nature.WORD, Nature.UNKNOWN}:  # noqa: PLR2004
        if first in _NUMBERS and last.nature is Nature.WORD:
            return int(last.low.endswith("s") and not is_of_everybody(last.low))
        if last.nature is Nature.UNKNOWN and _is_of_houses(first):
            return int(not is_surname(last.low))
    if any(word.nature not in {Nature.WORD, Nature.WORD_NAME} for word in here):
        return _NEVER
    if first in _COLOURS and _is_of_charities(last.low):
        return 1  # "Blue Arrow"
    somebody = is_first_name(first) and is_surname(here[1].low)
    usual = any(is_usual(word.low) or is_of_everybody(word.low) for word in here)
    how = first in words("words of how something is") or is_of_a_kind(first)
    return _NEVER if somebody or usual or how else _LIKE_ONE


@lru_cache(MOST_REMEMBERED)
def _by_itself(low: str, text: str) -> int:
    """How much a word is like the name of a house, a ward or a firm."""
    what = nature(low, text)
    planted = low in words("words that houses and wards are named after")
    if what is Nature.SMALL or is_of_everybody(low) or is_head(low):
        return _NEVER
    if what is Nature.KNOWN:
        return int(planted) or _NEVER  # "on Severn"
    if what is Nature.WORD:
        return _LIKE_ONE if planted else int(rank(low) >= RARE)
    if what is Nature.UNKNOWN:
        if knows(low.capitalize()):
            return _NEVER  # "beat me at Yahtzee"
        built = is_of_a_house(low) or has_an_ending(low) or begins_as_a_place(low)
        return _LIKE_ONE if built else int(not is_surname(low))
    return int(planted)


def _stands_alone(page: Page, run: _Run) -> bool:
    nxt = page.after(run.last)
    if nxt is not None and (nxt.case is not Case.LOWER or nxt.taken):
        return False
    if goes_on_from_the_left(page, run.first) or lead_before(page, run.first).kind:
        return False
    return not is_told_with_more(page, run.last)


def _by_what_is_beside(page: Page, run: _Run) -> int:
    right = _by_what_follows(page, run)
    if _is_on_shift(page, run) or _is_behind_its_kind(page, run):
        return _ENOUGH
    if page.words[run.first].opens:
        return right if run.points >= _LIKE_ONE or (run.points and right >= _SURE) else 0
    return max(_by_what_leads(page, run), right, _by_whose(page, run))


def _is_on_shift(page: Page, run: _Run) -> bool:
    """As in "Willow, nights, two of us"."""
    nxt = page.words[run.last + 1] if run.last + 1 < len(page.words) else None
    return nxt is not None and nxt.glue == ", " and nxt.low in _ON_SHIFT and _is_of_wards(page, run)


def _is_behind_its_kind(page: Page, run: _Run) -> bool:
    """As in "the boys' home, Kilbride, was knocked down", but not "at home, Kwame"."""
    if page.words[run.first].glue not in {", ", " ("} or page.after(run.last) is not None:
        return False
    home = page.words[run.first - 1]
    if run.first < 2 or home.low not in _HOMES or home.glue not in {" ", "' "}:  # noqa: PLR2004
        return False
    whose = page.words[run.first - 2]
    return whose.possessive or whose.low in _OF_HOMES


def _by_what_leads(page: Page, run: _Run) -> int:  # noqa: PLR0911  -- one rule a line
    at, points = run.first, run.points
    way = way_to(page, at)
    lead, before = way.preposition, page.before(way.at)
    if not lead or (way.article and points < _LIKE_ONE):
        return 0
    plainly = points or not is_first_name(page.words[at].low)
    if lead in _LEFT and _is_near(page, way, _MOVED if plainly else _NURSED):
        return _SURE + 1
    if lead in _MOVED_WAYS and _is_near(page, way, _MOVED | _SENT):
        return _SURE
    if lead == "on":
        return _SURE if before in _ON_A_WARD and points and _is_of_wards(page, run) else 0
    rare_word = page.words[at].nature is Nature.WORD and points < _LIKE_ONE
    if (lead == "in" and before in _STAYS and not rare_word) or (
        lead == "into" and before in _GOES_IN
    ):
        return _SURE
    if lead in {"is", "was"} and before in _IS_ONE | _SHIFTS:
        return _SURE
    if lead in _RUN or (lead == "between" and before in _BETWEEN):
        return _SURE
    if lead in _KEPT:
        return 2
    if lead in _CALLED_ON or lead in _BESIDE:
        return 2 if points >= _LIKE_ONE else 0
    return _SURE if _is_a_trip(page, run, way) else _by_belonging(page, run, way)


def _is_a_trip(page: Page, run: _Run, way: Way) -> bool:
    """As in "we took a group to Whinlatter"."""
    strange = not run.named and page.words[run.first].nature is Nature.UNKNOWN
    near = (page.before(way.at, back) in _TRIPS for back in range(1, 5))
    return way.preposition == "to" and strange and any(near)


def _is_near(page: Page, way: Way, moves: frozenset[str]) -> bool:
    return any(page.before(way.at, back) in moves for back in range(1, 4))


def _is_of_wards(page: Page, run: _Run) -> bool:
    low = page.words[run.first].low
    return run.last == run.first and (
        low in words("words that houses and wards are named after") or is_of_a_house(low)
    )


def _by_belonging(page: Page, run: _Run, way: Way) -> int:
    lead, before = way.preposition, page.before(way.at)
    near = works_there(page, run.first) if lead == "with" else belongs(page, way)
    if lead == "at" and before not in words('ways of looking "at" somebody'):
        return _SURE + near
    if (lead == "of" and before in _LED_BY) or (lead == "from" and has_people(page, way)):
        return _SURE
    if not run.named and (
        (lead == "to" and before in _REFERRED) or (lead == "from" and before in _FROM_A_SERVICE)
    ):
        return _SURE
    if lead in {"to", "in", "from", "for", "with", "of", "by"}:
        return 2 * (near or has_people(page, way) or (lead == "to" and goes(page, way)))
    return 0


def _by_what_follows(page: Page, run: _Run) -> int:  # noqa: PLR0911  -- one rule a line
    """What houses and firms do or suffer; what people do as well, only of what is made like one."""
    nxt, word = page.after(run.last), page.words[run.first]
    if nxt is None or not run.points or run.named:
        return 0
    behind = page.after(run.last + 1)
    second = "" if behind is None else behind.low
    one = word.opens or (word.joined and page.before(run.first) not in {"and", "or"})
    if nxt.low in _OF_SEVERAL and one and not page.words[run.last].low.endswith("s"):
        return 0 if is_nearly_a_word(word.low) else _SURE
    shut = nxt.low in _SHUT and second not in _WHAT_PEOPLE_SHUT
    if shut or (nxt.low in _IS and second in _IS_SHUT):
        return _SURE
    if nxt.low in _MAY:
        step = run.last + 2 + (second == "not")
        done = step < len(page.words) and page.words[step].low in _DONE_BY_A_HOUSE
        whom = page.after(step) if done else None
        return _SURE if whom is not None and whom.low in _THEM else 0
    if run.points < _LIKE_ONE:
        return 0
    if nxt.low in _DID or (nxt.low in _IS and second in _SAID_OF_A_HOUSE):
        return _SURE
    return 2 if nxt.low in words("verbs of saying") else 0


def _by_whose(page: Page, run: _Run) -> int:
    """As in "the Larkspur nurse" and "a Novacare carer"."""
    nxt, before = page.after(run.last), page.before(run.first)
    if nxt is None or before not in {"the", "a", "an", "our", "her", "his", "my", "their", "some"}:
        return 0
    word = page.words[run.first]
    rare_word = word.nature is Nature.WORD and run.points < _LIKE_ONE
    of_the_field = run.last > run.first and not _is_of_houses(word.low)  # "the Tissue Viability"
    return _SURE if nxt.low in _OF_STAFF and not (rare_word or of_the_field) else 0


def _is_of_houses(low: str) -> bool:
    planted = low in words("words that houses and wards are named after")
    return planted or _is_of_charities(low)


def _is_of_charities(low: str) -> bool:
    return low in last_words("words that names of charities are made of")


def _is_listed_with_one(page: Page, run: _Run) -> bool:
    """As in "on Maple and Sycamore": beside a place of one sentence, and like the name of one."""
    if run.points < _LIKE_ONE and not (run.points and run.named):
        return False
    nxt = page.after(run.last)
    if nxt is not None and nxt.low in words("verbs of people") and nxt.low not in _IS:
        return False  # "from Larkrise and Heather said"
    left = run.first - 1
    if left > 0 and page.words[left].low in _AND and page.words[run.first].joined:
        left -= 1 + (page.words[left].low == "then" and page.words[left - 1].low == "and")
        if _is_place(page, left):
            return True
    elif left >= 0 and page.words[run.first].glue == ", " and _is_place(page, left):
        return True
    right = run.last + 2
    goes_on = nxt is not None and nxt.low in {"and", "or"} and right < len(page.words)
    return goes_on and _is_place(page, right)


def _is_place(page: Page, at: int) -> bool:
    """Whether a word is part of a place or an organisation that was found."""
    word = page.words[at]
    return word.taken and any(
        span.type != "person" and span.start <= word.start < span.end for span in page.spans
    )
