"""Short numbers that are called numbers by other words than those that name their kind.

"ending 4471", "log 0312", "bleeped her on 2217", "its 5081 not 5018", "hers was 1206".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.context_words import a_number_follows, leads_to_it
from reflect_app.advice.identifiers.innocent_numbers import counts_something
from reflect_app.advice.identifiers.locks import opens_something
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.finding import Finding
    from reflect_app.advice.identifiers.context_words import Context
    from reflect_app.advice.identifiers.reading import Reading

LEAST_DIGITS = 3
CLOSES = (
    r"(?=\Z| ?[.,;:!?)\"'\u2019\u201d]|\s*[\u2013\u2014\n]| -|,? (?:and|but|was|were|is|are|for"
    r"|on|in|had|has|which|so|then|to|not|at|by|with|when|because|as|from|who|that|he|she|it"
    r"|they|we|the|or|if|before|after|while|will|would|written|said|please|pls|says|came|went"
    r"|until|into|though|than|[a-z]{2,9}ed)(?![a-z]))(?![.,:]\d)"
)
"""What may stand behind a number that counts nothing."""
_OF_DOORS = range(4, 7)  # digits of a code that is closed with "#"
_NEAR = 14  # characters between "log" and its number
_MOST_OF_AN_END = 7
_REACH = 50
_ENDING = lazily(
    r"(?<![a-z])(?:(?:end(?:s|ed|ing|in'?)?(?: in| with| on|:)?|(?:number|it) finish(?:es|ed)"
    r"|finish(?:es|ed|ing)? (?:in|with|on))|(?:last|first) (?:three|four|five|six|few|bit"
    r"|[3-6]|digits|numbers)(?: digits?| numbers?)?"
    r"(?: of [a-z ]{2,24})?(?: is| are| was| were|[:,])?|(?:start|beg[iau]n)(?:s|ed|n?ing)? with"
    r"|(?:it|number|one|digits,?|account|card)(?: that)? (?:starts|begins)),? ['\"]?\Z"
)
_END_OF_A_CODE = lazily(
    r"(?=[A-Z]*\d[A-Z]*\d)(?=\d*[A-Z])(?![FAC]Y\d)"
    r"(?!\d+(?:[AP]M|ML|MC?G|KG|CM|MM|KM|HRS?|MINS?|TH|ST|ND|RD)\Z)[A-Z\d]{4,7}"
)
_ENDS_SO = lazily(
    r"(?<![a-z])(shift|clinic|session|course|term|year|quarter|class|contract|rota|he|she|we|i|they)?"
    r"(?: that| which| both| all)? ?(?<![a-z])(?:end|start|finish|beg[iau]n)(?:s|ed|es|n?ing|in'?)?"
    r"(?: (?:in|with|on))? ['\"]?\Z"
)
_AT_ITS_END = re.compile(
    r" at the (?:very )?(?:end|start|beginning|front)(?= ?[.,;:!?)]|\Z| and| but)"
)
_ANOTHERS = lazily(
    r",?[^.!?;\d]{0,30}(?<![a-z])(?:hers|his|theirs|mine|ours|yours)(?:,|:| is| was| wis)? \Z"
)
_ENDS_AT = re.compile(
    r"(?<![a-z])(?:ends|ended|ending|starts|started|begins|began|left|at|by|until|till) \Z"
)
_RANGE = re.compile(r" (?:to|and) \d|/\d")
_CLOSED = lazily(CLOSES)
_YEAR_ENDS = re.compile(r"(?<![a-z])(?:years?|quarter|month|week|period) end(?:ing|ed|s) \Z")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DECIMAL = re.compile(r"\d{1,2}\.\d{1,2}")
_LOG = lazily(
    r"(?<![a-z])(?:log|cad|incident|serial)(?: no\.?)?,? \d{2,6} of (?:\d|th(?:e|at|is)|to)"
)
_OF_A_DAY = lazily(
    r"(?<![a-z])(?:log|cad|ref|reference|incident|occurrence|crime)(?: (?:no|number|ref|reference"
    r"|log)\.?)?(?:,| is| was|:)? \(?(?:[a-z]{2,4} )?\d{2,6}(?: of (?:the )?|-)\Z"
)
_IN_FIGURES = re.compile(r"\d{1,2}[/.\-]\d")
_LOGGED = lazily(
    r"(?<![a-z])(?:log|cad|incident|candidate|serial|job|ticket|tag|locker|plot|occurrence"
    r"|warrant|pupil)(?: is| was|:|,)? \Z"
)
_ALIKE = lazily(
    r"(?=.*(?<![a-z])(?:and|or|not|but|then|other|instead|to|now)(?![a-z]))[^.!?;\d]{1,44}"
    r"(?:(?<![a-z])(?:as|is|was|wis|be|in|to|on|not|or|with|and|now|theirs|hers|his|mine|ours|yours)"
    r"|[,:])(?: then on)? \Z"
)
_SOMEBODY_ELSES = lazily(
    r"[,;.]?(?: ?[-\u2013\u2014])?(?: (?:and|but|then))* (?:mine|hers|his|theirs|ours|yours"
    r"|(?:the |my |her )?[a-z]{2,12}'s"
    r"|the (?:other|next|second|new|old) (?:one|wan|yin|officer|nurse|man|lass|lad|[a-z]{3,9}'s)"
    r"(?:'s)?)(?: (?:is|was|wis|had|has|being)|:)? "
)
_A_NUMBER = re.compile(r"(?<![a-z])(?:number|no\.?)((?:'s)?[^.!?;:\d]{0,44}(?:: )?)\Z")
_ANY_TIME = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_CHANGED = lazily(
    r"(?<![a-z])(?:chang|re-?set|swap|switch|alter)(?:e|es|p?ed|p?ing|t?ing)?"
    r" (?:(?:it|that|them|((?:the|her|his|my) (?:code|number|pin|door|lock|safe|gate|alarm)))"
    r"(?: back| over)? )?to \Z"
)
_NOT_ANOTHER = re.compile(r",? (?:and )?(?:not|instead of|rather than)(?: the)? (\d{4,6})(?!\w)")
_TIME = re.compile(r"(?:[01]\d|2[0-4])[0-5][05]")
_SHORT_KINDS = frozenset(("number", "case-number", "staff-number", "phone"))
_KIND_OF = {
    "driving-licence": "licence",
    "bank": "card",
    "staff-number": "staff",
    "case-number": "case",
    "nhs-number": "nhs",
    "chi-number": "chi",
    "phone": "phone",
    "nino": "nino",
    "passport": "passport",
    "vehicle": "vehicle",
}
_BLEEPED = lazily(
    r"(?<![a-z])(?:bleep(?:ed)?|paged?|pager|fast ?bleep(?:ed)?|r[aiu]ng|phon(?:e|ed)|call(?:ed)?"
    r"|dial(?:led)?|reach(?:ed)?|ext) [^.!?;\d]{0,36}(?<![a-z])on \Z"
)


def is_said_to_be_one(lower: str, start: int, context: Context | None, digits: int) -> bool:
    """Whether a naming word says that a number follows, and it does: at once, or after a verb.

    As in "reference 4417" and "the code they gave us on the phone was 4417".
    """
    if context is None or not context.says_number:
        return False
    if context.gap <= _NEAR:
        return True
    return digits > LEAST_DIGITS and leads_to_it(lower[start - context.gap : start])


def is_day_of_a_log(lower: str, start: int) -> bool:
    """Whether a day in figures belongs to the number before it: "log 0317 of 5/11".

    So the police count what was reported. A day with the name of its month is a date of its own.
    """
    found = _OF_A_DAY.search(lower, max(0, start - _REACH), start)
    return found is not None and (
        found[0][-1] == "-" or _IN_FIGURES.match(lower, start) is not None
    )


def is_a_year_or_a_time(digits: str) -> bool:
    """Whether four digits are as well a year or the time of day."""
    return _YEAR.fullmatch(digits) is not None or _TIME.fullmatch(digits) is not None


def is_an_end(lower: str, start: int) -> bool:
    """Whether only the end or the beginning of a number is said to stand here."""
    return _ENDING.search(lower, max(0, start - _REACH), start) is not None


def is_the_end_of_a_code(reading: Reading, start: int, end: int) -> bool:
    """Whether letters and digits are what a code ends or begins with: "ended 4F21"."""
    if _END_OF_A_CODE.fullmatch(reading.text[start:end]) is None:
        return False
    if _AT_ITS_END.match(reading.lower, end):
        return True
    found = _ENDS_SO.search(reading.lower, max(0, start - _REACH), start)
    return found is not None and not found[1] and _CLOSED.match(reading.lower, end) is not None


def _ends_at_a_time(before: str, lower: str, end: int, digits: str) -> bool:
    """Whether something ends then, or so many are counted: "ends 1700", "with 100 kisses"."""
    if len(digits) == LEAST_DIGITS and digits.endswith("0") and not _CLOSED.match(lower, end):
        return True
    if _YEAR.fullmatch(digits) or _RANGE.match(lower, end) or lower[end - 3] == "/":
        return True  # "the last four, 2021 to 2024"
    return _TIME.fullmatch(digits) is not None and _ENDS_AT.search(before) is not None


def as_the_one_before(reading: Reading, start: int, digits: str) -> str:
    """Of which kind a number is that is told apart from one like it: "is 1187 and hers 1206"."""
    last = the_one_before(reading, start)
    if last is not None and _is_anothers(reading, last, start, digits):
        return kind_of_finding(last)
    if (
        last is None
        or not 0 < start - last.end < _REACH
        or not last.text.isdecimal()
        or len(last.text) != len(digits)
        or last.type in {"age", "date"}
    ):
        return ""
    alike = _SOMEBODY_ELSES.fullmatch(reading.lower, last.end, start) is not None
    if not alike and len(digits) in _OF_DOORS:
        alike = _ALIKE.fullmatch(reading.lower, last.end, start) is not None
    return kind_of_finding(last) if alike else ""


def _is_anothers(reading: Reading, last: Finding, start: int, digits: str) -> bool:
    """Whether it is the like of a short number that was found, of another: "is 1187, hers 481"."""
    if last.type not in _SHORT_KINDS or not last.about.isdecimal():
        return False
    if not LEAST_DIGITS <= min(len(digits), len(last.about)) <= max(_OF_DOORS) >= len(digits):
        return False
    between = _ANOTHERS.fullmatch(reading.lower, last.end, start)
    return between is not None and _CLOSED.match(reading.lower, start + len(digits)) is not None


def swapped(reading: Reading, digits: str) -> str:
    """Of which kind a number is that has the digits of one before in another order: 7102, 7120."""
    if (
        len(digits) not in _OF_DOORS
        or is_a_year_or_a_time(digits)
        or len(set(digits)) < LEAST_DIGITS
    ):
        return ""
    alike = (each for each in reading.findings if sorted(each.about) == sorted(digits))
    return next((kind_of_finding(each) for each in alike if each.about.isdecimal()), "")


def the_one_before(reading: Reading, start: int) -> Finding | None:
    """What was found last before this place."""
    before = (each for each in reading.findings if each.end <= start)
    return max(before, key=lambda each: each.start, default=None)


def kind_of_finding(finding: Finding) -> str:
    """Of which kind a number is that is like one that was found."""
    return _KIND_OF.get(finding.type, "number")


def _is_set_against_another(lower: str, end: int, digits: str) -> bool:
    """Whether one of as many digits is told apart from it, as in "its 5081 not 5018"."""
    other = _NOT_ANOTHER.match(lower, end)
    if other is None or len(other[1]) != len(digits):
        return False
    return all(_TIME.fullmatch(each) is _YEAR.fullmatch(each) for each in (digits, other[1]))


def _is_changed_to(before: str, digits: str) -> bool:
    """As in "they reset it to 8837", which a time could be too: "changed it to 1430"."""
    found = _CHANGED.search(before)
    return found is not None and bool(found[1] or not is_any_time(digits))


def _is_the_number(before: str, digits: str, behind: str) -> bool:
    """As in "the number in the app was 4481" and "only a number, 7724.", of whatever it is."""
    number = _A_NUMBER.search(before)
    return (
        number is not None
        and len(digits) > LEAST_DIGITS
        and not is_a_year_or_a_time(digits)
        and not digits.endswith("00")
        and (leads_to_it(number[1]) or _is_set_off(number[1], digits, behind))
    )


def _is_set_off(between: str, digits: str, behind: str) -> bool:
    """Whether marks set the digits off behind "number", and they are no time."""
    marked = between.endswith((", ", " - ")) and behind in {",", ".", ";", ")", ""}
    return marked and not between.startswith(" of ") and not is_any_time(digits)


def is_any_time(digits: str) -> bool:
    """Whether four digits can be read as a time to the minute."""
    return _ANY_TIME.fullmatch(digits) is not None


def _is_of_a_door_or_a_log(lower: str, start: int, digits: str) -> bool:
    """As in "gate 1187#" and "log 0312"."""
    if lower.startswith("#", start + len(digits)) and len(digits) in _OF_DOORS:
        return True
    year = _YEAR.fullmatch(digits)
    return (
        len(digits) > LEAST_DIGITS
        and not year
        and _LOGGED.search(lower, max(0, start - _NEAR), start) is not None
    )


def is_called_a_number(lower: str, start: int, end: int, digits: str) -> bool:
    """Whether words that end right before it say that it is a number: ending 4471, id 2044."""
    if len(digits) not in range(LEAST_DIGITS, _MOST_OF_AN_END):
        return False
    before = lower[max(0, start - _REACH) : start]
    if (
        _YEAR_ENDS.search(before)
        or _DECIMAL.fullmatch(lower, start, end)
        or (counts_something(lower, end) and not a_number_follows(lower, start))
    ):
        return False
    if _is_set_against_another(lower, end, digits) or _is_of_a_door_or_a_log(lower, start, digits):
        return True
    if (
        opens_something(lower, start, end)
        or (len(digits) in _OF_DOORS and _is_changed_to(before, digits))
        or _is_the_number(before, digits, lower[end : end + 1])
        or (_ENDING.search(before) and not _ends_at_a_time(before, lower, end, digits))
        or _LOG.search(before + lower[start : start + 12])
    ):
        return True
    called = len(digits) > LEAST_DIGITS or before.endswith(("ref ", "ref: ", "ref. "))
    no_year = digits[:2] not in {"19", "20"} or len(digits) != 4  # noqa: PLR2004
    return (
        called
        and no_year
        and (a_number_follows(lower, start) or _BLEEPED.search(before) is not None)
    )
