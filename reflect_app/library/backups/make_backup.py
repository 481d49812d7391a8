"""Making a backup: copied, made small, verified, and then given its name."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import apsw

from reflect_app.library.backups import backup_faults, backup_reader, copy_library, messages
from reflect_app.library.backups.copy_library import IncompleteCopyError
from reflect_app.library.backups.erase_from_backups import erase_in
from reflect_app.library.files import backup_file, library_file
from reflect_app.library.files.backup_file import Backup, BackupKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path


def make(
    library: Path, folder: Path, *, now: datetime, kind: BackupKind = BackupKind.ROLLING
) -> Backup:
    """Make a backup of a library, of whatever version, or a copy of a backup.

    ``folder`` is made where it is to be within the library's own folder; any other must be there.
    Raises ``BackupError``; nothing that looks like a backup is left then, nor after a kill.
    """
    library, folder = library.absolute(), folder.absolute()
    with _said(library, folder):
        backup_file.prepare(folder, library)
        with (
            backup_file.temporary_file(folder) as copied,
            backup_file.temporary_file(folder) as small,
        ):
            _copy(library, copied, small)
            path = backup_file.put_in_place(small, folder, now, kind)
        _erase_what_was_purged(library, path)
    backup = backup_file.backup_at(path)
    if backup is None:
        raise backup_faults.could_not_write(folder, FileNotFoundError(str(path)))
    return backup


def _copy(library: Path, copied: Path, small: Path) -> None:
    if backup_file.is_name(library):
        backup_reader.check_seal(library)
    counted = copy_library.copy(library, copied)
    copy_library.make_small(copied, small)
    copy_library.check(small, counted)


def _erase_what_was_purged(library: Path, backup: Path) -> None:
    """Leave nothing in a new backup that was removed for good while it was being made."""
    with backup_reader.reading(library) as connection:
        gone = backup_reader.emptied_in(connection)
    if gone:
        erase_in(backup, gone)


@contextmanager
def _said(library: Path, folder: Path) -> Iterator[None]:
    """Turn what can go wrong into words."""
    if library_file.is_empty(library):
        raise messages.no_library(library)
    try:
        yield
    except IncompleteCopyError as error:
        raise backup_faults.could_not_read_library(library, None) from error
    except (apsw.Error, OSError) as error:
        if backup_faults.is_of_source(error, library):
            raise backup_faults.could_not_read_library(library, error) from error
        raise backup_faults.could_not_write(folder, error) from error
    except ValueError as error:
        raise backup_faults.could_not_read_library(library, None) from error
