"""The windows beside the list and the wizard: history, bin, backups, log, and what was mended."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from shiboken6 import isValid

from reflect_app.gui.widgets.notices import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.app.controller import AppController
    from reflect_app.gui.library_window.library_window import LibraryWindow
    from reflect_app.gui.tasks.maintenance_jobs import BackupResult
    from reflect_app.library.damage.repair import RepairReport
    from reflect_app.publication import ImportReport
    from reflect_app.reflection import Record


def bring_forward(window: QWidget) -> None:
    """Put a window in front of all others, also where it was minimised."""
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


class WindowManager:
    """Opens these windows, each of them once; what is open already comes forward."""

    def __init__(self, controller: AppController) -> None:
        self._controller = controller
        self._open: dict[str, QWidget] = {}
        self._repaired_now: QWidget | None = None

    def connect(self, library: LibraryWindow) -> None:
        """Have everything that the library window asks for opened."""
        library.history_wanted.connect(self.show_history)
        library.bin_wanted.connect(self.show_bin)
        library.backups_wanted.connect(self.show_backups)
        library.backup_folder_wanted.connect(self.show_backups)
        library.backup_wanted.connect(self.back_up_now)
        library.log_wanted.connect(self.show_log)
        library.import_report_wanted.connect(self.show_import_report)
        library.folder_wanted.connect(self._controller.folders.show)

    def show_history(self, reflection_id: str) -> None:
        """The history of a reflection."""
        self._show(f"history {reflection_id}", partial(self._history, reflection_id))

    def show_bin(self) -> None:
        """What is in the bin."""
        self._show("bin", self._bin)

    def show_backups(self) -> None:
        """The backups, to restore one."""
        self._show("backups", self._backups)

    def show_log(self) -> None:
        """The log and the crash reports."""
        self._show("log", self._log)

    def show_import_report(self, report: ImportReport) -> None:
        """What became of the files of an import."""
        self._show(f"import report {id(report)}", partial(self._import_report, report))

    def show_repaired(self, report: RepairReport) -> None:
        """What came from where after the library was damaged."""
        self._show(f"repaired {report.moment}", partial(self._repaired, report))
        self._repaired_now = self._open[f"repaired {report.moment}"]

    @property
    def has_repaired(self) -> bool:
        """Whether the library was put together again in this run."""
        return self._repaired_now is not None

    def bring_repaired_forward(self) -> None:
        """Put the page about a repair in front, if it is still open: it explains the rest."""
        window = self._repaired_now
        if window is not None and isValid(window) and window.isVisible():
            bring_forward(window)

    def back_up_now(self) -> None:
        """Make a backup and say what became of it."""
        controller = self._controller

        def say(result: BackupResult) -> None:
            from reflect_app.gui.backups.messages import backed_up_text  # noqa: PLC0415  -- by now

            controller.window.say(Notice(backed_up_text(result, controller.maintenance.now())))

        controller.window.say(Notice("Backing up…"))
        controller.maintenance.back_up_now(say)

    def _show(self, name: str, make: Callable[[], QWidget]) -> None:
        # or what has gone would be held, with all that it showed
        self._open = {each: window for each, window in self._open.items() if isValid(window)}
        window = self._open.get(name)
        if window is None or not window.isVisible():
            window = self._open[name] = make()
        bring_forward(window)

    def _history(self, reflection_id: str) -> QWidget:
        from reflect_app.gui.history.history_window import HistoryWindow  # noqa: PLC0415  -- when needed

        controller = self._controller
        return HistoryWindow(
            service=controller.service,
            theme=controller.theme,
            settings_file=controller.settings_file,
            reflection_id=reflection_id,
            before_restore=self._save_open,
            after_restore=self._take_over,
        )

    def _save_open(self, reflection_id: str) -> None:
        wizard = self._controller.wizard_of(reflection_id)
        if wizard is not None:
            wizard.save()

    def _take_over(self, record: Record) -> None:
        wizard = self._controller.wizard_of(record.id)
        if wizard is not None:
            wizard.replace_with(record)

    def _bin(self) -> QWidget:
        from reflect_app.gui.bin.bin_window import BinWindow  # noqa: PLC0415  -- when needed

        controller = self._controller
        window = BinWindow(
            service=controller.service,
            theme=controller.theme,
            dialogs=controller.dialogs,
            settings_file=controller.settings_file,
            forget=controller.maintenance.forget,
            open_folder=controller.folders.show,
        )
        window.read_wanted.connect(controller.open_reader)
        return window

    def _backups(self) -> QWidget:
        from reflect_app.gui.backups.backups_window import BackupsWindow  # noqa: PLC0415  -- when needed

        controller = self._controller
        return BackupsWindow(
            maintenance=controller.maintenance,
            theme=controller.theme,
            dialogs=controller.dialogs,
            settings_file=controller.settings_file,
            save_everything=controller.save_everything,
        )

    def _log(self) -> QWidget:
        from reflect_app.gui.log.log_window import LogWindow  # noqa: PLC0415  -- when needed

        return LogWindow(
            self._controller.paths.logs, self._controller.theme, self._controller.folders.show
        )

    def _import_report(self, report: ImportReport) -> QWidget:
        from reflect_app.gui.publish.import_report_window import ImportReportWindow  # noqa: PLC0415  -- when needed

        controller = self._controller
        window = ImportReportWindow(
            report, controller.theme, controller.folders.show, controller.window.save_report
        )
        window.open_wanted.connect(controller.window.take_on)
        window.list_wanted.connect(self._show_in_library)
        window.rest_wanted.connect(controller.window.import_rest)
        return window

    def _show_in_library(self, ids: list[str]) -> None:
        self._controller.window.show_reflections(ids)
        bring_forward(self._controller.window)

    def _repaired(self, report: RepairReport) -> QWidget:
        from reflect_app.gui.backups.repair_report_window import RepairedWindow  # noqa: PLC0415  -- when needed

        window = RepairedWindow(
            report=report,
            service=self._controller.service,
            theme=self._controller.theme,
            open_folder=self._controller.folders.show,
        )
        window.read_wanted.connect(self._controller.open_reader)
        window.history_wanted.connect(self.show_history)
        return window
