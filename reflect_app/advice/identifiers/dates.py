"""Exact dates, however they are written, and dates of birth, which words beside them make so.

A month or a season alone is none, nor is "last Tuesday": without the day they lead to nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers import births, date_forms, days_alone, odd_months, short_dates
from reflect_app.advice.identifiers.calendar_words import (
    MONTH_NAMES,
    MONTH_OF,
    ORDINAL_OF,
)
from reflect_app.advice.identifiers.called_numbers import is_day_of_a_log
from reflect_app.advice.identifiers.context_words import nearest_before
from reflect_app.advice.identifiers.locks import is_of_a_lock
from reflect_app.advice.identifiers.looks import look
from reflect_app.advice.identifiers.seasons import in_season, instead_of, instead_of_birth
from reflect_app.advice.lazy_patterns import lazily
from reflect_app.translation import tr

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_NEAR_BIRTH = 25  # characters
_NEAR = 8  # characters between "sort code" and its pairs of digits
_RECENT = 2020  # a date in brackets from then on may be when somebody was met
_DAY_AND = lazily(r"(?<=\d[snrt][tdh])(?:, (?:and )?| and | & )(?:the )?(?=\d)")
_LONG_LIST = 27  # characters
_PARTED = re.compile(r"\d ?[/.\-\\_] ?\d")
_OF_BIRTH = frozenset(("born", "birth", "dob", "ob", "b"))
_WORD_MONTHS = {"may", "march", "mar"}
_ENDS = re.compile(
    r"[ ]*(?:[.,;:)!?\"']|\Z)| (?:at|and|when|because|but|with|he|she|they|we|i|was|were)\b"
)


def find(reading: Reading) -> None:
    """Note the exact dates of a paragraph."""
    lower = reading.lower
    if reading.has_digit:
        for found in date_forms.BIRTH_DIGITS.finditer(lower) if reading.words & _OF_BIRTH else ():
            _add(reading, *found.span("date"), birth=True)
        _numeric(reading)
        _dated_digits(reading)
    if not reading.words.isdisjoint(MONTH_OF):
        _with_months(reading)
    for start, end, month in odd_months.spans(reading):
        _add(reading, start, end, month=month)
    _named_days(reading)
    _day_of_numbered_month(reading)
    for found in date_forms.MONTH_IN_NUMBERS.finditer(lower) if "/" in lower else ():
        _month_and_year(reading, found)
    for start, end, month in short_dates.spans(reading) if reading.has_digit else ():
        _add(reading, start, end, month=month)
    for day in days_alone.spans(reading):
        _day_alone(reading, day)
    for found in date_forms.BIRTH_YEAR.finditer(lower) if reading.words & _OF_BIRTH else ():
        _birth_year(reading, found)


def _named_days(reading: Reading) -> None:
    named = not date_forms.first_words_of_named_days().isdisjoint(reading.words)
    for found in date_forms.named_day().finditer(reading.lower) if named else ():
        if found["year"] or (found["on"] and found["named"].startswith("st ")):
            _add(reading, found.start("named"), found.end())


def _dated_digits(reading: Reading) -> None:
    for found in date_forms.DATED_DIGITS.finditer(reading.lower):
        if _is_day(int(found["day"]), int(found["month"])):
            _add(reading, *found.span("date"), month=int(found["month"]))


def _day_of_numbered_month(reading: Reading) -> None:
    lower = reading.lower
    for found in date_forms.DAY_OF_MONTH_IN_NUMBERS.finditer(lower) if " of the " in lower else ():
        month = ORDINAL_OF.get(found["month"]) or int(re.sub(r"\D", "", found["month"]))
        if month <= 12:  # noqa: PLR2004
            _add(reading, *found.span(), month=month)


def _numeric(reading: Reading) -> None:
    parted = _PARTED.search(reading.lower) is not None
    for found in date_forms.NUMERIC.finditer(reading.lower) if parted else ():
        parts = found.groupdict()
        day = next(parts[key] for key in ("d", "d2", "d3") if parts[key])
        month = next(parts[key] for key in ("m", "m2", "m3") if parts[key])
        year = next(parts[key] for key in ("y", "y2", "y3") if parts[key])
        sound = _is_day(int(day), int(month)) or _is_day(int(month), int(day))
        if not sound or (found["y3"] and not _birth_near(reading.lower, *found.span())):
            continue
        if found["sep"] == "." and _is_section(reading.lower, *found.span()):
            continue
        if is_of_a_lock(reading.lower, found.start()):
            continue
        if found["sep"] == "-" and _is_sort_code(reading.lower, found.start()):
            continue
        about = _canonical(int(day), int(month), year)
        _add(reading, *found.span(), about=about, month=int(month))


def _is_sort_code(lower: str, start: int) -> bool:
    context = nearest_before(lower, start)
    return context is not None and context.key in {"sort-code", "account"} and context.gap <= _NEAR


def _is_day(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12  # noqa: PLR2004


def _is_section(lower: str, start: int, end: int) -> bool:
    if lower.startswith((" of the ", " of this "), end):
        return True
    return date_forms.part_of_document().search(lower, max(0, start - 24), start) is not None


def _canonical(day: int, month: int, year: str) -> str:
    """One key for a date in all of its forms."""
    if month > 12:  # noqa: PLR2004
        day, month = month, day
    if len(year) == 2:  # noqa: PLR2004
        year = ("20" if int(year) <= 40 else "19") + year  # noqa: PLR2004
    return f"{day} {MONTH_NAMES[month]} {year}"


def _with_months(reading: Reading) -> None:
    """Dates that name their month, and months with their year."""
    for pattern, is_date in (
        (date_forms.DAY_FIRST, _day_first_is_date),
        (date_forms.DAY_IN_WORDS, _words_are_date),
        (date_forms.MONTH_FIRST, _month_first_is_date),
    ):
        for found in pattern.finditer(reading.lower):
            if is_date(reading, found):
                _each_day(reading, found, MONTH_OF[found["month"]])
    for found in date_forms.WEEKDAY_OF_MONTH.finditer(reading.lower):
        _add(reading, *found.span(), month=MONTH_OF[found["month"]])
    for found in date_forms.MONTH_AND_YEAR.finditer(reading.lower):
        _month_and_year(reading, found)


def _each_day(reading: Reading, found: re.Match[str], month: int) -> None:
    """Note a date; each of a long list of days by itself: the 3rd, the 10th and the 17th of May."""
    start = found.start()
    if len(found[0]) > _LONG_LIST:
        for joint in _DAY_AND.finditer(reading.lower, *found.span()):
            _add(reading, start, joint.start(), month=month)
            start = joint.end()
    _add(reading, start, found.end(), month=month)


def _day_first_is_date(reading: Reading, found: re.Match[str]) -> bool:
    month = found["month"]
    if month not in _WORD_MONTHS or found["year"]:
        return True
    if re.search(r"(?:st|nd|rd|th)\b", found[0]) or " of " in found[0]:
        return True
    capital = reading.text[found.start("month")].isupper()
    on = (
        reading.lower[max(0, found.start() - 9) : found.start()]
        .rstrip()
        .endswith(
            ("on", "by", "since", "until", "from", "for", "the", "of", "dated", "before", "after")
        )
    )
    ends = date_forms.ENDS.match(reading.lower, found.end()) is not None
    return (capital and (month != "may" or ends or on)) or (on and ends)


def _words_are_date(reading: Reading, found: re.Match[str]) -> bool:
    if found["of"] or found["year"]:
        return True
    before = reading.lower[max(0, found.start("day") - 4) : found.start("day")]
    capital = reading.text[found.start("month")].isupper()
    return capital and (
        "the " in before or date_forms.ENDS.match(reading.lower, found.end()) is not None
    )


def _month_first_is_date(reading: Reading, found: re.Match[str]) -> bool:
    day, month = found["day"], found["month"]
    if found["year"] or found["the"]:
        return month not in _WORD_MONTHS or reading.text[found.start("month")].isupper()
    capital = reading.text[found.start("month")].isupper()
    ordinal = not day.isdecimal()
    if ordinal and day in ORDINAL_OF:
        return capital and date_forms.ENDS.match(reading.lower, found.end()) is not None
    if ordinal:
        return capital or month not in _WORD_MONTHS
    before = reading.lower[max(0, found.start() - 4) : found.start()].strip()
    return (
        capital and before != "in" and date_forms.ENDS.match(reading.lower, found.end()) is not None
    )


def _day_alone(reading: Reading, day: days_alone.Day) -> None:
    birth = _birth_near(reading.lower, day.start, day.end)
    instead = (
        (tr("day before"), tr("same day")) if day.the else (tr("that day"), tr("a few days later"))
    )
    key = "birth" if birth else "day"
    reading.add(look(key), day.start, day.end, suggestions=None if birth else instead)


def _month_and_year(reading: Reading, found: re.Match[str]) -> None:
    start, end = found.span()
    if not reading.is_free(start, end) or found["year"] in {"march", "may"}:
        return
    if date_forms.OF_A_DOCUMENT.search(reading.lower, max(0, start - 40), start):
        return
    if _birth_near(reading.lower, start, end):
        reading.add(
            look("birth"), start, end, suggestions=instead_of_birth(reading.lower, start, end)
        )
    else:
        month = MONTH_OF.get(found["month"]) or int(found["month"])
        instead = in_season(reading.lower, start, month)
        reading.add(look("month"), start, end, suggestions=instead)


def _birth_year(reading: Reading, found: re.Match[str]) -> None:
    start = found.start("month") if found["month"] else found.start("year")
    if reading.is_free(start, found.end()) and not date_forms.NOT_BIRTH.search(found[0]):
        instead = instead_of_birth(reading.lower, start, found.end())
        reading.add(look("birth-year"), start, found.end(), suggestions=instead)


def _birth_near(lower: str, start: int, end: int) -> bool:
    before = lower[max(0, start - _NEAR_BIRTH - 32) : start]
    if date_forms.BIRTH_BEFORE.search(before) and not date_forms.NOT_BIRTH.search(before):
        return True
    return date_forms.BIRTH_BEHIND.match(lower, end) is not None


def _goes_on_from_birth(reading: Reading, start: int) -> bool:
    """Whether it is the second of two dates of birth: "06.11.1994 and 06.11.1997"."""
    last = reading.findings[-1] if reading.findings else None
    if last is None or last.type != "date-of-birth":
        return False
    before = reading.lower[max(0, start - 7) : start]
    return re.search(r"\d(?: and | or |, | & |/| vs? | not )(?:the )?\Z", before) is not None


def _add(
    reading: Reading,
    start: int,
    end: int,
    *,
    about: str = "",
    birth: bool = False,
    month: int = 0,
) -> None:
    while end > start and reading.text[end - 1] in " .,;:-":
        end -= 1
    if not reading.is_free(start, end) or is_day_of_a_log(reading.lower, start):
        return
    if (
        birth
        or _birth_near(reading.lower, start, end)
        or _is_birth_behind_name(reading, start, end)
        or _goes_on_from_birth(reading, start)
        or births.is_birth(reading, start, end)
    ):
        instead = instead_of_birth(reading.lower, start, end)
        reading.add(look("birth"), start, end, about=about, suggestions=instead)
    else:
        instead = instead_of(reading.lower, start, month)
        reading.add(look("date"), start, end, about=about, suggestions=instead)


def _is_birth_behind_name(reading: Reading, start: int, end: int) -> bool:
    """Whether it stands alone behind a name, and is too long ago for anything else."""
    behind = reading.lower[end : end + 4]
    if behind[:1] not in {")", "]", ",", ".", ";", ""} and behind != " on ":
        return False
    year = re.search(r"\d{2,4}\Z", reading.text[start:end])
    if not year or date_forms.BEHIND_A_NAME.search(reading.text, max(0, start - 34), start) is None:
        return False
    number = int(year[0])
    return number < _RECENT if number > 99 else number not in range(20, 30)  # noqa: PLR2004
