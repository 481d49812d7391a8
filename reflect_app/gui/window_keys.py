"""Keys that mean the same in every window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from reflect_app.gui.button import is_enter

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    Window = QWidget  # what this is mixed into
else:
    Window = object


class WindowKeys(Window):
    """To be named before the toolkit's class of a window; it sees what nothing inside has taken.

    Enter presses the default button from a field of one line only, where people expect it. The
    toolkit presses it from everywhere: from a list, or from a text that can only be read.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from what it was not meant for."""
        if is_enter(event) and not isinstance(self.focusWidget(), QLineEdit):
            event.ignore()
        else:
            super().keyPressEvent(event)
