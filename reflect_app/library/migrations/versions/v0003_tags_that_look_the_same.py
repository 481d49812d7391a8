"""Tags that look the same are the same tag: their keys anew, and each once in a reflection."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from alembic import op

if TYPE_CHECKING:
    from collections.abc import Sequence

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_IGNORABLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8"
    "\U000e0000-\U000e0fff]"
)
_SPACE = re.compile("[\\s\u2800]+")


def upgrade() -> None:
    """Write the keys that are others now; of two tags with one key the first stays.

    A reflection that loses a tag so is read anew, into the search index and for its checksum.
    """
    connection = op.get_bind()
    asked = "SELECT reflection, position, tag, key FROM tags ORDER BY reflection, position"
    seen: set[tuple[int, str]] = set()
    changed, gone = [], []
    for number, position, tag, key in connection.exec_driver_sql(asked).fetchall():
        now = _key(tag) if isinstance(tag, str) else key
        if (number, now) in seen:
            gone.append((number, position))
        elif now != key:
            changed.append((now, number, position))
        seen.add((number, now))
    _run("UPDATE tags SET key = ? WHERE reflection = ? AND position = ?", changed)
    _run("DELETE FROM tags WHERE reflection = ? AND position = ?", gone)
    _close_gaps({number for number, _position in gone})


def _close_gaps(numbers: set[int]) -> None:
    connection = op.get_bind()
    asked = "SELECT position FROM tags WHERE reflection = ? ORDER BY position"
    for number in sorted(numbers):
        there = connection.exec_driver_sql(asked, (number,)).scalars().all()
        moved = [(to, number, at) for to, at in enumerate(there) if to != at]
        _run("UPDATE tags SET position = ? WHERE reflection = ? AND position = ?", moved)
    _run(
        "UPDATE reflections SET checksum = NULL, indexed = NULL WHERE number = ?",
        [(number,) for number in sorted(numbers)],
    )


def _run(statement: str, rows: Sequence[tuple[object, ...]]) -> None:
    if rows:
        op.get_bind().exec_driver_sql(statement, list(rows))


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
