"""Removing for good, from the live library alone: ``backups.erase`` clears the backups.

What goes of a reflection in the bin is its text, its revisions, and what the search index knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reflect_app.library.connection.database import TO_CLEAR
from reflect_app.library.tables import belonging, search_index, statements
from reflect_app.library.tables.record_rows import chunks, valid_id_or_empty

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection


def purge(connection: Connection, wanted: Iterable[str] | None, moment: str) -> Sequence[str]:
    """Remove all that is in the bin, or of it only these ids; the answer is what was removed.

    Pages that are let go are overwritten (``secure_delete``); the index is merged so that nothing
    stays in it that is only marked as deleted.
    """
    found = _found(connection, wanted)
    ids = [row.id for row in found]
    if found:
        belonging.remove_reflections(statements.bare(connection), ids)
        notes = [{"id": each, "moment": moment} for each in ids]
        connection.execute(statements.NOTE_PURGED, notes)
        connection.exec_driver_sql(f"PRAGMA user_version = {TO_CLEAR}")
        search_index.remove(connection, [r.searched_as for r in found if r.searched_as is not None])
    return ids


def _found(connection: Connection, wanted: Iterable[str] | None) -> list[Any]:
    if wanted is None:
        return list(connection.execute(statements.TO_PURGE))
    ids = list(dict.fromkeys(map(valid_id_or_empty, wanted)))
    found: list[Any] = []
    for some in chunks(ids):
        found.extend(connection.execute(statements.TO_PURGE_SOME, {"ids": some}))
    return found
