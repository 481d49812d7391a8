"""Folders of practice: each holds a library of its own, and goes once nobody practises in it.

A folder has a lock beside it that the system holds while its window is open. One whose lock is free
was left by a run that was killed, and is removed at the next start, with all that was typed there.
"""

from __future__ import annotations

import logging
import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from reflect_app.held_files import patiently
from reflect_app.os_lock import FileLock
from reflect_app.paths import make_private_folder

if TYPE_CHECKING:
    from pathlib import Path

    from reflect_app.paths import AppPaths

log = logging.getLogger(__name__)
_LOCK = ".lock"


class PracticeFolder:
    """A new private folder, held until ``remove``. Raises ``OSError`` where it can't be made."""

    def __init__(self, paths: AppPaths) -> None:
        make_private_folder(paths.practice)
        self.path = (
            paths.practice / os.urandom(8).hex()
        )  # ``secrets`` brings parts of a network along
        self._lock = FileLock(_lock_of(self.path))
        with suppress(OSError):  # where the disk knows no locks, it is removed all the same
            self._lock.take()
        try:
            make_private_folder(self.path)
        except OSError:
            self._lock.let_go()
            raise

    def remove(self) -> None:
        """Remove it with everything in it; what can't be removed now goes at the next start."""
        _remove(self.path)
        self._lock.let_go()
        with suppress(OSError):  # another window may practise
            patiently(self.path.parent.rmdir)


def remove_dead_practice(paths: AppPaths) -> None:
    """Remove what runs left behind that are no more. Never raises."""
    with suppress(OSError):
        for path in list(paths.practice.iterdir()):
            folder = path.with_suffix("") if path.suffix == _LOCK else path
            lock = FileLock(_lock_of(folder))
            with suppress(OSError):
                if lock.take():
                    _remove(folder)
                    lock.let_go()
        patiently(paths.practice.rmdir)


def _lock_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}{_LOCK}")


def _remove(folder: Path) -> None:
    if not folder.exists():
        return
    try:
        patiently(shutil.rmtree, folder)
    except OSError as error:
        log.warning("A folder of practice could not be removed: %s", type(error).__name__)
