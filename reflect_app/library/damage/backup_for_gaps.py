"""What a repair fills gaps from: the newest good backup, with what older ones have besides.

One backup need not have all: after a restore, or where two computers kept theirs in one folder, a
reflection may stand in an older one alone. Then a file is made of the newest backup and of those
reflections, each from the newest good backup that has it, and the repair reads that.
"""

from __future__ import annotations

import logging
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import apsw

from reflect_app.atomic_file import claim_private_file
from reflect_app.errors import BackupError
from reflect_app.library import backups
from reflect_app.library.backups import backup_reader
from reflect_app.library.backups.restore import SAVES
from reflect_app.library.damage.fill_gaps_from_backup import RebuiltReflection, Reconciliation
from reflect_app.library.damage.salvage import salvage
from reflect_app.library.damage.salvaged_rows import SalvagedRows
from reflect_app.library.damage.write_new_library import write_new_library
from reflect_app.library.files.file_on_failing_disk import TolerantFile
from reflect_app.library.sqlite_format.rows_of_file import Image
from reflect_app.library.sqlite_format.wal import Wal
from reflect_app.optional_steps import going_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from reflect_app.library.backups import Backup

log = logging.getLogger(__name__)

_UNITED = "backups.sqlite3"


@dataclass(frozen=True)
class BackupForGaps:
    """The file to read: the ``newest`` backup itself, or one made of it and of ``others``."""

    path: Path
    newest: Backup
    others: tuple[Backup, ...] = ()


class _Held(NamedTuple):
    """What is in a backup: the versions by id, and what was removed for good."""

    backup: Backup
    versions: dict[str, int]
    emptied: dict[str, str]


def backup_for_gaps(
    folders: Sequence[Path], found: SalvagedRows, work: Path, now: datetime
) -> BackupForGaps | None:
    """What fills the gaps of a library of which this was found; nothing where there is no backup.

    What has to be made is made in the folder ``work``.
    """
    newest = _newest_backup(folders, found)
    if newest is None:
        return None
    with going_on("taking from older backups what the newest lacks"):
        first, *others = _sources(folders, newest, found, now)
        if others:
            path = work / _UNITED
            claim_private_file(path)
            _unite(path, [first, *others], now)
            return BackupForGaps(path, newest, tuple(each.backup for each in others))
    return BackupForGaps(newest.path, newest)


def _newest_backup(folders: Sequence[Path], found: SalvagedRows) -> Backup | None:
    """The newest good backup of this library; where it says nothing of itself, of any."""
    for identity, _count in found.identities.most_common():
        backup = backups.newest_good(folders, identity=identity)
        if backup is not None:
            found.identities[identity] += 2  # of two that differ, this one is right
            return backup
    return None if found.identities else backups.newest_good(folders)


def _sources(
    folders: Sequence[Path], newest: Backup, found: SalvagedRows, now: datetime
) -> list[_Held]:
    """The newest backup, then each other one with those of its reflections that are to be taken.

    What was removed for good comes from none of them. What a restore took off the list stays off,
    unless there is a trace of it in the library itself.
    """
    first, identity = _held(newest), backup_reader.identity_of(newest.path)
    all_held = [first, *_held_by_others(folders, newest, identity, now)]
    gone = dict(found.emptied)
    for held in all_held:
        gone |= held.emptied
    known, traces = dict(first.versions), _ids_of(found)
    sources = [first._replace(emptied=gone)]
    for held in all_held[1:]:
        allowed = traces | known.keys() if _restored_since(held, first) else held.versions.keys()
        wanted = {
            each: version
            for each, version in held.versions.items()
            if version > known.get(each, -1) and each in allowed and each not in gone
        }
        if wanted and _is_good(held.backup):
            known |= wanted
            sources.append(held._replace(versions=wanted))
    return sources


def _held_by_others(
    folders: Sequence[Path], newest: Backup, identity: str | None, now: datetime
) -> Iterator[_Held]:
    for backup in backups.newest_first(backups.found(folders), now):
        if backup.path == newest.path or backup_reader.identity_of(backup.path) != identity:
            continue
        try:
            yield _held(backup)
        except (apsw.Error, OSError, ValueError, TypeError, ArithmeticError) as error:
            log.info("A backup was passed over: %s", type(error).__name__)


def _held(backup: Backup) -> _Held:
    with backup_reader.reading(backup.path) as connection:
        versions = backup_reader.versions_in(connection)
        return _Held(backup, versions, backup_reader.emptied_in(connection))


def _restored_since(older: _Held, newest: _Held) -> bool:
    """Whether an older backup was restored between two: its versions begin far above all others."""
    common = older.versions.keys() & newest.versions.keys()
    above = max(older.versions.values(), default=0) + SAVES
    return bool(common) and min(newest.versions[each] for each in common) > above


def _ids_of(found: SalvagedRows) -> set[str]:
    """The ids of which there is any trace."""
    rows = (row for each in found.reflections.values() for row in each)
    return {*found.ids.values(), *(str(row.values["id"]) for row in rows)}


def _is_good(backup: Backup) -> bool:
    try:
        backups.contents(backup.path)
    except BackupError:
        return False
    return True


def _unite(path: Path, sources: Sequence[_Held], now: datetime) -> None:
    """Write a library of what each source has; of two versions, the higher one."""
    known: dict[str, int] = {}
    for source in sources:
        known |= source.versions
    identity = backup_reader.identity_of(sources[0].backup.path)
    write_new_library(path, _of_all(sources, known, now), sources[0].emptied, identity=identity)


def _of_all(
    sources: Sequence[_Held], known: Mapping[str, int], now: datetime
) -> Iterator[RebuiltReflection]:
    for source in sources:
        with closing(TolerantFile(source.backup.path)) as file:
            rows = salvage(Image.of(file, Wal()))
            for each in Reconciliation(SalvagedRows(), rows, now).reflections():
                version = source.versions.get(each.record.id)
                if version is not None and version == known[each.record.id]:
                    yield each
