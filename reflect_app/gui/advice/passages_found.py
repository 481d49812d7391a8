"""Where findings are in a text that goes on being written: their places move along with it.

Places are those of Qt, which counts UTF-16 units. No toolkit is needed for any of it.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.gui.widgets.text_positions import qt_length

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reflect_app.advice.finding import Finding

LONGEST = 400  # UTF-16 units of a passage that is looked at again where something is typed in it
_LAST_OF_ONE_UNIT = "\uffff"
_IN_WORDS = frozenset("'’-‐‑_@")


class Passage(NamedTuple):
    """A finding, and from where to where it is now."""

    start: int
    end: int
    finding: Finding


class PassagesFound:
    """The passages of one text, in its order.

    One that is typed in is let go at once, since it is another by then; whether that is worth a
    look as well is found out once nothing is typed for a moment.
    """

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._findings: list[Finding] = []
        self._from = self._by = 0  # from which one on they stand how much further on than noted
        self._longest = 0  # UTF-16 units: how far before a place a passage may begin that is there

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[Passage]:
        self._note_places()
        return map(Passage, self._starts, self._ends, self._findings)

    def show(self, findings: Sequence[Finding], text: str) -> bool:
        """Have the findings of this very text; whether anything is different by that."""
        places = _places(findings, text)
        starts, ends = [each[0] for each in places], [each[1] for each in places]
        self._note_places()
        same = (starts, ends, list(findings)) == (self._starts, self._ends, self._findings)
        self._starts, self._ends, self._findings = starts, ends, list(findings)
        self._longest = max((end - start for start, end in places), default=0)
        return not same

    def move(self, at: int, removed: int, added: str, reads: Callable[[int, int], str]) -> bool:
        """Follow a change of the text; whether a passage was let go.

        So much was ``removed`` at a place and this ``added`` there. ``reads`` has what stands
        between two places now.
        """
        first = self._first_from(at + removed)
        self._shift(first, qt_length(added) - removed)
        gone = list(self._touched(first, at, removed, added, reads))
        for each in sorted(gone, reverse=True):
            del self._starts[each], self._ends[each], self._findings[each]
            self._from -= each < self._from
        return bool(gone)

    def _shift(self, first: int, by: int) -> None:
        """Have those from ``first`` on stand further on, which costs nothing where somebody types.

        Only those between there and where the last change was are noted anew.
        """
        until, back = (first, self._by) if first > self._from else (self._from, -self._by)
        for each in range(min(first, self._from), until):
            self._starts[each] += back
            self._ends[each] += back
        self._from, self._by = first, self._by + by

    def _note_places(self) -> None:
        self._shift(len(self._starts), 0)
        self._from = self._by = 0

    def _first_from(self, place: int) -> int:
        """The number of the first that begins at a place or behind it."""
        at = bisect_left(self._starts, place, 0, self._from)
        if at < self._from:
            return at
        return bisect_left(self._starts, place - self._by, self._from)

    def between(self, begin: int, end: int) -> Iterator[Passage]:
        """Those of which any part is between two places."""
        for at in range(self._first_from(begin - self._longest), len(self._starts)):
            by = self._by if at >= self._from else 0
            start, beyond = self._starts[at] + by, self._ends[at] + by
            if start > end:
                return
            if beyond >= begin:
                yield Passage(start, beyond, self._findings[at])

    def at(self, position: int) -> list[Passage]:
        """Those that a place is in, or at the end of, the shortest first."""
        here = (each for each in self.between(position, position))
        return sorted(here, key=lambda each: each.end - each.start)

    def _touched(
        self, first: int, at: int, removed: int, added: str, reads: Callable[[int, int], str]
    ) -> Iterator[int]:
        """Which of them are others by a change: it is within them, or goes on with their word."""
        behind = at + qt_length(added)
        begins = self._starts[first] + self._by if first < len(self) else -1
        if added and _goes_on(added[-1]) and begins == behind:
            yield first
        for each in range(first - 1, -1, -1):
            if self._starts[each] < at - LONGEST:
                return
            if self._ends[each] == at and added and _goes_on(added[0]):
                yield each
            elif self._ends[each] > at or (removed and self._ends[each] == at):
                words = reads(self._starts[each], self._ends[each])
                if words != self._findings[each].text.replace("\n", " "):
                    yield each


def _goes_on(character: str) -> bool:
    return character.isalnum() or character in _IN_WORDS


def _places(findings: Sequence[Finding], text: str) -> list[tuple[int, int]]:
    """Where findings are as Qt counts; the same where every character is one unit."""
    if text.isascii() or max(text) <= _LAST_OF_ONE_UNIT:
        return [(each.start, each.end) for each in findings]
    marks = sorted({place for each in findings for place in (each.start, each.end)})
    found: dict[int, int] = {}
    reached = units = 0
    for place in marks:
        units += qt_length(text[reached:place])
        reached, found[place] = place, units
    return [(found[each.start], found[each.end]) for each in findings]
