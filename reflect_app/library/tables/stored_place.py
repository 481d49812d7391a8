"""How the library keeps the place in a draft, and the words that stand half typed there."""

from __future__ import annotations

import json

from pydantic import ValidationError

from reflect_app.library.tables.checksums import checksum_of
from reflect_app.reflection import EditorPosition

_NOWHERE = "{}"
_CHECK, _WORDS = "crc", "_typed"  # in a place: its checksum, and how fields of words are called


def place_text(place: EditorPosition) -> str:
    """A place as the library keeps it; words that stand half typed in it have a checksum there."""
    text = place.model_dump_json(exclude_defaults=True)
    if not place.holds_words:
        return text
    return f'{text[:-1]},"{_CHECK}":{_check_of(place)}}}'


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
    if text == _NOWHERE:  # as most are
        return EditorPosition(), None
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
