"""Be the only one at work on a library's files, where SQLite itself can't see to that."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from reflect_app.held_files import patiently
from reflect_app.library.files import messages
from reflect_app.library.files.messages import Cause
from reflect_app.paths import make_private_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK = "lock"
_SQLITE_LOCKS = 0x4000_0002, 510  # where in a file whoever reads it with SQLite holds a lock


@contextmanager
def hold_exclusively(library: Path, work: Path) -> Iterator[int | None]:
    """Hold off every other repair of this library, and everybody who would open it meanwhile.

    ``work`` is a folder that is made for it, and removed if nothing is left in it. Nothing may
    have the library open in this process. The answer is the library's file, open, where it is
    held. Raises ``CouldNotOpenLibraryError`` where somebody is at work, ``OSError`` where the disk
    refuses.
    """
    make_private_folder(work)
    lock = patiently(os.open, work / LOCK, os.O_CREAT | os.O_RDWR, 0o600)
    held = None
    try:
        if not (_lock(lock) and _is_still(lock, work / LOCK)):
            raise messages.not_opened(library, Cause.BUSY)
        held = _opened(library)
        if held is not None and not _lock(held, *_SQLITE_LOCKS):
            raise messages.not_opened(library, Cause.BUSY)
        yield held
        with suppress(OSError):
            patiently((work / LOCK).unlink)
            patiently(work.rmdir)
    finally:
        for descriptor in (held, lock):
            if descriptor is not None:
                os.close(descriptor)


def _opened(library: Path) -> int | None:
    """The library's file; where renaming an open file is refused, that keeps others off too."""
    if os.name != "posix":
        return None
    try:
        return os.open(library, os.O_RDWR)
    except (FileNotFoundError, PermissionError):
        return None


def _is_still(descriptor: int, path: Path) -> bool:
    """Whether the file that was locked is the one that has the name now."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int, start: int = 0, length: int = 1) -> bool:
        try:
            os.lseek(descriptor, start, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, length)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int, start: int = 0, length: int = 1) -> bool:
        try:
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, length, start)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks
            return True
        return True
