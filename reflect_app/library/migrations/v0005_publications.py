"""What went out: a ledger that outlives its reflections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.library.sql_text import to_the_letter

if TYPE_CHECKING:
    from apsw import Connection

_PUBLICATIONS = """
CREATE TABLE publications (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    folder TEXT NOT NULL,
    name TEXT NOT NULL,
    format TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    words TEXT NOT NULL,
    published TEXT,
    noted TEXT NOT NULL,
    withdrawn TEXT,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (number)
)
"""
STATEMENTS = (
    to_the_letter(_PUBLICATIONS),
    "CREATE UNIQUE INDEX publications_by_file ON publications (id, folder, name, format)",
    "CREATE INDEX publications_by_folder ON publications (folder)",
)


def v0005(connection: Connection) -> None:
    """Make the table, with nothing in it."""
    for statement in STATEMENTS:
        connection.execute(statement)
