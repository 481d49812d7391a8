"""Looking into a backup, or into a library as it would be copied, on a connection of its own.

A backup carries a seal: a CRC-32 over all of its bytes, kept in the ``user_version`` of its header,
which the library itself leaves at 0. So a bit that a memory stick lost is noticed wherever in the
file it was, the middle of a text included. Tables are read as they are, whatever their version.
"""

from __future__ import annotations

import logging
import os
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import apsw

from reflect_app.errors import BackupError
from reflect_app.held_files import patiently
from reflect_app.library.backups import backup_faults, messages
from reflect_app.library.files import backup_file, sqlite_file
from reflect_app.library.files.messages import Cause
from reflect_app.library.files.sqlite_file import Purpose
from reflect_app.library.known_tables import IDENTITY, VERSION
from reflect_app.library.questions import rows, value
from reflect_app.library.schema_versions import APPLICATION_ID, SCHEMA_VERSIONS, is_of_newer
from reflect_app.library.tables import belonging_tables, publication_rows
from reflect_app.library.tables.checked_values import moment_from
from reflect_app.library.tables.emptied import CLEAR, TO_CLEAR
from reflect_app.ordinary_files import open_ordinary, open_to_read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

log = logging.getLogger(__name__)

_SEAL = slice(60, 64)  # where a database's header has its ``user_version``
_ALL = 0xFFFF_FFFF  # bits of a seal, which SQLite reads as a number with a sign
_BLOCK = 1 << 20
_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table'"
    " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%' ORDER BY name"
)
_SIGNED = (
    "SELECT CAST(id AS BLOB), version, CAST(updated AS BLOB), CAST(binned_at AS BLOB),"
    " CAST(CASE WHEN instr(place, '_typed') THEN place END AS BLOB) FROM reflections ORDER BY id"
)
"""What tells two states of a library apart; where the cursor was is not worth a backup."""

_EMPTIED = (
    "SELECT CAST(id AS BLOB), CAST(moment AS BLOB) FROM emptied"
    " WHERE id NOT IN (SELECT id FROM reflections WHERE binned_at IS NULL)"
)
"""In the bin is only what a removal that was begun has not got to yet."""
_VERSIONS = "SELECT CAST(id AS BLOB), version FROM reflections"
_IDS = "SELECT CAST(id AS BLOB) FROM reflections"
_HEAD = "SELECT count(*), count(binned_at), max(updated) FROM reflections"


@dataclass(frozen=True)
class Contents:
    """What is in a backup or a library.

    ``reflections`` are those that are not in the bin, ``newest`` is the time of the newest change;
    ``signature`` is the same for two where nothing differs. A ``sealed`` one can be told to be what
    was written; a library has no seal, nor has a copy of its file.
    """

    reflections: int
    binned: int
    newest: datetime | None
    identity: str
    signature: str
    sealed: bool = field(default=True, compare=False)


def contents(path: Path, *, verify: bool = True, sealed: bool | None = None) -> Contents:
    """Open a backup or a library and see what it holds; ``verify`` reads all of it.

    ``sealed`` says that it is a backup, where its name does not say so yet.

    Raises ``BackupError`` where it is damaged, of a newer version, away, or something else.
    """
    try:
        sealed = backup_file.is_name(path) if sealed is None else sealed
        with reading(path, at_rest=sealed) as connection:
            _see_whose(path, connection)
            if verify:
                _verify(path, connection, sealed=sealed)
            number = _seal_in(connection, is_backup=sealed)
            return replace(_contents_in(connection), sealed=bool(number))
    except BackupError:
        raise
    except (apsw.Error, OSError) as error:
        raise backup_faults.could_not_read(path, error) from error
    except Exception as error:  # a time that is none, a number in its place: any file may be here
        log.info("A backup can't be understood: %s", type(error).__name__)
        raise messages.not_read(path, Cause.DAMAGED) from error


def identity_of(path: Path) -> str | None:
    """Which library a backup is of; nothing where it can't be read."""
    try:
        with reading(path) as connection:
            return identity_in(connection)
    except (apsw.Error, OSError, ValueError):
        return None


def ids_in(path: Path) -> set[str]:
    """The ids of all reflections in a backup. Raises ``apsw.Error`` or ``OSError``."""
    with reading(path) as connection:
        return {str(_tolerant(each)) for (each,) in rows(connection, _IDS)}


def versions_in(connection: apsw.Connection) -> dict[str, int]:
    """The versions of all reflections, by id."""
    return {str(_tolerant(each)): int(version) for each, version in rows(connection, _VERSIONS)}


def emptied_in(connection: apsw.Connection) -> dict[str, str]:
    """What was removed for good, by id, with when; an older library can't say.

    A spoilt id is no id of ours: nobody can look for it, nor write it down elsewhere.
    """
    if "emptied" not in tables_in(connection):
        return {}
    noted = ((str(_tolerant(each)), moment) for each, moment in rows(connection, _EMPTIED))
    return {each: moment.decode(errors="replace") for each, moment in noted if each.isascii()}


def tables_in(connection: apsw.Connection) -> dict[str, int]:
    """The tables that hold what people wrote, by name, with how many rows each has."""
    asked = {name: f'SELECT count(*) FROM "{name}"' for (name,) in rows(connection, _TABLES)}  # noqa: S608  -- names that the file has
    return {name: value(connection, each) for name, each in asked.items()}


def identity_in(connection: apsw.Connection) -> str:
    """Which library this is."""
    return str(value(connection, IDENTITY) or "")


