"""The text of the reading window: a document to read, select from and copy."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from reflect_app.gui.documents.document_writer import leave_room
from reflect_app.gui.documents.parted_lines import selected_lines, selected_part
from reflect_app.gui.style import line_lengths
from reflect_app.gui.widgets.read_only_text import make_read_only

if TYPE_CHECKING:
    from collections.abc import Iterator

ENGLISH = "the quick brown fox was seen to rest beside a quiet hedge, and it did stay there "
LEFT, LEAST_RIGHT = 56, 32  # pixels beside the text


class DocumentView(QTextEdit):
    """Read-only text in one comfortable column, with the keyboard as with the mouse."""

    moved = Signal()
    """The column begins further left or right than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make_read_only(self)
        self.column = 0
        """How wide a line may be, in pixels; 0 for all the room there is."""

    def keep_to_measure(self, font: QFont, columns: int = 1) -> None:
        """Make the column as wide as a line of this font may be, or as so many side by side."""
        per_character = QFontMetricsF(font).horizontalAdvance(ENGLISH) / len(ENGLISH)
        self.column = round(per_character * line_lengths.READ * columns)
        self.place_column()

    def leave_room(self, above: int, below: int) -> None:
        """Have so many pixels above and below the document, which scroll with it."""
        leave_room(self.document(), above, below)

    def go_to(self, position: int, scroll: int) -> None:
        """Put the cursor at a character and the view at a height, as far as they are there."""
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scroll)

    @contextmanager
    def staying(self) -> Iterator[None]:
        """Have the same document written anew within: what was at the top of the view stays there.

        So do the cursor and what is selected.
        """
        cursor, bar = self.textCursor(), self.verticalScrollBar()
        anchor, position = cursor.anchor(), cursor.position()
        share = bar.value() / max(1, bar.maximum())
        first = self.cursorForPosition(QPoint(0, 0))
        top, above = first.position(), self.cursorRect(first).top()
        yield
        self.document().pageCount()  # which has Qt lay out all of it, and not bit by bit
        last = self.document().characterCount() - 1
        cursor = self.textCursor()
        cursor.setPosition(min(anchor, last))
        cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        bar.setValue(round(share * bar.maximum()))
        beside_another = bool(self.document().rootFrame().childFrames())  # then no line is alone
        if share and not beside_another:
            cursor.setPosition(min(top, last))
            bar.setValue(bar.value() + self.cursorRect(cursor).top() - above)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column stands in the middle of the room."""
        self.place_column()
        super().resizeEvent(event)  # lays the text out for the width that it has now

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text only, with the marks of list items, as in the text file."""
        data = QMimeData()
        data.setText(selected_text(self.textCursor()))
        return data

    def place_column(self) -> None:
        """Put the column in the middle.

        Room for the scroll bar is kept, so that no line is broken anew when it comes.
        """
        bar = self.verticalScrollBar()
        taken = bar.width() if bar.isVisible() else 0
        room = self.width() - bar.sizeHint().width()
        least = min(LEFT, max(16, room // 16))
        column = min(self.column or room - least - LEAST_RIGHT, room - 2 * least)
        left = max(least, (room - column) // 2) if self.column else least
        right = max(0, self.width() - left - column - taken)
        own = self.viewportMargins()
        if (own.left(), own.right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)
        if own.left() != left:
            self.moved.emit()


def selected_text(cursor: QTextCursor) -> str:
    """The selected text, a line for each that was written, list items marked with a hyphen."""
    return selected_lines(cursor, _with_mark)


def _with_mark(block: QTextBlock, start: int, end: int) -> str:
    from_its_beginning = start <= block.position()
    is_item = from_its_beginning and QTextCursor(block).currentList() is not None
    return f"{'- ' if is_item else ''}{selected_part(block, start, end)}"
