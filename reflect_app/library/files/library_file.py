"""The library's files: what is there, making them private, and noticing when they are gone.

A file is looked at only through SQLite, never opened beside it: closing a file lets go of every
lock that this process holds on it, those of an open library among them.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

import apsw

from reflect_app.atomic_file import claim_private_file, sync_folder
from reflect_app.errors import DamagedLibraryError
from reflect_app.held_files import holder_of, patiently
from reflect_app.library.files import (
    backup_file,
    fault_causes,
    last_saved,
    log_check,
    messages,
    sqlite_file,
    whose_file,
)
from reflect_app.library.files.messages import Cause
from reflect_app.library.files.sqlite_file import Purpose, size_of, wal_of
from reflect_app.library.known_tables import VERSION
from reflect_app.library.questions import first_row, rows, value
from reflect_app.library.schema_versions import APPLICATION_ID, SCHEMA_VERSIONS, is_of_newer
from reflect_app.ordinary_files import NotOrdinaryFileError
from reflect_app.paths import make_private_folder
from reflect_app.translation import tr

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_PATH = 504  # bytes; SQLite's own limit of 512 without the ending of a file beside it
File = tuple[int, int] | None
"""The device and number of a file, ``None`` where it is not there."""


class Fingerprint(NamedTuple):
    """Which files are in a library's places: itself, its log, and SQLite's note about the log."""

    library: File
    log: File
    note: File


READY = "ready.json"
"""In the folder of a repair: what has to be put where."""

_NAMES = "SELECT name FROM sqlite_master"
_SAVES = "SELECT id, version, updated FROM reflections"
_HEADER = 100  # bytes at the beginning of a database, which say how it is to be read
_OURS = frozenset({"alembic_version", "library", "reflections", "answers"})
_VERSION_IN_INDEX = (
    "SELECT 1 FROM alembic_version INDEXED BY sqlite_autoindex_alembic_version_1"
    " WHERE version_num = :version"
)
CAN_BE_HELD = os.name == "nt"
_EFFECTIVE = os.access in os.supports_effective_ids


class LibraryState(Enum):
    """What is in a library's place, where it is anything that can be opened."""

    EMPTY = auto()
    OLDER = auto()
    CURRENT = auto()


def prepare(path: Path, *, anew: bool = False) -> None:
    """Make the folder and an empty file where there is none, both for this person only.

    Where there are backups of a library that is not there, or has nothing in it, no new one is
    made, unless somebody wants one ``anew``. Raises ``CouldNotOpenLibraryError`` where that can't
    be, or where what is there is out of reach, and ``DamagedLibraryError`` where a repair is due.
    """
    if len(os.fsencode(path)) > LONGEST_PATH:
        raise messages.too_long(path)
    _check_ordinary(path)
    check_is_there(path, anew=anew)
    try:
        make_private_folder(path.parent)
        with suppress(FileExistsError):  # of the folder it is raised before
            claim_private_file(path)
            sync_folder(path.parent)
    except FileExistsError as error:
        raise messages.no_folder(path.parent) from error
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise messages.too_long(path) from error
        raise fault_causes.could_not_open(path, error) from error
    if path.is_dir():
        raise messages.a_folder(path)
    if not (_may_write(path) and _may_write(path.parent)):
        raise messages.not_opened(path, Cause.REFUSED)


def check_is_there(path: Path, *, anew: bool = False) -> None:
    """Raise ``DamagedLibraryError`` where a repair is halfway, or a library is gone that was here.

    With ``anew`` it may be gone. Raises ``CouldNotOpenLibraryError`` where that is not certain,
    since nobody may look for its backups.
    """
    if repair_is_under_way(path):
        raise DamagedLibraryError(
            tr("A repair of the library {path} was begun and is not finished.", path=path),
            tr(
                "Everything is there. Start Reflect again, or “reflect-app doctor”, to go on with"
                " it."
            ),
        )
    if anew or not is_empty(path):
        return
    folder = path.with_name("backups")
    if backup_file.is_out_of_reach(folder):
        raise messages.gone_with_backups_out_of_reach(path, folder)
    if whose_file.has_backups(path):
        raise DamagedLibraryError(
            tr("The library {path} is gone, but there are backups of it.", path=path),
            tr(
                "Nothing was changed. Bring the library back, or let Reflect bring back its newest"
                " backup: “reflect-app doctor” does that too."
            ),
        )


def repair_folder(path: Path) -> Path:
    """Where a repair of this library is prepared: beside it, so that it can be moved in place."""
    return path.with_name(f"{path.name}-repairing")


def repair_is_under_way(path: Path) -> bool:
    """Whether a repair is ready and has only to be put in place."""
    try:
        return (repair_folder(path) / READY).is_file()
    except OSError:
        return False


def state_of(path: Path) -> LibraryState:
    """Look at what is there without changing a byte of it.

    Raises ``NewerLibraryError`` or ``CouldNotOpenLibraryError`` where it is to be left alone.
    """
    _check_ordinary(path)
    if not size_of(path) and size_of(wal_of(path)):
        # SQLite would take the log of a file cut to nothing for a leftover, and remove it.
        raise messages.damaged(path)
    try:
        if whose_file.begins_spoilt(log_check.beginning(path, _HEADER)):
            raise messages.damaged(path)
        try:
            return _unless_log_is_older(path, patiently(_look, path, Purpose.LOOK))
        except apsw.ReadOnlyError as error:
            if sqlite_file.code_of(error) != apsw.SQLITE_READONLY_ROLLBACK:
                raise
        # A kill left a change half done: see whose file it is before SQLite takes that back.
        patiently(_look, path, Purpose.LOOK_AT_REST)
        return patiently(_look, path, Purpose.TAKE_BACK)
    except (apsw.Error, OSError, UnicodeDecodeError) as error:
        # Of a name that is spoilt, what SQLite says of it can't be read either.
        raise fault_causes.could_not_open(path, error) from error


