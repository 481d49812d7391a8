"""Read the write-ahead log (WAL) of a library: the newest pages, and whether all is whole.

SQLite takes the first frame that does not add up for the end of the log, and what stands behind
it is lost without a word. Here the rest is read too: each frame's own sum lets the next be proven,
and a single bit that was lost is found and put right by it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from reflect_app.library.sqlite_format.wal_sums import (
    count_as_told,
    differs_by_one_bit,
    lost_bits,
    sum_of,
)

if TYPE_CHECKING:
    from reflect_app.library.sqlite_format.wal_index import WalIndex
    from reflect_app.library.sqlite_format.wal_sums import Sum

HEADER, FRAME = 32, 24  # bytes before the frames, and before the page of each
_LITTLE, _BIG = 0x377F0682, 0x377F0683
_VERSION = 3007000
_NO_SIZE = bytes(4)
_NUMBERS = 8  # bytes of a frame that its sum begins with: page and size
_SIZES = (4096, 512, 1024, 2048, 8192, 16384, 32768, 65536)  # bytes of a page; ours first
_MOST_SEEDS = 3
_MOST_PAGES = 1 << 30
_NONE: frozenset[Sum] = frozenset()
_SAMPLE = 4  # of the largest frames


@dataclass
class Wal:
    """The pages that a log lays over the library's file.

    ``suspect`` are those whose frame does not add up; ``size`` is how many pages the library has
    after the last change, 0 where the log holds none. ``frames`` counts those from the beginning
    that SQLite would read, and ``unreadable`` those of which it is known that they were there and
    are not what they were; each may have been written once more behind it.

    ``broken`` says that SQLite would drop changes which were safely written.
    """

    page_size: int = 0
    over: dict[int, memoryview] = field(default_factory=dict)
    suspect: frozenset[int] = frozenset()
    size: int = 0
    frames: int = 0
    unreadable: int = 0
    broken: bool = False


class Proven(NamedTuple):
    """The beginning of a log that is as it was written, up to the end of a change.

    It has so many ``frames``, and ``told`` is the sum that stands in the last of them.
    """

    header: bytes
    page_size: int
    frames: int
    told: Sum

    @property
    def end(self) -> int:
        """Bytes of the log that are proven."""
        return HEADER + self.frames * (FRAME + self.page_size)

    def is_of(self, index: WalIndex) -> bool:
        """Whether it is the log that SQLite's note is about."""
        return self.header[16:24] == index.salts

    def stands_in(self, log: BinaryIO) -> bool:
        """Whether a log still begins so, as far as its header and its last sum can tell."""
        log.seek(0)
        if log.read(HEADER) != self.header:
            return False
        if not self.frames:
            return True
        log.seek(self.end - self.page_size - 8)
        return log.read(8) == struct.pack(">2I", *self.told)


class _Head(NamedTuple):
    """What the beginning of a log says of all its frames; ``good`` whether it is as written."""

    page_size: int
    order: str
    salts: bytes
    seeds: frozenset[Sum]
    good: bool


class _Frame(NamedTuple):
    """One page as it was at one moment.

    ``size`` is how many pages the library has after it, where it ends a change, else 0. It is
    ``good`` as it is now where its sum proves that: ``as_written``, or with a lost bit put right.
    Where ``one_bit`` was lost and it can't be told which, it may have been its own number or size,
    which would be ``instead`` then.
    """

    page: int
    size: int
    content: memoryview
    as_written: bool = False
    good: bool = False
    one_bit: bool = False
    instead: tuple[int, int] | None = None


def read_wal(content: bytes, index: WalIndex | None = None) -> Wal:
    """What a log holds, up to the last frame that ends a change. What is no log holds nothing.

    The ``index`` is what SQLite noted of where the log ends, if that can be believed.
    """
    head = _head(content, index)
    if head is None or (index is not None and _is_of_another(head, index)):
        lost = index.wanted if index is not None else 0
        return Wal(unreadable=lost, broken=bool(lost))
    return _Reading(head, index if index and index.salts == head.salts else None).of(content)


def sqlite_reads_all(content: bytes, index: WalIndex | None = None) -> bool:
    """Whether all that is in a log is as it was written; False also where that is not certain.

    Quicker than ``read_wal``, and keeps none of it.
    """
    wanted = index.wanted if index is not None else 0
    if not content:
        return not wanted
    found = proven(content[:HEADER], memoryview(content)[HEADER:])
    return found is not None and found.frames >= wanted and (index is None or found.is_of(index))


