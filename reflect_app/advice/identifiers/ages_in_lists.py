"""Lists of small numbers that are the ages of children: "mum of three (9, 6 and 18 months)"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.age_forms import UNIT, N
from reflect_app.advice.identifiers.name_lists import is_first_name
from reflect_app.advice.identifiers.reading import MOST_PARTS
from reflect_app.advice.identifiers.words_near_ages import MEASURED
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.advice.identifiers.reading import Reading

_BACK = 90  # characters in which children must have been spoken of
_OLDEST = 60
_PAIR = 2
_ONE = rf"{N}(?: ?{UNIT})?"
_LIST = re.compile(
    rf"(?P<mark>\(| ?[:,-] ?| )(?P<n>{_ONE}(?:(?:, and |, ?| ?& ?| and | ?/ ?"
    rf"| n ){_ONE}(?![\w%/-])){{1,7}})"
    r"(?= ?(?:[.;:!?)]|\Z|- )|, (?:and|but|the|who|all|so|she|he|they|both|with|none|neither)\b"
    r"| (?:at|who|with|when|were|are|was|in|all|live|came|come|and (?!\d))\b)"
)
_CHILDREN = lazily(
    r"(?<![a-z])(?:(?:mum|mam|mother|dad|father|parent|family|gran|nan) of (?:two|three|four|five"
    r"|six|\d)"
    r"|(?:two|three|four|five|six) (?:under|of them|children|kids)"
    r"|(?:grand|foster )?(?:children|kids|daughters|sons|parents of)|siblings?|sibs?|twins|triplets"
    r"|boys|girls|brothers|sisters|babies|little ones|lads|lasses|bairns|weans|young people|nieces"
    r"|nephews|ch)(?![a-z'])"
)
_WHERE = re.compile(r"(?:in|on|at|from|of) (?:[a-z]+ ){0,2}[a-z]+")
_NAMED = re.compile(
    r"[a-z'-]{2,14} \d{1,2}(?:,? (?:and |& )?[a-z'-]{2,14} \d{1,2}){1,7}(?![\w/%:.-]\d)"
)
"""Ali 14 Hana 12 Sami 7."""
_AND_A_HALF = lazily(
    r"(?<![a-z])([a-z']{3,14}),? (?P<n>\d{1,2} ?½)(?!\w)"
    r"(?! ?(?:hours?|hrs?|miles?|stone|st|l|kg|mg))"
)
"""Molly 4½."""
_ONE_NAMED = re.compile(r"([a-z'-]+) (\d+)")
_GROWN = 25
_COUNTING = re.compile(r"(?:1|one)(?:, | and | ?& ?|/)(?:2|two)(?![\d-])")
_NUMBERS = re.compile(r"\d+")


def spans(reading: Reading, part: tuple[int, int]) -> Iterator[tuple[int, int, str]]:
    """Each such list in a part of the text."""
    lower = reading.lower
    if not _may_be_in(*reading.window(part)):
        return
    for found in _LIST.finditer(lower, *part):
        start, end = found.span("n")
        before = re.split(r"[.!?](?=\s|[\"'])|\n", lower[max(0, start - _BACK) : found.start()])[-1]
        if _COUNTING.match(found["n"]) or _is_too_much(found["n"]):
            continue
        if not _are_of_children(before, found["mark"]) or MEASURED.search(before):
            continue
        yield start, end, found["n"]
    for found in _AND_A_HALF.finditer(lower, *part) if "½" in lower else ():
        if is_first_name(found[1]):
            yield *found.span("n"), found["n"]
    for found in _NAMED.finditer(lower, *part):
        yield from _behind_names(reading, found)


@lru_cache(MOST_PARTS)
def _may_be_in(window: str, begin: int) -> bool:
    patterns = (_LIST, _NAMED)
    return "½" in window or any(each.search(window, begin) for each in patterns)


def _behind_names(reading: Reading, found: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """The ages of children behind their names, who are listed in the order of their ages."""
    each_one = list(_ONE_NAMED.finditer(reading.lower, *found.span()))
    ages = [int(one[2]) for one in each_one]
    before = reading.lower[max(0, found.start() - _BACK) : found.start()]
    in_order = len(ages) > _PAIR and sorted(ages) in (ages, ages[::-1])
    if max(ages) > _GROWN or MEASURED.search(before):
        return
    if not all(is_first_name(one[1]) for one in each_one):
        return
    if in_order or _CHILDREN.search(before) or "child" in before:
        for one in each_one:
            yield *one.span(2), one[2]


def _is_too_much(numbers: str) -> bool:
    values = [int(each) for each in _NUMBERS.findall(numbers)]
    return bool(values) and max(values) > _OLDEST and min(values) < _OLDEST


def _are_of_children(before: str, mark: str) -> bool:
    """Whether children are spoken of: somewhere before a bracket, right before a mere space."""
    last = [found.end() for found in _CHILDREN.finditer(before)][-1:]
    if not last:
        return False
    if "(" in mark or ":" in mark or "-" in mark:
        return True
    between = before[last[0] :].strip()
    if "," in mark and _WHERE.fullmatch(between):
        return True
    return between in {"", "of", "is", "are", "were", "now", "both", "here"}
