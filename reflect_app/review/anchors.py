"""Noting the passage of a comment, and finding it again after its answer has changed.

Positions are code points. A passage is looked for where it stood; then where the changes since have
taken it, as far as the answer is known as it was; and then by its words and by what stood around
them.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.review.entries import Anchor
from reflect_app.review.suggested_wording import with_suggestion
from reflect_app.text_diff import ChangeKind, compare

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOTED = 32  # characters on each side of a passage, by which it is told from others alike
_AROUND = (_NOTED, 16, 8, 4)  # characters of context that are tried, the most telling first
_TELLING = 16  # characters of a passage and its context by which a moved one is known for sure
_NEAR = 8  # characters on each side of a wording by which it is known where it was put
_KEPT_DIFFS = 16  # the six answers since two or three versions


def anchor_to(version: str, answer: str, start: int, length: int) -> Anchor:
    """The anchor of a passage of an answer, as it is in this version."""
    end = start + length
    return Anchor(
        version=version,
        start=start,
        passage=answer[start:end],
        before=answer[max(0, start - _NOTED) : start],
        after=answer[end : end + _NOTED],
    )


def locate(anchor: Anchor, answer: str, was: str | None) -> range | None:
    """Where the passage is in the answer now; None where it is gone.

    ``was`` is the answer as it was in the anchor's version, where that is known. Of a passage that
    was partly changed, what is left is found, with what was put between.
    """
    if not anchor.passage or anchor.start < 0:
        return None
    if (there := _where_it_stood(anchor, answer)) is not None:
        return there
    if was is not None and _stands_at(anchor.passage, was, anchor.start):
        return _carried_along(anchor, answer, was)
    return _searched(anchor, answer)


def place_if_once(words: str, text: str) -> int | None:
    """Where words stand that were put in elsewhere: for sure only where they are many, and once."""
    if len(words) < _TELLING or text.count(words) != 1:
        return None
    return text.index(words)


def is_back(anchor: Anchor, wording: str, answer: str) -> bool:
    """Whether the passage stands in its place again, and not the wording that was put there.

    It does where so much around it is as it was that it can be no other passage that reads alike.
    """
    before, after = anchor.before[-_NEAR:], anchor.after[:_NEAR]
    spot = range(len(before), len(before) + len(anchor.passage))
    if (
        not anchor.passage
        or with_suggestion(f"{before}{anchor.passage}{after}", spot, wording) in answer
    ):
        return False
    enough = min(_TELLING, len(anchor.before) + len(anchor.after))
    return any(_agreeing(anchor, answer, at) >= enough for at in _places(anchor.passage, answer))


def _where_it_stood(anchor: Anchor, answer: str) -> range | None:
    passage = range(anchor.start, anchor.start + len(anchor.passage))
    before = answer[max(0, passage.start - len(anchor.before)) : passage.start]
    after = answer[passage.stop : passage.stop + len(anchor.after)]
    agrees = (before, after) == (anchor.before, anchor.after)
    return passage if agrees and _stands_at(anchor.passage, answer, passage.start) else None


def _stands_at(passage: str, text: str, start: int) -> bool:
    return text.startswith(passage, start) and start + len(passage) <= len(text)


# Through the changes since


@dataclass(frozen=True)
class _Way:
    """What stayed of a text on its way to another: where each stretch was and is, and its length.

    ``added`` is what came, each with where it is.
    """

    was: tuple[int, ...]
    now: tuple[int, ...]
    sizes: tuple[int, ...]
    added: tuple[tuple[int, str], ...]

    def kept(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """What is left of a stretch, as from where to where each piece is now."""
        for at in range(max(0, bisect_right(self.was, start) - 1), len(self.was)):
            first, size = self.was[at], self.sizes[at]
            if first >= end:
                return
            left, right = max(start, first), min(end, first + size)
            if left < right:
                yield self.now[at] + left - first, self.now[at] + right - first


@lru_cache(maxsize=_KEPT_DIFFS)
def _way(was: str, answer: str) -> _Way:
    here = there = 0
    kept: list[tuple[int, int, int]] = []
    added: list[tuple[int, str]] = []
    for span in compare(was, answer):
        size = len(span.text)
        if span.kind is ChangeKind.SAME:
            kept.append((there, here, size))
        elif span.kind is ChangeKind.ADDED:
            added.append((here, span.text))
        there += size if span.kind is not ChangeKind.ADDED else 0
        here += size if span.kind is not ChangeKind.REMOVED else 0
    was_at, now_at, sizes = zip(*kept, strict=True) if kept else ((), (), ())
    return _Way(was_at, now_at, sizes, tuple(added))


def _carried_along(anchor: Anchor, answer: str, was: str) -> range | None:
    passage = anchor.passage
    once = place_if_once(passage, answer)
    if once is not None and place_if_once(passage, was) is not None:
        return range(once, once + len(passage))  # a diff may keep what stood around it instead
    way = _way(was, answer)
    pieces = list(way.kept(anchor.start, anchor.start + len(passage)))
    words = [(start, end) for start, end in pieces if _has_words(answer[start:end])]
    if not words:
        return _moved(anchor, answer, way) if _has_words(passage) or not pieces else None
    found = range(words[0][0], words[-1][1])
    if answer[found.start : found.stop] == passage:
        return found
    whole = _whole_beside(anchor, answer, found)
    return found if whole is None else whole


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))


def _whole_beside(anchor: Anchor, answer: str, found: range) -> range | None:
    """The passage as it was, over what was found of it: where words repeat, a diff parts them."""
    size = len(anchor.passage)
    first, last = max(0, found.start - size), found.stop + size
    places = [first + at for at in _places(anchor.passage, answer[first:last])]
    return _best(anchor, answer, places, found.start)


def _moved(anchor: Anchor, answer: str, way: _Way) -> range | None:
    """The passage within what was added, where so much of it agrees that it was moved there."""
    size = len(anchor.passage)
    places = [start + at for start, text in way.added for at in _places(anchor.passage, text)]
    best = _best(anchor, answer, places, anchor.start)
    if best is None or size + _agreeing(anchor, answer, best.start) < _TELLING:
        return None
    return best


# By its words


def _searched(anchor: Anchor, answer: str) -> range | None:
    """The passage with the most of what stood around it; of several, the nearest."""
    size = len(anchor.passage)
    for around in _AROUND:
        before, after = anchor.before[-around:], anchor.after[:around]
        sides = ((before, after), (before, ""), ("", after))
        for left, right in sides:
            looked_for = left + anchor.passage + right
            places = [at + len(left) for at in _places(looked_for, answer)]
            if (left or right) and places:
                nearest = min(places, key=lambda at: abs(at - anchor.start))
                return range(nearest, nearest + size)
    places = list(_places(anchor.passage, answer))
    nearest = min(places, key=lambda at: abs(at - anchor.start), default=-1)
    return range(nearest, nearest + size) if places else None


def _best(anchor: Anchor, answer: str, places: list[int], near: int) -> range | None:
    ranked = [(-_agreeing(anchor, answer, at), abs(at - near), at) for at in places]
    if not ranked:
        return None
    start = min(ranked)[2]
    return range(start, start + len(anchor.passage))


def _agreeing(anchor: Anchor, answer: str, start: int) -> int:
    """How many characters around a place are those that stood around the passage."""
    end = start + len(anchor.passage)
    before = answer[max(0, start - len(anchor.before)) : start]
    after = answer[end : end + len(anchor.after)]
    return _same_at_start(before[::-1], anchor.before[::-1]) + _same_at_start(after, anchor.after)


def _same_at_start(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _places(passage: str, text: str) -> Iterator[int]:
    at = text.find(passage)
    while at >= 0:
        yield at
        at = text.find(passage, at + 1)
