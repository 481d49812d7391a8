"""What can stand in the place of an exact date: its season, or how near it was."""

from __future__ import annotations

from reflect_app.translation import tr

_ON = ("on ", "on the ", "by ", "by the ")


def instead_of(lower: str, start: int, month: int) -> tuple[str, ...]:
    """What can be written from ``start`` on in the place of a date in this month (0: unknown).

    Behind "on" no "in the spring" fits, so there it is a day of it.
    """
    season = _season(month)
    after_on = lower[max(0, start - 7) : start].endswith(_ON)
    the = lower[max(0, start - 4) : start] == "the "
    if the and after_on:
        return (tr("same day"), tr("day before"))
    if after_on:
        days = {
            "spring": tr("a day in spring"),
            "summer": tr("a day in summer"),
            "autumn": tr("a day in autumn"),
            "winter": tr("a day in winter"),
        }
        return (*((days[season],) if season else ()), tr("that day"), tr("a weekday"))
    seasons = {
        "spring": tr("in the spring"),
        "summer": tr("in the summer"),
        "autumn": tr("in the autumn"),
        "winter": tr("in the winter"),
    }
    return (*((seasons[season],) if season else ()), tr("earlier that week"), tr("that month"))


def _season(month: int) -> str:
    if not month:
        return ""
    return ("winter", "spring", "summer", "autumn")[month % 12 // 3]


def in_season(lower: str, start: int, month: int) -> tuple[str, ...]:
    """What can be written in the place of a month with its year, also behind "in" or "since"."""
    season = _season(month)
    last = lower[max(0, start - 12) : start].split()[-1:] or [""]
    the = {
        "spring": tr("the spring"),
        "summer": tr("the summer"),
        "autumn": tr("the autumn"),
        "winter": tr("the winter"),
    }[season]
    if last[0] in {"in", "since", "until", "from", "by", "during", "before", "after", "of"}:
        return (the, tr("that year"))
    return (tr("in {the_season}", the_season=the), tr("some time ago"))
