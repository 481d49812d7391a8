"""How the log of an open library gets into its file: only once all of it was read and found good.

SQLite itself, which does that whenever a log has grown and the last one lets go, would drop
whatever stands behind a bit that was lost.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import apsw

from reflect_app.library.files import log_check

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MOST_IN_LOG = 500  # pages; to read so many takes ten milliseconds, to bring them in some more
_MOST_AT_ALL = 1_500  # pages, six mebibytes, which nobody reaches who types at the speed of people
_TIMES = 3  # that what was saved meanwhile is brought in too


class SharedConnection(apsw.Connection):
    """A connection to a file that others may have open too, and that may have a log."""

    path: Path | None = None
    may_grow = False
    has_time = True
    """Whether who writes here can wait for the log; for who types it goes in at the next rest.

    Where no rest comes, it goes in all the same before it takes more room than it should; but what
    others wrote in it at once they bring in themselves, as emptying a large bin does.
    """
    _due = _seen = 0

    def begin(self, path: Path) -> None:
        """See to it that a log which grows goes into its file, but only once it was read."""
        self.path = path
        self.set_wal_hook(self._after_commit)

    def close(self, force: bool = False) -> None:
        """Let go of the file."""
        super().close(force)
        if self.path is not None:
            log_check.closed_here(self.path)
            self.path = None

    def _after_commit(self, _connection: apsw.Connection, _name: str, pages: int) -> int:
        if pages <= self._due - _MOST_IN_LOG:
            self._due = 0  # it was begun anew
        if not self.has_time and pages - self._seen > _MOST_IN_LOG:
            self._due = pages + _MOST_AT_ALL
        self._seen = pages
        most = _MOST_IN_LOG if self.has_time else _MOST_AT_ALL
        if not self.may_grow and pages >= max(self._due, most) and self.path is not None:
            self._due = pages + _MOST_IN_LOG  # where somebody reads in it, there will be more
            with suppress(apsw.Error, OSError):  # what was written is durable all the same
                bring_log_in(self, self.path)
        return apsw.SQLITE_OK


def bring_log_in(connection: apsw.Connection, path: Path) -> None:
    """Bring into its file what nobody who reads needs in the log, while others save.

    What was not read yet is read first; unless that is good at first sight, all stays as it is.
    What is saved meanwhile follows at once: only once nothing is left in it is a log begun anew.
    """
    brought = -1
    for _time in range(_TIMES):
        there = log_check.count_found_good(path)
        if there is None or there == brought:
            return
        in_log, brought = connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_PASSIVE)
        if brought < in_log:  # somebody reads in the rest
            return


def empty_log(connection: apsw.Connection, path: Path) -> bool:
    """Bring all of a log into its file and empty it; False where somebody reads or writes in it.

    Raises ``apsw.Error``, and leaves it as it is, where it is not good.
    """
    if log_check.is_empty(path):
        return True
    try:
        see_that_it_is_good(path)
        connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_PASSIVE)
        see_that_it_is_good(path)  # which takes no time where nobody has saved meanwhile
        connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    except (apsw.BusyError, apsw.LockedError):
        return False
    return True


@contextmanager
def letting_log_grow(connection: apsw.Connection) -> Iterator[None]:
    """While one large change is made: what it writes goes into the file afterwards."""
    if isinstance(connection, SharedConnection):
        connection.may_grow = True
    try:
        yield
    finally:
        if isinstance(connection, SharedConnection):
            connection.may_grow = False


def give_time(connection: apsw.Connection, *, has_time: bool) -> None:
    """Say whether whoever writes now can wait while a log that has grown is read."""
    if isinstance(connection, SharedConnection):
        connection.has_time = has_time


def put_log_away(connection: apsw.Connection, path: Path) -> None:
    """Bring a log into its file where all of it is good, and let SQLite remove it on closing.

    Where another program reads just now, or the log is not what was written, it stays.
    """
    with suppress(apsw.Error, OSError):
        connection.set_busy_timeout(0)
        empty_log(connection, path)
        leave_no_empty_log(connection, path)


def leave_no_empty_log(connection: apsw.Connection, path: Path) -> None:
    """Have SQLite remove a log in which nothing is, if this is the last to have it open."""
    empty = log_check.is_empty(path)
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0 if empty else 1)


def put_deleted_log_away(connection: apsw.Connection) -> None:
    """Bring all of a log that nobody else can find any more into its file, from where it is open.

    Raises ``apsw.Error`` where somebody reads or writes in it: it can be done a moment later.
    """
    connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)


def see_that_it_is_good(path: Path) -> None:
    """Raise ``apsw.CorruptError`` where the log of a library is not what was written."""
    if not log_check.is_good(path):
        message = "The log of the library is not what was written."
        raise apsw.CorruptError(message)
