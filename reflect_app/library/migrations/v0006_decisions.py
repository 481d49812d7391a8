"""What authors decided about advice on their words: a table of decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.library.sql_text import to_the_letter

if TYPE_CHECKING:
    from apsw import Connection

_DECISIONS = """
CREATE TABLE decisions (
    number INTEGER NOT NULL,
    reflection INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    says TEXT NOT NULL,
    PRIMARY KEY (number),
    FOREIGN KEY(reflection) REFERENCES reflections (number) ON DELETE CASCADE
)
"""
STATEMENTS = (
    to_the_letter(_DECISIONS),
    "CREATE UNIQUE INDEX decisions_by_about ON decisions (reflection, kind, about)",
)


def v0006(connection: Connection) -> None:
    """Make the table, with nothing in it."""
    for statement in STATEMENTS:
        connection.execute(statement)
