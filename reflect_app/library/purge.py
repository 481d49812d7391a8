"""Removing for good what is in the bin: text, revisions, and what the search index knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reflect_app.library.connection.database import TO_CLEAR
from reflect_app.library.tables import search_index as searching
from reflect_app.library.tables import statements as sql
from reflect_app.library.tables.record_rows import in_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection


def remove(connection: Connection, wanted: Iterable[str] | None, moment: str) -> Sequence[str]:
    """Remove all that is in the bin, or of it only these ids; the answer is what was removed.

    Pages that are let go are overwritten (``secure_delete``); the index is merged so that nothing
    stays in it that is only marked as deleted. Other tables follow by their foreign keys.
    """
    found = _found(connection, wanted)
    for numbers in in_parts([row.number for row in found]):
        connection.execute(sql.REMOVE, {"numbers": numbers})
    if found:
        notes = [{"id": row.id, "moment": moment} for row in found]
        connection.execute(sql.NOTE_EMPTIED, notes)
        connection.exec_driver_sql(f"PRAGMA user_version = {TO_CLEAR}")
        searching.remove(connection, [r.searched_as for r in found if r.searched_as is not None])
    return [row.id for row in found]


def _found(connection: Connection, wanted: Iterable[str] | None) -> list[Any]:
    if wanted is None:
        return list(connection.execute(sql.TO_EMPTY))
    ids = list(dict.fromkeys(wanted))
    found: list[Any] = []
    for some in in_parts(ids):
        found.extend(connection.execute(sql.TO_EMPTY_SOME, {"ids": some}))
    return found
