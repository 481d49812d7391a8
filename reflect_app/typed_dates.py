"""What people type as a date: three parts in, a calendar date or one plain message out."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from itertools import filterfalse

from reflect_app.shown_dates import MONTHS
from reflect_app.translation import tr

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORTEST_NAME = 3  # letters of a month's name that tell it from every other
EARLIEST_USUAL = 1990  # a year; what happened before may be meant, and so is only asked about
_LONGEST_MONTH = 31
_LEAP_YEAR = 2000
_EDGES = " .,;:/-"  # what dictation and copying leave around a part
_DAY = re.compile(r"0*(\d{1,2})(?:st|nd|rd|th)?", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_WRITTEN_YEAR = re.compile(r"\d{4}|\d{2}")
_BY_NUMBERS = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_GAPS = re.compile("[\\s/.,\u2010-\u2015\u2212_-]+")


@dataclass(frozen=True, slots=True)
class ParsedDate:
    """What three typed parts mean together.

    ``value`` is the date, or None; ``message`` is what to put right, "" where nothing is;
    ``wrong`` names the parts it is about: "day", "month", "year". A date with all parts empty is
    ``blank`` and has neither.
    """

    value: date | None = None
    message: str = ""
    wrong: frozenset[str] = frozenset()
    blank: bool = False


def parse_date(day: str, month: str, year: str) -> ParsedDate:
    """Read a date as people type one, with one message at most.

    Missing parts come first, then what can't be correct. A whole date in one part, with the
    others empty, is taken for what it is.
    """
    parts = {"day": _clean(day), "month": _clean(month), "year": _clean(year)}
    filled = [text for text in parts.values() if text]
    if not filled:
        return ParsedDate(blank=True)
    if len(filled) == 1 and (whole := split_date(filled[0])):
        return parse_date(*whole)
    if missing := [name for name, text in parts.items() if not text]:
        listed = " and ".join(f"a {name}" for name in missing)
        return _problem(tr("Published date must include {parts}", parts=listed), *missing)
    return _parse_parts(parts)


def date_question(value: date | None, today: date) -> str:
    """What to ask about a date that is more than a year ahead or long past; "" where it is neither.

    It may well be meant, so that it is never a fault: "The year is 1926. Is that meant?"
    """
    if value is None:
        return ""
    ahead = (value.year, value.month, value.day) > (today.year + 1, today.month, today.day)
    if not ahead and value.year >= EARLIEST_USUAL:
        return ""
    return tr("The year is {year}. Is that meant?", year=value.year)


def split_date(text: str) -> tuple[str, str, str] | None:
    """The day, month and year of a whole date in one text; None if it is none.

    Takes "27 March 2026", "27/3/2026", "2026-03-27", "Friday 27th of March 2026" and
    "March 27, 2026"; numbers are day first, as in the United Kingdom, unless a year is first.
    """
    words = [word for word in _GAPS.split(_clean(text)) if word.casefold() not in {"", "of", "the"}]
    if words and _is_weekday(words[0]):
        del words[0]
    if len(words) != 3:  # noqa: PLR2004  -- day, month and year
        return None
    if _YEAR.fullmatch(words[0]):
        words.reverse()
    elif _named_month(words[0]):
        words[0], words[1] = words[1], words[0]
    day, month, year = words
    found = _DAY.fullmatch(day)
    if found is None or read_month(month) is None or not _WRITTEN_YEAR.fullmatch(year):
        return None
    return found[1], month, year


def calendar_date(text: str) -> date | None:
    """The day that ``YYYY-MM-DD`` in ASCII digits stands for; None if there is no such day."""
    if not _BY_NUMBERS.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def read_month(text: str) -> int | None:
    """The number that a month is given by, or that its name stands for; None if it is neither.

    Any number of one or two digits counts, 13 too: whether it can be a month is another question.
    """
    text = _clean(text)
    number = _DAY.fullmatch(text)
    if number and text[-1].isdigit():
        return int(number[1])
    return _named_month(text)


def completed_month(beginning: str) -> str | None:
    """The one month whose name begins so, in any letter case; None if none or several do."""
    key = beginning.casefold()
    found = [name for name in MONTHS if key and name.casefold().startswith(key)]
    return found[0] if len(found) == 1 else None


def _clean(text: str) -> str:
    """Without what nobody sees or means: odd spaces and digits, hidden characters, end dots."""
    seen = filterfalse(_is_hidden, unicodedata.normalize("NFKC", text))
    return " ".join("".join(seen).split()).strip(_EDGES)


def _is_hidden(letter: str) -> bool:
    category = unicodedata.category(letter)
    return category in {"Cf", "Mn"} or (category == "Cc" and not letter.isspace())


def _parse_parts(parts: dict[str, str]) -> ParsedDate:
    day_found = _DAY.fullmatch(parts["day"])
    day = int(day_found[1]) if day_found else 0
    month = read_month(parts["month"]) or 0
    year = int(parts["year"]) if _YEAR.fullmatch(parts["year"]) else None
    if impossible := _impossible(day, month, year):
        return _problem(tr("Published date must be a real date"), *impossible)
    if year is None:
        return _problem(tr("Year must include 4 numbers"), "year")
    return ParsedDate(value=date(year, month, day))


def _impossible(day: int, month: int, year: int | None) -> list[str]:
    """The parts that can't be correct; several where it can't be told which one is meant wrong."""
    fits = {
        "day": 1 <= day <= _LONGEST_MONTH,
        "month": 1 <= month <= len(MONTHS),
        "year": year is None or year > 0,
    }
    wrong = [name for name, fine in fits.items() if not fine]
    if wrong:
        return wrong
    if day > monthrange(_LEAP_YEAR, month)[1]:
        return ["day", "month"]
    if year is not None and day > monthrange(year, month)[1]:
        return ["day", "month", "year"]
    return []


def _named_month(text: str) -> int | None:
    key = text.casefold()
    if len(key) < SHORTEST_NAME:
        return None
    return next((at for at, name in enumerate(MONTHS, 1) if name.casefold().startswith(key)), None)


def _is_weekday(text: str) -> bool:
    key = text.casefold()
    return len(key) >= SHORTEST_NAME and any(name.startswith(key) for name in WEEKDAYS)


def _problem(message: str, *wrong: str) -> ParsedDate:
    return ParsedDate(message=message, wrong=frozenset(wrong))
