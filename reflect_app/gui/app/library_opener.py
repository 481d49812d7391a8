"""Opening the library, and putting a damaged one together again: what its own thread is to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.clock import utc_now

if TYPE_CHECKING:
    from reflect_app.gui.app.single_instance import SingleInstance
    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.settings import SettingsFile


class LibraryOpener(QObject):
    """Knows where the library and its backups are. Called on the library's thread alone."""

    repaired = Signal(object)
    """The library was damaged and was put together again; carries the ``RepairReport``."""

    def __init__(
        self,
        paths: AppPaths,
        settings_file: SettingsFile,
        instance: SingleInstance,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._settings_file = settings_file
        self._instance = instance

    def open(self) -> Library:
        """Open the library, unless another computer has it open. Raises as ``open_library``."""
        from reflect_app.library.store import open_library  # noqa: PLC0415  -- on its own thread
        from reflect_app.logs import set_up_logs  # noqa: PLC0415  -- after the first paint

        set_up_logs(self._paths.logs)
        if (elsewhere := self._instance.elsewhere()) is not None:
            raise elsewhere
        return open_library(self._paths.library, backups=self._paths.backups)

    def repair(self) -> Library:
        """Put a damaged library together again, and open what came of it."""
        from reflect_app.library.damage.repair import repair  # noqa: PLC0415  -- hardly ever

        own = self._settings_file.settings.backup_folder
        folders = [self._paths.backups, *([Path(own)] if own else [])]
        now = utc_now()
        report = repair(self._paths.library, folders, set_aside=self._paths.set_aside, now=now)
        self.repaired.emit(report)
        return self.open()
