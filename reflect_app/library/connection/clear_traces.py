"""No trace left of what was removed for good: pages written anew, the write-ahead log emptied."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from reflect_app.errors import CouldNotSaveError
from reflect_app.library.questions import value
from reflect_app.translation import tr

if TYPE_CHECKING:
    import apsw

    from reflect_app.library.connection.database import Database

log = logging.getLogger(__name__)

CLEAR, TO_CLEAR = 0, 1
"""The file's ``user_version``: whether traces of what was removed for good may be left in it."""
MOST_IN_MEMORY = 256 << 20
"""Bytes of a library that is written anew in memory; a larger one goes through a nameless file."""


def clear_log(database: Database) -> None:
    """Bring all changes into the library's own file, and leave nothing old there or in its log.

    ``secure_delete`` is not enough: where SQLite moves rows from one page to the next, what it
    moved stays legible in the part of the first page that is free now. Only writing all
    pages anew leaves nothing. It takes about half a second for 5,000 reflections.

    Raises ``CouldNotSaveError`` where another program reads in the library all the while.
    """
    with database.outside_transaction() as connection:
        cleared = _write_anew(connection)
    if not cleared:
        raise CouldNotSaveError(
            tr(
                "It is removed from the library, but another program is still reading there,"
                " so traces of the words may be left in the library's log."
            ),
            tr("Close the other program, then empty the bin again: that clears the log."),
        )


def may_have_traces(database: Database) -> bool:
    """Whether something was removed for good, and the log could not be cleared after it."""
    with database.reading() as connection:
        return bool(value(connection, "PRAGMA user_version") != CLEAR)


def finish_clearing(database: Database) -> None:
    """Clear the log if a crash, or somebody who was reading, kept it from being cleared."""
    try:
        if may_have_traces(database):
            clear_log(database)
    except CouldNotSaveError:  # it is tried again at the next start
        log.warning("Traces of what was removed could not be cleared yet")


def _write_anew(connection: apsw.Connection) -> bool:
    """Write all pages anew and empty the log; False where somebody reads in it all the while."""
    pages, size = value(connection, "PRAGMA page_count"), value(connection, "PRAGMA page_size")
    where = "FILE" if pages * size > MOST_IN_MEMORY else "MEMORY"
    connection.execute(f"PRAGMA temp_store = {where}")
    try:
        connection.execute("VACUUM")
    finally:
        connection.execute("PRAGMA temp_store = MEMORY")
    busy = value(connection, "PRAGMA wal_checkpoint(TRUNCATE)")
    if not busy:
        connection.execute(f"PRAGMA user_version = {CLEAR}")
    return not busy
