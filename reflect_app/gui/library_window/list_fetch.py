"""The jobs by which the list is looked at: how long it is, some pages of it, and who is where."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.clock import local_today
from reflect_app.errors import ReflectError
from reflect_app.gui.library_window.list_filter import ListFilter, as_query
from reflect_app.gui.library_window.list_model import PAGE
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reflect_app.library import Library
    from reflect_app.queries import Counts, Query, Queue
    from reflect_app.review.facts_for_row import ReviewLine
    from reflect_app.status import Status
    from reflect_app.summary import Summary

    Pages = dict[int, Sequence[Summary]]

_SOUGHT_SINGLY = 2  # of more, it is quicker to look through the whole list once


class ListRequest(NamedTuple):
    """What is asked for: a list, what of it is in sight, and whose places in it are wanted.

    ``anchor`` is the reflection at the top of what is in sight, where that is not the first one:
    when the list is another by then, what is fetched is what stands around the anchor.
    """

    list_filter: ListFilter
    first: int = 0
    last: int = 0
    ids: tuple[str, ...] = ()
    anchor: str = ""


@dataclass(frozen=True)
class ListSnapshot:
    """A list as it was at one moment: how long, some of its pages, and places that were asked for.

    ``found`` is how many there are of each status, of all that the words and filters let through,
    and ``waiting`` of each queue; ``about_signs`` is what to say where only signs were searched.
    ``reviews`` has what there is to say of reviews, of those on the pages.
    """

    request: ListRequest
    counts: Counts
    found: Mapping[Status, int]
    count: int
    pages: Pages
    places: dict[str, int]
    about_signs: str = ""
    waiting: Mapping[Queue, int] = field(default_factory=dict)
    reviews: Mapping[str, ReviewLine] = field(default_factory=dict)


class SomePages(NamedTuple):
    """Pages of a list, and what there is to say of the reviews of those on them, by their ids."""

    pages: Pages
    reviews: Mapping[str, ReviewLine]


def fetch_list(request: ListRequest, library: Library) -> ListSnapshot:
    """Fetch a list: its length, its first page, what is in sight, and the places asked for.

    Signs alone can't be searched, so that nothing is found by them.
    """
    from reflect_app.queries import about_signs  # noqa: PLC0415  -- on the library's thread

    query, counts = as_query(request.list_filter, local_today()), library.counts()
    if about := about_signs(request.list_filter.words):
        return ListSnapshot(request, counts, {}, 0, {}, {}, about)
    pages: Pages = {0: library.find(query, limit=PAGE)}
    found = _found(request.list_filter, counts, pages[0], query, library)
    waiting = _waiting(request.list_filter, counts, query, library)
    if query.queue is not None:
        count = waiting.get(query.queue, 0)
    else:
        count = sum(found.values()) if query.status is None else found.get(query.status, 0)
    count = len(pages[0]) if len(pages[0]) < PAGE else count
    last = min(request.last, count - 1)
    rows = range(max(0, last - (request.last - request.first)), last + 1)
    _add(pages, rows, count, query, library)
    places = _places(
        [*filter(None, [request.anchor]), *request.ids], pages, request, query, library
    )
    for each in (request.anchor, *request.ids[:1]):
        if each in places:
            at = places[each]
            around = range(at, at + len(rows)) if each == request.anchor else range(at, at + 1)
            _add(pages, around, count, query, library)
    reviews = _reviews(pages, library)
    return ListSnapshot(request, counts, found, count, pages, places, "", waiting, reviews)


def fetch_pages(list_filter: ListFilter, pages: Iterable[int], library: Library) -> SomePages:
    """Some pages of a list."""
    query = as_query(list_filter, local_today())
    found = {page: library.find(query, start=page * PAGE, limit=PAGE) for page in pages}
    return SomePages(found, _reviews(found, library))


def _reviews(pages: Pages, library: Library) -> Mapping[str, ReviewLine]:
    return library.review_lines([each.id for page in pages.values() for each in page])


def fetch_ids(
    list_filter: ListFilter,
    ranges: Sequence[tuple[int, int]],
    known: Mapping[int, str],
    count: int,
    library: Library,
) -> list[str]:
    """The ids in these ranges of rows, first and last included, of a list that was this long.

    ``known`` are ids by row as they were shown. Raises ``ReflectError`` where the list is another
    by now, since nothing may happen to reflections that nobody chose.
    """
    ids = library.ids(as_query(list_filter, local_today()))
    if list(ranges) == [(0, count - 1)]:
        return list(ids)
    if len(ids) != count or any(ids[row] != each for row, each in known.items()):
        message = tr("The list has changed meanwhile.")
        raise ReflectError(message, tr("Look at what is selected, then try again."))
    return [each for first, last in ranges for each in ids[first : last + 1]]


def _found(
    list_filter: ListFilter,
    counts: Counts,
    first: Sequence[Summary],
    query: Query,
    library: Library,
) -> Mapping[Status, int]:
    """How many there are of each status; counted here where the first page has them all."""
    if not list_filter.filtered:
        return counts.by_status
    if query.status is None and query.queue is None and len(first) < PAGE:
        return Counter(summary.status for summary in first)
    return library.count_by_status(replace(query, queue=None))


def _waiting(
    list_filter: ListFilter, counts: Counts, query: Query, library: Library
) -> Mapping[Queue, int]:
    """How many there are in each queue; of one with nothing in it nothing is asked."""
    if not list_filter.filtered:
        return counts.queues
    there = [queue for queue, number in counts.queues.items() if number]
    asked = {queue: replace(query, status=None, queue=queue) for queue in there}
    return {queue: sum(library.count_by_status(each).values()) for queue, each in asked.items()}


def _add(pages: Pages, rows: range, count: int, query: Query, library: Library) -> None:
    for page in sorted({row // PAGE for row in rows if row < count} - pages.keys()):
        pages[page] = library.find(query, start=page * PAGE, limit=PAGE)


def _places(
    sought: Sequence[str], pages: Pages, request: ListRequest, query: Query, library: Library
) -> dict[str, int]:
    """Where these reflections are in the list, as far as they are in it."""
    places = {
        summary.id: page * PAGE + at
        for page, summaries in pages.items()
        for at, summary in enumerate(summaries)
        if summary.id in sought
    }
    missing = [each for each in sought if each not in places]
    if request.list_filter.plain and len(missing) <= _SOUGHT_SINGLY:
        found = {each: library.position(each, query) for each in missing}
    elif missing:
        rows = {each: row for row, each in enumerate(library.ids(query))}
        found = {each: rows.get(each) for each in missing}
    else:
        return places
    return places | {each: row for each, row in found.items() if row is not None}
