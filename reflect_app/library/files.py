"""The library's files: what is there, making them private, and noticing when they are gone.

A file is looked at only through SQLite, never opened beside it: closing a file lets go of every
lock that this process holds on it, those of an open library among them.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from enum import Enum, auto
from typing import TYPE_CHECKING

from reflect_app.library import faults
from reflect_app.library.schema import APPLICATION_ID, REVISIONS
from reflect_app.paths import make_private_folder, sync_folder

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 5.0  # seconds to wait for a lock that another program holds
Fingerprint = tuple[tuple[int, int] | None, tuple[int, int] | None]
"""Device and number of the library's file and of its log, each ``None`` where it is not there."""

_EFFECTIVE = os.access in os.supports_effective_ids


class State(Enum):
    """What is in a library's place, where it is anything that can be opened."""

    EMPTY = auto()
    OLDER = auto()
    CURRENT = auto()


def prepare(path: Path) -> None:
    """Make the folder and an empty file where there is none, both for this person only.

    Raises ``CouldNotOpenLibraryError`` where that can't be, or where what is there is out of reach.
    """
    try:
        make_private_folder(path.parent)
        _make_private_file(path)
    except FileExistsError as error:
        raise faults.no_folder(path.parent) from error
    except OSError as error:
        raise faults.could_not_open(path, error) from error
    if path.is_dir():
        raise faults.a_folder(path)
    if not (_may_write(path) and _may_write(path.parent)):
        raise faults.out_of_reach(path)


def state_of(path: Path) -> State:
    """Look at what is there without changing a byte of it.

    Raises ``NewerLibraryError`` or ``CouldNotOpenLibraryError`` where it is to be left alone.
    """
    if not _size(path) and _size(wal_of(path)):
        # SQLite would take the log of a file cut to nothing for a leftover, and remove it.
        raise faults.damaged(path)
    try:
        try:
            return _look(path, "mode=ro")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
                raise
        # A kill left a change half done: see whose file it is before SQLite takes that back.
        _look(path, "mode=ro&immutable=1")
        return _look(path, "mode=rw")
    except sqlite3.Error as error:
        raise faults.could_not_open(path, error) from error


def connect(path: Path, *, how: str = "mode=rw", patience: float = PATIENCE) -> sqlite3.Connection:
    """A bare connection to a file that exists: SQLite never makes one by itself here."""
    return sqlite3.connect(
        f"{path.as_uri()}?{how}",
        uri=True,
        timeout=patience,
        isolation_level=None,
        check_same_thread=False,
    )


def keep_private(path: Path) -> None:
    """Take the library's files out of others' reach, where an older copy let them read it."""
    for file in (path, wal_of(path), path.with_name(f"{path.name}-shm")):
        try:
            if os.name == "posix" and file.stat().st_mode & 0o077:
                file.chmod(0o600)
        except OSError:  # another person's file, or a file system without permissions
            continue


def wal_of(path: Path) -> Path:
    """Where SQLite keeps the newest changes until they go into the library's own file."""
    return path.with_name(f"{path.name}-wal")


def fingerprint(path: Path) -> Fingerprint:
    """Which files are in the library's two places now, so that a lost or swapped one is noticed."""
    return _which(path), _which(wal_of(path))


def _which(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116  -- at every save, and Path.stat costs twice as much
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _look(path: Path, how: str) -> State:
    with closing(connect(path, how=how)) as connection:
        return _state(path, connection)


def _state(path: Path, connection: sqlite3.Connection) -> State:
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if not names and not application:
        if _size(path) == 1:  # SQLite takes one byte for none
            raise faults.not_a_library(path)
        return State.EMPTY
    if application != APPLICATION_ID:
        raise faults.not_a_library(path)
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise faults.damaged(path)
    _check_size(path, connection)
    if row[0] not in REVISIONS:
        raise faults.newer(path)
    return State.CURRENT if row[0] == REVISIONS[-1] else State.OLDER


def _check_size(path: Path, connection: sqlite3.Connection) -> None:
    """Notice a file that was cut off within its last page, which SQLite takes for whole."""
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (page_size,) = connection.execute("PRAGMA page_size").fetchone()
    if not _size(wal_of(path)) and _size(path) < pages * page_size:
        raise faults.damaged(path)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _make_private_file(path: Path) -> None:
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return
    sync_folder(path.parent)


def _may_write(path: Path) -> bool:
    return os.access(path, os.R_OK | os.W_OK, effective_ids=_EFFECTIVE)
