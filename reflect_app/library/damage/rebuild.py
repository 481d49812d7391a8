"""Write a new library of what is known: reflections with their histories, as they were."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from reflect_app.library.connection.create import create_tables
from reflect_app.library.damage.belonging_rows import write_rows
from reflect_app.library.files import sqlite_file
from reflect_app.library.tables.record_rows import insert as insert_record
from reflect_app.library.tables.revision_rows import write_revision

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from sqlite3 import Connection

    from reflect_app.library.damage.reconcile import RebuiltReflection


def rebuild(
    path: Path,
    reflections: Iterable[RebuiltReflection],
    gone: Mapping[str, str],
    *,
    identity: str | None,
) -> None:
    """Make a library in an empty file, with the identity it had where that is known.

    ``gone`` is what was removed for good, by id, with when. Raises ``sqlite3.Error``
    where the disk refuses.
    """
    create_tables(path)
    with closing(sqlite_file.connect(path, settings=sqlite_file.LIVE)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        if identity is not None:
            connection.execute("UPDATE library SET identity = ?", (identity,))
        taken: set[int] = set()
        for rebuilt in reflections:
            taken.add(_write(connection, rebuilt, taken))
        note = "INSERT INTO emptied (id, moment) VALUES (?, ?)"
        connection.executemany(note, gone.items())
        connection.execute("COMMIT")


def _write(connection: Connection, rebuilt: RebuiltReflection, taken: set[int]) -> int:
    columns: dict[str, object] = {"binned_at": rebuilt.binned_at}
    if rebuilt.number > 0 and rebuilt.number not in taken:
        columns["number"] = rebuilt.number
    number = insert_record(connection, rebuilt.record, **columns)
    known: dict[str, int] = {}
    for revision in rebuilt.revisions:
        values = {name: value for name, value in revision.values.items() if name != "number"}
        write_revision(connection, number, values, revision.texts, known)
    write_rows(connection, number, rebuilt.belonging)
    return number
