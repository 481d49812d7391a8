"""Finding the rows of reflections by their ids, and moving them to the bin and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reflect_app.errors import NoSuchReflectionError
from reflect_app.library.questions import rows, value
from reflect_app.library.tables.checked_values import check_is_text
from reflect_app.library.tables.emptied import IN_BIN_AND_GONE
from reflect_app.library.tables.stored_times import stamp

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from apsw import Connection

_MOVE_TO_BIN = "UPDATE reflections SET binned_at = :moment WHERE id = :id AND binned_at IS NULL"
_PUT_BACK = "UPDATE reflections SET binned_at = NULL WHERE id = :id AND binned_at IS NOT NULL"
_NUMBER = f"SELECT number FROM reflections WHERE id = :id AND NOT ({IN_BIN_AND_GONE})"  # noqa: S608  -- our own words
_BINNED_AT = "SELECT binned_at FROM reflections WHERE id = :id"
_UNINDEXED = f"SELECT 1 FROM reflections NOT INDEXED WHERE id = :id AND NOT ({IN_BIN_AND_GONE})"  # noqa: S608

_NEWEST = "SELECT id FROM reflections ORDER BY number DESC LIMIT 1"
_USED_OF = "SELECT id FROM reflections WHERE id IN (SELECT value FROM json_each(:ids))"
_USED = "SELECT 1 FROM reflections WHERE id = :id UNION ALL SELECT 1 FROM emptied WHERE id = :id"


def number_of(connection: Connection, reflection_id: str) -> int:
    """The row of an id. Raises ``NoSuchReflectionError``.

    The rows themselves are looked through for it before that. Raises ``ValueError`` where it is
    there and only its index does not lead to it.
    """
    wanted = {"id": valid_id_or_empty(reflection_id)}
    found = value(connection, _NUMBER, wanted)
    if found is not None:
        return int(found)
    if value(connection, _UNINDEXED, wanted) is not None:
        message = "The index of the ids does not lead to a reflection that is there."
        raise ValueError(message)
    raise NoSuchReflectionError(reflection_id)


def valid_id_or_empty(reflection_id: str) -> str:
    """The id, or one that nothing has: a command line can hand over what no text can hold."""
    return reflection_id if reflection_id.isascii() else ""


def unused_id(connection: Connection) -> str:
    """A new id that nothing in the library has."""
    from reflect_app.library.tables.ids import new_id  # noqa: PLC0415  -- brings OpenSSL along

    while value(connection, _NUMBER, {"id": (wanted := new_id())}) is not None:
        continue
    return wanted


def newest_id(connection: Connection) -> str:
    """The id of what was made last, also in the bin; "" where there is nothing."""
    found = value(connection, _NEWEST) or ""
    check_is_text(found)
    return str(found)


def unused_ids(connection: Connection, count: int) -> list[str]:
    """New ids that nothing in the library has."""
    from reflect_app.library.tables.ids import new_ids  # noqa: PLC0415  -- brings OpenSSL along

    wanted = dict.fromkeys(new_ids(count))
    for (each,) in rows(connection, _USED_OF, {"ids": json.dumps(list(wanted))}):
        del wanted[each]
    more = unused_ids(connection, count - len(wanted)) if len(wanted) < count else []
    return [*wanted, *more]


def never_used(connection: Connection, reflection_id: str) -> bool:
    """Whether this is an id as ours are that nothing here has or had, also not in the bin."""
    from reflect_app.library.tables.ids import is_id  # noqa: PLC0415  -- brings OpenSSL along

    return is_id(reflection_id) and value(connection, _USED, {"id": reflection_id}) is None


def move_to_bin(connection: Connection, wanted: Iterable[str], moment: datetime) -> None:
    """Take reflections out of the list, all of them or none; the last are on top in the bin.

    Raises ``NoSuchReflectionError`` if one is not there.
    """
    place(connection, wanted, on_top_of_bin(connection, moment))


def put_back(connection: Connection, wanted: Iterable[str]) -> None:
    """Bring reflections back, all or none. Raises ``NoSuchReflectionError`` if one is not there."""
    place(connection, wanted, None)


def binned_at(connection: Connection, reflection_id: str) -> str | None:
    """Since when a reflection is in the bin; None where it is not."""
    found = value(connection, _BINNED_AT, {"id": reflection_id})
    return None if found is None else str(found)


def on_top_of_bin(connection: Connection, moment: datetime) -> str:
    """The time that what goes into the bin now has there, also where a clock was set back."""
    last = value(connection, "SELECT max(binned_at) FROM reflections") or ""
    check_is_text(last)
    return max(stamp(moment), last)


def place(connection: Connection, wanted: Iterable[str], binned_at: str | None) -> None:
    """Move reflections into the bin as of a time, or out of it where there is none.

    Raises ``NoSuchReflectionError`` if one is not there; what is in the bin already stays as it is.
    """
    ids = list(dict.fromkeys(wanted))
    for each in ids:
        number_of(connection, each)
    change = _PUT_BACK if binned_at is None else _MOVE_TO_BIN
    connection.executemany(change, [{"moment": binned_at, "id": each} for each in ids])
