"""Which published date each reflection gets: its own, one for all, or one a week from a day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

WEEK = timedelta(weeks=1)


class Spacing(StrEnum):
    """How dates are given out."""

    OWN = "own"
    ONE = "one"
    WEEKLY = "weekly"


@dataclass(frozen=True)
class DatePlan:
    """Where the dates come from; ``day`` is the one for all, or the first of the weekly ones.

    ``given`` are those that somebody gave to one by one, by ids, where each has its own.
    """

    spacing: Spacing = Spacing.OWN
    day: date | None = None
    given: Mapping[str, date] = field(default_factory=dict)

    @classmethod
    def own(cls, given: Mapping[str, date] | None = None) -> Self:
        """Each keeps the date that it has, or gets the one that is given to it."""
        return cls(given=dict(given or {}))

    @classmethod
    def one(cls, day: date) -> Self:
        """All get this date."""
        return cls(Spacing.ONE, day)

    @classmethod
    def weekly(cls, day: date) -> Self:
        """One is published on this day, and one each week after it."""
        return cls(Spacing.WEEKLY, day)


class DateSlots:
    """Gives out the dates of a plan, in the order in which it is asked.

    ``used`` are the dates of what is out in the folder already: weekly ones among them are passed
    over, so that going on after a stop gives the same dates as one calm run.
    """

    def __init__(self, plan: DatePlan, used: Iterable[date]) -> None:
        self._plan = plan
        self._used = {day for day in used if self.is_slot(day)}
        self._next = plan.day

    def is_slot(self, day: date | None) -> bool:
        """Whether a date is one of those that are given out weekly."""
        first = self._plan.day
        if self._plan.spacing is not Spacing.WEEKLY or first is None or day is None:
            return False
        return day >= first and (day - first).days % WEEK.days == 0

    def day_for(self, own: date | None, out: date | None) -> date | None:
        """The date of a reflection, by its own and by the one that it is out with, if it is.

        None where there is none: it has none of its own, or the calendar is at its end.
        """
        if self._plan.spacing is Spacing.OWN:
            return own
        if self._plan.spacing is Spacing.ONE:
            return self._plan.day
        return out if self.is_slot(out) else self._free()

    def _free(self) -> date | None:
        """The next weekly date that nothing has, which is used from now on."""
        while self._next is not None and self._next in self._used:
            self._step()
        found = self._next
        self._step()
        return found

    def _step(self) -> None:
        try:
            self._next = self._next and self._next + WEEK
        except OverflowError:
            self._next = None
