"""What SQLite notes beside a write-ahead log (``-shm``): how far the log goes, and how it ends.

After a kill the note is still there, and so it is a witness: a log that ends before it has lost
what was saved. SQLite itself makes the note anew as soon as it opens the library.

The format is that of https://www.sqlite.org/walformat.html.
"""

from __future__ import annotations

import struct
import sys
from typing import NamedTuple

from reflect_app.library.sqlite_format.wal_sums import Sum, sum_of

LENGTH = 100  # bytes that are looked at; Windows lets nobody read the locks behind them
_COPY = 48  # bytes; there are two copies
_VERSION = 3007000
_NATIVE = "<" if sys.byteorder == "little" else ">"


class WalIndex(NamedTuple):
    """How many frames the log has, in the library's own file and altogether, and their sum.

    ``salts`` tell this beginning of the log from others; ``order`` is that of its sums.
    """

    frames: int
    in_library: int
    salts: bytes
    last_sum: Sum
    order: str

    @property
    def wanted(self) -> int:
        """How many frames have to be in the log for nothing to be lost."""
        return self.frames if self.frames > self.in_library else 0


def read_wal_index(content: bytes) -> WalIndex | None:
    """The note, or nothing where it is not whole: it was being written, or is spoilt."""
    if len(content) < LENGTH or content[:_COPY] != content[_COPY : 2 * _COPY]:
        return None
    version, _unused, _change, ready, big, _size = struct.unpack_from("=3I2BH", content)
    told = struct.unpack_from("=2I", content, _COPY - 8)
    if version != _VERSION or not ready or sum_of(content[: _COPY - 8], _NATIVE, (0, 0)) != told:
        return None
    frames, _pages, *last_sum = struct.unpack_from("=4I", content, 16)
    (in_library,) = struct.unpack_from("=I", content, 2 * _COPY)
    first, second = last_sum
    return WalIndex(frames, in_library, content[32:40], (first, second), ">" if big else "<")
