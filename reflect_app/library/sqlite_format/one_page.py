"""One page of a SQLite file: what kind it is, where its cells are, and whether it adds up."""

from __future__ import annotations

import struct
from typing import NamedTuple

TABLE_LEAF, TABLE_INNER, INDEX_LEAF, INDEX_INNER = 0x0D, 0x05, 0x0A, 0x02
HEADER = 100  # bytes before the b-tree of the first page
SMALLEST_HEADER = 8  # bytes before the cells of a page
NUMBER_SIZES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""The bytes of a whole number in a record, by how its header calls it."""
_SIZES = {0: 0, **NUMBER_SIZES, 7: 8, 8: 0, 9: 0}
_FIRST_TEXT = 13  # and each odd number after it
_KINDS = (TABLE_LEAF, INDEX_LEAF, INDEX_INNER, TABLE_INNER)


class Layout(NamedTuple):
    """A page taken for a b-tree page: its kind, where its cells begin, and whether all agrees."""

    kind: int
    cells: tuple[int, ...]
    consistent: bool


class SpoiltError(Exception):
    """These bytes are no record."""


def layout_of(page: bytes, number: int, usable: int) -> Layout | None:
    """A page as a page of rows, also where its first byte says wrongly what kind it is.

    None where it can't be taken for one.
    """
    offset = HEADER if number == 1 else 0
    said = page[offset]
    first = None
    for kind in sorted(_KINDS, key=lambda kind: kind != said):
        layout = _layout(page, offset, kind, usable)
        if layout is not None and layout.consistent:
            return layout if kind == said else layout._replace(consistent=False)
        if kind == said:
            first = layout
    return first


def _layout(page: bytes, offset: int, kind: int, usable: int) -> Layout | None:
    start = offset + (12 if kind in {TABLE_INNER, INDEX_INNER} else 8)
    free, count, content, fragments = struct.unpack_from(">HHHB", page, offset + 1)
    content = content or 65536
    if start + 2 * count > usable:
        return None
    cells = struct.unpack_from(f">{count}H", page, start)
    consistent = _is_consistent(
        page, kind, cells, (start + 2 * count, content, usable), (free, fragments)
    )
    return Layout(kind, tuple(cell for cell in cells if start <= cell < usable - 3), consistent)


def _is_consistent(
    page: bytes,
    kind: int,
    cells: tuple[int, ...],
    bounds: tuple[int, int, int],
    unused: tuple[int, int],
) -> bool:
    """Whether cells and free blocks fill the page's content to the byte, without overlapping."""
    low, content, usable = bounds
    if not low <= content <= usable or (not cells and kind in {INDEX_INNER, TABLE_INNER}):
        return False
    try:
        taken = [(cell, _cell_size(page, kind, cell, usable)) for cell in cells]
        taken += _free_blocks(page, unused[0], usable)
    except (SpoiltError, IndexError, struct.error):
        return False
    at = content
    fragments = 0
    for begin, size in sorted(taken):
        if begin < at:
            return False
        fragments += begin - at
        at = begin + size
    return at <= usable and fragments + usable - at == unused[1]


def _cell_size(page: bytes, kind: int, start: int, usable: int) -> int:
    at = start + 4 if kind in {TABLE_INNER, INDEX_INNER} else start
    if kind == TABLE_INNER:
        return varint(page, at)[1] - start
    size, at = varint(page, at)
    if kind == TABLE_LEAF:
        _rowid, at = varint(page, at)
    local = local_size(size, usable, table=kind == TABLE_LEAF)
    return max(4, at + local + (4 if local < size else 0) - start)


def _free_blocks(page: bytes, first: int, usable: int) -> list[tuple[int, int]]:
    blocks = []
    at = first
    while at:
        following, size = struct.unpack_from(">HH", page, at)
        if size < 4 or at + size > usable or (following and following <= at):  # noqa: PLR2004
            raise SpoiltError
        blocks.append((at, size))
        at = following
    return blocks


def begins_a_row(page: bytes, start: int, usable: int, *, table: bool) -> bool:
    """Whether what begins here looks like a row with a text in it: its record's header adds up."""
    try:
        size, at = varint(page, start)
        if table:
            _rowid, at = varint(page, at)
        length, kind_at = varint(page, at)
        end = at + length
        if not 2 < length < size or end > min(usable, at + local_size(size, usable, table=table)):  # noqa: PLR2004
            return False
        total, text = length, False
        while kind_at < end and total <= size:
            kind, kind_at = varint(page, kind_at)
            total += _SIZES[kind] if kind < _FIRST_TEXT - 1 else (kind - _FIRST_TEXT + 1) // 2
            text = text or (kind >= _FIRST_TEXT and kind % 2 == 1)
    except (IndexError, KeyError):
        return False
    return text and kind_at == end and total == size


def local_size(size: int, usable: int, *, table: bool) -> int:
    """How many bytes of a record of ``size`` stand in the cell itself."""
    most = usable - 35 if table else (usable - 12) * 64 // 255 - 23
    if size <= most:
        return size
    least = (usable - 12) * 32 // 255 - 23
    kept = least + (size - least) % (usable - 4)
    return kept if kept <= most else least


def varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where the next thing begins. Raises ``IndexError``."""
    value = 0
    for index in range(8):
        byte = data[at + index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004
            return value, at + index + 1
    return value << 8 | data[at + 8], at + 9
