"""How everything looks, from every window alike: the size of text, light or dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup, QKeySequence

from reflect_app.gui.theme import ZOOM_STEP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAction

    from reflect_app.gui.theme import Theme
    from reflect_app.settings import SettingsFile

USUAL = 100  # per cent


def connect_zoom(
    theme: Theme, settings_file: SettingsFile, larger: QAction, smaller: QAction, usual: QAction
) -> None:
    """Have three actions change the size of all text; the settings know the last size."""

    def zoom_to(zoom: int) -> None:
        theme.zoom_soon(zoom)
        settings_file.settings.zoom = theme.zoom

    # the second is the plus without Shift, as it lies on keyboards
    larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
    larger.triggered.connect(lambda: zoom_to(theme.zoom + ZOOM_STEP))
    smaller.triggered.connect(lambda: zoom_to(theme.zoom - ZOOM_STEP))
    usual.triggered.connect(lambda: zoom_to(USUAL))


def connect_themes(
    theme: Theme, settings_file: SettingsFile, choices: Mapping[str, QAction], parent: QObject
) -> None:
    """Have an action for each choice of the theme; the one in use is ticked, and kept."""
    group = QActionGroup(parent)

    def choose(choice: str) -> None:
        theme.set_choice(choice)
        settings_file.settings.theme = choice

    for choice, action in choices.items():
        group.addAction(action)
        action.setChecked(choice == theme.choice)
        action.triggered.connect(lambda _checked, choice=choice: choose(choice))
