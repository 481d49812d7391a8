"""Words put in place of others in several answers: one step in each, and undone together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from reflect_app.gui.documents.showable import with_byte_order
from reflect_app.gui.widgets.text_positions import position_at, qt_length

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reflect_app.gui.fields.answer_edit import AnswerEdit


class Change(NamedTuple):
    """From where to where, in characters of the answer, and what comes there."""

    start: int
    end: int
    words: str


def change_between(before: str, after: str) -> Change:
    """The one change that makes a text of another."""
    most = min(len(before), len(after))
    begin = next((at for at in range(most) if before[at] != after[at]), most)
    same = 0
    while same < most - begin and before[-1 - same] == after[-1 - same]:
        same += 1
    return Change(begin, len(before) - same, after[begin : len(after) - same])


def place_since(before: str, after: str, start: int, end: int) -> tuple[int, int] | None:
    """Where words of a text are after a change of others; None where that can't be told for sure.

    They are the first, the second.. of those that read so, and there are as many as there were.
    """
    if before == after:
        return start, end
    words = before[start:end]
    if not words or before.count(words) != after.count(words):
        return None
    ahead = len(words.join(after.split(words)[: before.count(words, 0, start) + 1]))
    return ahead, ahead + len(words)


class Replacing(QObject):
    """Carries out the last change of that kind, and takes it back in all answers at once.

    Ctrl+Z in any of them is enough, and Redo likewise, as long as nothing else was typed there.
    """

    outdated = Signal()
    """Something else was typed since, or it was taken back: there is no way back any more."""
    undone = Signal()
    """It was taken back."""
    redone = Signal()
    """It was done once more."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts: dict[AnswerEdit, tuple[str, str]] = {}  # before and after
        self._watched: set[AnswerEdit] = set()
        self._busy = False
        self._is_undone = False

    def replace(self, changes: Mapping[AnswerEdit, Sequence[Change]]) -> int:
        """Make these changes; how many that are."""
        self._busy, self._is_undone, self._texts, made = True, False, {}, 0
        for edit, wanted in changes.items():
            if edit.is_in_pieces or not wanted:
                continue
            before = edit.text()
            _carry_out(edit, before, wanted)
            self._texts[edit] = before, edit.text()
            made += len(wanted)
            if edit not in self._watched:
                self._watched.add(edit)
                edit.textChanged.connect(self._look)
        self._busy = False
        return made

    def undo(self) -> bool:
        """Take it back everywhere; False where something was typed since."""
        edit = next(iter(self._texts), None)
        if edit is None or self._is_undone or edit.text() != self._texts[edit][1]:
            return False
        edit.undo()  # the others follow
        return True

    def look_at_shown_anew(self) -> None:
        """Other texts may have been put on the pages, which is no typing, and left no way back."""
        documents = [edit.document() for edit in self._texts]
        if self._is_undone:
            lost = not all(each.isRedoAvailable() for each in documents)
        else:
            lost = not all(each.isUndoAvailable() for each in documents)
        if lost:
            self._texts, self._is_undone = {}, False
            self.outdated.emit()

    def _look(self) -> None:
        """See whether one of the answers went back, or on again, and take the others along."""
        if self._busy or not self._texts:
            return
        now = {edit: edit.text() for edit in self._texts}
        back = [edit for edit, text in now.items() if text == self._texts[edit][0]]
        there = [edit for edit, text in now.items() if text == self._texts[edit][1]]
        self._busy = True
        if not self._is_undone and back:
            self._is_undone = True
            for edit in there:
                edit.undo()
            self.undone.emit()
        elif self._is_undone and there:
            self._is_undone = False
            for edit in back:
                edit.redo()
            self.redone.emit()
        elif len(back) + len(there) < len(now):
            self.outdated.emit()
        self._busy = False


def _carry_out(edit: AnswerEdit, text: str, changes: Sequence[Change]) -> None:
    """One step of the editor; the caret comes behind the first of them.

    What goes is taken out last: Qt joins what is typed next to a step that ends with words that
    came in, and one Undo would take back both.
    """
    cursor = QTextCursor(edit.document())
    cursor.beginEditBlock()
    for change in sorted(changes, reverse=True):
        goes = qt_length(text[change.start : change.end])
        cursor.setPosition(position_at(text, change.start))
        cursor.insertText(with_byte_order(change.words) + ("" if goes else " "))
        behind = cursor.position() + goes
        cursor.setPosition(behind - (goes or 1))
        cursor.setPosition(behind, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    cursor.endEditBlock()
    place = edit.textCursor()
    place.setPosition(cursor.position())
    edit.setTextCursor(place)
