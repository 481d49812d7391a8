"""The editor for one answer: plain text, a roomy line, Tab moves on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontInfo, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from reflect_app.gui.pasting import pasted_text
from reflect_app.reflection import Spot, clean_text

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QWheelEvent

LINE_HEIGHT = 1.6  # of the letters' size; what readers with dyslexia are helped by
PARAGRAPH_GAP = 6  # pixels
MEASURE = 66  # characters a line at most
_PLAIN_PROSE = "the rain had stopped and we went on to talk about what she wanted from the day"
_BLOCK_ENDS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


class AnswerEdit(QTextEdit):
    """A text box that holds exactly what was typed, and shows it with room to breathe."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._set_line_height()

    def text(self) -> str:
        """What was typed, no-break spaces and all (``toPlainText`` would change those)."""
        return clean_text(self.document().toRawText().translate(_BLOCK_ENDS))

    def set_text(self, text: str) -> None:
        """Show an answer as if it had always been there: nothing to undo."""
        self.setPlainText(text)
        self._set_line_height()

    def insert(self, text: str) -> None:
        """Put a text at the cursor, as one step that can be undone."""
        self.textCursor().insertText(text)
        self.ensureCursorVisible()

    def start_sentence(self, starter: str) -> None:
        """Put a sentence starter at the cursor, apart from what stands before it."""
        before = self.text()[: self.textCursor().position()]
        gap = "" if not before or before[-1].isspace() else " "
        self.insert(f"{gap}{starter.rstrip('…. ')} ")
        self.setFocus()

    def spot(self) -> Spot:
        """Where the writer is: the cursor, and the first visible line as a scroll."""
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

    def measure_width(self) -> int:
        """The width in pixels at which a line holds no more characters than is easy to read."""
        metrics = self.fontMetrics()
        inner = metrics.horizontalAdvance(_PLAIN_PROSE) * MEASURE // len(_PLAIN_PROSE)
        box = self.width() - self.viewport().width()
        return inner + box + round(2 * self.document().documentMargin())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text from anywhere as plain paragraphs and ``- `` items."""
        self.insert(pasted_text(source))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take anything that has words, also where the clipboard holds nothing but HTML."""
        return source.hasText() or source.hasHtml()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave Ctrl and the wheel to the window, whose zoom is for all text."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def first_visible_position(self) -> int:
        """The character at the top of what can be seen."""
        return self.cursorForPosition(QPoint(0, 0)).position()

    def _set_line_height(self) -> None:
        """Space the lines; a font's own line is already somewhat higher than its letters."""
        font = QFontInfo(self.font()).pixelSize()
        own = self.fontMetrics().lineSpacing() / max(1, font)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(
            100 * LINE_HEIGHT / own, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        spaced.setBottomMargin(PARAGRAPH_GAP)
        document = self.document()
        document.setUndoRedoEnabled(False)
        everything = QTextCursor(document)
        everything.select(QTextCursor.SelectionType.Document)
        everything.mergeBlockFormat(spaced)
        document.setUndoRedoEnabled(True)
        document.setModified(False)
