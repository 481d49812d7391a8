"""The rows of one reflection: reading them as a record, and writing what changed of it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from reflect_app.errors import ChangedElsewhereError
from reflect_app.library.tables import row_mapping
from reflect_app.library.tables.read_and_insert_rows import (
    insert_row,
    insert_rows,
    next_number,
    rows_between,
)
from reflect_app.library.tables.rows_by_id import number_of, put_back
from reflect_app.library.tables.stored_place import place_text
from reflect_app.lifecycle import Event, saved_status
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import EditorPosition, Record, Reflection
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from apsw import Connection


_UPDATE_PLACE = "UPDATE reflections SET place = :place WHERE id = :id"
_PUT_TEXT = (
    "INSERT INTO answers (reflection, prompt, text) VALUES (:reflection, :prompt, :text)"
    " ON CONFLICT (reflection, prompt) DO UPDATE SET text = excluded.text"
)
_DELETE_TEXT = "DELETE FROM answers WHERE reflection = :reflection AND prompt = :prompt"
_DELETE_TAGS = "DELETE FROM tags WHERE reflection = :reflection"
_INSERT_TAGS = (
    "INSERT INTO tags (reflection, position, tag, key) VALUES (:reflection, :position, :tag, :key)"
)


class StoredRecord(NamedTuple):
    """A record as the library has it, with the number of its row."""

    number: int
    record: Record
    values: dict[str, Any] | None = None


def stored_record(connection: Connection, reflection_id: str) -> StoredRecord:
    """The record of an id. Raises ``NoSuchReflectionError``, ``ValueError`` if it is damaged."""
    number = number_of(connection, reflection_id)
    (rows,) = rows_between(connection, number, number)
    record = rows.record()
    return StoredRecord(number, record, {name: vars(rows.head)[name] for name in row_mapping.HEAD})


def content(record: Record) -> tuple[object, ...]:
    """What of a record makes a new version where it changes.

    Its parts one by one: to compare two models takes many times as long.
    """
    reflection = record.reflection
    written = (reflection.answers.texts(), reflection.tags, reflection.published)
    return record.title, record.status, *written


def insert(connection: Connection, record: Record, **columns: object) -> int:
    """Write a new record, with these columns besides; the answer is the number of its row."""
    values = {"id": record.id, **row_mapping.head_values(record), **columns}
    number = insert_row(connection, "reflections", values)
    _put_texts(connection, number, Reflection(), record.reflection)
    _put_tags(connection, number, Reflection(), record.reflection)
    return number


def insert_many(connection: Connection, records: Sequence[Record]) -> None:
    """Write new records, with one statement for each of their tables."""
    first = next_number(connection, "reflections")
    if first is None:
        for record in records:
            insert(connection, record)
        return
    numbered = list(enumerate(records, first))
    heads = [
        {"number": number, "id": record.id, **row_mapping.head_values(record)}
        for number, record in numbered
    ]
    texts = [
        {"reflection": number, "prompt": prompt.value, "text": text}
        for number, record in numbered
        for prompt, text in zip(PromptKey, record.reflection.answers.texts(), strict=True)
        if text
    ]
    tags = [
        row
        for number, record in numbered
        for row in row_mapping.tag_rows(number, record.reflection.tags)
    ]
    for table, rows in (("reflections", heads), ("answers", texts), ("tags", tags)):
        insert_rows(connection, table, rows)


def update(
    connection: Connection,
    stored: StoredRecord,
    record: Record,
    moment: datetime,
    *,
    event: Event | None = Event.EDITED,
) -> StoredRecord:
    """Write what changed of a record. A change of its place alone makes no new version.

    Its status is what the event makes of it. A text that came from elsewhere is no event of what
    was here: its status is the record's.
    """
    before = stored.record
    status = saved_status(before, record, event) if event else record.status
    if status is before.status and content(before) == content(record):
        return StoredRecord(stored.number, _with_place(connection, before, record.place))
    saved = record.model_copy(
        update={
            "status": status,
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
    write = _update_head(frozenset(changed))
    connection.execute(write, wanted)
    if connection.changes() != 1:
        stored_record(connection, saved.id)  # it may be gone altogether
        put_back(connection, [saved.id])
        connection.execute(write, wanted)
        if connection.changes() != 1:
            raise changed_elsewhere()
    return StoredRecord(kept.number, saved, values)


@lru_cache(maxsize=64)
def _update_head(changed: frozenset[str]) -> str:
    """Write some columns of a reflection's row, if it has the version it should and isn't binned.

    The id is asked for too: a row's number is given again once what had it was removed for good.
    An index is touched only where one of its columns is written: while somebody types, most are
    not.
    """
    columns = ", ".join(f"{name} = :{name}" for name in sorted(changed))
    return (
        f"UPDATE reflections SET {columns} WHERE number = :kept_number AND id = :kept_id"  # noqa: S608  -- names of ours
        " AND version = :kept_version AND binned_at IS NULL"
    )


def _with_place(connection: Connection, record: Record, place: EditorPosition) -> Record:
    """Write a place alone, and answer with the record as it is then."""
    if place == record.place:
        return record
    wanted = {"place": place_text(place), "id": record.id}
    connection.execute(_UPDATE_PLACE, wanted)
    return record.model_copy(update={"place": place})


def _put_texts(connection: Connection, number: int, kept: Reflection, wanted: Reflection) -> None:
    """Write the answers that changed, and no others."""
    texts = zip(PromptKey, wanted.answers.texts(), kept.answers.texts(), strict=True)
    for prompt, text, before in texts:
        if text == before:
            continue
        answer = {"reflection": number, "prompt": prompt.value}
        if text:
            connection.execute(_PUT_TEXT, answer | {"text": text})
        else:
            connection.execute(_DELETE_TEXT, answer)


def _put_tags(connection: Connection, number: int, kept: Reflection, wanted: Reflection) -> None:
    """Write the tags, if they are others."""
    if kept.tags == wanted.tags:
        return
    connection.execute(_DELETE_TAGS, {"reflection": number})
    connection.executemany(_INSERT_TAGS, row_mapping.tag_rows(number, wanted.tags))
