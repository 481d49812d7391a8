"""Read the rows of a SQLite file without SQLite: all that stands on pages that can be read.

SQLite reaches a page through the pages above it, so that one spoilt page can hide many sound
ones. Here every page is looked at by itself. Nothing is written, nothing is believed: whatever
bytes there are, reading them ends, raises nothing and takes no more room than the file.

The format is that of https://www.sqlite.org/fileformat2.html.
"""

from __future__ import annotations

import itertools
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from reflect_app.library.sqlite_format.one_page import (
    HEADER,
    INDEX_INNER,
    INDEX_LEAF,
    NUMBER_SIZES,
    SMALLEST_HEADER,
    TABLE_INNER,
    TABLE_LEAF,
    Layout,
    SpoiltError,
    begins_a_row,
    layout_of,
    local_size,
    varint,
)
from reflect_app.library.sqlite_format.wal import Wal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Buffer = bytes | memoryview

    class Content(Protocol):
        """Bytes that can be asked for by their place."""

        def __len__(self) -> int: ...

        def __getitem__(self, part: slice, /) -> Buffer: ...


Value = int | float | str | bytes | None

PAGE_SIZES = (4096, 512, 1024, 2048, 8192, 16384, 32768, 65536)  # ours first
_COLUMNS_LIMIT = 64  # no table of ours has half as many
_SAMPLE = 60  # pages that are looked at to find out how long one is
_ENOUGH = 0.3  # of them; of pages of another size hardly any looks right
_PATIENCE = 20  # how many times over the pages may be followed from one to the next, altogether
_CUT_OFF_AT_MOST = 64  # times what is left; a header that says more is not believed
_SEARCHED_AT_MOST = 2000  # spoilt pages that are searched for rows, at 20 to 30 ms each
_STRAY_KINDS = (TABLE_LEAF, INDEX_LEAF)


class StoredRow(NamedTuple):
    """One record as it stands on a page.

    ``page`` and ``cell`` are where it is, ``rowid`` is None in an index or a table without
    rowids. ``consistent`` says that page and record have nothing wrong with them that can be seen.
    ``chain`` are the overflow pages that hold the rest of it, in order.
    """

    page: int
    cell: int
    rowid: int | None
    values: tuple[Value, ...]
    consistent: bool
    chain: tuple[int, ...]


