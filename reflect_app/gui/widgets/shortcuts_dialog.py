"""The list of everything that the keyboard can do in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHeaderView, QMenu, QMenuBar, QTableWidgetItem, QWidget

from reflect_app.gui.forms.ui_shortcuts_dialog import Ui_ShortcutsDialog
from reflect_app.gui.widgets.app_window import AppDialog
from reflect_app.gui.widgets.view_actions import IN_EVERY_WINDOW
from reflect_app.gui.widgets.window_keys import WindowKeys

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.gui.style.theme import Theme

_COMFORTABLE = QSize(560, 600)  # pixels at 100%
NOT_NOW = " (not now)"
NATIVE = QKeySequence.SequenceFormat.NativeText


def actions_with_keys(window: QWidget) -> list[QAction]:
    """Everything in a window that has keys: first as its menus have it, then the rest."""
    bars = window.findChildren(QMenuBar)
    menus = [each.menu() for bar in bars for each in bar.actions()]
    in_menus = [action for menu in menus if isinstance(menu, QMenu) for action in menu.actions()]
    own = [action for action in window.findChildren(QAction) if _window_of(action) is window]
    own.sort(key=lambda action: bool(action.property(IN_EVERY_WINDOW)))  # these last
    return [action for action in dict.fromkeys([*in_menus, *own]) if keys_of(action)]


def keys_of(action: QAction) -> list[QKeySequence]:
    """The keys that do this; none for many actions."""
    return [keys for keys in action.shortcuts() if not keys.isEmpty()]


def shortcut_rows(actions: Iterable[QAction]) -> list[tuple[str, str]]:
    """What each of these does, whether it can be done now, and the keys for it."""
    return [
        (
            action.text().replace("&", "").rstrip("…") + ("" if action.isEnabled() else NOT_NOW),
            " or ".join(dict.fromkeys(_words_of(keys) for keys in keys_of(action))),
        )
        for action in actions
    ]


def _window_of(action: QAction) -> QWidget | None:
    """The window that an action belongs to, and not a dialog above it."""
    parent = action.parent()
    while parent is not None:
        if isinstance(parent, QWidget) and not isinstance(parent, QMenu):
            return parent.window()
        parent = parent.parent()
    return None


def _escape_of(window: QWidget) -> list[tuple[str, str]]:
    return [(window.ESCAPE_WORDS, "Escape")] if isinstance(window, WindowKeys) else []


def _words_of(keys: QKeySequence) -> str:
    return keys.toString(NATIVE).replace("Return", "Enter")  # as it is printed on most keyboards


class ShortcutsDialog(AppDialog):
    """Shows what each key does in a window, to be read and closed."""

    LISTS_KEYS = False

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(theme, window)
        self.ui = Ui_ShortcutsDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        table = self.ui.table
        for what, keys in (*shortcut_rows(actions_with_keys(window)), *_escape_of(window)):
            row = table.rowCount()
            table.insertRow(row)
            table.setItem(row, 0, QTableWidgetItem(what))
            table.setItem(row, 1, QTableWidgetItem(keys))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setCurrentCell(0, 0)
        wanted = QSize(theme.px(_COMFORTABLE.width()), theme.px(_COMFORTABLE.height()))
        self.resize(wanted.boundedTo(self.room()))
