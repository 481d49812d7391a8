"""Which places are the program's own, so that no file that people choose is written over them.

A place is told by which folder or file it is and not by its name: a link, ``..``, a mount or a name
in other letters may lead to the same one.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_app.atomic_file import read_file
from reflect_app.library.schema_versions import APPLICATION_ID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.paths import AppPaths

_BESIDE_A_LIBRARY = ("", "-wal", "-shm", "-journal")
_MAGIC = b"SQLite format 3\x00"
_APPLICATION_AT = slice(68, 72)  # where in a file SQLite keeps whose it is

_Which = tuple[int, int]


def is_own_folder(folder: Path, paths: AppPaths) -> bool:
    """Whether a folder is the one that we keep things in, or anywhere in it, there yet or not."""
    ours = {_which(each) for each in _folders(paths)} - {None}
    real = Path(os.path.realpath(folder))
    return any(_which(each) in ours for each in (real, *real.parents))


def is_own_file(path: Path, paths: AppPaths) -> bool:
    """Whether a file is one of the library's, wherever it has this name, or a library or a backup.

    Of a link the answer is about the link and not about what it leads to.
    """
    try:
        found = path.lstat()
    except (OSError, ValueError):
        return False
    if not stat.S_ISREG(found.st_mode):
        return False
    # A file of the open library must not be opened: closing it lets go of SQLite's locks on it.
    ours = {_which(each) for each in _files(paths)}
    return (found.st_dev, found.st_ino) in ours or _is_a_library(path)


def _folders(paths: AppPaths) -> Iterator[Path]:
    """The folder of all, and those in it, which may be links or be mounted elsewhere too."""
    yield from (paths.data_dir, paths.backups, paths.logs, paths.running, paths.set_aside)
    yield paths.library.with_name(f"{paths.library.name}-repairing")


def _files(paths: AppPaths) -> Iterator[Path]:
    library = Path(os.path.realpath(paths.library))
    yield from (library.with_name(library.name + ending) for ending in _BESIDE_A_LIBRARY)
    yield paths.settings


def _which(path: Path) -> _Which | None:
    try:
        found = os.stat(path)  # noqa: PTH116  -- Path.stat says the same more slowly
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def _is_a_library(path: Path) -> bool:
    try:
        head = read_file(path, _APPLICATION_AT.stop)
    except OSError:
        return False
    return head.startswith(_MAGIC) and int.from_bytes(head[_APPLICATION_AT]) == APPLICATION_ID
