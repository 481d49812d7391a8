"""Histories, a search index, checksums, and a list of what was removed for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.library.questions import rows
from reflect_app.library.sql_text import to_the_letter

if TYPE_CHECKING:
    from apsw import Connection

SORTED_BY, LAST = 60, "\uffff"

_REVISIONS = """
CREATE TABLE revisions (
    number INTEGER NOT NULL,
    reflection INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kept TEXT NOT NULL,
    reason TEXT NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    published TEXT,
    tags TEXT NOT NULL,
    words INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (number),
    FOREIGN KEY(reflection) REFERENCES reflections (number) ON DELETE CASCADE
)
"""
_TEXTS = """
CREATE TABLE texts (
    number INTEGER NOT NULL,
    reflection INTEGER NOT NULL,
    digest TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (number),
    FOREIGN KEY(reflection) REFERENCES reflections (number) ON DELETE CASCADE
)
"""
_REVISION_TEXTS = """
CREATE TABLE revision_texts (
    revision INTEGER NOT NULL,
    prompt TEXT NOT NULL,
    text INTEGER NOT NULL,
    PRIMARY KEY (revision, prompt),
    FOREIGN KEY(revision) REFERENCES revisions (number) ON DELETE CASCADE,
    FOREIGN KEY(text) REFERENCES texts (number) ON DELETE CASCADE
)
 WITHOUT ROWID

"""
_EMPTIED = """
CREATE TABLE emptied (
    id TEXT NOT NULL,
    moment TEXT NOT NULL,
    PRIMARY KEY (id)
)
 WITHOUT ROWID

"""
_SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5(title, tags, description, needs, impact, factors,"
    " feelings, motivation, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
)
_COLUMNS = (
    "ALTER TABLE reflections ADD COLUMN sort_key TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE reflections ADD COLUMN checksum INTEGER",
    'ALTER TABLE reflections ADD COLUMN "indexed" INTEGER',
    "ALTER TABLE reflections ADD COLUMN searched_as INTEGER",
)
_TABLES_AND_INDEXES = (
    "DROP INDEX reflections_by_status",
    "CREATE INDEX reflections_by_status ON reflections (binned_at, status, updated)",
    "CREATE INDEX reflections_by_title ON reflections (binned_at, sort_key)",
    "CREATE INDEX reflections_by_published ON reflections (binned_at, published)",
    "CREATE UNIQUE INDEX reflections_by_search ON reflections (searched_as)",
    "CREATE INDEX reflections_unread ON reflections (updated) WHERE indexed IS NOT version",
    to_the_letter(_REVISIONS),
    "CREATE UNIQUE INDEX revisions_by_position ON revisions (reflection, position)",
    to_the_letter(_TEXTS),
    "CREATE UNIQUE INDEX texts_by_digest ON texts (reflection, digest)",
    to_the_letter(_REVISION_TEXTS),
    "CREATE INDEX revision_texts_by_text ON revision_texts (text)",
    to_the_letter(_EMPTIED),
    _SEARCH,
)

_TITLES = "SELECT number, title, opening FROM reflections"
_SORT_BY = "UPDATE reflections SET sort_key = :key WHERE number = :number"


def v0002(connection: Connection) -> None:
    """Add columns and tables; the words are read into the search index afterwards, bit by bit."""
    for statement in _COLUMNS:
        connection.execute(statement)
    _fill_sort_keys(connection)
    for statement in _TABLES_AND_INDEXES:
        connection.execute(statement)


def _fill_sort_keys(connection: Connection) -> None:
    keys = [
        {"number": number, "key": (title or opening)[:SORTED_BY].casefold() or LAST}
        for number, title, opening in rows(connection, _TITLES)
    ]
    connection.executemany(_SORT_BY, keys)
