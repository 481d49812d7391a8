"""The frame around the tags, and the place in it where the next one is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent


class TagsFrame(QFrame):
    """A click beside the tags goes to the field, and so does a menu that is asked for there."""

    pressed = Signal()
    menu_wanted = Signal(QPoint)
    """A menu is asked for at this place of the screen, by a right click or a key."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See ``pressed``."""
        super().mousePressEvent(event)
        self.pressed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What a tag or the gap between two leaves to the frame; the line has its own."""
        event.accept()
        self.menu_wanted.emit(event.globalPos())


class TagEntry(QWidget):
    """The field and its button: asks for a width, but makes do with less."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def want_width(self, width: int) -> None:
        """How many pixels it would rather have."""
        self._wanted = width
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as it is wanted, as high as what it holds."""
        return QSize(self._wanted, super().sizeHint().height())
