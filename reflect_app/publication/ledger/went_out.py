"""What went out, reflection by reflection, and whether its words are still those in the library."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reflect_app.errors import NoSuchReflectionError, NotReadyError
from reflect_app.ledger_line import FileFormat
from reflect_app.queries import BIN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import datetime

    from reflect_app.ledger_line import LedgerLine
    from reflect_app.library import Library
    from reflect_app.summary import Summary

FEW = 50  # reflections; to read these takes less than to list a library of a few hundred


class OutState(StrEnum):
    """What became of a reflection since it went out."""

    AS_PUBLISHED = "as-published"
    EDITED = "edited"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class OutReflection:
    """A reflection that went out: all its files, and what became of its words since.

    ``title`` is what the list calls it, "" where it is not in the library any more. ``edited`` is
    when it was changed last, where its words are not those that went out. Of what was withdrawn
    and went out again, ``lines`` are those that are out.
    """

    reflection_id: str
    title: str
    lines: tuple[LedgerLine, ...]
    state: OutState
    edited: datetime | None = None

    @property
    def name(self) -> str:
        """The name of its text file; of the first one where there is none."""
        return _first(self.lines).name

    @property
    def folder(self) -> str:
        """The folder that this file is in."""
        return _first(self.lines).folder

    @property
    def went_out(self) -> datetime:
        """When it went out last."""
        return max(line.at for line in self.lines)

    @property
    def withdrawn(self) -> datetime | None:
        """When it was withdrawn last, if it was."""
        return max((line.withdrawn for line in self.lines if line.withdrawn), default=None)

    @property
    def formats(self) -> frozenset[FileFormat]:
        """The formats that it is out in."""
        return frozenset(line.format for line in self.lines)

    def formats_in(self, folder: str) -> frozenset[FileFormat]:
        """Those that it is out in in one folder: there may be others elsewhere."""
        return frozenset(line.format for line in self.lines if line.folder == folder)


def what_went_out(library: Library) -> Iterator[OutReflection]:
    """All that went out, one by one, in the order in which it did first.

    Reflections are read only where they were changed since: a line is dated no earlier than its
    reflection was.
    """
    by_reflection = defaultdict[str, list["LedgerLine"]](list)
    for line in library.ledger():
        by_reflection[line.reflection_id].append(line)
    known = _summaries(library, by_reflection)
    for reflection_id, lines in by_reflection.items():
        yield _one(library, reflection_id, lines, known)


def _summaries(library: Library, ids: Collection[str]) -> dict[str, Summary]:
    """What is listed of these, also in the bin: of a few, the whole library is not gone through."""
    if len(ids) > FEW:
        return {one.id: one for query in (None, BIN) for one in library.find(query)}
    found = {}
    for each in ids:
        with suppress(NoSuchReflectionError):
            found[each] = library.get(each).summary()
    return found


def _one(
    library: Library, reflection_id: str, lines: Sequence[LedgerLine], known: Mapping[str, Summary]
) -> OutReflection:
    out = tuple(line for line in lines if line.withdrawn is None)
    summary = known.get(reflection_id)
    title = summary.display_title if summary else ""
    if not out:
        return OutReflection(reflection_id, title, tuple(lines), OutState.WITHDRAWN)
    if summary is not None and _differs(library, summary, out):
        return OutReflection(reflection_id, title, out, OutState.EDITED, summary.updated)
    return OutReflection(reflection_id, title, out, OutState.AS_PUBLISHED)


def _differs(library: Library, summary: Summary, out: Sequence[LedgerLine]) -> bool:
    """Whether any file has other words than the library."""
    if len({line.words for line in out}) > 1:
        return True
    if all(summary.updated <= line.at for line in out):
        return False
    from reflect_app.review.seal import seal_of  # noqa: PLC0415  -- few were changed

    try:
        return seal_of(library.get(summary.id).reflection) != out[0].words
    except NotReadyError:  # something is missing by now, so it is not what went out
        return True


def _first(lines: Sequence[LedgerLine]) -> LedgerLine:
    return min(lines, key=lambda line: [*FileFormat].index(line.format))
