"""The checksums of stored rows, by which a bit that the disk lost is noticed.

Of a reflection with its answers and tags there is one, of a revision one, and of each of its texts
a digest; a row of a table with a checksum of its own has that (see ``belonging_tables``).
"""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any

from reflect_app.library.tables.stored_times import day_text, stamp

try:  # what hashlib has it from; hashlib itself loads OpenSSL, which no list needs
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reflect_app.reflection import Record

_DIGEST_BYTES = 16
_as_json = json.JSONEncoder(separators=(",", ":")).encode


def record_checksum(record: Record) -> int:
    """A number that tells whether the rows of a record are as they were written.

    The place, which is a convenience, is left out; words that stand half typed in it have a
    checksum of their own there (``stored_place``).
    """
    reflection = record.reflection
    parts = [
        record.id,
        record.title,
        record.status.value,
        stamp(record.created),
        stamp(record.updated),
        record.version,
        day_text(reflection.published),
        list(reflection.tags),
        reflection.answers.texts(),
    ]
    return checksum_of(parts)


def record_adds_up(kept: int, record: Record, tags: Sequence[str]) -> bool:
    """Whether a checksum is that of a record, or of what was written before two tags were one.

    ``tags`` are those in the rows of the record, which has each of them once.
    """
    if kept == record_checksum(record):
        return True
    if len(tags) == len(record.reflection.tags):
        return False
    reflection = record.reflection.model_copy(update={"tags": tuple(tags)})
    return kept == record_checksum(record.model_copy(update={"reflection": reflection}))


def revision_checksum(values: Mapping[str, Any], digests: Mapping[str, str]) -> int:
    """A number that tells whether a revision's row, and which texts it has, are as written.

    ``values`` has the columns of the row by name; ``digests`` the digest of each prompt's text.
    """
    names = ("position", "kept", "reason", "title", "status", "published", "tags", "words")
    parts = [[values[name] for name in names], sorted(digests.items())]
    return checksum_of(parts)


def revision_adds_up(values: Mapping[str, Any], digests: Mapping[str, str]) -> bool:
    """Whether the checksum of a revision's row agrees, whatever the row holds."""
    try:
        return bool(revision_checksum(values, digests) == values["checksum"])
    except (ValueError, TypeError):
        return False


def digest_of(text: str) -> str:
    """What a text is known by among those of its reflection, and checked against when read."""
    return blake2b(text.encode(), digest_size=_DIGEST_BYTES).hexdigest()


def row_checksum(values: Mapping[str, Any]) -> int:
    """A number that tells whether a row is as it was written; its own number may change."""
    names = sorted(values.keys() - {"number", "checksum"})
    return checksum_of({name: values[name] for name in names})


def row_adds_up(values: Mapping[str, Any]) -> bool:
    """Whether the checksum of a row agrees."""
    try:
        return bool(row_checksum(values) == values["checksum"])
    except TypeError:
        return False


def checksum_of(parts: object) -> int:
    """The CRC-32 that rows are checked by, over all that they hold: it sees every flipped bit.

    Raises ``TypeError`` for what no row of ours has.
    """
    return zlib.crc32(_as_json(parts).encode("ascii"))
