"""Names that are everyday words too: Grace, Hope, Will, Mark, Dawn, May. The words around tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.name_lists import is_surname, these, words
from reflect_app.advice.identifiers.signs_of_people import (
    is_a_part_of_people,
    is_told_with_more,
)
from reflect_app.advice.identifiers.where_somebody_works import is_of_a_place_and_does
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.around_names import Lead
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_MONTHS = frozenset(("april", "may", "june", "august"))
_TOLD = these("told asked rang called met saw phoned thanked helped")
_SAID = these("said say says saying")  # "she said May is always worse"
_JOINING = these("that and but because when so if as what how")
_MODALS = these("also never always often then just still can could will would")
_COUNTRIES = frozenset(("georgia", "india", "jordan", "china", "asia", "kent", "kerry", "devon"))
_NO_PERSON_BEHIND = these(
    "i you we he she it they this that the a an my our your his her their there these those to of"
)
_ARTICLES = these("the a an this these no some every any each")
_NO_VERBS = these("red bed fed need seed feed speed shed bleed weed breed indeed")
_OF_SOMEBODY = these("who aged our my her his from a an whose")
_OWNERS = these("my our her his their")
_SOMEBODY = these("she he they aged she's he's they're who age")
_GREETINGS = these("dear hi hello hiya hey cheers")
_SOMEBODYS = these("his her my our their who who's the a an")
_YEAR = 4  # digits
_LONGEST_APPOSED = 5  # words
_PEOPLE = (
    "people by their work or their part",
    "titles: of staff",
    "kin: of others",
    "kin: of a child",
)
_OF_SEVERAL = frozenset(("are", "were", "have", "aren't", "weren't"))
_IS = frozenset(("is", "was", "isn't", "wasn't"))
_DEGREES = these("so very really quite too still always never not just")
_NUMBERS = these(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_UNITS = these("degrees days day weeks week months hours minutes miles years times per percent of")
_NOT = these(
    "doesn't didn't wouldn't won't couldn't can't don't never always also hasn't doesnt didnt "
    "wouldnt wont couldnt cant"
)
_TO_US = these("us our me my see work school hospital nursery college home")
_WILLED = these(
    "like want eat drink talk speak let sleep sit know wear touch share answer say look liked "
    "wanted talked spoke slept ate drank knows likes wants eats talks speaks sleeps sits wears "
    "spoken eaten slept washed dressed"
)
_SOMEWHERE = these("in out up to home into with back near down over")
_WHAT = these("what how why enough needed key everything")
_STATES = these("is was are were be has had does did can could will would may might must")
_WHEN = these("at on last peacefully yesterday today this")
_BECOMES = these("run worn gone grown faded vanished flown won its been returned")
_IDEAS = these(
    "hope faith joy patience charity justice comfort peace harmony mercy glory wisdom dawn winter "
    "summer storm autumn happiness goodness success victory honesty prudence temperance virtue "
    "unity trinity favour testimony chance destiny pleasure praise promise providence purity merit "
    "rock river sky star ward van sunday friday june may april august market rose honey "
    "pepper stone forest art heather ivy"
)


def is_name_here(page: Page, at: int, lead: Lead) -> bool:  # noqa: PLR0911  -- one rule a line
    """Whether a word that is a name and an everyday word is a name here."""
    word = page.words[at]
    if lead.kind in {"kin", "called", "staff", "title"} and (lead.sure or not word.opens):
        return not _a_thing_follows(page, at)
    after = page.after(at)
    if page.before(at) in _GREETINGS or _is_told_with_more(page, at):
        return not _a_thing_follows(page, at)
    if after is not None and after.case is Case.LETTER and word.low not in _MONTHS:
        return _is_an_initial(page, at + 1)
    if after is not None and (after.low == "of" or after.case is Case.DIGITS):
        return False
    if word.opens and (is_of_a_place_and_does(page, at) or _is_beside_somebody(page, at)):
        return True
    if word.low in _MONTHS:
        return _month_is_a_name(page, at, after)
    if word.opens:
        return _opening_word_is_a_name(page, at, after)
    return _is_a_name_inside(page, at, after)


def _is_beside_somebody(page: Page, at: int) -> bool:
    """As in "Debs next to me goes"."""
    near = [word.low for word in page.words[at + 1 : at + 4] if word.joined]
    if near[:2] == ["next", "to"]:
        near = near[1:]
    return near[:1] in (["to"], ["beside"], ["opposite"]) and near[1:2] in (["me"], ["us"])


def _is_an_initial(page: Page, at: int) -> bool:
    """As in "Grace M, 84," and "Joy K came", but not "Will I" and "Mark A as done"."""
    text = page.words[at].text
    return text != "I" and (text != "A" or page.after(at) is None)


def _is_told_with_more(page: Page, at: int) -> bool:
    """As in "Ivy (his social worker)", "Joy, 5," and "Dawn'd gone"; a month has a day behind it."""
    word = page.words[at]
    nxt = page.words[at + 1] if at + 1 < len(page.words) else None
    if page.plain.startswith(("'d ", "'ll ", "'ve "), word.end):
        return True
    if word.low in _MONTHS and nxt is not None and nxt.case is Case.DIGITS:
        return nxt.glue == " (" and word.opens and len(nxt.text) < _YEAR
    if word.low in _MONTHS and nxt is not None and nxt.low in _ARTICLES:
        return False
    if nxt is not None and nxt.glue in {" (", ", "} and nxt.low in _SOMEBODYS:
        here = [each.low for each in page.words[at + 2 : at + 4]]
        who = nxt.low == "who" or any(is_a_part_of_people(low) for low in here)
        if word.low in _IDEAS and nxt.glue == ", " and not _ends_soon(page, at + 1):
            return False  # "Joy, my own mother would call that"
        return nxt.glue == " (" or (who and word.low not in _MONTHS)  # "Hope, my link worker,"
    return is_told_with_more(page, at)


def _ends_soon(page: Page, at: int) -> bool:
    """Whether what begins here is put between commas, as in "Hope, my link worker, came"."""
    behind = page.words[at + 1 : at + 1 + _LONGEST_APPOSED]
    ends = any(each.glue[:1] in {",", ".", ")", ";", "!", "?"} for each in behind)
    return ends or len(behind) < _LONGEST_APPOSED


def _a_thing_follows(page: Page, at: int) -> bool:
    after = page.after(at)
    return (
        after is not None
        and after.case is Case.CAPITAL
        and (
            after.low in words("heads that make no name")
            or after.low in words("organisations: heads that need a name before them")
        )
    )


def _month_is_a_name(page: Page, at: int, after: Word | None) -> bool:  # noqa: PLR0911  -- one rule a line
    word = page.words[at]
    says = after is not None and (
        after.low in words("verbs of saying")
        or (word.opens and after.low in words("verbs that only people do"))
    )
    if word.possessive and word.opens and after is not None:
        return after.low in words("kin: of others")
    if word.opens and after is not None and _is_said_of_people(page, at, after):
        return True
    if word.low == "may" and word.opens and not says:
        return _surname_follows(after)
    if page.before(at) in words("verbs of saying") or page.before(at) in _TOLD:
        goes_on = page.before(at) in _SAID and after is not None and after.low in _STATES
        return not goes_on
    if (
        not word.opens
        and page.before(at) in _JOINING
        and after is not None
        and (
            after.low in words("verbs of people")
            and (word.low == "may" or after.low not in _STATES)
        )
    ):
        return after.low not in _MODALS
    if page.before(at) == "with":
        return True
    if (
        page.before(at) == "and"
        and page.is_name_like(at - 2)
        and page.words[at - 2].nature is Nature.NAME
    ):
        return True
    if word.possessive and after is not None and not word.opens:
        return page.before(at) not in {
            "in",
            "since",
            "until",
            "by",
            "from",
            "last",
            "next",
            "this",
        } and (
            after.low in words("kin: of others")
            or after.low in {"room", "house", "bed", "care", "hand"}
        )
    return says or (
        _surname_follows(after)
        and page.before(at) not in {"in", "early", "late", "last", "since", "until", "next", "this"}
    )


def _surname_follows(after: Word | None) -> bool:
    return (
        after is not None
        and after.case is Case.CAPITAL
        and not after.taken
        and (
            after.nature is Nature.UNKNOWN
            or (is_surname(after.low) and after.nature not in {Nature.SMALL, Nature.KNOWN})
        )
    )


def _opening_word_is_a_name(page: Page, at: int, after: Word | None) -> bool:  # noqa: PLR0911  -- one rule a line
    word = page.words[at]
    if after is None:
        return _goes_on_as_a_name(page, at)
    if _is_said_of_people(page, at, after):
        return True
    if after.low in _NO_PERSON_BEHIND or after.low in _OF_SEVERAL:
        return False
    if after.case is Case.CAPITAL:
        return _surname_follows(after) and not _a_thing_follows(page, at)
    if word.possessive:
        kin = after.low in words("kin: of others") or after.low in words("kin: of a child")
        return word.low not in _IDEAS or kin
    if after.low in {"is", "was"} and _is_spoken_of(page, at + 2):
        return False
    if after.low == "and":
        if at + 2 < len(page.words) and page.words[at + 2].text == "I":
            return True
        return page.is_name_like(at + 2) and page.words[at + 2].nature >= Nature.WORD_NAME
    behind = page.words[at + 2].low if page.after(at + 1) is not None else ""
    if word.low in _IDEAS and after.low in {"had", "has", "died"}:
        return behind in _WHEN if after.low == "died" else behind not in _BECOMES
    return _does_what_people_do(word.low, after.low)


def _is_said_of_people(page: Page, at: int, after: Word) -> bool:
    """As in "May was kind to me", "April is 7", "Destiny wouldn't get in", "Prince and his mum"."""
    here = [word.low for word in page.words[at + 2 : at + 4]]
    if not here or not page.words[at + 2].joined:
        return False
    nxt, last = here[0], here[-1]
    if after.low in _IS:
        return _is_how_people_are(nxt, last)
    if after.low == "and":
        return nxt in _OWNERS and last in words("kin: of others")
    if after.low in {"turned", "then"}:  # "Patience then asked"
        return nxt == "up" if after.low == "turned" else nxt in words("verbs of saying")
    if after.low in {"came", "comes", "went", "goes"}:
        return nxt in _SOMEWHERE and last in _TO_US
    return after.low in _NOT and (
        nxt in _WILLED or (nxt in {"get", "go", "come"} and last in _SOMEWHERE)
    )


def _is_how_people_are(nxt: str, last: str) -> bool:
    """Whether two words behind "is" or "was" are said of people: an age, a mood, somebody's kin."""
    if nxt in _OWNERS:
        return last in words("kin: of others") or last in words("titles: of staff")
    if nxt in {"a", "an", "the"}:
        return any(last in words(section) for section in _PEOPLE)
    if nxt.isdigit() or nxt in _NUMBERS:
        return last not in _UNITS
    of_people = words("said of people only")
    if nxt in _DEGREES and nxt != last:
        return last in of_people
    return nxt in of_people or f"{nxt} {last}" in of_people


