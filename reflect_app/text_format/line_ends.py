"""The lines of a text that came back from other programs, and each of them in normal form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.text_format.file_layout import with_own_mark, without_stray_space
from reflect_app.text_format.mail_marks import unquoted

if TYPE_CHECKING:
    from collections.abc import Iterable

BOM = "\ufeff"


def plain_lines(text: str) -> list[str]:
    """The lines as they stand, without a mark before the whole text or before every line.

    LF, CRLF and CR end a line, and nothing else does.
    """
    lines = text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return unquoted(lines) or lines


def tidied(lines: Iterable[str]) -> list[str]:
    """Each line in normal form; a blank one is empty."""
    return [with_own_mark(without_stray_space(line))[0] for line in lines]
