"""The name at the head of a row of a report, which opens and closes the row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette

from reflect_app.gui.widgets.wrapping_button import WrappingButton

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RowOpener(WrappingButton):
    """The name at the head of a row; where there is more to read, it opens and closes the row."""

    COLOUR = QPalette.ColorRole.WindowText  # it is a name before it is a link
    moved = Signal(int)
    """An arrow key was pressed: so many rows down."""

    def __init__(self, name: str, *, opens: bool) -> None:
        super().__init__(f"▸ {name}" if opens else name)
        self._name = name
        self._opens = opens
        self.setProperty("kind", "opener")
        self.show_open(on=False)

    def show_open(self, *, on: bool) -> None:
        """Turn the arrow, and say to assistive technology what it shows."""
        if self._opens:
            self.set_words(f"{'▾' if on else '▸'} {self._name}")
            self.setAccessibleDescription("Shown below" if on else "Not shown")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move between the rows."""
        if (steps := _MOVES.get(Qt.Key(event.key()))) is not None:
            self.moved.emit(steps)
        else:
            super().keyPressEvent(event)
