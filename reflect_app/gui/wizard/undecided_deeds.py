"""What is decided on the page before Finish, and the way back from each decision there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.advice.decisions import Key, Why
    from reflect_app.advice.one_decision import Gathered
    from reflect_app.gui.wizard.draft_advice import DraftAdvice
    from reflect_app.gui.wizard.undecided import Undecided


class UndecidedDeeds(QObject):
    """Does to the draft what somebody decides on that page, and takes back what they take back."""

    def __init__(self, undecided: Undecided, draft: DraftAdvice) -> None:
        super().__init__(draft)
        self._undecided, self._draft = undecided, draft
        self._back: dict[Key, list[Callable[[], object]]] = {}  # the last that was decided first
        undecided.use_wanted.connect(self._use)
        undecided.keep_wanted.connect(self._keep)
        undecided.removal_wanted.connect(self._remove)
        undecided.back_wanted.connect(self._take_back)
        draft.done_elsewhere.connect(undecided.say_done)

    def _use(self, about: Gathered, words: str) -> None:
        """Put words in, and have the page say so of every passage that is decided by that."""
        choice, decided = self._draft.deeds.use(about, words)
        if choice is not None:
            for key in (_key(about), *decided):
                self._note(key, partial(self._draft.deeds.history.take_back_this, choice))
        self._undecided.note_changed(decided, words)

    def _keep(self, about: Gathered, why: Why, own_reason: str) -> None:
        choice = self._draft.deeds.keep(about, why, own_reason)
        self._note(_key(about), partial(self._draft.deeds.history.take_back_this, choice))

    def _remove(self, about: Gathered) -> None:
        """Remove the tags of a passage."""
        tags = self._draft.take_out(about.findings)
        self._note(_key(about), partial(self._draft.put_back, tags))
        self._draft.adviser.look_now()

    def _take_back(self, about: Gathered) -> None:
        """Have it undecided again; where that can't be any more, the page offers it no longer."""
        ways = self._back.get(_key(about), ())  # they are kept: Redo may bring the decision back
        if all(back() is False for back in ways):
            self._undecided.note_no_way_back(_key(about))
        self._draft.adviser.look_now()

    def _note(self, key: Key, back: Callable[[], object]) -> None:
        self._back[key] = [back, *self._back.get(key, ())]


def _key(about: Gathered) -> Key:
    return about.first.kind, about.first.about
