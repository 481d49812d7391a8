"""The tables that hang on a reflection, listed once: repair, checks, purge and backups go by it.

A table that is added gets its line in ``BELONGING``, with a ``checksum`` in each row, and nothing
forgets it any more; a test sees that each table that refers to ``reflections`` is listed as it is.
Nothing here needs more than a connection, so that looking at a file needs no database toolkit.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from reflect_app.library.questions import rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    import apsw


class Guard(Enum):
    """What tells whether the rows of a table are as they were written."""

    RECORD = auto()
    """The reflection's own checksum is over them, and each change gives it a new version."""
    HISTORY = auto()
    """The checksums of its revisions are, and what was written never changes."""
    ROW = auto()
    """Each row has a ``checksum`` of its own, see ``checksums``."""


@dataclass(frozen=True)
class Belonging:
    """A table whose rows belong to the reflection that ``reflection`` has the number of.

    ``columns`` are in the order of the file, a key of the table's own first. Two rows of a
    reflection with the same values in ``known_by`` are the same one, in the library and in a
    backup; where there is nothing else, that is the key. Where a row ``changes`` in its place, that
    of a backup may say what it was before.
    """

    name: str
    guard: Guard
    columns: tuple[str, ...]
    key: tuple[str, ...]
    known_by: tuple[str, ...] = ()
    changes: bool = False

    @property
    def same_by(self) -> tuple[str, ...]:
        """The columns by which two rows of a reflection are the same one."""
        return self.known_by or self.key


BELONGING = (
    Belonging(
        "answers", Guard.RECORD, ("reflection", "prompt", "text"), key=("reflection", "prompt")
    ),
    Belonging(
        "tags",
        Guard.RECORD,
        ("reflection", "position", "tag", "key"),
        key=("reflection", "position"),
    ),
    Belonging(
        "revisions",
        Guard.HISTORY,
        (
            *("number", "reflection", "position", "kept", "reason", "title", "status"),
            *("published", "tags", "words", "checksum"),
        ),
        key=("number",),
    ),
    Belonging("texts", Guard.HISTORY, ("number", "reflection", "digest", "text"), key=("number",)),
    Belonging(
        "review_entries",
        Guard.ROW,
        ("number", "reflection", "id", "kind", "checksum", "entry"),
        key=("number",),
        known_by=("id",),
    ),
    Belonging(
        "decisions",
        Guard.ROW,
        ("number", "reflection", "checksum", "kind", "about", "says"),
        key=("number",),
        known_by=("kind", "about"),
        changes=True,
    ),
)
"""All of them. ``revision_texts`` hangs on a revision, and goes with it."""


def columns_of(name: str) -> tuple[str, ...]:
    """The columns of one of these tables, in the order of the file."""
    return next(table.columns for table in BELONGING if table.name == name)


def with_own_checksum() -> list[Belonging]:
    """The tables whose rows are proven one by one."""
    return [table for table in BELONGING if table.guard is Guard.ROW]


def there(connection: apsw.Connection) -> list[Belonging]:
    """Those of the tables that a file has; one of an older version lacks some."""
    found = {name for (name,) in rows(connection, _TABLES)}
    return [table for table in BELONGING if table.name in found]


def count_strays(connection: apsw.Connection) -> int:
    """How many rows belong to nothing that is in the library."""
    listed = {table.name for table in BELONGING}
    tables = [name for (name,) in rows(connection, _TABLES) if name not in listed]
    asked = [f"SELECT 1 FROM {table.name} WHERE {_NOWHERE}" for table in there(connection)]  # noqa: S608  -- names of ours
    asked += [f"PRAGMA foreign_key_check({name})" for name in tables]
    return sum(len(rows(connection, each)) for each in asked)


def any_without_number(connection: apsw.Connection) -> bool:
    """Whether there are rows whose reflection is no number, so that they can belong to none."""
    asked = (f"SELECT 1 FROM {table.name} WHERE {_NO_NUMBER}" for table in there(connection))  # noqa: S608  -- names of ours
    return bool(rows(connection, f"{' UNION ALL '.join(asked)} LIMIT 1"))


def stray_numbers(connection: apsw.Connection) -> list[int]:
    """The numbers of reflections that are not there, but rows that belong to them."""
    asked = (f"SELECT reflection FROM {table.name} WHERE {_NOWHERE}" for table in BELONGING)  # noqa: S608  -- names of ours
    return sorted({number for (number,) in rows(connection, " UNION ".join(asked))})


def sign_of(connection: apsw.Connection) -> str:
    """What is the same as long as no row changes of which the reflection's version says nothing."""
    return repr([(table.name, _sign(connection, table)) for table in BELONGING])


def remove_reflections(connection: apsw.Connection, ids: Iterable[str]) -> int:
    """Remove reflections and all that belongs to them, at whatever version; how many there were."""
    wanted = [{"id": each} for each in ids]
    for table in there(connection):
        asked = (
            f"DELETE FROM {table.name} WHERE reflection ="  # noqa: S608
            " (SELECT number FROM reflections WHERE id = :id)"
        )
        connection.executemany(asked, wanted)
    removed = 0
    for each in wanted:
        connection.execute("DELETE FROM reflections WHERE id = :id", each)
        removed += connection.changes()
    return removed


def _sign(connection: apsw.Connection, table: Belonging) -> tuple[int, ...]:
    if table.guard is Guard.RECORD or table not in there(connection):
        return (0, 0)
    what = "count(*), coalesce(sum(checksum), 0)" if table.guard is Guard.ROW else "count(*), 0"
    (found,) = rows(connection, f"SELECT {what} FROM {table.name}")  # noqa: S608
    return found


_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
_NO_NUMBER = "typeof(reflection) <> 'integer'"
_NOWHERE = "reflection NOT IN (SELECT number FROM reflections)"
