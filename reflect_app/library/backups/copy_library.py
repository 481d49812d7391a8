"""Copying a library as it is at one moment, and making of that copy a backup: small and sealed."""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.errors import BackupError, NewerBackupError
from reflect_app.library.backups import backup_reader
from reflect_app.library.files import sqlite_file
from reflect_app.library.files.sqlite_file import Purpose
from reflect_app.library.tables.belonging_tables import remove_reflections

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    import apsw

_WITHOUT_LOG = b"\x01\x01"  # at ``_MODE`` of a database's header: it keeps no log beside it
_MODE = 18


class IncompleteCopyError(Exception):
    """The pages of what was copied do not hang together, or rows of it are missing."""


class RowCounts(NamedTuple):
    """What a copy must hold to be whole: which library it is, and how many rows of each kind."""

    identity: str
    tables: dict[str, int]


def copy(source: Path, temporary: Path) -> RowCounts:
    """Copy all pages of a library or a backup as they are at one moment, while others write.

    Raises ``apsw.Error`` or ``OSError``.
    """
    with backup_reader.reading(source) as reading:
        rows = counted(reading)
        with closing(_worked_on(temporary)) as copied:
            sqlite_file.copy_pages(reading, copied)
    # SQLite itself does not turn the log off where there are no locks.
    backup_reader.write_header(temporary, _MODE, _WITHOUT_LOG)
    return rows


def make_small(copied: Path, temporary: Path, *, without: Collection[str] = ()) -> RowCounts:
    """Write a copy anew without its search index, and without anything left of removed text.

    It lacks the reflections that it is to be ``without``; the answer is what it holds. Raises
    ``IncompleteCopyError`` where the copy, and so what was copied, is damaged; ``apsw.Error`` or
    ``OSError`` where something else is wrong.
    """
    with closing(_worked_on(copied)) as connection:
        if not backup_reader.is_sound(connection):
            raise IncompleteCopyError
        if without:
            connection.execute("PRAGMA foreign_keys = ON")
            remove_reflections(connection, without)
        rows = counted(connection)
        clear_search(connection)
        connection.execute("VACUUM INTO :file", {"file": f"{temporary.as_uri()}?nolock=1"})
    backup_reader.seal(temporary)
    return rows


def check(temporary: Path, expected: RowCounts) -> None:
    """Open what was made, as a restore will, and see that all is in it.

    Raises as ``make_small`` does. What a newer program made is only copied.
    """
    try:
        with suppress(NewerBackupError):
            backup_reader.contents(temporary, sealed=True)
    except BackupError as error:
        raise IncompleteCopyError from error
    with sqlite_file.opened(temporary, Purpose.LOOK_AT_REST) as connection:
        if not backup_reader.is_sound(connection) or counted(connection) != expected:
            raise IncompleteCopyError


def clear_search(connection: apsw.Connection) -> None:
    """Empty the search index, whatever version of the tables it belongs to."""
    asked = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'search'"
    row = connection.execute(asked).fetchone()
    if row is None:
        return
    connection.execute("DROP TABLE search")
    connection.execute(row[0])
    columns = {name for _at, name, *_rest in connection.execute("PRAGMA table_info(reflections)")}
    for name in columns & {"indexed", "searched_as"}:
        connection.execute(f"UPDATE reflections SET {name} = NULL WHERE {name} IS NOT NULL")  # noqa: S608  -- one of two names


def counted(connection: apsw.Connection) -> RowCounts:
    """What a library or a backup holds now."""
    tables = backup_reader.tables_in(connection)
    return RowCounts(backup_reader.identity_in(connection), tables)


def _worked_on(temporary: Path) -> apsw.Connection:
    """A file written as fast as can be: nothing rests on it until it is whole and synced."""
    return sqlite_file.connect(temporary, Purpose.COPY)
