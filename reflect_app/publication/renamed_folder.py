"""A published folder that was renamed, moved or copied, known by the files that are in it."""

from __future__ import annotations

import os
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_app.publication.file_hashes import sha256_at
from reflect_app.publication.planned_files import longest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reflect_app.ledger_line import LedgerLine
    from reflect_app.library import Library


@dataclass(frozen=True)
class RenamedFolder:
    """What the ledger has of the folder that this one was: all lines, and those of files here.

    Both as if they were of this folder. ``there`` are those whose file is here with the bytes that
    the ledger says.
    """

    lines: Sequence[LedgerLine] = ()
    there: Sequence[LedgerLine] = ()


NOT_RENAMED = RenamedFolder()


def renamed_folder(library: Library, folder: str) -> RenamedFolder:
    """The folder of the ledger that most of the files here are of; none where none are.

    To be asked where the ledger has nothing of a folder. Less than half of what a folder had is
    not that folder: then ``lines`` are those of the files that are here, and no more.
    """
    names = _names_in(folder)
    if not names:
        return NOT_RENAMED
    by_folder: Mapping[str, list[LedgerLine]] = defaultdict(list)
    for line in library.ledger():
        if line.folder != folder:
            by_folder[line.folder].append(line)
    hashes: dict[str, str] = {}
    best = NOT_RENAMED
    for lines in by_folder.values():
        likely = [line for line in lines if line.name in names]
        if len(likely) <= len(best.there):
            continue
        there = [line for line in likely if _hash(folder, line, hashes) == line.sha256]
        if len(there) > len(best.there):
            best = RenamedFolder(lines if len(there) * 2 >= len(lines) else there, there)
    return RenamedFolder(*([replace(one, folder=folder) for one in each] for each in _both(best)))


def _both(found: RenamedFolder) -> tuple[Sequence[LedgerLine], Sequence[LedgerLine]]:
    return found.lines, found.there


def _hash(folder: str, line: LedgerLine, known: dict[str, str]) -> str:
    if line.name not in known:
        known[line.name] = sha256_at(Path(folder, line.name), longest(line.format)) or ""
    return known[line.name]


def _names_in(folder: str) -> frozenset[str]:
    with suppress(OSError, ValueError):
        return frozenset(os.listdir(folder))  # noqa: PTH208  -- names alone
    return frozenset()
