"""Small files of ours, each there whole or not at all, and for this person only."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from reflect_app.held_files import patiently

if TYPE_CHECKING:
    from pathlib import Path


def write_private_file(path: Path, data: bytes, *, durable_name: bool = False) -> None:
    """Write a file for this person only; its bytes are on the disk before it gets its name.

    With ``durable_name`` the name is too before this returns. Raises ``OSError`` where the disk
    refuses, and then leaves what was there before.
    """
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        flags = os.O_CREAT | os.O_TRUNC | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        descriptor = patiently(os.open, beside, flags, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        patiently(beside.replace, path)
    except OSError:
        with suppress(OSError):
            patiently(beside.unlink)
        raise
    if durable_name:
        sync_folder(path.parent)


def read_file(path: Path, limit: int = -1) -> bytes:
    """The bytes of a file, at most ``limit``. Raises ``OSError``."""
    return patiently(_read, path, limit)


def _read(path: Path, limit: int) -> bytes:
    with path.open("rb") as file:
        return file.read(limit)


def sync_folder(folder: Path) -> None:
    """Make the names of a folder's files durable, where the system lets a program do that."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
