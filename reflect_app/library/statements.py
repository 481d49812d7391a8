"""What the library asks of its tables, built once, so that each is compiled once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert as upsert

from reflect_app.library.naming import COPY_OF
from reflect_app.library.schema import answers, reflections, tags

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import ClauseElement, Connection
    from sqlalchemy.sql.compiler import SQLCompiler

HEAD = select(reflections).where(reflections.c.id == bindparam("reflection_id"))
NUMBER = select(reflections.c.number).where(reflections.c.id == bindparam("reflection_id"))
TEXTS = select(answers.c.prompt, answers.c.text).where(answers.c.reflection == bindparam("number"))
TAGS = select(tags.c.tag).where(tags.c.reflection == bindparam("number")).order_by(tags.c.position)
COPIES = select(reflections.c.title).where(reflections.c.title.startswith(COPY_OF, autoescape=True))


class Prepared:
    """A statement turned into text once and for all, for those that run while somebody types.

    It takes the same values, and half the time of one that is looked up as compiled each time.
    """

    def __init__(self, statement: ClauseElement, columns: Sequence[str]) -> None:
        compiled = statement.compile(dialect=sqlite.dialect(), column_keys=list(columns))
        self._text = compiled.string
        self._names: list[str] = cast("SQLCompiler", compiled).positiontup or []

    def run(self, connection: Connection, values: Mapping[str, Any]) -> int:
        """Run it; the answer is how many rows it changed."""
        wanted = tuple(values[name] for name in self._names)
        return connection.exec_driver_sql(self._text, wanted).rowcount


INSERT_HEAD = insert(reflections).returning(reflections.c.number)
UPDATE_HEAD = Prepared(
    update(reflections).where(
        reflections.c.number == bindparam("kept_number"),
        reflections.c.version == bindparam("kept_version"),
    ),
    [column.name for column in reflections.c if column.name not in {"number", "id"}],
)
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

_LINE = select(
    reflections.c.number,
    reflections.c.id,
    reflections.c.title,
    reflections.c.opening,
    reflections.c.status,
    reflections.c.answered,
    reflections.c.published,
    reflections.c.updated,
)
_kept = reflections.c.binned_at.is_(None)
_binned = reflections.c.binned_at.is_not(None)
LISTED = _LINE.where(_kept).order_by(reflections.c.updated.desc(), reflections.c.number.desc())
BINNED = _LINE.where(_binned).order_by(
    reflections.c.binned_at.desc(), reflections.c.updated.desc(), reflections.c.number.desc()
)
_tag_of = select(tags.c.reflection, tags.c.tag).join(reflections).order_by(*tags.primary_key)
LISTED_TAGS = _tag_of.where(_kept)
BINNED_TAGS = _tag_of.where(_binned)
TAG_USES = (
    select(tags.c.key, tags.c.tag, func.count(), func.max(reflections.c.updated))
    .join(reflections)
    .where(_kept)
    .group_by(tags.c.key, tags.c.tag)
)

_ids = reflections.c.id.in_(bindparam("ids", expanding=True))
KNOWN = select(reflections.c.id).where(_ids)
LAST_BINNED = select(func.max(reflections.c.binned_at))
MOVE_TO_BIN = update(reflections).where(_ids, _kept).values(binned_at=bindparam("moment"))
PUT_BACK = update(reflections).where(_ids).values(binned_at=None)
