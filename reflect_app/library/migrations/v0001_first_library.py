"""The first library: reflections with their answers and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.library.sql_text import to_the_letter

if TYPE_CHECKING:
    from apsw import Connection

_VERSION = """
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)
"""
_LIBRARY = """
CREATE TABLE library (
    identity TEXT NOT NULL,
    PRIMARY KEY (identity)
)
"""
_REFLECTIONS = """
CREATE TABLE reflections (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    published TEXT,
    opening TEXT NOT NULL,
    answered INTEGER NOT NULL,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    version INTEGER NOT NULL,
    binned_at TEXT,
    place TEXT NOT NULL,
    PRIMARY KEY (number)
)
"""
_ANSWERS = """
CREATE TABLE answers (
    reflection INTEGER NOT NULL,
    prompt TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (reflection, prompt),
    FOREIGN KEY(reflection) REFERENCES reflections (number) ON DELETE CASCADE
)
"""
_TAGS = """
CREATE TABLE tags (
    reflection INTEGER NOT NULL,
    position INTEGER NOT NULL,
    tag TEXT NOT NULL,
    "key" TEXT NOT NULL,
    PRIMARY KEY (reflection, position),
    FOREIGN KEY(reflection) REFERENCES reflections (number) ON DELETE CASCADE
)
 WITHOUT ROWID

"""
STATEMENTS = (
    *(to_the_letter(_VERSION), to_the_letter(_LIBRARY), to_the_letter(_REFLECTIONS)),
    "CREATE UNIQUE INDEX reflections_by_id ON reflections (id)",
    "CREATE INDEX reflections_by_updated ON reflections (binned_at, updated)",
    "CREATE INDEX reflections_by_status ON reflections (status)",
    *(to_the_letter(_ANSWERS), to_the_letter(_TAGS)),
    'CREATE INDEX tags_by_key ON tags ("key")',
    "INSERT INTO alembic_version VALUES ('0001')",
)


def v0001(connection: Connection) -> None:
    """Make the tables in an empty file."""
    for statement in STATEMENTS:
        connection.execute(statement)
