"""Which place of a document shows which place of an answer as it was typed, and back."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.gui.documents.showable import showable
from reflect_app.gui.widgets.text_positions import offset_at, position_at, qt_length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument

    from reflect_app.reflection import PromptKey


class Anchor(NamedTuple):
    """A place in an answer: so many characters of it, as it was typed, stand before."""

    prompt: PromptKey
    offset: int


@dataclass(frozen=True, slots=True)
class AnswerRun:
    """A stretch of an answer that is shown as it is; ``offsets`` has a number for each character.

    It stands for all from ``first`` to ``last``: its line, with indentation, mark, and what can't
    be seen.
    """

    prompt: PromptKey
    text: str
    offsets: Sequence[int]
    first: int
    last: int

    def showable(self) -> AnswerRun:
        """The same without what no document can hold."""
        text = showable(self.text)
        if text == self.text:
            return self
        offsets = [at for at, one in zip(self.offsets, self.text, strict=True) if showable(one)]
        return AnswerRun(self.prompt, text, offsets, self.first, self.last)

    @property
    def end(self) -> int:
        """The offset after the last character that is shown."""
        return self.offsets[-1] + 1 if self.offsets else self.first


class AnswerAnchors:
    """Fills while a document is written; offsets count characters, positions as Qt does."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._positions: list[int] = []
        self._runs: list[AnswerRun] = []
        self._of_prompt: dict[PromptKey, list[int]] = {}

    def add(self, position: int, run: AnswerRun) -> None:
        """Note a stretch that begins at a position, after all that were noted before."""
        self._of_prompt.setdefault(run.prompt, []).append(len(self._runs))
        self._positions.append(position)
        self._runs.append(run)

    def anchor_at(self, position: int) -> Anchor | None:
        """The place in an answer that a position shows; None in headings, tags and the date."""
        block = self._document.findBlock(position)
        at = bisect_right(self._positions, position) - 1
        if at < 0 or self._positions[at] < block.position():
            at += 1  # a mark stands before the first stretch of this paragraph
            if at == len(self._runs) or not block.contains(self._positions[at]):
                return None
        run = self._runs[at]
        index = offset_at(run.text, max(0, position - self._positions[at]))
        return Anchor(run.prompt, run.offsets[index] if index < len(run.offsets) else run.end)

    def position_of(self, anchor: Anchor) -> int | None:
        """Where a place in an answer is shown; None where nothing of the answer is.

        What is not seen, such as a blank line, is where the next thing begins that is.
        """
        runs = self._of_prompt.get(anchor.prompt)
        if not runs:
            return None
        behind = bisect_right(runs, anchor.offset, key=lambda at: self._runs[at].first)
        if not behind:
            return self._positions[runs[0]]
        run, position = self._runs[runs[behind - 1]], self._positions[runs[behind - 1]]
        if anchor.offset > run.last and behind < len(runs):
            return self._positions[runs[behind]]
        if anchor.offset >= run.end:
            return position + qt_length(run.text)
        return position + position_at(run.text, bisect_left(run.offsets, anchor.offset))
