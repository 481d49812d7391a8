"""What was done in a draft, in the order in which it was done: choices among typed words.

The words of an answer have a history already, that of their document, which nothing else can lead:
a stack of our own (``QUndoStack``) would have to know how each key changed the text. So a choice
only notes at which step each document was when it was made. Seen from an answer, it is the last
thing that was done where no step of words has come since, and words are where one has. Choices
about the whole draft are met from every field; words, and the tags of their box, only in theirs,
where people see them come and go.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from reflect_app.gui.fields.answer_edit import AnswerEdit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.fields.choices import Choice
    from reflect_app.gui.fields.tags_box import TagsBox

    Places = dict[AnswerEdit, int]

_MOST = 200  # choices that can be taken back


class DraftHistory(QObject):
    """All choices that can be taken back, or done once more, for as long as the window is open."""

    def __init__(self, answers: Sequence[AnswerEdit], tags: TagsBox, parent: QObject) -> None:
        super().__init__(parent)
        self._answers = answers
        self._choices: list[Choice] = []
        self._before: dict[Choice, Places] = {}  # where each answer was
        self._after: dict[Choice, Places] = {}
        self._taken: dict[Choice, Places] = {}  # and where it was once the choice was taken back
        self._busy = False
        tags.choices = self
        for each in answers:
            each.choices = self
            each.shown_anew.connect(partial(self._begin_anew, each))
            each.document().undoCommandAdded.connect(self._forget_undone)
            each.textChanged.connect(partial(self._look_at_words, each))

    @property
    def last(self) -> Choice | None:
        """What was chosen last, whether it stands or not."""
        return self._choices[-1] if self._choices else None

    def places(self) -> Places:
        """At which of its steps each answer is."""
        return {each: each.document().availableUndoSteps() for each in self._answers}

    def add(self, choice: Choice, before: Places | None = None) -> None:
        """Have it as the last step; ``before`` are the places where it has changed words.

        What is typed next is a step of its own, also where Qt would join it to the words before.
        """
        if self._busy:
            return
        after = self.places()
        self._forget_undone()
        self._choices = [*self._choices, choice][-_MOST:]
        self._before[choice], self._after[choice] = before or dict(after), after
        self._keep_known()
        for each in self._answers:
            each.document().setModified(False)
            each.document().clearUndoRedoStacks(QTextDocument.Stacks.RedoStack)

    def count_anew(self, edit: AnswerEdit, steps: Mapping[int, int]) -> None:
        """The steps of an answer have other numbers now, from the first of these on."""
        for places in (*self._before.values(), *self._after.values(), *self._taken.values()):
            known = [each for each in steps if each <= places.get(edit, 0)]
            if known:
                places[edit] = steps[max(known)]

    def clear(self) -> None:
        """Know of none any more: another version stands on the pages."""
        self._choices = []
        self._keep_known()

    # From a field; from None, all choices and no words

    def can_take_back(self, field: QWidget | None = None) -> bool:
        """Whether a choice is the last step that is seen from a field."""
        return self._last(field) is not None

    def can_do_again(self, field: QWidget | None = None) -> bool:
        """Whether a choice is the next of those that were taken back."""
        return self._next(field) is not None

    def take_back(self, field: QWidget | None = None) -> bool:
        """Take a choice back where it is the last step; False where words are, or nothing."""
        choice = self._last(field)
        if choice is None:
            return False
        self._turn(choice, to_stand=False)
        return True

    def do_again(self, field: QWidget | None = None) -> bool:
        """Do a choice once more where it is the next; False where words are, or nothing."""
        choice = self._next(field)
        if choice is None:
            return False
        self._turn(choice, to_stand=True)
        return True

    def take_back_this(self, choice: Choice) -> bool:
        """Take one back, whatever was done since; False where that can't be any more."""
        if not (choice.stands and choice.still()):
            return False
        later = self._choices[self._choices.index(choice) + 1 :] if choice in self._choices else []
        if any(each.stands for each in later):
            self._drop(choice)
        return self._turn(choice, to_stand=False) is not False

    def turn_this(self, choice: Choice) -> bool:
        """Take one back, or do it again where it was taken back; False where that can't be."""
        if choice.stands:
            return self.take_back_this(choice)
        before, is_known = self.places(), choice in self._choices
        done = choice.still() and self._turn(choice, to_stand=True) is not False
        if done and not is_known:  # what came since had it forgotten
            self.add(choice, before)
        return done

    def _turn(self, choice: Choice, *, to_stand: bool) -> object:
        self._busy = True
        try:
            return choice.turn(to_stand=to_stand)
        finally:
            self._busy = False
            self._taken[choice] = {} if to_stand else self.places()
            if not to_stand and choice.again is None:
                self._drop(choice)

    def _last(self, field: QWidget | None) -> Choice | None:
        for each in reversed(self._seen_from(field)):
            if not each.stands:
                continue
            if each.still():
                return None if _place(field) > _at(self._after[each], field) else each
            self._drop(each)
        return None

    def _next(self, field: QWidget | None) -> Choice | None:
        seen = self._seen_from(field)
        first = 1 + max((at for at, each in enumerate(seen) if each.stands), default=-1)
        found = seen[first] if first < len(seen) else None
        if found is None:
            return None
        places = self._before[found], self._taken.get(found, {})
        if any(_place(field) < _at(each, field) for each in places):
            return None  # words come before it
        return found

    def _seen_from(self, field: QWidget | None) -> list[Choice]:
        every = self._choices
        return [each for each in every if field is None or each.field in {None, field}]

    # What comes between

    def _forget_undone(self) -> None:
        """Something new was done: what was taken back before it can't be done again."""
        if not self._busy:
            self._choices = [each for each in self._choices if each.stands]
            self._keep_known()

    def _look_at_words(self, edit: AnswerEdit) -> None:
        """See whether words came that Qt has joined to others, and told nobody of."""
        ahead = any(_at(self._before[each], edit) > _place(edit) for each in self._choices)
        if ahead and not edit.document().isRedoAvailable():
            self._forget_undone()

    def _begin_anew(self, edit: AnswerEdit) -> None:
        """Another text stands in an answer, with no steps."""
        for places in (*self._before.values(), *self._after.values(), *self._taken.values()):
            places[edit] = 0

    def _drop(self, choice: Choice) -> None:
        self._choices = [each for each in self._choices if each is not choice]
        self._keep_known()

    def _keep_known(self) -> None:
        known = set(self._choices)
        for places in (self._before, self._after, self._taken):
            for each in places.keys() - known:
                del places[each]


def _at(places: Places, field: QWidget | None) -> int:
    return places.get(field, 0) if isinstance(field, AnswerEdit) else 0


def _place(field: QWidget | None) -> int:
    return field.document().availableUndoSteps() if isinstance(field, AnswerEdit) else 0