def proven(header: bytes, frames: memoryview, before: Proven | None = None) -> Proven | None:
    """How much of a log is as it was written; nothing where anything of it may not be.

    ``frames`` are those that follow on the header, or on what was proven ``before``.
    """
    head = _head_as_written(header) if len(header) == HEADER else None
    if head is None:
        return None
    ((seed,), length) = head.seeds, FRAME + head.page_size
    already, told = (before.frames, before.told) if before is not None else (0, seed)
    good = _count_as_written(frames, head, told)
    places = range(0, len(frames) - length + 1, length)
    if any(_may_be_of(frames[at + 8 : at + 16].tobytes(), head) for at in places[good:]):
        return None
    ends = (
        n for n in range(good, 0, -1) if frames[places[n - 1] + 4 : places[n - 1] + 8] != _NO_SIZE
    )
    if new := next(ends, 0):
        told = struct.unpack_from(">2I", frames, places[new - 1] + 16)
    return Proven(header, head.page_size, already + new, told)


def _count_as_written(frames: memoryview, head: _Head, told: Sum) -> int:
    """How many frames, from the first on, go on from a sum as they were written."""
    length = FRAME + head.page_size
    number = len(frames) // length
    salts = (frames[at * length + 8 : at * length + 16] for at in range(number))
    others = (n for n, each in enumerate(salts) if each != head.salts)
    return count_as_told(frames[: next(others, number) * length], head.page_size, head.order, told)


def _may_be_of(salts: bytes, head: _Head) -> bool:
    return not any(salts) or salts[:4] == head.salts[:4] or salts[4:] == head.salts[4:]


def _is_of_another(head: _Head, index: WalIndex) -> bool:
    """Whether a log is none that the index is of, nor one that was begun after it."""
    begun_later = (_first(head.salts) - _first(index.salts)) & 0xFFFFFFFF
    return head.salts != index.salts and bool(index.wanted) and begun_later > _MOST_PAGES


def _first(salts: bytes) -> int:
    """A number that goes up by one each time that the log is begun anew."""
    return int.from_bytes(salts[:4], "big")


class _Reading:
    """Goes through the frames of a log, and finds out what of it SQLite would read."""

    def __init__(self, head: _Head, index: WalIndex | None) -> None:
        self.head, self.index = head, index
        self.wal = Wal(head.page_size)
        self._over: dict[int, _Frame] = {}
        self._pending: dict[int, _Frame] = {}
        self._spoilt = not head.good  # anything so far that SQLite would stop at
        self._ended_after_spoilt = False  # a change that it is part of is over
        self._certain = False  # a bit was lost, which no crash does
        self._last = self._pages = 0

    def of(self, content: bytes) -> Wal:
        """The log as a whole."""
        wanted = self.index.frames if self.index is not None else None
        frames = _frames(memoryview(content), self.head)
        self._pages = max((one.size for one in frames if one and one.as_written), default=0)
        for at, frame in enumerate(frames, 1):
            as_written = frame is not None and frame.as_written
            if wanted is not None and at > wanted and not as_written:
                break  # what a change left that was never finished
            if frame is not None:
                self._take(at, self._likely(frame))
        return self._judged()

    def _likely(self, frame: _Frame) -> _Frame:
        """A frame of a page that there never was has another number, if one lost bit made it so."""
        if frame.instead is None or not frame.instead[0] <= self._pages < frame.page:
            return frame
        page, size = frame.instead
        return frame._replace(page=page, size=size, good=True)

    def _take(self, at: int, frame: _Frame) -> None:
        wal, gap = self.wal, at - self._last - 1
        self._last = at
        self._spoilt |= gap > 0 or not frame.as_written
        wal.broken |= self._ended_after_spoilt
        wal.unreadable += gap + (not frame.good)  # what is spoilt may be its very number
        self._certain |= (frame.good or frame.one_bit) and not frame.as_written
        if 0 < frame.page <= _MOST_PAGES:
            self._pending[frame.page] = frame
        if 0 < frame.size <= _MOST_PAGES:
            self._over |= self._pending
            self._pending.clear()
            wal.size, self._ended_after_spoilt = frame.size, self._spoilt
            wal.frames = wal.frames if self._spoilt else at

    def _judged(self) -> Wal:
        wal, over = self.wal, self._over
        wanted = self.index.wanted if self.index is not None else 0
        wal.broken |= self._certain or wal.frames < wanted or (not self.head.good and bool(over))
        wal.over = {page: frame.content for page, frame in over.items()}
        wal.suspect = frozenset(page for page, frame in over.items() if not frame.good)
        wal.unreadable += max(0, wanted - self._last)
        return wal


def _head(content: bytes, index: WalIndex | None) -> _Head | None:
    """The beginning of a log: as it was written, or as it can be told from all the rest."""
    if len(content) < HEADER + FRAME:
        return None
    if (head := _head_as_written(content[:HEADER])) is not None:
        return head
    header = int.from_bytes(content[:HEADER], "big")
    tried = ((header ^ 1 << bit).to_bytes(HEADER, "big") for bit in range(8 * HEADER))
    heads = [head._replace(good=False) for one in tried if (head := _head_as_written(one))]
    return _best(content, heads) if heads else _guessed(content, index)


