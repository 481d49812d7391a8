"""What is beside the name of a place or an organisation, in points: what is done there, and whose.

"Admitted to", "I was on ... that night", "since ... closed", "a ... carer", "the agency is".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.identifiers.around_organisations import works_there
from reflect_app.advice.identifiers.belonging import belongs, goes, has_people, way_to
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_surname,
    last_words,
    these,
    words,
)
from reflect_app.advice.identifiers.places_by_setting import is_of_a_house
from reflect_app.advice.identifiers.words_in_order import Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.belonging import Way
    from reflect_app.advice.identifiers.spans import Page

ENOUGH = 4  # points
_SURE = 3  # hardly anything but a place or a firm stands there
ENDS_OF_SERVICES = ("ssion", "ation", "ment", "ance", "ence", "ility", "ness", "ship")
LIKE_ONE = 2  # the word is made like the name of one
_MOVED = these(
    "admitted admit admission readmitted moved moving move moves transferred transfer transferring "
    "discharged discharge discharging stepped sectioned rehoused rehomed flown airlifted conveyed "
    "blue-lighted repatriated repatriate repatted repat"
)
_NURSED = these(
    "admitted admit admission readmitted discharged discharge discharging stepped sectioned"
)
_SENT = these(
    "lent loaned seconded redeployed "
    "detained placed sent shipped returned bed beds bounced evicted excluded expelled fled escaped"
)
_LEFT = these("to into onto from")
_STAYS = these(
    "been was is are were stayed stays staying lives lived living died dies dying kept still back "
    "over here placed beds nights works worked up down i'm he's she's she'd he'd"
)
_GOES_IN = these("went go goes going gone came put moved taken got settled straight")
_LED_BY = these(
    "manager managers head owner owners deputy matron warden chair trustee director landlord"
)
_REFERRED = these(
    "referred referral referrals refer refd rereferred re-referred open signposted known apply "
    "applied applying"
)
_FROM_A_SERVICE = these(
    "handover transfer referral referrals rota agency invoice minibus parcel parcels"
)
_IS_ONE = these(
    "school provider agency employer nursery surgery practice home ward unit church club landlord "
    "college chapel mosque pub firm charity transport supplier chemist"
)
_THEM = these("him her them us any anyone another me")
_MOVED_WAYS = these("to into onto from at in on")
_BESIDE = these("outside behind near opposite past round around by beside above below")
_ON_A_WARD = these(
    "was were been is i'm he's she's back still down up over stayed stay works worked working work "
    "nights days shift shifts night hour hours beds bed helping late early day days earlies lates"
)
_RUN = these("runs ran manages managed owns owned inspected fled")
_KEPT = these("cover covering covers covered closed staffed joined")
_CALLED_ON = these(
    "rang ring phoned phone contacted visited left emailed rings via fled attends attend attended "
    "attending joined"
)
_SHUT = these("closed closes shut shuts reopened opened opens merged folded closing shutting")
_IS = these("is was are were isn't wasn't being has had have")
_IS_SHUT = these(
    "bought sold closing shutting shut merging opening short-staffed understaffed overcrowded"
)
_SAID_OF_A_HOUSE = these("full inspected regulated rated registered closed no got been")
_WHAT_PEOPLE_SHUT = these("the his her a an my it up their your our down with")
_MAY = these("could can would will couldn't can't wouldn't won't cannot had have has did didn't")
_DONE_BY_A_HOUSE = these(
    "have take accept admit house rehouse offer keep discharge evict refuse offered accepted "
    "declined refused discharged evicted excluded suspended agreed"
)
_DONE_BY_AN_AGENCY = these("cover send staff supply provide")
_DID = these(
    "discharged evicted excluded suspended housed rehoused employed employs sacked admitted admits"
)
_BETWEEN = these(
    "corridor door doors wall garden link bridge path lane road halfway moved moving run running "
    "float floated split fence bus field fields"
)
_ON_SHIFT = these("nights days earlies lates night early late")  # "Juniper, nights"
NUMBERS = these("two three four five six seven eight nine")
_HOMES = these("home ward unit")  # "the boys' home, Kilbride,"
_OF_HOMES = these("care nursing children's childrens residential old new last first their that")
_BOUND_TO = these(
    "job contract tenancy apprenticeship mortgage account career post role played plays playing "
    "bowls bowled goal striker prop wing midfield batted captain"
)
_MINE = these("my our her his")
_WRITTEN = these(
    "email emails call calls letter letters tel phone message report wrote write written invoice"
)
_TOLD_BEHIND_WHERE = these("the she he they we i it her his my our there everyone nobody all")
_TO_AND_FROM = these("to from frm fae frae")
TRAVELLED = these(
    "walk walks walked walking drive drives drove driven driving cycle cycles cycled cycling biked "
    "bus buses bused bussed bussing train trains tram taxi ferry hitched trudged tramped "
    "trekked hiked ride rode rides ridden miles mile minibus travel travels travelled wandered "
    "limped ran"
)
"""Words of going somewhere, behind which "to" and "from" lead to a place."""
GONE = these("go goes going went gone come comes came get gets got moved move lives live stays")
UP_AND_DOWN = these("up down out home across through")
"""Between one of "gone" and "to", these make a place of what follows."""
_TRIPS = these("trip outing holiday coach took take taking taken drove drive driven walk bus train")
_SHIFTS = these("shift nights days week block rotation placement")
_VISITING = these("physio ot gp doctor consultant chaplain dietitian psychologist matron porter")
_OF_STAFF = these(
    "nurse nurses staff carer carers worker workers team manager minibus residents patients ward "
    "beds office branch kids lads lasses girls boys lot people side rota shift contract support "
    "outreach housing keyworker"
)


class Run(NamedTuple):
    """Words with capitals that may be one name: where, how like one, whether they name people."""

    first: int
    last: int
    points: int
    named: bool


def by_what_is_beside(page: Page, run: Run) -> int:
    """How surely what stands beside words leads to a place or an organisation."""
    right = _by_what_follows(page, run)
    if _is_on_shift(page, run) or _is_behind_its_kind(page, run):
        return ENOUGH
    if run.points and _is_where(page, run):
        return _SURE
    if page.words[run.first].opens:
        return right if run.points >= LIKE_ONE or (run.points and right >= _SURE) else 0
    return max(_by_what_leads(page, run), right, _by_whose(page, run))


def _is_where(page: Page, run: Run) -> bool:
    """As in "back to Marigold, where the other ladies are"."""
    nxt = page.words[run.last + 1] if run.last + 1 < len(page.words) else None
    told = nxt is not None and nxt.low == "where" and nxt.glue in {", ", " "}
    goes_on = page.after(run.last + 1) if told else None
    return goes_on is not None and goes_on.low in _TOLD_BEHIND_WHERE


def _is_on_shift(page: Page, run: Run) -> bool:
    """As in "Willow, nights, two of us"."""
    nxt = page.words[run.last + 1] if run.last + 1 < len(page.words) else None
    return nxt is not None and nxt.glue == ", " and nxt.low in _ON_SHIFT and _is_of_wards(page, run)


def _is_behind_its_kind(page: Page, run: Run) -> bool:
    """As in "the boys' home, Kilbride, was knocked down", but not "at home, Kwame"."""
    if page.words[run.first].glue not in {", ", " ("} or page.after(run.last) is not None:
        return False
    home = page.words[run.first - 1]
    if run.first < 2 or home.low not in _HOMES or home.glue not in {" ", "' "}:  # noqa: PLR2004
        return False
    whose = page.words[run.first - 2]
    mine = whose.low in _MINE and not run.named
    return mine or whose.possessive or whose.low in _OF_HOMES


def _by_what_leads(page: Page, run: Run) -> int:
    way = way_to(page, run.first)
    if page.words[run.first].glue.strip() == "@":
        surname = is_surname(page.words[run.first].low)  # of whom nothing is @
        return _SURE + surname  # "picked up @ Medichem"
    if not way.preposition or (way.article and run.points < LIKE_ONE):
        return 0
    return _by_moving(page, run, way) or _by_running(page, run, way)


def _by_moving(page: Page, run: Run, way: Way) -> int:
    """As in "admitted to", "I was on ... that night", "went into"."""
    word, lead, before = page.words[run.first], way.preposition, page.before(way.at)
    plainly = run.points or not is_first_name(word.low)
    if lead in _LEFT and _is_near(page, way, _MOVED if plainly else _NURSED):
        return _SURE + 1
    if lead in _MOVED_WAYS and _is_near(page, way, _MOVED | _SENT):
        return _SURE
    if lead == "on":
        return _SURE if before in _ON_A_WARD and run.points and _is_of_wards(page, run) else 0
    rare_word = word.nature is Nature.WORD and run.points < LIKE_ONE
    if (lead == "in" and before in _STAYS and not rare_word) or (
        lead == "into" and before in _GOES_IN
    ):
        return _SURE
    pair = run.last == run.first + 1 and run.points >= LIKE_ONE
    return _SURE if _is_a_trip(page, run, way) or (pair and _is_travelled(page, way)) else 0


def _is_travelled(page: Page, way: Way) -> bool:
    """As in "he'd walked from Salt Pan" and "she went down to Long Reach"."""
    if way.preposition not in _TO_AND_FROM or way.article:
        return False
    gone = page.before(way.at) in UP_AND_DOWN and _is_near(page, way, GONE)
    return gone or _is_near(page, way, TRAVELLED)


def _by_running(page: Page, run: Run, way: Way) -> int:  # noqa: PLR0911  -- one rule a line
    """As in "she runs", "the agency is", "the corridor between", "a contract with"."""
    lead, before = way.preposition, page.before(way.at)
    if lead in {"is", "was"} and before in _IS_ONE | _SHIFTS:
        return _SURE
    if lead in _RUN or (lead == "between" and before in _BETWEEN):
        return _SURE
    if lead in {"with", "for"} and run.points and not run.named and _is_bound(page, way):
        return _SURE
    if lead in {"to", "from"} and before in _WRITTEN and not run.named:
        word = page.words[run.first]
        return _SURE if word.nature is Nature.WORD or run.points >= LIKE_ONE else 0
    if lead in _KEPT:
        return 2
    if lead in _CALLED_ON or lead in _BESIDE:
        return 2 if run.points >= LIKE_ONE else 0
    return _by_belonging(page, run, way)


def _is_a_trip(page: Page, run: Run, way: Way) -> bool:
    """As in "we took a group to Whinlatter"."""
    strange = not run.named and page.words[run.first].nature is Nature.UNKNOWN
    near = (page.before(way.at, back) in _TRIPS for back in range(1, 5))
    return way.preposition == "to" and strange and any(near)


def _is_bound(page: Page, way: Way) -> bool:
    """As in "a job on the bins with Biffa" and "he played in goal for"."""
    return any(page.before(way.at, back) in _BOUND_TO for back in range(1, 6))


def _is_near(page: Page, way: Way, moves: frozenset[str]) -> bool:
    return any(page.before(way.at, back) in moves for back in range(1, 4))


def _is_of_wards(page: Page, run: Run) -> bool:
    low = page.words[run.first].low
    return run.last == run.first and (
        low in words("words that houses and wards are named after") or is_of_a_house(low)
    )


def _by_belonging(page: Page, run: Run, way: Way) -> int:
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


def _by_what_follows(page: Page, run: Run) -> int:  # noqa: PLR0911  -- one rule a line
    """What houses and firms do or suffer; what people do as well, only of what is made like one."""
    nxt = page.after(run.last)
    if nxt is None or not run.points or run.named:
        return 0
    behind = page.after(run.last + 1)
    second = "" if behind is None else behind.low
    shut = nxt.low in _SHUT and second not in _WHAT_PEOPLE_SHUT
    if shut or (nxt.low in _IS and second in _IS_SHUT):
        return _SURE
    if nxt.low in _MAY:
        step = run.last + 2 + (second == "not")
        done = step < len(page.words) and page.words[step].low in _DONE_BY_A_HOUSE
        whom = page.after(step) if done else None
        agency = page.words[step : step + 1] and page.words[step].low in _DONE_BY_AN_AGENCY
        if agency and run.points >= LIKE_ONE:
            return _SURE  # "Caremark couldn't cover Sunday"
        return _SURE if whom is not None and whom.low in _THEM else 0
    if run.points < LIKE_ONE:
        return 0
    if nxt.low in _DID or (nxt.low in _IS and second in _SAID_OF_A_HOUSE):
        return _SURE
    return 2 if nxt.low in words("verbs of saying") else 0


def _by_whose(page: Page, run: Run) -> int:
    """As in "the Larkspur nurse" and "a Novacare carer"."""
    nxt, before = page.after(run.last), page.before(run.first)
    if nxt is None or before not in {"the", "a", "an", "our", "her", "his", "my", "their", "some"}:
        return 0
    word = page.words[run.first]
    rare_word = word.nature is Nature.WORD and run.points < LIKE_ONE
    of_the_field = run.last > run.first and not is_of_houses(word.low)  # "the Tissue Viability"
    if nxt.low in _VISITING and run.points >= LIKE_ONE:
        return _SURE  # "the Linden physio"
    return _SURE if nxt.low in _OF_STAFF and not (rare_word or of_the_field) else 0


def is_of_houses(low: str) -> bool:
    """Whether houses, wards and charities are called after what a word means."""
    planted = low in words("words that houses and wards are named after")
    return planted or is_of_charities(low)


def is_of_charities(low: str) -> bool:
    """Whether names of charities are made of a word."""
    return low in last_words("words that names of charities are made of")
