"""The library's file held open: transactions that are durable and in the right file, or raise."""

from __future__ import annotations

import logging
import time
from contextlib import contextmanager, suppress
from threading import RLock
from typing import TYPE_CHECKING

import apsw

from reflect_app.errors import CouldNotOpenLibraryError, CouldNotSaveError, DamagedLibraryError
from reflect_app.held_files import let_others_work, others_wait
from reflect_app.library.connection.missing_saves import missing_saves
from reflect_app.library.connection.reading import Reading
from reflect_app.library.connection.turns import Turns
from reflect_app.library.files import (
    fault_causes,
    last_saved,
    library_file,
    log_check,
    log_into_file,
    messages,
    sqlite_file,
)
from reflect_app.library.files.messages import Cause
from reflect_app.library.files.sqlite_file import Purpose
from reflect_app.library.known_tables import IDENTITY
from reflect_app.library.questions import first_row, value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from reflect_app.errors import ReflectError

log = logging.getLogger(__name__)

_SAVED = "SELECT count(*), total(version) FROM reflections"
_NOT_DURABLE = {apsw.SQLITE_IOERR_FSYNC, apsw.SQLITE_IOERR_WRITE}
_NOTHING = "UPDATE library SET identity = identity"
_ATTEMPTS = 5  # to find files that stay the same until the lock is there


