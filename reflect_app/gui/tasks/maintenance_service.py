"""Looks after the library in the background: checks, backups, and what windows ask about them."""

from __future__ import annotations

import logging
import time
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from reflect_app.clock import utc_now
from reflect_app.errors import BackupError, ReflectError, SettingsError
from reflect_app.gui.tasks.change import EVERYTHING, Aspect, Change
from reflect_app.gui.tasks.maintenance_schedule import BackupPace, seconds_to_backup
from reflect_app.gui.tasks.worker import Worker, tell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from reflect_app.gui.tasks.maintenance_jobs import BackupResult, Listing, MaintenanceJobs
    from reflect_app.library.backups import Backup, Contents
    from reflect_app.library.backups.restore import Restored
    from reflect_app.library.damage.check import CheckResult
    from reflect_app.paths import AppPaths
    from reflect_app.settings import SettingsFile

    Job = Callable[[MaintenanceJobs], Any]
    Then = Callable[[Any], None]
    Otherwise = Callable[[ReflectError], None]

PATIENCE_S = 2.0  # for what is being done when the program is closed; a backup is whole or not
log = logging.getLogger(__name__)


class MaintenanceService(QObject):
    """Checks the library and backs it up on a thread of its own, where nobody waits for it.

    It never touches the connection of the library that is open. All methods return at once;
    answers and signals come on the thread that this object lives on.
    """

    backed_up = Signal(object)
    """The newest backup is now of this moment, a ``datetime`` in UTC."""
    backup_trouble = Signal(object)
    """No backup could be made; the ``ReflectError`` says why. Each reason is said once."""
    folder_away = Signal(object)
    """The folder of one's own can't be used at the moment, a ``FolderAway``; said once."""
    damage_found = Signal(object)
    """A check found damage: its ``CheckResult``. No backups are made until ``begin`` is called."""
    restored = Signal(object)
    """The library was made what a backup holds: ``Restored``. All that is shown is out of date."""

    def __init__(
        self,
        paths: AppPaths,
        settings_file: SettingsFile,
        now: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
        *,
        pace: BackupPace | None = None,
        make_jobs: Callable[[], MaintenanceJobs] | None = None,
    ) -> None:
        super().__init__(parent)
        self.paths = paths
        self.now = now
        self.last_backup: datetime | None = None
        self._settings_file = settings_file
        self._pace = pace or BackupPace()
        self._make_jobs = make_jobs
        self._damaged = False
        self._said = ""
        self._first_change: float | None = None
        self._last_change = 0.0
        self._last_try: float | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._back_up)
        self._weekly_timer = QTimer(self, singleShot=True)
        self._weekly_timer.timeout.connect(self._ask_for_weekly_check)
        self._jobs: MaintenanceJobs | None = None
        self._worker = Worker("maintenance", explain=_explain)

    @property
    def own_folder(self) -> str:
        """The folder of one's own that copies are kept in, or empty."""
        return self._settings_file.settings.backup_folder

    # What the application tells

    def begin(self) -> None:
        """The library is open: check it, and back it up where it is not yet. May be repeated."""
        self._ask(lambda jobs: jobs.newest(), self._note_newest)
        self._ask(lambda jobs: jobs.check(), self._checked, self._not_checked)

    def note_change(self, change: Change = EVERYTHING) -> None:
        """Something in the library changed; back it up when that does not disturb.

        A revision that was kept before anything was changed waits for the change.
        """
        if not change.touches(~Aspect.HISTORY):
            return
        self._last_change = time.monotonic()
        if self._first_change is None:
            self._first_change = self._last_change
        self._plan()

    def stop(self) -> None:
        """Let go of everything, soon: a backup that is half made is as if it had not begun."""
        self._timer.stop()
        self._weekly_timer.stop()
        self._worker.cut_short(PATIENCE_S, self._break_off)

    # What windows ask

    def back_up_now(self, then: Callable[[BackupResult], None]) -> None:
        """Back up at once what is not yet in a backup, and say what became of it."""
        self._ask_for_backup(partial(self._answer, then), partial(self._no_backup, then))

    def listing(self, then: Callable[[Listing], None], otherwise: Otherwise | None = None) -> None:
        """All backups there are, and what the present library holds."""
        own = self.own_folder
        self._ask(lambda jobs: jobs.listing(own), then, otherwise)

    def contents(
        self, backup: Backup, then: Callable[[Contents], None], otherwise: Otherwise
    ) -> None:
        """What is in a backup; ``otherwise`` gets a ``BackupError`` where it can't be read."""
        self._ask(lambda jobs: jobs.contents(backup), then, otherwise)

    def restore(
        self, backup: Backup, then: Callable[[Restored], None], otherwise: Otherwise
    ) -> None:
        """Make the library what a backup holds, and keep what it is now as another backup."""

        def done(restored: Restored) -> None:
            self.restored.emit(restored)
            tell(then, restored)

        self._ask(lambda jobs: jobs.restore(backup), done, otherwise)

    def erase(
        self,
        ids: Iterable[str],
        then: Callable[[Sequence[Path]], None] = lambda _left: None,
        otherwise: Otherwise | None = None,
    ) -> None:
        """Remove these reflections from all backups for good, as the bin was emptied of them.

        ``then`` gets the backups that could not be changed; that is tried again by itself.
        """
        gone, own = list(ids), self.own_folder
        self._ask(lambda jobs: jobs.erase(gone, own), then, otherwise)

    def keep_copies_in(self, folder: str, then: Callable[[BackupResult], None]) -> None:
        """Keep copies in a folder of one's own from now on, the first at once; "" for none."""
        self._settings_file.settings.backup_folder = folder

        def job(jobs: MaintenanceJobs) -> BackupResult:
            jobs.begin_with(folder)
            self._keep_settings()
            return jobs.back_up(folder)

        self._ask(job, partial(self._answer, then), partial(self._no_backup, then))

    # Backing up by itself

    def _plan(self) -> None:
        if self._damaged or self._first_change is None or self._worker.stopped:
            return
        wait = seconds_to_backup(
            self._pace,
            time.monotonic(),
            first_change=self._first_change,
            last_change=self._last_change,
            last_backup=self._last_try,
        )
        self._timer.start(round(wait * 1000))

    def _back_up(self) -> None:
        self._ask_for_backup(self._backed_up)

    def _ask_for_backup(
        self, then: Callable[[BackupResult], None], otherwise: Otherwise | None = None
    ) -> None:
        self._timer.stop()
        self._first_change = None
        self._last_try = time.monotonic()
        own = self.own_folder
        self._ask(lambda jobs: jobs.back_up(own), then, otherwise)
        self._ask_for_weekly_check()

    def _ask_for_weekly_check(self) -> None:
        worker = self._worker
        self._ask(lambda jobs: jobs.weekly_check(lambda: worker.is_awaited), self._checked_weekly)

    def _backed_up(self, result: BackupResult, *, say: bool = True) -> None:
        self._note_newest(result.newest)
        trouble = result.trouble.message if result.trouble else ""
        if say and trouble and trouble != self._said:
            self.backup_trouble.emit(result.trouble)
        self._said = trouble
        if say and result.say_away:
            self.folder_away.emit(result.away)
        if (trouble or result.away) and self._first_change is None:
            self._first_change = self._last_change = time.monotonic()  # so that it is tried again
            self._plan()

    def _answer(self, then: Callable[[BackupResult], None], result: BackupResult) -> None:
        self._backed_up(result, say=False)
        tell(then, result)

    def _no_backup(self, then: Callable[[BackupResult], None], error: ReflectError) -> None:
        from reflect_app.gui.tasks.maintenance_jobs import BackupResult  # noqa: PLC0415  -- it is imported by now

        tell(then, BackupResult(None, trouble=error))

    def _note_newest(self, newest: Backup | None) -> None:
        if newest is not None and newest.made != self.last_backup:
            self.last_backup = newest.made
            self.backed_up.emit(newest.made)

    def _checked(self, result: CheckResult) -> None:
        self._note_check(result)
        if not self._damaged:
            self._back_up()

    def _not_checked(self, error: ReflectError) -> None:
        _note(error)
        self._back_up()

    def _checked_weekly(self, result: CheckResult | None) -> None:
        if result is None or self._damaged:
            return
        self._note_check(result)
        if not self._damaged and not result.complete:
            self._weekly_timer.start(round(self._pace.calm * 1000))

    def _note_check(self, result: CheckResult) -> None:
        self._damaged = result.damaged
        if result.damaged:
            self._timer.stop()
            self.damage_found.emit(result)

    def _keep_settings(self) -> None:
        try:
            self._settings_file.save()
        except SettingsError as error:  # they are kept again when the program is closed
            log.warning("The settings were not kept: %s", type(error).__name__)

    # The thread

    def _break_off(self) -> None:
        if self._jobs is not None:
            self._jobs.stop()

    def _ask(self, job: Job, then: Then, otherwise: Otherwise | None = None) -> None:
        self._worker.ask(partial(self._do, job), then, otherwise or _note)
        self._worker.start()
        if self._jobs is not None:
            self._jobs.make_way()

    def _do(self, job: Job) -> object:
        from reflect_app.gui.tasks.maintenance_jobs import MaintenanceJobs  # noqa: PLC0415  -- on its own thread

        if self._jobs is None:
            make_jobs = self._make_jobs or partial(MaintenanceJobs, self.paths, self.now)
            self._jobs = make_jobs()
        return job(self._jobs)


def _note(error: ReflectError) -> None:
    log.warning("A job of the caretaker was refused: %s", type(error).__name__)


def _explain(error: BaseException) -> ReflectError:
    """What a window is told where it is a fault of ours, which is noted."""
    log.error("A job of the caretaker could not be done", exc_info=error)
    return BackupError(
        f"Something in Reflect went wrong ({type(error).__name__}).",
        "Your library and the backups are as they were. Close and open Reflect, then try again.",
    )
