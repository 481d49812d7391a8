"""Repair a damaged library, or go on with a repair that was broken off.

What can be read is salvaged, gaps are filled from a backup, and the old files set aside.

The new library is whole and durable before anything is moved. From the moment that it is, a note
says so, and whoever opens the library meanwhile is told; so a crash at any moment leaves either
what was there, or something that the next repair carries on with, and never an empty library.
"""

from __future__ import annotations

import errno
import json
import logging
import os
import re
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from reflect_app.atomic_file import claim_private_file, read_file, sync_folder, write_private_file
from reflect_app.errors import (
    AlteredLibraryError,
    CouldNotOpenLibraryError,
    CouldNotReadFileError,
    NewerLibraryError,
)
from reflect_app.held_files import patiently
from reflect_app.library import backups
from reflect_app.library.backups import backup_reader
from reflect_app.library.damage import check, log_of_another
from reflect_app.library.damage.backup_for_gaps import BackupForGaps, backup_for_gaps
from reflect_app.library.damage.fill_gaps_from_backup import Reconciliation
from reflect_app.library.damage.repair_report import (
    REPORT,
    BackupUsed,
    RepairReport,
    read_report,
    write_report,
)
from reflect_app.library.damage.salvage import salvage
from reflect_app.library.damage.salvaged_rows import SalvagedRows
from reflect_app.library.damage.write_new_library import write_new_library
from reflect_app.library.files import (
    fault_causes,
    library_file,
    log_check,
    messages,
    sqlite_file,
    whose_file,
)
from reflect_app.library.files.exclusive_lock import LOCK, hold_exclusively
from reflect_app.library.files.file_on_failing_disk import TolerantFile, copy_what_can_be_read
from reflect_app.library.files.library_file import READY, repair_folder, repair_is_under_way
from reflect_app.library.files.messages import Cause
from reflect_app.library.sqlite_format.rows_of_file import Image
from reflect_app.library.sqlite_format.wal import Wal, read_wal
from reflect_app.optional_steps import going_on
from reflect_app.ordinary_files import make_way_for_folder, open_ordinary
from reflect_app.paths import make_private_folder
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

log = logging.getLogger(__name__)

_NEW, _COPY = "new.sqlite3", "copy.sqlite3"


def repair(
    library: Path, backup_folders: Sequence[Path], *, set_aside: Path, now: datetime
) -> RepairReport:
    """Make a library again of a damaged one, or of its newest backup where it is gone.

    The damaged files go into a folder of their own in ``set_aside`` and are never written to.
    Nothing may have the library open in this process. Raises ``CouldNotOpenLibraryError`` where
    another program has it open, where the disk refuses, or where there is nothing of ours at all;
    what was there is there then.
    """
    library = Path(os.path.realpath(library))
    work = repair_folder(library)
    try:
        altered = False
        if not repair_is_under_way(library):
            _refuse_what_is_not_ours(library, backup_folders)
            altered = _is_altered(library)
        with hold_exclusively(library, work) as descriptor:
            if not repair_is_under_way(library):
                salvaging = _Salvaging(library, work, descriptor)
                _make_ready(salvaging, backup_folders, set_aside, now, altered=altered)
            return _switch(library, work, set_aside, now)
    except (apsw.Error, OSError) as error:
        raise fault_causes.could_not_open(library, error) from error


def _refuse_what_is_not_ours(library: Path, backup_folders: Sequence[Path]) -> None:
    kind = whose_file.kind_of(library)
    if kind is whose_file.FileKind.OURS:
        _refuse_a_newer_one(library)
    elif kind is whose_file.FileKind.FOREIGN and not whose_file.is_damaged(library):
        raise messages.not_opened(library, Cause.FOREIGN)
    elif not backups.found(backup_folders):
        if kind is whose_file.FileKind.UNKNOWN:
            raise messages.not_opened(library, Cause.FOREIGN)
        raise CouldNotOpenLibraryError(
            tr("There is no library at {path}, and no backup of one was found.", path=library),
            tr(
                "If you have a copy of it elsewhere, put it there; otherwise start Reflect to"
                " begin a new one."
            ),
        )


def _refuse_a_newer_one(library: Path) -> None:
    try:
        library_file.state_of(library)
    except NewerLibraryError:
        raise
    except CouldNotOpenLibraryError as error:
        log.info("To be repaired: %s", type(error).__name__)


def _is_altered(library: Path) -> bool:
    """Whether there is anything in the library that this program did not make."""
    try:
        library_file.state_of(library)
    except CouldNotOpenLibraryError as error:
        return isinstance(error, AlteredLibraryError)
    return False


