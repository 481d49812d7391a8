"""What mail programs do to a text: quotation marks before its lines, and a coding of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARK = ">"
_DEEPEST = 40  # answers to answers; a text made to hurt has no say in how long this takes
_ONLY_MARKS = re.compile(r"(?>(?:>\|?|\s)*)")
_CODED = re.compile("(?:=[0-9A-F]{2})+", re.IGNORECASE)
_STYLE = re.compile(r">\|? ?")


def unquoted(lines: Sequence[str]) -> list[str] | None:
    """The lines without the mail's quotation marks that all have which are not blank.

    None where a line has none. An answer that quotes somebody keeps its own marks: only as many
    are taken off as every line has. How a mark looks, ``>``, ``> `` or ``>|``, the first line says.
    """
    first = next(filter(str.strip, lines), "")
    if not first.startswith(_MARK):
        return None
    taken = None
    for _ in range(_DEEPEST):
        less = _one_mark_less(taken or lines)
        if less is None:
            return taken
        taken = less
    return taken


def _one_mark_less(lines: Sequence[str]) -> list[str] | None:
    only_marks = _ONLY_MARKS.fullmatch
    first = next((line for line in lines if not only_marks(line)), "")
    style = _STYLE.match(first)
    if not style or not all(line.startswith(_MARK) or only_marks(line) for line in lines):
        return None
    mark = style[0]
    return [
        line[len(mark) :] if line.startswith(mark) else _without(line, mark[:-1]) for line in lines
    ]


def _without(line: str, mark: str) -> str:
    """The line without a mark that is written shorter here: without as much as is there."""
    while mark and not line.startswith(mark):
        mark = mark[:-1]
    return line[len(mark) :]


def decoded(text: str) -> str:
    """The text with a mail's coded letters (``=E2=80=99``) as letters; its lines stay lines."""
    return _CODED.sub(_letters, text) if "=" in text else text


def _letters(coded: re.Match[str]) -> str:
    letters = bytes.fromhex(coded[0].replace("=", "")).decode(errors="replace")
    return " ".join(letters.splitlines())
