"""Words put in place of others in several answers: one step in each, and undone together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.gui.advice.replaced_words import ReplacedWords

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reflect_app.gui.advice.word_changes import Change
    from reflect_app.gui.fields.answer_edit import AnswerEdit


_STEPS = 20  # that are known; an older one is taken back in each answer by itself


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
class Step:
    """What was done together: in which answers, what came with it, and whether it stands."""

    places: dict[AnswerEdit, ReplacedWords]
    came_with: object
    stands: bool = True


class Replacing(QObject):
    """Carries out changes of that kind, and takes each back in all answers at once.

    Ctrl+Z in any of them is enough, and Redo likewise; what was typed after it in one of the others
    stays there, and only the words that came go. No step leaves the words in one answer and not in
    another: an Undo that came to where they stood in its answer, and were taken out since, goes on
    to where they had not come.
    """

    outdated = Signal()
    """Something was typed since the last, or it was taken back: there is no way back any more."""
    undone = Signal(object)
    """This ``Step`` was taken back."""
    redone = Signal(object)
    """This ``Step`` was done once more."""
    rewritten = Signal(object, object)
    """The editor of this answer counts its steps anew: to which number which one came."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []  # the last is the last that was done
        self._watched: dict[AnswerEdit, int] = {}  # how many steps each could take back
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
        self._busy = True
        wanted = {each: here for each, here in changes.items() if here and not each.is_in_pieces}
        looked_at = looked_at or {}
        step = Step(
            {each: ReplacedWords(each, here, looked_at.get(each)) for each, here in wanted.items()},
            came_with,
        )
        if wanted:
            self._steps = [*self._steps, step][-_STEPS:]
        for edit in wanted.keys() - self._watched.keys():
            self._watch(edit)
        self._busy = False
        return sum(map(len, wanted.values()))

    @property
    def last(self) -> Step | None:
        """What was done last, whether it stands or not."""
        return self._steps[-1] if self._steps else None

    def take_back(self, step: Step) -> bool:
        """Take one back wherever it stands, whatever was done since; False where that can't be."""
        if step not in self._steps or not step.stands:
            return False
        self._turn(step)
        return True

    def knows(self, step: Step) -> bool:
        """Whether one can be taken back or done again in all answers as one."""
        return step in self._steps

    def redo(self, step: Step) -> bool:
        """Do one again that was taken back; False where that can't be."""
        if step not in self._steps or step.stands:
            return False
        self._turn(step)
        return True

    def look_at_shown_anew(self) -> None:
        """Other texts may have been put on the pages, which is no typing, and left no way back."""
        had = len(self._steps)
        self._steps = [
            step for step in self._steps if all(each.can_go_on for each in step.places.values())
        ]
        if len(self._steps) < had:
            self.outdated.emit()

    def _watch(self, edit: AnswerEdit) -> None:
        self._watched[edit] = edit.document().availableUndoSteps()
        edit.textChanged.connect(partial(self._look, edit))
        edit.stepped.connect(partial(self._on_stepped, edit))
        edit.document().undoCommandAdded.connect(partial(self._on_added, edit))

    def _in(self, edit: AnswerEdit) -> list[Step]:
        """All steps that this answer is in, the last first."""
        return [each for each in reversed(self._steps) if edit in each.places]

    def _look(self, edit: AnswerEdit) -> None:
        """See whether something else was typed."""
        last, self._watched[edit] = self.last, edit.document().availableUndoSteps()
        held = last.places.get(edit) if last is not None and not self._busy else None
        if held is not None and not held.knows(edit.text()):
            self.outdated.emit()

    def _on_added(self, edit: AnswerEdit) -> None:
        for step in self._in(edit):
            step.places[edit].forget_after(self._watched[edit])

    def _on_stepped(self, edit: AnswerEdit, forth: bool) -> None:
        """An answer went back, or on again: take the others along, or go on until it fits them."""
        if self._busy:
            return
        here = self._in(edit)
        self._busy = True
        self._go_on(edit, here, forth=forth)
        self._busy = False
        for step in here:
            held = step.places[edit]
            held.is_so(edit.text(), has_it=held.has_it)
            if held.has_it is not step.stands:
                self._turn(step, but=edit)

    @staticmethod
    def _go_on(edit: AnswerEdit, here: Sequence[Step], *, forth: bool) -> None:
        """Leave the steps behind at which words stand that were taken back since."""
        if forth:
            for step in here:
                if step.places[edit].has_it is not step.stands:
                    step.places[edit].redo_until(has_it=step.stands)
            return
        document = edit.document()
        while document.isUndoAvailable() and any(
            each.places[edit].has_it and not each.stands for each in here
        ):
            edit.undo()

    def _turn(self, step: Step, but: AnswerEdit | None = None) -> None:
        """Have a step stand in all answers, or in none; in ``but`` it does already."""
        self._busy, step.stands = True, not step.stands
        for edit, held in step.places.items():
            if edit is not but and not self._take_out_of_history(step, edit):
                held.turn(to_have_it=step.stands)
        self._busy = False
        (self.redone if step.stands else self.undone).emit(step)

    def _take_out_of_history(self, step: Step, edit: AnswerEdit) -> bool:
        held = step.places[edit]
        others = (each.places[edit] for each in self._in(edit) if each is not step)
        if step.stands or any(each.turned_after(held.first_step) for each in others):
            return False
        steps = held.take_out_of_history()
        if steps:
            self.rewritten.emit(edit, steps)
        return bool(steps)
