"""Long numbers that identify nobody: doses, money, years, times, counts of steps and people."""

from __future__ import annotations

import re

from reflect_app.advice.lazy_patterns import lazily

_YEAR = r"(?:19|20)\d\d"
_TIME = r"(?:[01]?\d|2[0-4])[.:]?[0-5][05]"
_WHOLE = lazily(
    rf"{_YEAR} ?[-/] ?(?:{_YEAR}|\d\d)"  # 2019-2020, 2019/20
    rf"|{_YEAR}(?:[ /-]{_YEAR})+"
    rf"|(?:[01]\d|2[0-4])[0-5]\d ?- ?(?:[01]\d|2[0-4])[0-5]\d"  # a shift from 0700-1530
    rf"|{_TIME}(?:[ /-]+{_TIME})+"
    r"|\d{1,4}\.\d{1,9}"  # a decimal
    r"|\d{1,3}(?:[ /-]\d{1,3}){1,9}"  # blood pressures, scores, counts
    r"|\d{1,2}/(?:19|20)\d\d"
    r"|\d{1,4}00(?: ?- ?\d{1,4}00)?"
    r"|0{1,9}"
    r"|(?:[1-4][1-8]|[5-8][1-5])(?:[ ,/](?:[1-4][1-8]|[5-8][1-5])){2,15}"  # teeth: 16 26 36 46
)
_UNIT = lazily(
    r" ?(?:%|mg|mcg|g|kg|ml|l|litres?|units?|iu|kcal|calories|km|m|cm|mm|miles|metres|steps|words"
    r"|people|patients|residents|users|members|staff|nurses|carers|children|families|households"
    r"|homes|hours|hrs|minutes|mins|seconds|days|weeks|months|years|times|pounds|pence|p|k"
    r"|characters|chars|pages|records|cases|visits|calls|deaths|beds|places|jobs|responses|copies|miles"
    r"|participants|women|men|adults|volunteers|referrals|admissions|appointments|followers)(?!\w)"
)
_MONEY_BEFORE = lazily(r"(?:£|\$|€|gbp|eur|usd) ?\Z")
_OF_A_BOOK = lazily(
    r"(?<![a-z])(?:rows?|columns?|lines?|pages?|pp?|vol(?:ume)?|isbn|issn|doi|pmid)[.:]? ?\Z"
)


_FUEL = "(?:gas|electric|electricity|leccy|water|heat|heating)"
_OF_A_METER = lazily(
    rf"(?<![a-z])(?:(?:meter|{_FUEL}(?: meter)?) read(?:s|ings?)?|readings?[,:]? {_FUEL}|mileage"
    r"|odometer)(?![a-z])"
    rf"(?:[ ,:]{{1,2}}(?:was|were|is|are|of|at|on|the|and|now|today|{_FUEL}|day|night|hot|cold"
    r"|meters?|reads?|said|says|\d{2,6})){0,8}[ ,:]{1,2}\Z"
)
_DECIMAL = re.compile(r"\d{1,2}\.\d")
_MOST_OF_A_METER = 6  # digits


def is_read_off_a_meter(lower: str, start: int, end: int) -> bool:
    """As in "meter readings: gas 04417, electric 22816" and "collar 17.5": so much of it."""
    if _DECIMAL.fullmatch(lower, start, end):
        return True
    short = end - start <= _MOST_OF_A_METER
    return short and _OF_A_METER.search(lower, max(0, start - 60), start) is not None


def counts_something(lower: str, end: int) -> bool:
    """Whether what is counted or measured stands behind a number that ends there."""
    return _UNIT.match(lower, end) is not None


def is_innocent(lower: str, start: int, end: int) -> bool:
    """Whether the number from ``start`` to ``end`` of a text in lower case is of such a kind."""
    number = lower[start:end]
    if _MONEY_BEFORE.search(lower, max(0, start - 5), start) or counts_something(lower, end):
        return True
    if _OF_A_BOOK.search(lower, max(0, start - 10), start):
        return True
    if not _WHOLE.fullmatch(number):
        return False
    return not _is_in_threes(number)


def _is_in_threes(number: str) -> bool:
    """Whether it is parted as a reference is, as in 123 456 789, and not as scores are."""
    groups = re.split(r"[ -]", number)
    return (" " in number or len(groups) > 2) and all(len(each) == 3 for each in groups)  # noqa: PLR2004
