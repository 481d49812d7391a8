"""Look over a library and all that is kept around it, say what there is, and resolve what can be.

Nothing that somebody wrote is ever thrown away: what belongs to nothing becomes a draft, and a
damaged library is set aside whole.
"""

from __future__ import annotations

import logging
import os
import stat
from contextlib import closing, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import apsw

from reflect_app.clock import Clock, utc_now
from reflect_app.errors import BackupError, DamagedLibraryError
from reflect_app.held_files import patiently
from reflect_app.library import backups
from reflect_app.library.backups import messages
from reflect_app.library.damage import check
from reflect_app.library.damage.check import MISSING_SAVES, Issue, Severity
from reflect_app.library.damage.repair import repair
from reflect_app.library.damage.small_fixes_in_place import fix_search, fix_shown, fix_strays
from reflect_app.library.files import (
    backup_file,
    fault_causes,
    last_saved,
    library_file,
    sqlite_file,
)
from reflect_app.library.files.sqlite_file import Purpose
from reflect_app.library.store import open_library
from reflect_app.optional_steps import going_on
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from reflect_app.library.backups import Backup
    from reflect_app.library.damage.repair_report import RepairReport
    from reflect_app.paths import AppPaths

log = logging.getLogger(__name__)

_OTHERS = 0o077  # what of a file's permissions is others'
_AT_ONCE = 500  # reflections that are read into the search index in one transaction


@dataclass(frozen=True)
class Examination:
    """What was found, and what was done about it.

    ``resolved`` has the codes of the issues that are resolved now; ``report`` is there where the
    library had to be repaired. ``reflections`` and ``binned`` count what is in the library in the
    end, ``backups`` how many there are, ``newest_backup`` when the newest good one was made.
    """

    issues: tuple[Issue, ...] = ()
    resolved: frozenset[str] = frozenset()
    report: RepairReport | None = None
    reflections: int = 0
    binned: int = 0
    backups: int = 0
    newest_backup: datetime | None = None

    @property
    def left(self) -> tuple[Issue, ...]:
        """What is not as it should be and was not resolved."""
        return tuple(
            issue
            for issue in self.issues
            if (issue.severity is not Severity.NOTE or issue.code == MISSING_SAVES)
            and issue.code not in self.resolved
        )


def examine(paths: AppPaths, backup_folders: Sequence[Path] = ()) -> Examination:
    """Look over everything and change nothing.

    ``backup_folders`` are those besides the usual one. Raises ``CouldNotOpenLibraryError`` where
    the library can't be looked at, ``NewerLibraryError`` where it is of a newer version.
    """
    return _Doctor(paths, backup_folders, utc_now).examination()


def resolve(
    paths: AppPaths, backup_folders: Sequence[Path] = (), *, now: Clock = utc_now
) -> Examination:
    """Look over everything and resolve what can be: a damaged library by a repair, else in place.

    Nothing may have the library open in this process. Raises as ``examine`` and ``repair`` do.
    """
    doctor = _Doctor(paths, backup_folders, now)
    doctor.examination()
    return doctor.resolved()


