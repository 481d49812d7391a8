"""Write a new library of what is known: reflections with their histories, as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert

from reflect_app.library.connection import create as making
from reflect_app.library.connection.database import engine_for, for_writing
from reflect_app.library.files import library_file as files
from reflect_app.library.tables import record_rows as records
from reflect_app.library.tables import row_mapping as rows
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

    from reflect_app.library.damage.reconcile import Outcome
    from reflect_app.library.damage.recovered_revisions import State


def build(
    path: Path, outcomes: Iterable[Outcome], gone: Mapping[str, str], *, identity: str | None
) -> None:
    """Make a library in an empty file, with the identity it had where that is known.

    ``gone`` is what was removed for good, by id, with when. Raises SQLAlchemy's errors, or
    ``sqlite3.Error``, where the disk refuses.
    """
    making.make(path)
    engine = engine_for(lambda: files.connect(path))
    try:
        with for_writing(engine).begin() as connection:
            if identity is not None:
                connection.execute(delete(library))
                connection.execute(insert(library), {"identity": identity})
            taken: set[int] = set()
            for outcome in outcomes:
                taken.add(_write(connection, outcome, taken))
            if gone:
                notes = [{"id": one, "moment": moment} for one, moment in gone.items()]
                connection.execute(insert(emptied), notes)
    finally:
        engine.dispose()


def _write(connection: Connection, outcome: Outcome, taken: set[int]) -> int:
    record = outcome.record
    values = {"id": record.id, **rows.head_values(record), "binned_at": outcome.binned_at}
    if outcome.number > 0 and outcome.number not in taken:
        values["number"] = outcome.number
    number: int = connection.execute(insert(reflections).returning(_NUMBER), values).scalar_one()
    records.put_texts(connection, number, Reflection(), record.reflection)
    records.put_tags(connection, number, Reflection(), record.reflection)
    known: dict[str, int] = {}
    for state in outcome.states:
        _write_state(connection, number, state, known)
    return number


def _write_state(connection: Connection, number: int, state: State, known: dict[str, int]) -> None:
    """Write a revision; ``known`` are the texts of this reflection by digest, each kept once."""
    digests = {prompt: digest_of(text) for prompt, text in state.texts.items()}
    values: dict[str, Any] = {**state.values, "reflection": number}
    values["checksum"] = checksum(values, digests)
    values.pop("number", None)
    revision = connection.execute(INSERT_REVISION, values).scalar_one()
    links = []
    for prompt, digest in digests.items():
        if digest not in known:
            new = {"reflection": number, "digest": digest, "text": state.texts[prompt]}
            known[digest] = connection.execute(INSERT_TEXT, new).scalar_one()
        links.append({"revision": revision, "prompt": prompt, "text": known[digest]})
    if links:
        connection.execute(INSERT_LINKS, links)


_NUMBER = reflections.c.number
