"""Lines that are shown in pieces: a document notes where one goes on, and they are copied whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit

from reflect_app.gui.documents.long_lines import in_pieces, pieces_that_go_on
from reflect_app.gui.widgets.text_positions import qt_part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

_GOES_ON, _SAID = 1, 2


def goes_on(block: QTextBlock) -> bool:
    """Whether a paragraph is a further piece of the line that the one before it has a piece of."""
    return block.userState() == _GOES_ON


def note_that_it_goes_on(block: QTextBlock) -> None:
    """Note that a paragraph is a further piece of a line."""
    block.setUserState(_GOES_ON)


def note_that_it_is_said(block: QTextBlock) -> None:
    """Note that a paragraph is what the program says, and no part of what somebody wrote."""
    block.setUserState(_SAID)


def note_pieces(document: QTextDocument, text: str, first: int = 0) -> None:
    """Note where lines go on in a document that has ``in_pieces(text)`` from this paragraph on."""
    for number in pieces_that_go_on(text):
        note_that_it_goes_on(document.findBlockByNumber(first + number))


def selected_part(block: QTextBlock, start: int, end: int) -> str:
    """As much of a paragraph as stands between two places of its document."""
    at = block.position()
    return qt_part(block.text(), max(0, start - at), end - at)


def _joined(pieces: Iterable[tuple[QTextBlock, str]]) -> str:
    """What stands in paragraphs, each with as much of it as is wanted: a line for each line.

    What the program says comes along only where nothing else is wanted.
    """
    parts: list[str] = []
    said: list[str] = []
    for block, words in pieces:
        if block.userState() == _SAID:
            said.append(words)
            continue
        parts += ["\n", words] if parts and not goes_on(block) else [words]
    return "".join(parts) if parts else "\n".join(said)


def selected_lines(
    cursor: QTextCursor, part: Callable[[QTextBlock, int, int], str] = selected_part
) -> str:
    """What a cursor has selected, the pieces of a line as that one line.

    ``part`` says what of a paragraph stands between two places of the document.
    """
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    block, found = cursor.document().findBlock(start), []
    while cursor.hasSelection() and block.isValid() and block.position() <= end:
        found.append((block, part(block, start, end)))
        block = block.next()
    return _joined(found)


class PartedTextBox(QPlainTextEdit):
    """A text to read and copy, whose long lines are shown in pieces."""

    def show_text(self, text: str) -> None:
        """Show a text in place of another."""
        self.setPlainText(in_pieces(text))
        note_pieces(self.document(), text)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text as it is, wherever it is parted for showing."""
        data = QMimeData()
        data.setText(selected_lines(self.textCursor()))
        return data
