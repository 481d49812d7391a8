"""The entries of a small file of data, one a line, and groups of words."""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING

from reflect_app.atomic_file import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def entries(path: Path) -> tuple[str, ...]:
    """The entries of a file; none where it can't be read."""
    try:
        return entries_or_error(path)
    except (OSError, UnicodeDecodeError):
        return ()


def entries_or_error(path: Path) -> tuple[str, ...]:
    """The lines of a file that are neither blank nor a remark (#), without blanks at their ends.

    Raises ``OSError`` or ``UnicodeDecodeError`` where it can't be read.
    """
    lines = (line.strip() for line in read_file(path).decode().splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def group_of(words: Iterable[str]) -> frozenset[str]:
    """These words as a group: each is held once, in however many groups it is.

    Out of a set, a frozen one is no larger than it need be; word by word it grows by fours.
    """
    return frozenset(set(map(intern, words)))