def version_in(connection: apsw.Connection) -> str:
    """Which version its tables are at."""
    return str(value(connection, VERSION) or "")


@contextmanager
def reading(path: Path, *, at_rest: bool | None = None) -> Iterator[apsw.Connection]:
    """A transaction that sees one state of a backup or a library, and changes nothing in it.

    Backups are never changed in place, so they need no lock, which not every disk has.
    """
    path, at_rest = path.absolute(), backup_file.is_name(path) if at_rest is None else at_rest
    connection, purpose = _opened(path, Purpose.LOOK_AT_REST if at_rest else Purpose.LOOK)
    try:
        connection.execute("BEGIN")
        value(connection, "SELECT count(*) FROM sqlite_master")  # which begins to read
        yield connection
    finally:
        sqlite_file.let_go(connection, path, purpose)


def _tolerant(value: bytes | None) -> str | None:
    """A text as it is kept; one that was damaged must not hide all others."""
    return None if value is None else value.decode("utf-8", "surrogateescape")


def seal(path: Path) -> None:
    """Write the seal into a file that nobody has open, and make all of it durable."""
    write_header(path, _SEAL.start, _number_of(path).to_bytes(4, "big"), durable=True)


def write_header(path: Path, at: int, content: bytes, *, durable: bool = False) -> None:
    """Write into the header of a file that nobody has open, past SQLite."""
    descriptor = patiently(open_ordinary, path, os.O_RDWR)
    with os.fdopen(descriptor, "r+b") as file:
        file.seek(at)
        file.write(content)
        if durable:
            file.flush()
            os.fsync(file.fileno())


def check_seal(path: Path) -> None:
    """See that a backup is what was written. Raises ``BackupError``, or as ``reading`` does."""
    with reading(path) as connection:
        _verify(path, connection, sealed=backup_file.is_name(path))


def _opened(path: Path, purpose: Purpose) -> tuple[apsw.Connection, Purpose]:
    """A connection, and what it could be opened for."""
    try:
        return sqlite_file.connect(path, purpose), purpose
    except (apsw.CantOpenError, apsw.ReadOnlyError) as error:
        if purpose is not Purpose.LOOK or sqlite_file.wal_of(path).exists():
            raise
        if sqlite_file.code_of(error) == apsw.SQLITE_READONLY_ROLLBACK:
            return _opened(path, Purpose.TAKE_BACK)
        return _opened(path, Purpose.LOOK_AT_REST)  # a disk on which nothing can be written


def _see_whose(path: Path, connection: apsw.Connection) -> None:
    application = value(connection, "PRAGMA application_id")
    if application != APPLICATION_ID:
        raise messages.not_read(path, Cause.FOREIGN)
    version = version_in(connection)
    if is_of_newer(version):
        raise messages.newer(path)
    if version not in SCHEMA_VERSIONS or len(list(rows(connection, IDENTITY))) != 1:
        raise messages.not_read(path, Cause.DAMAGED)


def _verify(path: Path, connection: apsw.Connection, *, sealed: bool) -> None:
    """Read all of a file. What is sealed is byte for byte what was checked when it was made."""
    if number := _seal_in(connection, is_backup=sealed):
        if number != _number_of(path):
            raise messages.not_read(path, Cause.DAMAGED)
    elif not is_sound(connection) or not identity_in(connection):
        raise messages.not_read(path, Cause.DAMAGED)


def _seal_in(connection: apsw.Connection, *, is_backup: bool) -> int:
    """The seal of a backup, whatever its file is called by now; 0 where there is none.

    A file that is not known to be a backup may be a library, which has a number of its own there,
    or a backup that was put in the place of one and written in since: that keeps a log beside it.
    """
    number = int(value(connection, "PRAGMA user_version"))
    if is_backup:
        return number & _ALL
    has_log = value(connection, "PRAGMA journal_mode") == "wal"
    return 0 if has_log or number in {CLEAR, TO_CLEAR} else number & _ALL


def is_sound(connection: apsw.Connection) -> bool:
    """Whether SQLite finds nothing wrong with how its pages hang together."""
    return bool(value(connection, "PRAGMA quick_check(1)") == "ok")


def _number_of(path: Path) -> int:
    """The number over all bytes of a file but those that it is kept in; never 0."""
    with patiently(open_to_read, path) as file:
        first = bytearray(file.read(_BLOCK))
        first[_SEAL] = bytes(len(first[_SEAL]))
        number = zlib.crc32(first)
        while block := file.read(_BLOCK):
            number = zlib.crc32(block, number)
    return number or 1


def _contents_in(connection: apsw.Connection) -> Contents:
    from hashlib import sha256  # noqa: PLC0415  -- OpenSSL comes with it, which the start needs not

    ((total, binned, newest),) = rows(connection, _HEAD)
    identity, tables = identity_in(connection), tables_in(connection)
    signed = sha256(identity.encode())
    for row in connection.execute(_SIGNED):
        reflection_id, version, *times = row
        each = (_tolerant(reflection_id), version, *map(_tolerant, times))
        signed.update(repr(each).encode())
    signed.update(f"emptied {tables.get('emptied', 0)}".encode())
    signed.update(belonging_tables.sign_of(connection).encode())
    signed.update(repr(publication_rows.sign_of(connection)).encode())
    return Contents(
        reflections=total - binned,
        binned=binned,
        newest=moment_from(newest) if newest is not None else None,
        identity=identity,
        signature=signed.hexdigest(),
    )
