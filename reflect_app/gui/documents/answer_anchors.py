"""Which place of a document shows which place of an answer as it was typed, and back."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.gui.documents.showable import showable
from reflect_app.gui.widgets.text_positions import qt_length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument

    from reflect_app.prompt_keys import PromptKey


class Anchor(NamedTuple):
    """A place in an answer: so many characters of it, as it was typed, stand before."""

    prompt: PromptKey
    offset: int


class AnswerRun(NamedTuple):
    """A stretch of an answer that is shown as it is, from ``position`` on.

    ``offsets`` has a number for each position that it takes. It stands for all from ``first`` to
    ``last``: its line, with indentation, mark, and what can't be seen.
    """

    position: int
    prompt: PromptKey
    offsets: Sequence[int]
    first: int
    last: int


class AnswerAnchors:
    """Fills while a document is written; offsets count characters, positions as Qt does."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._runs: list[AnswerRun] = []
        self._of_prompt: dict[PromptKey, list[AnswerRun]] = {}

    def add(self, run: AnswerRun, shown: str) -> None:
        """Note a stretch behind all others; its offsets are those of the characters shown.

        An emoji takes two positions, and what no document can hold takes none.
        """
        if qt_length(shown) != len(shown) or showable(shown) != shown:
            taken = zip(run.offsets, map(qt_length, map(showable, shown)), strict=True)
            offsets = [at for at, positions in taken for _position in range(positions)]
            run = run._replace(offsets=offsets)
        self._of_prompt.setdefault(run.prompt, []).append(run)
        self._runs.append(run)

    def anchor_at(self, position: int) -> Anchor | None:
        """The place in an answer that a position shows; None in headings, tags and the date."""
        block = self._document.findBlock(position)
        at = bisect_right(self._runs, position, key=lambda run: run.position) - 1
        if at < 0 or self._runs[at].position < block.position():
            at += 1  # a mark stands before the first stretch of this paragraph
            if at == len(self._runs) or not block.contains(self._runs[at].position):
                return None
        run = self._runs[at]
        behind = run.offsets[max(0, position - run.position) :]
        end = run.offsets[-1] + 1 if run.offsets else run.first
        return Anchor(run.prompt, behind[0] if behind else end)

    def position_of(self, anchor: Anchor) -> int | None:
        """Where a place in an answer is shown; None where nothing of the answer is.

        What is not seen, such as a blank line, is where the next thing begins that is.
        """
        runs = self._of_prompt.get(anchor.prompt)
        if not runs:
            return None
        behind = bisect_right(runs, anchor.offset, key=lambda run: run.first)
        run = runs[max(0, behind - 1)]
        if anchor.offset > run.last and behind < len(runs):
            return runs[behind].position
        return run.position + bisect_left(run.offsets, anchor.offset)
