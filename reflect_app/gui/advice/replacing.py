"""Words put in place of others in several answers: one step in each, and undone together."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from reflect_app.gui.documents.showable import with_byte_order
from reflect_app.gui.widgets.text_positions import position_at, qt_length

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reflect_app.gui.fields.answer_edit import AnswerEdit


_STEPS = 20  # that are known; an older one is taken back in each answer by itself


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


@dataclass(eq=False)
class _Step:
    """What was done together: the answers before and after, and what came with it."""

    texts: dict[AnswerEdit, tuple[str, str]]
    came_with: object
    back: set[AnswerEdit] = field(default_factory=set)
    """The answers in which it is taken back; none as long as it stands."""


class Replacing(QObject):
    """Carries out changes of that kind, and takes each back in all answers at once.

    Ctrl+Z in any of them is enough, and Redo likewise; what was typed after it in one of the others
    stays there, with the words it was typed to.
    """

    outdated = Signal()
    """Something was typed since the last, or it was taken back: there is no way back any more."""
    undone = Signal(object)
    """One was taken back: what came with it."""
    redone = Signal(object)
    """One was done once more: what came with it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: list[_Step] = []  # the last is the last that was done
        self._watched: set[AnswerEdit] = set()
        self._busy = False

    def put_in(
        self,
        changes: Mapping[AnswerEdit, Sequence[Change]],
        came_with: object = None,
        looked_at: Mapping[AnswerEdit, int] | None = None,
    ) -> int:
        """Make these changes; how many that are.

        The caret comes behind the one that is ``looked_at``, at its place in an answer; in every
        other answer it stays where somebody wrote last.
        """
        self._busy, texts, made = True, {}, 0
        for edit, wanted in changes.items():
            if edit.is_in_pieces or not wanted:
                continue
            before = edit.text()
            _carry_out(edit, before, wanted, (looked_at or {}).get(edit))
            texts[edit] = before, edit.text()
            made += len(wanted)
            if edit not in self._watched:
                self._watched.add(edit)
                edit.textChanged.connect(partial(self._look, edit))
        self._steps = [*self._steps, _Step(texts, came_with)][-_STEPS:]
        self._let_go_of_cut_off()
        self._busy = False
        return made

    def undo(self) -> bool:
        """Take the last back everywhere; False where something was typed since."""
        step = self._steps[-1] if self._steps else _Step({}, None)
        edit = next(iter(step.texts), None)
        if edit is None or step.back or edit.text() != step.texts[edit][1]:
            return False
        edit.undo()  # the others follow
        return True

    def look_at_shown_anew(self) -> None:
        """Other texts may have been put on the pages, which is no typing, and left no way back."""
        had = len(self._steps)
        self._steps = [step for step in self._steps if not _is_lost(step)]
        if len(self._steps) < had:
            self.outdated.emit()

    def _look(self, edit: AnswerEdit) -> None:
        """See whether an answer went back, or on again, and take the others along."""
        if self._busy:
            return
        self._busy, text = True, edit.text()
        for step in [each for each in reversed(self._steps) if edit in each.texts]:
            before, after = step.texts[edit]
            if not step.back and text == before and edit.document().isRedoAvailable():
                self._take_back(step, edit)
            elif edit in step.back and text == after:
                self._bring_back(step, edit)
            elif step is self._steps[-1] and text not in {before, after}:
                self.outdated.emit()
        self._let_go_of_cut_off()
        self._busy = False

    def _take_back(self, step: _Step, first: AnswerEdit) -> None:
        step.back = {edit for edit, (_, after) in step.texts.items() if edit.text() == after}
        for edit in step.back:
            edit.undo()
        step.back.add(first)
        self.undone.emit(step.came_with)

    def _bring_back(self, step: _Step, first: AnswerEdit) -> None:
        """Do it once more in all answers, also where more than it was taken back since."""
        others, step.back = step.back - {first}, set()
        for edit in others:
            while edit.text() != step.texts[edit][1] and edit.document().isRedoAvailable():
                edit.redo()
        self.redone.emit(step.came_with)

    def _let_go_of_cut_off(self) -> None:
        """Where one can't be done once more in one answer, it is not in the others either."""
        for step in [each for each in self._steps if each.back]:
            if all(edit.document().isRedoAvailable() for edit in step.back):
                continue
            self._steps.remove(step)
            for edit in step.back:
                if edit.text() == step.texts[edit][0]:
                    edit.document().clearUndoRedoStacks(QTextDocument.Stacks.RedoStack)


def _is_lost(step: _Step) -> bool:
    """Whether the editors know no more of it, as where another version was put on the pages."""
    documents = [(edit.document(), edit in step.back) for edit in step.texts]
    return not all(
        each.isRedoAvailable() if back else each.isUndoAvailable() for each, back in documents
    )


def _carry_out(edit: AnswerEdit, text: str, changes: Sequence[Change], place: int | None) -> None:
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
