"""Raising the versions of all reflections, so that nothing older can be saved over them."""

from __future__ import annotations

from collections import defaultdict
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from reflect_app.library.tables import row_mapping

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_AT_ONCE = 500  # reflections
_BETWEEN = "WHERE reflection BETWEEN ? AND ?"


def bump_versions(connection: sqlite3.Connection, *, above: int) -> None:
    """Give each reflection a version that is above its own and above this one.

    Its checksum covers the version and is made anew, but only where it was right: what was damaged
    must not come to look sound. A bare connection, in a transaction, at the newest tables.
    """
    numbers = [number for (number,) in connection.execute("SELECT number FROM reflections")]
    numbers.sort()
    for start in range(0, len(numbers), _AT_ONCE):
        some = numbers[start : start + _AT_ONCE]
        right = [
            (checksum, number)
            for number, checksum in _checksums(connection, some[0], some[-1], above)
        ]
        connection.executemany("UPDATE reflections SET checksum = ? WHERE number = ?", right)
    connection.execute("UPDATE reflections SET version = max(version, ?) + 1", (above,))


def _checksums(
    connection: sqlite3.Connection, first: int, last: int, above: int
) -> Iterator[tuple[int, int]]:
    """Numbers of reflections with the checksum that they are to have, where theirs was right."""
    texts: dict[int, dict[str, str]] = defaultdict(dict)
    asked = f"SELECT reflection, prompt, text FROM answers {_BETWEEN}"  # noqa: S608  -- our own words
    for number, prompt, text in connection.execute(asked, (first, last)):
        texts[number][prompt] = text
    tags: dict[int, list[str]] = defaultdict(list)
    asked = f"SELECT reflection, tag FROM tags {_BETWEEN} ORDER BY reflection, position"  # noqa: S608  -- our own words
    for number, tag in connection.execute(asked, (first, last)):
        tags[number].append(tag)
    for head in _heads(connection, first, last):
        try:
            record = row_mapping.record_from(head, texts[head.number], tags[head.number])
        except (ValueError, TypeError):
            continue
        raised = record.model_copy(update={"version": max(record.version, above) + 1})
        yield head.number, row_mapping.checksum(raised)


def _heads(connection: sqlite3.Connection, first: int, last: int) -> Iterator[Any]:
    """Rows of reflections with their columns as attributes."""
    found = connection.execute(
        "SELECT * FROM reflections WHERE number BETWEEN ? AND ?", (first, last)
    )
    names = [column[0] for column in found.description]
    for row in found.fetchall():
        yield SimpleNamespace(**dict(zip(names, row, strict=True)))
