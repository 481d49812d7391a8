"""Places and organisations in small letters: "over in marlsea", "at larkfield house", "heron ward".

Many people write on a phone, or dictate. A word that is none of the language, no slip and no name
of a person, with the ending of a place or before the head of a house, is a name then; a word of
the language only before a ward, a pub or a house, and where something leads to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, is_word, rank
from reflect_app.advice.identifiers.belonging import belongs, group, is_of_everybody, way_to
from reflect_app.advice.identifiers.name_lists import is_first_name, is_surname, these, words
from reflect_app.advice.identifiers.organisations import add
from reflect_app.advice.identifiers.places import add_town, has_an_ending, is_an_island
from reflect_app.advice.identifiers.places_by_setting import (
    begins_as_a_place,
    is_called_like_a_service,
    is_hyphened_as_a_place,
    is_of_a_house,
)
from reflect_app.advice.identifiers.signs_of_places import GONE, TRAVELLED, UP_AND_DOWN
from reflect_app.advice.identifiers.strange_words import is_known_otherwise
from reflect_app.advice.identifiers.words_in_order import Case, known_words
from reflect_app.advice.near_words import is_a_slip_in_a_rare_word, is_nearly_a_word

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_WAYS = these("at in to from near outside of on by round behind opposite past into towards")
_ISLANDERS = these(
    "everyone everybody people folk nobody lives live lived living stays stayed born raised back "
    "over worked works working nurse gp house croft ferry placement family up out here weeks days"
)
_TO_A_TOWN = these("in from to near at towards through past outside")
_NEAR_A_HOUSE = these("by up down above below beyond on off for with")
_SHORTEST_HOME = 8
_ENDS_OF_HOMES = (
    *(
        "view",
        "croft",
        "lea",
        "leigh",
        "holme",
        "acres",
        "gates",
        "dene",
        "haven",
        "thorn",
        "hurst",
    ),
    *("mead", "grange", "lodge", "trees", "oaks", "fields", "meadow", "meadows", "grove", "court"),
)
_RINGS = these("rang ring ringing rings phoned phone")
_TAKEN_THERE = these("me him her us them up back over down off home respite sent take took")
_HOMES = these("flat house lives live lived living bungalow maisonette bedsit bides")
_BORN = these("born raised grew moved school surgery stays staying")
_LIVING_IN = these("at in to from into")
_SITES = these(
    "bins doorway alley squat tent underpass precinct bench flats canal shop shops house flat "
    "bungalow estate school building office pub church mosque temple farm market hospital clinic "
    "surgery court prison nursery hostel cafe café takeaway restaurant salon garage factory mill "
    "pit depot street family cousins in-laws relatives parish club unit ward centre"
)
_BESIDE = these("past near outside")
_DONE_THERE = these(
    "live lives lived living stay stayed staying work works worked working arrested lifted found "
    "buried married sentenced settled housed rehoused placed detained born raised reared grew "
    "brought mugged attacked seen spotted shopping people everyone back still had out over"
)
_TOLD_BEHIND = these("where till until since when before with for all")
_SHORTEST = 5  # letters of a name before a head
_SHORTEST_TOWN = 6
_NOT_IN_A_PUB = these("old three two five seven flying running rising dog cat horse half barley")
_PUB_ENDS = these("arms head inn")
_SCHOOLS = these("primary juniors infants academy")
_TO_A_SCHOOL = these("at to from is was called in for")
_MOST_OF_A_SCHOOL = 3  # words before its head
_CHURCHES = {("sacred", "heart"), ("holy", "trinity")}
_PRISONS = these("hmp hmyoi")
_DRINKING = these(
    "barred banned drinks drinking drank drink pint pints landlord landlady barmaid barman quiz "
    "darts dominoes carvery lock-in regular regulars singing"
)
_AT_THE_PUB = these(
    "run runs ran own owns owned manage manages at in outside to from near behind opposite past"
)


def find(page: Page) -> None:
    """Note them among what is in small letters."""
    for at in page.odd:
        word = page.words[at]
        if word.taken or word.case is not Case.LOWER or not at:
            continue
        if _pub_of_one_word(page, at):
            continue
        if not is_word(word.low):
            (
                _prison(page, at)
                or _before_its_head(page, at)
                or _town(page, at)
                or _home(page, at)
                or _service(page, at)
                or _lived_on(page, at)
            )
        elif word.joined and not page.words[at - 1].taken:
            _behind_a_word(page, at)


def _prison(page: Page, at: int) -> bool:
    """As in "hes in hmp welby"."""
    nxt = page.after(at)
    if page.words[at].low not in _PRISONS or nxt is None or nxt.case is not Case.LOWER:
        return False
    if nxt.taken or nxt.low in words("small words") or is_of_everybody(nxt.low):
        return False
    add(page, at, at + 1, "organisation")
    return True


def _is_a_name(low: str, shortest: int) -> bool:
    """Whether letters are neither a word, nor a slip in one, nor somebody's name."""
    return (
        len(low) >= shortest
        and low.isalpha()
        and not is_first_name(low)
        and not is_first_name(low.removesuffix("s"))
        and not is_nearly_a_word(low)
    )


