"""Moving many to the bin and back, in slices between which others save: all of them, or none.

What was moved before an error is moved to where it was. A kill between two slices leaves each
reflection where it is just then, in the list or in the bin, and as it was written.
"""

from __future__ import annotations

import time
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.errors import CouldNotSaveError, DamagedWhileSavingError, ReflectError
from reflect_app.library.connection.turns import SLICE_S
from reflect_app.library.files import messages
from reflect_app.library.questions import value
from reflect_app.library.tables import rows_by_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from apsw import Connection

    from reflect_app.library.connection.database import Database

_IN_ONE = 200  # reflections; that takes some milliseconds
_AT_ONCE = 20  # reflections, before the time is looked at
_BINNED_AT = "SELECT binned_at FROM reflections WHERE id = :id"
_MOVE_BACK = "UPDATE reflections SET binned_at = :before WHERE id = :id AND binned_at IS :now"


class _Moved(NamedTuple):
    """A reflection that was moved, and since when it had been in the bin, if it was."""

    id: str
    before: str | None


def move_to_bin(database: Database, wanted: Iterable[str], moment: datetime) -> None:
    """Take reflections out of the list. Raises ``NoSuchReflectionError`` if one is not there."""
    _move(database, wanted, moment)


def put_back(database: Database, wanted: Iterable[str]) -> None:
    """Bring reflections back. Raises ``NoSuchReflectionError`` if one is not there."""
    _move(database, wanted, None)


def _move(database: Database, wanted: Iterable[str], moment: datetime | None) -> None:
    ids = list(dict.fromkeys(wanted))
    if len(ids) > _IN_ONE:
        with database.giving_way():
            _move_many(database, ids, moment)
        return
    with database.writing() as connection:
        rows_by_id.place(connection, ids, _time_of(connection, moment))


def _time_of(connection: Connection, moment: datetime | None) -> str | None:
    return None if moment is None else rows_by_id.on_top_of_bin(connection, moment)


def _move_many(database: Database, ids: list[str], moment: datetime | None) -> None:
    """Move them, once it is known that all are there; move them back where one can't be."""
    with database.reading() as connection:
        for each in ids:
            rows_by_id.number_of(connection, each)
        binned_at = _time_of(connection, moment)
    left, moved = iter(ids), list[_Moved]()
    try:
        more = True
        while more:
            with database.writing() as connection:
                more = _move_some(connection, left, binned_at, moved)
    except ReflectError as error:
        _move_back(database, moved, binned_at, error)
        raise


def _move_some(
    connection: Connection, left: Iterator[str], binned_at: str | None, moved: list[_Moved]
) -> bool:
    """Move as many as a slice of time allows, and note them; whether there are more."""
    until = time.monotonic() + SLICE_S
    while some := list(islice(left, _AT_ONCE)):
        moved += [_Moved(each, value(connection, _BINNED_AT, {"id": each})) for each in some]
        rows_by_id.place(connection, some, binned_at)
        if time.monotonic() > until:
            return True
    return False


def _move_back(
    database: Database, moved: list[_Moved], now: str | None, error: ReflectError
) -> None:
    """Move what was moved to where it was, but for what somebody else has moved since.

    Raises ``CouldNotSaveError`` where that can't be done either; it says so. Damage is said as it
    is: who repairs the library does all of it once more.
    """
    left = iter(moved)
    try:
        while some := list(islice(left, _IN_ONE)):
            _move_back_some(database, some, now)
    except CouldNotSaveError as second:
        for each in (error, second):
            if isinstance(each, DamagedWhileSavingError):
                raise each from None
        advice = f"{messages.some_are_moved()} {error.advice}"
        raise CouldNotSaveError(error.message, advice) from error


def _move_back_some(database: Database, some: list[_Moved], now: str | None) -> None:
    with database.writing() as connection:
        connection.executemany(_MOVE_BACK, [{**each._asdict(), "now": now} for each in some])
