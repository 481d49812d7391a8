"""Whether what lies beside a library as SQLite's rollback journal can be of this library.

SQLite writes into a file what stands in the journal beside it, whoever put it there: a copied or
synchronised folder can bring along the journal of another day, and older pages would take the
place of newer ones as soon as anybody looks. So nobody opens the library then; a repair reads the
library's own file, and sets the journal aside.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.held_files import patiently
from reflect_app.library.files import log_check
from reflect_app.ordinary_files import open_to_read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEAD = struct.Struct(">8sIIIII")
_AT_WAL = slice(18, 20)  # of the first page: both 2 where changes go into a log, else 1
_COUNTER = slice(24, 28)  # of the first page: goes up with each change that is not in a log
_SUMS = 8  # bytes of a record besides its page: the page's number and a sum
_SECTORS = {1 << power for power in range(5, 17)}
_PAGES = {1 << power for power in range(9, 17)}


class _Record(NamedTuple):
    """What a page was before a change, as far as that is of interest."""

    page: int
    begins: bytes


def can_be_of(library: Path) -> bool:
    """Whether SQLite may have what stands in the journal beside a library, if there is one.

    A library that keeps a log has one only for the moment in which it begins to, or ceases to, and
    then it holds the first page alone. Of any other, the first page has a number that every change
    counts up. Raises ``OSError``.
    """
    journal = library.with_name(f"{library.name}-journal")
    try:
        if not journal.stat().st_size:
            return True
        with patiently(open_to_read, journal) as file:
            records = list(_records(file))
    except FileNotFoundError:
        return True
    now = log_check.beginning(library, _COUNTER.stop)
    if not now:  # it was looked at when this process opened it first
        return True
    if now[_AT_WAL] == b"\2\2" and any(each.page != 1 for each in records):
        return False
    counted = int.from_bytes(now[_COUNTER], "big")
    first = (each.begins[_COUNTER] for each in records if each.page == 1)
    return all(counted - int.from_bytes(each, "big") in {0, 1} for each in first)


def _records(file: BinaryIO) -> Iterator[_Record]:
    """The pages in the first part of a journal; none where SQLite would leave it alone."""
    head = file.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return
    magic, count, _salt, _size, sector, page_size = _HEAD.unpack(head)
    if magic != _MAGIC or sector not in _SECTORS or page_size not in _PAGES:
        return
    for number in range(count):  # whose end is the end of the file, where it is not known yet
        file.seek(sector + number * (page_size + _SUMS))
        begins = file.read(4 + _COUNTER.stop)
        if len(begins) < 4 + _COUNTER.stop:
            return
        yield _Record(int.from_bytes(begins[:4], "big"), begins[4:])
