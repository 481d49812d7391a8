"""Questions to SQLite, and their answers: what type each value has, whoever asks knows.

A cursor that is left halfway, also by a text that is no text, would hold its tables until whatever
was raised is forgotten; none is left here. One that nobody has any more needs no closing, and is
not closed: each ``close`` of apsw 3.54 keeps its cursor for as long as the program runs, which is a
kilobyte and more for each reflection that is read or saved.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from apsw import Connection, Cursor

    Values = Mapping[str, Any] | Sequence[Any] | None


@contextmanager
def asked_of(connection: Connection, asked: str, values: Values = None) -> Iterator[Cursor]:
    """The answer to a question, to be read in a ``with`` block; an error there lets go of it."""
    answer = connection.execute(asked, values)
    try:
        yield answer
    except BaseException:
        answer.close()
        raise


def rows(connection: Connection, asked: str, values: Values = None) -> list[tuple[Any, ...]]:
    """All rows of an answer. Raises ``UnicodeDecodeError`` where a text in them is none."""
    answer = connection.execute(asked, values)
    try:
        return answer.fetchall()
    except BaseException:
        answer.close()
        raise


def first_row(connection: Connection, asked: str, values: Values = None) -> tuple[Any, ...] | None:
    """The first row of an answer, or nothing where there is none."""
    answer = connection.execute(asked, values)
    try:
        return answer.fetchone()
    except BaseException:
        answer.close()
        raise


def value(connection: Connection, asked: str, values: Values = None) -> Any:  # noqa: ANN401  -- what the question has for an answer
    """What stands first in the first row of an answer; None where there is no row."""
    row = first_row(connection, asked, values)
    return None if row is None else row[0]


def named_rows(connection: Connection, asked: str, values: Values = None) -> list[dict[str, Any]]:
    """All rows of an answer, each with its columns by name."""
    with asked_of(connection, asked, values) as answer:
        first = answer.fetchone()
        if first is None:  # what it would have been is not said then
            return []
        names = [column[0] for column in answer.description]
        return [dict(zip(names, row, strict=True)) for row in (first, *answer)]
