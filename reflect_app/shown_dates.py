"""Dates and times of day as they are written for people: British English and plain digits.

Never by ``strftime`` with names, nor by the toolkit's locale: they speak the desktop's language,
and would put "März" among English words. This module needs nothing, so that any other may use it.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

WEEKDAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip


def date_parts(day: date) -> tuple[str, str, str]:
    """The three parts that a date is written in: "23", "November", "2026"."""
    return str(day.day), MONTHS[day.month - 1], f"{day.year:04}"


def full_date(day: date) -> str:
    """A date with its year: "19 August 2021"."""
    return " ".join(date_parts(day))


def short_date(day: date) -> str:
    """A date in a narrow column: "19 Aug 2021"."""
    number, month, year = date_parts(day)
    return f"{number} {month[:3]} {year}"


def day_and_month(day: date) -> str:
    """A date of a year that is known: "19 August"."""
    return day_of_month(day.day, day.month)


def day_of_month(day: int, month: int) -> str:
    """A day that need not be in the calendar: "31 February"."""
    return f"{day} {MONTHS[month - 1]}"


def clock_time(moment: datetime | time) -> str:
    """A time of day, with 24 hours: "09:05"."""
    return f"{moment.hour:02}:{moment.minute:02}"


def sortable_moment(moment: datetime) -> str:
    """A moment as lists on the command line have it, so that they sort: "2026-11-23 09:05"."""
    return f"{moment.year:04}-{moment.month:02}-{moment.day:02} {clock_time(moment)}"


def moment_for_programs(moment: datetime) -> str:
    """A moment as JSON on the command line has it, in UTC: "2026-11-23T09:05:00+00:00"."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")
