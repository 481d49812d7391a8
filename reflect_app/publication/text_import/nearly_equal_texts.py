"""Finding texts that are nearly equal among many thousands, without comparing each with each.

Of each text a few of its runs of three words are kept, those whose hashes are the smallest: two
texts that are nearly equal have many of these in common (a bottom-k sketch: A. Broder, "On the
resemblance and containment of documents", 1997). Only such are compared word by word.

A run of words that several texts have in common is a template's, or everybody's; it is noted of
the first few of them and passed over in the others, which are known by words of their own.
"""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reflect_app.reflection import Reflection

ALIKE_FROM = 0.8
"""From which likeness on two texts are nearly equal, of 1 where all words are the same.

Of six answers of one length, one written anew leaves 0.85 and two 0.70; another story told on a
form of which half is given has up to 0.56, told freely 0.15 (measured on drawn texts).
"""
SHORTEST = 40  # words; shorter texts are alike by chance
_MOST_WORDS = 10_000  # of a text that are compared, some 60 KB: comparing two takes 10 ms
_LONG_WORD = 20  # letters; with more on the average, words are not parted by spaces in this script
_KEPT = 16  # runs of a text
_COMMON = 8  # texts that have a run in common, after which it tells nothing
_IN_COMMON = 0.25  # of the runs that were looked at, at least, for a text to be compared
_CHECKED = 4  # texts that one is compared with, at most, and as many of a template's first
_LOOKED_AT_FIRST = 64  # runs that are sorted before all are
_LOWEST, _HASHES = -(1 << 63), 1 << 64
_WORDS_KNOWN = 20_000


class _Numbers(dict[str, int]):
    """A number for each word, always the same one."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _WORDS_KNOWN:
            self.clear()
        self[word] = number = crc32(word.encode("utf-8", "surrogatepass"))
        return number


_numbers = _Numbers()


def words_of(reflection: Reflection) -> list[int]:
    """The words of all answers, as numbers; none where there are so few that it tells nothing."""
    text = "\n".join(reflection.answers.texts()).casefold()
    words = text.split()
    if len(text) > _LONG_WORD * len(words):
        words = [*text]
    if len(words) < SHORTEST:
        return []
    return [*map(_numbers.__getitem__, words[:_MOST_WORDS])]


def are_nearly_equal(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two texts are, as ``words_of`` has them.

    What counts is how much of both stays when one is changed into the other by taking out words and
    putting in others.
    """
    from rapidfuzz.distance import Indel  # noqa: PLC0415  -- when needed

    return Indel.normalized_similarity(one, other, score_cutoff=ALIKE_FROM) > 0


class Sketch(NamedTuple):
    """What a text is known by, and the places of those that may be nearly equal to it."""

    runs: tuple[int, ...]
    candidates: tuple[int, ...]


class NearlyEqualTexts:
    """Texts by what they have in common, each known by its place in the order of adding."""

    def __init__(self) -> None:
        self._texts_by_run = _TextsByRun()
        self._count = 0

    def sketch(self, words: Sequence[int]) -> Sketch:
        """What this text is known by, and which may be nearly equal to it, the likeliest first."""
        runs: list[int] = []
        by_runs: Counter[int] = Counter()
        by_common: Counter[int] = Counter()
        looked_at = 0
        for run in _runs(words):
            looked_at += 1
            texts = self._texts_by_run.of(run)
            if len(texts) < _COMMON:
                runs.append(run)
                by_runs.update(texts)
            by_common.update(texts)
            if len(runs) == _KEPT:
                break
        likely = (*_likely(by_runs, len(runs)), *_likely(by_common, looked_at))
        return Sketch(tuple(runs), tuple(dict.fromkeys(likely)))

    def add(self, sketch: Sketch) -> int:
        """Know one more text; the answer is its place."""
        place = self._count
        self._count += 1
        for run in sketch.runs:
            self._texts_by_run.add(run, place)
        return place


def _likely(found: Counter[int], looked_at: int) -> Iterator[int]:
    least = max(2, looked_at * _IN_COMMON)
    return (place for place, shared in found.most_common(_CHECKED) if shared >= least)


def _runs(words: Sequence[int]) -> Iterator[int]:
    """The hashes of all runs of three words, the smallest first; most are never asked for."""
    hashes = [*map(hash, zip(words, words[1:], words[2:], strict=False))]
    part = min(_LOOKED_AT_FIRST, len(hashes)) * _HASHES // max(1, len(hashes))
    below = _LOWEST + part
    yield from sorted({each for each in hashes if each < below})
    yield from sorted({each for each in hashes if each >= below})


_FREE = 0xFFFF_FFFF  # in the place of a text
_SIGN = 0xFFFF_FFFF
_FIRST_SIZE = 1 << 12
_MOST_FULL = 0.6


class _TextsByRun:
    """Which texts have a run of words: a hash table with open addressing, in two arrays.

    A ``dict`` would take several times the memory, which is to stay small for 100,000 texts too.
    """

    def __init__(self) -> None:
        self._used = 0
        self._make(_FIRST_SIZE)

    def _make(self, size: int) -> None:
        self._mask = size - 1
        self._signs, self._places = array("I", bytes(4 * size)), array("I", [_FREE]) * size

    def of(self, run: int) -> list[int]:
        """The places of those that have it, ``_COMMON`` at most."""
        sign, mask, signs, places = run & _SIGN, self._mask, self._signs, self._places
        at, found = sign & mask, []
        while (place := places[at]) != _FREE:
            if signs[at] == sign:
                found.append(place)
            at = (at + 1) & mask
        return found

    def add(self, run: int, place: int) -> None:
        """Note that a text has it."""
        if self._used >= len(self._places) * _MOST_FULL:
            self._grow()
        self._put(run & _SIGN, place)
        self._used += 1

    def _put(self, sign: int, place: int) -> None:
        at = sign & self._mask
        while self._places[at] != _FREE:
            at = (at + 1) & self._mask
        self._signs[at], self._places[at] = sign, place

    def _grow(self) -> None:
        signs, places = self._signs, self._places
        self._make(2 * len(places))
        for sign, place in zip(signs, places, strict=True):
            if place != _FREE:
                self._put(sign, place)
