"""Write a new library of what is known: reflections with their histories, as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert

from reflect_app.library.connection.create import create_tables
from reflect_app.library.connection.database import engine_for, for_writing
from reflect_app.library.damage.belonging_rows import write_rows
from reflect_app.library.files import sqlite_file
from reflect_app.library.tables.record_rows import insert as insert_record
from reflect_app.library.tables.revision_rows import write_revision
from reflect_app.library.tables.schema import emptied, library

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from sqlalchemy import Connection

    from reflect_app.library.damage.reconcile import RebuiltReflection


def rebuild(
    path: Path,
    reflections: Iterable[RebuiltReflection],
    gone: Mapping[str, str],
    *,
    identity: str | None,
) -> None:
    """Make a library in an empty file, with the identity it had where that is known.

    ``gone`` is what was removed for good, by id, with when. Raises SQLAlchemy's errors, or
    ``sqlite3.Error``, where the disk refuses.
    """
    create_tables(path)
    engine = engine_for(lambda: sqlite_file.connect(path, settings=sqlite_file.LIVE))
    try:
        with for_writing(engine).begin() as connection:
            if identity is not None:
                connection.execute(delete(library))
                connection.execute(insert(library), {"identity": identity})
            taken: set[int] = set()
            for rebuilt in reflections:
                taken.add(_write(connection, rebuilt, taken))
            if gone:
                notes = [{"id": one, "moment": moment} for one, moment in gone.items()]
                connection.execute(insert(emptied), notes)
    finally:
        engine.dispose()


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
