"""The one gate: every file that is opened with SQLite, for whatever purpose, is opened here."""

from __future__ import annotations

import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

import apsw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PATIENCE = 5.0  # seconds to wait for a lock that another program holds

_CAREFUL = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA temp_store = MEMORY",  # words that are being sorted do not go into files elsewhere
)
_READING = ("PRAGMA query_only = ON", "PRAGMA cell_size_check = ON", *_CAREFUL)
_WRITING = (
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA cell_size_check = ON",
    *_CAREFUL,
)
_KEEPING_A_LOG = "PRAGMA journal_mode = WAL"


@dataclass(frozen=True)
class _Terms:
    """How a file is opened (SQLite's words for that), and what is set then."""

    how: str
    settings: tuple[str, ...]


class Purpose(Enum):
    """What a file is opened for, and so what may be done with it."""

    LOOK = _Terms("mode=ro", _READING)
    """To look only, while others may write."""

    LOOK_AT_REST = _Terms("mode=ro&immutable=1", _READING)
    """To look at what nobody writes in: it needs no lock, nor a disk that has any."""

    LOOK_AND_TIDY = _Terms("mode=rw", _READING)
    """To look, and let SQLite take back what a kill left half done, or remove an empty log."""

    WRITE = _Terms("mode=rw", _WRITING)
    """To write in the library that people write in: durable, and nothing left of what goes."""

    CHANGE_TABLES = _Terms("mode=rw", (*_WRITING, "PRAGMA foreign_keys = OFF"))
    """As to write; making a table anew does not take all rows along that refer to it."""

    REPLACE = _Terms("mode=rw", ("PRAGMA synchronous = FULL", *_CAREFUL))
    """To write all pages of a library anew from another file, in one transaction."""

    COPY = _Terms(
        # Nobody else knows a temporary file, and not every disk has locks.
        "mode=rw&nolock=1",
        ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", *_CAREFUL),
    )
    """To fill a temporary file: nothing rests on it until it is whole and synced."""

    PREPARE = _Terms(
        "mode=rw",
        (
            "PRAGMA journal_mode = DELETE",
            "PRAGMA journal_mode = MEMORY",  # a copy of our own, made again after a crash
            "PRAGMA synchronous = OFF",
            "PRAGMA foreign_keys = ON",
            "PRAGMA secure_delete = ON",
            *_CAREFUL,
        ),
    )
    """To change a copy before it goes into the library."""


_ATTEMPTS, _PAUSE = 50, 0.02  # a second altogether
_FLAGS = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_URI  # what of that is done, ``how`` says


def connect(path: Path, purpose: Purpose, *, patience: float = PATIENCE) -> apsw.Connection:
    """A connection to a file that exists: SQLite never makes one by itself here.

    It writes each statement at once outside of a ``transaction``. Raises ``apsw.Error``.
    """
    connection = apsw.Connection(f"{path.as_uri()}?{purpose.value.how}", flags=_FLAGS)
    try:
        connection.set_busy_timeout(round(patience * 1000))
        for pragma in purpose.value.settings:
            _patiently(connection, pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def keep_a_log(connection: apsw.Connection) -> bool:
    """Have changes go into a log beside the file first; False where the disk can't do that."""
    return _patiently(connection, _KEEPING_A_LOG) == ("wal",)


def in_memory() -> apsw.Connection:
    """A connection to a place for a copy that is in no file."""
    return apsw.Connection(":memory:")


@contextmanager
def transaction(connection: apsw.Connection, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
    """All of what is done within, or nothing: what is raised within takes it back."""
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite may have taken it back itself
            with suppress(apsw.Error):
                connection.execute("ROLLBACK")
        raise


def copy_pages(
    source: apsw.Connection,
    target: apsw.Connection,
    *,
    at_once: int = -1,
    while_refused: Callable[[], None] = lambda: None,
    once_begun: Callable[[], None] = lambda: None,
) -> None:
    """Copy all pages of one file over those of another, in one transaction.

    ``at_once`` says how many in a step. Between steps ``once_begun`` is called for the first that
    went well, and ``while_refused`` for each that another program's lock kept from being done.
    What either raises takes all of it back.
    """
    begun = False
    with target.backup("main", source, "main") as backup:
        while not backup.done:
            try:
                backup.step(at_once)
            except (apsw.BusyError, apsw.LockedError):
                while_refused()
                time.sleep(_PAUSE)
                continue
            if not begun:
                begun = True
                once_begun()


def code_of(error: BaseException | None) -> int:
    """SQLite's extended result code of an error; of one without any, that of damage."""
    return int(getattr(error, "extendedresult", apsw.SQLITE_CORRUPT))


def name_of(error: BaseException) -> str:
    """What SQLite calls the code of an error; it has no word that anybody typed."""
    code = getattr(error, "extendedresult", None)
    names = {**apsw.mapping_result_codes, **apsw.mapping_extended_result_codes}
    return str(names.get(code, type(error).__name__)) if code is not None else type(error).__name__


def wal_of(path: Path) -> Path:
    """Where SQLite keeps the newest changes until they go into the library's own file."""
    return path.with_name(f"{path.name}-wal")


def files_beside(path: Path) -> list[Path]:
    """All that SQLite keeps beside a file, whether or not it is there now."""
    return [path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal")]


def _patiently(connection: apsw.Connection, pragma: str) -> object:
    """SQLite itself does not wait for the lock that the first change to WAL takes."""
    for _attempt in range(_ATTEMPTS):
        try:
            return connection.execute(pragma).fetchone()
        except apsw.BusyError:
            time.sleep(_PAUSE)
    return connection.execute(pragma).fetchone()
