"""Text to read and copy that is as high as it needs: the page around it scrolls, never itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QTextEdit

from reflect_app.gui.widgets.read_only_text import make_read_only

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

EDGE = 2  # pixels of the ring around it, seen while it has the focus
_NEAR = 3  # pixels; less is no distance
_LEAST = 80  # pixels; some words


class GrownText(QTextEdit):
    """Read-only text of one document, by keyboard as by mouse; a label where nobody selects."""

    focused = Signal(bool)
    """It has the focus, or has it no more."""
    pressed = Signal(int)
    """Words were pressed, and not selected; carries the position in the document."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._heights: dict[int, int] = {}
        self._pressed_at = QPoint()
        super().__init__(parent)
        make_read_only(self)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "grown")
        self.document().setDocumentMargin(0)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(policy.Policy.Minimum)
        self.setSizePolicy(policy)

    def written(self) -> None:
        """The document was written anew."""
        self._heights = {}
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the whole text is at this width, in pixels."""
        if width not in self._heights:
            document, inside = self.document(), max(1, width - 2 * EDGE)
            before = document.textWidth()
            document.setTextWidth(inside)
            self._heights[width] = round(document.size().height() + 0.5) + 2 * EDGE
            document.setTextWidth(before)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """As high as it is at its present width."""
        width = self.width() if self.isVisible() else super().sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Some words a line."""
        return QSize(_LEAST, self.fontMetrics().height() + 2 * EDGE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that goes with the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where it was pressed: what is selected by drawing is no press."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which words were pressed."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        near = (at - self._pressed_at).manhattanLength() <= _NEAR
        left = event.button() == Qt.MouseButton.LeftButton
        if left and near and not self.textCursor().hasSelection():
            self.pressed.emit(self.cursorForPosition(at).position())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell whoever draws a frame around it."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """See ``focusInEvent``."""
        super().focusOutEvent(event)
        self.focused.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs another height."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.written()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text only."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data
