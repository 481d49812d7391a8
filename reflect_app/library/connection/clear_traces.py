"""No trace left of what was removed for good: pages written anew, the write-ahead log emptied."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import apsw

from reflect_app.errors import CouldNotSaveError
from reflect_app.library.files import log_into_file
from reflect_app.library.questions import value
from reflect_app.library.tables.emptied import CLEAR, to_clear
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.library.connection.database import Database

MOST_IN_MEMORY = 256 << 20
"""Bytes of a library that is written anew in memory; a larger one goes through a nameless file."""
_GIVES_WAY_FOR = 20.0  # seconds, for which writing all pages anew begins again if somebody saves
_STEPS = 1_000  # of SQLite's, about a millisecond, after each of which it is asked who waits
_LOCKED_FOR = 0.05  # seconds that emptying the log may hold up others while somebody reads in it


def clear_log(database: Database) -> None:
    """Bring all changes into the library's own file, and leave nothing old there or in its log.

    ``secure_delete`` is not enough: where SQLite moves rows from one page to the next, what it
    moved stays legible in the part of the first page that is free now. Only writing all
    pages anew leaves nothing. It takes about half a second for 5,000 reflections, and gives way to
    whoever wants to save meanwhile, but for the last part of it.

    Raises ``CouldNotSaveError`` where another program reads in the library all the while.
    """
    _write_anew(database)
    if not _empty_log(database):
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
        return to_clear(connection)


def _write_anew(database: Database) -> None:
    """Write all pages anew, from the beginning each time that somebody wants to save.

    Who saves again and again all the same waits for it in the end.
    """
    until = time.monotonic() + _GIVES_WAY_FOR
    while True:
        database.let_others_first()
        with database.outside_transaction() as connection:
            gives_way = time.monotonic() < until
            if _vacuum(connection, database.somebody_waits if gives_way else None):
                return


def _vacuum(connection: apsw.Connection, somebody_waits: Callable[[], bool] | None) -> bool:
    """Write all pages anew; False where somebody wants to save, and it is as it was."""
    pages, size = value(connection, "PRAGMA page_count"), value(connection, "PRAGMA page_size")
    where = "FILE" if pages * size > MOST_IN_MEMORY else "MEMORY"
    connection.execute(f"PRAGMA temp_store = {where}")
    connection.set_progress_handler(somebody_waits, _STEPS)
    try:
        with log_into_file.letting_log_grow(connection):  # it goes in afterwards, while others save
            connection.execute("VACUUM")
    except apsw.InterruptError:
        return False
    finally:
        connection.set_progress_handler(None)
        connection.execute("PRAGMA temp_store = MEMORY")
    return True


def _empty_log(database: Database) -> bool:
    """Empty the log; False where somebody reads in it all the while."""
    until = time.monotonic() + database.patience
    while True:
        database.let_others_first()
        with database.outside_transaction(patience=_LOCKED_FOR) as connection:
            emptied = log_into_file.empty_log(connection, database.path)
        if emptied:
            with database.writing() as connection:
                connection.execute(f"PRAGMA user_version = {CLEAR}")
            return True
        if time.monotonic() > until:
            return False
