"""What the maintenance service does on its thread: check, back up, compare, restore. No Qt here.

Imported on that thread only, after the first paint: the library's modules come with it.
"""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from reflect_app.errors import BackupError, DamagedSourceError, ReflectError
from reflect_app.gui.tasks.maintenance_schedule import full_check_due
from reflect_app.gui.tasks.maintenance_state import read_state, save_state
from reflect_app.gui.tasks.own_backup_folder import FolderAway, keep_copy, why_away
from reflect_app.library import backups
from reflect_app.library.backups import Backup, Contents, backup_reader
from reflect_app.library.backups.order_by_content import is_ahead
from reflect_app.library.damage import check
from reflect_app.optional_steps import going_on
from reflect_app.publication.file_writing.own_places import is_own_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from reflect_app.library.backups.restore import Restored
    from reflect_app.library.damage.check import CheckResult
    from reflect_app.paths import AppPaths

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class BackupResult:
    """What became of a backup.

    ``newest`` is the newest backup there is now, ``made`` whether it was made just now.
    ``trouble`` says why none could be made; ``away`` why none could be kept in the folder of
    one's own, and ``say_away`` whether that has not been said yet.
    """

    newest: Backup | None
    made: bool = False
    trouble: ReflectError | None = None
    away: FolderAway | None = None
    say_away: bool = False


@dataclass(frozen=True)
class Listing:
    """The backups there are, the newest first, and what the present library holds.

    ``present`` is None where that can't be read; ``away`` says why the folder of one's own could
    not be looked into.
    """

    backups: Sequence[Backup]
    present: Contents | None
    away: FolderAway | None = None