def _is_spoken_of(page: Page, at: int) -> bool:
    """As in "Grace is a word that I seldom use" and "Grace was what I lacked"."""
    here = [word.low for word in page.words[at : at + 2]]
    return bool(here) and (here[0] in _WHAT or here in (["a", "word"], ["a", "gift"]))


def _goes_on_as_a_name(page: Page, at: int) -> bool:
    """As in "Holly, 9," or "Daisy, who" or "Ruby, Ana and Tom", where a sentence begins."""
    if at + 1 >= len(page.words):
        return False
    nxt = page.words[at + 1]
    if nxt.glue == " (" and (nxt.case is Case.DIGITS or nxt.low in _SOMEBODY):
        return True
    if page.words[at].low in _IDEAS or nxt.glue not in {", ", " & ", "/", " ("}:
        return False
    named = page.is_name_like(at + 1) and nxt.nature >= Nature.WORD_NAME
    named = named and nxt.low not in _IDEAS
    return named or nxt.case is Case.DIGITS or nxt.low in _OF_SOMEBODY


def _does_what_people_do(low: str, after: str) -> bool:
    if after in words("verbs of saying"):
        return True
    if after in words("verbs that only people do"):
        return True
    if low in _IDEAS:
        return after in {"had", "has", "did", "does", "who"}
    return (
        after in {"from", "at", "who"}
        or after in _STATES
        or after in words("verbs of people")
        or (after.endswith("ed") and after not in _NO_VERBS)
    )


