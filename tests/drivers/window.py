"""What every window has: actions and buttons with words, and news above what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def action(window: QWidget, words: str) -> QAction:
    """The action of the menus that reads so."""
    actions = (each for each in vars(window.ui).values() if isinstance(each, QAction))
    (found,) = (each for each in actions if each.text().replace("&", "").rstrip("…") == words)
    return found


def act(window: QWidget, words: str) -> None:
    """Choose this in the menu; where it can't be chosen, nothing happens."""
    action(window, words).trigger()


def news(window: QWidget) -> str:
    """What the banner says, where there is one."""
    return window.ui.bannerText.text() if window.ui.banner.isVisible() else ""


def offer(window: QWidget) -> str:
    """What the banner offers."""
    return window.ui.bannerAction.text()


def accept_offer(window: QWidget) -> None:
    """Press what the banner offers."""
    window.ui.bannerAction.click()


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    """Press a key there."""
    QTest.keyClick(widget, key, modifier)
