"""Joining headings that a mail program broke over two or three lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.prompt_keys import HEADINGS
from reflect_app.text_format.find_headings import QUOTE_MARKS, How, find_headings, headings_within
from reflect_app.text_format.line_ends import plain_lines, tidied

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.text_format.find_headings import Found


def with_whole_headings(text: str) -> str:
    """The text in normal form, with each broken heading on a line of its own.

    A heading that is in doubt stays broken: one that is there twice, or has a mail's quotation mark
    before one of its lines.
    """
    lines = [line for line in tidied(plain_lines(text)) if line]
    headings = find_headings(lines, headings_within("\n".join(lines)))
    broken = [
        (found[0], HEADINGS[key])
        for key, found in headings.items()
        if len(found) == 1 and _is_broken(found[0], lines)
    ]
    for found, heading in sorted(broken, reverse=True):
        lines[found.place : found.end] = [heading]
    return "\n".join(lines)


def _is_broken(found: Found, lines: Sequence[str]) -> bool:
    """Whether a heading is on several lines and all of them are plainly its own."""
    quoted = any(line.lstrip().startswith(QUOTE_MARKS) for line in lines[found.place : found.end])
    return found.how is How.WRAPPED and not quoted
