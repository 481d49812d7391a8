"""The list of everything that the keyboard can do in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QTableWidgetItem, QWidget

from reflect_app.gui.forms.ui_shortcuts_dialog import Ui_ShortcutsDialog
from reflect_app.gui.window_keys import WindowKeys

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction

NATIVE = QKeySequence.SequenceFormat.NativeText


def shortcut_rows(actions: Iterable[QAction]) -> list[tuple[str, str]]:
    """What each action does and the keys for it, for those that have any."""
    return [
        (
            action.text().replace("&", "").rstrip("…"),
            " or ".join(_words_of(keys) for keys in action.shortcuts()),
        )
        for action in actions
        if action.shortcuts()
    ]


def _words_of(keys: QKeySequence) -> str:
    return keys.toString(NATIVE).replace("Return", "Enter")  # as it is printed on most keyboards


class ShortcutsDialog(WindowKeys, QDialog):
    """Shows what each key does, to be read and closed."""

    def __init__(self, rows: Iterable[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_ShortcutsDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        table = self.ui.table
        for what, keys in rows:
            row = table.rowCount()
            table.insertRow(row)
            table.setItem(row, 0, QTableWidgetItem(what))
            table.setItem(row, 1, QTableWidgetItem(keys))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setCurrentCell(0, 0)
