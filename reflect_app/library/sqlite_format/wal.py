"""Read the write-ahead log (WAL) of a library: the newest pages, and whether all is whole.

SQLite takes the first frame that does not add up for the end of the log, and what stands behind
it is lost without a word. Here the rest is read too: each frame's own sum lets the next be proven.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    Sum = tuple[int, int]

_HEADER, _FRAME = 32, 24  # bytes before the frames, and before the page of each
_LITTLE, _BIG = 0x377F0682, 0x377F0683
_ALL = 0xFFFFFFFF
_SIZES = frozenset(1 << power for power in range(9, 17))  # bytes of a page
_MOST_SEEDS = 3
_MOST_PAGES = 1 << 30


@dataclass
class Wal:
    """The pages that a log lays over the library's file.

    ``suspect`` are those whose frame does not add up; ``size`` is how many pages the library has
    after the last change, 0 where the log holds none. ``broken`` says that changes which were
    safely written stand behind a frame that does not add up, so that SQLite would drop them.
    """

    page_size: int = 0
    over: dict[int, memoryview] = field(default_factory=dict)
    suspect: frozenset[int] = frozenset()
    size: int = 0
    broken: bool = False


class _Frame(NamedTuple):
    page: int
    size: int  # of the library in pages after this frame, where it ends a change; else 0
    content: memoryview
    good: bool  # whether its own sum says so


def read_wal(content: bytes) -> Wal:
    """What a log holds, up to the last frame that ends a change. What is no log holds nothing."""
    if len(content) < _HEADER + _FRAME:
        return Wal()
    magic, _version, page_size = struct.unpack_from(">3I", content)
    if magic not in {_LITTLE, _BIG} or page_size not in _SIZES:
        return Wal()
    wal = Wal(page_size)
    over: dict[int, _Frame] = {}
    pending: dict[int, _Frame] = {}
    spoilt = committed_after_spoilt = False
    for frame in _frames(memoryview(content), page_size, ">" if magic == _BIG else "<"):
        wal.broken |= frame.good and committed_after_spoilt
        spoilt |= not frame.good
        if 0 < frame.page <= _MOST_PAGES:
            pending[frame.page] = frame
        if 0 < frame.size <= _MOST_PAGES:
            over |= pending
            pending.clear()
            wal.size, committed_after_spoilt = frame.size, spoilt
    wal.over = {page: frame.content for page, frame in over.items()}
    wal.suspect = frozenset(page for page, frame in over.items() if not frame.good)
    return wal


def _frames(content: memoryview, page_size: int, order: str) -> Iterator[_Frame]:
    """The frames in turn. The next builds on the sum of the last, or on what that should be."""
    *salts, first, second = struct.unpack_from(">4I", content, 16)
    seeds = {_sum(content[:24], order, (0, 0)), (first, second)}
    for at in range(_HEADER, len(content) - _FRAME - page_size + 1, _FRAME + page_size):
        page, size, *its_salts, first, second = struct.unpack_from(">6I", content, at)
        part, told = content[at + _FRAME : at + _FRAME + page_size], (first, second)
        sums = {_sum(part, order, _sum(content[at : at + 8], order, seed)) for seed in seeds}
        good = told in sums
        if not good and its_salts != salts:
            return  # left over from before the log was begun anew
        seeds = {told} if good or len(sums) >= _MOST_SEEDS else {told, *sums}
        yield _Frame(page, size, part, good)


def _sum(data: memoryview, order: str, seed: Sum) -> Sum:
    first, second = seed
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for left, right in zip(words[::2], words[1::2], strict=True):
        first = (first + left + second) & _ALL
        second = (second + right + first) & _ALL
    return first, second
