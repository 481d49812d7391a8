"""Whether a library's write-ahead log is whole and good: asked before SQLite gets to see it.

SQLite reads a log up to the first thing in it that does not fit, and whoever closes the library
last removes the rest. So nobody opens a library whose log is not good; a repair reads it by itself.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from threading import RLock
from typing import NamedTuple

from reflect_app.atomic_file import read_file
from reflect_app.library.sqlite_format.wal import (
    HEADER,
    Proven,
    proven,
    read_wal,
    sqlite_reads_all,
)
from reflect_app.library.sqlite_format.wal_index import LENGTH, WalIndex, read_wal_index
from reflect_app.ordinary_files import open_to_read

_LOOKS, _PAUSE = 25, 0.02  # half a second: somebody else may be writing in it just now
_open_here = Counter[str]()
_found_good: dict[str, _FoundGood] = {}
_turn = RLock()


class _Seen(NamedTuple):
    """A log as it was at one moment: what tells it from what it was before, and its note."""

    size: int
    changed: int
    number: int
    note: WalIndex | None


class _FoundGood(NamedTuple):
    """What of a log was found good already, and the number by which the disk knows its file."""

    number: int
    proven: Proven


def is_good(path: Path) -> bool:
    """Whether SQLite would find all that was safely written in the log of this library.

    Where it is not so at once, it is looked at again: what somebody is writing is not whole yet.
    """
    before = None
    for _look in range(_LOOKS):
        seen = _seen(path)
        if _is_good(str(path), seen):
            return True
        if seen == before:
            return False
        before = seen
        time.sleep(_PAUSE)
    return False


def count_found_good(path: Path) -> int | None:
    """How many frames of changes are in a log; nothing where they are not good at first sight.

    For who has the library open and can't wait: what was found good before is not read again, and
    where somebody is writing just now, that may not be whole yet.
    """
    key = _key(path)
    try:
        found = _read_on(Path(f"{path}-wal"), _found_good.get(key))
    except OSError:
        return None
    with _turn:
        if found is not None and _open_here[key]:
            _found_good[key] = found
    return None if found is None else found.proven.frames


def _read_on(path: Path, before: _FoundGood | None) -> _FoundGood | None:
    """A log from where it was found good on, or whole where it is not that one any more."""
    with open_to_read(path) as log:
        number, known = os.fstat(log.fileno()).st_ino, None
        if before is not None and before.number == number and before.proven.stands_in(log):
            known = before.proven
        log.seek(0)
        header = log.read(HEADER)
        log.seek(HEADER if known is None else known.end)
        found = proven(header, memoryview(log.read()), known)
    return None if found is None else _FoundGood(number, found)


def is_empty(path: Path) -> bool:
    """Whether there is no log, or nothing in it."""
    return not _seen_log(path)[0]


def note_of_its_end(path: Path) -> WalIndex | None:
    """What SQLite noted of where the log ends, if that can be believed.

    Not while this process has the library open: closing the note's file by hand would let go of
    SQLite's locks. Nor where the computer was started anew since: not all of it need be on disk.
    """
    with _turn:
        if _open_here[_key(path)]:
            return None
        note = path.with_name(f"{path.name}-shm")
        with suppress(OSError):
            if note.stat().st_mtime > _started():
                return read_wal_index(read_file(note, LENGTH))
    return None


def beginning(path: Path, length: int) -> bytes:
    """The first bytes of a library; none where there is no file, or while this process has it open.

    Closing its file by hand would let go of SQLite's locks. Raises ``OSError``.
    """
    with _turn:
        if _open_here[_key(path)]:
            return b""
        try:
            return read_file(path, length)
        except FileNotFoundError:
            return b""


def is_open_here(path: Path) -> bool:
    """Whether this process has a library open with SQLite."""
    with _turn:
        return _open_here[_key(path)] > 0


def opened_here(path: Path) -> None:
    """Know that this process is about to open a library with SQLite."""
    with _turn:
        _open_here[_key(path)] += 1


def closed_here(path: Path) -> None:
    """Know that it has closed it again."""
    with _turn:
        _open_here[_key(path)] -= 1
        if not _open_here[_key(path)]:
            _found_good.pop(_key(path), None)


def _key(path: Path) -> str:
    return os.path.realpath(path)


def _seen(path: Path) -> _Seen:
    note = note_of_its_end(path)  # first: what is written meanwhile comes after it
    return _Seen(*_seen_log(path), note)


def _seen_log(path: Path) -> tuple[int, int, int]:
    try:
        status = os.stat(f"{path}-wal")  # noqa: PTH116  -- as in ``library_file.fingerprint``
    except OSError:
        return 0, 0, 0
    return status.st_size, status.st_mtime_ns, status.st_ino


@lru_cache(maxsize=4)
def _is_good(path: str, seen: _Seen) -> bool:
    """A log is read once, which takes a fifth of a second for forty megabytes, until it changes."""
    content = b""
    if seen.size:
        try:
            content = read_file(Path(f"{path}-wal"))
        except FileNotFoundError:
            content = b""
    return sqlite_reads_all(content, seen.note) or not read_wal(content, seen.note).broken


def _started() -> float:
    """When this computer was started, in seconds since 1970."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    since = time.monotonic() if clock is None else time.clock_gettime(clock)
    return time.time() - since
