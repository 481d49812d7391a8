"""Text that is read and selected, by keyboard as by mouse, and never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit


def make_read_only(text: QTextEdit) -> None:
    """Have a text be read alone; Tab leaves it, and nothing in it scrolls to the side."""
    text.setReadOnly(True)
    text.setAcceptRichText(False)
    text.setTabChangesFocus(True)
    text.setUndoRedoEnabled(False)
    text.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByKeyboard
        | Qt.TextInteractionFlag.TextSelectableByMouse
    )
    text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
