"""Removing for good, from the live library alone: ``erase_from_backups`` clears the backups.

What goes of a reflection in the bin is its text, its revisions, and what the search index knows.
Noting which are to go takes a moment, and from then on they are gone for whoever asks. Removing
them follows in slices, between which others save; after a kill it goes on at the next start.
"""

from __future__ import annotations

import logging
import time
from itertools import islice
from typing import TYPE_CHECKING

from reflect_app.errors import CouldNotSaveError
from reflect_app.library.connection import clear_traces
from reflect_app.library.connection.turns import SLICE_S
from reflect_app.library.questions import first_row, rows
from reflect_app.library.tables import belonging_tables, emptied, search_index
from reflect_app.library.tables.rows_by_id import valid_id_or_empty
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from apsw import Connection

    from reflect_app.library.connection.database import Database

_NOTE = "INSERT OR IGNORE INTO emptied (id, moment) VALUES (:id, :moment)"
_NOTED = f"SELECT id FROM reflections WHERE {emptied.IN_BIN_AND_GONE}"  # noqa: S608  -- our own words
_SEARCHED_AS = f"SELECT searched_as FROM reflections WHERE id = :id AND {emptied.IN_BIN_AND_GONE}"  # noqa: S608
_AT_ONCE = 10  # reflections, before the time is looked at

log = logging.getLogger(__name__)


def purge(database: Database, wanted: Iterable[str] | None, moment: str) -> Sequence[str]:
    """Remove all that is in the bin, or of it only these ids; the answer is what was removed.

    Also goes on with what was begun before, even where no ids are given. Raises
    ``CouldNotSaveError`` where another program reads in the library all the while, so that traces
    may be left; asking again clears them.
    """
    asked = None if wanted is None else list(dict.fromkeys(wanted))
    gone = [] if asked == [] else _noted(database, asked, moment)
    if gone or clear_traces.may_have_traces(database):
        _go_on(database)
    return gone


def finish(database: Database) -> None:
    """Go on where a crash, or somebody who was reading, kept what was begun from its end."""
    try:
        if clear_traces.may_have_traces(database):
            _go_on(database)
    except CouldNotSaveError:  # it is tried again at the next start
        log.warning("What was removed could not be cleared yet")


def _noted(database: Database, wanted: Iterable[str] | None, moment: str) -> list[str]:
    with database.writing() as connection:
        return _note(connection, wanted, moment)


def _note(connection: Connection, wanted: Iterable[str] | None, moment: str) -> list[str]:
    """Note what is to be removed; what is noted counts as gone."""
    binned = f"SELECT id FROM reflections WHERE {emptied.in_bin(connection)}"  # noqa: S608  -- our own words
    if wanted is None:
        found = [each for (each,) in rows(connection, binned)]
    else:
        asked = ({"id": valid_id_or_empty(each)} for each in wanted)
        those = (first_row(connection, f"{binned} AND id = :id", each) for each in asked)
        found = [row[0] for row in those if row is not None]
    if found:
        connection.executemany(_NOTE, [{"id": each, "moment": moment} for each in found])
        connection.execute(f"PRAGMA user_version = {emptied.TO_CLEAR}")
    return found


def _go_on(database: Database) -> None:
    """Remove what is noted, in slices, then leave no trace of it.

    Pages that are let go are overwritten (``secure_delete``); the index is merged so that nothing
    stays in it that is only marked as deleted.
    """
    with database.giving_way():
        with database.reading() as connection:
            ids = [each for (each,) in rows(connection, _NOTED)]
        _remove_begun(database, ids)
        noted = iter(ids)
        more = True
        while more:
            with database.writing() as connection:
                more = _remove_some(connection, noted)
        more, begun = True, False
        while more:
            with database.writing() as connection:
                more = _merge_some(connection, begun=begun)
                begun = True
        clear_traces.clear_log(database)


def _remove_begun(database: Database, ids: Sequence[str]) -> None:
    """Remove what somebody was typing about them, while what is noted still says which they are."""
    from reflect_app.review import begun_words  # noqa: PLC0415  -- hardly ever due

    try:
        begun_words.remove_begun(begun_words.folder_beside(database.path), ids)
    except OSError as error:
        raise CouldNotSaveError(
            tr("A comment that was begun could not be removed."),
            tr("Nobody sees it any more. Removing it is tried again at the next start."),
        ) from error


def _remove_some(connection: Connection, noted: Iterator[str]) -> bool:
    """Remove as many as a slice of time allows; whether there are more."""
    until = time.monotonic() + SLICE_S
    while some := list(islice(noted, _AT_ONCE)):
        found = {each: first_row(connection, _SEARCHED_AS, {"id": each}) for each in some}
        there = {each: row[0] for each, row in found.items() if row is not None}
        belonging_tables.remove_reflections(connection, there)
        search_index.remove(connection, [row for row in there.values() if row is not None])
        if time.monotonic() > until:
            return True
    return False


def _merge_some(connection: Connection, *, begun: bool) -> bool:
    """Merge as much of the index as a slice of time allows; whether there is more."""
    until = time.monotonic() + SLICE_S
    while search_index.merge(connection, begun=begun):
        begun = True
        if time.monotonic() > until:
            return True
    return False
