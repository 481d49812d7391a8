"""The line in which a tag is typed: it turns keys into what should happen to tags."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reflect_app.gui.tag_completion import TagCompletion

_STAYS = frozenset(
    {
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
        Qt.FocusReason.ActiveWindowFocusReason,
    }
)


class TagField(QLineEdit):
    """A line edit that says what somebody wants, and leaves doing it to ``TagEdit``.

    Enter without text is left to the window, which may go on to the next page.
    """

    wants_to_add = Signal()
    """Enter was pressed with text in the field."""
    wants_last_chip = Signal()
    """Backspace, or the key towards the chips, was pressed at the beginning of the field."""
    wants_undo = Signal()
    """Undo was pressed in the empty field."""
    wants_offers = Signal()
    """Down was pressed while no list was open."""
    focused = Signal(bool)
    """The focus came, or left for another place in the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.completion: TagCompletion | None = None
        self.ghost_colour = QColor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that are about tags; leave the others to the line edit."""
        if self._in_list(event) or self._about_tags(event):
            event.accept()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """See ``focused``."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """See ``focused``; another window or a menu in front is not another place."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.focused.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the rest of the tag that is marked in the list, quietly, after what was typed."""
        super().paintEvent(event)
        rest = self._rest()
        if not rest:
            return
        painter = QPainter(self)
        painter.setPen(self.ghost_colour)
        cursor = self.cursorRect()
        place = self.rect().adjusted(cursor.center().x() + 1, 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(middle), rest)
        painter.end()

    def _rest(self) -> str:
        marked, typed = self.completion.current() if self.completion else "", self.text()
        fits = typed and marked.casefold().startswith(typed.casefold())
        leftward = typed.isRightToLeft() if isinstance(typed, QMimeData) else False
        return marked[len(typed) :] if fits and not leftward else ""
