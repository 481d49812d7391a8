"""The tables of the library.

Each change of a table comes with a migration in ``library/migrations`` and a new version at the
end of ``SCHEMA_VERSIONS``; a new library is made from these texts, and tests prove that migrating
from nothing makes the same, and that not a letter of them has changed: a library is known by them.

Texts are kept apart from what the list shows, one row an answer, so that the list reads little
and a save writes only what changed. Times are UTC in ISO 8601 with microseconds, which sorts.
"""

from __future__ import annotations

from reflect_app.library.sql_text import to_the_letter
from reflect_app.library.tables.search_index import SEARCH

_ALEMBIC_VERSION = """
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)
"""
"""Which schema version the tables are at; the name is that of the tool that kept it once."""

_LIBRARY = """
CREATE TABLE library (
    identity TEXT NOT NULL,
    PRIMARY KEY (identity)
)
"""
"""One row: what tells this library from every other, wherever its file is moved to."""

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
    sort_key TEXT DEFAULT '' NOT NULL,
    checksum INTEGER,
    "indexed" INTEGER,
    searched_as INTEGER,
    PRIMARY KEY (number)
)
"""
"""A row a reflection: all that the list shows and sorts by.

``number`` is a declared integer key, for a search index can rely on it only where it never changes.
``opening``, ``answered`` and ``sort_key`` come from the answers and the title and are kept in step
with them at each save, since what counts as white space is Unicode's to say and not SQL's.
``checksum`` is over all that makes the record (see ``checksums``), so that a bit that the
disk lost is noticed; rows from before version 0002 have none until they are read in or saved.
``indexed`` is the version that the search index knows, under the row ``searched_as`` there.
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
"""A row for each answer that is not empty."""

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
"""The tags of each reflection in their order; ``key`` is what two tags are compared by."""

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
"""A row a revision, counted by ``position`` from 1 in each reflection; ``tags`` is a JSON list."""

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
"""The texts of revisions. What an answer was in ten revisions is kept once for that reflection."""

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
"""Which texts a revision is made of; a prompt without an answer has no row."""

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
"""What two people said and did about a reflection, an entry a row (``review/entries.py``).

``entry`` is the JSON of what it says, of any ``kind``, also one that a later version of the program
noted. Rows never change. The checksum stands before what may be long, so that the sum of all of
them, by which a backup is known to be due, is added up without reading that.
"""

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
"""The ledger of what went out, a row for each reflection and file (``ledger_line.py``).

``id`` is the reflection's, which may be gone: what went out stays known. So no row of another table
is referred to, and no title is in it.
"""

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
"""What an author decided about advice on a reflection (``advice/decisions.py``), a row for each
kind of finding and what it is ``about``; the roles that names were given are of a kind of their
own. ``says`` is JSON. One that is taken back says so in its row, which stays.
"""

_EMPTIED = """
CREATE TABLE emptied (
    id TEXT NOT NULL,
    moment TEXT NOT NULL,
    PRIMARY KEY (id)
)
 WITHOUT ROWID

"""
"""The ids of what was removed for good, so that no backup brings it back."""

STATEMENTS = (
    *(to_the_letter(_ALEMBIC_VERSION), to_the_letter(_LIBRARY), to_the_letter(_REFLECTIONS)),
    "CREATE UNIQUE INDEX reflections_by_id ON reflections (id)",
    "CREATE INDEX reflections_by_published ON reflections (binned_at, published)",
    "CREATE UNIQUE INDEX reflections_by_search ON reflections (searched_as)",
    "CREATE INDEX reflections_by_status ON reflections (binned_at, status, updated)",
    "CREATE INDEX reflections_by_title ON reflections (binned_at, sort_key)",
    "CREATE INDEX reflections_by_updated ON reflections (binned_at, updated)",
    "CREATE INDEX reflections_unread ON reflections (updated) WHERE indexed IS NOT version",
    *(to_the_letter(_EMPTIED), to_the_letter(_ANSWERS), to_the_letter(_TAGS)),
    'CREATE INDEX tags_by_key ON tags ("key")',
    to_the_letter(_REVISIONS),
    "CREATE UNIQUE INDEX revisions_by_position ON revisions (reflection, position)",
    to_the_letter(_TEXTS),
    "CREATE UNIQUE INDEX texts_by_digest ON texts (reflection, digest)",
    to_the_letter(_REVISION_TEXTS),
    "CREATE INDEX revision_texts_by_text ON revision_texts (text)",
    SEARCH,
    to_the_letter(_REVIEW_ENTRIES),
    "CREATE UNIQUE INDEX review_entries_by_id ON review_entries (reflection, id, kind)",
    "CREATE INDEX review_entries_by_kind ON review_entries (kind, reflection, id)",
    to_the_letter(_PUBLICATIONS),
    "CREATE UNIQUE INDEX publications_by_file ON publications (id, folder, name, format)",
    "CREATE INDEX publications_by_folder ON publications (folder)",
    to_the_letter(_DECISIONS),
    "CREATE UNIQUE INDEX decisions_by_about ON decisions (reflection, kind, about)",
)
"""All that makes the tables and indexes of a new library, in the order of its file's pages."""
