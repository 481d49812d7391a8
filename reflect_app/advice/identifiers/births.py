"""Whether a date is that of somebody's birth where no word right beside it says so.

A word of birth in the sentence, or in the one before, speaks for it: "the birth dates of both in
front of me, 11/02/1957". What happens on other days speaks against it, and so does a recent year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_BEFORE = 170  # characters: a sentence and the half of another
_BEHIND = 40
_BETWEEN = 80  # characters from one date of birth to another of the same matter
_WORD = lazily(
    r"(?<![a-z])(?:(?:born|came into (?:the|this) world"
    r"|(?:baby|babies|twins?|triplets|son|daughter|boy|girl)s? (?:(?:was|were) )?"
    r"(?:born|delivered|arrived|came)|gave birth)"
    r"|(?P<noun>birth ?day|b-?day|birth ?date|date of birth|d\.?o\.?b|dates of birth"
    r"|proof of (?:his|her|their) age|(?:\d0th|[a-z]{4,6}t(?:ie)th) birthday"
    r"|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth)s?)(?![a-z])"
    r"(?! (?:cards?|cakes?|party|parties|tea|presents?|songs?|lunch|treats?|wish))"
)
_EVENT = lazily(
    r"(?<![a-z])(?:admi\w+|discharge\w*|seen|saw|visit\w*|review\w*|appointments?|appt|died|death"
    r"|passed|married|wedding|moved?|since|until|refer\w+|assess\w*|met|meeting|start\w*|began"
    r"|ended|left|dated|due|fell|falls?|rang|called|phoned|wrote|written|signed|expir\w+|issued"
    r"|booked|scan\w*|operat\w+|surgery|clinic|hearing|court|last|next|today|joined|retired"
    r"|arrest\w+|section\w*|detained|closed|opened|returned|planned|celebrat\w+ on|party)(?![a-z])"
)
_SENTENCE_ENDS = lazily(r"[.!?;][\"'’”)]? ")
_ON = re.compile(r"(?<![a-z])(?:on|from|since|until|by|before|after)(?: the)? \Z")
_ANOTHER_DATE = re.compile(r"\d[/.\-]\d|(?:19|20)\d\d")
_IDENTITY = re.compile(r"(?<!\w)(?:[mf]|male|female),? \Z")
_YEAR = re.compile(r"\d{2,4}\Z")
_LONG_AGO, _RECENT, _NOW = 2012, 2020, 2029
_ENOUGH = 3


def is_birth(reading: Reading, start: int, end: int) -> bool:
    """Whether what is said around a date makes it one of birth."""
    year = _year(reading.lower[start:end])
    if _is_beside_another(reading, start, year):
        return True
    before = reading.lower[max(0, start - _BEFORE) : start]
    if year and year < _RECENT and _IDENTITY.search(before):
        return True
    return (
        max(_by_words_before(before), _by_words_behind(reading.lower, end)) + _by_year(year)
        >= _ENOUGH
    )


def _year(date: str) -> int:
    found = _YEAR.search(date)
    if found is None or len(re.findall(r"[a-z]+|\d+", date)) < 3:  # noqa: PLR2004
        return 0
    year = int(found[0])
    return year if year > 99 else year + (2000 if year + 2000 < _NOW else 1900)  # noqa: PLR2004


def _by_year(year: int) -> int:
    if not year:
        return -1
    return 1 if year < _LONG_AGO else -1 if year >= _RECENT else 0


def _by_words_before(before: str) -> int:
    """What the last word of birth before a date is worth."""
    words = list(_WORD.finditer(before))
    if not words:
        return 0
    between = before[words[-1].end() :]
    ends = len(_SENTENCE_ENDS.findall(between))
    if ends > 1 or _EVENT.search(between) or _ANOTHER_DATE.search(between):
        return 0
    on = words[-1]["noun"] is not None and _ON.search(between) is not None
    return 4 - ends - 2 * on


def _by_words_behind(lower: str, end: int) -> int:
    """What a word of birth close behind a date is worth, in the same sentence."""
    behind = _SENTENCE_ENDS.split(lower[end : end + _BEHIND], maxsplit=1)[0]
    found = _WORD.search(behind)
    if found is None or found["noun"] is None or _EVENT.search(behind, 0, found.start()):
        return 0
    return 3 if re.match(r"[:,(–-]| (?:is|was|for|being|-|–|\()", behind) else 0


def _is_beside_another(reading: Reading, start: int, year: int) -> bool:
    """Whether it stands against a date of birth that was found: 'born 19.9.62; his was 19.6.92'."""
    last = reading.findings[-1] if reading.findings else None
    if last is None or last.type != "date-of-birth" or not year:
        return False
    if not 0 <= start - last.end <= _BETWEEN:
        return False
    between = reading.lower[last.end : start]
    if _EVENT.search(between) or _ON.search(between) or _ANOTHER_DATE.search(between):
        return False
    return year < _RECENT or _year(last.text.lower()) >= _RECENT
