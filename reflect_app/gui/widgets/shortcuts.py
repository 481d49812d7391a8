"""Everything that the keyboard can do in a window, as F1 lists it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reflect_app.gui.widgets.tab_order import outwards
from reflect_app.gui.widgets.view_actions import IN_EVERY_WINDOW
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable


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
