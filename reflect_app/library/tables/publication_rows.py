"""The rows of the ledger: what went out, kept also where its reflection is gone.

Each is proven by a checksum of its own. What two libraries or a library and its backup know of one
file is brought together by ``united``: of two, the later one counts, so that no withdrawal is lost.
A row whose format only a later version knows stays as it is and is passed over.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reflect_app.ledger_line import FileFormat, LedgerLine
from reflect_app.library.questions import rows, value
from reflect_app.library.tables.checked_values import check_is_text, day_from, moment_from
from reflect_app.library.tables.checksums import row_adds_up, row_checksum
from reflect_app.library.tables.stored_times import day_text, stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from apsw import Connection

    Row = dict[str, Any]
    Key = tuple[Any, ...]

COLUMNS = (
    *("number", "id", "folder", "name", "format", "sha256", "words"),
    *("published", "noted", "withdrawn", "checksum"),
)
KNOWN_BY = ("id", "folder", "name", "format")
"""What two lines have in common that are about one reflection in one file."""
BEFORE_ALL = -(1 << 63)
"""A number that no line is before, also where a lost bit made one negative."""
_OWN = COLUMNS[1:]
_TEXTS = slice(1, 7)  # those of the columns that are never empty
_FORMATS = frozenset(FileFormat)
_ALL = f"SELECT {', '.join(COLUMNS)} FROM publications"  # noqa: S608  -- names of ours
_SOME = f"{_ALL} WHERE number > :last ORDER BY number LIMIT :at_once"
_SPOILT_TOO = (
    f"SELECT {', '.join(f'CAST({name} AS BLOB)' for name in COLUMNS)}"  # noqa: S608
    " FROM publications ORDER BY number"
)
"""A text that is none would hide all others."""
_LAST_IN = "SELECT max(number) FROM publications WHERE folder = :folder"
_PUT = (
    f"INSERT INTO publications ({', '.join(_OWN)})"  # noqa: S608  -- names of ours
    f" VALUES ({', '.join(f':{name}' for name in _OWN)})"
    f" ON CONFLICT ({', '.join(KNOWN_BY)}) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in _OWN if name not in KNOWN_BY)
)
_MOVE = (
    "UPDATE OR IGNORE publications SET id = :id, folder = :folder, checksum = :checksum"
    " WHERE id = :was_of AND folder = :was_in AND name = :name AND format = :format"
    " AND checksum = :was"
)
_UNDER_ITS_NUMBER = (
    f"INSERT OR IGNORE INTO publications ({', '.join(COLUMNS)})"  # noqa: S608
    f" VALUES ({', '.join(f':{name}' for name in COLUMNS)})"
)
_IS_THERE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'publications'"
_SIGN = "SELECT count(*), coalesce(sum(checksum), 0), count(withdrawn) FROM publications"
_LAST = "SELECT coalesce(max(number), 0) FROM publications"


def put(connection: Connection, lines: Iterable[LedgerLine]) -> None:
    """Note lines, each in place of the one of the same reflection, folder, name and format."""
    connection.executemany(_PUT, map(row_of, lines))


def moved(
    lines: Iterable[LedgerLine], folder: str, reflection_id: str | None = None
) -> Iterator[Row]:
    """What is to become of lines whose files are in another folder, or another's, by now."""
    for line in lines:
        new_id = reflection_id or line.reflection_id
        before, now = row_of(line), row_of(replace(line, folder=folder, reflection_id=new_id))
        was = {"was_of": before["id"], "was_in": before["folder"], "was": before["checksum"]}
        yield now | was


def move(connection: Connection, found: Iterable[Row]) -> None:
    """Move lines; one that is not as it was read stays, or that the other folder has too."""
    connection.executemany(_MOVE, found)


def put_rows(connection: Connection, found: Iterable[Row]) -> None:
    """The same with rows as they are; the number of each is the library's to give."""
    connection.executemany(_PUT, found)


def write_rows(connection: Connection, found: Iterable[Row]) -> None:
    """Write rows into an empty table, each under its own number where that is free."""
    for row in sorted(found, key=lambda each: (each["number"], each["noted"])):
        connection.execute(_UNDER_ITS_NUMBER, row)
        if not connection.changes():
            connection.execute(_UNDER_ITS_NUMBER, row | {"number": None})


def lines(
    connection: Connection,
    *,
    reflection_id: str | None = None,
    folder: str | None = None,
    behind: int = BEFORE_ALL,
    at_most: int,
) -> Iterator[tuple[int, LedgerLine | None]]:
    """The lines of all, of a reflection or of a folder, in the order in which they were noted.

    Those ``behind`` a number, each with its own; None for one that this program can't know. Raises
    ``ValueError`` where a row is not what was written.
    """
    wanted = {"id": reflection_id, "folder": folder}
    asked = [f"{name} = :{name}" for name, each in wanted.items() if each is not None]
    where = " AND ".join((*asked, "number > :behind"))
    question = f"{_ALL} WHERE {where} ORDER BY number LIMIT :at_most"
    for row in rows(connection, question, {**wanted, "behind": behind, "at_most": at_most}):
        yield row[0], line_from(_named(row))


