"""Be the only one at work on a library's files, where SQLite itself can't see to that."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from reflect_app.held_files import patiently
from reflect_app.library.files import messages
from reflect_app.library.files.messages import Cause
from reflect_app.ordinary_files import make_way_for_folder, open_ordinary
from reflect_app.os_lock import FileLock, NoLocksHereError
from reflect_app.paths import make_private_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK = "lock"
_LOCKS_START, _LOCKS_LENGTH = 0x4000_0002, 510  # of a file, where SQLite's readers hold one


@contextmanager
def hold_exclusively(library: Path, work: Path) -> Iterator[int | None]:
    """Hold off every other repair of this library, and everybody who would open it meanwhile.

    ``work`` is a folder that is made for it, and removed if nothing is left in it. Nothing may
    have the library open in this process. The answer is the library's file, open, where it is
    held. Raises ``CouldNotOpenLibraryError`` where somebody is at work, ``OSError`` where the disk
    refuses.
    """
    make_way_for_folder(work)
    make_private_folder(work)
    lock, held = FileLock(work / LOCK), None
    try:
        with suppress(NoLocksHereError):
            if not lock.take():
                raise messages.not_opened(library, Cause.BUSY)
        held = _opened(library)
        if held is not None and not _keeps_sqlite_off(held):
            raise messages.not_opened(library, Cause.BUSY)
        yield held
    finally:
        if held is not None:
            os.close(held)
        lock.let_go()
        with suppress(OSError):
            patiently(work.rmdir)


def _opened(library: Path) -> int | None:
    """The library's file; where renaming an open file is refused, that keeps others off too."""
    if os.name != "posix":
        return None
    try:
        return open_ordinary(library, os.O_RDWR)
    except (FileNotFoundError, PermissionError):
        return None


def _keeps_sqlite_off(descriptor: int) -> bool:
    """Hold the lock that whoever reads the file with SQLite needs; False where somebody has it."""
    if sys.platform == "win32":
        return True
    import fcntl  # noqa: PLC0415  -- not there on Windows

    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, _LOCKS_LENGTH, _LOCKS_START)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True
