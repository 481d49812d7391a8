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
    salts: tuple[int, int]
    told: Sum
    covered: memoryview  # what of the frame's header the sum is made of
    content: memoryview


def read_wal(content: bytes) -> Wal:
    """What a log holds. Bytes that are no log give an empty one."""
    if len(content) < _HEADER + _FRAME:
        return Wal()
    magic, _version, page_size, _count, *rest = struct.unpack_from(">8I", content)
    order = ">" if magic == _BIG else "<"
    if magic not in {_LITTLE, _BIG} or page_size not in _SIZES:
        return Wal()
    start = _sum(memoryview(content)[:24], order, (0, 0))
    seeds = {start, (rest[2], rest[3])}
    return _Reading(order, (rest[0], rest[1]), seeds).through(
        page_size, _frames(memoryview(content), page_size)
    )


_SIZES = frozenset(1 << power for power in range(9, 17))


class _Reading:
    """Going through the frames, with the sums that the next one may be built on."""

    def __init__(self, order: str, salts: tuple[int, int], seeds: set[Sum]) -> None:
        self._order, self._salts, self._seeds = order, salts, seeds
        self._pending: dict[int, tuple[memoryview, bool]] = {}
        self._over: dict[int, tuple[memoryview, bool]] = {}
        self._size = 0
        self._spoilt_since: int | None = None
        self._committed_after_spoilt = False

    def through(self, page_size: int, frames: Iterator[_Frame]) -> Wal:
        """All frames up to the last that ends a change."""
        broken = False
        for frame in frames:
            good = self._adds_up(frame)
            if not good and frame.salts != self._salts:
                break  # left over from before the log was begun anew
            broken = broken or (good and self._committed_after_spoilt)
            self._take(frame, good)
        suspect = frozenset(page for page, (_content, good) in self._over.items() if not good)
        over = {page: content for page, (content, _good) in self._over.items()}
        return Wal(page_size, over, suspect, self._size, broken)

    def _adds_up(self, frame: _Frame) -> bool:
        sums = {self._sum_of(frame, seed) for seed in self._seeds}
        good = frame.told in sums
        self._seeds = {frame.told} if good else {frame.told, *sums}
        if len(self._seeds) > _MOST_SEEDS:
            self._seeds = {frame.told}
        return good

    def _sum_of(self, frame: _Frame, seed: Sum) -> Sum:
        return _sum(frame.content, self._order, _sum(frame.covered, self._order, seed))

    def _take(self, frame: _Frame, good: bool) -> None:
        if not good and self._spoilt_since is None:
            self._spoilt_since = frame.page
        if 0 < frame.page <= _MOST_PAGES:
            self._pending[frame.page] = (frame.content, good)
        if frame.size and frame.size <= _MOST_PAGES:
            self._over |= self._pending
            self._pending = {}
            self._size = frame.size
            self._committed_after_spoilt = self._spoilt_since is not None


_MOST_SEEDS = 3
_MOST_PAGES = 1 << 30


def _frames(content: memoryview, page_size: int) -> Iterator[_Frame]:
    for at in range(_HEADER, len(content) - _FRAME - page_size + 1, _FRAME + page_size):
        page, size, salt, other, first, second = struct.unpack_from(">6I", content, at)
        start = at + _FRAME
        yield _Frame(
            page,
            size,
            (salt, other),
            (first, second),
            content[at : at + 8],
            content[start : start + page_size],
        )


def _sum(data: memoryview, order: str, seed: Sum) -> Sum:
    first, second = seed
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for left, right in zip(words[::2], words[1::2], strict=True):
        first = (first + left + second) & _ALL
        second = (second + right + first) & _ALL
    return first, second
