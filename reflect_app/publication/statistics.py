"""What can be learned from a library: how many a month, which tags, what came back with comments.

One's own alone: what came to be reviewed is somebody else's, and what is in the bin is let go.
Each of the four is plain data for a chart and a table; ``statistics_words`` has its sentence.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from itertools import accumulate, combinations
from typing import TYPE_CHECKING

from reflect_app.prompt_keys import PromptKey
from reflect_app.status import Status
from reflect_app.tags import tag_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reflect_app.library import Library
    from reflect_app.tally import Tally

MONTHS = 12
MOST_TAGS = 5  # lines that can still be told from each other
MOST_PAIRS = 10
MOST_PAIRED = 200  # tags; a pair is never more used than either of its tags
IN_LIFE = (
    *(Status.PUBLISHED, Status.APPROVED, Status.RETURNED),
    *(Status.WITH_SUPERVISOR, Status.FINISHED, Status.DRAFT),
)
"""The statuses from the last to the first: what is done is the ground that the rest stands on."""


@dataclass(frozen=True)
class StatusCount:
    """How many of one status were begun in each of the months."""

    status: Status
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class HowMany:
    """How many were begun in each month, by what they are now; ``before`` are the older ones.

    ``months`` are their first days. There is a line for each status that any of them has.
    """

    months: tuple[date, ...]
    by_status: tuple[StatusCount, ...] = ()
    before: int = 0

    @property
    def each_month(self) -> tuple[int, ...]:
        """How many were begun in each of the months, of whatever status."""
        return tuple(sum(each.numbers[at] for each in self.by_status) for at in self._places)

    @property
    def total(self) -> int:
        """How many were begun in those months."""
        return sum(self.each_month)

    @property
    def _places(self) -> range:
        return range(len(self.months))


@dataclass(frozen=True)
class TagLine:
    """A tag, and in how many it stood by the end of each month, from the first month on."""

    tag: str
    added_up: tuple[int, ...]


@dataclass(frozen=True)
class TagsOverTime:
    """The tags that were used most in those months, the most used first."""

    months: tuple[date, ...]
    tags: tuple[TagLine, ...] = ()


@dataclass(frozen=True)
class TagPair:
    """Two tags, the one that comes first by its letters first, and in how many both stand."""

    first: str
    second: str
    number: int


@dataclass(frozen=True)
class TagsTogether:
    """The pairs of tags that stand together most often, those first; whenever they were begun.

    ``several`` is how many have two tags or more.
    """

    pairs: tuple[TagPair, ...] = ()
    several: int = 0


@dataclass(frozen=True)
class PromptCount:
    """In how many returns a prompt was commented on, and with how many comments in all."""

    prompt: PromptKey
    returns: int
    comments: int


@dataclass(frozen=True)
class PromptsReturned:
    """Which prompts were commented on in what came back from review, the most often first.

    ``returns`` is how often something came back, with comments on a prompt or without. All six
    prompts are there where anything came back.
    """

    prompts: tuple[PromptCount, ...] = ()
    returns: int = 0


@dataclass(frozen=True)
class Statistics:
    """All of it; ``total`` is how many reflections it was counted from."""

    how_many: HowMany
    tags: TagsOverTime
    together: TagsTogether
    returned: PromptsReturned
    total: int


def statistics_of(library: Library, today: date) -> Statistics:
    """Count everything; the months are those of this computer's time zone, up to today's.

    A month is there from the first in which any of them was begun, and twelve at the most.
    """
    months = last_months(today)
    tally = library.tally([_beginning(day) for day in months])
    first = _first_used(tally, len(months))
    shown = tuple(months[first:])
    spelt = {tag_key(use.tag): use.tag for use in library.tags_used()}
    return Statistics(
        how_many=_how_many(tally, shown, first),
        tags=_tags_over_time(tally, shown, first, spelt),
        together=_together(tally, spelt),
        returned=_returned(tally.returns),
        total=sum(tally.by_status.values()),
    )


def last_months(today: date, number: int = MONTHS) -> list[date]:
    """The first days of so many months, the last of which is today's."""
    last = today.year * 12 + today.month - 1
    return [date(at // 12, at % 12 + 1, 1) for at in range(last - number + 1, last + 1)]


def _beginning(day: date) -> datetime:
    """When a day begins on this computer, in summer time where that day is in it."""
    return datetime(day.year, day.month, day.day).astimezone()


def _first_used(tally: Tally, months: int) -> int:
    """The place of the first month to be shown, counted from 0; the last one always is."""
    begun = [place for (place, _status), number in tally.by_status.items() if number]
    return min(max(min(begun, default=months) - 1, 0), months - 1)


def _how_many(tally: Tally, months: tuple[date, ...], first: int) -> HowMany:
    numbers = {status: [0] * len(months) for status in IN_LIFE}
    before = 0
    for (place, status), number in tally.by_status.items():
        if place:
            numbers[status][place - 1 - first] += number
        else:
            before += number
    found = (StatusCount(status, tuple(each)) for status, each in numbers.items() if any(each))
    return HowMany(months, tuple(found), before)


def _tags_over_time(
    tally: Tally, months: tuple[date, ...], first: int, spelt: Mapping[str, str]
) -> TagsOverTime:
    used: defaultdict[str, list[int]] = defaultdict(lambda: [0] * len(months))
    for (place, keys), number in tally.by_tags.items():
        for key in keys if place else ():
            used[key][place - 1 - first] += number
    most = sorted(used, key=lambda key: (-sum(used[key]), key))[:MOST_TAGS]
    lines = (TagLine(spelt.get(key, key), tuple(accumulate(used[key]))) for key in most)
    return TagsOverTime(months, tuple(lines))


def _together(tally: Tally, spelt: Mapping[str, str]) -> TagsTogether:
    sets: Counter[tuple[str, ...]] = Counter()
    for (_place, keys), number in tally.by_tags.items():
        sets[keys] += number
    paired = _most_used(sets)
    pairs: Counter[tuple[str, str]] = Counter()
    for keys, number in sets.items():
        for pair in combinations([key for key in keys if key in paired], 2):
            pairs[pair] += number
    most = sorted(pairs.items(), key=lambda each: (-each[1], each[0]))[:MOST_PAIRS]
    shown = (TagPair(spelt.get(one, one), spelt.get(two, two), n) for (one, two), n in most)
    several = sum(number for keys, number in sets.items() if len(keys) > 1)
    return TagsTogether(tuple(shown), several)


def _most_used(sets: Mapping[tuple[str, ...], int]) -> frozenset[str]:
    """The tags that are paired: of thousands in one reflection, the pairs would be millions."""
    used: Counter[str] = Counter()
    for keys, number in sets.items():
        for key in keys:
            used[key] += number
    return frozenset(key for key, _number in used.most_common(MOST_PAIRED))


def _returned(returns: Sequence[Mapping[PromptKey, int]]) -> PromptsReturned:
    if not returns:
        return PromptsReturned()
    counted = [_prompt_count(key, (each.get(key, 0) for each in returns)) for key in PromptKey]
    counted.sort(key=lambda each: (-each.returns, -each.comments))  # else in the order asked
    return PromptsReturned(tuple(counted), len(returns))


def _prompt_count(key: PromptKey, comments: Iterable[int]) -> PromptCount:
    found = [number for number in comments if number]
    return PromptCount(key, len(found), sum(found))
