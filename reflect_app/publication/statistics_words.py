"""What is read out of the statistics, each in one sentence that also describes its chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.prompts import short_names
from reflect_app.shown_dates import MONTHS
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reflect_app.publication.statistics import (
        HowMany,
        PromptsReturned,
        TagsOverTime,
        TagsTogether,
    )

_NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)


def how_many(found: HowMany) -> str:
    """How many were begun in those months, and in which the most were."""
    if not found.total:
        nothing = tr("None was begun in the last {n} months", n=_NUMBERS[len(found.months)])
        older = plural(found.before, "; {n} before that.", "; {n} before that.")
        return nothing + (older if found.before else ".")
    each = found.each_month
    most = [found.months[at] for at, number in enumerate(each) if number == max(each)]
    if len(found.months) == 1:
        return tr("{n} in {month}, by the month they were begun.", n=f"{found.total:,}",
                  month=month_and_year(found.months[0]))  # fmt: skip
    said = {"n": f"{found.total:,}", "months": _NUMBERS[len(found.months)]}
    if len(most) == 1:
        month = MONTHS[most[0].month - 1]
        words = "{n} in {months} months, by the month they were begun; most in {month}."
        return tr(words, month=month, **said)
    return tr("{n} in {months} months, by the month they were begun.", **said)


def tags_over_time(found: TagsOverTime) -> str:
    """From when to when it is added up, and which tag was used most."""
    if not found.tags:
        return tr("No tag was used in these months.")
    most = [each.tag for each in found.tags if each.added_up[-1] == found.tags[0].added_up[-1]]
    said = {"first": month_and_year(found.months[0]), "last": month_and_year(found.months[-1])}
    if len(found.months) == 1:
        begun = tr("In {last}", **said)
    else:
        begun = tr("Added up from {first} to {last}", **said)
    if len(most) > 2:  # noqa: PLR2004  -- more than two names are no answer
        return f"{begun}."
    return tr("{begun}; {tags} most often.", begun=begun, tags=_and(most))


def tags_together(found: TagsTogether) -> str:
    """Which two tags stand together most often."""
    if not found.pairs:
        return tr("No two tags stand in one reflection so far.")
    if found.several == 1:
        return tr("One reflection has two tags or more so far.")
    first, *others = found.pairs
    said = {"n": f"{first.number:,}", "all": f"{found.several:,}"}
    if others and others[0].number == first.number:
        words = (
            "Several pairs are most often together: each in {n} of the {all} with two tags or more."
        )
        return tr(words, **said)
    words = "{one} and {two} are most often together: in {n} of the {all} with two tags or more."
    return tr(words, one=first.first, two=first.second, **said)


def prompts_returned(found: PromptsReturned) -> str:
    """How often something came back, and which prompt was commented on most."""
    if not found.returns:
        return tr("Nothing came back from a supervisor so far.")
    times = plural(found.returns, "Once something", "{n} times something")
    most = [each for each in found.prompts if each.returns == found.prompts[0].returns]
    if not most[0].returns:
        return tr("{times} came back, without a comment on a prompt.", times=times)
    if len(most) > 2:  # noqa: PLR2004
        return tr("{times} came back; several prompts were commented on as often.", times=times)
    names = _and([tr("“{name}”", name=short_names()[each.prompt]) for each in most])
    words = "{times} came back; commented on most often: {names}."
    return tr(words, times=times, names=names)


def month_and_year(month: date) -> str:
    """A month: "December 2025"."""
    return f"{MONTHS[month.month - 1]} {month.year:04}"


def _and(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return tr("{one} and {two}", one=names[0], two=names[1])
