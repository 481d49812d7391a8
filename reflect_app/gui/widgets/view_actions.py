"""How everything looks, and what the keys do, from every window alike and in the same words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from reflect_app.gui.widgets.named_menu import NamedMenu
from reflect_app.gui.widgets.window_keys import key_action
from reflect_app.translation import tr
from reflect_app.zoom import USUAL_ZOOM, ZOOM_STEP

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QMenu, QWidget

    from reflect_app.gui.style.theme import Theme
    from reflect_app.settings import SettingsFile

IN_EVERY_WINDOW = "inEveryWindow"


class ViewActions(QObject):
    """Lets one window change the size of all text and the colours, and list its own keys.

    The keys work wherever the focus is in the window; where there are menus, ``fill`` puts the
    actions into them. What is chosen is for all windows: ``keep_look`` has the settings know.
    ``list_keys`` shows what the keys are; there is no F1 without it.
    """

    def __init__(
        self, window: QWidget, theme: Theme, list_keys: Callable[[], object] | None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._more: list[QAction] = []
        larger, smaller = partial(self._zoom, 1), partial(self._zoom, -1)
        usual_size = partial(theme.zoom_soon, USUAL_ZOOM)
        zooms: tuple[tuple[str, str, tuple[str, ...], Callable[[], None]], ...] = (
            # the second is the plus without Shift, as it lies on keyboards
            (tr("&Larger text"), tr("Make all text larger"), ("Ctrl++", "Ctrl+="), larger),
            (tr("&Smaller text"), tr("Make all text smaller"), ("Ctrl+-",), smaller),
            (tr("&Usual size"), tr("Show all text at its usual size"), ("Ctrl+0",), usual_size),
        )
        self.larger, self.smaller, self.usual = (
            _told(key_action(window, words, keys, act, repeats=True), tip)
            for words, tip, keys, act in zooms
        )
        self.colours = self._make_colours()
        self.shortcuts = QAction(tr("&Keyboard shortcuts"), window)
        if list_keys is not None:
            self.shortcuts = key_action(window, self.shortcuts.text(), ("F1",), list_keys)
        _told(self.shortcuts, tr("Everything that the keyboard can do here"))
        theme.changed.connect(self._show_choice)
        self._show_choice()

    def add(self, action: QAction) -> None:
        """Have something of this window offered with the rest."""
        self._more.append(action)

    def offer(self, words: str, wanted: SignalInstance) -> None:
        """Have something offered with the rest that another window does."""
        action = QAction(words, self._window)
        action.triggered.connect(wanted)
        self.add(action)

    def fill(self, menu: QMenu) -> None:
        """Offer sizes and colours in a menu, with what its window has beside them."""
        menu.addActions(self._more)
        if self._more:
            menu.addSeparator()
        menu.addActions([self.larger, self.smaller, self.usual])
        menu.addSeparator()
        menu.addActions(list(self.colours.values()))

    def fill_bar(self, view: QMenu, help_: QMenu) -> None:
        """Take the places that are kept for them in a menu bar."""
        self.fill(view)
        help_.addActions([self.shortcuts, *help_.actions()])

    def menu(self, parent: QWidget) -> QMenu:
        """All of it in one menu, for a window without a menu bar."""
        menu = NamedMenu(help_and_view(), parent)
        menu.addAction(self.shortcuts)
        menu.addSeparator()
        self.fill(menu)
        return menu

    def _make_colours(self) -> dict[str, QAction]:
        group = QActionGroup(self._window)
        found: dict[str, QAction] = {}
        for choice, words, tip in (
            ("system", tr("&As the system"), tr("Light or dark, as your computer is set")),
            ("light", tr("L&ight"), tr("Dark text on light")),
            ("dark", tr("&Dark"), tr("Light text on dark")),
        ):
            action = found[choice] = _told(QAction(words, self._window), tip)
            action.setCheckable(True)
            action.triggered.connect(lambda _on, choice=choice: self._theme.choose(choice))
            group.addAction(action)
        return found

    def _zoom(self, steps: int) -> None:
        self._theme.zoom_soon(self._theme.zoom + steps * ZOOM_STEP)

    def _show_choice(self) -> None:
        self.colours[self._theme.choice].setChecked(True)


def help_and_view() -> str:
    """The way to all of it where there is no menu bar."""
    return tr("Help and view")


def keep_look(theme: Theme, settings_file: SettingsFile) -> None:
    """Have the settings know what somebody chose, in whichever window."""

    def keep() -> None:
        settings_file.settings.zoom, settings_file.settings.theme = theme.zoom, theme.choice

    theme.chosen.connect(keep)


def _told(action: QAction, tip: str) -> QAction:
    action.setStatusTip(tip)
    action.setProperty(IN_EVERY_WINDOW, True)
    return action
