"""Towns and villages: by a list, by their form, and by what leads to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, is_word, rank
from reflect_app.advice.identifiers.around_names import is_given_as_a_name, lead_before
from reflect_app.advice.identifiers.belonging import group
from reflect_app.advice.identifiers.name_lists import (
    folded,
    is_first_name,
    is_surname,
    is_town,
    these,
    words,
)
from reflect_app.advice.identifiers.place_ends import is_a_scale, of_a_compass, where_it_ends
from reflect_app.advice.identifiers.signs_of_people import is_somebody
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.strange_words import is_known_otherwise, is_made_like_a_thing
from reflect_app.advice.identifiers.things_like_names import is_called_like_a_town
from reflect_app.advice.identifiers.what_a_town_owns import OF_A_TOWN, owns_as_a_town_does
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_AT = these("on at in along near off down up into outside opposite behind from to of")
_IN_SOMEBODY = these(
    "change changes confidence trust faith belief interest interested difference improvement hope "
    "believed confided confide disappointed spark light joy progress saw see"
)
_RATHER_WOMEN = these("beverley brooke clara heather kimberley maud moira virginia")
_HANDED = these("hand handed handing hands handover passed pass gave")
_ENDS_OF_A_PLACE = these("top tap outskirts edge outside")
_COUNTY_TOWNS = these(
    "antrim armagh cork donegal galway limerick wexford wicklow kildare louth halifax kinross "
    "aberfan wembley vauxhall wimbledon twickenham tottenham everton millwall bournemouth "
    "brentford hillsborough"
)
_OWNERS = these("king bishop abbot queen")
_MARKETS = these("market kings bishops castle abbots chipping")
_BEFORE_A_NAME = these("castle mount port fort loch lough lake isle cape")
_AT_A_TOWN = these(
    "in from frm fae frae to near fled left outside via through "
    "around visiting covers covering cover"
)
_RIDDEN = these("bus train tram ferry boat turnoff bypass")
_BRANCHES = these("branch branches office depot site store base")
_OURS = these("our the their my her his your")
_VILLAGES_OF = these("in at from near")
_OF_A_SIZE = these("great little much nether")
_LIVES = these("lives live living lived bides stays stopping moved born settled flat house")
_BUSES = these("bus buses train trains tram trams miles mile")
_PUT = these("put thrown kicked turned moved came got run barred")
PARTICLES = these("y yr a' an na nan nam gan")  # of Welsh and Gaelic names
_SUPPORTED = these("support supports supported supporting beat versus v vs against")
_PLAYED = these("lost won drew beat scored play played v vs versus")
_PLAYING = these("playing losing winning relegated promoted leading away kicking up")
_LEAST_OF_A_YEAR = 4  # digits
_SURELY = 3  # leads to a place: "near", "lives in"
_LIKELY = 2  # "in"


def find(page: Page) -> None:
    """Note every listed town of several words, and what "in" or "near" shows to be a place."""
    for at in page.odd:
        word = page.words[at]
        if word.taken:
            continue
        if word.case is Case.CAPITAL:
            _town_of_words(page, at) or _by_its_beginning(page, at) or _town(page, at)
        elif word.case is Case.LOWER:
            _town_in_small_letters(page, at)


def _town_of_words(page: Page, at: int) -> bool:
    for length in (4, 3, 2):
        if is_listed_town(page, at, length):
            add_town(page, at, at + length - 1)
            return True
    return False


def is_listed_town(page: Page, at: int, length: int) -> bool:
    """Whether so many words from here are a town of the list."""
    here = page.words[at : at + length]
    if len(here) < length or here[-1].case is Case.LOWER or any(word.taken for word in here):
        return False
    if any(word.glue not in {" ", "-", ". "} or word.case is Case.DIGITS for word in here[1:]):
        return False
    if here[0].case is not Case.CAPITAL:
        return False
    return is_town(" ".join(word.low for word in here))


def _town(page: Page, at: int) -> bool:  # noqa: C901, PLR0911  -- one rule a line
    word = page.words[at]
    if word.opens and word.nature in {Nature.WORD, Nature.WORD_NAME, Nature.SMALL}:
        return False
    if page.before(at) in {"a", "an"} and is_listed(word.low) and not is_first_name(word.low):
        word.taken = True  # a football shirt, an apple: "a Liverpool shirt", "a Bramley"
        return True
    if is_listed(word.low) and not is_first_name(word.low) and _is_a_team_or_score(page, at):
        word.taken = True
        return True
    if is_called_like_a_town(page, at, listed=is_listed(word.low)):
        word.taken = True
        return True
    if is_a_scale(page, at) or word.low in words("core authors"):
        return False  # "In Kitwood's terms"
    made_so = word.nature is Nature.UNKNOWN and has_an_ending(word.low)
    like_one = is_listed(word.low) or made_so
    if not lead_before(page, at).kind and owns_as_a_town_does(page, at, like_one=like_one):
        add_town(page, at, at)
        return True
    if _belongs_to_a_person(page, at):
        return False
    nxt = page.after(at)
    if _stands_behind_a_place(page, at):
        add_town(page, at, at)
        return True
    listed = is_first_name(word.low) or (is_surname(word.low) and not is_listed(word.low))
    if nxt is not None and page.is_name_like(at + 1) and listed:
        if _is_lived_in(page, at):
            add_town(page, at, at + 1)
        return word.taken
    if is_place_here(page, at, at):
        add_town(page, at, where_it_ends(page, at))
        return True
    return False


def _is_lived_in(page: Page, at: int) -> bool:
    """As in "we live in Abbey Hulton" and "two buses from Silver Knowes", where nobody is."""
    way = page.before(at)
    led = _LIVES if way == "in" else _BUSES if way in {"to", "from"} else frozenset[str]()
    return page.before(at, 2) in led and not page.words[at].possessive


def _is_helped_by(page: Page, at: int) -> bool:
    """As in "with the help of Winston the porter"."""
    nxt, behind = page.after(at), page.words[at + 2 : at + 3]
    if nxt is None or nxt.low != "the" or not behind or not is_first_name(page.words[at].low):
        return False
    return behind[0].low in words("titles: of staff") or behind[0].low in words("kin: of others")


def _stands_behind_a_place(page: Page, at: int) -> bool:
    """As in "works at Lucky Star Nails, Boston," and "the Golden Fry, Alston."."""
    word, nxt = page.words[at], page.words[at + 1] if at + 1 < len(page.words) else None
    if word.glue != ", " or word.possessive or not is_listed(word.low) or not at:
        return False
    if not page.words[at - 1].taken or page.after(at) is not None:
        return False
    if nxt is not None and is_first_name(word.low) and nxt.low in {"and", "who"}:
        return False
    end = page.words[at - 1].end
    return any(span.end == end and span.type != "person" for span in page.spans)


def _belongs_to_a_person(page: Page, at: int) -> bool:
    """Whether a title, a word of kin or a first name stands before."""
    if lead_before(page, at).kind:
        return True
    person = page.words[at].possessive or is_first_name(page.words[at].low)
    if person and is_somebody(page, at):
        return True  # "in Ainagul's ear"
    before = page.words[at - 1] if at else None
    if before is not None and before.case is Case.LETTER and page.words[at].glue in {". ", "."}:
        return True  # "L. Abernethy"
    return (
        before is not None
        and page.words[at].joined
        and page.is_name_like(at - 1)
        and not (
            before.opens and before.nature is Nature.WORD_NAME and before.low in {"may", "will"}
        )
    )


def is_listed(low: str) -> bool:
    """Whether it is a town that is listed, here or in another country."""
    abroad = words("towns and cities of other countries")
    if low == "hospital":
        return False  # though a town in Limerick is called so
    return is_town(low) or low in group("islands") or low in abroad or folded(low) in abroad


def is_place_here(page: Page, first: int, last: int) -> bool:  # noqa: C901, PLR0911  -- one rule a line
    """Whether the words around show a name to be that of a place."""
    word = page.words[first]
    listed = is_listed(word.low if first == last else _joined(page, first, last))
    if word.nature is Nature.SMALL or (word.nature in {Nature.WORD, Nature.KNOWN} and not listed):
        return False
    if first == last and (_is_helped_by(page, first) or is_given_as_a_name(page, first)):
        return False
    prep = leads_to_a_place(page, first)
    person = is_first_name(word.low) or word.nature in {Nature.WORD_NAME, Nature.NAME}
    if listed:
        if word.nature is Nature.KNOWN:
            return prep >= 1 and word.low in _COUNTY_TOWNS
        kin = page.before(first) == "from" and _is_kin(page.before(first, 2))
        free = kin or not _speaks(page, last)
        if prep >= _LIKELY and not person:
            return True  # "Mum in Yate rang"
        if word.low in _RATHER_WOMEN:
            return prep >= _LIKELY  # "I handed over to Heather"
        return prep >= 1 if person or word.nature is Nature.WORD else free
    if word.low in group("islands that people are called after"):
        return prep >= _SURELY
    if person:
        return prep >= _SURELY and has_an_ending(word.low)
    if word.nature is Nature.UNKNOWN:
        ending = has_an_ending(word.low)
        if not ending and is_made_like_a_thing(word.low):
            return False  # "through Eurovision"
        if prep >= _LIKELY:
            return True
        if prep == 1:
            return ending or (page.before(first) == "from" and not is_surname(word.low))
        nxt = page.after(last)
        branch = nxt is not None and nxt.low in _BRANCHES and page.before(first) in _OURS
        ridden = page.before(first) == "the" and nxt is not None and nxt.low in _RIDDEN
        ridden = ridden and not is_known_otherwise(word.low)  # "the Kirkstall bus"
        return branch or ridden or (ending and nxt is not None and nxt.low in OF_A_TOWN)
    return False


def _is_a_team_or_score(page: Page, last: int) -> bool:
    """As in "Leeds were playing", "he supports Leeds", "Rivermead 9." and "Hull 2, Leeds 1"."""
    if page.before(last) in _SUPPORTED:
        return True
    nxt = page.after(last)
    if nxt is None or leads_to_a_place(page, last):
        return False
    behind = page.after(last + 1)
    if nxt.case is Case.DIGITS:
        return behind is None and len(nxt.text) < _LEAST_OF_A_YEAR
    plays = nxt.low in {"were", "was", "are", "is"} and behind is not None
    return nxt.low in _PLAYED or (plays and behind is not None and behind.low in _PLAYING)


def _joined(page: Page, first: int, last: int) -> str:
    return " ".join(word.low for word in page.words[first : last + 1])


def leads_to_a_place(page: Page, at: int) -> int:  # noqa: C901, PLR0911  -- one rule a line
    """How surely the words before lead to a place: 3 as "near" does, 2 as "in", 1 as "to", or 0."""
    before = page.before(at)
    earlier = {page.before(at, 2), page.before(at, 3)}
    going = bool(earlier & words('places: words of going and living before "to", "from", "at"'))
    if before == "to" and page.before(at, 2) == "over" and page.before(at, 3) in _HANDED:
        return 0
    if before == "in":
        if page.before(at, 2) in _IN_SOMEBODY:
            return 0
        return _SURELY if going else _LIKELY
    if before in words("places: words before the name of a place"):
        return _SURELY
    if before == "on" and is_an_island(page.words[at].low):
        return _SURELY if going else 0
    if before == "as" and page.before(at, 2) == "far":
        return _SURELY
    if before == "than" and page.before(at, 2) == "rather":
        return 1
    if before == "from" and page.before(at, 2) in words("things that come from somebody"):
        return 0
    far = before in {"o", "of"} and page.before(at, 2) in _ENDS_OF_A_PLACE  # "tap o Gowanbrae"
    if far or (before == "of" and (_is_somebody(page, at - 2) or _is_put_out(page, at))):
        return _SURELY  # "Rosalind Baptiste of Mosspit"
    if before == "from" and _is_kin(page.before(at, 2)):
        return _SURELY  # "his cousin from Asaba"
    if before in {"over", "up", "down", "ower"} and page.before(at, 2) in _LIVES:
        return _SURELY  # "lives over Poundswick"
    if before in {"from", "to", "at", "of"}:
        return _SURELY if going and before != "of" else 1
    return 0


def _is_put_out(page: Page, at: int) -> bool:
    """As in "he'd been put out of Huggard"."""
    return page.before(at, 2) == "out" and bool({page.before(at, 3), page.before(at, 4)} & _PUT)


def _is_kin(low: str) -> bool:
    return low in words("kin: of others") or low in words("kin: of a child")


def _is_somebody(page: Page, last: int) -> bool:
    """Whether a first name and another are there."""
    return (
        last > 0
        and page.words[last].joined
        and page.words[last].case is page.words[last - 1].case is Case.CAPITAL
        and page.words[last].nature >= Nature.UNKNOWN
        and is_first_name(page.words[last - 1].low)
    )


def is_an_island(low: str) -> bool:
    """Whether it is an island of Britain or Ireland, though people may be called so."""
    return low in group("islands") or low in group("islands that people are called after")


def _speaks(page: Page, last: int) -> bool:
    nxt = page.after(last)
    return nxt is not None and nxt.low in words("verbs of saying")


def has_an_ending(low: str) -> bool:
    """Whether a word ends as names of towns and villages do."""
    endings = words("places: ends of names of towns and villages")
    return any(low[-size:] in endings for size in (2, 3, 4, 5, 6, 7) if len(low) - size > 2)  # noqa: PLR2004


def _by_its_beginning(page: Page, at: int) -> bool:  # noqa: PLR0911  -- one rule a line
    """As in "Upper Wexcombe", "Little Marling", "Market Wexley"."""
    word, nxt = page.words[at], page.after(at)
    house = word.low in words("places: Welsh and Gaelic beginnings of houses")
    if (
        house
        and nxt is not None
        and page.has_capital(at + 1)
        and (
            page.before(at) in _AT
            or word.low == "tŷ"
            or not is_first_name(word.low)
            or nxt.low in words("places: Welsh and Gaelic words behind a name")
        )
    ):
        add_town(page, at, at + 1)
        return True
    if house and nxt is not None and nxt.low in PARTICLES and page.has_capital(at + 2):
        add_town(page, at, at + 2)  # "Heol y Felin"
        return True
    if word.low in _BEFORE_A_NAME and page.before(at) in _AT and page.is_name_like(at + 1):
        add_town(page, at, at + 1)  # "head gardener at Castle Howard"
        return True
    if word.low not in words(
        "places: beginnings of names of towns and villages"
    ) and word.low not in (_OWNERS | _MARKETS):
        return False
    if nxt is None or not page.has_capital(at + 1):
        return False
    unknown = nxt.nature is Nature.UNKNOWN and word.low not in _OWNERS
    rare = nxt.nature is Nature.WORD and rank(nxt.low) >= RARE and word.low in _OF_A_SIZE
    behind = page.after(at + 1)  # "in Great Snoring", "Nether Wallop way"
    way = page.before(at) in _VILLAGES_OF or (behind is not None and behind.low == "way")
    unknown = unknown or (rare and way)
    if not unknown and not of_a_compass(page, at):
        return False
    if word.opens and word.nature is Nature.SMALL:
        return False
    if word.low in {"st", "saint"} and nxt.possessive:
        return False
    add_town(page, at, at + 1)
    return True


def _town_in_small_letters(page: Page, at: int) -> None:
    word = page.words[at]
    if page.before(at) not in _AT_A_TOWN or len(word.low) < 4:  # noqa: PLR2004
        return
    if not is_word(word.low) and is_listed(word.low) and not is_first_name(word.low):
        add_town(page, at, at)


def add_town(page: Page, first: int, last: int) -> None:
    """Note a town, from one word to another."""
    start, end = page.words[first].start, page.words[last].end
    name = _joined(page, first, last)
    abroad = not is_town(name) and is_listed(name)
    what = "abroad" if abroad else "town"
    page.add(
        Span("place", start, end, what, page.plain[start:end], (f"place:{name}",)), first, last
    )