def _make_ready(
    salvaging: _Salvaging,
    backup_folders: Sequence[Path],
    set_aside: Path,
    now: datetime,
    *,
    altered: bool,
) -> None:
    """Make the new library and the report, and the note that says so, all of it durable."""
    work = salvaging.work
    _sweep(work)
    try:
        report = salvaging.new_library(backup_folders, now)
        _see_that_it_is_sound(work / _NEW)
        folder = _new_folder(set_aside, now)
        write_report(replace(report, set_aside=folder, altered=altered), work)
        data = json.dumps({"set_aside": str(folder)}).encode("ascii")
        write_private_file(work / READY, data, durable_name=True)
        sync_folder(work)
    except BaseException:
        patiently((work / READY).unlink, missing_ok=True)
        _sweep(work)
        raise


def _see_that_it_is_sound(new: Path) -> None:
    result = check.check(new, full=True)
    if not result.sound:
        message = f"The repaired library is not sound: {[issue.code for issue in result.issues]}"
        raise RuntimeError(message)


class _Salvaging:
    """Reads a damaged library from a copy, and builds a new one of it and of a backup.

    ``descriptor`` is the library's file where it is open, so that it is not opened once more:
    closing it would let go of the lock.
    """

    def __init__(self, library: Path, work: Path, descriptor: int | None) -> None:
        self.library, self.work = library, work
        self._descriptor = descriptor
        self.changes_lost = 0
        self._with_log: SalvagedRows | None = None  # where the log does not fit the library

    def new_library(self, backup_folders: Sequence[Path], now: datetime) -> RepairReport:
        """Write the new library. The answer lacks the folder of the damaged one."""
        path = self.work / _NEW
        claim_private_file(path)
        with closing(self._content()) as content:
            wal = self._wal()
            self.changes_lost = wal.unreadable
            found = salvage(Image.of(content, wal)) if len(content) or wal.over else SalvagedRows()
            found = self._without_a_log_of_another(content, wal, found)
            backup = None
            with going_on("looking for a backup that fills the gaps"):
                backup = backup_for_gaps(backup_folders, found, self.work, now)
            if backup is not None:
                try:
                    return self._with_backup(path, found, now, backup)
                except (apsw.Error, OSError):  # of the disk that the new library is on
                    raise
                except Exception:
                    log.exception("A backup could not be used; the library is repaired without it")
                patiently(path.unlink)
                claim_private_file(path)
            return self._rebuild(path, Reconciliation(found, SalvagedRows(), now), None)

    def _with_backup(
        self, path: Path, found: SalvagedRows, now: datetime, backup: BackupForGaps
    ) -> RepairReport:
        with closing(TolerantFile(backup.path)) as theirs:
            rows = salvage(Image.of(theirs, Wal()))
            return self._rebuild(path, Reconciliation(found, rows, now), backup)

    def _without_a_log_of_another(
        self, content: TolerantFile, wal: Wal, found: SalvagedRows
    ) -> SalvagedRows:
        """What the library's own file has, where that is whole and its log does not fit it.

        What was removed for good by what is in that log stays removed.
        """
        if not wal.over or not len(content) or wal.broken or wal.unreadable:
            return found
        alone = salvage(Image.of(content, Wal()))
        if not log_of_another.is_of_another(found, alone):
            return found
        self._with_log, self.changes_lost = found, len(wal.over)
        alone.emptied |= found.emptied
        return alone

    def _content(self) -> TolerantFile:
        copy = self.work / _COPY
        try:
            copy_what_can_be_read(self.library, copy, self._descriptor)
        except FileNotFoundError:
            patiently(copy.touch, mode=0o600)
        return TolerantFile(copy)

    def _wal(self) -> Wal:
        note = log_check.note_of_its_end(self.library)
        try:
            with closing(TolerantFile(sqlite_file.wal_of(self.library))) as file:
                return read_wal(file[: len(file)], note)
        except FileNotFoundError:
            return read_wal(b"", note)

    def _rebuild(
        self, path: Path, reconciliation: Reconciliation, backup: BackupForGaps | None
    ) -> RepairReport:
        found = reconciliation.library
        identity = found.identity or reconciliation.backup.identity
        reflections = reconciliation.reflections()
        if self._with_log is not None:
            reflections = log_of_another.with_newer_of_log(reconciliation, self._with_log)
        ledger = reconciliation.ledger(self._with_log)
        gone = reconciliation.emptied
        write_new_library(path, reflections, gone, ledger.values(), identity=identity)
        return RepairReport(
            moment=reconciliation.now,
            set_aside=path.parent,
            **{source.value: tuple(ids) for source, ids in reconciliation.ids.items()},  # type: ignore[arg-type]
            lost=tuple(reconciliation.lost),
            backup=BackupUsed(backup.newest.path, backup.newest.made) if backup else None,
            other_backups=tuple(str(each.path) for each in backup.others) if backup else (),
            uncertain=bool(found.pages) and not found.knows_all(),
            gone=not found.pages,
            pages=found.pages,
            pages_lost=found.pages_lost,
            revisions=reconciliation.revisions,
            revisions_from_backup=reconciliation.revisions_from_backup,
            revisions_lost=reconciliation.revisions_lost,
            changes_lost=self.changes_lost,
            ledger=len(ledger),
            ledger_from_backup=len(ledger.keys() - found.ledger.lines.keys()),
            ledger_lost=found.ledger.missing_in(ledger),
            ledger_uncertain=bool(found.pages) and not found.knows_ledger(),
        )


