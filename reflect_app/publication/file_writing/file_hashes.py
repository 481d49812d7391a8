"""The SHA-256 by which files are known, in hexadecimal: of bytes, of a file, of an open one."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING, BinaryIO

from reflect_app.ordinary_files import open_to_read

if TYPE_CHECKING:
    from pathlib import Path

_PIECE = 1 << 16  # bytes that are read together


def sha256_of(data: bytes) -> str:
    """That of some bytes."""
    return hashlib.sha256(data).hexdigest()


def sha256_in(file: BinaryIO) -> str:
    """That of what an open file has from here on, read piece by piece."""
    digest = hashlib.sha256()
    while piece := file.read(_PIECE):
        digest.update(piece)
    return digest.hexdigest()


def sha256_at(path: Path, at_most: int | None = None) -> str | None:
    """That of an ordinary file.

    None where it can't be read, is none, or is larger than so many bytes.
    """
    try:
        with open_to_read(path) as file:
            if at_most is not None and os.fstat(file.fileno()).st_size > at_most:
                return None
            return sha256_in(file)
    except (OSError, ValueError):
        return None
