"""Tags that look the same are the same tag: their keys anew, and each once in a reflection."""

from __future__ import annotations

import json
import re
import unicodedata
import zlib
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from reflect_app.library.questions import rows, value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from apsw import Connection

_IGNORABLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8"
    "\U000e0000-\U000e0fff]"
)
_TEXT_COLUMNS = ("id", "title", "status", "created", "updated", "published")
_PROMPTS = ("description", "needs", "impact", "factors", "feelings", "motivation")
_SPACE = re.compile("[\\s\u2800]+")

_ALL_TAGS = "SELECT reflection, position, tag, key FROM tags ORDER BY reflection, position"
_ITS_ANSWERS = (
    "SELECT CAST(prompt AS BLOB), CAST(text AS BLOB) FROM answers WHERE reflection = :number"
)
_ITS_TAGS = "SELECT CAST(tag AS BLOB) FROM tags WHERE reflection = :number ORDER BY position"
_PUT_CHECKSUM = "UPDATE reflections SET checksum = :checksum WHERE number = :number"
_READ_ANEW = "UPDATE reflections SET indexed = NULL WHERE number = :number"


def v0003(connection: Connection) -> None:
    """Write the keys that are others now; of two tags with one key the first stays.

    A reflection that loses a tag so gets the checksum that it is to have, but only where its own
    was right: what is damaged must not come to look sound. Its words are indexed again.
    """
    for number, its_rows in groupby(rows(connection, _ALL_TAGS), key=itemgetter(0)):
        _write_tags(connection, number, list(its_rows))


def _write_tags(connection: Connection, number: int, its_rows: Sequence[Any]) -> None:
    kept: dict[str, str] = {}
    for _number, _position, tag, key in its_rows:
        kept.setdefault(_key(tag) if isinstance(tag, str) else key, tag)
    fewer = len(kept) < len(its_rows)
    if not fewer and list(kept) == [key for *_others, key in its_rows]:
        return
    right = fewer and _is_right(connection, number)
    places = range(len(kept)) if fewer else [position for _number, position, *_others in its_rows]
    connection.execute("DELETE FROM tags WHERE reflection = :number", {"number": number})
    for place, (key, tag) in zip(places, kept.items(), strict=True):
        row = {"number": number, "position": place, "tag": tag, "key": key}
        connection.execute("INSERT INTO tags VALUES (:number, :position, :tag, :key)", row)
    if right:
        checksum = {"number": number, "checksum": _checksum(connection, number)}
        connection.execute(_PUT_CHECKSUM, checksum)
    if fewer:
        connection.execute(_READ_ANEW, {"number": number})


def _is_right(connection: Connection, number: int) -> bool:
    asked = "SELECT checksum FROM reflections WHERE number = :number"
    kept = value(connection, asked, {"number": number})
    return kept is not None and kept == _checksum(connection, number)


def _checksum(connection: Connection, number: int) -> int | None:
    """The checksum of a record as this version of the tables has it; None where it can't be read.

    Texts are read as bytes, so that one that is damaged does not keep the library from opening.
    """
    columns = ", ".join(f"CAST({name} AS BLOB)" for name in _TEXT_COLUMNS)
    asked = f"SELECT {columns}, version FROM reflections WHERE number = :number"  # noqa: S608  -- our own
    ((*head, version),) = rows(connection, asked, {"number": number})
    answers = rows(connection, _ITS_ANSWERS, {"number": number})
    tags = rows(connection, _ITS_TAGS, {"number": number})
    try:
        *before, published = (None if each is None else each.decode() for each in head)
        texts = {prompt.decode(): text.decode() for prompt, text in answers}
        in_order = [texts.get(prompt, "") for prompt in _PROMPTS]
        parts = [*before, version, published, [tag.decode() for (tag,) in tags], in_order]
        return zlib.crc32(json.dumps(parts, separators=(",", ":")).encode("ascii"))
    except (UnicodeDecodeError, TypeError):
        return None


def _key(tag: str) -> str:
    """The key as it was first made so; what the program makes later is another migration's."""
    if tag.isascii():
        return " ".join(tag.lower().split())
    key, plainer = "", tag
    while plainer != key:
        key = plainer
        folded = unicodedata.normalize("NFD", key).casefold()
        seen = _SPACE.sub(" ", "".join(filter(_is_seen, folded))).strip()
        plainer = unicodedata.normalize("NFC", seen)
    return key


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) != "Cf" and not _IGNORABLE.match(character)
