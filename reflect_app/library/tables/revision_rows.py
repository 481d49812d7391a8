"""The histories in the library: what a reflection was, with each of its texts kept once."""

from __future__ import annotations

import json
from datetime import date, datetime
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, insert, select

from reflect_app.advice.counting import count_words
from reflect_app.errors import NoSuchRevisionError
from reflect_app.history import Reason, Revision, RevisionLine
from reflect_app.library.tables import row_mapping
from reflect_app.library.tables.schema import revision_texts, revisions, texts
from reflect_app.reflection import Answers, Reflection, Status
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection, Row

    from reflect_app.library.tables.record_rows import StoredRecord
    from reflect_app.reflection import Record

_DIGEST_BYTES = 16

_of_reflection = revisions.c.reflection == bindparam("number")
LINES = select(revisions).where(_of_reflection).order_by(revisions.c.position.desc())
NEWEST = LINES.limit(1)
ONE = select(revisions).where(_of_reflection, revisions.c.position == bindparam("wanted"))
LAST_POSITION = select(func.max(revisions.c.position)).where(_of_reflection)
TEXTS = (
    select(revision_texts.c.prompt, texts.c.digest, texts.c.text)
    .join_from(revision_texts, texts, texts.c.number == revision_texts.c.text)
    .where(revision_texts.c.revision == bindparam("revision_number"))
)
DIGESTS = TEXTS.with_only_columns(revision_texts.c.prompt, texts.c.digest)
KNOWN_TEXTS = select(texts.c.digest, texts.c.number).where(
    texts.c.reflection == bindparam("number"),
    texts.c.digest.in_(bindparam("digests", expanding=True)),
)
INSERT_TEXT = insert(texts).returning(texts.c.number)
INSERT_REVISION = insert(revisions).returning(revisions.c.number)
INSERT_LINKS = insert(revision_texts)


def digest_of(text: str) -> str:
    """What a text is known by among those of its reflection, and checked against when read."""
    return blake2b(text.encode(), digest_size=_DIGEST_BYTES).hexdigest()


def save_revision(
    connection: Connection, kept: StoredRecord, reason: Reason, moment: datetime
) -> None:
    """Keep what a reflection holds as its newest revision."""
    number, texts = kept.number, _texts(kept.record.reflection)
    values = revision_values(kept.record, reason, moment)
    values["position"] = (connection.execute(LAST_POSITION, {"number": number}).scalar() or 0) + 1
    asked = {"number": number, "digests": sorted(set(map(digest_of, texts.values())))}
    known = {row.digest: row.number for row in connection.execute(KNOWN_TEXTS, asked)}
    write_revision(connection, number, values, texts, known)


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
    row = {**values, "reflection": number, "checksum": checksum(values, digests)}
    revision = connection.execute(INSERT_REVISION, row).scalar_one()
    links = []
    for prompt, digest in digests.items():
        if digest not in known:
            new = {"reflection": number, "digest": digest, "text": texts[prompt]}
            known[digest] = connection.execute(INSERT_TEXT, new).scalar_one()
        links.append({"revision": revision, "prompt": prompt, "text": known[digest]})
    if links:
        connection.execute(INSERT_LINKS, links)


def save_revision_if_changed(
    connection: Connection, kept: StoredRecord, reason: Reason, moment: datetime
) -> None:
    """Keep a revision, unless the newest one has the same content or there is nothing to keep."""
    newest = connection.execute(NEWEST, {"number": kept.number}).one_or_none()
    if newest is None:
        if not kept.record.title and kept.record.reflection == Reflection():
            return
    elif _same(connection, newest, kept.record):
        return
    save_revision(connection, kept, reason, moment)


def lines(connection: Connection, number: int) -> Sequence[RevisionLine]:
    """A line for each revision, the newest first."""
    return [_line(row) for row in connection.execute(LINES, {"number": number})]


def revision(connection: Connection, number: int, position: int) -> Revision:
    """A revision with its texts. Raises ``NoSuchRevisionError``, or ``ValueError`` if damaged."""
    row = connection.execute(ONE, {"number": number, "wanted": position}).one_or_none()
    if row is None:
        message = tr("This reflection has no version {number} in its history.", number=position)
        raise NoSuchRevisionError(message, tr("Open its history to see which there are."))
    found = connection.execute(TEXTS, {"revision_number": row.number}).all()
    digests = {each.prompt: each.digest for each in found}
    if checksum(row._asdict(), digests) != row.checksum or any(
        digest_of(each.text) != each.digest for each in found
    ):
        message = "A revision is not as it was written."
        raise ValueError(message)
    reflection = Reflection(
        answers=Answers(**{each.prompt: each.text for each in found}),
        tags=tuple(json.loads(row.tags)),
        published=date.fromisoformat(row.published) if row.published else None,
    )
    return Revision(**_line(row).model_dump(), reflection=reflection)


def checksum(values: Mapping[str, Any], digests: Mapping[str, str]) -> int:
    """A number that tells whether a revision's row, and which texts it has, are as written.

    ``values`` has the columns of the row by name; ``digests`` the digest of each prompt's text.
    """
    names = ("position", "kept", "reason", "title", "status", "published", "tags", "words")
    parts = [[values[name] for name in names], sorted(digests.items())]
    return row_mapping.checksum_of(parts)


def revision_values(record: Record, reason: Reason, moment: datetime) -> dict[str, Any]:
    """The columns of the revision that a record makes, all but its position and its checksum."""
    reflection = record.reflection
    return {
        "kept": row_mapping.stamp(moment),
        "reason": reason.value,
        "title": record.title,
        "status": record.status.value,
        "published": row_mapping.day_text(reflection.published),
        "tags": json.dumps(reflection.tags),
        "words": words_of(reflection),
    }


def words_of(reflection: Reflection) -> int:
    """The length of all six answers together."""
    return sum(count_words(text) for _prompt, text in reflection.answers)


def _texts(reflection: Reflection) -> dict[str, str]:
    return {prompt: text for prompt, text in reflection.answers if text}


def _same(connection: Connection, newest: Row[Any], record: Record) -> bool:
    """Whether a revision has the record's title, answers, tags and date."""
    reflection = record.reflection
    published = row_mapping.day_text(reflection.published)
    if (newest.title, newest.published) != (record.title, published):
        return False
    if json.loads(newest.tags) != list(reflection.tags):
        return False
    found: Iterable[Row[Any]] = connection.execute(DIGESTS, {"revision_number": newest.number})
    return {row.prompt: row.digest for row in found} == {
        prompt: digest_of(text) for prompt, text in _texts(reflection).items()
    }


def _line(row: Row[Any]) -> RevisionLine:
    return RevisionLine(
        number=row.position,
        kept=datetime.fromisoformat(row.kept),
        reason=Reason(row.reason),
        title=row.title,
        status=Status(row.status),
        words=row.words,
    )
