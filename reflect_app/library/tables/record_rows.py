"""The rows of one reflection: reading them as a record, and writing what changed of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from reflect_app.errors import ChangedElsewhereError, NoSuchReflectionError
from reflect_app.library.tables import row_mapping, statements
from reflect_app.library.tables.bare_rows import rows_between
from reflect_app.library.tables.ids import new_id
from reflect_app.lifecycle import saved_status
from reflect_app.reflection import PromptKey, Record, Reflection, Status
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from sqlalchemy import Connection, Executable

    from reflect_app.reflection import EditorPosition

_Item = TypeVar("_Item")
AT_ONCE = 500  # ids in one statement; SQLite takes at least 999 parameters


class StoredRecord(NamedTuple):
    """A record as the library has it, with the number of its row."""

    number: int
    record: Record
    values: dict[str, Any] | None = None


def stored_record(connection: Connection, reflection_id: str) -> StoredRecord:
    """The record of an id. Raises ``NoSuchReflectionError``, ``ValueError`` if it is damaged."""
    number = number_of(connection, reflection_id)
    (rows,) = rows_between(statements.bare(connection), number, number)
    return StoredRecord(number, rows.record())


def content(record: Record) -> tuple[str, Status, Reflection]:
    """What of a record makes a new version where it changes."""
    return record.title, record.status, record.reflection


def insert(connection: Connection, record: Record, **columns: object) -> int:
    """Write a new record, with these columns besides; the answer is the number of its row."""
    values = {"id": record.id, **row_mapping.head_values(record), **columns}
    number: int = connection.execute(statements.INSERT_HEAD, values).scalar_one()
    _put_texts(connection, number, Reflection(), record.reflection)
    _put_tags(connection, number, Reflection(), record.reflection)
    return number


def update(
    connection: Connection, stored: StoredRecord, record: Record, moment: datetime
) -> StoredRecord:
    """Write what changed of a record. A change of its place alone makes no new version."""
    before = stored.record
    record = _with_status(before, record)
    if content(before) == content(record):
        return StoredRecord(stored.number, _with_place(connection, before, record.place))
    saved = record.model_copy(
        update={
            "created": before.created,
            # A clock that was set back must not make the newest change look like an old one.
            "updated": max(moment, before.updated),
            "version": before.version + 1,
        }
    )
    now = _write_head(connection, stored, saved)
    _put_texts(connection, stored.number, before.reflection, saved.reflection)
    _put_tags(connection, stored.number, before.reflection, saved.reflection)
    return now


def not_found(connection: Connection, reflection_id: str) -> NoSuchReflectionError:
    """That there is no such reflection, once the rows themselves were looked through for it.

    Raises ``ValueError`` where it is there and only its index does not lead to it.
    """
    asked = "SELECT 1 FROM reflections NOT INDEXED WHERE id = ?"
    if connection.exec_driver_sql(asked, (valid_id_or_empty(reflection_id),)).first() is not None:
        message = "The index of the ids does not lead to a reflection that is there."
        raise ValueError(message)
    return NoSuchReflectionError(reflection_id)


def number_of(connection: Connection, reflection_id: str) -> int:
    """The row of an id. Raises ``NoSuchReflectionError``."""
    asked = {"reflection_id": valid_id_or_empty(reflection_id)}
    number: int | None = connection.execute(statements.NUMBER, asked).scalar_one_or_none()
    if number is None:
        raise not_found(connection, reflection_id)
    return number


def valid_id_or_empty(reflection_id: str) -> str:
    """The id, or one that nothing has: a command line can hand over what no text can hold."""
    return reflection_id if reflection_id.isascii() else ""


def unused_id(connection: Connection) -> str:
    """A new id that nothing in the library has."""
    while connection.execute(statements.NUMBER, {"reflection_id": (wanted := new_id())}).first():
        continue
    return wanted


def chunks(wanted: list[_Item]) -> Iterator[list[_Item]]:
    """Some at a time, as many as fit into one statement."""
    for start in range(0, len(wanted), AT_ONCE):
        yield wanted[start : start + AT_ONCE]


def update_many(
    connection: Connection, wanted: Iterable[str], change: Executable, values: dict[str, Any]
) -> None:
    """Make one change to many reflections. Raises ``NoSuchReflectionError`` if one is not there."""
    ids = list(dict.fromkeys(wanted))
    for some in chunks(ids):
        asked = [valid_id_or_empty(one) for one in some]
        known = set(connection.execute(statements.KNOWN, {"ids": asked}).scalars())
        for missing in (one for one in some if one not in known):
            raise NoSuchReflectionError(missing)
        connection.execute(change, {"ids": some, **values})


def changed_elsewhere() -> ChangedElsewhereError:
    """Somebody else saved in between."""
    return ChangedElsewhereError(
        tr("This reflection was changed in another window or on another computer."),
        tr(
            "Nothing was overwritten. Save a copy of what you have here elsewhere, then open the"
            " reflection again to see the other changes."
        ),
    )


def _write_head(connection: Connection, kept: StoredRecord, saved: Record) -> StoredRecord:
    """Write what changed of a reflection's row; what is written in again leaves the bin.

    The place is always written: another window may have put another one there.
    """
    before = kept.values or row_mapping.head_values(kept.record)
    values = row_mapping.head_values(saved)
    changed = {"place"} | {name for name, value in values.items() if value != before[name]}
    asked = {"number": kept.number, "id": kept.record.id, "version": kept.record.version}
    wanted = {**values, **{f"kept_{name}": value for name, value in asked.items()}}
    write = statements.update_head(frozenset(changed))
    if write.run(connection, wanted) != 1:
        stored_record(connection, saved.id)  # it may be gone altogether
        connection.execute(statements.PUT_BACK, {"ids": [saved.id]})
        if write.run(connection, wanted) != 1:
            raise changed_elsewhere()
    return StoredRecord(kept.number, saved, values)


def _with_status(kept: Record, record: Record) -> Record:
    """The record as it is to be kept: an edit may take its status back."""
    status = saved_status(kept, record)
    return record if status is record.status else record.model_copy(update={"status": status})


def _with_place(connection: Connection, record: Record, place: EditorPosition) -> Record:
    """Write a place alone, and answer with the record as it is then."""
    if place == record.place:
        return record
    values = {"reflection_id": record.id, "new_place": row_mapping.place_text(place)}
    connection.execute(statements.UPDATE_PLACE, values)
    return record.model_copy(update={"place": place})


def _put_texts(connection: Connection, number: int, kept: Reflection, wanted: Reflection) -> None:
    """Write the answers that changed, and no others."""
    for prompt, text in wanted.answers:
        if text == kept.answers.of(PromptKey(prompt)):
            continue
        values = {"reflection": number, "prompt": prompt, "text": text}
        if text:
            statements.PUT_TEXT.run(connection, values)
        else:
            connection.execute(statements.DELETE_TEXT, {"number": number, "key": prompt})


def _put_tags(connection: Connection, number: int, kept: Reflection, wanted: Reflection) -> None:
    """Write the tags, if they are others."""
    if kept.tags == wanted.tags:
        return
    connection.execute(statements.DELETE_TAGS, {"number": number})
    if wanted.tags:
        connection.execute(statements.INSERT_TAGS, row_mapping.tag_rows(number, wanted.tags))
