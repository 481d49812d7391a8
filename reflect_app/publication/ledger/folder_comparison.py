"""A published folder beside the ledger: which files are as they went out, and which are not."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reflect_app.ledger_line import SHARED, folder_text
from reflect_app.publication.publish.planned_files import longest, look
from reflect_app.publication.publish.renamed_folder import renamed_folder
from reflect_app.publication.publish.shared_files import hash_of_empty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reflect_app.ledger_line import FileFormat, LedgerLine
    from reflect_app.library import Library


class Compared(StrEnum):
    """How a file of a folder is to what the ledger says of it."""

    SAME = "same"
    CHANGED = "changed"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class ComparedFile:
    """A file that is in a folder, or should be.

    ``id`` is the reflection that it is of; None for an unknown one, and for one that holds many.
    ``withdrawn`` says that it is there with words that were withdrawn.
    """

    path: Path
    status: Compared
    id: str | None = None
    format: FileFormat | None = None
    withdrawn: bool = False


def compare_folder(library: Library | None, folder: Path) -> Iterator[ComparedFile]:
    """Each file in the order of names; what was withdrawn and is not there is passed over.

    A folder that was renamed is known by its files. Hidden files are passed over, ours that are
    half written among them. Nothing is changed, and no file is read that can be none of ours.
    Without a library nothing is known. Raises ``OSError`` where the folder can't be read.
    """
    real = folder_text(folder)
    with os.scandir(folder) as entries:
        there = {each.name: each for each in entries if not each.name.startswith(".")}
    lines: Sequence[LedgerLine] = ()
    if library is not None:
        lines = library.ledger(folder=real) or renamed_folder(library, real).lines
    by_name: dict[str, list[LedgerLine]] = {}
    for line in lines:
        by_name.setdefault(line.name, []).append(line)
    for name in sorted(by_name.keys() | there.keys()):
        found = _compared(folder / name, by_name.get(name, []), is_there=name in there)
        if found is not None:
            yield found


def _compared(path: Path, lines: Sequence[LedgerLine], *, is_there: bool) -> ComparedFile | None:
    live = [each for each in lines if each.withdrawn is None]
    if not is_there:
        return ComparedFile(path, Compared.MISSING, *_about(live)) if live else None
    if not lines:
        return ComparedFile(path, Compared.UNKNOWN)
    kind = lines[-1].format
    sha256 = look(path, longest(kind)).sha256
    taken_back = [each for each in lines if each.withdrawn and each.sha256 == sha256]
    if any(each.sha256 == sha256 for each in live):
        return ComparedFile(path, Compared.SAME, *_about(live), withdrawn=bool(taken_back))
    if live:
        return ComparedFile(path, Compared.CHANGED, *_about(live))
    if taken_back:
        return ComparedFile(path, Compared.SAME, *_about(taken_back), withdrawn=True)
    is_empty = kind in SHARED and sha256 == hash_of_empty(kind)
    return ComparedFile(path, Compared.SAME if is_empty else Compared.UNKNOWN, None, kind)


def _about(lines: Sequence[LedgerLine]) -> tuple[str | None, FileFormat]:
    """Which reflection a file is of, if it is one, and its format."""
    ids = {each.reflection_id for each in lines}
    return ids.pop() if len(ids) == 1 else None, lines[-1].format