def last_of(connection: Connection, folder: str) -> int:
    """The highest number of a line of a folder, found by its index; 0 where there is none."""
    return int(value(connection, _LAST_IN, {"folder": folder}) or 0)


def withdraw(connection: Connection, reflection_id: str, at: datetime) -> None:
    """Note that what went out of a reflection is withdrawn; what was before stays as it is."""
    found = [
        _named(row) for row in rows(connection, f"{_ALL} WHERE id = :id", {"id": reflection_id})
    ]
    for row in found:
        line_from(row)  # nothing is made of what is spoilt
    put_rows(connection, (_withdrawn(row, at) for row in found if row["withdrawn"] is None))


def row_of(line: LedgerLine) -> Row:
    """The columns of a line, all but its own number."""
    values = {
        "id": line.reflection_id,
        "folder": line.folder,
        "name": line.name,
        "format": str(line.format),
        "sha256": line.sha256,
        "words": line.words,
        "published": day_text(line.published),
        "noted": stamp(line.at),
        "withdrawn": stamp(line.withdrawn) if line.withdrawn else None,
    }
    return values | {"checksum": row_checksum(values)}


def line_from(row: Mapping[str, Any]) -> LedgerLine | None:
    """The line of a row; None where its format is one that this program does not know.

    Raises ``ValueError`` where it is not what was written.
    """
    if not row_adds_up(row):
        message = "A line of the ledger is not as it was written."
        raise ValueError(message)
    check_is_text(*(row[name] for name in COLUMNS[_TEXTS]))
    published, noted = day_from(row["published"]), moment_from(row["noted"])
    withdrawn = None if row["withdrawn"] is None else moment_from(row["withdrawn"])
    if row["format"] not in _FORMATS:
        return None
    return LedgerLine(
        reflection_id=row["id"],
        folder=row["folder"],
        name=row["name"],
        format=FileFormat(row["format"]),
        sha256=row["sha256"],
        words=row["words"],
        published=published,
        at=noted,
        withdrawn=withdrawn,
    )


def is_as_written(row: Mapping[str, Any]) -> bool:
    """Whether a row is what was written, also where only a later version can read it."""
    try:
        line_from(row)
    except (ValueError, TypeError):
        return False
    return True


def key_of(row: Mapping[str, Any]) -> Key:
    """What no other line has."""
    return tuple(row[name] for name in KNOWN_BY)


def united(*ledgers: Mapping[Key, Row]) -> dict[Key, Row]:
    """What several ledgers know, each line once: the later one, else that of the first of them."""
    found: dict[Key, Row] = {}
    for ledger in ledgers:
        for key, row in ledger.items():
            found[key] = later(found[key], row) if key in found else row
    return found


def later(one: Row, other: Row) -> Row:
    """Which of two rows of one file says what happened later; where both do, the first."""
    return other if _when(other) > _when(one) else one


def same(one: Row, other: Row | None) -> bool:
    """Whether two rows say the same, under whichever number."""
    return other is not None and one == other | {"number": one["number"]}


def proven(connection: Connection) -> dict[Key, Row]:
    """All rows of a library or a backup that are as they were written; none of an older version."""
    if not is_there(connection):
        return {}
    read = (_named(map(_from_bytes, row)) for row in rows(connection, _SPOILT_TOO))
    found = (
        {**row, "number": _number(row["number"]), "checksum": _number(row["checksum"])}
        for row in read
    )
    return {key_of(row): row for row in found if is_as_written(row)}


def count_spoilt(connection: Connection, last: int, at_once: int) -> tuple[int, int] | None:
    """Of some rows, the number of the last and how many are not as written; None for no more."""
    found = [_named(row) for row in rows(connection, _SOME, {"last": last, "at_once": at_once})]
    if not found:
        return None
    return found[-1]["number"], sum(not is_as_written(row) for row in found)


def is_there(connection: Connection) -> bool:
    """Whether a file has a ledger; one of an older version has not."""
    return value(connection, _IS_THERE) is not None


def sign_of(connection: Connection) -> tuple[int, int, int]:
    """What is the same as long as no line is noted or withdrawn: how many, a sum, withdrawn."""
    if not is_there(connection):
        return 0, 0, 0
    ((count, total, withdrawn),) = rows(connection, _SIGN)
    return int(count), int(total), int(withdrawn)


def last_number(connection: Connection) -> int:
    """The number of the newest line, 0 where there is none. It only grows: no line is removed."""
    return int(value(connection, _LAST))


def _named(row: Iterable[Any]) -> Row:
    return dict(zip(COLUMNS, row, strict=True))


def _withdrawn(row: Row, at: datetime) -> Row:
    values = row | {"withdrawn": stamp(at)}
    return values | {"checksum": row_checksum(values)}


def _when(row: Row) -> tuple[str, str]:
    withdrawn = row["withdrawn"] or ""
    return max(row["noted"], withdrawn), withdrawn


def _from_bytes(value: bytes | None) -> str | None:
    return None if value is None else value.decode("utf-8", "surrogateescape")


def _number(text: str | None) -> int:
    """A number of a row; -1 for what is none, which no row has."""
    try:
        return int(text or "")
    except ValueError:
        return -1
