"""A key that is held down, and a double click, go on only where they were begun."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from reflect_app.gui.widgets.named_menu import what_can_be_done

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

Key = Qt.Key
_ENTER = (Key.Key_Return, Key.Key_Enter)
_WALKING = frozenset(
    {
        *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Home, Key.Key_End, Key.Key_PageUp),
        *(Key.Key_PageDown, Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down),
    }
)
"""What people hold down to come from one widget to the next."""
_PRESSES = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_CLICKS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)


class HeldKeys(QObject):
    """Keeps what a held key repeats from the widget, or the window, that its first press led to.

    Enter held a little too long on "Continue" would write blank lines into the next answer. And
    where Enter did something, it does it once: only a text of several lines takes it repeatedly.
    The second press of a double click leaves the focus where the first click has brought it.

    Only what has the focus is watched, not the application: each of its events would come by here.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._key: int | None = None
        self._first: QWidget | None = None
        self._before: QWidget | None = None  # what had the focus, until the mouse is next pressed
        app.focusChanged.connect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note who has the first press, and take the repeats that are not for them."""
        kind = event.type()
        if kind in _PRESSES or kind == QEvent.Type.KeyRelease:
            return self._is_astray(_meant(watched), cast("QKeyEvent", event))
        if kind == QEvent.Type.MouseButtonDblClick and isinstance(watched, QAbstractButton):
            return self._give_back()
        if kind in _CLICKS:
            self._before = None
        if kind == QEvent.Type.FocusOut:
            self._watch_what_popped_up(cast("QFocusEvent", event))
        return False

    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)
        self._before = before

    def _watch_what_popped_up(self, event: QFocusEvent) -> None:
        """A menu has the keys without having the focus. The toolkit's own of a text is named."""
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu) and not popup.accessibleName():
            popup.setAccessibleName(what_can_be_done())
        if popup is not None and event.reason() == Qt.FocusReason.PopupFocusReason:
            popup.installEventFilter(self)

    def _give_back(self) -> bool:
        """Undo what this press has done to the focus; where it was already, nothing is to be."""
        before, self._before = self._before, None
        if before is None or not isValid(before) or not before.isVisible():
            return False
        before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        return True

    def _is_astray(self, widget: QWidget, event: QKeyEvent) -> bool:
        if not event.isAutoRepeat():
            self._note(widget, event)
            return False
        if self._goes_on(widget, event.key()) or self._is_typed_anew(widget, event):
            return False
        event.accept()  # neither a shortcut nor anything around is to have it either
        return True

    def _note(self, widget: QWidget, event: QKeyEvent) -> None:
        if event.type() in _PRESSES:
            self._key, self._first = event.key(), widget
        elif event.key() == self._key:
            self._key = self._first = None

    def _is_typed_anew(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Whether it is a letter without a first press, or for one line: better twice than lost.

        Typed very fast, a double letter looks held down; and a list of completions may have had
        the first one.
        """
        letter = event.text().isprintable() and bool(event.text().strip())
        return letter and (event.key() != self._key or isinstance(widget, QLineEdit))

    def _goes_on(self, widget: QWidget, key: int) -> bool:
        """Whether a repeat is for this widget."""
        if key in _WALKING:
            return True
        first = widget is self._first and key == self._key
        return first and (key not in _ENTER or isinstance(widget, (QTextEdit, QPlainTextEdit)))


def _meant(watched: QObject) -> QWidget:
    """Who gets the key: a list of completions leaves it to the field that it is for."""
    widget = cast("QWidget", watched)
    pops_up = widget.windowType() == Qt.WindowType.Popup and not isinstance(widget, QMenu)
    return widget.focusProxy() or (pops_up and QApplication.focusWidget()) or widget
