"""Raising the versions of all reflections, so that nothing older can be saved over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.library.tables import row_mapping
from reflect_app.library.tables.bare_rows import rows_between

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_AT_ONCE = 500  # reflections


def bump_versions(connection: sqlite3.Connection, *, above: int) -> None:
    """Give each reflection a version that is above its own and above this one.

    Its checksum covers the version and is made anew, but only where it was right: what was damaged
    must not come to look sound. A bare connection, in a transaction, at the newest tables.
    """
    numbers = [number for (number,) in connection.execute("SELECT number FROM reflections")]
    numbers.sort()
    for start in range(0, len(numbers), _AT_ONCE):
        some = numbers[start : start + _AT_ONCE]
        right = list(_checksums(connection, some[0], some[-1], above))
        connection.executemany("UPDATE reflections SET checksum = ? WHERE number = ?", right)
    connection.execute("UPDATE reflections SET version = max(version, ?) + 1", (above,))


def _checksums(
    connection: sqlite3.Connection, first: int, last: int, above: int
) -> Iterator[tuple[int, int]]:
    """The checksums that reflections are to have, with their numbers, where theirs was right."""
    for rows in rows_between(connection, first, last):
        try:
            record = rows.record()
        except (ValueError, TypeError):
            continue
        bumped = record.model_copy(update={"version": max(record.version, above) + 1})
        yield row_mapping.checksum(bumped), rows.head.number
