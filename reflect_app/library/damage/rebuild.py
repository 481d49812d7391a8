"""Write a new library of what is known: reflections with their histories, as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert

from reflect_app.library.connection import create
from reflect_app.library.connection.database import engine_for, for_writing
from reflect_app.library.files import sqlite_file
from reflect_app.library.tables import record_rows, row_mapping
from reflect_app.library.tables.revision_rows import (
    INSERT_LINKS,
    INSERT_REVISION,
    INSERT_TEXT,
    checksum,
    digest_of,
)
from reflect_app.library.tables.schema import emptied, library, reflections
from reflect_app.reflection import Reflection

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from sqlalchemy import Connection

    from reflect_app.library.damage.reconcile import RebuiltReflection
    from reflect_app.library.damage.recovered_revisions import RecoveredRevision


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
    create.create_tables(path)
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
    record = rebuilt.record
    values = {"id": record.id, **row_mapping.head_values(record), "binned_at": rebuilt.binned_at}
    if rebuilt.number > 0 and rebuilt.number not in taken:
        values["number"] = rebuilt.number
    number: int = connection.execute(insert(reflections).returning(_NUMBER), values).scalar_one()
    record_rows.put_texts(connection, number, Reflection(), record.reflection)
    record_rows.put_tags(connection, number, Reflection(), record.reflection)
    known: dict[str, int] = {}
    for revision in rebuilt.revisions:
        _write_revision(connection, number, revision, known)
    return number


def _write_revision(
    connection: Connection, number: int, revision: RecoveredRevision, known: dict[str, int]
) -> None:
    """Write a revision; ``known`` are the texts of this reflection by digest, each kept once."""
    digests = {prompt: digest_of(text) for prompt, text in revision.texts.items()}
    values: dict[str, Any] = {**revision.values, "reflection": number}
    values["checksum"] = checksum(values, digests)
    values.pop("number", None)
    written = connection.execute(INSERT_REVISION, values).scalar_one()
    links = []
    for prompt, digest in digests.items():
        if digest not in known:
            new = {"reflection": number, "digest": digest, "text": revision.texts[prompt]}
            known[digest] = connection.execute(INSERT_TEXT, new).scalar_one()
        links.append({"revision": written, "prompt": prompt, "text": known[digest]})
    if links:
        connection.execute(INSERT_LINKS, links)


_NUMBER = reflections.c.number
