"""Words put in place of others in one answer: taken out and put in again, whatever is around them.

Where the editor's own Undo or Redo does just that, it is used. Where something was typed since, the
places are known all the same: cursors of the document stand around them, which Qt moves along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCursor

from reflect_app.advice.finding import Kind
from reflect_app.advice.left_out import left_out
from reflect_app.gui.documents.showable import with_byte_order
from reflect_app.gui.widgets.text_positions import offset_at, position_at, qt_length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.advice.finding import Finding
    from reflect_app.gui.fields.answer_edit import AnswerEdit

    Span = tuple[int, int]

_AROUND = 3  # characters before a place that are still there where nothing else was put


class Change(NamedTuple):
    """From where to where, in characters of the answer, and what comes there."""

    start: int
    end: int
    words: str

    def meets(self, place: tuple[int, int]) -> bool:
        """Whether it is about what stands there."""
        return self.start < place[1] and place[0] < self.end


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


class ReplacedWords:
    """What was changed together in one answer, of which either the old or the new words stand."""

    def __init__(
        self, edit: AnswerEdit, changes: Sequence[Change], looked_at: int | None = None
    ) -> None:
        self._edit = edit
        before, ordered = edit.text(), sorted(changes)
        self._words = [(before[each.start : each.end], each.words) for each in ordered]
        self._before = [before[max(0, each.start - _AROUND) : each.start] for each in ordered]
        carry_out(edit, before, ordered, looked_at)
        without = _State(before, tuple((each.start, each.end) for each in ordered))
        with_them = _State(edit.text(), _spans_after(ordered))
        self._turns = [_Turn(without, with_them)]
        self._held = [QTextCursor(edit.document()) for _ in ordered]
        self._hold(with_them)

    @property
    def can_go_on(self) -> bool:
        """Whether the editor knows any step at all: where another version was shown it does not."""
        document = self._edit.document()
        return document.isUndoAvailable() or document.isRedoAvailable()

    def was_turned(self, text: str, *, has_it: bool) -> bool:
        """Whether Undo or Redo in the editor has just taken the words out, or put them in.

        ``text`` is the answer by now, and ``has_it`` says whether it had the new words before. What
        is typed by hand is neither.
        """
        document = self._edit.document()
        for turn in self._turns:
            state = turn.without if has_it else turn.with_them
            by_undo = has_it is not turn.went
            if text == state.text and (document.isRedoAvailable() or not by_undo):
                self._hold(state)
                return True
        return False

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
        return (
            self.is_so(self._edit.text(), has_it=to_have_it)
            or self._by_history(to_have_it)
            or (to_have_it and self._by_redo())
            or self._by_place(to_have_it)
        )

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
        places = [self._place(at, text, stands=not to_have_it) for at in range(len(self._words))]
        changes = [
            Change(*place, words[to_have_it])
            for place, words in zip(places, self._words, strict=True)
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
        held, words = self._held[at], self._words[at][stands]
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
