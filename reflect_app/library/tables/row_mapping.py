"""Between the library's rows and the models of the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reflect_app.clean_text import clean_line, clean_text
from reflect_app.library.tables.checked_values import check_is_text, day_from, moment_from
from reflect_app.library.tables.checksums import (
    record_adds_up,
    record_checksum,
)
from reflect_app.library.tables.sort_key import sort_key
from reflect_app.library.tables.stored_place import place_from, place_is_spoilt, place_text
from reflect_app.library.tables.stored_times import day_text, stamp
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Record, Reflection
from reflect_app.status import Status
from reflect_app.summary import opening_of
from reflect_app.tags import tag_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from types import SimpleNamespace


HEAD = (
    *("title", "status", "published", "opening", "answered", "created", "updated", "version"),
    *("place", "sort_key", "checksum"),
)
"""What ``head_values`` has."""


def tag_rows(number: int, tags: Sequence[str]) -> list[dict[str, Any]]:
    """The rows for the tags of the reflection with this number."""
    return [
        {"reflection": number, "position": position, "tag": tag, "key": tag_key(tag)}
        for position, tag in enumerate(tags)
    ]


def head_values(record: Record) -> dict[str, Any]:
    """What the row of a reflection holds besides its number, its id and its time in the bin.

    A list in the order of titles goes by the ``sort_key``.
    """
    reflection = record.reflection
    opening = opening_of(reflection.answers.description)
    return {
        "title": record.title,
        "status": record.status.value,
        "published": day_text(reflection.published),
        "opening": opening,
        "answered": len(reflection.answers.answered()),
        "created": stamp(record.created),
        "updated": stamp(record.updated),
        "version": record.version,
        "place": place_text(record.place),
        "sort_key": sort_key(record.title, opening),
        "checksum": record_checksum(record),
    }


def record_from(head: SimpleNamespace, texts: Mapping[str, str], tags: Iterable[str]) -> Record:
    """A record from its rows. Raises ``ValueError`` where they hold what no record can."""
    texts, tags = dict(texts), list(tags)
    check_is_text(*texts, *texts.values(), *tags)
    reflection = Reflection(
        answers=Answers(**texts),
        tags=tuple(tags),
        published=day_from(head.published),
    )
    record = Record(
        id=head.id,
        title=head.title,
        status=Status(head.status),
        reflection=reflection,
        place=place_from(head.place),
        created=moment_from(head.created),
        updated=moment_from(head.updated),
        version=head.version,
    )
    adds_up = head.checksum is None or record_adds_up(head.checksum, record, tags)
    if not adds_up or place_is_spoilt(head.place):
        message = "The rows of a reflection are not as they were written."
        raise ValueError(message)
    return record


def cleaned(record: Record, kept: Record) -> Record:
    """The record as it can be kept, also where a copy of a model went past its checks.

    What is as it was in ``kept`` needs no second look.
    """
    title, reflection = clean_line(record.title), record.reflection
    texts, before = reflection.answers.texts(), kept.reflection.answers.texts()
    for key, text, known in zip(PromptKey, texts, before, strict=True):
        if text != known and clean_text(text) != text:
            reflection = reflection.answering(key, text)
    if title == record.title and reflection is record.reflection:
        return record
    return record.model_copy(update={"title": title, "reflection": reflection})
