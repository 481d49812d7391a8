"""Rows: reflections read whole from them, many at a time, and single ones as they are."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple

from reflect_app.library import questions
from reflect_app.library.questions import rows
from reflect_app.library.tables import row_mapping

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import apsw

    from reflect_app.reflection import Record

_HIGHEST = 1 << 62  # of a number that others are counted on from
_BETWEEN = "BETWEEN :first AND :last"
_COLUMNS = (
    "number, id, title, status, published, opening, answered, created, updated, version,"
    " binned_at, place, sort_key, checksum"
)
"""By their names, so that a name that the disk spoilt is an error of SQLite's."""
_HEADS = f"SELECT {_COLUMNS} FROM reflections WHERE number {_BETWEEN} ORDER BY number"  # noqa: S608  -- our own words
_ANSWERS = f"SELECT reflection, prompt, text FROM answers WHERE reflection {_BETWEEN}"  # noqa: S608
_TAGS = (
    f"SELECT reflection, tag, key FROM tags WHERE reflection {_BETWEEN}"  # noqa: S608
    " ORDER BY reflection, position"
)


class ReflectionRows(NamedTuple):
    """The rows of one reflection: ``head`` has its columns as attributes, ``tags`` their keys."""

    head: Any
    texts: dict[str, str]
    tags: list[tuple[str, str]]

    def record(self) -> Record:
        """The record. Raises ``ValueError`` or ``TypeError`` where it is not what was written."""
        return row_mapping.record_from(self.head, self.texts, [tag for tag, _key in self.tags])


def rows_between(connection: apsw.Connection, first: int, last: int) -> list[ReflectionRows]:
    """The reflections whose rows have these numbers and those between, in their order."""
    between = {"first": first, "last": last}
    texts: dict[int, dict[str, str]] = defaultdict(dict)
    for number, prompt, text in rows(connection, _ANSWERS, between):
        texts[number][prompt] = text
    tags: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for number, tag, key in rows(connection, _TAGS, between):
        tags[number].append((tag, key))
    heads = named_rows(connection, _HEADS, between)
    return [ReflectionRows(head, texts[head.number], tags[head.number]) for head in heads]


def named_rows(connection: apsw.Connection, asked: str, values: Mapping[str, Any]) -> list[Any]:
    """What a question has for an answer: rows with their columns as attributes."""
    return [SimpleNamespace(**row) for row in questions.named_rows(connection, asked, values)]


def insert_row(connection: apsw.Connection, table: str, values: Mapping[str, Any]) -> int:
    """Write a row; the answer is its number."""
    connection.execute(_insert_into(table, tuple(values)), values)
    return connection.last_insert_rowid()


def insert_rows(connection: apsw.Connection, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write several rows, all with the same columns, which takes half as long as one by one."""
    if rows:
        connection.executemany(_insert_into(table, tuple(rows[0])), rows)


def next_number(connection: apsw.Connection, table: str) -> int | None:
    """What SQLite will number the next row, and those after it, if nobody else writes meanwhile.

    None where there can be no more behind the last one, which a lost bit may have made so high.
    """
    last = int(questions.value(connection, f"SELECT max(number) FROM {table}") or 0)  # noqa: S608  -- names of ours
    return last + 1 if 0 <= last < _HIGHEST else None


@lru_cache(maxsize=64)
def _insert_into(table: str, columns: tuple[str, ...]) -> str:
    names, marks = ", ".join(columns), ", ".join(f":{name}" for name in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608  -- names of ours
