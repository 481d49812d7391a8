"""What a repair fills gaps from: the newest good backup, with what older ones have besides.

One backup need not have all: after a restore, or where two computers kept theirs in one folder, a
reflection may stand in an older one alone. Nor is all of it right: what was spoilt before a backup
was made stands in it just so, under a seal that agrees. Then a file is made of the newest backup
and of those reflections, each from the newest backup that has it right, and the repair reads that.
"""

from __future__ import annotations

import logging
from contextlib import ExitStack, closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import apsw

from reflect_app.atomic_file import claim_private_file
from reflect_app.errors import BackupError
from reflect_app.library import backups
from reflect_app.library.backups import backup_reader
from reflect_app.library.backups.restore import SAVES
from reflect_app.library.damage.fill_gaps_from_backup import RebuiltReflection, Reconciliation
from reflect_app.library.damage.row_state import RowState
from reflect_app.library.damage.salvage import salvage
from reflect_app.library.damage.salvaged_rows import SalvagedRows
from reflect_app.library.damage.verify_checksums import verify_one
from reflect_app.library.damage.write_new_library import write_new_library
from reflect_app.library.files.file_on_failing_disk import TolerantFile
from reflect_app.library.schema_versions import SCHEMA_VERSIONS
from reflect_app.library.sqlite_format.rows_of_file import Image
from reflect_app.library.sqlite_format.wal import Wal
from reflect_app.library.tables import publication_rows
from reflect_app.optional_steps import going_on

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from reflect_app.library.backups import Backup
    from reflect_app.library.tables.publication_rows import Key, Row

log = logging.getLogger(__name__)

_UNITED = "backups.sqlite3"


@dataclass(frozen=True)
class BackupForGaps:
    """The file to read: the ``newest`` backup itself, or one made of it and of ``others``."""

    path: Path
    newest: Backup
    others: tuple[Backup, ...] = ()


class _Held(NamedTuple):
    """What is in a backup: the versions by id, and what was removed for good.

    What is not right in it is filled up from the ``older`` one, if any. ``ledger`` is what went
    out, as far as it is proven, with what the backups in ``lines_from`` know besides.
    """

    backup: Backup
    versions: dict[str, int]
    emptied: dict[str, str]
    older: Backup | None = None
    ledger: dict[Key, Row] = {}  # noqa: RUF012  -- never changed
    lines_from: tuple[Backup, ...] = ()


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
        if others or first.older or first.lines_from:
            path = work / _UNITED
            claim_private_file(path)
            _unite(path, [first, *others], now)
            used = [*(each.backup for each in others), *first.lines_from]
            used += [first.older] if first.older else []
            return BackupForGaps(path, newest, tuple(dict.fromkeys(used)))
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
    others = list(_held_by_others(folders, newest, identity, now))
    gone = dict(found.emptied)
    for held in (first, *others):
        gone |= held.emptied
    spoilt, around = _not_right_in(first.backup, first.versions)
    traces, sources = _ids_of(found), list[_Held]()
    # Where the library itself has what was written later, an older text that is right will do.
    known = {each: v for each, v in first.versions.items() if each not in spoilt & traces}
    in_doubt = spoilt | around
    for held in others:
        allowed = traces | known.keys() if _restored_since(held, first) else held.versions.keys()
        wanted = {
            each: version
            for each, version in held.versions.items()
            if version > known.get(each, -1) - (each in in_doubt)
            and each in allowed
            and each not in gone
        }
        if wanted and _is_good(held.backup):
            wanted = _right_in(held.backup, wanted)
            known |= wanted
            in_doubt -= wanted.keys()
            sources.append(held._replace(versions=wanted))
    taken = {each for held in sources for each in held.versions}
    kept = {each: version for each, version in first.versions.items() if each not in taken}
    older = next((held.backup for held in others if _has_right(held, in_doubt)), None)
    first = first._replace(versions=kept, emptied=gone, older=older)
    first = _with_ledger(first, others, found)
    return [first, *(held for held in sources if held.versions)]


def _with_ledger(first: _Held, others: Iterable[_Held], found: SalvagedRows) -> _Held:
    """The newest backup with the ledger in it; where lines are missing, with those of others."""
    spoilt, ledger = _ledger_in(first.backup)
    used: list[Backup] = []
    known = publication_rows.united(found.ledger.lines, ledger)
    unsure = spoilt or (known and not found.knows_ledger())
    for held in others:
        if not (unsure or found.ledger.missing_in(known)):
            break
        more = publication_rows.united(ledger, _ledger_in(held.backup)[1])
        if more != ledger:
            used.append(held.backup)
        ledger = more
        known = publication_rows.united(known, ledger)
    return first._replace(ledger=ledger, lines_from=tuple(used))


def _ledger_in(backup: Backup) -> tuple[int, dict[Key, Row]]:
    """How many lines of a backup are not as they were written, and the others."""
    try:
        with backup_reader.reading(backup.path) as connection:
            found = publication_rows.proven(connection)
            return publication_rows.sign_of(connection)[0] - len(found), found
    except (apsw.Error, OSError, ValueError) as error:
        log.info("The ledger of a backup was passed over: %s", type(error).__name__)
        return 1, {}


def _not_right_in(backup: Backup, ids: Iterable[str]) -> tuple[set[str], set[str]]:
    """The reflections that are not in a backup as written, and those of which other rows are not.

    What was made by an earlier version is as good as it can be told.
    """
    states: dict[RowState, set[str]] = {state: set() for state in RowState}
    with backup_reader.reading(backup.path) as connection:
        if backup_reader.version_in(connection) == SCHEMA_VERSIONS[-1]:
            for each in ids:
                states[_state_in(connection, each)].add(each)
    around = states[RowState.ROWS_CHANGED] | states[RowState.HISTORY_CHANGED]
    return states[RowState.CHANGED], around


def _state_in(connection: apsw.Connection, reflection_id: str) -> RowState:
    """The state of a reflection; what can't even be asked for is not what was written."""
    try:
        return verify_one(connection, reflection_id)
    except (ValueError, TypeError, apsw.Error):
        return RowState.CHANGED


def _right_in(backup: Backup, versions: Mapping[str, int]) -> dict[str, int]:
    """Those of these reflections that are right in a backup, with all that belongs to them."""
    spoilt, around = _not_right_in(backup, versions)
    return {each: versions[each] for each in versions.keys() - spoilt - around}


def _has_right(held: _Held, wanted: Collection[str]) -> bool:
    """Whether any of these reflections is right in a backup."""
    here = {each: held.versions[each] for each in held.versions.keys() & set(wanted)}
    return bool(here) and _is_good(held.backup) and bool(_right_in(held.backup, here))


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
    first, rebuilt = sources[0], _of_all(sources, known, now)
    write_new_library(path, rebuilt, first.emptied, first.ledger.values(), identity=identity)


def _of_all(
    sources: Sequence[_Held], known: Mapping[str, int], now: datetime
) -> Iterator[RebuiltReflection]:
    for source in sources:
        with ExitStack() as files:
            rows = _rows_in(source.backup, files)
            whole = Reconciliation(SalvagedRows(), rows, now)
            if source.older is not None:
                whole = Reconciliation(rows, _rows_in(source.older, files), now)
            for each in whole.reflections():
                version = source.versions.get(each.record.id)
                if version is not None and version == known[each.record.id]:
                    yield each


def _rows_in(backup: Backup, files: ExitStack) -> SalvagedRows:
    """All rows of a backup, which is read as long as ``files`` are open."""
    return salvage(Image.of(files.enter_context(closing(TolerantFile(backup.path))), Wal()))
