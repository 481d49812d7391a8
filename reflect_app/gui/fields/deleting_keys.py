"""Which key takes out what, or steps on, the same in the answers and in the one-line fields."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from reflect_app.gui.fields import graphemes


class Takes(Enum):
    """What a key takes out where nothing is selected."""

    CHARACTER_BEFORE = "Backspace"
    CHARACTER_AFTER = "Delete"
    WORD_BEFORE = "Ctrl+Backspace"
    WORD_AFTER = "Ctrl+Delete"


_BY_KEY = {
    QKeySequence.StandardKey.DeleteStartOfWord: Takes.WORD_BEFORE,
    QKeySequence.StandardKey.DeleteEndOfWord: Takes.WORD_AFTER,
    QKeySequence.StandardKey.Delete: Takes.CHARACTER_AFTER,
    QKeySequence.StandardKey.Backspace: Takes.CHARACTER_BEFORE,
}
_OF_LETTERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def taken_by(event: QKeyEvent) -> Takes | None:
    """What a key takes out; None where it is none of these keys."""
    if event.key() == Qt.Key.Key_Backspace and not event.modifiers() & ~_PLAIN:
        return Takes.CHARACTER_BEFORE
    if event.text() and event.text().isprintable():
        return None  # the usual case: a letter
    return next((takes for key, takes in _BY_KEY.items() if event.matches(key)), None)


def taken_beside(takes: Takes, before: str, after: str) -> int:
    """How many UTF-16 units go beside the cursor; of those before it, a negative number.

    It stands at a word's other end already: what goes besides is what nobody would see.
    """
    match takes:
        case Takes.CHARACTER_BEFORE:
            return -graphemes.taken_before(before)
        case Takes.CHARACTER_AFTER:
            return graphemes.taken_after(after)
        case Takes.WORD_BEFORE:
            return -graphemes.unseen_before(before)
        case Takes.WORD_AFTER:
            return graphemes.unseen_after(after)


def is_letter(event: QKeyEvent) -> bool:
    """Whether a key types something and surely does nothing else: found out at least cost."""
    return event.text().isprintable() and event.text() != "" and event.modifiers() in _OF_LETTERS


def is_step(event: QKeyEvent) -> bool:
    """Whether a key steps one character to a side."""
    wide = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    arrow = event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}
    return arrow and not event.modifiers() & (wide | Qt.KeyboardModifier.MetaModifier)
