"""Read a file on a disk that may no longer give all of it back."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

from reflect_app.held_files import holder_of, patiently
from reflect_app.ordinary_files import open_ordinary

if TYPE_CHECKING:
    from pathlib import Path

_BLOCK = 1 << 16
_SMALL = 1 << 9  # bytes that a disk gives back or not, at the least


class TolerantFile:
    """A file's bytes by their place; what the disk does not give back reads as zeros.

    What another program holds does not: that is waited for, and else raised.

    With ``descriptor`` the file is open already, and stays so. Raises ``OSError``.
    """

    def __init__(self, path: Path, descriptor: int | None = None) -> None:
        self._is_ours = descriptor is None
        if descriptor is None:
            descriptor = patiently(open_ordinary, path)
        self._descriptor = descriptor
        self._size = os.fstat(self._descriptor).st_size

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, part: slice) -> bytes:
        start, stop, _step = part.indices(self._size)
        return self._piece(start, stop - start)

    def close(self) -> None:
        """Let go of the file."""
        if self._is_ours:
            os.close(self._descriptor)

    def _piece(self, start: int, size: int) -> bytes:
        try:
            return patiently(self._read, start, size)
        except OSError as error:
            if holder_of(error) is not None:
                raise  # what another program has locked is no damage
            if size <= _SMALL:
                return bytes(size)
            pieces = range(start, start + size, _SMALL)
            return b"".join(self._piece(at, min(_SMALL, start + size - at)) for at in pieces)

    def _read(self, start: int, size: int) -> bytes:
        os.lseek(self._descriptor, start, os.SEEK_SET)
        parts = []
        while size > 0 and (part := os.read(self._descriptor, size)):
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


def copy_what_can_be_read(source: Path, target: Path, descriptor: int | None = None) -> None:
    """Copy a file for this person only. Raises ``OSError`` where the copy can't be written."""
    with closing(TolerantFile(source, descriptor)) as content:
        copy = patiently(os.open, target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(copy, "wb") as file:
            for start in range(0, len(content), _BLOCK):
                file.write(content[start : start + _BLOCK])