def _before_its_head(page: Page, at: int) -> bool:
    """As in "at larkfield house", "from wexbourne uni", "northgate general hospital"."""
    word, nxt = page.words[at], page.after(at)
    if nxt is None or nxt.case is not Case.LOWER or word.possessive:
        return False
    ending = has_an_ending(word.low)
    loose = nxt.low in group("small letters: heads of a house or a school behind what is no word")
    bound = nxt.low in group("small letters: heads that need the ending of a place") and ending
    if not (loose or bound):
        return False
    if not ending and way_to(page, at).preposition not in _WAYS:
        return False
    if not _is_a_name(word.low, _SHORTEST) or (is_surname(word.low) and not ending):
        return False
    last = at + 1
    while (more := page.after(last)) is not None and more.low in words(
        "organisations: heads in small letters"
    ):
        last += 1
    add(page, at, last, "organisation")
    return True


def _home(page: Page, at: int) -> bool:
    """As in "she says meadowview is like a prison": two words in one, as homes are called."""
    low = page.words[at].low
    home = len(low) >= _SHORTEST_HOME and low.endswith(_ENDS_OF_HOMES) and is_of_a_house(low)
    if not home or is_surname(low) or not _is_a_name(low, _SHORTEST_HOME):
        return False
    if page.before(at) in {"a", "an", "the", "this", "that", "some", "any", "my", "his", "her"}:
        return False
    add(page, at, at, "organisation")
    return True


def _service(page: Page, at: int) -> bool:
    """As in "rang nightsafe, no beds" and "the agency caretime said"."""
    low = page.words[at].low
    if not is_called_like_a_service(low) or is_nearly_a_word(low):
        return False
    way, before = way_to(page, at), page.before(at)
    led = before in _RINGS or before in words("kinds of organisations")
    if not led and not (way.preposition in _LIVING_IN | {"with"} and belongs(page, way)):
        return False
    add(page, at, at, "organisation")
    return True


def _lived_on(page: Page, at: int) -> bool:
    """As in "in a flat on the gorsey"."""
    lives = page.before(at) == "the" and page.before(at, 2) == "on"
    if not lives or page.before(at, 3) not in _HOMES or page.words[at].possessive:
        return False
    if not _is_a_name(page.words[at].low, _SHORTEST):
        return False
    add_town(page, at, at)
    return True


def _town(page: Page, at: int) -> bool:
    """As in "over in marlsea": no word, with the ending of a place."""
    word = page.words[at]
    if page.before(at) == "on" and is_an_island(word.low) and page.before(at, 2) in _ISLANDERS:
        add_town(page, at, at)  # "everyone on barra"
        return True
    placed = has_an_ending(word.low) or is_of_a_house(word.low) or begins_as_a_place(word.low)
    near = is_of_a_house(word.low) and page.before(at) in _NEAR_A_HOUSE
    upper = page.before(at) in words("places: beginnings of names of towns and villages")
    upper = upper and page.before(at, 2) in _TO_A_TOWN  # "in nether wexley"
    if not (page.before(at) in _TO_A_TOWN or near or upper) or word.possessive:
        return False
    if is_hyphened_as_a_place(word.low):
        add_town(page, at, at)  # "sallowby-on-the-wold"
        return True
    placed = placed or (_is_there(page, at) and not _is_known(word.low))
    if not placed or not _is_a_name(word.low, _SHORTEST_TOWN):
        return False
    add_town(page, at - upper, at)
    return True


def _is_known(low: str) -> bool:
    """Whether it is a slip, a month, an app or a shop that everybody knows: "to tescos"."""
    known = is_known_otherwise(low) or low.removesuffix("s") in known_words()
    return known or is_a_slip_in_a_rare_word(low)


