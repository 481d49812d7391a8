"""Keys that mean the same in every window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from reflect_app.gui.button import is_enter
from reflect_app.gui.tab_order import bring_into_view, neighbour

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    Window = QWidget  # what this is mixed into
else:
    Window = object


class WindowKeys(Window):
    """To be named before the toolkit's class of a window; it sees what nothing inside has taken.

    Tab goes the way the eye goes, whatever is shown at this size. Enter presses the default button
    from a field of one line only, where people expect it; the toolkit presses it from everywhere:
    from a list, or from a text that can only be read.
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
        """Keep Enter from what it was not meant for."""
        if is_enter(event) and not isinstance(self.focusWidget(), QLineEdit):
            event.ignore()
        else:
            super().keyPressEvent(event)
