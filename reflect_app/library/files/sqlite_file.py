"""A file opened with SQLite: the one way to connect, all settings, and the files beside it."""

from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PATIENCE = 5.0  # seconds to wait for a lock that another program holds
IMMUTABLE = "mode=ro&immutable=1"  # nobody writes in it: it needs no lock, nor a disk that has any

_CAREFUL = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA temp_store = MEMORY",  # words that are being sorted do not go into files elsewhere
)
READING = ("PRAGMA cell_size_check = ON", *_CAREFUL)
"""For whoever only looks."""

LIVE = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    *READING,
)
"""For the library that people write in: durable, and nothing left of what is removed."""

SCRATCH = ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", *_CAREFUL)
"""For a temporary file: nothing rests on it until it is whole and synced."""

PREPARING = (
    "PRAGMA journal_mode = DELETE",
    "PRAGMA journal_mode = MEMORY",  # a copy of our own, which is made again after a crash
    "PRAGMA synchronous = OFF",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    *_CAREFUL,
)
"""For a copy that is changed before it goes into the library."""

_ATTEMPTS, _PAUSE = 50, 0.02  # a second altogether


def connect(
    path: Path, *, how: str = "mode=rw", patience: float = PATIENCE, settings: Sequence[str] = ()
) -> sqlite3.Connection:
    """A bare connection to a file that exists: SQLite never makes one by itself here."""
    connection = sqlite3.connect(
        f"{path.as_uri()}?{how}",
        uri=True,
        timeout=patience,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        set_up(connection, settings)
    except BaseException:
        connection.close()
        raise
    return connection


def set_up(connection: sqlite3.Connection, settings: Sequence[str]) -> None:
    """Give a connection its settings."""
    for pragma in settings:
        _patiently(connection, pragma)


def wal_of(path: Path) -> Path:
    """Where SQLite keeps the newest changes until they go into the library's own file."""
    return path.with_name(f"{path.name}-wal")


def files_beside(path: Path) -> list[Path]:
    """All that SQLite keeps beside a file, whether or not it is there now."""
    return [path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal")]


def _patiently(connection: sqlite3.Connection, pragma: str) -> None:
    """SQLite itself does not wait for the lock that the first change to WAL takes."""
    for _attempt in range(_ATTEMPTS):
        try:
            connection.execute(pragma).close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            time.sleep(_PAUSE)
        else:
            return
    connection.execute(pragma).close()
