"""Words put in place of others in one answer: taken out and put in again, whatever is around them.

Where the editor's own Undo or Redo does just that, it is used. Where something was typed since, the
places are known all the same: cursors of the document stand around them, which Qt moves along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCursor

from reflect_app.advice.finding import Kind
from reflect_app.advice.left_out import left_out
from reflect_app.gui.advice.history_without import History, without_step
from reflect_app.gui.advice.word_changes import Change, carry_out
from reflect_app.gui.widgets.text_positions import offset_at, position_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.advice.finding import Finding
    from reflect_app.gui.fields.answer_edit import AnswerEdit

    Span = tuple[int, int]

_AROUND = 3  # characters before a place that are still there where nothing else was put


class _State(NamedTuple):
    """An answer, and from where to where the words are in it that came, or that went.

    None for those in whose place somebody has put something else.
    """

    text: str
    spans: tuple[Span | None, ...]


class _Turn(NamedTuple):
    """One step of the editor: how the answer is without the words, and how it is with them.

    They came in by it, or ``went``: then it is Undo that brings them in.
    """

    without: _State
    with_them: _State
    went: bool = False


class _Mark(NamedTuple):
    """From this step of the editor on the new words stand, or do not."""

    at: int
    has_it: bool

    def place(self) -> int:
        """For their order."""
        return self.at


class ReplacedWords:
    """What was changed together in one answer, of which either the old or the new words stand.

    At which steps of the editor they came and went is known too: so is, wherever Undo and Redo
    come to, which of them stand there.
    """

    def __init__(
        self, edit: AnswerEdit, changes: Sequence[Change], looked_at: int | None = None
    ) -> None:
        self._edit = edit
        before, ordered = edit.text(), sorted(changes)
        self.words = [(before[each.start : each.end], each.words) for each in ordered]
        self._before = [before[max(0, each.start - _AROUND) : each.start] for each in ordered]
        carry_out(edit, before, ordered, looked_at)
        without = _State(before, tuple((each.start, each.end) for each in ordered))
        with_them = _State(edit.text(), _spans_after(ordered))
        self._turns = [_Turn(without, with_them)]
        self._held = [QTextCursor(edit.document()) for _ in ordered]
        self._hold(with_them)
        self._marks = [_Mark(self._at, has_it=True)]

    @property
    def _at(self) -> int:
        return self._edit.document().availableUndoSteps()

    @property
    def has_it(self) -> bool:
        """Whether the new words stand at the step at which the editor is."""
        at = self._at
        return next((each.has_it for each in reversed(self._marks) if each.at <= at), False)

    @property
    def first_step(self) -> int:
        """The first step of the editor that brought the words in, or took them out."""
        return self._marks[0].at if self._marks else 0

    def standing(self) -> list[str]:
        """The words that stand by now where they came or went, without what else was put there."""
        text, stands = self._edit.text(), self.has_it
        every = enumerate(self.words)
        return [each[stands] for at, each in every if self._place(at, text, stands=stands)]

    def places(self) -> list[Span]:
        """From where to where what stands there by now is, as Qt counts."""
        return [(each.anchor(), each.position()) for each in self._held]

    def turned_after(self, at: int) -> bool:
        """Whether they came or went at a later step of the editor, as far as that stands."""
        return any(at < each.at <= self._at for each in self._marks)

    def redo_until(self, *, has_it: bool) -> None:
        """Do steps again until the words stand, or don't; none where none of them does that."""
        ahead = (each.at for each in self._marks if each.at > self._at and each.has_it is has_it)
        there = next(ahead, 0)
        while self._at < there and self._edit.document().isRedoAvailable():
            self._edit.redo()

    def forget_after(self, at: int) -> None:
        """A new step of the editor took the place of those that had been taken back."""
        self._marks = [each for each in self._marks if each.at <= at]

    @property
    def can_go_on(self) -> bool:
        """Whether the editor knows any step at all: where another version was shown it does not."""
        document = self._edit.document()
        return document.isUndoAvailable() or document.isRedoAvailable()

    def knows(self, text: str) -> bool:
        """Whether the answer was just so after one of the steps."""
        return any(text in {turn.without.text, turn.with_them.text} for turn in self._turns)

    def is_so(self, text: str, *, has_it: bool) -> bool:
        """Whether the answer is just as it was with the new words, or without them."""
        every = [turn.with_them if has_it else turn.without for turn in self._turns]
        here = next((state for state in reversed(every) if state.text == text), None)
        if here is not None:
            self._hold(here)
        return here is not None

    def turn(self, *, to_have_it: bool) -> bool:
        """Put the words in, or take them out again, where they are by now; False for nowhere."""
        turned = (
            self.is_so(self._edit.text(), has_it=to_have_it)
            or self._by_history(to_have_it)
            or (to_have_it and self._by_redo())
            or self._by_place(to_have_it)
        )
        if self.has_it is not to_have_it:
            self._marks = sorted([*self._marks, _Mark(self._at, to_have_it)], key=_Mark.place)
        return turned

    def take_out_of_history(self) -> dict[int, int]:
        """Take the words out as if they had never come, where later steps of the editor stand.

        So what was typed since goes by itself with the next Undo. By each step from which on they
        stood: which one that is now; nothing where that can't be, and nothing was done.
        """
        came = self._turns[-1] if self._turns else None
        if came is None or came.went or len(self._marks) != 1 or not self.has_it:
            return {}
        places = self.places()
        history = History(self.first_step, *came.without, *came.with_them)
        rewritten = without_step(self._edit, history)
        if rewritten is None:
            for held, (anchor, position) in zip(self._held, places, strict=True):
                held.setPosition(anchor)
                held.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            return {}
        self._turns, self._marks = [], []
        self._hold(_State(self._edit.text(), rewritten.spans))
        return rewritten.steps

    def _by_history(self, to_have_it: bool) -> bool:
        """By the one step of the editor that does just that; False where there is none."""
        text = self._edit.text()
        for each in reversed(self._turns):
            here, there = (each.without, each.with_them)[:: 1 if to_have_it else -1]
            if text != here.text:
                continue
            steps = (self._edit.redo, self._edit.undo)
            forth, back = steps if to_have_it is not each.went else steps[::-1]
            forth()
            if self._edit.text() == there.text:
                self._hold(there)
                return True
            if self._edit.text() != text:
                back()
        return False

    def _by_redo(self) -> bool:
        """Where more was taken back since: by as many steps as that is; False where by none."""
        if not self._turns:
            return False
        wanted, document, made = self._turns[0].with_them, self._edit.document(), 0
        while self._edit.text() != wanted.text and document.isRedoAvailable():
            self._edit.redo()
            made += 1
        if self._edit.text() == wanted.text:
            self._hold(wanted)
            return True
        for _ in range(made):
            self._edit.undo()
        return False

    def _by_place(self, to_have_it: bool) -> bool:
        """By a new step of the editor, at each place that is still as it was left."""
        text = self._edit.text()
        places = [self._place(at, text, stands=not to_have_it) for at in range(len(self.words))]
        changes = [
            Change(*place, words[to_have_it])
            for place, words in zip(places, self.words, strict=True)
            if place is not None
        ]
        if not changes:
            return False
        carry_out(self._edit, text, changes)
        after = iter(_spans_after(changes))
        here = _State(text, tuple(places))
        there = _State(self._edit.text(), tuple(place and next(after) for place in places))
        self._turns.append(_Turn(here, there) if to_have_it else _Turn(there, here, went=True))
        self._hold(there)
        return True

    def _place(self, at: int, text: str, *, stands: bool) -> Span | None:
        """Where words are that stand there or once stood; None where something else is there."""
        held, words = self._held[at], self.words[at][stands]
        start = offset_at(text, held.anchor())
        end = max(start, offset_at(text, held.position()))
        same = text[start:end] == words
        if not words:
            same = text[max(0, start - _AROUND) : start] == self._before[at]
        return (start, end) if same else None

    def _hold(self, state: _State) -> None:
        """Have the cursors around the words of an answer that is just so."""
        for at, span in enumerate(state.spans):
            if span is not None:
                self._held[at] = self._cursor(state.text, span)

    def _cursor(self, text: str, span: Span) -> QTextCursor:
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(position_at(text, span[0]))
        cursor.setPosition(position_at(text, span[1]), QTextCursor.MoveMode.KeepAnchor)
        cursor.setKeepPositionOnInsert(True)  # what is typed behind them is no part of them
        return cursor


