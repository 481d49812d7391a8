"""Words put in place of others in several answers: one step in each, and undone together."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.gui.advice.replaced_words import Change, ReplacedWords

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reflect_app.gui.fields.answer_edit import AnswerEdit


_STEPS = 20  # that are known; an older one is taken back in each answer by itself


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
class Step:
    """What was done together: in which answers, what came with it, and whether it stands."""

    places: dict[AnswerEdit, ReplacedWords]
    came_with: object
    stands: bool = True
    apart: set[AnswerEdit] = field(default_factory=set)
    """Those that are not as the others: words were changed there since, or came in by Undo."""


class Replacing(QObject):
    """Carries out changes of that kind, and takes each back in all answers at once.

    Ctrl+Z in any of them is enough, and Redo likewise; what was typed after it in one of the others
    stays there, and only the words that came go. Undo takes back, and does nothing again in another
    answer: where it brings words in that went with the step, they come in that answer alone.
    """

    outdated = Signal()
    """Something was typed since the last, or it was taken back: there is no way back any more."""
    undone = Signal(object)
    """This ``Step`` was taken back."""
    redone = Signal(object)
    """This ``Step`` was done once more."""

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
            self._watched[edit] = edit.document().availableUndoSteps()
            edit.textChanged.connect(partial(self._look, edit))
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

    def _look(self, edit: AnswerEdit) -> None:
        """See whether an answer went back, or on again, and take the others along."""
        had, self._watched[edit] = self._watched[edit], edit.document().availableUndoSteps()
        if self._busy:
            return
        text = edit.text()
        for step in [each for each in reversed(self._steps) if edit in each.places]:
            held, apart = step.places[edit], edit in step.apart
            if apart and held.is_so(text, has_it=step.stands):
                step.apart.discard(edit)
            elif not apart and held.was_turned(text, has_it=step.stands):
                if self._watched[edit] < had and not step.stands:
                    step.apart.add(edit)
                else:
                    self._turn(step, but=edit)
            elif step is self.last and not step.places[edit].knows(text):
                self.outdated.emit()

    def _turn(self, step: Step, but: AnswerEdit | None = None) -> None:
        """Have a step stand in all answers, or in none; in ``but`` it does already."""
        self._busy, step.stands = True, not step.stands
        step.apart = {
            edit
            for edit, held in step.places.items()
            if edit is not but and not held.turn(to_have_it=step.stands)
        }
        self._busy = False
        (self.redone if step.stands else self.undone).emit(step)
