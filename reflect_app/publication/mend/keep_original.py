"""Replacing a file by a better one, with the original kept beside it under a name of its own.

The original has its second name, durably, before its own name gets the new bytes: whenever a
computer stops, there is either the old file alone or both.
"""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import count
from typing import TYPE_CHECKING

from reflect_app.atomic_file import read_file
from reflect_app.clean_text import shown_name
from reflect_app.errors import (
    CouldNotWriteFileError,
    FileChangedMeanwhileError,
    FileExistsAlreadyError,
)
from reflect_app.held_files import patiently
from reflect_app.publication.file_writing.safe_writing import standing_at, sync_names, write_safely
from reflect_app.translation import tr

if TYPE_CHECKING:
    from pathlib import Path

    from reflect_app.paths import AppPaths

ORIGINAL = ".before-mending"
"""What is put behind the name of a file for the original beside it; then "-2" and so on."""


def replace_keeping_original(path: Path, was: bytes, data: bytes, own: AppPaths | None) -> Path:
    """Give a file other bytes; the answer is where the original is. ``was`` is what was read of it.

    Its new name is durable before this returns, its own is once ``sync_names`` was called. What was
    kept beside it by a run that was killed is not kept twice. A link is refused: what it leads to
    may be anybody's, and the link itself has nothing to mend. Raises ``CouldNotWriteFileError``,
    ``FileChangedMeanwhileError`` among them, and then nothing has changed.
    """
    refuse_link(path)
    original, is_new = _kept(path, was, own)
    try:
        now = standing_at(path)
        if now is None or not holds(path, was):
            raise FileChangedMeanwhileError(path)
        sync_names(path.parent)
        write_safely(path, data, replace=now, own=own, durable_name=False)
    except CouldNotWriteFileError:
        if is_new:
            with suppress(OSError):
                patiently(original.unlink)
        raise
    return original


def refuse_link(path: Path) -> None:
    """Raise ``CouldNotWriteFileError`` for a link."""
    if path.is_symlink():
        said = tr("“{name}” is a link to another file.", name=shown_name(path.name))
        raise CouldNotWriteFileError(said, tr("Mend that file itself, or write a mended copy."))


def holds(path: Path, data: bytes) -> bool:
    """Whether this is an ordinary file, and no link to one, that has just these bytes."""
    try:
        return not path.is_symlink() and read_file(path, len(data) + 1) == data
    except (OSError, ValueError):
        return False


def _kept(path: Path, was: bytes, own: AppPaths | None) -> tuple[Path, bool]:
    """Where the original is, and whether it was put there just now."""
    for number in count(1):
        beside = path.with_name(f"{path.name}{ORIGINAL}{'' if number == 1 else f'-{number}'}")
        if holds(beside, was):
            return beside, False
        with suppress(FileExistsAlreadyError):
            _keep(path, beside, was, own)
            return beside, True
    raise AssertionError


def _keep(path: Path, beside: Path, was: bytes, own: AppPaths | None) -> None:
    """Give the file a second name, or where a disk has no such names, write a copy."""
    try:
        patiently(os.link, path, beside, follow_symlinks=False)
    except FileExistsError as error:
        raise FileExistsAlreadyError(beside) from error
    except (OSError, ValueError, NotImplementedError):
        write_safely(beside, was, replace=None, own=own)
