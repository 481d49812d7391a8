"""Menus that screen readers name: the toolkit tells them of no name, whatever the title is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from reflect_app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenuBar, QWidget


class NamedMenu(QMenu):
    """A menu that is told by these words, by which a larger menu offers it too."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setAccessibleName(_spoken(words))


def what_can_be_done() -> str:
    """What a menu is told by that offers what can be done with what it was opened at."""
    return tr("What can be done here")


def name_menus(bar: QMenuBar) -> None:
    """Have a bar, and each of its menus, told by its words."""
    bar.setAccessibleName(tr("Menus"))
    for action in bar.actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            menu.setAccessibleName(_spoken(action.text()))


def _spoken(words: str) -> str:
    return words.replace("&", "")
