"""Lists of reflections, and of tags: statements that read no more than is shown."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import bindparam, func, literal_column, select, table, text, tuple_
from sqlalchemy.sql import column

from reflect_app.library.tables import row_mapping, search_index
from reflect_app.library.tables.schema import reflections, tags
from reflect_app.library.tables.statements import Prepared
from reflect_app.queries import Counts, Order, Query
from reflect_app.reflection import Status
from reflect_app.tags import TagUse, tag_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement, Connection, Label, Select

    from reflect_app.reflection import Summary


ALL = -1  # lines, where there is no limit
_search = table("search", column("rowid"))
_IN_ITS_ORDER = reflections.c.searched_as == literal_column("+search.rowid")
"""The index comes first, as the plus sign makes sure: in the order of changes, without sorting."""
_tags: Label[str] = literal_column(
    "(SELECT group_concat(tag, char(1)) FROM (SELECT tag FROM tags"
    " WHERE tags.reflection = reflections.number ORDER BY position))"
).label("tags")
_shown = (
    reflections.c.id,
    reflections.c.title,
    reflections.c.opening,
    reflections.c.status,
    reflections.c.answered,
    reflections.c.published,
    reflections.c.updated,
    _tags,
)
_kept = reflections.c.binned_at.is_(None)
_BY_STATUS = (
    select(reflections.c.status, func.count().label("number"))
    .where(_kept)
    .group_by(reflections.c.status)
)
_COUNT_BINNED = select(func.count()).where(reflections.c.binned_at.is_not(None))
_PLACE_OF = select(reflections.c.updated, reflections.c.number).where(
    reflections.c.id == bindparam("reflection_id"), _kept
)
_BEFORE = select(func.count()).where(
    _kept,
    tuple_(reflections.c.updated, reflections.c.number)
    > tuple_(bindparam("updated"), bindparam("number")),
)
_TAG_USES = (
    select(tags.c.key, tags.c.tag, func.count(), func.max(reflections.c.updated))
    .join(reflections)
    .where(_kept)
    .group_by(tags.c.key, tags.c.tag)
)
EVERYTHING = Query()


class _Shape(NamedTuple):
    """What a statement depends on; what else is asked are its values."""

    searched: bool
    filters: frozenset[str]
    order: Order
    binned: bool


def lines(connection: Connection, query: Query, start: int, limit: int | None) -> list[Summary]:
    """The lines of a list, with a snippet where words were searched."""
    shape, values = _asked(query)
    values |= {"start": start, "at_most": ALL if limit is None else limit}
    return [row_mapping.summary_from(*row) for row in _lines(shape).all(connection, values)]


def ids(connection: Connection, query: Query) -> list[str]:
    """The ids of a list, in its order."""
    shape, values = _asked(query)
    return [found for (found,) in _ids(shape).all(connection, values)]


def count_by_status(connection: Connection, query: Query) -> dict[Status, int]:
    """How long a list is for each status, whichever status is asked for."""
    shape, values = _asked(query.model_copy(update={"status": None}))
    found = _by_status(shape).all(connection, values)
    return {Status(status): number for status, number in found}


def counts(connection: Connection) -> Counts:
    """How many reflections there are of each kind."""
    found = {row.status: row.number for row in connection.execute(_BY_STATUS)}
    return Counts(
        by_status={status: found[status] for status in Status if status in found},
        binned=connection.execute(_COUNT_BINNED).scalar_one(),
        not_indexed=search_index.count_not_indexed(connection),
    )


def position(connection: Connection, reflection_id: str) -> int | None:
    """Where in the list of everything a reflection is, which is found without reading that."""
    place = connection.execute(_PLACE_OF, {"reflection_id": reflection_id}).one_or_none()
    if place is None:
        return None
    values = {"updated": place.updated, "number": place.number}
    before: int = connection.execute(_BEFORE, values).scalar_one()
    return before


def tags_used(connection: Connection) -> list[TagUse]:
    """The tags of all that is not in the bin, the most used first, each as it is spelt most."""
    spellings: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for key, tag, number, newest in connection.execute(_TAG_USES):
        spellings[key].append((number, newest, tag))
    uses = [
        TagUse(tag=max(found)[2], count=sum(number for number, _newest, _tag in found))
        for found in spellings.values()
    ]
    return sorted(uses, key=lambda use: (-use.count, use.tag.casefold()))


def _asked(query: Query) -> tuple[_Shape, dict[str, Any]]:
    values: dict[str, Any] = {}
    if found := search_index.expression(_as_valid_text(query.words)):
        values["found"] = found
    if query.status is not None:
        values["status"] = query.status.value
    if query.tag:
        values["tag"] = tag_key(_as_valid_text(query.tag))
    if query.since is not None:
        values["since"] = row_mapping.stamp(query.since)
    if query.before is not None:
        values["before"] = row_mapping.stamp(query.before)
    filters = frozenset(values) - {"found"}
    return _Shape(bool(found), filters, query.order, query.binned), values


def _as_valid_text(text: str) -> str:
    """The text without what no text can hold, which a command line can hand over all the same."""
    return text.encode(errors="replace").decode()


@lru_cache(maxsize=128)
def _lines(shape: _Shape) -> Prepared:
    snippet: Label[str] = literal_column(search_index.SNIPPET if shape.searched else "NULL").label(
        "snippet"
    )
    statement = _matching(shape, select(*_shown, snippet)).order_by(*_order(shape))
    return Prepared(statement.offset(bindparam("start")).limit(bindparam("at_most")))


@lru_cache(maxsize=128)
def _ids(shape: _Shape) -> Prepared:
    return Prepared(_matching(shape, select(reflections.c.id)).order_by(*_order(shape)))


@lru_cache(maxsize=128)
def _by_status(shape: _Shape) -> Prepared:
    statement = _matching(shape, select(reflections.c.status, func.count()))
    return Prepared(statement.group_by(reflections.c.status))


def _matching(shape: _Shape, chosen: Select[Any]) -> Select[Any]:
    binned = reflections.c.binned_at
    chosen = chosen.where(binned.is_not(None) if shape.binned else binned.is_(None))
    conditions = _conditions(searched=shape.searched)
    for name in sorted(shape.filters):
        chosen = chosen.where(conditions[name])
    if not shape.searched:
        return chosen.select_from(reflections)
    chosen = chosen.select_from(_search.join(reflections, _IN_ITS_ORDER))
    return chosen.where(text("search MATCH :found"))


def _conditions(*, searched: bool) -> Mapping[str, ColumnElement[bool]]:
    tagged = select(tags.c.reflection).where(tags.c.key == bindparam("tag"))
    # Of each that is found its tags are looked at; with IN, SQLite would go through all that have
    # the tag for each that is found, which takes minutes where both are many.
    has_tag = tagged.where(tags.c.reflection == reflections.c.number).exists()
    return {
        "status": reflections.c.status == bindparam("status"),
        "tag": has_tag if searched else reflections.c.number.in_(tagged),
        "since": reflections.c.updated >= bindparam("since"),
        "before": reflections.c.updated < bindparam("before"),
    }


def _order(shape: _Shape) -> list[ColumnElement[Any]]:
    head = reflections.c
    if shape.order is Order.OLDEST:
        return [head.updated.asc(), head.number.asc()]
    if shape.order is Order.TITLE:
        return [head.sort_key.asc(), head.number.asc()]
    if shape.order is Order.PUBLISHED:
        return [head.published.desc(), head.number.desc()]
    if shape.binned:
        return [head.binned_at.desc(), head.updated.desc(), head.number.desc()]
    if shape.searched:
        return [_search.c.rowid.desc()]
    return [head.updated.desc(), head.number.desc()]
