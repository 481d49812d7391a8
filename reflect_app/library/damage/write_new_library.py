"""Write a new library of what is known: reflections with their histories, as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reflect_app.library.connection.create import create_tables
from reflect_app.library.files import sqlite_file
from reflect_app.library.files.sqlite_file import Purpose
from reflect_app.library.tables import belonging_tables, publication_rows
from reflect_app.library.tables.checksums import row_checksum
from reflect_app.library.tables.record_rows import insert as insert_record
from reflect_app.library.tables.revision_rows import write_revision

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from apsw import Connection

    from reflect_app.library.damage.fill_gaps_from_backup import RebuiltReflection
    from reflect_app.library.damage.salvaged_rows import BelongingRow
    from reflect_app.library.tables.belonging_tables import Belonging
    from reflect_app.library.tables.publication_rows import Row


def write_new_library(
    path: Path,
    reflections: Iterable[RebuiltReflection],
    gone: Mapping[str, str],
    ledger: Iterable[Row],
    *,
    identity: str | None,
) -> None:
    """Make a library in an empty file, with the identity it had where that is known.

    ``gone`` is what was removed for good, by id, with when; ``ledger`` has the rows of what went
    out. Raises ``apsw.Error`` where the disk refuses.
    """
    create_tables(path)
    with (
        sqlite_file.opened(path, Purpose.WRITE) as connection,
        sqlite_file.transaction(connection),
    ):
        if identity is not None:
            adopt = "UPDATE library SET identity = :identity"
            connection.execute(adopt, {"identity": identity})
        taken: set[int] = set()
        for rebuilt in reflections:
            taken.add(_write(connection, rebuilt, taken))
        note = "INSERT INTO emptied (id, moment) VALUES (:id, :moment)"
        notes = ({"id": each, "moment": moment} for each, moment in gone.items())
        connection.executemany(note, notes)
        publication_rows.write_rows(connection, ledger)


def _write(connection: Connection, rebuilt: RebuiltReflection, taken: set[int]) -> int:
    columns: dict[str, object] = {"binned_at": rebuilt.binned_at}
    if rebuilt.number > 0 and rebuilt.number not in taken:
        columns["number"] = rebuilt.number
    number = insert_record(connection, rebuilt.record, **columns)
    known: dict[str, int] = {}
    for revision in rebuilt.revisions:
        values = {name: value for name, value in revision.values.items() if name != "number"}
        write_revision(connection, number, values, revision.texts, known)
    _write_rows(connection, number, rebuilt.belonging)
    return number


def _write_rows(
    connection: Connection, number: int, rows: Mapping[str, Sequence[BelongingRow]]
) -> None:
    """Write the rows of the reflection that has this number now, those that can be.

    Each keeps its own number where that is free, and gets a checksum for what it is now.
    """
    for table in belonging_tables.with_own_checksum():
        for row in filter(_can_be_written, rows.get(table.name, ())):
            values: dict[str, Any] = {**row.values, "reflection": number}
            values["checksum"] = row_checksum(values)
            if not _insert(connection, table, values) and "number" in values:
                _insert(connection, table, values | {"number": None})


def _can_be_written(row: BelongingRow) -> bool:
    """Whether a row holds what a row of ours can: one bit makes bytes of a text."""
    is_number = isinstance(row.values.get("number", 0), int)
    return is_number and not any(isinstance(value, bytes) for value in row.values.values())


def _insert(connection: Connection, table: Belonging, values: Mapping[str, Any]) -> bool:
    names, marks = ", ".join(table.columns), ", ".join(f":{name}" for name in table.columns)
    asked = f"INSERT OR IGNORE INTO {table.name} ({names}) VALUES ({marks})"  # noqa: S608  -- names of ours
    connection.execute(asked, values)
    return connection.changes() == 1
