"""Lists of reflections: queries that read no more than is shown."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reflect_app.library.questions import first_row, rows, value
from reflect_app.library.tables import emptied, queue_queries, search_index
from reflect_app.library.tables.checked_values import (
    check_is_number,
    check_is_text,
    day_from,
    moment_from,
)
from reflect_app.library.tables.stored_times import stamp
from reflect_app.queries import Counts, Order, Query, Queue
from reflect_app.status import Status
from reflect_app.summary import Summary
from reflect_app.tags import tag_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from apsw import Connection


BETWEEN_TAGS = "\x01"  # in a row of a list; no tag has this character
ALL = -1  # lines, where there is no limit
EVERYTHING = Query()

_TAGS = (
    f"SELECT group_concat(tag, '{BETWEEN_TAGS}') FROM"  # noqa: S608  -- a sign of ours
    " (SELECT tag FROM tags WHERE tags.reflection = r.number ORDER BY position)"
)
_SHOWN = f"r.id, r.title, r.opening, r.status, r.answered, r.published, r.updated, ({_TAGS})"
_SHOWN_UNSEARCHED, _SHOWN_SEARCHED = f"{_SHOWN}, NULL", f"{_SHOWN}, {search_index.SNIPPET}"
_NOT_BINNED = "r.binned_at IS NULL"
_OPENINGS = f"SELECT r.id, r.opening FROM reflections r WHERE {_NOT_BINNED}"  # noqa: S608  -- names of ours
_SEARCHED = "search JOIN reflections r ON r.searched_as = +search.rowid"
"""The index comes first, as the plus sign makes sure: in the order of changes, without sorting."""

_STATUSES: dict[object, Status] = {status.value: status for status in Status}
"""Found in a tenth of the time that ``Status`` takes, which says what is none."""

_CONDITIONS: dict[str, str] = {
    "status": "r.status = :status",
    "tag": "r.number IN (SELECT reflection FROM tags WHERE key = :tag)",
    "since": "r.updated >= :since",
    "before": "r.updated < :before",
    "found": "search MATCH :found",
    "others": queue_queries.OF_OTHERS,
    "own": queue_queries.OWN,
    **{queue.value: condition for queue, condition in queue_queries.CONDITIONS.items()},
}
_SEARCHED_AND_TAGGED = "EXISTS (SELECT 1 FROM tags WHERE key = :tag AND reflection = r.number)"
"""Of each that is found its tags are looked at; with IN, SQLite would go through all that have the
tag for each that is found, which takes minutes where both are many."""

_PAGE = "LIMIT (:at_most + 0) OFFSET (:start + 0)"
"""A sum, for SQLite compiles a question anew for each number that stands alone in its limit."""
_AS_INDEXED = "search.rowid DESC"
_SHOWN_OF_PAGE = (
    f"SELECT {_SHOWN_SEARCHED} FROM ({{page}}) CROSS JOIN search"  # noqa: S608
    " CROSS JOIN reflections r WHERE search MATCH :found"
    " AND search.rowid = found_as AND r.searched_as = found_as"
)
"""What is shown of a page that had to be sorted, in this order of its tables: SQLite would make the
snippets of all that it sorts, which takes a second and a half where a common word is asked for."""

_ORDERS = {
    Order.OLDEST: "r.updated, r.number",
    Order.TITLE: "r.sort_key, r.number",
    Order.PUBLISHED: "r.published DESC, r.number DESC",
}
_BY_STATUS = "SELECT status, count(*) FROM reflections WHERE binned_at IS NULL GROUP BY status"
_COUNT = "SELECT count(*) FROM reflections WHERE"
_PLACE_OF = "SELECT updated, number FROM reflections WHERE id = :id AND binned_at IS NULL"
_BEFORE = (
    "SELECT count(*) FROM reflections"
    " WHERE binned_at IS NULL AND (updated, number) > (:updated, :number)"
)


def lines(connection: Connection, query: Query, start: int, limit: int | None) -> list[Summary]:
    """The lines of a list, with a snippet where words were searched."""
    values, place = _values(query), _place(connection, query)
    order, names = _order(query, values), tuple(values)
    rest = f"ORDER BY {order} {_PAGE}"
    if "found" not in values:
        asked = _asked(names, place, _SHOWN_UNSEARCHED, rest)
    elif order == _AS_INDEXED:
        asked = _asked(names, place, _SHOWN_SEARCHED, rest)
    else:
        page = _asked(names, place, "search.rowid AS found_as", rest)
        asked = f"{_SHOWN_OF_PAGE.format(page=page)} ORDER BY {order}"
    values["start"], values["at_most"] = start, ALL if limit is None else limit
    return [summary_from(row) for row in rows(connection, asked, values)]


def summary_from(row: Sequence[Any]) -> Summary:
    """A line of the list from its row. Raises ``ValueError`` where it holds what none can."""
    reflection_id, title, opening, status, answered, published, updated, tags, snippet = row
    check_is_text(reflection_id, title, opening)
    check_is_number(answered)
    return Summary(
        reflection_id,
        title,
        opening,
        _STATUSES.get(status) or Status(status),
        answered,
        tuple(tags.split(BETWEEN_TAGS)) if tags else (),
        day_from(published),
        moment_from(updated),
        search_index.excerpt(snippet) if snippet else (),
    )


def ids(connection: Connection, query: Query) -> list[str]:
    """The ids of a list, in its order."""
    values = _values(query)
    rest = f"ORDER BY {_order(query, values)}"
    asked = _asked(tuple(values), _place(connection, query), "r.id", rest)
    found = [each for (each,) in rows(connection, asked, values)]
    check_is_text(*found)
    return found


def openings(connection: Connection) -> list[tuple[str, str]]:
    """The id of all that is not in the bin, each with the words that a list shows of it."""
    found = rows(connection, _OPENINGS)
    check_is_text(*(each for row in found for each in row))
    return found


def count_by_status(connection: Connection, query: Query) -> dict[Status, int]:
    """How long a list is for each status, whichever status is asked for."""
    if query.for_review is False:  # the others are few, and counted in no time
        every, others = (
            count_by_status(connection, replace(query, for_review=each)) for each in (None, True)
        )
        counted = {status: number - others.get(status, 0) for status, number in every.items()}
        return {status: number for status, number in counted.items() if number}
    values = _values(replace(query, status=None))
    place = _place(connection, query)
    asked = _asked(tuple(values), place, "r.status, count(*)", "GROUP BY r.status")
    found = rows(connection, asked, values)
    return {Status(status): number for status, number in found}


def counts(connection: Connection) -> Counts:
    """How many reflections there are of each kind."""
    found = dict(rows(connection, _BY_STATUS))
    binned = value(connection, f"{_COUNT} {emptied.in_bin(connection)}")
    return Counts(
        by_status={status: found[status] for status in Status if status in found},
        binned=binned,
        not_indexed=search_index.count_not_indexed(connection),
        queues={queue: queue_queries.count(connection, queue) for queue in Queue},
        for_review=queue_queries.count_of_others(connection),
    )


def position(connection: Connection, reflection_id: str) -> int | None:
    """Where in the list of everything a reflection is, which is found without reading that."""
    place = first_row(connection, _PLACE_OF, {"id": reflection_id})
    if place is None:
        return None
    updated, number = place
    return int(value(connection, _BEFORE, {"updated": updated, "number": number}))


def _values(query: Query) -> dict[str, Any]:
    """What is asked for, by the names of its conditions."""
    values: dict[str, Any] = {}
    if query.status:
        values["status"] = query.status.value
    if query.tag:
        values["tag"] = tag_key(_as_valid_text(query.tag))
    if query.since:
        values["since"] = stamp(query.since)
    if query.before:
        values["before"] = stamp(query.before)
    if query.for_review is not None:
        values["others" if query.for_review else "own"] = query.for_review
    if query.queue:
        values[query.queue.value] = query.queue.value
    if query.words and (found := search_index.expression(_as_valid_text(query.words))):
        values["found"] = found
    return values


def _place(connection: Connection, query: Query) -> str:
    """What is true of what stands where somebody looks: in the bin, or not in it."""
    place = emptied.in_bin(connection, "r") if query.binned else _NOT_BINNED
    return f"+{place}" if query.for_review else place  # those are few, and their numbers known


@lru_cache(maxsize=64)  # while somebody types, one question is asked for one word after the other
def _asked(names: tuple[str, ...], place: str, chosen: str, rest: str) -> str:
    """What asks for something of each row of a list, with the filters of these ``names``."""
    searched = "found" in names
    conditions = _CONDITIONS | ({"tag": _SEARCHED_AND_TAGGED} if searched else {})
    wanted = [place, *(conditions[name] for name in names)]
    source = _SEARCHED if searched else "reflections r"
    return f"SELECT {chosen} FROM {source} WHERE {' AND '.join(wanted)} {rest}"  # noqa: S608  -- our own words


def _order(query: Query, values: Mapping[str, Any]) -> str:
    """What a list is sorted by; of a few that are found by what they are, by no index."""
    order = _order_of_many(query, values)
    few = "found" not in values and (query.queue or query.for_review)
    return order.replace("r.", "+r.") if few else order


def _order_of_many(query: Query, values: Mapping[str, Any]) -> str:
    if query.order in _ORDERS:
        return _ORDERS[query.order]
    if query.binned:
        return "r.binned_at DESC, r.updated DESC, r.number DESC"
    return _AS_INDEXED if "found" in values else "r.updated DESC, r.number DESC"


def _as_valid_text(text: str) -> str:
    """The text without what no text can hold, which a command line can hand over all the same."""
    return text.encode(errors="replace").decode()
