"""Rows that hang on a reflection and have their own checksums: from the library, else a backup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reflect_app.library.tables import belonging

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from sqlite3 import Connection

    from reflect_app.library.damage.salvaged_rows import BelongingRow, SalvagedRows
    from reflect_app.library.tables.belonging import Belonging


def has_rows(found: SalvagedRows, number: int) -> bool:
    """Whether anything of this kind belongs to the reflection with this number."""
    return any(rows.get(number) for rows in found.belonging.values())


def united_rows(
    library: SalvagedRows, ours: int | None, backup: SalvagedRows, theirs: int | None
) -> dict[str, list[BelongingRow]]:
    """The rows of a reflection by table, by its numbers in the library and in the backup.

    What the library has is right. The backup fills in where a row is not as it was written, and
    where rows may be missing: the reflection itself is, or pages of the file are.
    """
    may_miss = ours is None or ours not in library.reflections or bool(library.pages_lost)
    return {
        table.name: _united(
            table,
            library.belonging[table.name].get(ours, []) if ours is not None else [],
            backup.belonging[table.name].get(theirs, []) if theirs is not None else [],
            may_miss=may_miss,
        )
        for table in belonging.with_own_checksum()
    }


def write_rows(
    connection: Connection, number: int, rows: Mapping[str, Sequence[BelongingRow]]
) -> None:
    """Write the rows of the reflection that has this number now, those that can be.

    Each keeps its own number where that is free, and gets a checksum for what it is now.
    """
    for table in belonging.with_own_checksum():
        for row in filter(_can_be_written, rows.get(table.name, ())):
            values: dict[str, Any] = {**row.values, "reflection": number}
            values["checksum"] = belonging.row_checksum(values)
            if not _insert(connection, table, values) and "number" in values:
                _insert(connection, table, values | {"number": None})


def _united(
    table: Belonging,
    ours: Iterable[BelongingRow],
    theirs: Iterable[BelongingRow],
    *,
    may_miss: bool,
) -> list[BelongingRow]:
    def key(row: BelongingRow) -> tuple[object, ...]:
        return tuple(row.values[name] for name in table.key)

    found = {key(row): row for row in ours if row.sound}
    spoilt = [row for row in ours if not row.sound]
    if spoilt or may_miss:
        for row in theirs:
            found.setdefault(key(row), row)
    for row in spoilt:
        found.setdefault(key(row), row)
    return list(found.values())


def _can_be_written(row: BelongingRow) -> bool:
    """Whether a row holds what a row of ours can: one bit makes bytes of a text."""
    return not any(isinstance(value, bytes) for value in row.values.values())


def _insert(connection: Connection, table: Belonging, values: Mapping[str, Any]) -> bool:
    names, marks = ", ".join(table.columns), ", ".join("?" * len(table.columns))
    asked = f"INSERT OR IGNORE INTO {table.name} ({names}) VALUES ({marks})"  # noqa: S608  -- names of ours
    wanted = tuple(values[name] for name in table.columns)
    return connection.execute(asked, wanted).rowcount == 1
