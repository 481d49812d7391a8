"""Reasons that somebody began to type: one for each passage, wherever in the window it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.advice.decisions import Key


class BegunReasons(QObject):
    """What was typed about each passage and is kept nowhere yet.

    A window has one draft, and its row in the panel and its card before Finish ask about the same.
    """

    changed = Signal(object, str)
    """Of the passage with this ``Key`` this is typed by now."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._words: dict[Key, str] = {}

    def of(self, key: Key) -> str:
        """What was typed about a passage; "" for nothing."""
        return self._words.get(key, "")

    def note(self, key: Key, words: str) -> None:
        """Remember what is typed about a passage."""
        if words != self.of(key):
            self._words[key] = words
            self.changed.emit(key, words)

    def forget(self, key: Key) -> None:
        """It is kept, and no longer begun."""
        self.note(key, "")


def begun_reasons(beside: QWidget) -> BegunReasons:
    """Those of the window that something is in."""
    window = beside.window()
    return window.findChild(BegunReasons) or BegunReasons(window)