class MaintenanceJobs:
    """Looks after one library and the copies of it. Used from one thread.

    ``own`` is the folder of one's own that settings name, or empty. It is never made: where it
    is missing, the stick or the drive is somewhere else, and what would be made is not it.
    """

    def __init__(self, paths: AppPaths, now: Callable[[], datetime]) -> None:
        self._paths = paths
        self._now = now
        self._state = read_state(paths.data_dir)
        self._stop, self._weekly = check.Cancellation(), check.Cancellation()
        self._looks_damaged = False
        self._looked_into: dict[tuple[Path, int, datetime], Contents] = {}

    def check(self) -> CheckResult:
        """A quick check of the library."""
        return check.check_twice(self._paths.library, full=False, cancellation=self._stop)

    def weekly_check(self, is_awaited: Callable[[], bool] = lambda: False) -> CheckResult | None:
        """A check of all of the library, if that was not done for a week or a backup wants one.

        It may take a minute, so it is put off where ``is_awaited`` says that there is something
        else to do, and can be broken off by ``make_way``; it is not ``complete`` then.
        """
        if not full_check_due(self._state.checked, self._now(), suspected=self._looks_damaged):
            return None
        self._weekly = check.Cancellation()
        if is_awaited():
            return check.CheckResult(complete=False)
        result = check.check_twice(self._paths.library, full=True, cancellation=self._weekly)
        if result.complete:
            self._looks_damaged = False
            self._state.checked = self._now().isoformat()
            self._save_state()
        return result

    def make_way(self) -> None:
        """Break off a weekly check that is going on; to be called from another thread."""
        self._weekly.cancel()

    def stop(self) -> None:
        """End any check that is going on, for good; to be called from another thread."""
        self._stop.cancel()
        self._weekly.cancel()

    def newest(self) -> Backup | None:
        """The newest of the backups that were made because something had changed.

        It is the one that holds the newest, whatever a clock had to say about it.
        """
        found = backups.newest_first(backups.found([self._paths.backups]), self._now())
        usual = (each for each in found if each.kind is backups.BackupKind.ROLLING)
        return next(usual, None)

    def back_up(self, own: str) -> BackupResult:
        """Make a backup where the newest one is not like the library, and a copy of it."""
        newest, made, trouble = self._back_up_here()
        away = self._keep_copy(Path(own), newest, trouble) if own else None
        say_away = away is not None and self._state.said_away != own
        self._state.said_away = own if away is not None else ""
        with going_on("clearing the backups of what was emptied"):
            self._erase(self._folders(own), ())
        self._save_state()
        return BackupResult(newest, made, trouble, away, say_away)

    def begin_with(self, own: str) -> None:
        """Take a folder of one's own as it is now, whatever was known about it."""
        self._state.said_away = self._state.own_folder = ""
        self._state.forgotten.pop(own, None)
        self._save_state()

    def listing(self, own: str) -> Listing:
        """All backups; what is in them has to be asked for each."""
        away = why_away(Path(own), self._state) if own else None
        found = backups.found(self._folders("" if away else own))
        found = backups.newest_first(found, self._now())
        try:
            present = backups.contents(self._paths.library, verify=False)
        except ReflectError:
            present = None
        return Listing(found, present, away)

    def contents(self, backup: Backup) -> Contents:
        """What is in a backup. Raises ``BackupError`` where that can't be read."""
        key = (backup.path, backup.size, backup.made)
        if key not in self._looked_into:
            self._looked_into[key] = backups.contents(backup.path)
        return self._looked_into[key]

    def restore(self, backup: Backup) -> Restored:
        """Make the library what it was in a backup, and keep what it is now.

        Raises an error of ours where that could not be done; the library is then as it was.
        """
        from reflect_app.library.backups.restore import restore_backup  # noqa: PLC0415  -- the models come along

        restored = restore_backup(
            self._paths.library, backup.path, keep_in=self._paths.backups, now=self._now()
        )
        self._looks_damaged |= bool(restored.spoilt)
        return restored

    def erase(self, ids: Iterable[str], own: str) -> list[Path]:
        """Remove reflections from all backups for good; the answer is those still to be changed."""
        self._looked_into.clear()
        left = self._erase(self._folders(own), ids)
        self._save_state()
        return left

    def _back_up_here(self) -> tuple[Backup | None, bool, ReflectError | None]:
        newest = self.newest()
        try:
            if self._is_up_to_date(newest):
                return newest, False, None
            made = backups.make(self._paths.library, self._paths.backups, now=self._now())
            backups.rotate(self._paths.backups, self._now().astimezone())
        except ReflectError as error:
            log.warning("No backup was made: %s", type(error).__name__)
            self._looks_damaged = isinstance(error, DamagedSourceError)
            return newest, False, error
        return made, True, None

    def _is_up_to_date(self, newest: Backup | None) -> bool:
        """Whether there is nothing to keep that is not kept already."""
        try:
            present = backups.contents(self._paths.library, verify=False)
            if newest is None:
                return not present.reflections and not present.binned
            if is_ahead(newest.made, self._now()):
                return False  # one of the right time beside it is what people look for
            return self.contents(newest).signature == present.signature
        except BackupError:
            return False

    def _keep_copy(
        self, own: Path, newest: Backup | None, trouble: ReflectError | None
    ) -> FolderAway | None:
        """Keep the newest backup in the folder of one's own too; the answer is why not."""
        if own == self._paths.backups:
            return why_away(own, self._state)
        if is_own_folder(own, self._paths):
            return FolderAway(own, refused=True)
        source = self._paths.library if trouble is not None else newest
        return keep_copy(source, own, self._state, self._now())

    def _folders(self, own: str) -> list[Path]:
        own_folder = [Path(own)] if own and Path(own) != self._paths.backups else []
        return [self._paths.backups, *own_folder]

    def _erase(self, folders: Sequence[Path], ids: Iterable[str]) -> list[Path]:
        """Clear folders of all that was emptied, and note for which that is done."""
        gone = sorted({*ids, *self._emptied()})
        left: list[Path] = []
        if not gone:
            return left
        state = _state_of(gone)
        for folder in folders:
            if self._state.forgotten.get(str(folder)) == state:
                continue
            if not os.path.isdir(folder):  # noqa: PTH112  -- never raises
                continue
            behind = backups.erase_reflections([folder], gone)
            left += behind
            if not behind:
                self._state.forgotten[str(folder)] = state
        return left

    def _emptied(self) -> list[str]:
        """What the library says was removed for good; one that can't be read is asked later."""
        try:
            with backup_reader.reading(self._paths.library) as connection:
                return list(backup_reader.emptied_in(connection))
        except (apsw.Error, OSError):
            return []

    def _save_state(self) -> None:
        save_state(self._paths.data_dir, self._state)


def _state_of(ids: Sequence[str]) -> str:
    """What tells one list of ids from any other."""
    from hashlib import sha256  # noqa: PLC0415  -- OpenSSL comes with it, which the start needs not

    return sha256("\n".join(ids).encode()).hexdigest()
