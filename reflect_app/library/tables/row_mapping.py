"""Between the library's rows and the models of the domain."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from reflect_app.clean_text import clean_line, clean_text
from reflect_app.library.tables.checked_values import check_is_text, day_from, moment_from
from reflect_app.library.tables.checksums import (
    checksum_of,
    record_adds_up,
    record_checksum,
)
from reflect_app.library.tables.sort_key import sort_key
from reflect_app.library.tables.stored_times import day_text, stamp
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, EditorPosition, Record, Reflection
from reflect_app.status import Status
from reflect_app.summary import opening_of
from reflect_app.tags import tag_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from types import SimpleNamespace

_CHECK, _WORDS = "crc", "_typed"  # in a place: its checksum, and how fields of words are called


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


def place_text(place: EditorPosition) -> str:
    """A place as the library keeps it; words that stand half typed in it have a checksum there."""
    text = place.model_dump_json(exclude_defaults=True)
    if not place.holds_words:
        return text
    return f'{text[:-1]},"{_CHECK}":{_check_of(place)}}}'


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


def place_from(text: str) -> EditorPosition:
    """A place from its text; the beginning where that can't be told."""
    return _place_and_check(text)[0]


def place_is_spoilt(text: object) -> bool:
    """Whether words stood half typed in a place and are not as they were written.

    Those that an older version kept have no checksum. Where the cursor was is a convenience.
    """
    if not isinstance(text, str):  # one bit makes bytes of it
        return True
    place, check = _place_and_check(text)
    if check is None:
        return f'"{_CHECK}":' in text or (_WORDS in text and not place.holds_words)
    return check != _check_of(place)


def _place_and_check(text: str) -> tuple[EditorPosition, int | None]:
    """A place and the checksum in it, None where there is none."""
    try:
        values = json.loads(text)
        check = values.pop(_CHECK, None)
        # A place is a convenience; without it the first page opens.
        place = EditorPosition.model_validate_json(json.dumps(values))
    except (ValidationError, ValueError, AttributeError, RecursionError):
        return EditorPosition(), None
    return place, check if isinstance(check, int) else None


def _check_of(place: EditorPosition) -> int:
    return checksum_of([place.tag_typed, *place.date_typed])
