"""Words in one block of bytes, as their file has them: read at once, and searched where it lies.

A set of so many words would take 60 ms and 15 MB; the bytes take a millisecond and what they weigh.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from reflect_app.atomic_file import read_file

if TYPE_CHECKING:
    from pathlib import Path

_LETTERS = 3  # of a word, by which its part of the list is found
_BITS = 32  # of a place in the list
_LONGEST = (1 << _BITS) - 1


class WordList:
    """The lines ``word rank`` of a file, sorted by their bytes, below a head in # lines."""

    def __init__(self, lines: bytes) -> None:
        """Take the bytes of the file."""
        self._lines = b"\n" + lines.replace(b"\r\n", b"\n")
        self._end = len(self._lines) - 1
        self._begin = _end_of_head(self._lines)
        self._parts: dict[bytes, int] = {}  # two places in one number: a third of what a pair takes

    @classmethod
    def read(cls, path: Path) -> WordList:
        """The words of a file.

        Raises ``OSError`` where it can't be read.
        """
        return cls(read_file(path))

    def rank(self, word: str) -> int:
        """How rare a word is, from 1 to 8; 0 where it is not in the list."""
        if not word or " " in word or "\n" in word:
            return 0
        sought = word.encode("utf-8", "surrogatepass")
        line = b"\n" + sought + b" "
        at = self._lines.find(line, *self._part(sought[:_LETTERS]))
        return self._lines[at + len(line)] - ord("0") if at >= 0 else 0

    def beginning_with(self, letters: str) -> tuple[list[str], list[int]]:
        """The words that begin so, and the rank of each; for one to three letters."""
        begin, end = self._part(letters.encode("utf-8", "surrogatepass"))
        both = self._lines[begin:end].decode().split()
        return both[::2], list(map(int, both[1::2]))

    def _part(self, beginning: bytes) -> tuple[int, int]:
        """Where the lines with this beginning are: from the line end before them to their last."""
        if (known := self._parts.get(beginning)) is None:
            after = beginning[:-1] + bytes((beginning[-1] + 1,))
            known = self._first_from(beginning) << _BITS | self._first_from(after)
            self._parts[beginning] = known
        return known >> _BITS, known & _LONGEST

    def _first_from(self, beginning: bytes) -> int:
        """The line end before the first line that does not sort before this."""
        places = range(self._begin, self._end)
        at = bisect_left(places, beginning, key=self._line_behind)
        return self._lines.find(b"\n", self._begin + at) if at < len(places) else self._end

    def _line_behind(self, place: int) -> bytes:
        """The beginning of the first line that begins at a place or behind it."""
        line_end = self._lines.find(b"\n", place)
        return self._lines[line_end + 1 : line_end + 1 + _LETTERS] or b"\xff"


def _end_of_head(lines: bytes) -> int:
    at = 0
    while lines.startswith(b"\n#", at):
        at = lines.find(b"\n", at + 1)
    return max(at, 0)
