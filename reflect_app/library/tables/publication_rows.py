"""The rows of the ledger: what went out, kept also where its reflection is gone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reflect_app.ledger_line import FileFormat, LedgerLine
from reflect_app.library.questions import rows, value
from reflect_app.library.tables.checked_values import check_is_text, day_from, moment_from
from reflect_app.library.tables.checksums import row_adds_up, row_checksum
from reflect_app.library.tables.stored_times import day_text, stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from apsw import Connection

COLUMNS = (
    *("number", "id", "folder", "name", "format", "sha256", "words"),
    *("published", "noted", "withdrawn", "checksum"),
)
_OWN = COLUMNS[1:]
_KNOWN_BY = ("id", "folder", "name", "format")
_ALL = f"SELECT {', '.join(COLUMNS)} FROM publications"  # noqa: S608  -- names of ours
_LAST = "SELECT max(number) FROM publications WHERE folder = :folder"
_PUT = (
    f"INSERT INTO publications ({', '.join(_OWN)})"  # noqa: S608  -- names of ours
    f" VALUES ({', '.join(f':{name}' for name in _OWN)})"
    f" ON CONFLICT ({', '.join(_KNOWN_BY)}) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in _OWN if name not in _KNOWN_BY)
)


def put(connection: Connection, lines: Iterable[LedgerLine]) -> None:
    """Note lines, each in place of the one of the same reflection, folder, name and format."""
    connection.executemany(_PUT, map(row_of, lines))


def lines(
    connection: Connection, *, reflection_id: str | None = None, folder: str | None = None
) -> Iterator[LedgerLine]:
    """The lines of all, of a reflection or of a folder, in the order in which they were noted.

    Raises ``ValueError`` where a row is not what was written.
    """
    wanted = {"id": reflection_id, "folder": folder}
    asked = " AND ".join(f"{name} = :{name}" for name, each in wanted.items() if each is not None)
    where = f" WHERE {asked}" if asked else ""
    for row in rows(connection, f"{_ALL}{where} ORDER BY number", wanted):
        yield line_from(dict(zip(COLUMNS, row, strict=True)))


def last_of(connection: Connection, folder: str) -> int:
    """The highest number of a line of a folder, found by its index; 0 where there is none."""
    return int(value(connection, _LAST, {"folder": folder}) or 0)


def withdraw(connection: Connection, reflection_id: str, at: datetime) -> None:
    """Note that what went out of a reflection is withdrawn; what was before stays as it is."""
    found = list(lines(connection, reflection_id=reflection_id))
    put(connection, (replace(line, withdrawn=at) for line in found if line.withdrawn is None))


def row_of(line: LedgerLine) -> dict[str, Any]:
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


def line_from(row: dict[str, Any]) -> LedgerLine:
    """The line of a row. Raises ``ValueError`` where it is not what was written."""
    if not row_adds_up(row):
        message = "A line of the ledger is not as it was written."
        raise ValueError(message)
    check_is_text(*(row[name] for name in COLUMNS[1:7]))
    return LedgerLine(
        reflection_id=row["id"],
        folder=row["folder"],
        name=row["name"],
        format=FileFormat(row["format"]),
        sha256=row["sha256"],
        words=row["words"],
        published=day_from(row["published"]),
        at=moment_from(row["noted"]),
        withdrawn=moment_from(row["withdrawn"]) if row["withdrawn"] else None,
    )
