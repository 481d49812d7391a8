"""Choices among the steps that a field can take back: what it asks before it takes words back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QTextDocument
    from PySide6.QtWidgets import QMenu, QWidget


@dataclass(eq=False)
class Choice:
    """Something that was done and is no step of a text box, or a step of more than one."""

    back: Callable[[], object]
    again: Callable[[], object] | None
    """Does it once more; None where that can't be."""
    still: Callable[[], bool] = lambda: True
    """Whether there is anything to take back: the same may have been done elsewhere."""
    field: QWidget | None = None
    """Where alone its keys take it back; None for what is about the whole draft."""
    known: Callable[[], bool] | None = None
    """Whether it stands, for what can be taken back in other ways as well."""
    _stands: bool = True

    @property
    def stands(self) -> bool:
        """Whether it is done, and not taken back."""
        return self._stands if self.known is None else self.known()

    def note_taken_back(self) -> None:
        """Have it as one that was taken back already, and can be done once more."""
        self._stands = False

    def turn(self, *, to_stand: bool) -> object:
        """Do it once more, or take it back; False where that can't be."""
        self._stands = to_stand
        act = self.again if to_stand else self.back
        return act() if act is not None else False


class Choices(Protocol):
    """The choices of a draft, in the order in which they were made, among the words of a field."""

    def add(self, choice: Choice) -> None:
        """Have it as the last step."""

    def can_take_back(self, field: QWidget) -> bool:
        """Whether a choice is the last step that is seen from a field."""

    def can_do_again(self, field: QWidget) -> bool:
        """Whether a choice is the next of those that were taken back."""

    def take_back(self, field: QWidget) -> bool:
        """Take a choice back where it is the last step; False where words are, or nothing."""

    def do_again(self, field: QWidget) -> bool:
        """Do a choice once more where it is the next; False where words are, or nothing."""


class NoChoices:
    """For a field that stands alone."""

    def add(self, _choice: Choice) -> None:
        """Nobody takes it back."""

    def can_take_back(self, _field: QWidget) -> bool:
        """There is none."""
        return False

    can_do_again = take_back = do_again = can_take_back


NO_CHOICES = NoChoices()
_UNDO, _REDO = "edit-undo", "edit-redo"  # what Qt calls them in its menus
_KEYS = {_UNDO: QKeySequence.StandardKey.Undo, _REDO: QKeySequence.StandardKey.Redo}


def has_steps(document: QTextDocument) -> tuple[bool, bool]:
    """Whether there are words to take back, and words to bring in again."""
    return document.isUndoAvailable(), document.isRedoAvailable()


def step_by_key(event: QKeyEvent, undo: Callable[[], object], redo: Callable[[], object]) -> bool:
    """Do what a key asks for, where that is a step back or one to do again; False for others."""
    if event.matches(QKeySequence.StandardKey.Undo):
        undo()
    elif event.matches(QKeySequence.StandardKey.Redo):
        redo()
    else:
        return False
    return True


def put_steps_in(
    menu: QMenu,
    undo: Callable[[], object],
    redo: Callable[[], object],
    can: tuple[bool, bool],
) -> None:
    """Have Undo and Redo of a menu of Qt's do what the keys do."""
    for name, act, on in zip((_UNDO, _REDO), (undo, redo), can, strict=True):
        theirs = next((each for each in menu.actions() if each.objectName() == name), None)
        if theirs is not None:
            theirs.triggered.disconnect()
            theirs.triggered.connect(lambda _=False, do=act: do())
            theirs.setEnabled(on)
            if "\t" not in theirs.text():  # Qt leaves out keys that the window has as well
                shown = QKeySequence(_KEYS[name]).toString(QKeySequence.SequenceFormat.NativeText)
                theirs.setText(f"{theirs.text()}\t{shown}")
