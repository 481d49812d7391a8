"""The histories in the library: what a reflection was, with each of its texts kept once."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from reflect_app.advice.counting import count_words
from reflect_app.errors import NoSuchRevisionError
from reflect_app.library.questions import rows, value
from reflect_app.library.tables import belonging_tables
from reflect_app.library.tables.checked_values import check_is_text, moment_from
from reflect_app.library.tables.checksums import digest_of, revision_adds_up, revision_checksum
from reflect_app.library.tables.read_and_insert_rows import (
    insert_row,
    insert_rows,
    named_rows,
    next_number,
)
from reflect_app.library.tables.stored_times import day_text, stamp
from reflect_app.reflection import Answers, Record, Reflection
from reflect_app.revision import Reason, Revision, RevisionLine
from reflect_app.status import Status
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from types import SimpleNamespace

    from apsw import Connection

    from reflect_app.library.tables.record_rows import StoredRecord

_ALL = f"SELECT {', '.join(belonging_tables.columns_of('revisions'))} FROM revisions"  # noqa: S608  -- our own words
_LINES = f"{_ALL} WHERE reflection = :reflection ORDER BY position DESC"
_ONE = f"{_ALL} WHERE reflection = :reflection AND position = :position"
BETWEEN = f"{_ALL} WHERE reflection BETWEEN :first AND :last"
"""The rows of the revisions of some reflections."""
_LAST_POSITION = "SELECT coalesce(max(position), 0) FROM revisions WHERE reflection = :reflection"
_LINKED = "revision_texts l JOIN texts t ON t.number = l.text WHERE l.revision = :revision"
_TEXTS = f"SELECT l.prompt, t.digest, t.text FROM {_LINKED}"  # noqa: S608  -- our own words
_DIGESTS = f"SELECT l.prompt, t.digest FROM {_LINKED}"  # noqa: S608
_KNOWN_TEXTS = "SELECT digest, number FROM texts WHERE reflection = :reflection"


def save_revision(
    connection: Connection, kept: StoredRecord, reason: Reason, moment: datetime
) -> None:
    """Keep what a reflection holds as its newest revision."""
    number, texts = kept.number, _texts(kept.record.reflection)
    values = revision_values(kept.record, reason, moment)
    last = int(value(connection, _LAST_POSITION, {"reflection": number}))
    known = dict(rows(connection, _KNOWN_TEXTS, {"reflection": number}))
    write_revision(connection, number, values | {"position": last + 1}, texts, known)


def write_revision(
    connection: Connection,
    number: int,
    values: Mapping[str, Any],
    texts: Mapping[str, str],
    known: dict[str, int],
) -> None:
    """Write a revision of the reflection with this number, and those of its texts that are new.

    ``known`` are the texts that the reflection has already, by digest; what is new is added to it.
    """
    digests = {prompt: digest_of(text) for prompt, text in texts.items()}
    row = {**values, "reflection": number, "checksum": revision_checksum(values, digests)}
    revision = insert_row(connection, "revisions", row)
    new = {digest: texts[prompt] for prompt, digest in digests.items() if digest not in known}
    known |= _numbered_texts(connection, number, new)
    links = [
        {"revision": revision, "prompt": prompt, "text": known[digest]}
        for prompt, digest in digests.items()
    ]
    insert_rows(connection, "revision_texts", links)


def _numbered_texts(connection: Connection, number: int, new: Mapping[str, str]) -> dict[str, int]:
    """Write new texts of a reflection, given by digest; the answer has the number of each."""
    written: list[dict[str, Any]] = [
        {"reflection": number, "digest": digest, "text": text} for digest, text in new.items()
    ]
    first = next_number(connection, "texts") if new else None
    if first is None:
        return {row["digest"]: insert_row(connection, "texts", row) for row in written}
    insert_rows(
        connection, "texts", [{"number": at, **row} for at, row in enumerate(written, first)]
    )
    return {digest: at for at, digest in enumerate(new, first)}


def save_revision_if_changed(
    connection: Connection, kept: StoredRecord, reason: Reason, moment: datetime
) -> None:
    """Keep a revision, unless the newest one has the same content or there is nothing to keep."""
    newest = named_rows(connection, f"{_LINES} LIMIT 1", {"reflection": kept.number})
    if not newest:
        if not kept.record.title and kept.record.reflection == Reflection():
            return
    elif _same(connection, newest[0], kept.record):
        return
    save_revision(connection, kept, reason, moment)


def lines(connection: Connection, number: int) -> Sequence[RevisionLine]:
    """A line for each revision, the newest first."""
    return [_line(row) for row in named_rows(connection, _LINES, {"reflection": number})]


def revision(connection: Connection, number: int, position: int) -> Revision:
    """A revision with its texts. Raises ``NoSuchRevisionError``, or ``ValueError`` if damaged."""
    those = named_rows(connection, _ONE, {"reflection": number, "position": position})
    if not those:
        message = tr("This reflection has no version {number} in its history.", number=position)
        raise NoSuchRevisionError(message, tr("Open its history to see which there are."))
    (row,) = those
    found = rows(connection, _TEXTS, {"revision": row.number})
    digests = {prompt: digest for prompt, digest, _text in found}
    check_is_text(row.tags, *(part for each in found for part in each))
    if not revision_adds_up(vars(row), digests) or any(
        digest_of(text) != digest for _prompt, digest, text in found
    ):
        message = "A revision is not as it was written."
        raise ValueError(message)
    reflection = Reflection(
        answers=Answers(**{prompt: text for prompt, _digest, text in found}),
        tags=tuple(json.loads(row.tags)),
        published=date.fromisoformat(row.published) if row.published else None,
    )
    return Revision(**_line(row).model_dump(), reflection=reflection)


def revision_values(record: Record, reason: Reason, moment: datetime) -> dict[str, Any]:
    """The columns of the revision that a record makes, all but its position and its checksum."""
    reflection = record.reflection
    return {
        "kept": stamp(moment),
        "reason": reason.value,
        "title": record.title,
        "status": record.status.value,
        "published": day_text(reflection.published),
        "tags": json.dumps(reflection.tags),
        "words": words_of(reflection),
    }


def words_of(reflection: Reflection) -> int:
    """The length of all six answers together."""
    return sum(count_words(text) for _prompt, text in reflection.answers)


def _texts(reflection: Reflection) -> dict[str, str]:
    return {prompt: text for prompt, text in reflection.answers if text}


def _same(connection: Connection, newest: SimpleNamespace, record: Record) -> bool:
    """Whether a revision has the record's title, answers, tags and date."""
    reflection = record.reflection
    published = day_text(reflection.published)
    if (newest.title, newest.published) != (record.title, published):
        return False
    check_is_text(newest.tags)
    if json.loads(newest.tags) != list(reflection.tags):
        return False
    return dict(rows(connection, _DIGESTS, {"revision": newest.number})) == {
        prompt: digest_of(text) for prompt, text in _texts(reflection).items()
    }


def _line(row: SimpleNamespace) -> RevisionLine:
    return RevisionLine(
        number=row.position,
        kept=moment_from(row.kept),
        reason=Reason(row.reason),
        title=row.title,
        status=Status(row.status),
        words=row.words,
    )
