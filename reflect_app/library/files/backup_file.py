"""The files of backups: where they lie, what they are called, and how one gets its name.

Nothing in here looks into a backup. A file gets the name of one only when it is whole, durable and
verified; until then it is a temporary file, whose name says which process is at work on it.
"""

from __future__ import annotations

import errno
import logging
import os
import re
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING

from reflect_app import half_written
from reflect_app.atomic_file import claim_private_file, sync_folder
from reflect_app.held_files import patiently
from reflect_app.library.files.sqlite_file import files_beside
from reflect_app.paths import make_private_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

log = logging.getLogger(__name__)

_NAME = re.compile(
    r"library-(\d{8}T\d{6})Z(?:-(before-restoring|before-update))?(?:-([1-9]\d*))?\.sqlite3"
)
_TIME = "%Y%m%dT%H%M%S"
_TEMPORARY = re.compile(r"library-([0-9a-f]{8}-\d+)-[0-9a-f]{8}\.part(?:-journal|-wal|-shm)?")


class BackupKind(StrEnum):
    """What a backup was made for."""

    ROLLING = "backup"
    BEFORE_RESTORING = "before-restoring"
    BEFORE_UPDATE = "before-update"


@dataclass(frozen=True)
class Backup:
    """A backup as its folder shows it: ``made`` is UTC and in its name, ``size`` is in bytes.

    ``clock_in_doubt`` says that the time in its name can't be right, as far as that was looked at.
    """

    path: Path
    made: datetime
    kind: BackupKind
    size: int
    clock_in_doubt: bool = field(default=False, compare=False)


def backup_at(path: Path) -> Backup | None:
    """The backup of this path, or nothing where there is none or another kind of file."""
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        made = datetime.strptime(match[1], _TIME).replace(tzinfo=UTC)
        status = path.stat()
    except (ValueError, OSError):
        return None
    return Backup(path, made, BackupKind(match[2] or BackupKind.ROLLING), status.st_size)


def is_name(path: Path) -> bool:
    """Whether this is what a backup is called."""
    return _NAME.fullmatch(path.name) is not None


def found(folders: Iterable[Path]) -> list[Backup]:
    """All backups in these folders, the newest first; a folder that is away is passed over."""
    unlike: dict[str, Path] = {}
    for folder in folders:
        with suppress(OSError, ValueError):  # no name that a folder could have
            unlike[os.path.realpath(folder)] = folder.absolute()
    all_found = [backup for folder in unlike.values() for backup in _found_in(folder)]
    return sorted(all_found, key=lambda each: (each.made, _place(each)), reverse=True)


def is_out_of_reach(folder: Path) -> bool:
    """Whether there is a folder that may not be looked into: backups may be there all the same."""
    try:
        next(folder.iterdir(), None)
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False
    return False


def prepare(folder: Path, library: Path) -> None:
    """See that a folder can take backups, and remove what a crash left there.

    The folder is made only within that of the library. Any other may be on a disk that is away
    just now, and what would be made in its place is not it. Raises ``OSError``.
    """
    if folder.parent == library.parent:
        make_private_folder(folder)
    if not folder.is_dir():
        code = errno.ENOTDIR if folder.exists() else errno.ENOENT
        raise OSError(code, os.strerror(code), str(folder))
    sweep(folder)


@contextmanager
def temporary_file(folder: Path) -> Iterator[Path]:
    """An empty file for this person only, to work on; gone afterwards unless it got a name."""
    path = folder / f"library-{half_written.mark()}-{os.urandom(4).hex()}.part"
    with half_written.at_work_on(path):
        try:
            claim_private_file(path)
            yield path
        finally:
            for file in (path, *files_beside(path)):
                with suppress(OSError):
                    patiently(file.unlink)


def sweep(folder: Path) -> None:
    """Remove what a crash left half made in a folder, and nothing that somebody is at work on."""
    half_written.sweep(folder, _TEMPORARY)


def put_in_place(temporary: Path, folder: Path, now: datetime, kind: BackupKind) -> Path:
    """Give a temporary file its name, the first of its second that is free. Raises ``OSError``."""
    stem = f"library-{now.astimezone(UTC).strftime(_TIME)}Z"
    stem += "" if kind is BackupKind.ROLLING else f"-{kind.value}"
    for number in count(1):
        path = folder / (f"{stem}.sqlite3" if number == 1 else f"{stem}-{number}.sqlite3")
        if _take(path, temporary):
            make_durable(folder)
            return path
    raise AssertionError  # not reached: there is always another number


def make_durable(folder: Path) -> None:
    """Make the names in a folder durable, as far as its file system can do that."""
    try:
        sync_folder(folder)
    except OSError as error:
        log.info("A folder of backups can't be synced: %s", error.strerror)


def _place(backup: Backup) -> tuple[int, str]:
    match = _NAME.fullmatch(backup.path.name)
    return (int(match[3] or 1) if match else 1), str(backup.path)


def _found_in(folder: Path) -> Iterator[Backup]:
    try:
        paths = list(folder.iterdir())
    except (OSError, ValueError):
        return
    for path in paths:
        backup = backup_at(path)
        if backup is not None and path.is_file():
            yield backup


def _take(path: Path, temporary: Path) -> bool:
    """Move a temporary file to a name that nobody has; False where somebody has it."""
    try:
        patiently(os.link, temporary, path)
    except FileExistsError:
        return False
    except (OSError, NotImplementedError):  # a disk without links
        if path.exists():
            return False
        patiently(temporary.rename, path)
    return True