def _new_folder(set_aside: Path, now: datetime) -> Path:
    """A folder for this repair alone, named after the time on this computer's clock."""
    make_way_for_folder(set_aside)
    make_private_folder(set_aside)
    name = now.astimezone().strftime("%Y-%m-%d %H.%M.%S")
    for number in range(1, _FOLDERS):
        folder = set_aside / (name if number == 1 else f"{name} ({number})")
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
            sync_folder(set_aside)
            return folder
    raise OSError(errno.EEXIST, os.strerror(errno.EEXIST), str(set_aside / name))


_FOLDERS = 1000  # in one second
_FOLDER = re.compile(r"\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d(?: \(\d+\))?")


def _switch(library: Path, work: Path, set_aside: Path, now: datetime) -> RepairReport:
    """Move the damaged files away and the new one in their place; can be begun again anywhere."""
    folder = _noted_folder(work, set_aside) or _new_folder(set_aside, now)
    new = work / _NEW
    if new.exists():
        make_private_folder(folder)
        for file in (*sqlite_file.files_beside(library), library):
            _move(file, folder)
        sync_folder(folder)
        patiently(new.replace, library)
        sync_folder(library.parent)
    report = _report_of(library, work, folder, now)
    patiently((work / READY).unlink)
    _sweep(work)
    return report


def _report_of(library: Path, work: Path, folder: Path, now: datetime) -> RepairReport:
    """The report of a repair that is done, kept beside what was set aside as far as that can be.

    Where it can't be read any more, all that is in the library is called in need of a look.
    """
    with going_on("keeping the report of the repair"):
        if (work / REPORT).exists():
            write_private_file(folder / REPORT, read_file(work / REPORT), durable_name=True)
    for place in (folder, work):
        with suppress(CouldNotReadFileError):
            return replace(read_report(place), set_aside=folder)
    ids: tuple[str, ...] = ()
    with going_on("counting what was repaired"):
        ids = tuple(sorted(backup_reader.ids_in(library)))
    return RepairReport(moment=now, set_aside=folder, doubtful=ids, uncertain=True)


def _noted_folder(work: Path, set_aside: Path) -> Path | None:
    """The folder that a repair which was broken off had begun to fill, where its note says so.

    Only its name counts: all of them are in ``set_aside``, and the data folder may have been moved
    since.
    """
    try:
        name = Path(json.loads(read_file(work / READY))["set_aside"]).name
        return set_aside / name if _FOLDER.fullmatch(name) else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _move(path: Path, folder: Path) -> None:
    """Move a file into a folder beside whatever is there; a file that is not there stays so."""
    target = folder / path.name
    number = 1
    while target.exists():
        number += 1
        target = folder / f"{path.name}-{number}"
    try:
        patiently(path.rename, target)
    except FileNotFoundError:
        return
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _move_far(path, target)


def _move_far(path: Path, target: Path) -> None:
    """Move a file to another disk: it is gone here only when it is durable there."""
    part = target.with_name(f"{target.name}.part")
    patiently(part.unlink, missing_ok=True)
    copy_what_can_be_read(path, part)
    with os.fdopen(patiently(open_ordinary, part, os.O_RDWR), "rb+") as file:
        os.fsync(file.fileno())
    patiently(part.replace, target)
    sync_folder(target.parent)
    patiently(path.unlink)


def _sweep(work: Path) -> None:
    """Remove what a repair needed, all but what holds others off."""
    for path in work.iterdir():
        if path.name not in {LOCK, READY}:
            patiently(path.unlink)