def _is_there(page: Page, at: int) -> bool:
    """As in "the shop they had in tredwen" and "walked to sundorne": no list or ending tells it."""
    way, before = page.before(at), page.before(at, 2)
    if way == "in":
        nxt = page.after(at)
        told = nxt is not None and nxt.low in _TOLD_BEHIND
        return told or before in UP_AND_DOWN | _SITES | _DONE_THERE or _lives(page, at)
    if way in _BESIDE:
        return before in UP_AND_DOWN | {"just", "somewhere"}  # "out past kirkoswald"
    if way not in {"to", "from"}:
        return False
    gone = before in UP_AND_DOWN and bool({page.before(at, 3), page.before(at, 4)} & GONE)
    return gone or before in TRAVELLED


def _lives(page: Page, at: int) -> bool:
    """As in "her nan's in lockleaze" and "he lives in sundorne"."""
    at_home = page.words[at - 2]
    kin = at_home.low in words("kin: of others") or at_home.low in words("kin: of a child")
    living = _HOMES | _BORN
    return (kin and at_home.possessive) or at_home.low in living or page.before(at, 3) in living


def _behind_a_word(page: Page, at: int) -> bool:
    """A head behind a word of the language, of which it makes a name."""
    name, head = page.words[at - 1], page.words[at].low
    if name.case is not Case.LOWER or name.possessive:
        return False
    return (
        _room(page, at, name.low, head)
        or _house(page, at, name.low, head)
        or _pub(page, at)
        or _church(page, at)
        or _school(page, at)
    )


def _room(page: Page, at: int, name: str, head: str) -> bool:
    """As in "on heron ward" and "in the bluebell suite"."""
    if head not in group("small letters: heads of rooms and wards") and head not in group(
        "small letters: what is called after a flower, a bird or a light"
    ):
        return False
    if name not in words("words that houses and wards are named after") or _describes(name):
        return False
    if way_to(page, at - 1).preposition not in _WAYS:
        return False
    add(page, at - 1, at, "organisation")
    return True


def _house(page: Page, at: int, name: str, head: str) -> bool:
    """As in "mum lives at rosewood court"."""
    if head not in group("heads of homes in small letters"):
        return False
    way = way_to(page, at - 1)
    taken = page.before(way.at) in _TAKEN_THERE
    if way.article or way.preposition not in _LIVING_IN or not (taken or belongs(page, way)):
        return False
    if is_of_everybody(name) or _describes(name) or name in words("small words"):
        return False
    planted = name in words("words that houses and wards are named after")
    if not planted and (rank(name) < RARE or head == "bank"):
        return False
    add(page, at - 1, at, "organisation")
    return True


def _describes(low: str) -> bool:
    return low in group("small letters: words that describe a room, a ward or a street")


def _church(page: Page, at: int) -> bool:
    """As in "a TA at sacred heart"."""
    pair = (page.words[at - 1].low, page.words[at].low)
    if pair not in _CHURCHES or page.before(at - 1) not in _LIVING_IN:
        return False
    add(page, at - 1, at, "organisation")
    return True


def _school(page: Page, at: int) -> bool:
    """As in "the school is castle hill primary" and "at copper lane juniors"."""
    if page.words[at].low not in _SCHOOLS:
        return False
    first = at - 1
    while first > 0 and _names_a_school(page, first - 1) and at - first < _MOST_OF_A_SCHOOL:
        first -= 1
    if page.before(first) not in _TO_A_SCHOOL or not _names_a_school(page, first):
        return False
    add(page, first, at, "school")
    return True


def _names_a_school(page: Page, at: int) -> bool:
    word = page.words[at]
    return (
        word.case is Case.LOWER
        and not word.taken
        and page.words[at + 1].joined
        and not is_of_everybody(word.low)
        and not _describes(word.low)
        and word.low not in words("small words")
    )


def _pub_of_one_word(page: Page, at: int) -> bool:
    """As in "he was barred from the wheatsheaf"."""
    led = page.before(at) == "the" and page.before(at, 2) in _AT_THE_PUB
    if not led or page.words[at].low not in words("pubs"):
        return False
    drinks = any(page.before(at, back) in _DRINKING for back in (3, 4, 5))
    if drinks:
        add(page, at, at, "organisation")
    return drinks


def _pub(page: Page, at: int) -> bool:
    """As in "at the queens arms" and "outside the red lion"."""
    name, word = page.words[at - 1].low, page.words[at].low
    if word not in words("pubs") and word not in _PUB_ENDS:
        return False
    if name not in words("pubs: words before the last") or name in _NOT_IN_A_PUB:
        return False
    if page.before(at - 1) != "the" or page.before(at - 1, 2) not in _AT_THE_PUB:
        return False
    add(page, at - 1, at, "organisation")
    return True
