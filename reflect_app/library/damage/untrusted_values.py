"""Values from rows that may be spoilt: each as what it should be, or as nothing."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from reflect_app.reflection import EditorPosition, Reflection, Status, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable

_TAG: TypeAdapter[str] = TypeAdapter(Tag)
_PLACE = TypeAdapter(EditorPosition)
_MOST = 1 << 53  # what a version or a position never comes near


def good_tags(tags: Iterable[object]) -> tuple[str, ...]:
    """Of some tags those that are tags, each once."""
    good = []
    for tag in tags:
        try:
            good.append(_TAG.validate_python(tag, strict=True))
        except ValidationError:
            continue
    return Reflection(tags=tuple(good)).tags


def list_in(value: object) -> list[object]:
    """The list that a text in JSON holds; an empty one where it holds none."""
    try:
        found = json.loads(text_in(value))
    except ValueError:
        return []
    return found if isinstance(found, list) else []


def text_in(value: object) -> str:
    """A text; an empty one where it is none."""
    return value if isinstance(value, str) else ""


def moment_in(value: object) -> datetime | None:
    """A moment in UTC, or nothing."""
    try:
        moment = datetime.fromisoformat(text_in(value))
        return moment.astimezone(UTC) if moment.tzinfo is not None else None
    except (ValueError, OverflowError):
        return None


def day_in(value: object) -> date | None:
    """A day, or nothing."""
    try:
        return date.fromisoformat(text_in(value))
    except ValueError:
        return None


def status_in(value: object) -> Status | None:
    """A status, or nothing."""
    try:
        return Status(text_in(value))
    except ValueError:
        return None


def first_status(*values: object) -> Status:
    """The first of some values that is a status; a draft where none is."""
    return next(filter(None, map(status_in, values)), Status.DRAFT)


def number_in(value: object) -> int | None:
    """A number that counts something, as a version does, or nothing."""
    return value if isinstance(value, int) and 0 < value < _MOST else None


def first_number(*values: object) -> int:
    """The first of some values that counts something; 1 where none does."""
    return next(filter(None, map(number_in, values)), 1)


def place_in(value: object) -> EditorPosition:
    """Where the writer was; the beginning where that can't be told."""
    try:
        return _PLACE.validate_json(text_in(value))
    except ValidationError:
        return EditorPosition()
