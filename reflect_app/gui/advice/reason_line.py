"""A line for a reason in one's own words; Enter is for it alone, and presses no other button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reflect_app.advice.decisions import REASON_LIMIT
from reflect_app.gui.advice import messages
from reflect_app.gui.fields.line_field import LineField
from reflect_app.gui.widgets.button import is_enter

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from reflect_app.advice.decisions import Key
    from reflect_app.gui.advice.begun_reasons import BegunReasons


class ReasonLine(LineField):
    """Asks why a passage stays."""

    entered = Signal()
    """Words are to be kept for this reason: Enter was pressed."""

    def __init__(self, key: Key, begun: BegunReasons) -> None:
        super().__init__()
        self.key = key
        """What the passage is known by that it is about."""
        self._begun = begun
        self.setMaxLength(REASON_LIMIT)
        self.setText(begun.of(key))
        self.textChanged.connect(lambda words: begun.note(key, words))
        begun.changed.connect(self._take)
        self.setAccessibleName(messages.own_reason_name())
        self.setPlaceholderText(messages.own_reason_name())

    def reason(self) -> str:
        """What is typed, on one line without blanks around it."""
        return " ".join(self.text().split())

    def forget(self) -> None:
        """The reason is kept: nothing is begun any more."""
        self._begun.forget(self.key)

    def _take(self, key: Key, words: str) -> None:
        """Have what was typed about the same passage elsewhere."""
        if key == self.key and words != self.text():
            self.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, which the window would else give to its default button too."""
        if not is_enter(event):
            super().keyPressEvent(event)
            return
        event.accept()
        if not event.isAutoRepeat():
            self.entered.emit()
