"""Numbers that look like ages and are none, whatever rule takes them for one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.known_codes import is_of_a_fault
from reflect_app.advice.identifiers.name_lists import medicines, near_people
from reflect_app.advice.identifiers.read_off import is_measured, is_measured_behind
from reflect_app.advice.identifiers.words_near_ages import SCALE
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.finding import Finding
    from reflect_app.advice.identifiers.reading import Reading

_BACK = 70  # characters
_NEAR = 90
_OF_RULES = re.compile(r", (?:rule|reg|article|section|schedule) \d")
_REGULATION = re.compile(r"(?<![a-z])reg \Z")
_BY_REGULATION = re.compile(r" (?:visit|report|inspect|review|notif|form)")
_TITLE = re.compile(r"\b[A-Z][a-z]+[ -][A-Z][a-z]")
_CHANGED = lazily(
    r"(?<![a-z])(?:up|down|improved|improving|improvement|dropped|drop|rose|risen|fell|fallen"
    r"|increased?|decreased?|reduced) (?:from|to|by) (?:a |an |only |about )?\Z"
)
_CAME_OUT = re.compile(
    r"(?<![a-z])blew (?:a |an |again, )?\Z"
    r"|(?<!he )(?<!who )(?<!they )(?<![a-z]i )(?:came|comes|come) out at \Z"
)
_OF_A_BOND = lazily(
    r"(?<![a-z])(?:husband|wife|partner|friends?|colleague|marriage|neighbour|carer|companion"
    r"|friendship) (?:of )?\Z"
)
_MANY = re.compile(r" (?:strong\b|or so of |of (?:us|them|you)\b)")
_TITLED = re.compile(r"(?<![a-z])(?:mr|mrs|ms|miss|dr)\.? [a-z'-]{2,20},? \Z")
_VERSE = lazily(  # "Psalm 23, then John 14": chapters of one book, and of another
    r"(?<![a-z])(?:psalms?|genesis|exodus|proverbs|ecclesiastes|isaiah|jeremiah|lamentations|romans"
    r"|corinthians|galatians|ephesians|philippians|colossians|thessalonians|hebrews|revelation"
    r"|leviticus|deuteronomy|gospel|verse|read) [^.!?]{0,40}?(?<![a-z])"
    r"(?:matthew|mark|luke|john|ruth|samuel|ezra|esther|job|daniel|joel|amos|jonah|micah|joshua"
    r"|timothy|titus|james|peter|jude|kings) \Z"
)
_OF_A_LIST = lazily(
    r"(?<![a-z])(?:sections?|clauses?|paragraphs?|paras?|pages?|pp|questions?|items?|articles?"
    r"|regulations?|schedules?|chapters?|modules?|standards?|steps|rooms|beds|bays|units|levels"
    r"|domains?|slides?) \d{1,3}(?:(?:,? and|,| or| &| to) \d{1,3}){0,6}(?:,? and|,| or| &| to) \Z"
)
_SCORED = lazily(  # "the Tinnitus Handicap Inventory, 58" and "a second reading at one hour (21)"
    r"(?<![a-z])(?:readings?|scores?|pressures?|counts?|ratings?|inventory|index|questionnaire)"
    r"(?:(?: (?:at|after|on) [a-z]+(?: [a-z]+)?)? \(|,? )\Z"
)
_THING_BEFORE = re.compile(r"(?<![\w'])(?P<thing>[A-Z][a-zA-Z-]{3,20})(?P<joint>,? | at )\Z")
_MORE = re.compile(r"(?<![a-z])(?:another|a further|an extra) \Z")
_WEEKS_AND_DAYS = re.compile(r"(?:2\d|3\d|4[0-2]) ?(?:plus|\+) ?[0-6](?!\d)")
_HOW_MANY = lazily(  # "how many packs. i said 31"
    r"(?<![a-z])how (?:many|much|often|far|fast|heavy|high|big)(?![a-z])[^\n]{0,50}"
    r"(?<![a-z])(?:said|say|says|answered|told (?:him|her|them)|thought|guessed|put)[ ,:'\"]{1,3}\Z"
)
_LOOKS = lazily(
    r"(?<![a-z])(?:look(?:s|ed|ing)?|you'd (?:say|think|guess)) "
    r"(?:about |around |more like |like |nearer |closer to )?\Z"
)


def is_no_age(reading: Reading, start: int, end: int) -> bool:
    """Whether a scale, a change, a crowd, a rule or a title makes something else of it."""
    lower, before = reading.lower, max(0, start - _BACK)
    return (
        _TITLE.search(reading.text[start:end]) is not None  # of a song
        or _is_a_score(lower, before, start)  # "Did COWS, 14."
        or _OF_RULES.match(lower, end) is not None  # "Reg 28, Rule 23"
        or _is_a_regulation(lower, before, start, end)  # "the Reg 44 visitor"
        or _CHANGED.search(lower, before, start) is not None  # "Berg 31, up from 24"
        or _says_which(lower, before, start)  # "Vitamin B (12)"
        or _CAME_OUT.search(lower, before, start) is not None  # "his came out at 71", "blew 29"
        or _is_how_long(lower, before, start, end)  # "her husband of fifty years"
        or _HOW_MANY.search(lower, before, start) is not None
        or _MANY.match(lower, end) is not None  # "they were thirty strong"
        or _VERSE.search(lower, before, start) is not None
        or _MORE.search(lower, before, start) is not None  # "for another four"
        or _WEEKS_AND_DAYS.match(lower, start) is not None  # "she were 41 plus 3"
        or (start > 1 and lower.startswith("of ", start) and lower[start - 2].isdigit())  # "3 of 5"
        or is_of_a_fault(lower, start)
        or (lower.startswith("one", start) and end - start == 3 and _is_no_number(lower, start))  # noqa: PLR2004
        or _SCORED.search(lower, before, start) is not None
        or _OF_A_LIST.search(lower, before, start) is not None  # "sections 17, 20 and 47"
        or _is_given(reading.text, before, start)
        or is_measured_behind(reading.text, end)  # "had 16 on her MoCA"
        or is_measured(reading.text, start, end)  # "Goldmann 18 and 21"
    )


def _is_no_number(lower: str, start: int) -> bool:
    """As in "I am not one, I am a Quaker" and "two on Antabuse, one on Campral"."""
    return lower.endswith((" not ", "n't "), 0, start) or lower.startswith(
        (" on ", " with "), start + 3
    )


def _is_given(text: str, before: int, start: int) -> bool:
    """Whether a medicine or a device stands before it: "Clopi 75" and "NovoRapid, 6, witnessed"."""
    found = _THING_BEFORE.search(text, before, start)
    if found is None or found["thing"].lower() not in medicines():
        return False
    return found["joint"] != ", " or not text[start + 1 : start + 2].isdecimal()


def _is_a_score(lower: str, before: int, start: int) -> bool:
    titled = _TITLED.search(lower, before, start) is not None  # "Mrs Norton, 84,"
    return not titled and SCALE.search(lower, before, start) is not None


def _is_a_regulation(lower: str, before: int, start: int, end: int) -> bool:
    return bool(_REGULATION.search(lower, before, start) and _BY_REGULATION.match(lower, end))


def _is_how_long(lower: str, before: int, start: int, end: int) -> bool:
    years = " year" in lower[start:end] or lower.startswith(" year", end)
    return years and _OF_A_BOND.search(lower, before, start) is not None


def _says_which(lower: str, before: int, start: int) -> bool:
    """Whether it stands behind a letter that says which group or which vitamin."""
    if not lower.endswith(" (", before, start):
        return False
    *_rest, label, letter = ("", "", *lower[before : start - 2].split())
    return len(letter) == 1 and label in near_people("what letters tell apart")


def leave_out_looks(reading: Reading) -> None:
    """Drop what somebody looks beside what they are: "he's 41, looks sixty"."""
    ages = [each for each in reading.findings if each.type == "age"]
    looks = [each for each in ages if _is_a_look(reading, each)]
    for look in looks:
        if any(abs(each.start - look.start) < _NEAR for each in ages if each not in looks):
            reading.findings.remove(look)


def _is_a_look(reading: Reading, age: Finding) -> bool:
    before = reading.paragraph.plain[max(0, age.start - _BACK) : age.start].lower()
    return _LOOKS.search(before) is not None
