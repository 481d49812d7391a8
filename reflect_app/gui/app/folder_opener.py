"""Showing a folder in the system's file manager, or saying where it is if there is none to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication

from reflect_app.gui.app import messages
from reflect_app.gui.widgets.announce import announce
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.widgets.dialogs import Dialogs

COPY_ADDRESS, CLOSE = "Copy the folder’s address", "Close"


def open_outside(folder: Path) -> bool:
    """Have the system's own file manager show a folder; False where nothing can."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class FolderOpener:
    """Shows folders for every window, so that each of them says the same where that can't be."""

    def __init__(
        self,
        dialogs: Dialogs,
        window: Callable[[], QWidget],
        open_outside: Callable[[Path], bool] = open_outside,
    ) -> None:
        self._dialogs = dialogs
        self._window = window
        self._open_outside = open_outside

    def show(self, folder: Path) -> None:
        """Show a folder; where nothing opens it, say where it is and offer to copy that."""
        there = folder.is_dir()
        if there and self._open_outside(folder):
            return
        window = QApplication.activeWindow() or self._window()
        text = messages.nothing_opens_it() if there else messages.folder_is_away()
        title = tr("The folder can’t be opened from here")
        choices = (COPY_ADDRESS, CLOSE)
        if choices[self._dialogs.choose(window, title, text, choices, str(folder))] == COPY_ADDRESS:
            QGuiApplication.clipboard().setText(str(folder))
            announce(window, "The folder’s address is copied")
