"""Which list the library window shows, and what can be chosen of it: tabs, times, orders."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.gui.phrases.review_words import BACK, FOR_REVIEW, OUT, queue_name
from reflect_app.gui.phrases.statuses import STATUSES, status_name
from reflect_app.gui.widgets.filter_bar import ALL
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reflect_app.queries import Query

ANY_TIME, TODAY, WEEK, MONTH, YEAR, EARLIER = "any", "today", "week", "month", "year", "earlier"
NEWEST = "newest"
ALWAYS_OFFERED = (ALL, "draft")
QUEUES = (FOR_REVIEW, OUT, BACK)
TABS = (ALL, FOR_REVIEW, "draft", "finished", OUT, BACK, "approved", "published")
"""In their order. What is with somebody, or came back, is told by the queues: a status does not say
whose it is."""


def status_tabs(
    by_status: Mapping[str, int], found: Mapping[str, int] | None = None, picked: str = ALL
) -> list[tuple[str, str, int]]:
    """The tabs to offer above the list: key, words, and how many reflections were found of each.

    Both have how many there are of each status and in each queue.
    Which are offered depends on what there is at all, so that none goes while somebody searches.
    """
    counts = by_status if found is None else found
    everything = sum(counts.get(status, 0) for status in STATUSES)
    return [
        (key, _tab_name(key), everything if key == ALL else counts.get(key, 0))
        for key in TABS
        if by_status.get(key) or key in ALWAYS_OFFERED or key == picked
    ]


def _tab_name(key: str) -> str:
    if key in QUEUES:
        return queue_name(key)
    return {ALL: tr("All"), "draft": tr("Drafts")}.get(key) or status_name(key)


def periods() -> dict[str, str]:
    """When the last change was, to choose from; what is earlier is from before this year."""
    return {
        ANY_TIME: tr("Any time"),
        TODAY: tr("Today"),
        WEEK: tr("Last 7 days"),
        MONTH: tr("Last 30 days"),
        YEAR: tr("This year"),
        EARLIER: tr("Earlier"),
    }


def orders() -> dict[str, str]:
    """The orders of the list, by the words that ``reflect_app.queries.Order`` has for them."""
    return {
        NEWEST: tr("Newest change"),
        "oldest": tr("Oldest change"),
        "title": tr("Title"),
        "published": tr("Published date"),
    }


class ListFilter(NamedTuple):
    """The list that is wanted: words, filters and an order.

    ``status`` is a status, a queue or ``ALL``, ``period`` one of ``periods``, ``order`` one of
    ``orders``.
    """

    words: str = ""
    status: str = ALL
    tag: str = ""
    period: str = ANY_TIME
    order: str = NEWEST

    @property
    def narrowed(self) -> bool:
        """Whether a tag or a time leaves anything out."""
        return bool(self.tag or self.period != ANY_TIME)

    @property
    def filtered(self) -> bool:
        """Whether anything is left out besides what the tabs leave out."""
        return bool(self.words.strip()) or self.narrowed

    @property
    def plain(self) -> bool:
        """Whether this is the list of everything, in its usual order."""
        return not self.filtered and self.status == ALL and self.order == NEWEST


def searched_words(typed: str) -> str:
    """What of a text that is being typed is searched: not the first letter of a new word.

    Nor is the quote that begins a phrase, which is no sign that anybody wants to find.

    A letter alone is searched as a word of its own, which would find nothing for a moment. It is
    left out until another letter comes, or a space that says that it is one.
    """
    if typed.strip() == '"':
        return ""
    rest, _space, last = typed.rpartition(" ")
    begins = len(last) == 1 and last.lower() != last.upper()
    return rest if begins and '"' not in rest else typed


def as_query(list_filter: ListFilter, today: date) -> Query:
    """The question for the library."""
    from reflect_app.queries import Order, Query, Queue  # noqa: PLC0415  -- after the first paint
    from reflect_app.status import Status  # noqa: PLC0415  -- after the first paint

    since, before = bounds(list_filter.period, today)
    status, queued = list_filter.status, list_filter.status in QUEUES
    return Query(
        words=list_filter.words,
        status=None if status == ALL or queued else Status(status),
        queue=Queue(status) if queued else None,
        tag=list_filter.tag,
        since=since,
        before=before,
        order=Order(list_filter.order),
    )


def bounds(period: str, today: date) -> tuple[datetime | None, datetime | None]:
    """The first moment of a period and the first after it, as days are counted here."""
    if period == EARLIER:
        return None, _midnight(today.replace(month=1, day=1))
    first = {
        TODAY: today,
        WEEK: today - timedelta(days=6),
        MONTH: today - timedelta(days=29),
        YEAR: today.replace(month=1, day=1),
    }.get(period)
    return (None if first is None else _midnight(first)), None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min).astimezone()
