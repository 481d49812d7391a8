"""The entries of a small file of data, one a line, and groups of words."""

from __future__ import annotations

from sys import getsizeof, intern
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

    Made word by word, or out of a set, it has a different size: the smaller one is taken.
    """
    one_by_one = frozenset(map(intern, words))
    return min(one_by_one, frozenset(set(one_by_one)), key=getsizeof)
