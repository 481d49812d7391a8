"""An answer that Qt can't lay out, as its editor shows it: in pieces, below what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QApplication

from reflect_app.clean_text import clean_text
from reflect_app.gui.documents.long_lines import (
    beginning,
    can_be_laid_out,
    for_writing,
    has_too_many_lines,
    in_pieces,
)
from reflect_app.gui.documents.messages import shown_for_writing
from reflect_app.gui.documents.parted_lines import (
    note_pieces,
    note_that_it_is_said,
    selected_lines,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

_BY_KEY = Qt.TextInteractionFlag.TextSelectableByKeyboard
_BY_MOUSE = Qt.TextInteractionFlag.TextSelectableByMouse
_ABOVE = 2  # paragraphs: what is said, and the line that parts it from the answer


class AnswerInPieces:
    """The answer itself in ``text``, and what of it stands in the editor, to be read and copied."""

    def __init__(self, edit: QTextEdit, text: str) -> None:
        self._edit = edit
        self.text = text
        shown = beginning(text)
        said = shown_for_writing(
            len(text),
            len(shown),
            lines=has_too_many_lines(text),
            can_be_parted=can_be_laid_out(for_writing(text)),
        )
        edit.setPlainText(f"{said}\n\n{in_pieces(shown)}")
        edit.setTextInteractionFlags(_BY_KEY | _BY_MOUSE)
        note_pieces(edit.document(), shown, first=_ABOVE)
        for number in range(_ABOVE):
            note_that_it_is_said(edit.document().findBlockByNumber(number))
        self._begins = edit.document().findBlockByNumber(_ABOVE).position()

    def set_apart(self) -> None:
        """Show what is said as said by the program, in the present colours, and a line below it."""
        document = self._edit.document()
        document.setUndoRedoEnabled(False)  # nothing can be typed that could be undone
        quiet = QTextCharFormat()
        # of the program: a style sheet makes the editor's own too faint to be read with ease
        quiet.setForeground(QApplication.palette().color(QPalette.ColorRole.PlaceholderText))
        said = QTextCursor(document)
        said.setPosition(self._begins - 1, QTextCursor.MoveMode.KeepAnchor)
        said.mergeCharFormat(quiet)
        line = QTextBlockFormat()
        line.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, 1)
        QTextCursor(document.findBlockByNumber(1)).mergeBlockFormat(line)
        document.setModified(False)

    def place(self) -> int:
        """Where the cursor is once the lines are parted as they are shown."""
        return max(0, self._edit.textCursor().position() - self._begins)

    def selected(self, cursor: QTextCursor) -> str:
        """What is selected of the answer, as it was typed: all of it where all is selected.

        What is said above comes with it only where nothing else is selected.
        """
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if start < self._begins and end >= self._edit.document().characterCount() - 1:
            return self.text
        return clean_text(selected_lines(cursor))