def _spans_after(changes: Sequence[Change]) -> tuple[Span, ...]:
    spans, moved = [], 0
    for each in changes:
        start = each.start + moved
        spans.append((start, start + len(each.words)))
        moved += len(each.words) - (each.end - each.start)
    return tuple(spans)


def as_begun(words: str, instead_of: str, before: str) -> str:
    """Words with a capital where they begin a sentence, as those did that they stand for."""
    ahead = before.rstrip(" \t\"'“‘(")
    begins = not ahead or ahead[-1] in ".!?…\n"
    return words[:1].upper() + words[1:] if begins and instead_of[:1].isupper() else words


def in_place_of(
    finding: Finding, place: tuple[int, int], words: str, text: str, before: Sequence[Change] = ()
) -> Change:
    """What puts a suggestion in a place, or else the one that reads best there.

    The same number may stand where other words fit: "rang {the number given}", "number {}". What is
    left out takes along what stands around it, but nothing that one ``before`` it takes.
    """
    offered = finding.suggestions
    if finding.kind is Kind.IDENTIFIERS and offered and words not in offered:
        words = offered[0]
    if not words:
        start, end, said = left_out(text, *place)
        return Change(max([start, *(each.end for each in before)]), end, said)
    return Change(*place, as_begun(words, finding.text, text[: place[0]]))
