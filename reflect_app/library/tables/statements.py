"""What the library asks of its tables, built once, so that each is compiled once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert as upsert

from reflect_app.library.tables.ids import COPY_OF
from reflect_app.library.tables.schema import answers, emptied, reflections, tags

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from sqlalchemy import ClauseElement, Connection
    from sqlalchemy.sql.compiler import SQLCompiler

NUMBER = select(reflections.c.number).where(reflections.c.id == bindparam("reflection_id"))
COPIES = select(reflections.c.title).where(reflections.c.title.startswith(COPY_OF, autoescape=True))

_kept = reflections.c.binned_at.is_(None)


def bare(connection: Connection) -> sqlite3.Connection:
    """The database's own connection under one of SQLAlchemy's, in the same transaction."""
    return cast("sqlite3.Connection", connection.connection.driver_connection)


class Prepared:
    """A statement turned into text once and for all, for those that run while somebody types.

    It takes the same values, and half the time of one that is looked up as compiled each time.
    ``columns`` names those that an insert or an update writes.
    """

    def __init__(self, statement: ClauseElement, columns: Sequence[str] | None = None) -> None:
        names = None if columns is None else list(columns)
        compiled = statement.compile(dialect=sqlite.dialect(), column_keys=names)
        self._text = compiled.string
        self._names: list[str] = cast("SQLCompiler", compiled).positiontup or []

    def all(self, connection: Connection, values: Mapping[str, Any]) -> list[Any]:
        """Run it; the answer is all that it found, as plain tuples."""
        wanted = [values[name] for name in self._names]
        return bare(connection).execute(self._text, wanted).fetchall()

    def run(self, connection: Connection, values: Mapping[str, Any]) -> int:
        """Run it; the answer is how many rows it changed."""
        wanted = [values[name] for name in self._names]
        return bare(connection).execute(self._text, wanted).rowcount


INSERT_HEAD = insert(reflections).returning(reflections.c.number)


@lru_cache(maxsize=64)
def update_head(changed: frozenset[str]) -> Prepared:
    """Write some columns of a reflection's row, if it has the version it should and isn't binned.

    The id is asked for too: a row's number is given again once what had it was removed for good.
    An index is touched only where one of its columns is written: while somebody types, most are
    not.
    """
    statement = update(reflections).where(
        reflections.c.number == bindparam("kept_number"),
        reflections.c.id == bindparam("kept_id"),
        reflections.c.version == bindparam("kept_version"),
        _kept,
    )
    return Prepared(statement, sorted(changed))


UPDATE_PLACE = (
    update(reflections)
    .where(reflections.c.id == bindparam("reflection_id"))
    .values(place=bindparam("new_place"))
)
INSERT_TAGS = insert(tags)
DELETE_TAGS = delete(tags).where(tags.c.reflection == bindparam("number"))
DELETE_TEXT = delete(answers).where(
    answers.c.reflection == bindparam("number"), answers.c.prompt == bindparam("key")
)
_new_text = upsert(answers)
PUT_TEXT = Prepared(
    _new_text.on_conflict_do_update(
        index_elements=list(answers.primary_key), set_={"text": _new_text.excluded.text}
    ),
    [column.name for column in answers.c],
)

_ids = reflections.c.id.in_(bindparam("ids", expanding=True))
KNOWN = select(reflections.c.id).where(_ids)
LAST_BINNED = select(func.max(reflections.c.binned_at))
MOVE_TO_BIN = update(reflections).where(_ids, _kept).values(binned_at=bindparam("moment"))
PUT_BACK = update(reflections).where(_ids).values(binned_at=None)

TO_PURGE = select(reflections.c.number, reflections.c.id, reflections.c.searched_as).where(
    reflections.c.binned_at.is_not(None)
)
TO_PURGE_SOME = TO_PURGE.where(_ids)
NOTE_PURGED = upsert(emptied).on_conflict_do_nothing()
PURGED_IDS = select(emptied.c.id).order_by(emptied.c.id)
