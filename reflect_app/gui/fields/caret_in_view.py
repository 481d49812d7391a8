"""Keeps what is being typed in view: the caret's line, lines before it, and whole lines only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QTextCursor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

LINES_BEFORE = 3
LOW = 10  # lines; in a lower box no line is shown that has not all of its height
MARKED_ABOVE, MARKED_BELOW = 0.1, 0.3  # of a line's height, in which something is drawn beside it
TALL = 2  # times the height of a line; no letter is taller
BELOW = 4  # pixels that are kept free below the caret's line


def show_caret(edit: QTextEdit) -> None:
    """Scroll so far that the caret's line is in view, and three before it where there is room."""
    room, near = edit.viewport().height(), edit.cursorRect()
    if LINES_BEFORE * TALL * near.height() < near.top() and near.bottom() + 1 + BELOW <= room:
        return  # as with most keys
    if edit.textCursor().isNull():  # while another text is being put in
        return
    caret = line_rect(edit, edit.textCursor())
    down = caret.bottom() + 1 + _kept_below(caret, room) - room
    if move := max(0, down) or min(0, max(_first_top(edit, caret), down)):
        bar = edit.verticalScrollBar()
        bar.setValue(bar.value() + move)


def _kept_below(caret: QRect, room: int) -> int:
    """So many pixels below the caret's line; what marks its words too, where few lines are seen."""
    if room > (LINES_BEFORE + 1) * caret.height():
        return BELOW
    return max(BELOW, min(round(MARKED_BELOW * caret.height()), room - caret.height()))


def _first_top(edit: QTextEdit, caret: QRect) -> int:
    """Where the line begins that should be in view above the caret; 0 where it surely is."""
    if caret.top() > LINES_BEFORE * TALL * caret.height():  # the usual case, which each key meets
        return 0
    before = QTextCursor(edit.textCursor())
    before.clearSelection()
    before.movePosition(QTextCursor.MoveOperation.Up, QTextCursor.MoveMode.MoveAnchor, LINES_BEFORE)
    return line_rect(edit, before).top()


def line_rect(edit: QTextEdit, cursor: QTextCursor) -> QRect:
    """Where in the viewport the whole line is that a cursor stands in."""
    block = cursor.block()
    edit.document().documentLayout().blockBoundingRect(block)  # lays it out, if that is due
    lines = block.layout()
    line = lines.lineForTextPosition(cursor.position() - block.position())
    if not line.isValid():  # not laid out yet; asking it for its place would end the process
        return QRect()
    rect = QRectF(line.rect()).translated(lines.position())
    return rect.translated(0, -edit.verticalScrollBar().value()).toAlignedRect()


def may_be_low(edit: QTextEdit) -> bool:
    """Whether a box may be so low that no line is shown by half: found out at least cost."""
    return edit.viewport().height() < LOW * TALL * edit.fontMetrics().lineSpacing()


def hide_cut_lines(edit: QTextEdit) -> None:
    """Paint over lines at the edges of a low box that are there only in part."""
    if not may_be_low(edit):  # nor is it, then, by the height of the lines that are in it
        return
    room, caret = edit.viewport().rect(), line_rect(edit, edit.textCursor())
    if room.height() >= LOW * max(1, caret.height()):
        return
    painter = QPainter(edit.viewport())
    for corner in (room.topLeft(), QPoint(room.left(), room.bottom())):
        line = line_rect(edit, edit.cursorForPosition(corner))
        seen = line & room
        if line != caret and seen and seen.height() < line.height() - 1:
            above, below = (round(part * line.height()) for part in (MARKED_ABOVE, MARKED_BELOW))
            band = seen.adjusted(0, -above, 0, below)
            band.setLeft(room.left())
            band.setRight(room.right())
            painter.fillRect(band, edit.palette().base())
    painter.end()
