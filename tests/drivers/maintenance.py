"""A library and its maintenance service for tests: real files, and a clock that stands still."""

from collections.abc import Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reflect_app.gui.tasks.maintenance_schedule import BackupPace
from reflect_app.gui.tasks.maintenance_service import MaintenanceService
from reflect_app.library.damage.repair_report import BackupUsed, RepairReport
from reflect_app.library.store import open_library
from reflect_app.paths import AppPaths
from reflect_app.reflection import Answers, Reflection
from tests.drivers.clock import Clock
from tests.drivers.doubles import FakeSettingsFile
from tests.samples import WRITTEN

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
AT_ONCE = BackupPace(calm=0, pause=3600)  # and then not again by itself


class Home:
    """One person's library, settings and maintenance service; the last can be started anew."""

    def __init__(self, qtbot, folder) -> None:
        self.qtbot = qtbot
        self.clock = Clock(NOON)
        self.paths = AppPaths(folder / "reflect-app")
        self.stick = folder / "STICK"
        self.settings_file = FakeSettingsFile()
        self.library = open_library(self.paths.library, now=self.clock)
        self.maintenance = self._maintenance()

    def write(self, title: str, words: str = "") -> str:
        """Keep a reflection in the library, a minute after the last; the answer is its id."""
        self.clock.forward(minutes=1)
        answers = Answers(description=words)
        return self.library.create(Reflection(answers=answers), title=title).id

    def start_again(self, **options) -> None:
        """A maintenance service as after the next start of the program."""
        self.maintenance.stop()
        self.maintenance = self._maintenance(**options)

    def back_up(self):
        """Back up now, and wait for what becomes of it."""
        with self.qtbot.waitCallback() as done:
            self.maintenance.back_up_now(done)
        return done.args[0]

    def open(self) -> None:
        """Say that the library is open, and wait until all is done that is done then."""
        self.maintenance.begin()
        for _ in range(3):  # the check, the backup that follows it, and the weekly check
            with self.qtbot.waitCallback() as done:
                self.maintenance.listing(done)

    def backup(self, **later: float):
        """A backup of the library as it is, made a while after everything before."""
        self.clock.forward(**(later or {"minutes": 1}))
        return self.back_up().newest

    def names(self, folder=None) -> list[str]:
        """What the backups in a folder are called, the usual one unless told otherwise."""
        folder = folder or self.paths.backups
        return sorted(path.name for path in folder.glob("library-*")) if folder.is_dir() else []

    def titles(self) -> list[str]:
        """The titles in the library."""
        return sorted(summary.title for summary in self.library.find())

    def _maintenance(self, **options) -> MaintenanceService:
        return MaintenanceService(
            self.paths, self.settings_file, self.clock, **{"pace": AT_ONCE} | options
        )


@contextmanager
def home_in(qtbot, folder):
    """A home below a folder, closed at the end."""
    home = Home(qtbot, folder)
    yield home
    home.maintenance.stop()
    home.library.close()


def repair_report(set_aside: Path, ids: Sequence[str]) -> RepairReport:
    """A repair after which the first of these is doubtful and the others came from a backup."""
    return RepairReport(
        moment=WRITTEN,
        set_aside=set_aside,
        read=tuple(f"read {number}" for number in range(18)),
        from_backup=tuple(ids[1:]),
        doubtful=tuple(ids[:1]),
        backup=BackupUsed(set_aside.parent / "backup", WRITTEN - timedelta(days=1, minutes=22)),
        pages=120,
        pages_lost=2,
        revisions=40,
        revisions_lost=1,
    )
