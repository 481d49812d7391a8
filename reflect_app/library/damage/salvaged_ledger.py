"""What could be read of the ledger in a damaged library, and how much of it is missing.

A line counts where its checksum proves it, and nothing is ever guessed of one that is spoilt: what
went out is a fact. What the indexes lead to tells how many lines there were.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reflect_app.library.tables import publication_rows

if TYPE_CHECKING:
    from collections.abc import Collection

    from reflect_app.library.tables.publication_rows import Key, Row


@dataclass
class SalvagedLedger:
    """The ``lines`` that are proven, by what they are known by, and traces of those that are not.

    ``numbers`` are those of their rows; ``spoilt`` are the numbers of rows that are not as they
    were written, and ``known`` those that an index leads to, both with what the line is known by
    where that can be told.
    """

    lines: dict[Key, Row] = field(default_factory=dict)
    numbers: set[int] = field(default_factory=set)
    spoilt: dict[int, Key | None] = field(default_factory=dict)
    known: dict[int, Key | None] = field(default_factory=dict)

    def keep(self, row: Row) -> None:
        """Keep a row that is proven; of two of one file the later one."""
        key = publication_rows.key_of(row)
        self.numbers.add(row["number"])
        self.lines[key] = publication_rows.later(self.lines.get(key, row), row)

    def keep_spoilt(self, number: int, row: dict[str, Any]) -> None:
        """Note that there is a row that is not what was written."""
        self.spoilt[number] = publication_rows.key_of(row)

    def missing_in(self, there: Collection[Key]) -> int:
        """How many lines there were, as far as there is any trace of them, that are not there."""
        traces = (self.spoilt.keys() | self.known.keys()) - self.numbers
        keys = ({self.known.get(each), self.spoilt.get(each)} for each in traces)
        return sum(not any(key in there for key in those) for those in keys)

    @property
    def is_empty(self) -> bool:
        """Whether there is no trace of any line."""
        return not (self.lines or self.spoilt or self.known)
