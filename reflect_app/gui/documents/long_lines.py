"""Lines too long for Qt to lay out, told and parted for showing; what is kept stays one line.

Qt lays a paragraph out as a whole at each key. That takes a hundredth of a second for one of 5,000
words, and minutes for a megabyte without a space, or for thousands of changes between letters that
are read from the left and from the right. The limits here are where a key took a tenth of a second.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from reflect_app.gui.documents.most_shown import LINES_SHOWN, SHOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 100_000  # characters of a paragraph
LONGEST_RUN = 10_000  # characters between two places at which a line can end
MOST_TURNS = 1_000  # changes of direction in one paragraph
MOST_SIGNS = 5_000  # of direction, such as U+202E
MOST_LINES = 200_000
PIECE, TURNING_PIECE = 1_000, 200  # characters of what is shown as a paragraph of its own
_MARKS = 64  # combining marks that are kept with their letter

_ENDS_LINE = " \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000"
_EACH_ENDS_LINE = "\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U0001f000-\U0003ffff"
_RUN = re.compile(f"[^{_ENDS_LINE}{_EACH_ENDS_LINE}]{{{LONGEST_RUN + 1}}}")
_LEFT = "0-9A-Za-z\u00aa-\u058f\u0900-\u1fff\u2c00-\ud7ff"  # read from the left
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_TURN = re.compile(f"[{_RIGHT}][^{_LEFT}]*+")  # up to the next from the left, or to the end
_SIGN = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BLANK_LINES = re.compile("\n{3,}")
_ANY_RIGHT = re.compile(f"[{_RIGHT}]")


def can_be_laid_out(text: str) -> bool:
    """Whether Qt can lay a text out fast enough to be written in."""
    if len(text) <= MOST_TURNS:
        return True
    return not has_too_many_lines(text) and all(map(_fits, text.split("\n")))


def has_too_many_lines(text: str) -> bool:
    """Whether it is for the number of its lines that a text can't be laid out."""
    return text.count("\n") >= MOST_LINES


def pieces_of(line: str) -> Iterator[tuple[int, int]]:
    """Where a line begins and ends again and again, so that each part can be laid out.

    One for a line that can be laid out whole. Together they are the line.
    """
    begin, parted = 0, not _fits(line)
    size = TURNING_PIECE if parted and _turns(line) > MOST_TURNS else PIECE
    while parted and len(line) - begin > size:
        end = _place_to_part(line, begin, size)
        yield begin, end
        begin = end
    yield begin, len(line)


def in_pieces(text: str) -> str:
    """A text with its long lines parted."""
    if can_be_laid_out(text):
        return text
    lines = text.split("\n")
    return "\n".join(line[begin:end] for line in lines for begin, end in pieces_of(line))


def pieces_that_go_on(text: str) -> Iterator[int]:
    """Which lines of ``in_pieces(text)`` are further pieces of a line, counted from 0."""
    if can_be_laid_out(text):
        return
    number = 0
    for line in text.split("\n"):
        for begin, _end in pieces_of(line):
            if begin:
                yield number
            number += 1


def has_pieces(text: str) -> bool:
    """Whether ``in_pieces`` parts a line of a text."""
    return any(True for _number in pieces_that_go_on(text))


def beginning(text: str) -> str:
    """As much of a text that can't be laid out as is shown where somebody would write."""
    return "\n".join(text[:SHOWN].split("\n", LINES_SHOWN)[:LINES_SHOWN])


def for_writing(text: str) -> str:
    """A text changed as far as it must be to be written in: lines parted, blank ones fewer."""
    if text.count("\n") > MOST_LINES:
        text = _BLANK_LINES.sub("\n\n", text)
    return in_pieces(text)


def weight(text: str) -> float:
    """How much of what one paragraph can take a text takes; 1 is all."""
    return max(len(text) / LONGEST, _turns(text) / MOST_TURNS)


def _fits(line: str) -> bool:
    if len(line) <= MOST_TURNS:
        return True
    if len(line) > LONGEST or (len(line) > LONGEST_RUN and _RUN.search(line)):
        return False
    if line.isascii():
        return True
    if len(line) > MOST_SIGNS and len(_SIGN.findall(line)) > MOST_SIGNS:
        return False
    return _turns(line) <= MOST_TURNS


def _turns(text: str) -> int:
    """How many times letters read from the left follow some that are read from the right."""
    return len(_TURN.findall(text)) if _ANY_RIGHT.search(text) else 0


def _place_to_part(line: str, begin: int, size: int) -> int:
    """Behind a space if there is one; else never between a letter and its marks."""
    end = begin + size
    space = line.rfind(" ", begin + size // 2, end)
    if space >= 0:
        return space + 1
    least = end - _MARKS
    while end > least and _goes_on(line[end - 1], line[end]):
        end -= 1
    return end if end > least else begin + size


def _goes_on(before: str, letter: str) -> bool:
    return before == "\u200d" or letter == "\u200d" or unicodedata.category(letter)[0] == "M"
