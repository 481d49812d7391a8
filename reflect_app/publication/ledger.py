"""What went out, by reflections: where it is, what was edited since, and what is withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from reflect_app.errors import NoSuchReflectionError
from reflect_app.publication.published_words import dated, seal_or_none
from reflect_app.queries import BIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from reflect_app.ledger_line import LedgerLine
    from reflect_app.library import Library


class OutState(StrEnum):
    """How a reflection that went out stands today.

    ``EDITED``: its words are others by now than those that are out. ``GONE``: it is in the bin or
    was removed for good, and still out.
    """

    OUT = "out"
    EDITED = "edited"
    GONE = "gone"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class WentOutEntry:
    """A reflection that went out: all its lines, in the order noted, and how it stands.

    ``title`` is what the list calls it; "" where it is gone for good.
    """

    id: str
    lines: tuple[LedgerLine, ...]
    state: OutState
    title: str = ""

    @property
    def live(self) -> tuple[LedgerLine, ...]:
        """The copies that are not withdrawn."""
        return tuple(each for each in self.lines if each.withdrawn is None)

    @property
    def last(self) -> datetime:
        """When it last went out."""
        return max(each.at for each in self.lines)


@dataclass(frozen=True)
class Ledger:
    """Lines of the ledger, by reflections, in the order in which each first went out."""

    by_id: Mapping[str, tuple[LedgerLine, ...]]

    @classmethod
    def of(cls, lines: Iterable[LedgerLine]) -> Self:
        """Sort lines by what they are about."""
        found: dict[str, list[LedgerLine]] = {}
        for line in lines:
            found.setdefault(line.reflection_id, []).append(line)
        return cls({each: tuple(some) for each, some in found.items()})

    def live(self, reflection_id: str) -> tuple[LedgerLine, ...]:
        """What is out of a reflection, and not withdrawn."""
        lines = self.by_id.get(reflection_id, ())
        return tuple(each for each in lines if each.withdrawn is None)

    def last(self, reflection_id: str) -> LedgerLine | None:
        """The line that was noted last of what is out; None where nothing is."""
        return max(self.live(reflection_id), key=lambda each: each.at, default=None)

    def folders(self) -> Sequence[str]:
        """All folders that anything went out into, in order."""
        return sorted({line.folder for lines in self.by_id.values() for line in lines})


def what_went_out(library: Library) -> Iterator[WentOutEntry]:
    """All that ever went out, one by one, each compared with its words of today."""
    ledger = Ledger.of(library.ledger())
    binned = frozenset(library.ids(BIN))
    for each in ledger.by_id:
        yield entry_of(library, ledger, each, binned)


def entry_of(
    library: Library, ledger: Ledger, reflection_id: str, binned: frozenset[str]
) -> WentOutEntry:
    """One reflection of the ledger; ``binned`` are the ids of what is in the bin."""
    lines, last = ledger.by_id[reflection_id], ledger.last(reflection_id)
    try:
        record = library.get(reflection_id)
    except NoSuchReflectionError:
        return WentOutEntry(reflection_id, lines, OutState.GONE if last else OutState.WITHDRAWN)
    title = record.summary().display_title
    if last is None:
        return WentOutEntry(reflection_id, lines, OutState.WITHDRAWN, title)
    if reflection_id in binned:
        return WentOutEntry(reflection_id, lines, OutState.GONE, title)
    same = seal_or_none(dated(record.reflection, last.published)) == last.words
    return WentOutEntry(reflection_id, lines, OutState.OUT if same else OutState.EDITED, title)
