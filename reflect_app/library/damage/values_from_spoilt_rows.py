"""Values from rows that may be spoilt: each as what it should be, or as nothing."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, TypeVar

from pydantic import TypeAdapter, ValidationError

from reflect_app.library.tables.checked_values import moment_from
from reflect_app.reflection import Reflection, Tag
from reflect_app.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_Read = TypeVar("_Read")
_TAG: TypeAdapter[str] = TypeAdapter(Tag)
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


def _read(read: Callable[[str], _Read], value: object) -> _Read | None:
    """What is read of a text, or nothing."""
    try:
        return read(text_in(value))
    except (ValueError, OverflowError):
        return None


def _aware_moment(text: str) -> datetime:
    return moment_from(text).astimezone(UTC)


def list_in(value: object) -> list[object]:
    """The list that a text in JSON holds; an empty one where it holds none."""
    found = _read(json.loads, value)
    return found if isinstance(found, list) else []


def text_in(value: object) -> str:
    """A text; an empty one where it is none."""
    return value if isinstance(value, str) else ""


def moment_in(value: object) -> datetime | None:
    """A moment in UTC, or nothing."""
    return _read(_aware_moment, value)


def day_in(value: object) -> date | None:
    """A day, or nothing."""
    return _read(date.fromisoformat, value)


def status_in(value: object) -> Status | None:
    """A status, or nothing."""
    return _read(Status, value)


def first_status(*values: object) -> Status:
    """The first of some values that is a status; a draft where none is."""
    return next(filter(None, map(status_in, values)), Status.DRAFT)


def number_in(value: object) -> int | None:
    """A number that counts something, as a version does, or nothing."""
    return value if isinstance(value, int) and 0 < value < _MOST else None


def first_number(*values: object) -> int:
    """The first of some values that counts something; 1 where none does."""
    return next(filter(None, map(number_in, values)), 1)
