"""What two people say and do about a reflection: a table of entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.library.sql_text import to_the_letter

if TYPE_CHECKING:
    from apsw import Connection

_REVIEW_ENTRIES = """
CREATE TABLE review_entries (
    number INTEGER NOT NULL,
    reflection INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    entry TEXT NOT NULL,
    PRIMARY KEY (number),
    FOREIGN KEY(reflection) REFERENCES reflections (number) ON DELETE CASCADE
)
"""
STATEMENTS = (
    to_the_letter(_REVIEW_ENTRIES),
    "CREATE UNIQUE INDEX review_entries_by_id ON review_entries (reflection, id, kind)",
    "CREATE INDEX review_entries_by_kind ON review_entries (kind, reflection, id)",
)


def v0004(connection: Connection) -> None:
    """Make the table, with nothing in it."""
    for statement in STATEMENTS:
        connection.execute(statement)