def _best(content: bytes, heads: list[_Head]) -> _Head:
    """Of what may have been the beginning of a log, that which most of the rest agrees with."""
    some = memoryview(content)[: HEADER + _SAMPLE * (FRAME + max(_SIZES))]
    return max(heads, key=lambda head: sum(map(_is_as_written, _frames(some, head))))


def _head_as_written(header: bytes) -> _Head | None:
    magic, version, page_size = struct.unpack_from(">3I", header)
    if magic not in {_LITTLE, _BIG} or version != _VERSION or page_size not in _SIZES:
        return None
    order, told = ">" if magic == _BIG else "<", struct.unpack_from(">2I", header, 24)
    if sum_of(header[:24], order, (0, 0)) != told:
        return None
    return _Head(page_size, order, header[16:24], frozenset({told}), good=True)


def _guessed(content: bytes, index: WalIndex | None) -> _Head | None:
    """What can be told of all frames where the header of the log is lost."""
    most, page_size, salts = 0, 0, b""
    for size in _SIZES:
        kept = [content[at + 8 : at + 16] for at in _places(len(content), size)]
        known = index.salts if index is not None else _repeated(kept)
        if known is not None and kept.count(known) > most:
            most, page_size, salts = kept.count(known), size, known
    if not most:
        return None
    first, second = struct.unpack_from(">2I", content, 24)
    heads = [
        _Head(page_size, order, salts, frozenset({(first, second)}), good=False) for order in "<>"
    ]
    return _best(content, heads)


def _is_as_written(frame: _Frame | None) -> bool:
    return frame is not None and frame.as_written


def _repeated(salts: list[bytes]) -> bytes | None:
    """What two frames in a row, the first such, have in common; nothing where none have."""
    return next((one for one, other in pairwise(salts) if one == other and any(one)), None)


def _places(length: int, page_size: int) -> range:
    return range(HEADER, length - FRAME - page_size + 1, FRAME + page_size)


def _frames(content: memoryview, head: _Head) -> list[_Frame | None]:
    """The frames in turn, nothing for each that is none of this log: spoilt, or from before it.

    The next builds on the sum of the last, or on what that should be: where it is proven by the
    latter, only the sum of the last was spoilt.
    """
    frames: list[_Frame | None] = []
    seeds, sums = head.seeds, _NONE
    (seed,) = head.seeds
    as_written = _count_as_written(content[HEADER:], head, seed)
    for number, at in enumerate(_places(len(content), head.page_size)):
        start = content[at : at + FRAME].tobytes()
        told: Sum = struct.unpack_from(">2I", start, 16)
        frame = None
        if _may_be_of(start[8:16], head) and any(start[8:16]):
            page = content[at + FRAME : at + FRAME + head.page_size]
            summed = b"".join((start[:_NUMBERS], page))
            if frames and frames[-1] and _is_proven(summed, head.order, sums, told):
                frames[-1] = frames[-1]._replace(good=True)
            if number < as_written:
                frame = _frame(summed)._replace(as_written=True, good=True)
            else:
                frame, sums = _proven(summed, head.order, seeds, told)
            if start[8:16] != head.salts:
                frame = frame._replace(as_written=False) if frame.good else None
        frames.append(frame)
        spoilt = frame is not None and not frame.as_written
        sums = sums if spoilt else _NONE
        seeds = frozenset({told, *sums})
    return frames


def _is_proven(summed: bytes, order: str, seeds: frozenset[Sum], told: Sum) -> bool:
    return any(sum_of(summed, order, seed) == told for seed in seeds)


def _proven(
    summed: bytes, order: str, seeds: frozenset[Sum], told: Sum
) -> tuple[_Frame, frozenset[Sum]]:
    """A frame with what its sum says of it, and what its sum should be."""
    sums = {sum_of(summed, order, seed): seed for seed in list(seeds)[:_MOST_SEEDS]}
    if told in sums:
        return _frame(summed)._replace(as_written=True, good=True), frozenset({told})
    lost = [one for seed in sums.values() for one in lost_bits(summed, order, seed, told)]
    in_sum = any(differs_by_one_bit(one, told) for one in sums)
    frame = _frame(summed)._replace(one_bit=in_sum or bool(lost))
    if len(lost) + in_sum == 1:
        right = lost[0].put_right(summed) if lost else summed
        return _frame(right)._replace(good=True, one_bit=True), _NONE if lost else frozenset(sums)
    for each in lost:
        if each.at < _NUMBERS:
            page, size = struct.unpack_from(">2I", each.put_right(summed))
            frame = frame._replace(instead=(page, size))
    return frame, frozenset(sums)


def _frame(summed: bytes) -> _Frame:
    page, size = struct.unpack_from(">2I", summed)
    return _Frame(page, size, memoryview(summed)[_NUMBERS:])
