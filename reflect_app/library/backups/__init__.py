"""Backups: copies of the library in files of their own, each whole, verified and private.

A backup is made by SQLite's online backup, of one moment, while others go on writing. It has no
search index, no log beside it and no trace of removed text, and says by its seal whether it is
still what was written.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reflect_app.errors import BackupError
from reflect_app.library.backups import copier as backup_copying
from reflect_app.library.backups import messages as backup_words
from reflect_app.library.backups import reader as backup_reading
from reflect_app.library.backups.copier import NotWholeError
from reflect_app.library.backups.erase import forget, forget_in
from reflect_app.library.backups.reader import Contents, contents
from reflect_app.library.backups.rotation import rotate, to_keep
from reflect_app.library.files import backup_file as backup_files
from reflect_app.library.files.backup_file import Backup, Kind, found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

__all__ = [
    "Backup",
    "Contents",
    "Kind",
    "contents",
    "forget",
    "found",
    "make",
    "newest_good",
    "rotate",
    "to_keep",
]


def make(library: Path, folder: Path, *, now: datetime, kind: Kind = Kind.ROLLING) -> Backup:
    """Make a backup of a library, of whatever version, or a copy of a backup.

    ``folder`` is made where it is to be within the library's own folder; any other must be there.
    Raises ``BackupError``; nothing that looks like a backup is left then, nor after a kill.
    """
    library, folder = library.absolute(), folder.absolute()
    with _said(library, folder):
        backup_files.prepare(folder, library)
        with backup_files.part(folder) as copied, backup_files.part(folder) as small:
            _copy(library, copied, small)
            path = backup_files.put_in_place(small, folder, now, kind)
        _forget_what_was_emptied(library, path)
    backup = backup_files.backup_at(path)
    if backup is None:
        raise backup_words.could_not_write(folder, FileNotFoundError(str(path)))
    return backup


def newest_good(folders: Iterable[Path], *, identity: str | None = None) -> Backup | None:
    """The newest backup that is whole, of any library or of the one with this identity."""
    for backup in found(folders):
        try:
            held = contents(backup.path)
        except BackupError:
            continue
        if identity in {None, held.identity}:
            return backup
    return None


def _copy(library: Path, copied: Path, small: Path) -> None:
    if backup_files.is_name(library):
        backup_reading.check_seal(library)
    counted = backup_copying.copy(library, copied)
    backup_copying.make_small(copied, small)
    backup_copying.check(small, counted)


def _forget_what_was_emptied(library: Path, backup: Path) -> None:
    """Leave nothing in a new backup that was removed for good while it was being made."""
    with backup_reading.reading(library) as connection:
        gone = backup_reading.emptied_in(connection)
    if gone:
        forget_in(backup, gone)


@contextmanager
def _said(library: Path, folder: Path) -> Iterator[None]:
    """Turn what can go wrong into words."""
    if backup_words.is_nothing(library):
        raise backup_words.no_library(library)
    try:
        yield
    except NotWholeError as error:
        raise backup_words.could_not_read_library(library, None) from error
    except (sqlite3.Error, OSError) as error:
        if isinstance(error, sqlite3.Error) and backup_words.is_of_source(error):
            raise backup_words.could_not_read_library(library, error) from error
        raise backup_words.could_not_write(folder, error) from error
    except ValueError as error:
        raise backup_words.could_not_read_library(library, None) from error
