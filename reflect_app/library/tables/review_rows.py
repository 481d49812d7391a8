"""The rows of reviews: entries as they are kept, found again by reflection or by kind.

Rows are added and never changed. What a row says is left out where this program can't tell what it
is, as an entry of a later version; the row stays. A row that was spoilt, and that a repair found
nowhere else, is not what its id stands for: of those only what people said in words is shown, and
the same entry mends the row when it comes from elsewhere once more.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from reflect_app.library.questions import rows, value
from reflect_app.library.tables import belonging_tables
from reflect_app.library.tables.checked_values import check_is_text
from reflect_app.library.tables.checksums import row_adds_up, row_checksum
from reflect_app.library.tables.emptied import IN_BIN_AND_GONE
from reflect_app.library.tables.rows_by_id import valid_id_or_empty
from reflect_app.review.entries import (
    Commented,
    Replied,
    Reworded,
    SharedId,
    digest_of,
    entry_from,
    text_of,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from apsw import Connection

    from reflect_app.review.entries import Entry

COLUMNS = belonging_tables.columns_of("review_entries")
_ALL = f"SELECT {', '.join(COLUMNS)} FROM review_entries"  # noqa: S608  -- our own words
_OF_REFLECTION = f"{_ALL} WHERE reflection = :reflection ORDER BY number"
_OF_KIND = (
    f"SELECT reflections.id, {', '.join(f'e.{name}' for name in COLUMNS)}"  # noqa: S608
    " FROM review_entries e JOIN reflections ON reflections.number = e.reflection"
    f" WHERE e.kind = :kind AND NOT ({IN_BIN_AND_GONE}) ORDER BY e.number"
)
_IDS = "SELECT id FROM review_entries WHERE reflection = :reflection"
_THERE = f"SELECT id FROM reflections WHERE id = :id AND NOT ({IN_BIN_AND_GONE})"  # noqa: S608
_WITH_ENTRIES = (
    f"SELECT number FROM reflections WHERE id = :id AND NOT ({IN_BIN_AND_GONE})"  # noqa: S608
    " AND EXISTS (SELECT 1 FROM review_entries WHERE reflection = reflections.number)"
)
_INSERT = (
    f"INSERT INTO review_entries ({', '.join(COLUMNS[1:])})"  # noqa: S608
    f" VALUES ({', '.join(f':{name}' for name in COLUMNS[1:])})"
)
_NOTED = (
    "SELECT number, kind, entry FROM review_entries WHERE reflection = :reflection AND id = :id"
)
_MEND = (
    "UPDATE review_entries SET kind = :kind, checksum = :checksum, entry = :entry"
    " WHERE number = :number"
)
_SIGN = "SELECT count(*), sum(checksum) FROM review_entries WHERE reflection = :reflection"
_SAID = (Commented, Replied, Reworded)


def entries_of_reflection(connection: Connection, number: int) -> tuple[Entry, ...]:
    """All entries of the reflection with this number, in the order in which they were kept.

    Raises ``ValueError`` where a row is not what was written.
    """
    found = rows(connection, _OF_REFLECTION, {"reflection": number})
    read = (_entry(dict(zip(COLUMNS, row, strict=True))) for row in found)
    return tuple(each for each in read if each is not None)


def entries_of_kind(connection: Connection, kind: type[Entry]) -> Iterator[tuple[str, Entry]]:
    """All entries of one kind in the library, each with the id of its reflection.

    Raises ``ValueError`` where a row is not what was written.
    """
    for reflection_id, *row in rows(connection, _OF_KIND, {"kind": kind.kind}):
        entry = _entry(dict(zip(COLUMNS, row, strict=True)))
        if entry is not None:
            check_is_text(reflection_id)
            yield reflection_id, entry


def shared(connection: Connection, shared_id: str) -> list[str]:
    """The ids that what travels under an id has here."""
    others = list(entries_of_kind(connection, SharedId))
    named = {each for each, entry in others if vars(entry)["shared_id"] == shared_id}
    own = rows(connection, _THERE, {"id": valid_id_or_empty(shared_id)})
    elsewhere = {each for each, _entry in others}
    return [*(each for (each,) in own if each not in elsewhere), *sorted(named)]


def sign_of(connection: Connection, number: int) -> tuple[Any, ...]:
    """What is the same as long as no entry of a reflection is added or mended."""
    (found,) = rows(connection, _SIGN, {"reflection": number})
    return found


def any_known(connection: Connection, numbers: Iterable[int], ids: Collection[str]) -> bool:
    """Whether any of these entries is noted of any of the reflections with these numbers."""
    wanted = set(ids)
    return any(
        each in wanted
        for number in numbers
        for (each,) in rows(connection, _IDS, {"reflection": number})
    )


def number_if_there(connection: Connection, reflection_id: str) -> int | None:
    """The row of a reflection that has any entries; None where it has none or is not there."""
    found = value(connection, _WITH_ENTRIES, {"id": valid_id_or_empty(reflection_id)})
    return None if found is None else int(found)


def add(connection: Connection, number: int, entries: Iterable[Entry]) -> int:
    """Keep those entries that a reflection does not have yet; the answer is how many it has now."""
    known = {each for (each,) in rows(connection, _IDS, {"reflection": number})}
    for each in entries:
        if each.id not in known:
            known.add(each.id)
            connection.execute(_INSERT, row_of(number, each))
        else:
            _mend(connection, number, each)
    return len(known)


def row_of(number: int, entry: Entry) -> dict[str, Any]:
    """The columns of an entry's row, all but its own number."""
    values = {
        "reflection": number,
        "id": entry.id,
        "kind": entry.kind,
        "entry": text_of(entry),
    }
    return values | {"checksum": row_checksum(values)}


def _entry(row: dict[str, Any]) -> Entry | None:
    """The entry of a row; None where it is of a kind that this program does not know."""
    if not row_adds_up(row):
        message = "An entry of a review is not as it was written."
        raise ValueError(message)
    try:
        entry = entry_from(row["kind"], json.loads(row["entry"]))
    except (ValueError, TypeError, RecursionError):
        return None
    if digest_of(row["kind"], row["entry"]) != row["id"] and not isinstance(entry, _SAID):
        return None
    vars(entry)["id"] = row["id"]  # by which others know it, and known already
    return entry


def _mend(connection: Connection, number: int, entry: Entry) -> None:
    """Write an entry anew where its row is not what its id stands for."""
    for at, kind, text in rows(connection, _NOTED, {"reflection": number, "id": entry.id}):
        if digest_of(str(kind), str(text)) != entry.id:
            connection.execute(_MEND, row_of(number, entry) | {"number": at})
