"""The entries of a small file of data: one a line, and none where it can't be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.atomic_file import read_file

if TYPE_CHECKING:
    from pathlib import Path


def entries(path: Path) -> tuple[str, ...]:
    """The lines of a file that are neither blank nor a remark (#), without blanks at their ends."""
    try:
        text = read_file(path).decode()
    except (OSError, UnicodeDecodeError):
        return ()
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))
