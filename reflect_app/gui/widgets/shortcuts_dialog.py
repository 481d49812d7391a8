"""The window that F1 opens: everything that the keyboard can do in the one beneath it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QMenu, QMenuBar, QTableWidgetItem, QWidget

from reflect_app.gui.forms.ui_shortcuts_dialog import Ui_ShortcutsDialog
from reflect_app.gui.widgets.tab_order import outwards
from reflect_app.gui.widgets.view_actions import IN_EVERY_WINDOW, ViewActions
from reflect_app.gui.widgets.window_keys import WindowKeys
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.gui.style.theme import Theme

_COMFORTABLE = QSize(560, 600)  # pixels at 100%


class ShortcutsDialog(WindowKeys, QDialog):
    """Shows what each key does in a window, to be read and closed."""

    def __init__(self, window: WindowKeys, theme: Theme, room: QSize) -> None:
        """``room`` is how large it may be at most, in pixels."""
        super().__init__(window)
        self.view = ViewActions(self, theme, None)
        self.ui = Ui_ShortcutsDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        table = self.ui.table
        escape = (window.escape_words(), "Escape")
        for what, keys in (*shortcut_rows(actions_with_keys(window)), escape):
            row = table.rowCount()
            table.insertRow(row)
            table.setItem(row, 0, QTableWidgetItem(what))
            table.setItem(row, 1, QTableWidgetItem(keys))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setCurrentCell(0, 0)
        wanted = QSize(theme.px(_COMFORTABLE.width()), theme.px(_COMFORTABLE.height()))
        self.resize(wanted.boundedTo(room))


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
    rows = []
    for action in actions:
        words = action.text().replace("&", "").rstrip("…")
        said = words if action.isEnabled() else tr("{words} (not now)", words=words)
        rows.append((said, " or ".join(dict.fromkeys(map(_words_of, keys_of(action))))))
    return rows


def _window_of(action: QAction) -> QWidget | None:
    """The window that an action belongs to, and not a dialog above it."""
    around = (each for each in outwards(action) if not isinstance(each, QMenu))
    return next((each.window() for each in around if isinstance(each, QWidget)), None)


def _words_of(keys: QKeySequence) -> str:
    words = keys.toString(QKeySequence.SequenceFormat.NativeText)
    return words.replace("Return", "Enter")  # as it is printed on most keyboards
