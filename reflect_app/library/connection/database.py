"""The library's file held open: transactions that are durable and in the right file, or raise."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from reflect_app.errors import (
    CouldNotOpenLibraryError,
    CouldNotSaveError,
    DamagedLibraryError,
)
from reflect_app.library.files import fault_causes, library_file, messages, sqlite_file
from reflect_app.library.files.messages import Cause

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine
    from sqlalchemy.engine.interfaces import DBAPICursor

log = logging.getLogger(__name__)

ERRORS = (DBAPIError, sqlite3.Error)
"""What a statement may raise; the second is bare where a transaction begins."""

CLEAR, TO_CLEAR = 0, 1
"""The file's ``user_version``: whether traces of what was removed for good may be left in it."""
MOST_IN_MEMORY = 256 << 20
"""Bytes of a library that is written anew in memory; a larger one goes through a nameless file."""

_BEGIN = "reflect_begin"
_IDENTITY = "SELECT identity FROM library"


class Database:
    """The open file of one library, told from all others by the identity that it holds.

    The file is never made anew behind it. Where the file, its folder or its log is gone or
    another's, ``writing`` says so, and works again once what was opened is back.
    """

    def __init__(self, path: Path, *, patience: float = sqlite_file.PATIENCE) -> None:
        self.path = path
        self.times_connected = 0
        self._patience = patience
        self._closed = False
        self._identity: str | None = None
        self._fingerprint: library_file.Fingerprint | None = None
        self._engine = engine_for(self._connect)
        self._writer = for_writing(self._engine)
        with self._engine.connect():
            return  # whatever is wrong with the file is better known now

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A transaction that sees one state of the library throughout.

        Raises ``CouldNotOpenLibraryError`` where the file can't be read, which is also how a
        ``ValueError`` is taken that comes from a row in it.
        """
        try:
            with self._engine.begin() as connection:
                yield bare(connection)
        except ERRORS as error:
            raise fault_causes.could_not_open(self.path, self._let_go(error)) from error
        except UnicodeEncodeError:  # something asked, not something read
            raise
        except ValueError as error:
            raise messages.damaged(self.path) from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that alone may write. It is durable, and where it should be, or raises.

        Raises ``CouldNotSaveError``; nothing of the transaction is kept then.
        """
        try:
            self._find_again()
            with self._writer.begin() as connection:
                yield bare(connection)
        except ERRORS as error:
            raise fault_causes.could_not_save(self.path, self._let_go(error)) from error
        except DamagedLibraryError as error:
            raise messages.damaged_while_saving(self.path) from error
        except CouldNotOpenLibraryError as error:
            advice = f"{messages.save_a_copy()} {error.advice}"
            raise CouldNotSaveError(error.message, advice) from error
        except UnicodeEncodeError:
            raise
        except ValueError as error:
            raise messages.damaged_while_saving(self.path) from error
        self._check_in_place()

    def clear_log(self) -> None:
        """Bring all changes into the library's own file, and leave nothing old there or in its log.

        ``secure_delete`` is not enough: where SQLite moves rows from one page to the next, what it
        moved stays legible in the part of the first page that is free now. Only writing all
        pages anew leaves nothing. It takes about half a second for 5,000 reflections.

        Raises ``CouldNotSaveError`` where another program reads in the library all the while.
        """
        try:
            with self._engine.connect() as connection:
                cleared = _write_anew(connection.connection.cursor())
        except ERRORS as error:
            raise fault_causes.could_not_save(self.path, self._let_go(error)) from error
        if not cleared:
            raise messages.traces_left()

    def may_have_traces(self) -> bool:
        """Whether something was removed for good, and the log could not be cleared after it."""
        with self.reading() as connection:
            return bool(connection.execute("PRAGMA user_version").fetchone() != (CLEAR,))

    def finish_clearing(self) -> None:
        """Clear the log if a crash, or somebody who was reading, kept it from being cleared."""
        try:
            if self.may_have_traces():
                self.clear_log()
        except CouldNotSaveError:  # it is tried again at the next start
            log.warning("Traces of what was removed could not be cleared yet")

    def close(self) -> None:
        """Let go of the files, for good."""
        self._closed = True
        self._engine.dispose()

    def _connect(self) -> sqlite3.Connection:
        """A connection to the library that was opened first, and to no other."""
        if self._closed:
            message = "The library was closed."
            raise RuntimeError(message)
        if library_file.state_of(self.path) is not library_file.LibraryState.CURRENT:
            raise messages.replaced(self.path)
        connection = sqlite_file.connect(self.path, patience=self._patience)
        try:
            identity = self._same_identity(connection)
            sqlite_file.set_up(connection, sqlite_file.LIVE)
            connection.execute(_IDENTITY).close()  # SQLite makes its log at the first look
            self._fingerprint = library_file.fingerprint(self.path)
        except BaseException:
            connection.close()
            raise
        self._identity = identity
        self.times_connected += 1
        return connection

    def _same_identity(self, connection: sqlite3.Connection) -> str:
        (identity,) = connection.execute(_IDENTITY).fetchone()
        if self._identity not in {None, identity}:
            raise messages.replaced(self.path)
        return str(identity)

    def _find_again(self) -> None:
        """Let the next statement connect anew where the files are not those that were opened."""
        if library_file.fingerprint(self.path) == self._fingerprint:
            return
        self._engine.dispose()
        if fault_causes.is_gone(self.path):
            raise fault_causes.gone(self.path)

    def _check_in_place(self) -> None:
        """Without this, a file deleted while it is open would take every save and lose it."""
        if library_file.fingerprint(self.path) != self._fingerprint:
            raise fault_causes.gone(self.path)

    def _let_go(self, error: Exception) -> BaseException:
        """Close the connection after an error, so that the next statement finds what is there.

        On a full disk it stays open, since opening it again would want room there too.
        """
        cause = cause_of(error)
        log.warning("The library: %s", getattr(cause, "sqlite_errorname", type(cause).__name__))
        if fault_causes.why(self.path, cause) not in {Cause.FULL, Cause.BUSY}:
            self._engine.dispose()
        return cause