@dataclass
class _Doctor:
    paths: AppPaths
    others: Sequence[Path]
    now: Clock
    _issues: list[Issue] = field(default_factory=list)
    _open_to_others: list[Path] = field(default_factory=list)
    _backups: int = 0
    _newest: Backup | None = None

    def examination(self) -> Examination:
        """Everything, looked at."""
        self._issues = [*self._library_issues()]
        self._take(self._file_issues, tr("The files around the library"))
        self._take(self._backup_issues, tr("The backups"))
        return self._examination(frozenset(), None)

    def resolved(self) -> Examination:
        """What was found, resolved."""
        done: set[str] = set()
        report = self._fix_library(done, self._repair(done))
        for step in (self._close_to_others, self._remove_leftovers):
            with going_on(step.__name__):
                step(done)
        if report is not None:  # of a damaged library that could not be told before
            self._take(lambda: check.missing_issues(self.paths.library), tr("What was saved last"))
        if any(issue.code == MISSING_SAVES for issue in self._issues):
            last_saved.forget(self.paths.library)  # it is said now, once
        return self._examination(frozenset(done), report)

    def _examination(self, done: frozenset[str], report: RepairReport | None) -> Examination:
        try:
            held = backups.contents(self.paths.library, verify=False)
            counted = held.reflections, held.binned
        except BackupError:
            counted = 0, 0
        newest = self._newest.made if self._newest is not None else None
        return Examination(tuple(self._issues), done, report, *counted, self._backups, newest)

    def _take(self, look: Callable[[], Iterator[Issue]], what: str) -> None:
        """Add what a look finds; one that can't be taken is said, and holds nothing up."""
        failed: list[str] = []
        with going_on("a look of the doctor's", failed):
            for issue in look():
                self._issues.append(issue)
        if failed:
            message = tr("{what} could not be looked at as a whole.", what=what)
            self._issues.append(Issue("not-looked-at", Severity.NOTE, message))

    @property
    def _folders(self) -> list[Path]:
        return [self.paths.backups, *self.others]

    def _library_issues(self) -> Sequence[Issue]:
        out_of_reach = any(map(backup_file.is_out_of_reach, self._folders))
        nothing_known = not backup_file.found(self._folders) and not out_of_reach
        if fault_causes.is_gone(self.paths.library) and nothing_known:
            return [Issue("none", Severity.NOTE, tr("There is no library yet."))]
        return check.check_twice(self.paths.library, full=True).issues

    def _file_issues(self) -> Iterator[Issue]:
        self._open_to_others = [path for path in _kept(self.paths) if _is_open_to_others(path)]
        if self._open_to_others:
            message = plural(
                len(self._open_to_others),
                "Other people who use this computer could look into {n} file or folder.",
                "Other people who use this computer could look into {n} files and folders.",
            )
            yield Issue("permissions", Severity.FIXABLE, message)
        if _leftovers(self.paths):
            message = tr("Working files of a repair that came to no end are left over.")
            yield Issue("leftovers", Severity.FIXABLE, message)

    def _backup_issues(self) -> Iterator[Issue]:
        found = backups.newest_first(backup_file.found(self._folders), self.now())
        self._backups = len(found)
        for backup in found:
            try:
                backups.contents(backup.path)
            except BackupError as error:
                message = tr("{name}: {why}", name=backup.path.name, why=error.message)
                yield Issue("backup", Severity.NOTE, message)
            else:
                self._newest = self._newest or backup
            if backup.clock_in_doubt:
                message = messages.clock_in_doubt(backup.path)
                yield Issue("clock", Severity.NOTE, message)
        for folder in self._folders:
            if folder.is_dir():  # what may not be looked into is not without backups: it is said
                next(folder.iterdir(), None)
        if not found and not fault_causes.is_gone(self.paths.library):
            message = tr("There is no backup of the library yet.")
            yield Issue("no-backup", Severity.NOTE, message)

    def _repair(self, done: set[str]) -> RepairReport | None:
        damage = {issue.code for issue in self._issues if issue.severity is Severity.DAMAGE}
        if not damage:
            return None
        report = repair(
            self.paths.library, self._folders, set_aside=self.paths.set_aside, now=self.now()
        )
        done |= damage | {"search", "shown", "strays", "leftovers"}
        return report

    def _fix_library(self, done: set[str], report: RepairReport | None) -> RepairReport | None:
        """Fix what is wrong around the reflections; after a repair, its report comes first.

        Where something can't be fixed in its place, the library is repaired after all.
        """
        try:
            self._fix(done)
        except DamagedLibraryError:
            if report is None:
                self._issues.append(check.spoilt_issue())
                return self._repair(done)
            log.exception("Not all could be fixed after the repair")
        except Exception:
            if report is None:
                raise
            log.exception("Not all could be fixed after the repair")
        return report

    def _fix(self, done: set[str]) -> None:
        due = {issue.code for issue in self._issues} - done
        fixes = {"strays": fix_strays, "shown": fix_shown, "search": fix_search}
        try:
            for code in fixes.keys() & due:
                with sqlite_file.opened(self.paths.library, Purpose.WRITE) as connection:
                    fixes[code](connection, self.now())
                done.add(code)
        except apsw.Error as error:
            raise fault_causes.could_not_open(self.paths.library, error) from error
        if done & {"search", "strays", "shown"}:
            with closing(open_library(self.paths.library, gives_way=True)) as library:
                while library.update_search_index(_AT_ONCE):
                    continue

    def _close_to_others(self, done: set[str]) -> None:
        for path in self._open_to_others:
            with suppress(OSError):
                path.chmod(0o700 if path.is_dir() else 0o600)
        if self._open_to_others and not any(map(_is_open_to_others, self._open_to_others)):
            done.add("permissions")

    def _remove_leftovers(self, done: set[str]) -> None:
        """Remove what a repair had copied and no longer needs; the library itself is not there."""
        folder = _leftovers(self.paths)
        if folder is None:
            return
        for path in folder.iterdir():
            patiently(path.unlink)
        patiently(folder.rmdir)
        done.add("leftovers")


def _leftovers(paths: AppPaths) -> Path | None:
    """The folder of a repair that never came to be ready, or nothing."""
    folder = library_file.repair_folder(paths.library)
    under_way = library_file.repair_is_under_way(paths.library)
    return folder if folder.is_dir() and not under_way else None


def _kept(paths: AppPaths) -> Iterator[Path]:
    """The data folder, and the files and folders of ours in it."""
    yield paths.data_dir
    library = paths.library
    yield from (library, *sqlite_file.files_beside(library))
    yield paths.settings
    for folder in (paths.backups, paths.set_aside, paths.logs, paths.running):
        yield folder
        for root, folders, names in os.walk(folder):
            yield from (folder.__class__(root, name) for name in (*folders, *names))


def _is_open_to_others(path: Path) -> bool:
    try:
        mode = path.lstat().st_mode
    except OSError:
        return False
    return os.name == "posix" and not stat.S_ISLNK(mode) and bool(mode & _OTHERS)
