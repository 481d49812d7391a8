"""Builds what there is once in a run, connects it, and hands it down to the windows."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reflect_app.clock import utc_now
from reflect_app.errors import SettingsError
from reflect_app.gui.app.single_instance import SingleInstance
from reflect_app.gui.app.window_manager import WindowManager
from reflect_app.gui.style.theme import Theme
from reflect_app.gui.tasks.advice_choices import AdviceChoices
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.gui.tasks.library_service import LibraryService
from reflect_app.gui.tasks.maintenance_service import MaintenanceService
from reflect_app.gui.tasks.services import Services
from reflect_app.gui.widgets.dialogs import Dialogs
from reflect_app.gui.widgets.notices import Notice
from reflect_app.gui.widgets.passing_note import pass_note
from reflect_app.gui.widgets.view_actions import keep_look
from reflect_app.optional_steps import going_on
from reflect_app.settings import SettingsFile
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtGui import QSessionManager
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.tasks.maintenance_jobs import BackupResult
    from reflect_app.gui.tasks.own_backup_folder import FolderAway
    from reflect_app.instance_notes import OtherInstance
    from reflect_app.library import Library
    from reflect_app.library.connection.missing_saves import MissingSave
    from reflect_app.library.damage.repair_report import RepairReport
    from reflect_app.paths import AppPaths

KEEP_AFTER_MS = 500

log = logging.getLogger(__name__)


class AppController(QObject):
    """What looks after the library and the windows in one run of the program, connected."""

    _repaired = Signal(object)
    """The library was damaged and was put together again; carries the ``RepairReport``."""

    def __init__(
        self,
        app: QApplication,
        paths: AppPaths,
        dialogs: Dialogs | None = None,
        instance: SingleInstance | None = None,
    ) -> None:
        super().__init__()
        self.paths = paths
        self.instance = instance or SingleInstance(paths, self)
        _keep_dialogs_at_home(paths)
        self.settings_file = SettingsFile(paths.settings)
        settings = self.settings_file.settings
        self.theme = Theme(app, zoom=settings.zoom, choice=settings.theme)
        keep_look(self.theme, self.settings_file)
        self.service = LibraryService(self._open_library, self._repair_library)
        self.maintenance = MaintenanceService(paths, self.settings_file)
        self.dialogs = dialogs or Dialogs()
        self.advice = AdviceChoices(self.settings_file, self)
        self._keeping = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._keeping.timeout.connect(self._keep_settings)
        self.advice.kinds_changed.connect(self._keep_settings)
        settings.listen(self._keeping.start)  # several are often chosen in a row, as a zoom is
        self._settings_trouble: Notice | None = None
        self.services = Services(
            paths=paths,
            settings_file=self.settings_file,
            theme=self.theme,
            library=self.service,
            maintenance=self.maintenance,
            dialogs=self.dialogs,
            advice=self.advice,
        )
        self.windows = WindowManager(self.services, self)
        self._library = self.windows.library
        self._has_repaired = False
        self._who_else: Notice | None = None
        self._connect()
        app.commitDataRequest.connect(self._log_out)

    def _connect(self) -> None:
        """Let those who look after the library know what happens to it, and say what they find."""
        service, maintenance = self.service, self.maintenance
        service.opened.connect(self._look_after_library)
        service.changed.connect(maintenance.note_change)
        service.found_again.connect(self._look_for_missing)
        service.repairing.connect(self._say_repairing)
        maintenance.restored.connect(lambda _restored: service.changed.emit(EVERYTHING))
        maintenance.damage_found.connect(lambda _result: service.repair())
        maintenance.backed_up.connect(self._show_last_backup)
        maintenance.backup_trouble.connect(lambda error: self._library.say(Notice(str(error))))
        maintenance.folder_away.connect(self._say_away)
        self._repaired.connect(self._show_repaired)
        self.instance.come_forward.connect(self.windows.come_forward)
        self.instance.files_wanted.connect(self.open_files)
        self.windows.drafts_changed.connect(self.instance.note_open)
        self._library.backup_wanted.connect(self._back_up_now)
        self.instance.others_changed.connect(self._say_who_else)
        self.instance.free_again.connect(lambda: service.ask(lambda library: library.counts()))

    def _look_after_library(self) -> None:
        """Have the library checked and backed up, behind the first list, which nothing holds up.

        Removing for good is brought to its end there where it was broken off, while others save.
        """
        self.service.ask(lambda _library: None, lambda _done: self.maintenance.begin())
        self.service.ask(lambda library: library.purge([]))
        self._look_for_missing()
        self.service.ask(lambda _library: None, lambda _done: self._begin_exchange())

    def _begin_exchange(self) -> None:
        """Look into the exchange folder, behind the first list, where one is named."""
        if self.settings_file.settings.exchange_folder:
            self.windows.handing_over.exchange.begin()

    def open_files(self, files: Sequence[Path]) -> None:
        """Open files in the window, once the library is there; from the desktop, perhaps."""
        if files:
            wanted = [each.absolute() for each in files]
            take = self._library.take_files
            self.service.ask(lambda _library: None, lambda _done: take(wanted))

    def _look_for_missing(self) -> None:
        self.service.ask(_missing_with_titles, self._say_missing)

    def _say_missing(self, found: tuple[Sequence[MissingSave], Sequence[str]]) -> None:
        """Say it where saves that had succeeded are not there, and only once."""
        if not found[0]:
            return
        from reflect_app.gui.phrases.missing_saves import missing_text  # noqa: PLC0415  -- hardly ever

        show = self.windows.show_backups
        notice = Notice(missing_text(*found), tr("Show the backups"), show, urgent=True)
        self._library.say(notice)
        self.service.ask(lambda library: library.forget_missing_saves())

    def _open_library(self) -> Library:
        """Open the library on its own thread, unless another computer has it open."""
        from reflect_app.library.store import open_library  # noqa: PLC0415  -- on its own thread
        from reflect_app.logs import set_up_logs  # noqa: PLC0415  -- after the first paint

        with going_on("keeping a log"):
            set_up_logs(self.paths.logs)
        if (elsewhere := self.instance.elsewhere()) is not None:
            raise elsewhere
        return open_library(self.paths.library, backups=self.paths.backups, finish=False)

    def _repair_library(self) -> Library:
        """Put a damaged library together again on its own thread, and open what came of it."""
        from reflect_app.library.damage.repair import repair  # noqa: PLC0415  -- hardly ever

        paths, own = self.paths, self.settings_file.settings.backup_folder
        folders = [paths.backups, *([Path(own)] if own else [])]
        report = repair(paths.library, folders, set_aside=paths.set_aside, now=utc_now())
        self._repaired.emit(report)
        return self._open_library()

    def _say_repairing(self) -> None:
        words = (
            "Your library is damaged. Reflect is putting it together again; nothing is thrown away,"
            " and you can go on writing."
        )
        self._library.say(Notice(words))

    def _say_who_else(self, others: list[OtherInstance]) -> None:
        """Say who else has the library open, as long as somebody has.

        Who is refused it has noted for a moment that it would open it: that is taken back.
        """
        from reflect_app.instance_notes import others_message  # noqa: PLC0415  -- hardly ever needed

        words, before = others_message(others), self._who_else
        self._who_else = Notice(words) if words else None
        if self._who_else is not None:
            self._library.say(self._who_else)
        elif before is not None:
            self._library.take_back(before)

    def _recover(self) -> None:
        """After a crash, say so and open what was open."""
        if self.instance.crashed is None:
            return
        from reflect_app.gui.app.crash_recovery import recover  # noqa: PLC0415  -- hardly ever needed

        crash, self.instance.crashed = self.instance.crashed, None
        recover(
            self.service,
            crash,
            self._open_again,
            reported=lambda: self.instance.reported,
            repaired=lambda: self._has_repaired,
        )

    def _open_again(self, ids: list[str], words: str) -> None:
        for reflection_id in ids:
            self.windows.open_wizard(
                reflection_id, then=partial(self._say_in, reflection_id, words)
            )
        if not ids:
            self.instance.note_open(())
            self._library.say(Notice(words))

    def _say_in(self, reflection_id: str, words: str) -> None:
        """Say in the wizard of a draft what happened to it, for it is what is in front."""
        from reflect_app.gui.wizard.draft_notices import told  # noqa: PLC0415  -- with the wizard

        if (wizard := self.windows.wizard_of(reflection_id)) is not None and words:
            wizard.save_status.show_notice(told(words))
        self.windows.bring_repair_report_forward()

    def _say_away(self, away: FolderAway) -> None:
        from reflect_app.gui.backups.messages import away_text  # noqa: PLC0415  -- by now

        self._library.say(Notice(away_text(away)))

    def _show_last_backup(self, moment: datetime) -> None:
        from reflect_app.gui.backups.messages import last_backup_text  # noqa: PLC0415  -- by now

        self._library.show_last_backup(last_backup_text(moment, self.maintenance.now()))

    def _show_repaired(self, report: RepairReport) -> None:
        self._library.say(None)
        self._has_repaired = True
        self.windows.show_repair_report(report)

    def _back_up_now(self) -> None:
        self._library.say(Notice(tr("Backing up…")))
        self.maintenance.back_up_now(self._say_backed_up)

    def _say_backed_up(self, result: BackupResult) -> None:
        from reflect_app.gui.backups.messages import backed_up_text  # noqa: PLC0415  -- by now

        self._library.say(Notice(backed_up_text(result, self.maintenance.now())))

    def show(self) -> None:
        """Show the first window, and open the library once it has been painted."""
        self._first_paint = _FirstPaint(self._library, self._begin)
        self._library.show()
        if self.settings_file.notice:
            self._library.say(Notice(self.settings_file.notice))

    def _begin(self) -> None:
        from reflect_app.logs import install_excepthooks  # noqa: PLC0415  -- after the first paint

        install_excepthooks(self.paths.logs)
        self.service.start()
        self._recover()

    def _log_out(self, manager: QSessionManager) -> None:
        """Save everything before the session ends; where that can't be done, say so and wait."""
        self.windows.save_comments()
        if not self.windows.save_everything() and manager.allowsInteraction():
            manager.cancel()
            for wizard in self.windows.unsaved():
                wizard.close()
            return
        self.instance.note_ending()

    def close(self) -> None:
        """Keep the settings and let go of the library."""
        self.settings_file.settings.zoom = self.theme.zoom
        self.settings_file.settings.theme = self.theme.choice
        self._keep_settings()
        self.windows.stop_handing_over()
        self.maintenance.stop()
        self.service.stop()
        self.instance.release()

    def _keep_settings(self) -> None:
        """Have what was chosen on the disk; a choice holds though the program is killed then."""
        self._keeping.stop()
        try:
            self.settings_file.save()
        except SettingsError as error:  # the next start has the usual settings; no text is lost
            log.warning("The settings were not kept: %s", type(error).__name__)
            self._say_not_kept(str(error))
        else:
            if self._settings_trouble is not None:
                self._library.take_back(self._settings_trouble)
                self._settings_trouble = None

    def _say_not_kept(self, words: str) -> None:
        """Say it once, until they can be kept again: in the list, and in front of that too."""
        if self._settings_trouble is not None:
            return
        self._settings_trouble = Notice(words)
        self._library.say(self._settings_trouble)
        focused = QApplication.focusWidget()
        if focused is not None and focused.window() is not self._library:
            pass_note(focused, words)


def _missing_with_titles(library: Library) -> tuple[Sequence[MissingSave], Sequence[str]]:
    """Saves that had succeeded and are not there, and what their reflections are called."""
    if not (missing := library.missing_saves()):
        return (), ()
    from reflect_app.gui.phrases.missing_saves import titles_of  # noqa: PLC0415  -- hardly ever needed

    return missing, titles_of(missing, library)


def _keep_dialogs_at_home(paths: AppPaths) -> None:
    """Have the toolkit's file dialog note visited folders with everything else we keep.

    Left alone it writes their names to a file of its own in the person's home.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(paths.data_dir))


class _FirstPaint(QObject):
    """Calls something once, when a window has been painted for the first time."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint, then let everything slow begin."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False
