"""What was just done about a finding, in a line with the way back from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reflect_app.gui.advice import messages
from reflect_app.gui.advice.finding_choices import ChoiceLink
from reflect_app.gui.advice.finding_row import INSET
from reflect_app.gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from reflect_app.gui.style.theme import Theme


class DoneLine(QWidget):
    """Hidden as long as nothing was done."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._words = plain_label("", "small")
        self.undo = ChoiceLink(messages.undo(), parent)
        self.undo.setProperty("small", True)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def words(self) -> str:
        """What was done; "" for nothing."""
        return self._words.text()

    def say(self, words: str, way: str) -> None:
        """Say what was just done, and what the way back, or on again, is called; "" for none."""
        self.setVisible(bool(words))
        self.undo.setVisible(bool(way))
        if way:
            self.undo.set_words(way)
            self.undo.setAccessibleName(way)
        self._words.setText(words)

    def space(self) -> None:
        """Keep the room around it at the zoom."""
        px, inset = self._theme.px, self._theme.px(INSET)
        self._row.setContentsMargins(inset, px(4), inset, px(2))
        self._row.setSpacing(px(12))
