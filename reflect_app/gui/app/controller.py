"""Builds what there is once in a run, connects it, and hands it down to the windows."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer

from reflect_app.errors import PromptSetError, SettingsError
from reflect_app.gui.app.folder_opener import FolderOpener
from reflect_app.gui.app.library_opener import LibraryOpener
from reflect_app.gui.app.single_instance import SingleInstance
from reflect_app.gui.app.window_manager import WindowManager, bring_forward
from reflect_app.gui.export.exporter import Exporter
from reflect_app.gui.library_window.library_window import LibraryWindow
from reflect_app.gui.style.theme import Theme
from reflect_app.gui.tasks.change import EVERYTHING, Aspect, Change
from reflect_app.gui.tasks.library_service import LibraryService
from reflect_app.gui.tasks.maintenance_service import MaintenanceService
from reflect_app.gui.widgets.dialogs import QtDialogs
from reflect_app.gui.widgets.notices import Notice
from reflect_app.gui.widgets.view_actions import keep_look
from reflect_app.settings import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtGui import QSessionManager
    from PySide6.QtWidgets import QApplication, QWidget

    from reflect_app.gui.reading.reading_window import ReadingWindow
    from reflect_app.gui.tasks.maintenance_jobs import FolderAway
    from reflect_app.gui.widgets.dialogs import Dialogs
    from reflect_app.gui.wizard.wizard import ReflectionWizard
    from reflect_app.instance_notes import OtherInstance
    from reflect_app.library import Library
    from reflect_app.library.damage.repair import RepairReport
    from reflect_app.paths import AppPaths
    from reflect_app.reflection import Record
    from reflect_app.tags import TagUse

NAME = "Reflect"
AFTER_REPAIR = (
    "Reflect stopped without warning, and your library was put together again. The page about that"
    " says what came from where; look whether your last words are here."
)
REPAIRING = (
    "Your library is damaged. Reflect is putting it together again; nothing is thrown away, and"
    " you can go on writing."
)
log = logging.getLogger(__name__)


class AppController(QObject):
    """All windows of one run of the program, and what they share."""

    def __init__(
        self,
        app: QApplication,
        paths: AppPaths,
        dialogs: Dialogs | None = None,
        instance: SingleInstance | None = None,
    ) -> None:
        super().__init__()
        self._app = app
        self.paths = paths
        self.instance = instance or SingleInstance(paths, self)
        _keep_dialogs_at_home(paths)
        self.settings_file = SettingsFile(paths.settings)
        settings = self.settings_file.settings
        self.theme = Theme(app, zoom=settings.zoom, choice=settings.theme)
        keep_look(self.theme, self.settings_file)
        self.opener = LibraryOpener(paths, self.settings_file, self.instance, self)
        self.service = LibraryService(self.opener.open, self.opener.repair)
        self.maintenance = MaintenanceService(paths, self.settings_file)
        self.dialogs = dialogs or QtDialogs()
        self.folders = FolderOpener(self.dialogs, lambda: self.window)
        self.exporter = Exporter(self.service, self.theme, self.dialogs, self.settings_file)
        self.wizards: list[ReflectionWizard] = []
        self.readers: list[ReadingWindow] = []
        self.windows = WindowManager(self)
        self.window = LibraryWindow(
            service=self.service,
            theme=self.theme,
            dialogs=self.dialogs,
            settings_file=self.settings_file,
            exporter=self.exporter,
        )
        self.window.write_wanted.connect(self.open_wizard)
        self.window.read_wanted.connect(self.open_reader)
        self.windows.connect(self.window)
        self._connect()
        app.commitDataRequest.connect(self._log_out)

    def _connect(self) -> None:
        """Let those who look after the library know what happens to it, and say what they find."""
        service, maintenance = self.service, self.maintenance
        service.opened.connect(maintenance.begin)
        service.changed.connect(maintenance.note_change)
        service.repairing.connect(lambda: self.window.say(Notice(REPAIRING)))
        maintenance.restored.connect(lambda _restored: service.changed.emit(EVERYTHING))
        maintenance.damage_found.connect(lambda _findings: service.mend())
        maintenance.backed_up.connect(self._show_last_backup)
        maintenance.backup_trouble.connect(lambda error: self.window.say(Notice(str(error))))
        maintenance.folder_away.connect(self._say_away)
        self.opener.repaired.connect(self._show_repaired)
        self.instance.come_forward.connect(self._come_forward)
        self.instance.others_changed.connect(self._say_who_else)
        self.instance.free_again.connect(lambda: service.ask(lambda library: library.counts()))

    def _come_forward(self) -> None:
        """Somebody started the program a second time: show what is open."""
        for window in (self.window, *self.wizards):
            bring_forward(window)

    def _say_who_else(self, others: list[OtherInstance]) -> None:
        """Say who else has the library open, as far as that is another one than before."""
        from reflect_app.instance_notes import others_message  # noqa: PLC0415  -- hardly ever needed

        if words := others_message(others):
            self.window.say(Notice(words))

    def _recover(self) -> None:
        """After a crash, say so and open what was open."""
        if self.instance.crashed is None:
            return
        from reflect_app.gui.app.crash_recovery import CrashRecovery  # noqa: PLC0415  -- hardly ever needed

        crash, self.instance.crashed = self.instance.crashed, None
        recovery = CrashRecovery(self.service, crash, reported=self._is_reported, parent=self)
        recovery.look(self._open_again)

    def _is_reported(self) -> bool:
        """Whether there is a report of the crash; known only once the library answers."""
        return self.instance.reported

    def _open_again(self, ids: list[str], words: str) -> None:
        if self.windows.has_repaired:
            words = AFTER_REPAIR  # the last save may have been in what could not be read
        for reflection_id in ids:
            self.open_wizard(reflection_id, then=partial(self._say_in, reflection_id, words))
        if not ids:
            self.instance.note_open(())
            self.window.say(Notice(words))

    def _say_in(self, reflection_id: str, words: str) -> None:
        """Say in the wizard of a draft what happened to it, for it is what is in front."""
        from reflect_app.gui.wizard.draft_notices import DraftNotice  # noqa: PLC0415  -- with the wizard

        if (wizard := self.wizard_of(reflection_id)) is not None and words:
            wizard.save_status.show_notice(DraftNotice(words))
        self.windows.bring_repaired_forward()

    def _say_away(self, away: FolderAway) -> None:
        from reflect_app.gui.backups.messages import away_text  # noqa: PLC0415  -- by now

        self.window.say(Notice(away_text(away)))

    def _show_last_backup(self, moment: datetime) -> None:
        from reflect_app.gui.backups.messages import last_backup_text  # noqa: PLC0415  -- by now

        self.window.show_last_backup(last_backup_text(moment, self.maintenance.now()))

    def _show_repaired(self, report: RepairReport) -> None:
        self.window.say(None)
        self.windows.show_repaired(report)

    def show(self) -> None:
        """Show the first window, and open the library once it has been painted."""
        self._first_paint = _FirstPaint(self.window, self._begin)
        self.window.show()
        if self.settings_file.notice:
            self.window.say(Notice(self.settings_file.notice))

    def _begin(self) -> None:
        from reflect_app.logs import install_excepthooks  # noqa: PLC0415  -- after the first paint

        install_excepthooks(self.paths.logs)
        self.service.start()
        self._recover()

    def open_wizard(
        self, reflection_id: str | None, then: Callable[[], object] = lambda: None
    ) -> None:
        """Open a reflection for writing, or a new one; a draft that is open comes forward."""

        def show(found: tuple[Record | None, Sequence[TagUse]]) -> None:
            if not self._came_forward(reflection_id):  # it may have been asked for twice
                self._show_wizard(*found)
            then()

        if self._came_forward(reflection_id):
            return
        kept = Change(Aspect.HISTORY, frozenset([reflection_id])) if reflection_id else None
        self.service.ask(
            _for_writing(reflection_id),
            show,
            lambda error: self.dialogs.tell(self.window, NAME, error.message, error.advice),
            changes=kept,
        )

    def _came_forward(self, reflection_id: str | None) -> bool:
        wizard = self.wizard_of(reflection_id) if reflection_id else None
        if wizard is not None:
            bring_forward(wizard)
        return wizard is not None

    def wizard_of(self, reflection_id: str) -> ReflectionWizard | None:
        """The wizard in which a reflection is open."""
        for wizard in self.wizards:
            if wizard.saver.record and wizard.saver.record.id == reflection_id:
                return wizard
        return None

    def open_reader(self, reflection_id: str, order: Sequence[str] = ()) -> None:
        """Open a reflection for reading, with the others of the list before and after it."""
        from reflect_app.gui.reading.reading_window import ReadingWindow  # noqa: PLC0415  -- when needed

        reader = ReadingWindow(
            service=self.service,
            theme=self.theme,
            dialogs=self.dialogs,
            settings_file=self.settings_file,
            ids=list(order) or [reflection_id],
            current=reflection_id,
            edit=self.open_wizard,
        )
        reader.history_wanted.connect(self.windows.show_history)
        self.readers.append(reader)
        reader.destroyed.connect(lambda: self.readers.remove(reader))
        reader.show()
        reader.activateWindow()

    def save_everything(self) -> bool:
        """Bring all that is typed into the library; False where some of it could not be kept."""
        for wizard in self.wizards:
            wizard.save()
        return self.service.finish() and not any(w.saver.unsaved for w in self.wizards)

    def _log_out(self, manager: QSessionManager) -> None:
        """Save everything before the session ends; where that can't be done, say so and wait."""
        if not self.save_everything() and manager.allowsInteraction():
            manager.cancel()
            for wizard in [w for w in self.wizards if w.saver.unsaved]:
                wizard.close()
            return
        self.instance.note_ending()

    def close(self) -> None:
        """Keep the settings and let go of the library."""
        self.settings_file.settings.zoom = self.theme.zoom
        self.settings_file.settings.theme = self.theme.choice
        try:
            self.settings_file.save()
        except SettingsError as error:  # the next start has the usual settings; no text is lost
            log.warning("The settings were not kept: %s", type(error).__name__)
        self.maintenance.stop()
        self.service.stop()
        self.instance.release()

    def _show_wizard(self, record: Record | None, known: Sequence[TagUse]) -> None:
        from reflect_app.gui.wizard.wizard import ReflectionWizard  # noqa: PLC0415  -- when needed
        from reflect_app.prompts import load_prompts, load_start_page  # noqa: PLC0415

        settings = self.settings_file.settings
        try:
            prompts, words = load_prompts(), load_start_page()
        except PromptSetError as error:
            self.dialogs.tell(
                self.window, "The questions can't be read", error.message, error.advice
            )
            return
        wizard = ReflectionWizard(
            service=self.service,
            theme=self.theme,
            exporter=self.exporter,
            prompts=prompts,
            words=words,
            record=record,
            known_tags=known,
            start_in_full=not settings.start_page_seen,
        )
        settings.start_page_seen = True
        wizard.keep_place(self.settings_file)
        self.wizards.append(wizard)
        self._note_open()
        wizard.saver.saved.connect(self._note_open)
        wizard.closed.connect(lambda: self._on_wizard_closed(wizard))
        wizard.read_wanted.connect(self.open_reader)
        wizard.folder_wanted.connect(self.folders.show)
        wizard.history_wanted.connect(self.windows.show_history)
        wizard.another_wanted.connect(lambda: self.open_wizard(None, then=wizard.close))
        wizard.show()
        wizard.activateWindow()

    def _on_wizard_closed(self, wizard: ReflectionWizard) -> None:
        self.wizards.remove(wizard)
        self._note_open()
        wizard.deleteLater()

    def _note_open(self) -> None:
        """Note which drafts are open, where that has changed, to open them after a crash."""
        records = [wizard.saver.record for wizard in self.wizards]
        drafts = tuple(record.id for record in records if record is not None)
        self.instance.note_open(drafts)


def _keep_dialogs_at_home(paths: AppPaths) -> None:
    """Have the toolkit's file dialog note visited folders with everything else we keep.

    Left alone it writes their names to a file of its own in the person's home.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(paths.data_dir))


def _for_writing(
    reflection_id: str | None,
) -> Callable[[Library], tuple[Record | None, Sequence[TagUse]]]:
    def job(library: Library) -> tuple[Record | None, Sequence[TagUse]]:
        record = library.open_for_writing(reflection_id) if reflection_id else None
        return record, library.tags_used()

    return job


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
