"""The editor for one answer: plain text, a roomy line, Tab moves on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontInfo,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)

from reflect_app.clean_text import clean_text
from reflect_app.gui.documents.long_lines import can_be_laid_out, for_writing
from reflect_app.gui.documents.pasted_text import OWN_TEXT, can_be_pasted, pasted, typed_text
from reflect_app.gui.documents.showable import with_byte_order
from reflect_app.gui.fields import deleting_keys, graphemes
from reflect_app.gui.fields.answer_in_pieces import AnswerInPieces
from reflect_app.gui.fields.caret_in_view import BELOW, show_caret
from reflect_app.gui.fields.deleting_keys import Takes, is_step, taken_beside, taken_by
from reflect_app.gui.fields.document_text import (
    PARAGRAPH_END,
    around,
    between,
    selected_in,
    unclean_at,
)
from reflect_app.gui.fields.marked_edit import MarkedEdit
from reflect_app.gui.style import line_lengths
from reflect_app.gui.style.line_heights import WRITTEN
from reflect_app.gui.widgets.passing_note import pass_note
from reflect_app.reflection import CursorPosition

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PARAGRAPH_GAP = 6  # pixels
_MANY_LINES = 6  # line ends; fewer are no whole reflection
_PLAIN_PROSE = "the rain had stopped and we went on to talk about what she wanted from the day"
_ENDS_LINE = (
    QKeySequence.StandardKey.InsertParagraphSeparator,
    QKeySequence.StandardKey.InsertLineSeparator,
)


class AnswerEdit(MarkedEdit):
    """A text box that holds exactly what was typed, and shows it with room to breathe."""

    pasted_in = Signal(str, str, str)
    """A text of many lines was put in, what stands ahead of it, and what it took the place of."""
    shown_anew = Signal()
    """Another text stands here than before, as if it had always done."""
    is_centred = True
    """Whether the words stand in the middle of a wide box, or else at its left edge."""
    _pieces: AnswerInPieces | None = None  # the answer, where it can be shown only so

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._unclean: tuple[int, int] | None = None
        self._before: list[str] = []  # what stood here before it was, or was not any more
        self._steps = 0  # that can be undone, as it was after the last change
        self.document().contentsChange.connect(self._look_at_change)
        self.document().contentsChanged.connect(self._clean_up)
        self._set_line_height()
        self.cursorPositionChanged.connect(self.show_caret)

    def text(self) -> str:
        """What was typed, no-break spaces and all (``toPlainText`` would change those).

        Places in it are those of the document, since what no text can hold is taken out when it
        comes in. Only while that is under way does whoever listens see it done already. An answer
        that is shown in pieces is what it was when it came.
        """
        if self._pieces is not None:
            return self._pieces.text
        text = self.document().toRawText().replace(PARAGRAPH_END, "\n")
        return text if self._unclean is None else typed_text(text)

    def set_text(self, text: str) -> None:
        """Show an answer as if it had always been there: nothing to undo.

        One with a line that can't be laid out is shown in pieces, and can't be written in then.
        """
        text = typed_text(text)
        whole = can_be_laid_out(text)
        self._pieces, self._before, self._unclean = None, [], None
        if self.isReadOnly() is whole:
            self.setReadOnly(not whole)
        if whole:
            self.setPlainText(with_byte_order(text))
            self._set_line_height()
        else:
            self._pieces = AnswerInPieces(self, text)
            self._set_line_height()
            self._pieces.set_apart()
        self.shown_anew.emit()

    @property
    def is_in_pieces(self) -> bool:
        """Whether the answer is shown in pieces, since a line of it can't be laid out."""
        return self._pieces is not None

    def insert(self, text: str) -> None:
        """Put a text at the cursor, as one step that can be undone."""
        if self.is_in_pieces:
            return
        text = typed_text(text)
        if not self._can_take(text):
            self._take_in(text)
            return
        self.textCursor().insertText(with_byte_order(text))
        self.ensureCursorVisible()

    def start_sentence(self, starter: str) -> None:
        """Put a sentence starter at the cursor, apart from what stands before it."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())  # what is selected stays
        self.setTextCursor(cursor)
        at = cursor.position()  # in UTF-16, as the document counts
        before = str(self.document().characterAt(at - 1)) if at else " "
        gap = "" if before.isspace() or before == PARAGRAPH_END else " "
        self.insert(f"{gap}{starter.rstrip('…. ')} ")
        self.setFocus()

    def cursor_position(self) -> CursorPosition:
        """Where the writer is: the cursor, and how far the scroll bar is down, from 0 to 1."""
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        return CursorPosition(cursor=self.textCursor().position(), scroll=share)

    def go_to(self, position: CursorPosition) -> None:
        """Put cursor and scroll back where they were, as far as the text still reaches."""
        cursor = self.textCursor()
        cursor.setPosition(min(position.cursor, max(0, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(round(position.scroll * bar.maximum()))

    def show_caret(self) -> None:
        """Bring the caret's line into view, and three before it where there is room."""
        show_caret(self)

    def height_of(self, lines: int) -> int:
        """How high the box must be, in pixels, to show so many lines and no less."""
        line = QFontInfo(self.font()).pixelSize() * WRITTEN
        around = self.height() - self.viewport().height()
        return round(lines * line + (lines - 1) * PARAGRAPH_GAP + around + BELOW + 4)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text from anywhere as plain paragraphs and items, our own as it is.

        Where nothing comes in, a quiet line says why: a file would come in as its path.
        """
        came = pasted(source)
        if came.text:
            selected = self.textCursor()
            replaced = typed_text(selected_in(selected))
            ahead = typed_text(between(self.document(), 0, selected.selectionStart()))
            self.insert(came.text)
            if came.text.count("\n") >= _MANY_LINES:
                self.pasted_in.emit(came.text, ahead, replaced)
        if came.note:
            pass_note(self, came.note)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what is selected as plain text, and so that it can come back unchanged."""
        if self._pieces is not None:
            text = self._pieces.selected(self.textCursor())
        else:
            text = clean_text(selected_in(self.textCursor()))
        copied = QMimeData()
        copied.setText(text)
        copied.setData(OWN_TEXT, text.encode("utf-8"))
        return copied

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, and take out or step over whole characters."""
        if deleting_keys.is_letter(event):
            super().keyPressEvent(event)
        elif self._parts(event) or self.takes_step(event) or self._ends_line(event):
            return
        elif self.isReadOnly():
            super().keyPressEvent(event)
        elif not self._takes_whole_character(event):
            super().keyPressEvent(event)
            if is_step(event) and graphemes.is_within(*around(self.textCursor())):
                super().keyPressEvent(event)  # once more, to its other side

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method composed, as far as a text can hold it."""
        composed = event.commitString()
        if typed_text(composed) != composed:
            start, length = event.replacementStart(), event.replacementLength()
            event.setCommitString(typed_text(composed), start, length)
        super().inputMethodEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take anything that has words, also HTML alone; of files and pictures it is said then."""
        return can_be_pasted(source)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Never take a file away from where it is dragged from."""
        super().dragEnterEvent(event)
        self._only_copy(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """See ``dragEnterEvent``."""
        super().dragMoveEvent(event)
        self._only_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put in what was dropped; see ``insertFromMimeData``."""
        super().dropEvent(event)
        self._only_copy(event)

    def changeEvent(self, event: QEvent) -> None:
        """What is said above an answer in pieces has the present colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._pieces is not None:
            self._pieces.set_apart()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is being typed stays in view when the room changes."""
        self._keep_to_measure()
        super().resizeEvent(event)  # lays the text out for the width that it has now
        self.show_caret()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave Ctrl and the wheel to the window, whose zoom is for all text."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def _can_take(self, text: str) -> bool:
        """Whether a text and the paragraph that it goes into can be laid out together."""
        cursor = self.textCursor()
        at, there = cursor.positionInBlock(), cursor.block().text()
        return can_be_laid_out(f"{there[:at]}{text}{there[at:]}")

    def _take_in(self, text: str) -> None:
        """Put in a text that can't be laid out; what was there before comes back by Undo."""
        before, cursor = self.text(), self.textCursor()
        ahead = typed_text(between(self.document(), 0, cursor.selectionStart()))
        replaced = typed_text(selected_in(cursor))
        self._put(ahead + text + before[len(ahead) + len(replaced) :], [before])

    def _put(self, text: str, before: list[str]) -> None:
        """Have another text, and these to come back one by one by Undo."""
        with QSignalBlocker(self):
            self.set_text(text)
        self._before = before
        self.textChanged.emit()

    def _ends_line(self, event: QKeyEvent) -> bool:
        """Whether a key ends the line, and the next one has its room.

        Qt would take the spacing off a blank line instead of ending it.
        """
        if self.isReadOnly() or not any(map(event.matches, _ENDS_LINE)):
            return False
        self.textCursor().insertBlock(self._spaced)
        self.ensureCursorVisible()
        return True

    def _parts(self, event: QKeyEvent) -> bool:
        """Whether a key parts the lines that are too long, so that they can be written in."""
        if self._pieces is None or not any(map(event.matches, _ENDS_LINE)):
            return False
        if can_be_laid_out(text := for_writing(self.text())):
            place = self._pieces.place()
            self._put(text, [*self._before, self.text()])
            self.go_to(CursorPosition(cursor=place, scroll=0))
            self.show_caret()
        return True

    def step_back(self) -> None:
        """Take back also that lines were parted, or a paste in pieces: no steps of Qt."""
        if not self._before or super().can_step()[0]:
            super().step_back()
            return
        *before, text = self._before
        self._put(text, before)

    def can_step(self) -> tuple[bool, bool]:
        """See ``step_back``."""
        undo, redo = super().can_step()
        return undo or bool(self._before), redo

    def _look_at_change(self, begin: int, removed: int, added: int) -> None:
        """Note whether something came in that no text can hold."""
        if self._pieces is None:
            self._unclean = unclean_at(self.document(), begin, removed, added)

    def _clean_up(self) -> None:
        """Take out what no text can hold; together with what brought it in, one step to undo."""
        document, steps = self.document(), self._steps
        self._steps = document.availableUndoSteps()
        if self._unclean is None:
            return
        if document.isRedoAvailable():  # an undo or a redo, which goes on once it has ended
            QTimer.singleShot(0, self, self.undo if self._steps < steps else self.redo)
            return
        begin, end = self._unclean
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(with_byte_order(typed_text(selected_in(cursor))))
        cursor.endEditBlock()

    def _only_copy(self, event: QDropEvent) -> None:
        if event.isAccepted() and event.source() not in {self, self.viewport()}:
            event.setDropAction(Qt.DropAction.CopyAction)

    def _takes_whole_character(self, event: QKeyEvent) -> bool:
        """Take out what a key takes, and nothing that is not seen left behind.

        Where that is one code point, or a border between paragraphs, it is left to Qt.
        """
        cursor = self.textCursor()
        takes = None if cursor.hasSelection() else taken_by(event)
        if takes is None:
            return False
        other_end = QTextCursor(cursor)
        if takes is Takes.WORD_BEFORE:
            other_end.movePosition(QTextCursor.MoveOperation.PreviousWord)
        elif takes is Takes.WORD_AFTER:
            other_end.movePosition(QTextCursor.MoveOperation.NextWord)
        there = other_end.position() + taken_beside(takes, *around(other_end))
        begin, end = sorted((cursor.position(), there))
        if end - begin <= 1:
            return False
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)  # where Undo leaves it
        cursor.removeSelectedText()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def _keep_to_measure(self) -> None:
        """Keep lines to a length that is easy to read.

        Room for the scroll bar is kept, so that no line is broken anew when the bar comes.
        """
        bar, own = self.verticalScrollBar(), self.viewportMargins()
        taken = bar.width() if bar.isVisible() else 0
        reserve = max(taken, bar.sizeHint().width())
        inside = self.viewport().width() + own.left() + own.right() + taken
        letter = self.fontMetrics().horizontalAdvance(_PLAIN_PROSE) / len(_PLAIN_PROSE)
        easy_to_read = round(letter * line_lengths.WRITTEN + 2 * self.document().documentMargin())
        text = max(1, min(easy_to_read, inside - reserve))
        ahead = (inside - text) // 2 if self.is_centred else 0
        left = max(0, min(ahead, inside - text - reserve))
        right = max(0, inside - text - left - taken)
        if (own.left(), own.right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)

    def _set_line_height(self) -> None:
        """Space the lines; a font's own line is already somewhat higher than its letters."""
        font = QFontInfo(self.font()).pixelSize()
        own = self.fontMetrics().lineSpacing() / max(1, font)
        self._spaced = QTextBlockFormat()
        self._spaced.setLineHeight(
            100 * WRITTEN / own, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        self._spaced.setBottomMargin(PARAGRAPH_GAP)
        document = self.document()
        document.setUndoRedoEnabled(False)
        everything = QTextCursor(document)
        everything.select(QTextCursor.SelectionType.Document)
        everything.mergeBlockFormat(self._spaced)
        document.setUndoRedoEnabled(True)
        document.setModified(False)
