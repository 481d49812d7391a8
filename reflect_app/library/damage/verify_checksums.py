"""Read every reflection and revision of a library and see whether it is what was written."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.library.damage.row_state import RowState
from reflect_app.library.questions import rows
from reflect_app.library.tables import belonging_tables, revision_rows, row_mapping
from reflect_app.library.tables.belonging_tables import Guard
from reflect_app.library.tables.checked_values import moment_from
from reflect_app.library.tables.checksums import digest_of, revision_adds_up, row_adds_up
from reflect_app.library.tables.read_and_insert_rows import ReflectionRows, named_rows, rows_between
from reflect_app.tags import tag_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    import apsw


_AT_ONCE = 40  # reflections that are read in one go; in between, others get their turn
_NEXT = "SELECT number FROM reflections WHERE number > :last ORDER BY number LIMIT :at_once"
_NUMBER = "SELECT number FROM reflections WHERE id = :id"
_TEXTS = (
    "SELECT r.number, l.prompt, t.digest, t.text FROM revisions r"
    " JOIN revision_texts l ON l.revision = r.number LEFT JOIN texts t ON t.number = l.text"
    " WHERE r.reflection BETWEEN :first AND :last"
)
_SHOWN = ("opening", "answered", "sort_key")


class RowCheck(NamedTuple):
    """What was found of one reflection; ``number`` is its row."""

    number: int
    id: str
    state: RowState


def verify_rows(connection: apsw.Connection) -> Iterator[list[RowCheck]]:
    """What is found of all reflections of a library at today's tables, some at a time.

    Each batch is read in a transaction of its own, which is over when the batch is handed out.
    """
    last = -(1 << 63)
    while True:
        connection.execute("BEGIN")
        try:
            asked = {"last": last, "at_once": _AT_ONCE}
            found = [number for (number,) in rows(connection, _NEXT, asked)]
            batch = _verify(connection, found[0], found[-1]) if found else []
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        if not found:
            return
        yield batch
        last = found[-1]


def verify_one(connection: apsw.Connection, reflection_id: str) -> RowState:
    """The state of one reflection, in the transaction that is going on.

    Raises ``ValueError``, ``TypeError`` or ``apsw.Error`` where nothing of it can be understood.
    """
    ((number,),) = rows(connection, _NUMBER, {"id": reflection_id})
    (found,) = _verify(connection, number, number)
    return found.state


def _verify(connection: apsw.Connection, first: int, last: int) -> list[RowCheck]:
    """What is found of the reflections between two numbers."""
    between = {"first": first, "last": last}
    spoilt_histories = set(_spoilt_histories(connection, between))
    spoilt = set(_spoilt_belonging(connection, between))

    def state_of(each: ReflectionRows) -> RowState:
        try:
            record = each.record()
            if each.head.binned_at is not None:
                moment_from(each.head.binned_at)
        except (ValueError, TypeError):
            return RowState.CHANGED
        if each.head.number in spoilt:
            return RowState.ROWS_CHANGED
        if each.head.number in spoilt_histories:
            return RowState.HISTORY_CHANGED
        values = row_mapping.head_values(record)
        shown = all(getattr(each.head, name) == values[name] for name in _SHOWN)
        keyed = all(key == tag_key(tag) for tag, key in each.tags)
        return RowState.SOUND if shown and keyed else RowState.SHOWN_WRONGLY

    found = rows_between(connection, first, last)
    return [RowCheck(each.head.number, str(each.head.id), state_of(each)) for each in found]


def _spoilt_belonging(connection: apsw.Connection, between: dict[str, int]) -> Iterator[int]:
    """The reflections of which a row that has its own checksum is not what was written."""
    for table in belonging_tables.there(connection):
        if table.guard is not Guard.ROW:
            continue
        columns = ", ".join(table.columns)
        asked = f"SELECT {columns} FROM {table.name} WHERE reflection BETWEEN :first AND :last"  # noqa: S608
        for row in named_rows(connection, asked, between):
            if not row_adds_up(vars(row)):
                yield row.reflection


def _spoilt_histories(connection: apsw.Connection, between: dict[str, int]) -> Iterator[int]:
    """The reflections of which a revision is not what was written."""
    digests: dict[int, dict[str, str]] = defaultdict(dict)
    spoilt: set[int] = set()
    for revision, prompt, digest, text in rows(connection, _TEXTS, between):
        digests[revision][prompt] = digest
        if not isinstance(text, str) or digest_of(text) != digest:
            spoilt.add(revision)
    for row in named_rows(connection, revision_rows.BETWEEN, between):
        if row.number in spoilt or not revision_adds_up(vars(row), digests[row.number]):
            yield row.reflection
