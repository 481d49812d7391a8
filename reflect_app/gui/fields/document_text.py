"""What stands around a cursor and between two places of a document, with line feeds for ends."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument

from reflect_app.gui.documents.pasted_text import typed_text
from reflect_app.gui.fields import graphemes
from reflect_app.gui.widgets.text_positions import qt_length

PARAGRAPH_END = "\u2029"  # as Qt writes it


def around(cursor: QTextCursor) -> tuple[str, str]:
    """The text of the paragraph before and after a cursor, as far as a character can reach."""
    return _beside(cursor, -graphemes.REACH), _beside(cursor, graphemes.REACH)


def between(document: QTextDocument, begin: int, end: int) -> str:
    """The text between two places, with line feeds for line ends."""
    if end - begin == 1:  # the usual case, and five times as fast
        return document.characterAt(begin).replace(PARAGRAPH_END, "\n")
    cursor = QTextCursor(document)
    cursor.setPosition(begin)
    cursor.setPosition(min(end, document.characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
    return selected_in(cursor)


def unclean_at(
    document: QTextDocument, begin: int, removed: int, added: int
) -> tuple[int, int] | None:
    """From where to where a change brought what no text can hold, as a screen reader can bring it.

    So can what is left of a pair, where a half of it was taken out, or something put between.
    Most keys bring a plain letter that parts no pair, which is found out at least cost.
    """
    first_half = begin > 0 and "\ud800" <= document.characterAt(begin - 1) <= "\udbff"
    if added == 1 and not removed and not first_half:
        came = document.characterAt(begin)
        if came.isascii() and came.isprintable():
            return None
    end = min(begin + added, document.characterCount() - 1)  # Qt counts the last end as well
    end += "\udc00" <= document.characterAt(end) <= "\udfff"  # a second half
    begin -= first_half
    came = between(document, begin, end)
    if typed_text(came) == came and qt_length(came) >= end - begin:  # PySide leaves out a half
        return None
    return begin, end


def selected_in(cursor: QTextCursor) -> str:
    """What a cursor has selected, with line feeds for line ends."""
    return cursor.selectedText().replace(PARAGRAPH_END, "\n")


def _beside(cursor: QTextCursor, reach: int) -> str:
    """So much of the paragraph before the cursor, or after it."""
    block, here = cursor.block(), cursor.position()
    first, last = block.position(), block.position() + block.length() - 1
    beside = QTextCursor(cursor)
    beside.setPosition(min(max(here + reach, first), last))
    beside.setPosition(here, QTextCursor.MoveMode.KeepAnchor)
    return beside.selectedText()
