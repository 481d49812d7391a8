"""A file before and after it was mended, for a person who decides: the changed lines, side by side.

Pure data in code points: which lines, which stretches in them, and where a line was broken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.publication.mend.changed_pieces import (
    LINE_END_MARK,
    Piece,
    PieceKind,
    pieces_of,
    shortened,
)
from reflect_app.text_diff import ChangeKind, compare_lines
from reflect_app.text_format.find_headings import letters_of
from reflect_app.text_format.mail_marks import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reflect_app.publication.mend.changed_pieces import LinesOfPieces

__all__ = [
    "LINE_END_MARK",
    "BeforeAndAfter",
    "ChangedPlace",
    "Piece",
    "PieceKind",
    "ShownLine",
    "before_and_after",
]

AROUND = 2  # lines above and below what changed
AT_MOST = 200  # changed lines that are shown; nobody reads more of one file
_BOM = "\ufeff"
_LINE_ENDS = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line with its number, from 1; its pieces together are the line.

    Of a stretch of more than a thousand letters there are the beginning and the end.
    """

    number: int
    pieces: tuple[Piece, ...]

    @property
    def is_changed(self) -> bool:
        """Whether anything in it is not as on the other side."""
        return any(piece.kind is not PieceKind.SAME for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class ChangedPlace:
    """Some lines that follow each other, before and after, with a few around what changed."""

    before: tuple[ShownLine, ...]
    after: tuple[ShownLine, ...]


@dataclass(frozen=True, slots=True)
class BeforeAndAfter:
    """What changed in a file, place by place, and what changed in all of it and can't be seen.

    ``line_ends`` says that lines end otherwise (CRLF, CR, or a line end after the last line),
    ``mark`` that an unseen mark (BOM) at the start went; ``more`` is how many changed lines were
    left out, where there are too many to be read.
    """

    places: tuple[ChangedPlace, ...] = ()
    line_ends: bool = False
    mark: bool = False
    more: int = 0


def before_and_after(before: bytes, after: bytes, *, at_most: int = AT_MOST) -> BeforeAndAfter:
    """What a file was and what it is, place by place; at most so many changed lines of each side.

    What is not UTF-8 is shown as U+FFFD.
    """
    old, new = (data.decode("utf-8", "replace") for data in (before, after))
    old_ends, new_ends = ({*_LINE_ENDS.findall(text)} for text in (old, new))
    ends = old_ends != new_ends or old.endswith(("\r", "\n")) != new.endswith(("\r", "\n"))
    places, more = _places(_lines(old), _lines(new), at_most)
    mark = old.startswith(_BOM) != new.startswith(_BOM)
    return BeforeAndAfter(tuple(places), ends, mark, more)


def line_before_and_after(number: int, before: str, after: str | None) -> BeforeAndAfter:
    """The same of one line with its number; only as it is, where nobody knows what it should be."""
    if after is None:
        line = ShownLine(number, (Piece(PieceKind.SAME, before),))
        return BeforeAndAfter((ChangedPlace((line,), ()),))
    removed, added = pieces_of([before], [after])
    one, other = _numbered(removed, number - 1), _numbered(added, number - 1)
    return BeforeAndAfter((ChangedPlace(tuple(one), tuple(other)),))


def _lines(text: str) -> list[str]:
    lines = _LINE_ENDS.split(text.removeprefix(_BOM))
    return lines if lines[-1] else lines[:-1]


class _Chunk(NamedTuple):
    """Lines that changed: those of the old text from ``old`` to ``old_end``, and of the new."""

    old: int
    old_end: int
    new: int
    new_end: int

    @property
    def size(self) -> int:
        return max(self.old_end - self.old, self.new_end - self.new)


def _places(old: Sequence[str], new: Sequence[str], at_most: int) -> tuple[list[ChangedPlace], int]:
    """What changed with what stands around it, and how many changed lines were left out."""
    groups: list[list[_Chunk]] = []
    shown, more = 0, 0
    for chunk in _chunks(old, new):
        room = max(0, at_most - shown)
        shown += chunk.size
        more += max(0, chunk.size - room)
        if not room:
            continue
        kept = _cut(chunk, room)
        if groups and kept.old - groups[-1][-1].old_end <= 2 * AROUND:
            groups[-1].append(kept)
        else:
            groups.append([kept])
    return [_place(old, new, group) for group in groups], more


def _cut(chunk: _Chunk, room: int) -> _Chunk:
    return chunk._replace(
        old_end=min(chunk.old_end, chunk.old + room), new_end=min(chunk.new_end, chunk.new + room)
    )


def _chunks(old: Sequence[str], new: Sequence[str]) -> Iterator[_Chunk]:
    """The lines that changed, as few together as can be told apart."""
    for block in _blocks(old, new):
        keys = (
            [_key(line) for line in old[block.old : block.old_end]],
            [_key(line) for line in new[block.new : block.new_end]],
        )
        old_at, new_at = block.old, block.new
        for chunk in _blocks(*keys):
            yield from _pairs(old_at, new_at, block.old + chunk.old - old_at)
            old_at, new_at = block.old + chunk.old_end, block.new + chunk.new_end
            yield _Chunk(block.old + chunk.old, old_at, block.new + chunk.new, new_at)
        yield from _pairs(old_at, new_at, block.old_end - old_at)


def _pairs(old: int, new: int, number: int) -> Iterator[_Chunk]:
    """So many lines that have the same letters, each beside its own."""
    for each in range(number):
        yield _Chunk(old + each, old + each + 1, new + each, new + each + 1)


def _key(line: str) -> str:
    """What two lines have in common that are the same but for marks, spaces and coding."""
    return letters_of(decoded(line)) or line.strip()


def _blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[_Chunk]:
    """Where lines went or came."""
    old_at = new_at = 0
    runs = compare_lines(old, new)
    for same, together in groupby(runs, lambda run: run[0] is ChangeKind.SAME):
        first = old_at, new_at
        for kind, lines in together:
            old_at += len(lines) * (kind is not ChangeKind.ADDED)
            new_at += len(lines) * (kind is not ChangeKind.REMOVED)
        if not same:
            yield _Chunk(first[0], old_at, first[1], new_at)


def _place(old: Sequence[str], new: Sequence[str], chunks: Sequence[_Chunk]) -> ChangedPlace:
    before: list[ShownLine] = []
    after: list[ShownLine] = []
    last = (max(0, chunks[0].old - AROUND), max(0, chunks[0].new - AROUND))
    for chunk in chunks:
        before += _unchanged(old, last[0], chunk.old)
        after += _unchanged(new, last[1], chunk.new)
        removed, added = pieces_of(old[chunk.old : chunk.old_end], new[chunk.new : chunk.new_end])
        before += _numbered(removed, chunk.old)
        after += _numbered(added, chunk.new)
        last = (chunk.old_end, chunk.new_end)
    before += _unchanged(old, last[0], last[0] + AROUND)
    after += _unchanged(new, last[1], last[1] + AROUND)
    return ChangedPlace(tuple(before), tuple(after))


def _unchanged(lines: Sequence[str], first: int, end: int) -> list[ShownLine]:
    return [
        ShownLine(first + number, (Piece(PieceKind.SAME, shortened(line)),) if line else ())
        for number, line in enumerate(lines[first:end], 1)
    ]


def _numbered(lines: LinesOfPieces, first: int) -> list[ShownLine]:
    return [ShownLine(first + number, pieces) for number, pieces in enumerate(lines, 1)]
