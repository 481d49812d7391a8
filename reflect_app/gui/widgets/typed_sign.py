"""Which keys write something, for whatever hands on to a field what is typed elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_MODIFIERS = Qt.KeyboardModifier


def types_something(event: QKeyEvent) -> bool:
    """Whether a key puts a letter or another sign, or a space, into a text.

    Ctrl and Alt together write one too: that is what AltGr is on Windows ("ł", "@", "€").
    """
    text, held = event.text(), event.modifiers()
    if not text or not text.isprintable() or held & _MODIFIERS.MetaModifier:
        return False
    return bool(held & _MODIFIERS.ControlModifier) == bool(held & _MODIFIERS.AltModifier)


def types_letter(event: QKeyEvent) -> bool:
    """The same without the space, which presses a button and selects a row."""
    return types_something(event) and bool(event.text().strip())
