"""Between the library's rows and the models of the domain."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from reflect_app.reflection import (
    Answers,
    Place,
    PromptKey,
    Record,
    Reflection,
    Status,
    Summary,
    clean_line,
    clean_text,
    opening_of,
    tag_key,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Row


def stamp(moment: datetime) -> str:
    """A moment as the library keeps it: UTC with microseconds, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def tag_rows(number: int, tags: Sequence[str]) -> list[dict[str, Any]]:
    """The rows for the tags of the reflection with this number."""
    return [
        {"reflection": number, "position": position, "tag": tag, "key": tag_key(tag)}
        for position, tag in enumerate(tags)
    ]


def head_values(record: Record) -> dict[str, Any]:
    """What the row of a reflection holds besides its number, its id and its time in the bin."""
    reflection = record.reflection
    return {
        "title": record.title,
        "status": record.status.value,
        "published": reflection.published.isoformat() if reflection.published else None,
        "opening": opening_of(reflection.answers.description),
        "answered": len(reflection.answers.answered()),
        "created": stamp(record.created),
        "updated": stamp(record.updated),
        "version": record.version,
        "place": place_text(record.place),
    }


def place_text(place: Place) -> str:
    """A place as the library keeps it."""
    return place.model_dump_json(exclude_defaults=True)


def record_from(head: Row[Any], texts: Mapping[str, str], tags: Iterable[str]) -> Record:
    """A record from its rows. Raises ``ValueError`` where they hold what no record can."""
    reflection = Reflection(
        answers=Answers(**texts),
        tags=tuple(tags),
        published=_date(head.published),
    )
    return Record(
        id=head.id,
        title=head.title,
        status=Status(head.status),
        reflection=reflection,
        place=_place(head.place),
        created=datetime.fromisoformat(head.created),
        updated=datetime.fromisoformat(head.updated),
        version=head.version,
    )


def summary_from(head: Row[Any], tags: tuple[str, ...]) -> Summary:
    """A line of the list from its row. Raises ``ValueError`` where it holds what none can."""
    return Summary(
        id=head.id,
        title=head.title,
        opening=head.opening,
        status=Status(head.status),
        answered=head.answered,
        tags=tags,
        published=_date(head.published),
        updated=datetime.fromisoformat(head.updated),
    )


def cleaned(record: Record, kept: Record) -> Record:
    """The record as it can be kept, also where a copy of a model went past its checks.

    What is as it was in ``kept`` needs no second look.
    """
    title, reflection = clean_line(record.title), record.reflection
    for key in PromptKey:
        text = reflection.answers.of(key)
        if text != kept.reflection.answers.of(key) and clean_text(text) != text:
            reflection = reflection.answering(key, text)
    if title == record.title and reflection is record.reflection:
        return record
    return record.model_copy(update={"title": title, "reflection": reflection})


def _place(text: str) -> Place:
    try:
        return Place.model_validate_json(text)
    except ValidationError:  # a place is a convenience; without it the first page opens
        return Place()


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
