"""From where to where a code goes that is written in pieces: "S13F 20417", "0044 17A2 C".

A number that is one for certain takes in the pieces beside it: digits, capitals with digits, a
capital or two at its end. A piece that counts something ("4417 14 people") is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.called_numbers import CLOSES, is_day_of_a_log
from reflect_app.advice.identifiers.context_words import all_before, with_head
from reflect_app.advice.identifiers.known_codes import is_known_code
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_WHOLE = frozenset(
    "code number case hospital staff police court prison immigration tax pupil".split()  # noqa: SIM905
)
"""Kinds that are written in any way; a telephone or health number has a form of its own."""
_GAP = r"( ?[/\-] ?| )"
_MIXED = r"(?=[A-Z]{0,7}\d)(?=\d{0,7}[A-Z])[A-Z\d]{2,8}"
_DIGITS = lazily(rf"{_GAP}(\d{{2,8}}){CLOSES}")
_LAST_DIGIT = lazily(rf"{_GAP}(\d){CLOSES}")
_MORE_DIGITS = lazily(rf"{_GAP}(\d{{2,8}})(?={_GAP}[\dA-Z]{{1,8}}(?!\w))")
_CODE = lazily(rf"{_GAP}({_MIXED})(?!\w)")
_CAPITALS = lazily(rf"{_GAP}([B-HJ-Z]|[A-Z](?=[.,;)]|\Z)|[A-Z]{{2}}){CLOSES}")
_BEFORE = lazily(rf"(?<![\w/\-.])({_MIXED}|\d{{2,6}}){_GAP}\Z")
_NO_ENDS = frozenset(
    "AM PM GP OT PT SW TV UK OK ED IV PR MR DR ID HR BP RR LA HV SN MD UC NI".split()  # noqa: SIM905
)
_LONGEST = 12
_NAMED = 6  # characters between a naming word and the first piece
_BESIDE = 2
_OF_A_DAY = lazily(
    r"(?:(?: of (?:the )?|-)\d{1,2}[/.\-]\d{1,2}(?:[/.\-]\d{2,4})?"
    r"|-\d{1,2}(?:st|nd|rd|th)? ?(?:of )?[A-Za-z]{3,9}(?: \d{4})?)(?!\w)"
)
_SPELT = re.compile(r"(?:(?<!\w)[A-Za-z] for [A-Za-z]{3,10},? )+\Z")
_MOST_SPELT = 40
_MOST = 8  # pieces


def extent(reading: Reading, kind: str, start: int, end: int) -> tuple[int, int]:
    """From where to where a number of this kind goes, of which this much was found."""
    if kind not in _WHOLE:
        return with_head(reading, start), end
    for _piece in range(_MOST):
        behind = _end_of_piece(reading, start, end)
        if behind == end:
            break
        end = behind
    if is_day_of_a_log(reading.lower, end + len(" of ")) or is_day_of_a_log(reading.lower, end + 1):
        day = _OF_A_DAY.match(reading.text, end)
        end = day.end() if day and reading.is_free(end, day.end()) else end
    if spelt := _SPELT.search(reading.text, max(0, start - _MOST_SPELT), start):
        return spelt.start(), end
    return with_head(reading, _start_of_piece(reading, start)), end


def _end_of_piece(reading: Reading, start: int, end: int) -> int:
    """Where the piece behind ends that belongs to it, or where it ended."""
    text = reading.text
    for pattern in (_CODE, _MORE_DIGITS, _DIGITS, _CAPITALS, _LAST_DIGIT):
        found = pattern.match(text, end)
        if found is None or not reading.is_free(end, found.end(2)):
            continue
        piece = found[2]
        if pattern is _CODE and is_known_code(piece):
            return end
        if pattern is _LAST_DIGIT and not re.search(r"\d\W\d+\W\d", text[start:end]):
            return end
        return end if piece in _NO_ENDS else found.end(2)
    return end


def _start_of_piece(reading: Reading, start: int) -> int:
    """Where the piece before begins that belongs to it, with a naming word right before that."""
    found = _BEFORE.search(reading.text, max(0, start - _LONGEST), start)
    if found is None or not reading.is_free(found.start(), start):
        return start
    named = any(
        each.gap <= (_NAMED if each.says_number else _BESIDE) and each.weight > 0
        for each in all_before(reading.lower, found.start(), reach=_LONGEST * 2)
    )
    return found.start() if named else start