class Database:
    """The open file of one library, told from all others by the identity that it holds.

    The file is never made anew behind it. Where the file, its folder or its log is gone or
    another's, ``writing`` says so, and works again once what was opened is back.
    """

    def __init__(
        self,
        path: Path,
        *,
        patience: float = sqlite_file.PATIENCE,
        gives_way: bool = False,
        is_current: bool = False,
    ) -> None:
        """Open it. Who has just seen what is in the file says that it ``is_current``."""
        self.path = path
        self._is_current = is_current
        self.times_connected = 0
        self.patience = patience
        self._closed = self._wrote = self._note_was_lost = False
        self._identity: str | None = None
        self._fingerprint: library_file.Fingerprint | None = None
        self._connection: apsw.Connection | None = None
        self._saved: last_saved.LastSaved | None = None
        self._turns = Turns(path)
        self._gives_way = gives_way
        self._waits_since = 0.0
        self._turn = RLock()  # a connection that two threads use at once brings the program down
        self._connected()  # whatever is wrong with the file is better known now

    def reading(self) -> Reading:
        """A transaction that sees one state of the library throughout.

        Raises ``CouldNotOpenLibraryError`` where the file can't be read, which is also how a
        ``ValueError`` is taken that comes from a row in it.
        """
        return Reading(self._turn, self._to_read, self._why_not_read)

    def _why_not_read(self, error: BaseException) -> ReflectError | None:
        """What to raise in the place of an error while reading, if not that itself."""
        if isinstance(error, apsw.Error):
            self._let_go(error)
            return fault_causes.could_not_open(self.path, error)
        if isinstance(error, ValueError) and not isinstance(error, UnicodeEncodeError):
            return messages.damaged(self.path)  # something read, not something asked
        return None

    @contextmanager
    def writing(self) -> Iterator[apsw.Connection]:
        """A transaction that alone may write. It is durable, and where it should be, or raises.

        Raises ``CouldNotSaveError``; nothing of the transaction is kept then.
        """
        if self._gives_way:
            self.let_others_first()
        try:
            # One that begins by reading and takes the lock later can be refused halfway.
            with self._turn, self._transaction() as connection:
                log_into_file.give_time(connection, has_time=self._gives_way)
                self._wrote = True
                yield connection
        except apsw.Error as error:
            self._let_go(error)
            raise fault_causes.could_not_save(self.path, error) from error
        except UnicodeEncodeError:
            raise
        except (DamagedLibraryError, ValueError) as error:
            raise messages.damaged_while_saving(self.path) from error
        except CouldNotOpenLibraryError as error:
            advice = f"{messages.save_a_copy()} {error.advice}"
            raise CouldNotSaveError(error.message, advice) from error
        finally:
            self._turns.done()
        self._check_in_place()

    @contextmanager
    def outside_transaction(self, *, patience: float | None = None) -> Iterator[apsw.Connection]:
        """The connection, for what SQLite does in no transaction. Raises ``CouldNotSaveError``.

        ``patience`` is how many seconds it waits for locks, if not as many as always.
        """
        usual, self.patience = self.patience, self.patience if patience is None else patience
        try:
            with self._turn:
                self._wrote = True
                yield self._connected()
        except apsw.Error as error:
            self._let_go(error)
            raise fault_causes.could_not_save(self.path, error) from error
        finally:
            self.patience = usual
            self._turns.done()

    @contextmanager
    def giving_way(self) -> Iterator[None]:
        """A long job in slices, a transaction each: before each, who waits to save goes first."""
        before, self._gives_way = self._gives_way, True
        try:
            yield
        finally:
            self._gives_way = before

    @property
    def gives_way(self) -> bool:
        """Whether this is at a long job, which lets others go first."""
        return self._gives_way

    def let_others_first(self) -> None:
        """Let all be done that is asked of this thread or waited for elsewhere; open nothing."""
        before, self._gives_way = self._gives_way, False
        try:
            let_others_work()
        finally:
            self._gives_way = before
        self._turns.let_others_first()

    def somebody_waits(self) -> bool:
        """Whether anybody waits to save, in this process or in another."""
        return others_wait() or self._turns.somebody_waits()

    def note_saved(self, reflection_id: str, version: int, moment: datetime) -> None:
        """Have a second witness of what was just saved, beside the log that holds it."""
        self.note_all_saved([(reflection_id, version, moment)])

    def note_all_saved(self, saved: Iterable[tuple[str, int, datetime]]) -> None:
        """The same of what one transaction saved."""
        if self._saved is None:
            self._saved = last_saved.LastSaved(self.path, self._identity or "")
        self._saved.note_all(saved)

    def rest(self) -> None:
        """Bring the log into the library, if all of it is good and nobody else is at work in it.

        Raises ``CouldNotSaveError`` where it is not good.
        """
        with self.outside_transaction(patience=0) as connection:
            if self._is_in_place():
                log_into_file.empty_log(connection, self.path)

    def close(self) -> None:
        """Let go of the files, for good; whoever only read leaves the log as it is."""
        self._closed = True
        with self._turn:
            here = library_file.fingerprint(self.path) == self._fingerprint
            all_there = False
            if self._connection is not None and here:
                let_go = (
                    log_into_file.put_log_away if self._wrote else log_into_file.leave_no_empty_log
                )
                let_go(self._connection, self.path)
                with suppress(apsw.Error, ValueError):
                    all_there = not missing_saves(self._connection, self.path)
            self._disconnect()
            if self._saved is not None:
                self._saved.let_go()
            if all_there and not sqlite_file.wal_of(self.path).exists():
                last_saved.forget(self.path)  # all is in the library's own file

    def _to_read(self) -> apsw.Connection:
        """The connection, in no transaction, on the files that everybody else has open too."""
        for _attempt in range(_ATTEMPTS):
            connection = self._idle()
            if self._is_in_place(reads=True):
                return connection
            self._find_again()
        raise apsw.BusyError

    @contextmanager
    def _transaction(self) -> Iterator[apsw.Connection]:
        """The connection, in a transaction that writes, on the files that everybody has open.

        That is looked at once it has the lock: nobody else writes in them from then on.
        """
        for _attempt in range(_ATTEMPTS):
            with sqlite_file.transaction(self._idle()) as connection:
                if self._is_in_place():
                    yield connection
                    return
            self._find_again()
        raise apsw.BusyError

    def _idle(self) -> apsw.Connection:
        connection = self._connected()
        if connection.in_transaction:  # a mistake of ours, and no damage to be repaired
            message = "The library is at work already."
            raise RuntimeError(message)
        return connection

    def _connected(self) -> apsw.Connection:
        """The connection, made anew where the last one was let go."""
        if self._connection is None:
            if self._note_was_lost and log_check.is_open_here(self.path):
                raise apsw.BusyError  # what this process has open would have the lost one used
            self._note_was_lost = False
            made = self._connect()
            self._disconnect()  # what another job connected while this one waited for a held file
            self._connection = made
        return self._connection

    def _disconnect(self) -> None:
        with self._turn:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _connect(self) -> apsw.Connection:
        """A connection to the library that was opened first, and to no other."""
        if self._closed:
            message = "The library was closed."
            raise RuntimeError(message)
        known, self._is_current = self._is_current, False  # of the first time alone
        if not known and library_file.state_of(self.path) is not library_file.LibraryState.CURRENT:
            raise messages.replaced(self.path)
        connection = sqlite_file.connect(self.path, Purpose.WRITE, patience=self.patience)
        try:
            identity = self._same_identity(connection)
            sqlite_file.keep_a_log(connection)
            connection.set_busy_handler(self._wait)
            connection.execute(IDENTITY).close()  # SQLite makes its log at the first look
            self._fingerprint = library_file.fingerprint(self.path)
        except BaseException:
            connection.close()
            raise
        self._identity = identity
        self.times_connected += 1
        return connection

    def _wait(self, tries: int) -> bool:
        """What SQLite asks while another has the lock: whether to try again, after a moment."""
        now = time.monotonic()
        if tries == 0:
            self._waits_since = now
        waited = now - self._waits_since
        if waited >= self.patience:
            return False
        if self._gives_way:
            self._turns.wait_patiently()
        else:
            self._turns.wait(waited)
        return True

    def _same_identity(self, connection: apsw.Connection) -> str:
        identity = value(connection, IDENTITY)
        if self._identity not in {None, identity}:
            raise messages.replaced(self.path)
        return str(identity)

    def _is_in_place(self, *, reads: bool = False) -> bool:
        """Whether the files are those that were opened; who reads can do with a moved library."""
        now, then = library_file.fingerprint(self.path), self._fingerprint
        return now == then or (reads and then is not None and now.library != then.library)

    def _find_again(self) -> None:
        """Let the next statement connect anew where the files are not those that were opened.

        A log that was deleted is whole for whoever has it open, and goes into the library first.
        Where SQLite's note about the log is another, others may have written past this connection:
        what it knew of the log is not asked any more.
        """
        now, then = library_file.fingerprint(self.path), self._fingerprint
        if now == then or then is None:
            return
        nobody_else_has_one = now in {then._replace(log=None), then._replace(log=None, note=None)}
        if self._connection is not None and nobody_else_has_one:
            log_into_file.put_deleted_log_away(self._connection)
        self._note_was_lost |= now.library == then.library and now.note != then.note
        self._disconnect()
        if fault_causes.is_gone(self.path):
            raise fault_causes.gone(self.path)

    def _check_in_place(self) -> None:
        """See that what was just written is where it should be.

        Without this, a file deleted while it is open would take every save and lose it.
        """
        now, then = library_file.fingerprint(self.path), self._fingerprint
        if now == then:
            return
        if then is None or now.library != then.library or self._connection is None:
            raise fault_causes.gone(self.path)
        try:
            with self._turn:
                written = first_row(self._connection, _SAVED)
                self._find_again()
                kept = first_row(self._connected(), _SAVED)
        except apsw.Error as error:
            raise fault_causes.could_not_save(self.path, error) from error
        if not (written and kept and written <= kept):
            raise fault_causes.gone(self.path)

    def _let_go(self, error: apsw.Error) -> None:
        """Close the connection after an error, so that the next statement finds what is there.

        On a full disk it stays open, since opening it again would want room there too.
        """
        log.warning("The library: %s", sqlite_file.name_of(error))
        if fault_causes.why(self.path, error) not in {Cause.FULL, Cause.BUSY}:
            if sqlite_file.code_of(error) in _NOT_DURABLE:
                self._write_over_what_failed()
            self._disconnect()

    def _write_over_what_failed(self) -> None:
        """Put a change that alters nothing where one stands that could not be made durable.

        It stands whole in the log, and whoever opens the library anew would find it there.
        """
        with self._turn, suppress(apsw.Error):
            if self._connection is not None and not self._connection.in_transaction:
                self._connection.execute(_NOTHING)