def engine_for(connect: Callable[[], sqlite3.Connection]) -> Engine:
    """An engine with one connection, which ``connect`` makes anew where the last one was let go.

    Transactions are begun here and not by Python's sqlite3, which would leave out some statements.
    """
    engine = create_engine(
        "sqlite://",
        creator=connect,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_reset_on_return=None,  # every transaction here is ended before it is given back
        hide_parameters=True,  # they are what people typed, and have no place in a log
    )
    event.listen(engine, "begin", _begin)
    return engine


def for_writing(engine: Engine) -> Engine:
    """The same engine, whose transactions take the lock for writing when they begin.

    One that begins by reading and takes the lock later can be refused halfway.
    """
    return engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})


def bare(connection: Connection) -> sqlite3.Connection:
    """The database's own connection under one of SQLAlchemy's, in the same transaction."""
    return cast("sqlite3.Connection", connection.connection.driver_connection)


def cause_of(error: Exception) -> BaseException:
    """The database's own error, which SQLAlchemy wraps in one of its own."""
    return getattr(error, "orig", None) or error


def _begin(connection: Connection) -> None:
    # Past SQLAlchemy's own way of running it, which would take a tenth of the time of a save.
    begin = connection.get_execution_options().get(_BEGIN, "BEGIN")
    connection.connection.cursor().execute(begin)


def _write_anew(cursor: DBAPICursor) -> bool:
    """Write all pages anew and empty the log; False where somebody reads in it all the while."""
    (pages,) = cursor.execute("PRAGMA page_count").fetchone()
    (size,) = cursor.execute("PRAGMA page_size").fetchone()
    where = "FILE" if pages * size > MOST_IN_MEMORY else "MEMORY"
    cursor.execute(f"PRAGMA temp_store = {where}")
    try:
        cursor.execute("VACUUM")
    finally:
        cursor.execute("PRAGMA temp_store = MEMORY")
    (busy, *_pages) = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if not busy:
        cursor.execute(f"PRAGMA user_version = {CLEAR}")
    cursor.close()
    return not busy
