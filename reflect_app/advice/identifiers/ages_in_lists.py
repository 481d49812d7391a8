"""Lists of small numbers that are the ages of children: "mum of three (9, 6 and 18 months)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.age_forms import UNIT, N
from reflect_app.advice.identifiers.words_near_ages import MEASURED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.advice.identifiers.reading import Reading

_BACK = 90  # characters in which children must have been spoken of
_OLDEST = 60
_ONE = rf"{N}(?: ?{UNIT})?"
_LIST = re.compile(
    rf"(?P<mark>\(| ?[:,-] ?| )(?P<n>{_ONE}(?:(?:, and |, ?| ?& ?| and | ?/ ?"
    rf"| n ){_ONE}(?![\w%/-])){{1,7}})"
    r"(?= ?(?:[.;:!?)]|\Z|- )|, (?:and|but|the|who|all|so|she|he|they|both|with|none|neither)\b"
    r"| (?:at|who|with|when|were|are|was|in|all|live|came|come|and (?!\d))\b)"
)
_CHILDREN = re.compile(
    r"(?<![a-z])(?:(?:mum|mam|mother|dad|father|parent|family|gran|nan) of (?:two|three|four|five"
    r"|six|\d)"
    r"|(?:two|three|four|five|six) (?:under|of them|children|kids)"
    r"|(?:grand|foster )?(?:children|kids|daughters|sons|parents of)|siblings?|sibs?|twins|triplets"
    r"|boys|girls|brothers|sisters|babies|little ones|lads|lasses|bairns|weans|young people|nieces"
    r"|nephews|ch)(?![a-z'])"
)
_COUNTING = re.compile(r"(?:1|one)(?:, | and | ?& ?|/)(?:2|two)(?![\d-])")
_NUMBERS = re.compile(r"\d+")


def spans(reading: Reading, part: tuple[int, int]) -> Iterator[tuple[int, int, str]]:
    """Each such list in a part of the text."""
    lower = reading.lower
    for found in _LIST.finditer(lower, *part):
        start, end = found.span("n")
        before = re.split(r"[.!?](?=\s|[\"'])|\n", lower[max(0, start - _BACK) : found.start()])[-1]
        if _COUNTING.match(found["n"]) or _is_too_much(found["n"]):
            continue
        if not _are_of_children(before, found["mark"]) or MEASURED.search(before):
            continue
        yield start, end, found["n"]


def _is_too_much(numbers: str) -> bool:
    return any(int(each) > _OLDEST for each in _NUMBERS.findall(numbers))


def _are_of_children(before: str, mark: str) -> bool:
    """Whether children are spoken of: somewhere before a bracket, right before a mere space."""
    last = [found.end() for found in _CHILDREN.finditer(before)][-1:]
    if not last:
        return False
    if "(" in mark or ":" in mark or "-" in mark:
        return True
    return before[last[0] :].strip() in {"", "of", "is", "are", "were", "now", "both", "here"}
