"""Changes of the words of an answer: what they are, and how they are made as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCursor

from reflect_app.gui.documents.showable import with_byte_order
from reflect_app.gui.widgets.text_positions import position_at, qt_length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.fields.answer_edit import AnswerEdit


class Change(NamedTuple):
    """From where to where, in characters of the answer, and what comes there."""

    start: int
    end: int
    words: str

    def meets(self, place: tuple[int, int]) -> bool:
        """Whether it is about what stands there."""
        return self.start < place[1] and place[0] < self.end


def change_between(before: str, after: str) -> Change:
    """The one change that makes a text of another."""
    most = min(len(before), len(after))
    begin = next((at for at in range(most) if before[at] != after[at]), most)
    same = 0
    while same < most - begin and before[-1 - same] == after[-1 - same]:
        same += 1
    return Change(begin, len(before) - same, after[begin : len(after) - same])


def carry_out(
    edit: AnswerEdit, text: str, changes: Sequence[Change], place: int | None = None
) -> None:
    """One step of the editor; the caret comes behind the change at a place, and else stays.

    What goes is taken out last: Qt joins what is typed next to a step that ends with words that
    came in, and one Undo would take back both. Qt also notes where the caret was: where it comes
    back to by Undo.
    """
    cursor, caret = edit.textCursor(), edit.textCursor()
    nearest = min(changes, key=lambda each: abs(each.start - (place or 0)))
    cursor.beginEditBlock()
    for change in sorted(changes, reverse=True):
        goes = qt_length(text[change.start : change.end])
        cursor.setPosition(position_at(text, change.start))
        cursor.insertText(with_byte_order(change.words) + ("" if goes else " "))
        behind = cursor.position() + goes
        cursor.setPosition(behind - (goes or 1))
        cursor.setPosition(behind, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if place is not None and change is nearest:
            caret.setPosition(cursor.position())  # it moves along with those before it
    cursor.endEditBlock()
    if place is not None:
        edit.setTextCursor(caret)
