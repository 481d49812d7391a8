"""What was removed for good: whether any of it is still there, and that nobody sees it any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.library.questions import value

if TYPE_CHECKING:
    from apsw import Connection

CLEAR, TO_CLEAR = 0, 1
"""The file's ``user_version``: whether traces of what was removed for good may be left in it."""

_GONE = "EXISTS (SELECT 1 FROM emptied WHERE emptied.id = {row}.id)"
IN_BIN_AND_GONE = f"reflections.binned_at IS NOT NULL AND {_GONE.format(row='reflections')}"
"""What is true of a reflection that is noted to be removed for good, and is not removed yet."""


def to_clear(connection: Connection) -> bool:
    """Whether something that was removed for good may still be there, or traces of it."""
    return bool(value(connection, "PRAGMA user_version") != CLEAR)


def in_bin(connection: Connection, row: str = "reflections") -> str:
    """What is true of a ``row`` of the reflections that people find in the bin."""
    gone = f" AND NOT {_GONE.format(row=row)}" if to_clear(connection) else ""
    return f"{row}.binned_at IS NOT NULL{gone}"
