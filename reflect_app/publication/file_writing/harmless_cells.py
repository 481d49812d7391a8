"""Cells of tables for spreadsheets: none is a formula, and each can be had back as it was."""

from __future__ import annotations

import re

_RUNNABLE = r"(?:[\t\r\n]|[\s\u200b-\u200f\u2060\ufeff]*[=+@\"＝＋－＠-])"
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection)."""

_TO_MARK = re.compile(rf"'*{_RUNNABLE}")
_MARKED = re.compile(rf"'+{_RUNNABLE}")


def harmless(cell: str) -> str:
    """A cell that is shown and never run: an apostrophe is put before what could be.

    Also before a cell that begins as one that was marked, so that ``as_it_was`` is never in doubt.
    """
    return f"'{cell}" if _TO_MARK.match(cell) else cell


def as_it_was(cell: str) -> str:
    """The text of a cell that ``harmless`` gave."""
    return cell[1:] if _MARKED.match(cell) else cell