def _is_listed_with_ideas(page: Page, at: int) -> bool:
    """As in "we talked about Hope, Control and Opportunity" and "a 3 for Trust and Hope"."""
    nxt = page.words[at + 1] if at + 1 < len(page.words) else None
    if page.before(at) == "and" and page.after(at) is None:
        left = page.words[at - 2]
        plain = left.case is Case.CAPITAL and left.nature is Nature.WORD and not left.opens
        return plain and not is_a_part_of_people(left.low)
    return (
        nxt is not None
        and nxt.glue == ", "
        and nxt.case is Case.CAPITAL
        and nxt.nature is Nature.WORD
        and nxt.low not in words("kin: of others")
    )


def _is_a_name_inside(page: Page, at: int, after: Word | None) -> bool:
    word = page.words[at]
    before = page.before(at)
    if _a_thing_follows(page, at) or (word.low in _IDEAS and _is_listed_with_ideas(page, at)):
        return False
    if before in _ARTICLES:
        return _surname_follows(after)
    if word.low in _COUNTRIES:
        return before not in {"in", "from", "to", "of", "near", "across", "around"}
    if after is not None and after.case is Case.CAPITAL:
        return _surname_follows(after) or after.nature is Nature.NAME or not after.joined
    left = page.words[at - 1] if at else None
    if left is not None and word.joined and left.case is Case.CAPITAL and not left.taken:
        return left.nature in {Nature.SMALL, Nature.NAME, Nature.UNKNOWN} or left.opens
    return True
