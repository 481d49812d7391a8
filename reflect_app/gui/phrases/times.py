"""When something was, in words; for each place in a sentence a function of its own.

What begins a line has a capital letter ("Today, 14:02"), what stands within a sentence has none
("saved today, 14:02"), and after some verbs a time needs a word before it ("left at 14:02"). No
one of them is made from the text of another, and nothing is decided by what such a text says.
"""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from reflect_app.shown_dates import WEEKDAYS, clock_time, day_and_month, full_date
from reflect_app.translation import tr


def widest_date() -> str:
    """As wide as a day gets in words, for columns that hold one."""
    return full_date(date(2026, 9, 30))


def day_here(moment: datetime, zone: tzinfo | None = None) -> date:
    """The day on which a moment falls in this zone, or in the computer's own."""
    return moment.astimezone(zone).date()


def day_words(day: date, today: date) -> str:
    """A day that begins a line: "Today", "Yesterday", "20 November", "20 November 2025"."""
    named = {0: tr("Today"), 1: tr("Yesterday")}  # by how many days ago that is
    return named.get((today - day).days) or _dated(day, today)


def day_within(day: date, today: date) -> str:
    """A day within a sentence: "today", "yesterday", "20 November"."""
    named = {0: tr("today"), 1: tr("yesterday")}
    return named.get((today - day).days) or _dated(day, today)


def day_since(day: date, today: date) -> str:
    """A day after "since": "today", "yesterday", "Monday", "20 November"."""
    return WEEKDAYS[day.weekday()] if _is_of_this_week(day, today) else day_within(day, today)


def day_on(day: date, today: date) -> str:
    """A day on which something happened: "today", "yesterday", "on Monday", "on 20 November"."""
    if (today - day).days in {0, 1}:
        return day_within(day, today)
    return tr("on {day}", day=day_since(day, today))


def moment_words(moment: datetime, today: date, zone: tzinfo | None = None) -> str:
    """A moment that begins a line: "Today, 13:40", "Yesterday, 09:05", "20 November, 13:40".

    It is told in this zone, or in the computer's own; ``today`` is the day there.
    """
    local = moment.astimezone(zone)
    return f"{day_words(local.date(), today)}, {clock_time(local)}"


def moment_within(moment: datetime, today: date, zone: tzinfo | None = None) -> str:
    """A moment within a sentence: "today, 13:40", "20 November, 13:40"."""
    local = moment.astimezone(zone)
    return f"{day_within(local.date(), today)}, {clock_time(local)}"


def moment_at(moment: datetime, today: date, zone: tzinfo | None = None) -> str:
    """A moment after a verb: "at 14:02", "yesterday at 09:05", "on 20 November at 09:05"."""
    local = moment.astimezone(zone)
    day, time = local.date(), clock_time(local)
    match (today - day).days:
        case 0:
            return tr("at {time}", time=time)
        case 1:
            return tr("yesterday at {time}", time=time)
    return tr("on {day} at {time}", day=_dated(day, today), time=time)


def changed_words(changed: datetime, today: date, zone: tzinfo | None = None) -> str:
    """When something was last changed, with the time if that was today: "Today, 14:02"."""
    day = day_here(changed, zone)
    return moment_words(changed, today, zone) if day == today else day_words(day, today)


def changed_within(changed: datetime, today: date, zone: tzinfo | None = None) -> str:
    """The same within a sentence: "today, 14:02", "yesterday", "20 November"."""
    day = day_here(changed, zone)
    return moment_within(changed, today, zone) if day == today else day_within(day, today)


def _is_of_this_week(day: date, today: date) -> bool:
    """Whether the name of the weekday alone says which day it was, longer ago than yesterday."""
    return 1 < (today - day).days < len(WEEKDAYS)


def _dated(day: date, today: date) -> str:
    return day_and_month(day) if day.year == today.year else full_date(day)
