"""The rows that could be read of a damaged library, by table and key.

Long texts stay in the file until they are wanted, so that a large library fits into memory.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from reflect_app.library.damage.salvaged_ledger import SalvagedLedger
from reflect_app.library.sqlite_format.schema_table import ITSELF

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.library.sqlite_format.rows_of_file import Image, Value

REFLECTION_COLUMNS = (
    *("number", "id", "title", "status", "published", "opening", "answered", "created", "updated"),
    *("version", "binned_at", "place", "sort_key", "checksum", "indexed", "searched_as"),
)
"""The columns of ``reflections`` in the order of the file; rows from before 0002 have twelve."""


class SalvagedText(NamedTuple):
    """A text that stands in the file, to be read when it is wanted."""

    image: Image
    page: int
    cell: int
    column: int
    consistent: bool

    def read(self) -> str:
        """The text, as far as it can be read."""
        row = self.image.row(self.page, self.cell)
        value = row.values[self.column] if row is not None else ""
        return value if isinstance(value, str) else ""


class HeadRow(NamedTuple):
    """A row of ``reflections`` or of ``revisions``: its columns by name."""

    number: int
    values: dict[str, Value]
    consistent: bool


class TextRow(NamedTuple):
    """A row of ``texts``: whose it is, which digest it was written with, and its text."""

    reflection: int
    digest: str
    text: SalvagedText


class LinkRow(NamedTuple):
    """A row of ``revision_texts``, or one of the index on ``answers``, which looks the same."""

    first: int
    prompt: str
    second: int


class BelongingRow(NamedTuple):
    """A row of a table that has its own checksums; ``sound`` says that its checksum agrees."""

    values: dict[str, Value]
    sound: bool

    def of(self, columns: Sequence[str]) -> tuple[Value, ...]:
        """Its values in some columns."""
        return tuple(self.values[name] for name in columns)


_by_name: Callable[[], Any] = partial(defaultdict, dict)
_lists: Callable[[], Any] = partial(defaultdict, list)
_lists_by_name: Callable[[], Any] = partial(defaultdict, _lists)
_tables_by_number: Callable[[], Any] = partial(defaultdict, _by_name)


@dataclass
class SalvagedRows:
    """All rows that could be read, by table and key. A key that a flipped bit doubled has two.

    ``indexed_rows`` has, of a table with checksums of its own and by reflection, what its index
    knows its rows by, and their numbers. ``whole`` are the tables and indexes of which every page
    is there, with no row of another among them; ``empty`` are those of them that say that nothing
    was in them. ``entries`` counts the rows that were read of each; ``tables`` are all that there
    are, as far as is known.
    """

    reflections: dict[int, list[HeadRow]] = field(default_factory=_lists)
    answers: dict[int, dict[str, list[SalvagedText]]] = field(default_factory=_lists_by_name)
    answers_by_row: dict[int, tuple[int, str, SalvagedText]] = field(default_factory=dict)
    tags: dict[int, dict[int, list[tuple[str, bool]]]] = field(default_factory=_lists_by_name)
    tag_keys: dict[int, dict[int, str]] = field(default_factory=_by_name)
    revisions: dict[int, list[HeadRow]] = field(default_factory=_lists)
    texts: dict[int, list[TextRow]] = field(default_factory=_lists)
    digests: dict[int, str] = field(default_factory=dict)
    searched: dict[int, list[tuple[SalvagedText, ...]]] = field(default_factory=_lists)
    links: dict[int, dict[str, list[int]]] = field(default_factory=_lists_by_name)
    answer_rows: dict[tuple[int, str], int] = field(default_factory=dict)
    belonging: dict[str, dict[int, list[BelongingRow]]] = field(default_factory=_lists_by_name)
    indexed_rows: dict[str, dict[int, dict[tuple[Value, ...], int]]] = field(
        default_factory=_tables_by_number
    )
    ledger: SalvagedLedger = field(default_factory=SalvagedLedger)
    emptied: dict[str, str] = field(default_factory=dict)
    identities: Counter[str] = field(default_factory=Counter)
    ids: dict[int, str] = field(default_factory=dict)
    search_rows: dict[int, int] = field(default_factory=dict)
    indexed: dict[int, dict[str, Value]] = field(default_factory=_by_name)
    unsorted: dict[int, list[LinkRow]] = field(default_factory=_lists)
    positions: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    whole: frozenset[str] = frozenset()
    empty: frozenset[str] = frozenset()
    tables: frozenset[str] = frozenset()
    entries: Counter[str] = field(default_factory=Counter)
    pages: int = 0
    pages_lost: int = 0

    def numbers(self) -> set[int]:
        """The number of every reflection that there is any trace of."""
        others = (number for rows in self.belonging.values() for number in rows)
        return {*self.reflections, *self.answers, *self.revisions, *self.ids, *others}

    def knows_all(self) -> bool:
        """Whether no reflection can have been there of which there is no trace.

        Either all their rows were read, or all of the index of their ids, and none of them twice:
        where a page stands in the place of another, what is missing is there twice besides.
        """
        counted = {"reflections": len(self.reflections), "reflections_by_id": len(self.ids)}
        return any(
            name in self.whole and self.entries[name] == count for name, count in counted.items()
        )

    def knows_ledger(self) -> bool:
        """Whether no line of the ledger can have been there of which there is no trace.

        Where there is none at all, the table and its index both say so, or there is no such table.
        """
        table, index = "publications", "publications_by_file"
        counted = {
            table: len(self.ledger.numbers | self.ledger.spoilt.keys()),
            index: sum(key is not None for key in self.ledger.known.values()),
        }
        if {table, index} <= self.empty or (ITSELF in self.empty and table not in self.tables):
            return True
        return any(
            name in self.whole and self.entries[name] == count for name, count in counted.items()
        )

    def has_belonging(self, number: int) -> bool:
        """Whether any row with a checksum of its own belongs to the reflection with this number."""
        return any(rows.get(number) for rows in self.belonging.values())

    def last_position(self, number: int) -> int:
        """The position of the newest revision, as the index has it.

        They are counted from 1, so that one is believed only where the one before it is there.
        """
        known = self.positions.get(number, set())
        return max((at for at in known if at == 1 or at - 1 in known), default=0)

    @property
    def identity(self) -> str | None:
        """What the library was known by; it stands in the file twice."""
        return self.identities.most_common(1)[0][0] if self.identities else None
