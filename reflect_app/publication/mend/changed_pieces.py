"""Which stretches of some lines changed, and where a line was broken or put together.

Pure data in code points, for whoever shows lines before and after side by side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from reflect_app.text_diff import ChangeKind, TextSpan, compare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LINE_END_MARK = "⏎"
_LONG_BLOCK = 100_000  # letters; of longer ones whole lines are shown
_LONG_PIECE = 1_000  # letters; of a longer one that nobody compares by eye, both ends are shown
_ENDS = 400
_WORDS = re.compile(r"\S+")


class PieceKind(StrEnum):
    """What a stretch of a line is in the comparison."""

    SAME = "same"
    CHANGED = "changed"
    LINE_END = "line-end"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line; a line end that went or came is one of its own, whose text is "⏎"."""

    kind: PieceKind
    text: str


_END = Piece(PieceKind.LINE_END, LINE_END_MARK)


LinesOfPieces = list[tuple[Piece, ...]]


def pieces_of(removed: Sequence[str], added: Sequence[str]) -> tuple[LinesOfPieces, LinesOfPieces]:
    """The pieces of each line on both sides.

    What stood on the next line before, and was put behind another, is changed on the new side.
    """
    texts = "\n".join(removed), "\n".join(added)
    if not added or not removed or len(texts[0]) + len(texts[1]) > _LONG_BLOCK:
        return [_all_of(line, gone=True) for line in removed], [_all_of(line) for line in added]
    before, after = _Side(ChangeKind.REMOVED), _Side(ChangeKind.ADDED)
    for span in _only_spaces(*texts) or compare(*texts):
        before.take(span)
        after.take(span)
    return before.lines(), after.lines()


def _all_of(line: str, *, gone: bool = False) -> tuple[Piece, ...]:
    """A line that went or came as a whole."""
    pieces = (Piece(PieceKind.CHANGED, shortened(line)),) if line else ()
    return (*pieces, _END) if gone else pieces


class _Side:
    """One side of some compared lines, put together span by span."""

    def __init__(self, own: ChangeKind) -> None:
        self._own = own
        self._lines: list[list[Piece]] = [[]]
        self._moved_up = False

    def take(self, span: TextSpan) -> None:
        """Add a span where it is on this side; of a line end that went, note that it did."""
        if span.kind not in {ChangeKind.SAME, self._own}:
            self._moved_up = self._moved_up or "\n" in span.text
            return
        first, *others = span.text.split("\n")
        self._add(first, span.kind)
        for text in others:
            self._end_line(went=span.kind is not ChangeKind.SAME)
            self._add(text, span.kind)

    def lines(self) -> LinesOfPieces:
        """The pieces of each line, neighbours of one kind together."""
        return [tuple(_joined(line)) for line in self._lines]

    def _add(self, text: str, kind: ChangeKind) -> None:
        """A stretch; what stood on the next line before is shown as changed, too."""
        changed = kind is not ChangeKind.SAME or self._moved_up
        if text:
            self._lines[-1].append(Piece(PieceKind.CHANGED if changed else PieceKind.SAME, text))

    def _end_line(self, *, went: bool) -> None:
        if went:
            self._lines[-1].append(_END)
        self._lines.append([])
        self._moved_up = False


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for kind, together in groupby(pieces, lambda piece: piece.kind):
        yield Piece(kind, shortened("".join(piece.text for piece in together)))


def shortened(text: str) -> str:
    """A stretch as it is shown: of a very long one, its beginning and its end."""
    return text if len(text) <= _LONG_PIECE else f"{text[:_ENDS]} … {text[-_ENDS:]}"


def _only_spaces(removed: str, added: str) -> list[TextSpan] | None:
    """What changed where only white space did, line ends among it; None where more did."""
    words = removed.split()
    if not words or words != added.split():
        return None
    spaces = zip(_WORDS.split(removed), _WORDS.split(added), strict=True)
    spans: list[TextSpan] = []
    for (old, new), word in zip(spaces, (*words, ""), strict=True):
        if old == new:
            spans.append(TextSpan(ChangeKind.SAME, old))
        else:
            spans += (TextSpan(ChangeKind.REMOVED, old), TextSpan(ChangeKind.ADDED, new))
        spans.append(TextSpan(ChangeKind.SAME, word))
    return spans
