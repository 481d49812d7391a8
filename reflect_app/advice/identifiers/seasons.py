"""What can stand in the place of a date: its season or decade, or how near it was."""

from __future__ import annotations

import re

from reflect_app.translation import tr

# What "in the spring" does not fit behind, but "the spring" does.
_BEHIND = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "from",
        "by",
        "during",
        "before",
        "after",
        "of",
        "for",
        "dated",
        "to",
        "between",
        "around",
        "about",
        "and",
    ]
)
_THIS_CENTURY = 30  # a year of two digits up to that is one of 2000 and later


def instead_of(lower: str, start: int, month: int) -> tuple[str, ...]:
    """What can be written from ``start`` on in the place of a day in this month (0: unknown).

    Behind "on" no "in the spring" fits, so there it is a day of it.
    """
    before = lower[max(0, start - 14) : start].split()[-2:] or [""]
    if before[-1] == "the" and before[0] in {"on", "by"}:
        return (tr("same day"), tr("day before"))
    season = _season(month)
    if before[-1] == "the":
        return (*((_names()[season].removeprefix("the "),) if season else ()), tr("same week"))
    if before[-1] == "on":
        return (*((_days()[season],) if season else ()), tr("that day"), tr("a weekday"))
    if before[-1] in _BEHIND:
        return (*((_names()[season],) if season else ()), tr("that week"), tr("that day"))
    inside = (tr("in {season}", season=_names()[season]),) if season else ()
    return (*inside, tr("earlier that week"), tr("that month"))


def in_season(lower: str, start: int, month: int) -> tuple[str, ...]:
    """What can be written in the place of a month with its year, also behind "in" or "since"."""
    season = _names()[_season(month)]
    last = lower[max(0, start - 14) : start].split()[-1:] or [""]
    if last[0] in _BEHIND:
        return (season, tr("that year"))
    return (tr("in {season}", season=season), tr("some time ago"))


def instead_of_birth(lower: str, start: int, end: int) -> tuple[str, ...]:
    """What can be written in the place of a date or a year of birth: its decade, where told."""
    year = re.search(r"(?:(?<!\d)(?:19|20)\d\d|\d\d)\Z", lower[start:end])
    before = lower[max(0, start - 10) : start].split()[-1:] or [""]
    left_out = tr("[date of birth left out]")
    if year is None:
        return (left_out, tr("that day"))
    number = int(year[0])
    if number < 100:  # noqa: PLR2004
        number += 2000 if number <= _THIS_CENTURY else 1900
    decade = tr("the {decade}s", decade=number // 10 * 10)
    if before[0] == "on":
        return (tr("a day in {decade}", decade=decade), left_out)
    if before[0] == "in":
        return (decade, tr("[year left out]"))
    if before[0] == "born":
        return (tr("in {decade}", decade=decade), left_out)
    return (left_out, tr("in {decade}", decade=decade))


def _season(month: int) -> str:
    if not month:
        return ""
    return ("winter", "spring", "summer", "autumn")[month % 12 // 3]


def _names() -> dict[str, str]:
    return {
        "spring": tr("the spring"),
        "summer": tr("the summer"),
        "autumn": tr("the autumn"),
        "winter": tr("the winter"),
    }


def _days() -> dict[str, str]:
    return {
        "spring": tr("a day in spring"),
        "summer": tr("a day in summer"),
        "autumn": tr("a day in autumn"),
        "winter": tr("a day in winter"),
    }
