"""Removing reflections for good from every backup: ``library.purge`` clears the live library.

It is as true as there: no word of them is left.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import apsw

from reflect_app.errors import BackupError
from reflect_app.held_files import patiently
from reflect_app.library.backups import backup_reader, copy_library
from reflect_app.library.backups.copy_library import IncompleteCopyError
from reflect_app.library.files import backup_file

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

log = logging.getLogger(__name__)


def erase_reflections(folders: Iterable[Path], ids: Iterable[str]) -> list[Path]:
    """Truly remove these reflections from every backup, whatever it was made for.

    A backup that holds one of them is written anew beside itself, without any trace of it, and
    takes its own place. The answer is the backups that could not be changed, which may be damaged
    or on a disk that is read-only now; doing the same again goes on where it was left.
    """
    wanted, folders = frozenset(ids), list(folders)
    for folder in folders:
        backup_file.sweep(folder)
    return [each.path for each in backup_file.found(folders) if not _is_erased(each.path, wanted)]


def erase_in(backup: Path, ids: Collection[str]) -> None:
    """Truly remove these reflections from one backup.

    Raises ``BackupError`` or ``IncompleteCopyError`` where it is damaged, ``apsw.Error`` or
    ``OSError`` where it can't be read or written.
    """
    held = backup_reader.ids_in(backup).intersection(ids)
    if not held:
        return
    folder = backup.parent
    with backup_file.temporary_file(folder) as copied, backup_file.temporary_file(folder) as small:
        _write_without(backup, held, copied, small)
        patiently(small.replace, backup)
    backup_file.make_durable(folder)


def _write_without(backup: Path, held: Collection[str], copied: Path, small: Path) -> None:
    """Write a backup anew without some reflections, and see that all others are in it."""
    backup_reader.check_seal(backup)
    before = copy_library.copy(backup, copied)
    expected = copy_library.make_small(copied, small, without=held)
    copy_library.check(small, expected)
    if before.tables["reflections"] - expected.tables["reflections"] != len(held):
        raise IncompleteCopyError


def _is_erased(backup: Path, ids: Collection[str]) -> bool:
    try:
        erase_in(backup, ids)
    except (BackupError, IncompleteCopyError, apsw.Error, OSError, ValueError) as error:
        log.warning("A backup could not be cleared: %s", type(error).__name__)
        return not backup.exists()
    return True
