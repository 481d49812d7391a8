"""Removing for good, from the live library alone: ``erase_from_backups`` clears the backups.

What goes of a reflection in the bin is its text, its revisions, and what the search index knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.library.connection.clear_traces import TO_CLEAR
from reflect_app.library.questions import first_row, rows
from reflect_app.library.tables import belonging_tables, search_index
from reflect_app.library.tables.record_rows import valid_id_or_empty

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from apsw import Connection

_BINNED = "SELECT id, searched_as FROM reflections WHERE binned_at IS NOT NULL"
_NOTE = "INSERT OR IGNORE INTO emptied (id, moment) VALUES (:id, :moment)"


def purge(connection: Connection, wanted: Iterable[str] | None, moment: str) -> Sequence[str]:
    """Remove all that is in the bin, or of it only these ids; the answer is what was removed.

    Pages that are let go are overwritten (``secure_delete``); the index is merged so that nothing
    stays in it that is only marked as deleted.
    """
    if wanted is None:
        found = dict(rows(connection, _BINNED))
    else:
        asked = ({"id": valid_id_or_empty(each)} for each in wanted)
        those = (first_row(connection, f"{_BINNED} AND id = :id", each) for each in asked)
        found = dict(filter(None, those))
    if found:
        belonging_tables.remove_reflections(connection, found)
        connection.executemany(_NOTE, [{"id": each, "moment": moment} for each in found])
        connection.execute(f"PRAGMA user_version = {TO_CLEAR}")
        search_index.remove(connection, [row for row in found.values() if row is not None])
    return list(found)