def _unless_log_is_older(path: Path, state: LibraryState) -> LibraryState:
    if state is LibraryState.CURRENT and _has_older_log(path):
        raise messages.damaged(path)
    return state


def _has_older_log(path: Path) -> bool:
    """Whether a log would take back what is in the library's own file: it is of an earlier day.

    Looked for where nothing tells that the log was left by whoever saved last. What is in a log
    was written after what is in the file, so no reflection is newer there.
    """
    if log_check.is_open_here(path) or not size_of(wal_of(path)):
        return False
    if last_saved.path_of(path).exists():
        return False
    with suppress(apsw.Error, ValueError, TypeError):
        alone = _saves(path, Purpose.LOOK_AT_REST)  # first: others may be writing just now
        with_log = _saves(path, Purpose.LOOK)
        return any(alone[each] > with_log[each] for each in alone.keys() & with_log.keys())
    return False


def _saves(path: Path, purpose: Purpose) -> dict[str, tuple[int, str]]:
    """The version and the time of the last save of each reflection."""
    with sqlite_file.opened(path, purpose) as connection:
        return {each: (version, moment) for each, version, moment in rows(connection, _SAVES)}


def _check_ordinary(path: Path) -> None:
    """Raise ``CouldNotOpenLibraryError`` where a pipe, say, has the name of one of its files."""
    try:
        sqlite_file.check_ordinary_files(path)
    except NotOrdinaryFileError as error:
        raise fault_causes.could_not_open(path, error) from error
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise fault_causes.could_not_open(path, error) from error


def is_empty(path: Path) -> bool:
    """Whether there is nothing in the library's place, or a file that nothing was kept in yet."""
    try:
        found = path.stat()
        return stat.S_ISREG(found.st_mode) and not found.st_size and not size_of(wal_of(path))
    except OSError:
        return fault_causes.is_gone(path)


def keep_private(path: Path) -> None:
    """Take the library's files out of others' reach, where an older copy let them read it."""
    for file in (path, *sqlite_file.files_beside(path)):
        try:
            if os.name == "posix" and file.stat().st_mode & 0o077:
                file.chmod(0o600)
        except OSError:  # another person's file, or a file system without permissions
            continue


def fingerprint(path: Path) -> Fingerprint:
    """Which files are there now, so that a lost or swapped one is noticed."""
    name = str(path)
    return Fingerprint(_which(name), _which(f"{name}-wal"), _which(f"{name}-shm"))


def _which(path: str) -> File:
    try:
        found = os.stat(path)  # noqa: PTH116  -- at every save and search, and Path.stat costs twice as much
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _look(path: Path, purpose: Purpose) -> LibraryState:
    """See what is in a file. Raises ``OSError`` where another program holds it.

    SQLite, which tried for a second itself, calls that a file that it can't open.
    """
    try:
        return _look_once(path, purpose)
    except apsw.Error:
        if not CAN_BE_HELD:
            raise
        _raise_if_held(path)
    return _look_once(path, purpose)  # it may have been let go since


def _look_once(path: Path, purpose: Purpose) -> LibraryState:
    with (
        sqlite_file.opened(path, purpose) as connection,
        sqlite_file.transaction(connection, "BEGIN"),  # what is replaced meanwhile is no damage
    ):
        return _state(path, connection)


def _raise_if_held(path: Path) -> None:
    """Raise what the system says to opening a file that somebody holds.

    Asked on Windows alone: elsewhere closing the file would let go of this process's locks on it,
    and nobody can hold a file there.
    """
    try:
        os.close(os.open(path, os.O_RDWR))
    except OSError as error:
        if holder_of(error) is not None:
            raise


def _state(path: Path, connection: apsw.Connection) -> LibraryState:
    names = {name for (name,) in rows(connection, _NAMES)}
    application = value(connection, "PRAGMA application_id")
    if not names and not application:
        if size_of(path) == 1:  # SQLite takes one byte for none
            raise (
                messages.damaged(path)
                if whose_file.is_damaged(path)
                else messages.not_opened(path, Cause.FOREIGN)
            )
        return LibraryState.EMPTY
    if application != APPLICATION_ID:
        raise messages.damaged(path) if names >= _OURS else messages.not_opened(path, Cause.FOREIGN)
    row = first_row(connection, VERSION)
    if row is None:
        raise messages.damaged(path)
    if first_row(connection, "SELECT 1 FROM library") is None:
        raise messages.damaged(path)
    _check_size(path, connection)
    if row[0] not in SCHEMA_VERSIONS:
        newer = is_of_newer(row[0]) and _is_said_twice(connection, row[0])
        raise messages.newer(path) if newer else messages.damaged(path)
    return LibraryState.CURRENT if row[0] == SCHEMA_VERSIONS[-1] else LibraryState.OLDER


def _is_said_twice(connection: apsw.Connection, version: str) -> bool:
    """Whether table and index have the same version, so that no lost bit makes it a newer one."""
    return first_row(connection, _VERSION_IN_INDEX, {"version": version}) is not None


def _check_size(path: Path, connection: apsw.Connection) -> None:
    """Notice a file that was cut off within its last page, which SQLite takes for whole."""
    pages, page_size = value(connection, "PRAGMA page_count"), value(connection, "PRAGMA page_size")
    if not size_of(wal_of(path)) and size_of(path) < pages * page_size:
        raise messages.damaged(path)


def _may_write(path: Path) -> bool:
    return os.access(path, os.R_OK | os.W_OK, effective_ids=_EFFECTIVE)
