"""Which paragraphs of a text another one has in their place: what a merge is made of.

A paragraph is a line. Paragraphs that stand once in both texts hold the two together, as in a
patience diff, and what is between them is compared by ``difflib``. The work is bounded by the texts
alone, never by the clock: two computers must find the same changes in the same texts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_STEPS = 4_000_000  # of comparing what stands between two texts' anchors: about two seconds
_ALIKE = 0.4  # the share of words that a paragraph has in common with what it is taken to have been


@dataclass(frozen=True, slots=True)
class ParagraphChange:
    """The paragraphs from ``start`` up to ``end`` are ``lines`` now; nothing where both are one."""

    start: int
    end: int
    lines: tuple[str, ...]

    @property
    def grows(self) -> bool:
        """Whether there are more paragraphs than there were: something new is among them."""
        return len(self.lines) > self.end - self.start


def paragraphs_of(text: str) -> tuple[str, ...]:
    """The lines of an answer; an answer without a character has none."""
    return tuple(text.split("\n")) if text else ()


def paragraph_changes(before: Sequence[str], after: Sequence[str]) -> list[ParagraphChange]:
    """What of ``before`` is another in ``after``, in order and as small as can be.

    Two changes never overlap. Where as many paragraphs stand as stood there, and each is like the
    one it was, each is a change of its own.
    """
    changes: list[ParagraphChange] = []
    start, there = 0, 0
    for same_from, same_there, size in (*_kept(before, after), (len(before), len(after), 0)):
        if start < same_from or there < same_there:
            change = ParagraphChange(start, same_from, tuple(after[there:same_there]))
            changes += _one_by_one(before, change)
        start, there = same_from + size, same_there + size
    return changes


def _one_by_one(before: Sequence[str], change: ParagraphChange) -> list[ParagraphChange]:
    were = before[change.start : change.end]
    if len(were) != len(change.lines) or not all(map(_are_alike, were, change.lines)):
        return [change]
    return [
        ParagraphChange(at, at + 1, (line,))
        for at, line in enumerate(change.lines, start=change.start)
        if line != before[at]
    ]


def _are_alike(one: str, other: str) -> bool:
    """Whether the one can be taken to be what became of the other."""
    if one == other:
        return True
    words, others = set(one.split()), set(other.split())
    return len(words & others) >= _ALIKE * max(len(words), len(others), 1)


_Block = tuple[int, int, int]
"""Where it begins in the one, and in the other, and how many paragraphs are the same from there."""


def _kept(before: Sequence[str], after: Sequence[str]) -> Iterator[_Block]:
    """The stretches that are the same in both."""
    first = _same_at_start(before, after)
    last = _same_at_start(before[first:][::-1], after[first:][::-1])
    left, right = before[first : len(before) - last], after[first : len(after) - last]
    yield 0, 0, first
    for start, there, size in _kept_between(left, right):
        yield first + start, first + there, size
    yield len(before) - last, len(after) - last, last


def _same_at_start(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    shorter = min(len(one), len(other))
    return next((at for at, (left, right) in pairs if left != right), shorter)


def _kept_between(before: Sequence[str], after: Sequence[str]) -> Iterator[_Block]:
    """The same, held together by what stands once in both; difflib finds the rest."""
    steps = _STEPS
    anchors = [(-1, -1), *_anchors(before, after), (len(before), len(after))]
    for (start, there), (end, end_there) in pairwise(anchors):
        if start >= 0:
            yield start, there, 1
        left, right = before[start + 1 : end], after[there + 1 : end_there]
        steps -= len(left) * len(right) * min(len(left), len(right))
        if left and right and steps >= 0:
            matcher = SequenceMatcher(None, left, right, autojunk=False)
            for found in matcher.get_matching_blocks():
                yield start + 1 + found.a, there + 1 + found.b, found.size


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """The longest row of paragraphs that stand once in each, in the order of both."""
    counts, others = Counter(before), Counter(after)
    at_after = {line: at for at, line in enumerate(after) if others[line] == counts[line] == 1}
    pairs = [(at, at_after[line]) for at, line in enumerate(before) if line in at_after]
    ends: list[int] = []  # of rows of each length, where the row that ends earliest does
    rows: list[int] = []
    lead: list[int] = []
    for number, (_, there) in enumerate(pairs):
        length = bisect_left(ends, there)
        lead.append(rows[length - 1] if length else -1)
        ends[length : length + 1], rows[length : length + 1] = [there], [number]
    row: list[tuple[int, int]] = []
    number = rows[-1] if rows else -1
    while number >= 0:
        row.append(pairs[number])
        number = lead[number]
    return row[::-1]
