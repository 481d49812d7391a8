"""Questions to SQLite, and their answers: what type each value has, whoever asks knows.

A cursor that is left halfway, also by a text that is no text, would hold its tables until whatever
was raised is forgotten; none is left here.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from apsw import Connection

    Values = Mapping[str, Any] | Sequence[Any] | None


def rows(connection: Connection, asked: str, values: Values = None) -> list[tuple[Any, ...]]:
    """All rows of an answer. Raises ``UnicodeDecodeError`` where a text in them is none."""
    answer = connection.execute(asked, values)
    try:
        return answer.fetchall()
    finally:
        answer.close()


def first_row(connection: Connection, asked: str, values: Values = None) -> tuple[Any, ...] | None:
    """The first row of an answer, or nothing where there is none."""
    answer = connection.execute(asked, values)
    try:
        return answer.fetchone()
    finally:
        answer.close()


def value(connection: Connection, asked: str, values: Values = None) -> Any:  # noqa: ANN401  -- what the question has for an answer
    """What stands first in the first row of an answer; None where there is no row."""
    row = first_row(connection, asked, values)
    return None if row is None else row[0]


def named_rows(connection: Connection, asked: str, values: Values = None) -> list[dict[str, Any]]:
    """All rows of an answer, each with its columns by name."""
    with closing(connection.execute(asked, values)) as answer:
        first = answer.fetchone()
        if first is None:  # what it would have been is not said then
            return []
        names = [column[0] for column in answer.description]
        return [dict(zip(names, row, strict=True)) for row in (first, *answer)]