@dataclass(eq=False)
class Image:
    """A database as a run of pages: the file, with newer pages of its log laid over it.

    ``suspect`` are pages that are known not to be as they were written. ``reserved`` are bytes at
    the end of each page that SQLite does not use; ours have none. ``claimed`` are the overflow
    pages of the rows that were read so far.
    """

    content: Content
    page_size: int
    over: Mapping[int, Buffer] = field(default_factory=dict)
    suspect: frozenset[int] = frozenset()
    pages: int = 0
    reserved: int = 0
    claimed: set[int] = field(default_factory=set)
    _followed: int = 0

    def __post_init__(self) -> None:
        if not self.pages:
            self.pages = max([-(-len(self.content) // self.page_size), *self.over])

    @classmethod
    def of(cls, content: Content, wal: Wal) -> Image:
        """The image of a library, with pages of the size that most sense can be made of."""
        header = bytes(content[:HEADER])
        said = int.from_bytes(header[16:18], "big")
        sizes = [65536 if said == 1 else said, wal.page_size, *PAGE_SIZES]
        spare = header[20] if len(header) == HEADER else 0
        ways = dict.fromkeys(
            (size, reserved)
            for reserved in (0, spare)
            for size in sizes
            if size in PAGE_SIZES and reserved < size // 2
        )
        size, reserved = _most_sense(content, list(ways))
        if wal.page_size not in {0, size}:
            wal = Wal() if len(content) else wal
        over, pages = wal.over, 0 if wal.suspect or wal.unreadable else wal.size
        return cls(content, size, over, wal.suspect, pages, reserved)

    @property
    def usable(self) -> int:
        """The bytes of a page that can hold something."""
        return self.page_size - self.reserved

    def page(self, number: int) -> bytes:
        """A page by its number, from 1 on; what is not there reads as zeros."""
        if number in self.over:
            return bytes(self.over[number])
        start = (number - 1) * self.page_size
        return bytes(self.content[start : start + self.page_size]).ljust(self.page_size, b"\0")

    def missing(self, number: int) -> bool:
        """Whether a page, or a part of it, is beyond the end of the file."""
        return number not in self.over and number * self.page_size > len(self.content)

    def _is_spoilt(self, number: int) -> bool:
        """Whether a page is known not to be as it was written: zeros stand for what is cut off."""
        return number in self.suspect or self.missing(number)

    def rows(self) -> Iterator[StoredRow]:
        """Every row on every page, table by table or not: just as the pages come."""
        for number in range(1, self.pages + 1):
            yield from self.rows_of(number)

    def rows_of(self, number: int) -> Iterator[StoredRow]:
        """The rows on one page; none where it is no page of rows."""
        page, layout = self._laid_out(number)
        if layout is None or layout.kind == TABLE_INNER:
            return
        for cell in range(len(layout.cells)):
            row = self._row(page, layout, (number, cell))
            if row is not None:
                yield row

    def stray_rows(self) -> Iterator[StoredRow]:
        """Rows that nothing leads to, on pages that are not as they were written.

        Where the beginning of a page is lost, its rows are there, but not where they begin. What
        looks like one is handed out as one that may be wrong. Ask once all rows were read.
        """
        known = self.claimed | self._free()
        numbers = (each for each in range(1, self.pages + 1) if each not in known)
        for number in itertools.islice(filter(self._is_out_of_order, numbers), _SEARCHED_AT_MOST):
            yield from self.strays_of(number)

    def strays_of(self, number: int) -> Iterator[StoredRow]:
        """Those of one page; none where it is as it was written."""
        if not self._is_out_of_order(number):
            return
        page, layout = self._laid_out(number)
        led_to = set(layout.cells) if layout is not None else set()
        if layout is not None and layout.kind == INDEX_INNER:
            led_to = {cell + 4 for cell in led_to}
        for start in range(SMALLEST_HEADER, self.usable - 4):
            if page[start] and start not in led_to:
                for kind in _STRAY_KINDS:
                    if begins_a_row(page, start, self.usable, table=kind == TABLE_LEAF):
                        row = self._stray(page, number, -(start << 1 | (kind == TABLE_LEAF)))
                        if row is not None:
                            yield row

    def row(self, number: int, cell: int) -> StoredRow | None:
        """One row again, by where it is."""
        page, layout = self._laid_out(number)
        if cell < 0:
            return self._stray(page, number, cell)
        return self._row(page, layout, (number, cell)) if layout is not None else None

    def cut_off(self) -> int:
        """How many pages there were behind the last one, if the header can be believed."""
        header = self.page(1)[:HEADER]
        if header[24:28] != header[92:96]:
            return 0
        missing = int.from_bytes(header[28:32], "big") - self.pages
        return missing if 0 < missing <= _CUT_OFF_AT_MOST * self.pages + 1000 else 0

    def tree(self, root: int | None) -> set[int]:
        """The pages that can be reached from this one, itself among them."""
        found: set[int] = set()
        waiting = [root] if root is not None else []
        while waiting:
            number = waiting.pop()
            if 0 < number <= self.pages and number not in found:
                found.add(number)
                waiting += self._children(number)
        return found

    def adds_up(self, number: int, *, alone: bool) -> bool:
        """Whether a page of a tree is there, and nothing wrong with it can be seen.

        That it leads to pages that are not there can be, and, unless it is ``alone``, that nothing
        is on it.
        """
        _page, layout = self._laid_out(number)
        if layout is None or not layout.consistent or self._is_spoilt(number):
            return False
        if not (layout.cells or alone):
            return False
        return all(1 < child <= self.pages for child in self._children(number))

    def _laid_out(self, number: int) -> tuple[bytes, Layout | None]:
        page = self.page(number)
        return page, layout_of(page, number, self.usable)

    def _stray(self, page: bytes, number: int, cell: int) -> StoredRow | None:
        """A row that is known by its first byte: ``cell`` is that, and whether it has a rowid."""
        start, table = divmod(-cell, 2)
        layout = Layout(TABLE_LEAF if table else INDEX_LEAF, (start,), consistent=False)
        row = self._row(page, layout, (number, 0))
        return row._replace(cell=cell) if row is not None else None

    def _children(self, number: int) -> list[int]:
        page = self.page(number)
        start = HEADER if number == 1 else 0
        if page[start] in {TABLE_LEAF, INDEX_LEAF}:
            return []
        layout = layout_of(page, number, self.usable)
        if layout is None or layout.kind not in {TABLE_INNER, INDEX_INNER}:
            return []
        last = start + 8
        return [int.from_bytes(page[at : at + 4], "big") for at in (*layout.cells, last)]

    def lost(self) -> int:
        """How many pages no sense could be made of, once all rows were read."""
        known = self.claimed | self._free()
        numbers = set(range(1, self.pages + 1)) - known
        return sum(map(self._is_lost, numbers))

    def _is_lost(self, number: int) -> bool:
        return self.missing(number) or self._is_out_of_order(number)

    def _is_out_of_order(self, number: int) -> bool:
        """Whether there is something on a page, and no sense can be made of all of it."""
        page, layout = self._laid_out(number)
        return any(page) and (layout is None or not layout.consistent)

    def _free(self) -> set[int]:
        """The pages that list those which are not in use."""
        found: set[int] = set()
        number = int.from_bytes(self.page(1)[32:36], "big")
        while 1 < number <= self.pages and number not in found:
            found.add(number)
            number = int.from_bytes(self.page(number)[:4], "big")
        return found

    def follow(self, first: int, length: int) -> list[int]:
        """The numbers of ``length`` overflow pages that hang together. Raises where they don't."""
        found: list[int] = []
        number = first
        while len(found) < length:
            self._followed += 1
            if not 1 < number <= self.pages or self._followed > _PATIENCE * self.pages + 1000:
                raise SpoiltError
            found.append(number)
            number = int.from_bytes(self.page(number)[:4], "big")
        if number or len(set(found)) != length:
            raise SpoiltError
        return found

    def _row(self, page: bytes, layout: Layout, where: tuple[int, int]) -> StoredRow | None:
        number, index = where
        try:
            rowid, payload, chain = self._cell(page, layout.kind, layout.cells[index])
            values, whole = decoded(payload)
        except (SpoiltError, IndexError, struct.error):
            return None
        self.claimed.update(chain)
        consistent = layout.consistent and whole and not any(map(self._is_spoilt, (number, *chain)))
        return StoredRow(number, index, rowid, values, consistent, tuple(chain))

    def _cell(self, page: bytes, kind: int, start: int) -> tuple[int | None, bytes, list[int]]:
        """What is in a cell: rowid, whole record, and the overflow pages with the rest of that."""
        if kind == INDEX_INNER:
            start += 4
        size, start = varint(page, start)
        rowid = None
        if kind == TABLE_LEAF:
            rowid, start = varint(page, start)
            rowid -= rowid >> 63 << 64
        end = start + local_size(size, self.usable, table=kind == TABLE_LEAF)
        if size > self.pages * self.page_size or end > self.usable:
            raise SpoiltError
        chain: list[int] = []
        if rest := size - (end - start):
            first = int.from_bytes(page[end : end + 4], "big")
            chain = self.follow(first, -(-rest // (self.usable - 4)))
        parts = [page[start:end], *(self.page(number)[4 : self.usable] for number in chain)]
        return rowid, b"".join(parts)[:size], chain


def _most_sense(content: Content, ways: list[tuple[int, int]]) -> tuple[int, int]:
    """Of some sizes of a page, each with how much of it is not used, the one that fits."""
    best, most = ways[0], 0.0
    for way in ways:
        sense = _sense(content, *way)
        if sense > _ENOUGH:
            return way
        if sense > most:
            best, most = way, sense
    return best


def _sense(content: Content, size: int, reserved: int) -> float:
    """The share of some pages that look as they should if this is their size."""
    count = len(content) // size
    looked_at = range(1, count + 1, max(1, count // _SAMPLE))
    good = 0
    for number in looked_at:
        page = bytes(content[(number - 1) * size : number * size])
        layout = layout_of(page, number, size - reserved)
        good += layout is not None and layout.consistent and bool(layout.cells)
    return good / len(looked_at) if looked_at else 0.0


def decoded(payload: bytes) -> tuple[tuple[Value, ...], bool]:
    """The values of a record, and whether each of them was what it says it is.

    Text that is no UTF-8 is read as far as it goes, with U+FFFD for the rest. Raises where the
    bytes are no record.
    """
    length, at = varint(payload, 0)
    if not at <= length <= len(payload):
        raise SpoiltError
    kinds = []
    while at < length:
        kind, at = varint(payload, at)
        kinds.append(kind)
    if at != length or len(kinds) > _COLUMNS_LIMIT:
        raise SpoiltError
    values, whole = [], True
    for kind in kinds:
        value, good, size = _value(payload, at, kind)
        values.append(value)
        at += size
        whole = whole and good
    if at != len(payload):
        raise SpoiltError
    return tuple(values), whole


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, bool, int]:
    if kind >= 12:  # noqa: PLR2004  -- even from 12 on: bytes; odd from 13 on: text
        size = (kind - 12) // 2
        data = payload[at : at + size]
        if len(data) != size:
            raise SpoiltError
        return (*(_text(data) if kind % 2 else (data, True)), size)
    if kind in NUMBER_SIZES:
        size = NUMBER_SIZES[kind]
        return int.from_bytes(payload[at : at + size], "big", signed=True), True, size
    if kind == 7:  # noqa: PLR2004
        return struct.unpack_from(">d", payload, at)[0], True, 8
    if kind in {8, 9}:
        return kind - 8, True, 0
    if kind:
        raise SpoiltError
    return None, True, 0


def _text(data: bytes) -> tuple[str, bool]:
    try:
        return data.decode("utf-8"), True
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace"), False
