"""Keys that mean the same in every window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QLineEdit, QToolTip, QWidget

from reflect_app.gui.widgets.button import is_enter
from reflect_app.gui.widgets.tab_order import bring_into_view, neighbour, outwards
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Window = QWidget  # what this is mixed into
else:
    Window = object

PUT_AWAY = "putAwayByEscape"
"""The property of a part that Escape hides before it leaves anything else; on to be true."""


class WindowKeys(Window):
    """To be named before the toolkit's class of a window; it sees what nothing inside has taken.

    Tab goes the way the eye goes, whatever is shown at this size. Enter presses the default button
    from a field of one line only, where people expect it; the toolkit presses it from everywhere:
    from a list, or from a text that can only be read. Escape leaves the nearest thing that was
    opened, which each window says by ``leave_nearest``, and the window where nothing is. Shift+F10
    opens the menu of what has the focus, where the toolkit knows the Menu key alone.
    """

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Let Tab go on, or Shift+Tab back, by what is where now."""
        found = neighbour(self, forwards=forwards)
        if found is None:
            return False
        reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
        found.setFocus(reason)
        bring_into_view(found)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape, and keep Enter from what it was not meant for."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            event.accept()
            if not event.isAutoRepeat():  # held down, it leaves one thing, not all of them
                self._leave()
        elif is_enter(event) and not isinstance(self.focusWidget(), QLineEdit):
            event.ignore()
        elif _asks_for_menu(event):
            event.accept()
            _open_menu_of(self.focusWidget() or self)
        else:
            super().keyPressEvent(event)

    def escape_words(self) -> str:
        """What Escape does here, as F1 lists it."""
        return tr("Leave what is open, or else the window")

    def leave_nearest(self) -> bool:
        """Leave what is open within the window; False where nothing is."""
        return False

    def leave_window(self) -> None:
        """Close the window, as its button to close does."""
        if isinstance(self, QDialog):
            self.reject()
        else:
            self.close()

    def _leave(self) -> None:
        if QToolTip.isVisible():
            QToolTip.hideText()
        elif not (self._put_away() or self.leave_nearest()):
            self.leave_window()

    def _put_away(self) -> bool:
        """Hide the message or the list that the focus is in, or else one that is shown."""
        shown = [each for each in self.findChildren(QFrame) if each.isVisible()]
        for each in (*outwards(self.focusWidget()), *shown):
            if isinstance(each, QWidget) and each.property(PUT_AWAY):
                each.hide()
                return True
        return False


def several_keys(*keys: str) -> list[QKeySequence]:
    """Keys of which each does the same, as an action takes them."""
    return [QKeySequence(each) for each in keys]


def key_action(
    window: QWidget,
    words: str,
    keys: Sequence[str],
    act: Callable[[], object],
    *,
    repeats: bool = False,
) -> QAction:
    """Let keys do something anywhere in a window; F1 lists them there with these words.

    Held down they do it once, or again and again where it ``repeats``.
    """
    action = QAction(words, window)
    action.setAutoRepeat(repeats)
    action.setShortcuts(several_keys(*keys))
    action.triggered.connect(act)
    window.addAction(action)
    return action


def _asks_for_menu(event: QKeyEvent) -> bool:
    """Whether it is Shift+F10, of which Windows makes a menu itself."""
    shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    known = shift and event.key() == Qt.Key.Key_F10 and sys.platform != "win32"
    return known and not event.isAutoRepeat()


def _open_menu_of(widget: QWidget) -> None:
    """What the Menu key does: ask for a menu where the caret is."""
    caret = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    place = caret.center() if isinstance(caret, QRect) else widget.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
