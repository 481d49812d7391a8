"""Which table or index each page belongs to, as SQLite's own table of them says.

One that is spoilt is not believed: a name counts where it stands there twice alike, and a page
that two trees lead to is nobody's.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reflect_app.library.sqlite_format.rows_of_file import Image, StoredRow

ITSELF = "sqlite_schema"
_ROOT = 1
_CREATED = re.compile(r"""CREATE (?:UNIQUE )?(?:TABLE|INDEX) ["'`\[]?(\w+)""", re.IGNORECASE)
_ENOUGH = 2  # places where a name stands alike


class Tree(NamedTuple):
    """A table or an index, and the page that leads to all others of it."""

    name: str
    root: int


class Owners(NamedTuple):
    """The table or index of each page for which that can be told, by its number.

    ``whole`` are the names of those of which each page is there and adds up.
    """

    names: dict[int, str]
    whole: frozenset[str]


def owners_of(image: Image) -> Owners:
    """Whose each page is, and which tables and indexes are there whole."""
    owners: dict[int, str | None] = {}
    pages: dict[str, set[int]] = {}
    for tree in (Tree(ITSELF, _ROOT), *_trees(image)):
        pages[tree.name] = image.tree(tree.root)
        for page in pages[tree.name]:
            owners[page] = None if page in owners else tree.name
    whole = frozenset(
        name
        for name, its in pages.items()
        if all(owners[page] == name and image.adds_up(page, alone=len(its) == 1) for page in its)
    )
    return Owners({page: name for page, name in owners.items() if name is not None}, whole)


def _trees(image: Image) -> Iterator[Tree]:
    for row in _rows(image):
        match row.values:
            case (str(), str(name), str(table), int(root), (str() | None) as created):
                said = _name(name, table, created)
                if said is not None and root > _ROOT:
                    yield Tree(said, root)


def _rows(image: Image) -> Iterable[StoredRow]:
    """The rows of SQLite's table; where its own root is lost, those that look like it."""
    pages = image.tree(_ROOT)
    rows = [
        row
        for page in sorted(pages)
        for row in itertools.chain(image.rows_of(page), image.strays_of(page))
    ]
    return rows or (row for row in image.rows() if _looks_like_one(row))


def _looks_like_one(row: StoredRow) -> bool:
    match row.values:
        case ("table" | "index", str(), str(), int(), None):
            return True
        case ("table" | "index", str(), str(), int(), str(created)):
            return _CREATED.match(created) is not None
    return False


def _name(name: str, table: str, created: str | None) -> str | None:
    """The name of a table or an index, if it can be believed."""
    if created is None:  # the index of a key, which SQLite names after its table
        return name if name.startswith(f"sqlite_autoindex_{table}_") else None
    said = _CREATED.match(created)
    ((likely, count),) = Counter([name, table, *(said.groups() if said else ())]).most_common(1)
    return likely if count >= _ENOUGH else None
