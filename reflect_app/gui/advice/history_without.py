"""One step taken out of what an answer can undo, as if it had never been; what came later stays.

An editor can only take back its last step. Words that are taken out further back, by a new step at
the end, would come in again with the next Undo there.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.gui.advice.word_changes import Change, carry_out, change_between
from reflect_app.gui.widgets.text_positions import offset_at, position_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.fields.answer_edit import AnswerEdit

    Span = tuple[int, int]

_MOST = 200  # later steps; each is taken back, and done again without the words


class History(NamedTuple):
    """At which step an answer came to the text ``after``, with the places that were changed."""

    at: int
    before: str
    old: Sequence[Span | None]
    after: str
    new: Sequence[Span | None]


class Rewritten(NamedTuple):
    """Where the old words stand now, and at which step the answer is that was at another before."""

    spans: tuple[Span, ...]
    steps: dict[int, int]


def without_step(edit: AnswerEdit, history: History) -> Rewritten | None:
    """Take that step out; None where it can't be, and nothing is changed.

    It can't where a later step changed those words. Qt counts several for one that is undone whole.
    """
    if not 0 < _at(edit) - history.at <= _MOST:
        return None
    caret = edit.textCursor()
    place = offset_at(edit.text(), caret.position())
    texts, steps = [edit.text()], [_at(edit)]
    while _at(edit) > history.at:
        edit.undo()
        texts.append(edit.text())
        steps.append(_at(edit))
    places = _Places(history)
    changes = places.without(texts[::-1]) if texts[-1] == history.after else None
    told: dict[int, int] = {}
    if changes is None:
        while _at(edit) < steps[0]:
            edit.redo()
    else:
        edit.undo()
        told[history.at] = _at(edit)
        for change, step in zip(changes, steps[-2::-1], strict=True):
            carry_out(edit, edit.text(), [change])
            told[step] = _at(edit)
        place = places.moved(place)
    caret.setPosition(position_at(edit.text(), place))
    edit.setTextCursor(caret)
    return Rewritten(tuple(places.old), told) if told else None


def _at(edit: AnswerEdit) -> int:
    return edit.document().availableUndoSteps()


class _Places:
    """Where the words are in a text that has the new ones, and in one that has the old."""

    def __init__(self, history: History) -> None:
        self.old = [each for each in history.old if each is not None]
        self.new = [each for each in history.new if each is not None]

    def without(self, texts: Sequence[str]) -> list[Change] | None:
        """What was done from each of the texts to the next, where the old words stand."""
        changes: list[Change] = []
        for before, after in itertools.pairwise(texts):
            change = self._apart(change_between(before, after), before)
            if change is None:
                return None
            start, goes = self.moved(change.start), change.end - change.start
            changes.append(Change(start, start + goes, change.words))
            by = len(change.words) - goes
            behind = [change.end <= each[0] and change.start < each[1] for each in self.new]
            self.old = [_pushed(each, by * on) for each, on in zip(self.old, behind, strict=True)]
            self.new = [_pushed(each, by * on) for each, on in zip(self.new, behind, strict=True)]
        return changes

    def moved(self, place: int) -> int:
        """A place of the one text in the other; behind the words where it is within."""
        moved = place
        for old, new in zip(self.old, self.new, strict=True):
            if new[1] <= place:
                moved += (old[1] - old[0]) - (new[1] - new[0])
            elif new[0] < place:
                return old[1]
        return moved

    def _apart(self, change: Change | None, text: str) -> Change | None:
        """A change where it is about none of the words; None where it is.

        The same letters may have come in, or gone, further ahead.
        """
        while change is not None and any(_within(change, each) for each in self.new):
            change = _one_ahead(change, text)
        return change


def _within(change: Change, span: Span) -> bool:
    return change.start < span[1] and span[0] < change.end


def _one_ahead(change: Change, text: str) -> Change | None:
    """The change that makes the same of a text, a letter further ahead; None for none."""
    start, end, words = change
    same = text[start - 1 : start]
    if start and not words and text[end - 1] == same:
        return Change(start - 1, end - 1, "")
    if start == end and same and words[-1:] == same:
        return Change(start - 1, end - 1, same + words[:-1])
    return None


def _pushed(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by
