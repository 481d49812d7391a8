"""A published folder beside the ledger: which files are as they went out, and which are not."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reflect_app.ledger_line import folder_text
from reflect_app.publication.planned_files import longest, look
from reflect_app.publication.renamed_folder import renamed_folder

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
    ``withdrawn`` says that all of it was withdrawn: then it is "missing" nowhere, and not "same".
    """

    path: Path
    status: Compared
    id: str | None = None
    format: FileFormat | None = None
    withdrawn: bool = False


def compare_folder(library: Library, folder: Path) -> Iterator[ComparedFile]:
    """Each file in the order of names; what was withdrawn and is not there is passed over.

    A folder that was renamed is known by its files. Hidden files are passed over, ours that are
    half written among them. Nothing is changed, and no file is read that can be none of ours.
    Raises ``OSError`` where the folder can't be read.
    """
    real = folder_text(folder)
    with os.scandir(folder) as entries:
        there = {each.name: each for each in entries if not each.name.startswith(".")}
    lines = library.ledger(folder=real) or renamed_folder(library, real).lines
    by_name: dict[str, list[LedgerLine]] = {}
    for line in lines:
        by_name.setdefault(line.name, []).append(line)
    for name in sorted(by_name.keys() | there.keys()):
        found = _compared(folder / name, by_name.get(name, []), is_there=name in there)
        if found is not None:
            yield found


def _compared(path: Path, lines: Sequence[LedgerLine], *, is_there: bool) -> ComparedFile | None:
    if not lines:
        return ComparedFile(path, Compared.UNKNOWN)
    live = [each for each in lines if each.withdrawn is None]
    if not live and not is_there:
        return None
    ids = {each.reflection_id for each in live or lines}
    about = (ids.pop() if len(ids) == 1 else None, lines[-1].format, not live)
    if not is_there:
        return ComparedFile(path, Compared.MISSING, *about)
    sha256 = look(path, longest(lines[-1].format)).sha256
    known = {each.sha256 for each in live or lines}
    return ComparedFile(path, Compared.SAME if sha256 in known else Compared.CHANGED, *about)
