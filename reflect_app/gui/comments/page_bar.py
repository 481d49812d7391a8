"""One scroll bar for a text and the margin beside it, at the edge of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea


class PageBar(QScrollBar):
    """Stands for the scroll bar of a text, which would part it from its margin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def stand_for(self, text: QAbstractScrollArea) -> None:
        """Scroll this text, and go where it goes."""
        self._text = text
        own = text.verticalScrollBar()
        own.rangeChanged.connect(self._take_range)
        own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(own.setValue)
        self._take_range(own.minimum(), own.maximum())

    def be_in_place(self, *, on: bool) -> None:
        """Take the place of the text's own bar, or leave it to that."""
        bars = Qt.ScrollBarPolicy
        self._text.setVerticalScrollBarPolicy(
            bars.ScrollBarAlwaysOff if on else bars.ScrollBarAsNeeded
        )
        self.setVisible(on)

    def _take_range(self, least: int, most: int) -> None:
        own = self._text.verticalScrollBar()
        self.setPageStep(own.pageStep())
        self.setSingleStep(own.singleStep())
        self.setRange(least, most)
        self.setValue(own.value())
        self.setEnabled(most > least)
