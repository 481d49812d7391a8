"""Labels for text from anywhere: shown as typed, never as HTML."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from reflect_app.gui.widgets.prose import Prose


def plain_label(text: str, role: str = "", parent: QWidget | None = None) -> Prose:
    """A label for text from anywhere: shown as typed, wrapped, never as HTML."""
    label = Prose(parent)
    label.setText(text)
    if role:
        label.setProperty("role", role)
    return label


class ElidedLabel(QLabel):
    """One line that is said shorter, or ends in three dots, where there is too little room.

    Its text, which assistive technology reads, is always whole.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shorter = ""

    def set_words(self, text: str, shorter: str = "") -> None:
        """Show a text, or fewer words where it has no room."""
        self._shorter = shorter
        self.setText(text)

    def least_width(self) -> int:
        """How wide the fewest words are that it can say, in pixels."""
        self.ensurePolished()
        return self.fontMetrics().horizontalAdvance(self._shorter or self.text())

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        least = self.fontMetrics().averageCharWidth() * 4
        return QSize(least, super().minimumSizeHint().height()).boundedTo(self.sizeHint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the text as has room."""
        painter = QPainter(self)
        room, metrics = self.contentsRect(), self.fontMetrics()
        fits = metrics.horizontalAdvance(self.text()) <= room.width()
        words = self.text() if fits or not self._shorter else self._shorter
        painter.setPen(self.palette().color(self.foregroundRole()))
        side = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, elided)
        painter.end()
