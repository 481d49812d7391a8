"""Files are opened here: what is no ordinary file is refused at once, never waited for.

A pipe, a socket or a device can bear the name of a file of ours. Opening or reading one may wait
for ever, or have no end, so each is looked at before it is opened, and again once it is open.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from pathlib import Path

PRIVATE = 0o600
_BINARY = getattr(os, "O_BINARY", 0)
_NEVER_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | _BINARY
_NAMES_TRIED = 10  # for what is put aside; one is enough, unless it is no accident


class NotOrdinaryFileError(OSError):
    """A pipe, a socket or a device has the name of a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.ENXIO, "not an ordinary file", str(path))


def check_ordinary(path: Path) -> None:
    """See that a name is free or that of an ordinary file, or of a link to one, without opening it.

    Raises ``NotOrdinaryFileError``, ``IsADirectoryError`` for a folder, or ``OSError`` where
    nobody can look, as for a link that leads to itself.
    """
    with suppress(FileNotFoundError):
        _refuse(path.stat().st_mode, path)


def open_ordinary(path: Path, flags: int = os.O_RDONLY, mode: int = PRIVATE) -> int:
    """As ``os.open``, for ordinary files alone, and in binary. Raises as ``check_ordinary``."""
    check_ordinary(path)
    descriptor = os.open(path, flags | _NEVER_WAIT, mode)
    try:
        _refuse(os.fstat(descriptor).st_mode, path)  # it may have changed since
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def open_to_read(path: Path) -> BinaryIO:
    """An ordinary file, open for reading its bytes. Raises as ``check_ordinary``."""
    return os.fdopen(open_ordinary(path), "rb")


def make_way(path: Path) -> None:
    """Put aside what has the name of a small file of ours and is none; nothing of it is lost.

    For files that are made anew wherever they are not there. Raises ``OSError``.
    """
    try:
        check_ordinary(path)
        if path.exists() or not path.is_symlink():
            return
    except (NotOrdinaryFileError, IsADirectoryError):
        pass
    except OSError as error:
        if error.errno != errno.ELOOP:
            raise
    path.rename(_free_name(path))


def make_way_for_folder(path: Path) -> None:
    """The same for a folder of ours without which nothing could be rescued."""
    if os.path.lexists(path) and not path.is_dir():
        path.rename(_free_name(path, "not-a-folder"))


def _free_name(path: Path, why: str = "not-a-file") -> Path:
    for _ in range(_NAMES_TRIED):
        name = path.with_name(f"{path.name}.{os.urandom(4).hex()}.{why}")
        if not os.path.lexists(name):
            return name
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))


def _refuse(mode: int, path: Path) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        raise NotOrdinaryFileError(path)
