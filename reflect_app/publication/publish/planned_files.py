"""A file as it is planned: what stands at its name, and what writing it would mean."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.ledger_line import SHARED, FileFormat
from reflect_app.publication.file_writing.file_hashes import sha256_at, sha256_of
from reflect_app.publication.file_writing.safe_writing import Standing, standing_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from reflect_app.ledger_line import LedgerLine

LONGEST = 16 << 20  # bytes; a file of one reflection, as whatever format, is never near that
LONGEST_SHARED = 1 << 29  # bytes; nor one of a whole folder near that


class FileState(StrEnum):
    """What writing means: a new file, nothing, or in whose place it would come.

    ``REPLACES`` is what was published here before, with other words; ``TAKEN`` is a file that
    nobody here knows of, or that somebody changed.
    """

    NEW = "new"
    UNCHANGED = "unchanged"
    REPLACES = "replaces"
    TAKEN = "taken"


_GRAVEST = (FileState.TAKEN, FileState.REPLACES, FileState.NEW)


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file of a reflection.

    ``sha256`` is of the bytes that will be there. ``is_noted`` says that the ledger has just this.
    ``standing`` is what may be replaced, as it was when somebody looked first; ``there`` its name.
    ``came_since`` says that nothing stood there then, so that nobody can have agreed.
    """

    format: FileFormat
    name: str
    state: FileState
    sha256: str
    data: bytes | None = None
    is_noted: bool = False
    standing: Standing | None = None
    there: str = ""
    came_since: bool = False

    @property
    def may_be_replaced(self) -> bool:
        """Whether it stands at its name, and somebody can say that it is to be replaced."""
        return self.standing is not None and self.standing.may_be_replaced


class Found(NamedTuple):
    """What a file is by its bytes: ``sha256`` is "" for what is none, or can't be read."""

    standing: Standing | None
    sha256: str = ""


def gravest(states: Iterable[FileState]) -> FileState:
    """What can be said of several files in one word."""
    found = set(states)
    return next((each for each in _GRAVEST if each in found), FileState.UNCHANGED)


def longest(kind: FileFormat) -> int:
    """How many bytes are read of a file to compare it; what is larger is no file of ours."""
    return LONGEST_SHARED if kind in SHARED else LONGEST


def look(path: Path, at_most: int = LONGEST) -> Found:
    """What stands at a name; a link, a pipe, a folder or a huge file is not read."""
    standing = standing_at(path)
    if standing is None:
        return Found(None)
    if standing.kind != stat.S_IFREG or standing.size > at_most:
        return Found(standing)
    return Found(standing, sha256_at(path) or "")


def planned(
    kind: FileFormat,
    path: Path,
    words: str,
    render: Callable[[], bytes],
    *,
    known: LedgerLine | None,
    before: frozenset[str],
) -> PlannedFile:
    """Look at a name, and say what writing there means.

    ``known`` is what the ledger has of it that is not withdrawn, ``before`` the SHA-256 of all
    that was ever published of this reflection under this name. ``render`` makes its bytes.
    """
    found = look(path)
    same_words = known is not None and known.words == words
    if known and same_words and found.sha256 == known.sha256:
        return PlannedFile(kind, path.name, FileState.UNCHANGED, known.sha256, is_noted=True)
    data = render()
    sha256 = sha256_of(data)
    if found.sha256 == sha256:
        return PlannedFile(kind, path.name, FileState.UNCHANGED, sha256, data)
    if found.standing is None:
        return PlannedFile(kind, path.name, FileState.NEW, sha256, data)
    state = FileState.REPLACES if found.sha256 in before else FileState.TAKEN
    return PlannedFile(kind, path.name, state, sha256, data, standing=found.standing)
