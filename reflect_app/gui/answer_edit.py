"""The editor for one answer: plain text, a roomy line, Tab moves on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QFontInfo, QKeySequence, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from reflect_app.gui.caret_in_view import BELOW, hide_cut_lines, show_caret
from reflect_app.gui.pasting import pasted_text, showable
from reflect_app.gui.theme import restyle
from reflect_app.reflection import Spot, clean_text

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

LINE_HEIGHT = 1.6  # of the letters' size; what readers with dyslexia are helped by
PARAGRAPH_GAP = 6  # pixels
MEASURE = 66  # characters a line at most
_PLAIN_PROSE = "the rain had stopped and we went on to talk about what she wanted from the day"
OWN_TEXT = "application/x-reflect-answer"  # on the clipboard, beside the plain text
_BLOCK_ENDS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


class AnswerEdit(QTextEdit):
    """A text box that holds exactly what was typed, and shows it with room to breathe."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._set_line_height()
        self.cursorPositionChanged.connect(self.show_caret)

    def text(self) -> str:
        """What was typed, no-break spaces and all (``toPlainText`` would change those)."""
        return clean_text(self.document().toRawText().translate(_BLOCK_ENDS))

    def set_text(self, text: str) -> None:
        """Show an answer as if it had always been there: nothing to undo."""
        self.setPlainText(showable(text))
        self._set_line_height()

    def insert(self, text: str) -> None:
        """Put a text at the cursor, as one step that can be undone."""
        self.textCursor().insertText(showable(text))
        self.ensureCursorVisible()

    def start_sentence(self, starter: str) -> None:
        """Put a sentence starter at the cursor, apart from what stands before it."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())  # what is selected stays
        self.setTextCursor(cursor)
        at = cursor.position()  # in UTF-16, as the document counts
        before = str(self.document().characterAt(at - 1)) if at else " "
        gap = "" if before.isspace() or before == "\u2029" else " "
        self.insert(f"{gap}{starter.rstrip('…. ')} ")
        self.setFocus()

    def spot(self) -> Spot:
        """Where the writer is: the cursor, and how far the scroll bar is down, from 0 to 1."""
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        return Spot(cursor=self.textCursor().position(), scroll=share)

    def go_to(self, spot: Spot) -> None:
        """Put cursor and scroll back where they were, as far as the text still reaches."""
        cursor = self.textCursor()
        cursor.setPosition(min(spot.cursor, max(0, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(round(spot.scroll * bar.maximum()))

    def show_caret(self) -> None:
        """Bring the caret's line into view, and three before it where there is room."""
        show_caret(self)

    def set_tight(self, *, tight: bool) -> None:
        """Leave little room around the text, where there is little."""
        if self.property("tight") is not tight:
            restyle(self, "tight", tight)
            QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))  # the padding is another

    def height_of(self, lines: int) -> int:
        """How high the box must be, in pixels, to show so many lines and no less."""
        line = QFontInfo(self.font()).pixelSize() * LINE_HEIGHT
        around = self.height() - self.viewport().height()
        return round(lines * line + (lines - 1) * PARAGRAPH_GAP + around + BELOW + 4)

    def measure_width(self) -> int:
        """The width in pixels at which a line holds no more characters than is easy to read."""
        metrics = self.fontMetrics()
        inner = metrics.horizontalAdvance(_PLAIN_PROSE) * MEASURE // len(_PLAIN_PROSE)
        box = self.width() - self.viewport().width()
        return inner + box + round(2 * self.document().documentMargin())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text from anywhere as plain paragraphs and ``- `` items, our own as it is."""
        if source.hasFormat(OWN_TEXT):
            self.insert(bytes(source.data(OWN_TEXT).data()).decode("utf-8"))
        else:
            self.insert(pasted_text(source))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what is selected as plain text, and so that it can come back unchanged."""
        text = clean_text(self.textCursor().selectedText().translate(_BLOCK_ENDS))
        copied = QMimeData()
        copied.setText(text)
        copied.setData(OWN_TEXT, text.encode("utf-8"))
        return copied

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; the lines keep their room whatever is typed or deleted.

        Qt takes the spacing off a blank line when Enter is pressed on it, instead of ending it.
        """
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            self.textCursor().insertBlock(self._spaced)
            self.ensureCursorVisible()
            return
        super().keyPressEvent(event)
        cursor = self.textCursor()
        if not self.isReadOnly() and not cursor.blockFormat().lineHeightType():
            cursor.joinPreviousEditBlock()
            cursor.mergeBlockFormat(self._spaced)
            cursor.endEditBlock()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method composed, as far as a text can hold it."""
        composed = event.commitString()
        if showable(composed) != composed:
            start, length = event.replacementStart(), event.replacementLength()
            event.setCommitString(showable(composed), start, length)
        super().inputMethodEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take anything that has words, also where the clipboard holds nothing but HTML."""
        return source.hasText() or source.hasHtml()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is being typed stays in view when the room changes."""
        super().resizeEvent(event)
        self.show_caret()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text; in a low box no line is shown by half."""
        super().paintEvent(event)
        hide_cut_lines(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave Ctrl and the wheel to the window, whose zoom is for all text."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def _set_line_height(self) -> None:
        """Space the lines; a font's own line is already somewhat higher than its letters."""
        font = QFontInfo(self.font()).pixelSize()
        own = self.fontMetrics().lineSpacing() / max(1, font)
        self._spaced = QTextBlockFormat()
        self._spaced.setLineHeight(
            100 * LINE_HEIGHT / own, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        self._spaced.setBottomMargin(PARAGRAPH_GAP)
        document = self.document()
        document.setUndoRedoEnabled(False)
        everything = QTextCursor(document)
        everything.select(QTextCursor.SelectionType.Document)
        everything.mergeBlockFormat(self._spaced)
        document.setUndoRedoEnabled(True)
        document.setModified(False)
