"""Backups in the order of what they hold, the newest first; and which of them a clock misnamed.

The name of a backup has the time of a clock, which may have been wrong, and may be wrong now. What
a library itself counts only grows: how much was removed for good, the highest version of any of its
reflections, all of their versions together, how much was noted in reviews, how many files went out
and were withdrawn, and about how much authors decided. A save makes one of these larger and none
before it smaller.
A restore begins above the highest version that there was; what was removed for good leaves the
backups too, or is counted in the newer one alone. So of two backups of a library the one that has
counted further is the newer one, whatever they are called.
"""

from __future__ import annotations

import logging
from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import apsw

from reflect_app.library.backups import backup_reader
from reflect_app.library.questions import rows, value
from reflect_app.library.tables import publication_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from reflect_app.library.files.backup_file import Backup

log = logging.getLogger(__name__)

_AHEAD = timedelta(hours=1)  # by which the clocks of two computers may well differ
_REMEMBERED = 1000  # backups; each is looked into once as long as its file stays what it is
_HAS_EMPTIED = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'emptied'"
_EMPTIED = "SELECT count(*) FROM emptied"
_HAS_REVIEWS = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'review_entries'"
_ENTRIES = "SELECT count(*) FROM review_entries"
_HAS_DECISIONS = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'decisions'"
_DECISIONS = "SELECT count(*) FROM decisions"
_COUNTS = "SELECT coalesce(max(version), 0), coalesce(sum(version), 0) FROM reflections"


class Standing(NamedTuple):
    """How far a library had counted; the larger one is the newer one of the same library."""

    emptied: int
    highest: int
    versions: int
    entries: int
    went_out: int = 0
    withdrawn: int = 0
    decided: int = 0


class _Known(NamedTuple):
    """What was seen in a backup."""

    identity: str
    standing: Standing


def newest_first(found: Iterable[Backup], now: datetime) -> list[Backup]:
    """These backups in the order of what they hold, those marked whose clock disagrees.

    Each library's keep the places among the others that the names give them, as does one that
    can't be read. Where two hold the same, the later one of those that are not ahead of ``now``
    is first.
    """
    ordered = sorted(found, key=lambda each: each.made, reverse=True)
    places: dict[str, list[int]] = defaultdict(list)
    known = [_known(each) for each in ordered]
    for place, one in enumerate(known):
        if one is not None:
            places[one.identity].append(place)
    answer = list(ordered)
    for own in places.values():
        group = [(one, ordered[place]) for place in own if (one := known[place]) is not None]
        group.sort(key=lambda each: _rank(each[0], each[1], now), reverse=True)
        marked = _with_doubts([backup for _one, backup in group], now)
        for place, backup in zip(own, marked, strict=True):
            answer[place] = backup
    return answer


def standing_of(backup: Backup) -> Standing | None:
    """How far the library had counted of which this is a backup; nothing where it can't be read."""
    known = _known(backup)
    return None if known is None else known.standing


def is_ahead(made: datetime, now: datetime) -> bool:
    """Whether a time lies ahead, so that a clock was wrong then or is wrong now."""
    return made > now + _AHEAD


def _rank(one: _Known, backup: Backup, now: datetime) -> tuple[Standing, bool, datetime]:
    return one.standing, not is_ahead(backup.made, now), backup.made


def _known(backup: Backup) -> _Known | None:
    try:
        status = backup.path.stat()
        return _look(backup.path, status.st_size, status.st_mtime_ns)
    except (apsw.Error, OSError, ValueError, TypeError, ArithmeticError) as error:
        log.info("A backup could not be put in order: %s", type(error).__name__)
        return None


@lru_cache(maxsize=_REMEMBERED)
def _look(path: Path, _size: int, _changed: int) -> _Known:
    """What is in a file, asked once for each state of it."""
    with backup_reader.reading(path) as connection:
        ((highest, versions),) = rows(connection, _COUNTS)
        emptied = value(connection, _EMPTIED) if value(connection, _HAS_EMPTIED) else 0
        entries = value(connection, _ENTRIES) if value(connection, _HAS_REVIEWS) else 0
        went_out, _sum, withdrawn = publication_rows.sign_of(connection)
        decided = value(connection, _DECISIONS) if value(connection, _HAS_DECISIONS) else 0
        counted = (emptied, int(highest), int(versions), entries, went_out, withdrawn, decided)
        return _Known(backup_reader.identity_in(connection), Standing(*counted))


def _with_doubts(backups: Sequence[Backup], now: datetime) -> list[Backup]:
    """The same, the newest first, with those marked of which the time in the name can't be right.

    It can't where it lies ahead. Of others, as few as possible are in doubt: those that are left
    were made one after the other.
    """
    past = [at for at, each in enumerate(backups) if not is_ahead(each.made, now)][::-1]
    agreeing = {past[at] for at in _never_going_back([backups[at].made for at in past])}
    return [
        each if at in agreeing else replace(each, clock_in_doubt=True)
        for at, each in enumerate(backups)
    ]


def _never_going_back(times: Sequence[datetime]) -> set[int]:
    """Which of some times are in the longest row of them that never goes back."""
    ends: list[int] = []  # of the rows of each length, the one that ends soonest
    before: dict[int, int | None] = {}
    for at, time in enumerate(times):
        length = bisect_right(ends, time, key=times.__getitem__)
        before[at] = ends[length - 1] if length else None
        ends[length : length + 1] = [at]
    found: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found
