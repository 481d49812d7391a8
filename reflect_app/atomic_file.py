"""How files are written whole or not at all: durable bytes first, and then the name.

``write_private_file`` is the one writer of our own small files;
``publication/file_writing/safe_writing.py`` writes the files that people ask for by the same steps,
under names that they choose.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

from reflect_app.held_files import patiently
from reflect_app.ordinary_files import PRIVATE, open_ordinary, open_to_read

if TYPE_CHECKING:
    from pathlib import Path
NEVER_BY_A_LINK = getattr(os, "O_NOFOLLOW", 0)
"""For opening a file of ours to write in it: a link at its name may lead to anybody's file."""


def write_private_file(path: Path, data: bytes, *, durable_name: bool = False) -> None:
    """Write a file for this person only; its bytes are on the disk before it gets its name.

    With ``durable_name`` the name is too before this returns. Raises ``OSError`` where the disk
    refuses, and then leaves what was there before.
    """
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        flags = os.O_CREAT | os.O_TRUNC | os.O_WRONLY | NEVER_BY_A_LINK
        descriptor = patiently(open_ordinary, beside, flags, PRIVATE)
        write_durably(descriptor, data, PRIVATE)
        patiently(beside.replace, path)
    except OSError:
        with suppress(OSError):
            patiently(beside.unlink)
        raise
    if durable_name:
        sync_folder(path.parent)


def claim_private_file(path: Path) -> None:
    """Make an empty file for this person only; raises ``FileExistsError`` for a taken name."""
    os.close(patiently(os.open, path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))


def write_durably(descriptor: int, data: bytes, mode: int | None) -> None:
    """Fill a new file and wait until the disk has it; it is private until then, and is closed.

    The permissions come last: those given, or what a new file gets here, which the empty file
    tells without asking for the umask (asking means setting it, for every thread).
    """
    with os.fdopen(descriptor, "wb") as file:
        wanted = stat.S_IMODE(os.fstat(descriptor).st_mode) if mode is None else mode
        _set_mode(descriptor, PRIVATE)
        file.write(data)
        file.flush()
        _set_mode(descriptor, wanted)
        os.fsync(descriptor)


def make_private(descriptor: int) -> int:
    """Let nobody else into a file until it is whole; the answer is what it could be had by."""
    before = stat.S_IMODE(os.fstat(descriptor).st_mode)
    _set_mode(descriptor, PRIVATE)
    return before


def make_durable(file: BinaryIO, mode: int) -> None:
    """Give a file that is whole its permissions, and wait until the disk has it."""
    file.flush()
    _set_mode(file.fileno(), mode)
    os.fsync(file.fileno())


def _set_mode(descriptor: int, mode: int) -> None:
    if sys.platform != "win32":
        try:
            os.fchmod(descriptor, mode)
        except PermissionError:  # a file system without permissions of its own
            return
        except OSError:  # one where nobody can set them: it is enough if they are these
            if stat.S_IMODE(os.fstat(descriptor).st_mode) != mode:
                raise


def read_file(path: Path, limit: int = -1) -> bytes:
    """The bytes of an ordinary file, at most ``limit``. Raises ``OSError`` for any other, too."""
    return patiently(_read, path, limit)


def _read(path: Path, limit: int) -> bytes:
    with open_to_read(path) as file:
        return file.read(limit)


def sync_folder(folder: Path) -> None:
    """Make the names of a folder's files durable, where the system lets a program do that."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
