"""Writing a handover file's bytes; ``docs/handover-format.md`` has the format."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from reflect_app.handover.errors import CannotBeWrittenError, TooMuchError
from reflect_app.handover.limits import FILE_LIMIT, has_too_many_parts
from reflect_app.handover.schema import Parcel
from reflect_app.review.entries import Deed, Version, Words
from reflect_app.review.travelling import travelling

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from reflect_app.review.entries import Entry

FORMAT = 1
FIRST_WORD = b"reflect-handover"
_as_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, indent=1).encode


def parcel_of(
    entries: Iterable[Entry],
    *,
    shared_id: str,
    head: str,
    made: datetime,
    by: str,
    title: str | None = None,
) -> Parcel:
    """What a file says: of these entries those that travel, and of words the head's alone.

    Raises ``TooMuchError`` where a file may not hold as much, and ``CannotBeWrittenError`` for
    entries that no file may say, or without the head and its words.
    """
    kept = travelling(entries)
    versions = [each for each in kept if isinstance(each, Version)]
    content = next((each.content for each in versions if each.id == head), "")
    words = next((each for each in kept if isinstance(each, Words) and each.id == content), None)
    if words is None:
        raise CannotBeWrittenError
    deeds = [each for each in kept if isinstance(each, Deed)]
    deeds.sort(key=lambda deed: (deed.turn, deed.at, deed.id))
    says = {
        "shared_id": shared_id,
        "made": made.isoformat(),
        "by": by,
        "title": title,
        "head": head,
        "words": words.values(),
        "versions": [each.values() for each in sorted(versions, key=lambda each: each.id)],
        "entries": [_values(each) for each in deeds],
    }
    try:
        return Parcel.model_validate_json(_as_json(says))
    except ValidationError as error:
        kinds = {each["type"] for each in error.errors()}
        if kinds & {"string_too_long", "too_long"}:
            raise TooMuchError from None
        raise CannotBeWrittenError from None  # its own words would have people's in them


def parcel_bytes(parcel: Parcel) -> bytes:
    """The file, to the byte: a line with its version and the digest of the rest, and the rest.

    Raises ``TooMuchError`` where that is more than may be read again.
    """
    says = {
        **{name: getattr(parcel, name) for name in ("shared_id", "by", "title", "head")},
        "made": parcel.made.isoformat(timespec="microseconds"),
        "words": parcel.words.entry().values(),
        "versions": [each.entry().values() for each in parcel.versions],
        "entries": [_values(each.entry()) for each in parcel.entries],
    }
    rest = f"{_as_json(says)}\n".encode()
    first = f"{FIRST_WORD.decode()} {FORMAT} sha256:{sha256(rest).hexdigest()}\n".encode()
    if len(first) + len(rest) > FILE_LIMIT or has_too_many_parts(rest):
        raise TooMuchError
    return first + rest


def _values(entry: Entry) -> dict[str, Any]:
    return {"kind": entry.kind, **entry.values()}
