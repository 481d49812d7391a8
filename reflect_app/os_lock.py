"""A lock on a file that the operating system itself holds, and gives back when a process ends.

What is written in the file is never asked: a number of a process may be another one's by now, and
an empty or spoilt file would keep everybody out for good. The ready-made libraries for this write
over the file, wait at a pipe, or cost more to import than Qt needs to paint half a window.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from reflect_app.held_files import patiently
from reflect_app.ordinary_files import PRIVATE, make_way, open_ordinary

if TYPE_CHECKING:
    from pathlib import Path

_TRIES = 10  # a file may be removed between opening and locking it, by who has just let go
_HELD = {errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK}


class NoLocksHereError(OSError):
    """The disk or network folder knows no locks."""


class FileLock:
    """A lock that one holder at a time can have, also within one process.

    Network folders know it too, all but some old ones.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    @property
    def is_held(self) -> bool:
        """Whether this is the holder."""
        return self._descriptor is not None

    def take(self) -> bool:
        """Take the lock; False where somebody else has it. Waits for nothing.

        What has the name and can't be opened as a file is put aside. Raises ``NoLocksHereError``,
        or ``OSError`` where the file can't be made.
        """
        for _ in range(_TRIES):
            descriptor = self._opened()
            if descriptor is None:
                return False
            try:
                taken = _lock(descriptor)
                if taken and _is_still(descriptor, self.path):
                    self._descriptor, descriptor = descriptor, None
                    return True
            finally:
                if descriptor is not None:
                    os.close(descriptor)
            if not taken:
                return False
        return False

    def see_that_it_is_held(self) -> None:
        """Take the lock once more where its file was removed or replaced, if that is free."""
        if self._descriptor is None or _is_still(self._descriptor, self.path):
            return
        before, self._descriptor = self._descriptor, None
        try:
            taken = self.take()
        except OSError:
            taken = False
        if taken:
            os.close(before)
        else:
            self._descriptor = before

    def let_go(self) -> None:
        """Give the lock back and remove its file, unless that is somebody else's by now."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        try:
            # Windows removes no file that is open, so there it goes once it is closed.
            if sys.platform != "win32" and _is_still(descriptor, self.path):
                with suppress(OSError):
                    patiently(self.path.unlink)
        finally:
            os.close(descriptor)
        if sys.platform == "win32":
            with suppress(OSError):  # somebody else has taken it by now
                patiently(self.path.unlink)

    def _opened(self) -> int | None:
        """The file, open; None where it can't be because somebody has it for himself."""
        make_way(self.path)
        try:
            return patiently(open_ordinary, self.path, os.O_CREAT | os.O_RDWR, PRIVATE)
        except PermissionError:
            if sys.platform == "win32":  # a holder that lets nobody else open it
                if self.path.exists():
                    return None
                raise
        _make_usable(self.path)
        return patiently(open_ordinary, self.path, os.O_CREAT | os.O_RDWR, PRIVATE)


def _make_usable(path: Path) -> None:
    """A file of ours that nobody may open any more is no reason to stay outside."""
    try:
        path.chmod(PRIVATE)
    except PermissionError:  # somebody else's, who can't be one that this lock is between
        patiently(path.rename, path.with_name(f"{path.name}.{os.getpid()}.new"))


def _is_still(descriptor: int, path: Path) -> bool:
    """Whether the file that was locked is the one that has the name now."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in _HELD:
                return False
            raise NoLocksHereError(*error.args) from error
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _HELD:
                return False
            raise NoLocksHereError(*error.args) from error
        return True
