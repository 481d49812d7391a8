"""A published folder that was renamed, moved or copied, known by the files that are in it."""

from __future__ import annotations

import os
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_app.ledger_line import SHARED
from reflect_app.publication.file_writing.file_hashes import sha256_at
from reflect_app.publication.publish.planned_files import longest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reflect_app.ledger_line import LedgerLine
    from reflect_app.library import Library


@dataclass(frozen=True)
class RenamedFolder:
    """What the ledger has of the folder that this one was, also of files that are gone by now.

    ``lines`` are as if they were of this folder, ``before`` as the ledger has them. ``is_moved``
    says that the files are not where they were any more; else this one is a copy.
    """

    lines: Sequence[LedgerLine] = ()
    before: Sequence[LedgerLine] = ()
    is_moved: bool = False


NOT_RENAMED = RenamedFolder()


def renamed_folder(library: Library, folder: str) -> RenamedFolder:
    """The folder of the ledger that most of the files here are of; none where none are.

    To be asked where the ledger has nothing of a folder. Of two with as many of the files, it is
    the one whose files are not where they were any more, then the one whose names are nearest to
    those here. Less than half of what a folder had is not that folder: then the lines are those
    of the files that are here, and no more.
    """
    names = _names_in(folder)
    if not names:
        return NOT_RENAMED
    by_folder: Mapping[str, list[LedgerLine]] = defaultdict(list)
    for line in library.ledger():
        if line.folder != folder:
            by_folder[line.folder].append(line)
    here = _Here(folder, names)
    found = [one for one in (here.likeness(lines) for lines in by_folder.values()) if one.there]
    if not found:
        return NOT_RENAMED
    best = max(found, key=lambda one: one.rank)
    lines = best.lines if best.is_whole else best.there
    as_here = [replace(one, folder=folder) for one in lines]
    return RenamedFolder(as_here, lines, is_moved=best.is_whole and best.is_gone)


@dataclass(frozen=True)
class _Likeness:
    """How a folder of the ledger is to the one that is looked at."""

    lines: Sequence[LedgerLine]
    there: Sequence[LedgerLine]
    is_gone: bool
    far: int

    @property
    def rank(self) -> tuple[int, bool, int]:
        return len(_names(self.there)), self.is_gone, -self.far

    @property
    def is_whole(self) -> bool:
        return len(_names(self.there)) * 2 >= len(_out(self.lines))


class _Here:
    """The folder that is looked at; each of its files is read once at most."""

    def __init__(self, folder: str, names: frozenset[str]) -> None:
        self._folder, self._names = folder, names
        self._hashes: dict[str, str] = {}

    def likeness(self, lines: Sequence[LedgerLine]) -> _Likeness:
        there = [line for line in lines if self._has(line)]
        left = _names_in(lines[0].folder)
        ours = {line.reflection_id for line in there if line.format not in SHARED}
        stayed = {line.reflection_id for line in _own(lines) if line.name in left}
        is_gone = not ours & stayed if ours else not _names(lines) & left
        if is_gone and stayed:  # its name is used again, for others: those are none of this one
            lines = [line for line in lines if line.reflection_id not in stayed]
        far = len(_out(lines) - self._names) + len(self._names - _names(lines))
        return _Likeness(lines, there, is_gone, far)

    def _has(self, line: LedgerLine) -> bool:
        if line.name not in self._names:
            return False
        if line.name not in self._hashes:
            path = Path(self._folder, line.name)
            self._hashes[line.name] = sha256_at(path, longest(line.format)) or ""
        return self._hashes[line.name] == line.sha256


def _own(lines: Iterable[LedgerLine]) -> Iterable[LedgerLine]:
    return (line for line in lines if line.format not in SHARED)


def _names(lines: Iterable[LedgerLine]) -> frozenset[str]:
    return frozenset(line.name for line in lines)


def _out(lines: Iterable[LedgerLine]) -> frozenset[str]:
    return _names(line for line in lines if line.withdrawn is None)


def _names_in(folder: str) -> frozenset[str]:
    with suppress(OSError, ValueError):
        return frozenset(os.listdir(folder))  # noqa: PTH208  -- names alone
    return frozenset()
