"""Fix in place what is wrong around the reflections of a library that is otherwise sound."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from reflect_app.library.damage.row_state import RowState
from reflect_app.library.damage.verify_checksums import verify_rows
from reflect_app.library.files import sqlite_file
from reflect_app.library.questions import rows
from reflect_app.library.tables import belonging_tables, row_mapping, search_index
from reflect_app.library.tables.ids import new_id
from reflect_app.library.tables.read_and_insert_rows import insert_row, rows_between
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Record, Reflection
from reflect_app.tags import tag_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    import apsw

_SHOW = (
    "UPDATE reflections SET opening = :opening, answered = :answered, sort_key = :sort_key"
    " WHERE number = :number"
)
_SET_KEY = "UPDATE tags SET key = :key WHERE reflection = :reflection AND position = :position"
_TEXTS = "SELECT prompt, text FROM answers WHERE reflection = :number"
_TAGS = "SELECT tag FROM tags WHERE reflection = :number ORDER BY position"
_STRAY_LINKS = "DELETE FROM revision_texts WHERE revision NOT IN (SELECT number FROM revisions)"


def fix_strays(connection: apsw.Connection, now: datetime) -> None:
    """Give what belongs to no reflection a draft to belong to.

    A bare connection without a transaction. Only links between rows that are not there go.
    """
    with _changing(connection):
        for number in belonging_tables.stray_numbers(connection):
            record = _draft_of(connection, number, now)
            values = {"number": number, "id": record.id, **row_mapping.head_values(record)}
            insert_row(connection, "reflections", values)
        connection.execute(_STRAY_LINKS)


def fix_shown(connection: apsw.Connection, _now: datetime) -> None:
    """Make what lists show and sort by of each reflection anew, where it is not what it should be.

    A bare connection without a transaction.
    """
    wrong = [
        row.number
        for batch in verify_rows(connection)
        for row in batch
        if row.state is RowState.SHOWN_WRONGLY
    ]
    with _changing(connection):
        for number in wrong:
            (found,) = rows_between(connection, number, number)
            values = row_mapping.head_values(found.record())
            connection.execute(_SHOW, {**values, "number": number})
            for position, (tag, _key) in enumerate(found.tags):
                key = {"key": tag_key(tag), "reflection": number, "position": position}
                connection.execute(_SET_KEY, key)


def fix_search(connection: apsw.Connection, _now: datetime) -> None:
    """Empty the search index; it is filled again bit by bit. A bare connection."""
    with _changing(connection):
        search_index.clear(connection)


@contextmanager
def _changing(connection: apsw.Connection) -> Iterator[None]:
    """A transaction that leaves nothing of what it changes behind."""
    connection.execute("PRAGMA secure_delete = ON")
    with sqlite_file.transaction(connection):
        yield


def _draft_of(connection: apsw.Connection, number: int, now: datetime) -> Record:
    """A draft of what belongs to a reflection that is not there."""
    asked, known = {"number": number}, set(PromptKey)
    texts = {at: text for at, text in rows(connection, _TEXTS, asked) if at in known}
    tags = tuple(tag for (tag,) in rows(connection, _TAGS, asked))
    reflection = Reflection(answers=Answers(**texts), tags=tags)
    return Record(id=new_id(), reflection=reflection, created=now, updated=now)
