"""The tables of the library.

Each change of a table comes with a migration in ``migrations/versions`` and a new version at the
end of ``SCHEMA_VERSIONS``; a new library is made from these tables, and a test proves that
migrating from nothing makes the same.

Texts are kept apart from what the list shows, one row an answer, so that the list reads little
and a save writes only what changed. Times are UTC in ISO 8601 with microseconds, which sorts.
"""

from __future__ import annotations

from operator import attrgetter

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)
from sqlalchemy.util import OrderedSet

metadata = MetaData()


def _of_reflection() -> Column[int]:
    """Which reflection a row belongs to."""
    key = ForeignKey("reflections.number", ondelete="CASCADE")
    return Column("reflection", Integer, key, nullable=False)


alembic_version = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Which schema version the tables are at; named and shaped as Alembic expects it."""

library = Table("library", metadata, Column("identity", Text, primary_key=True, nullable=False))
"""One row: what tells this library from every other, wherever its file is moved to."""

reflections = Table(
    "reflections",
    metadata,
    # A declared integer key, for a search index can rely on it only where it never changes.
    Column("number", Integer, primary_key=True, nullable=False),
    Column("id", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("published", Text),
    Column("opening", Text, nullable=False),
    Column("answered", Integer, nullable=False),
    Column("created", Text, nullable=False),
    Column("updated", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("binned_at", Text),
    Column("place", Text, nullable=False),
    Column("sort_key", Text, nullable=False, server_default=text("''")),
    Column("checksum", Integer),
    Column("indexed", Integer),
    Column("searched_as", Integer),
    Index("reflections_by_id", "id", unique=True),
    Index("reflections_by_updated", "binned_at", "updated"),
    Index("reflections_by_status", "binned_at", "status", "updated"),
    Index("reflections_by_title", "binned_at", "sort_key"),
    Index("reflections_by_published", "binned_at", "published"),
    Index("reflections_by_search", "searched_as", unique=True),
    Index("reflections_unread", "updated", sqlite_where=text("indexed IS NOT version")),
)
"""A row a reflection: all that the list shows and sorts by.

``opening``, ``answered`` and ``sort_key`` come from the answers and the title and are kept in step
with them at each save, since what counts as white space is Unicode's to say and not SQL's.
``checksum`` is over all that makes the record (``row_mapping.checksum``), so that a bit that the
disk lost is noticed; rows from before version 0002 have none until they are read in or saved.
``indexed`` is the version that the search index knows, under the row ``searched_as`` there.
"""

answers = Table(
    "answers",
    metadata,
    _of_reflection(),
    Column("prompt", Text, nullable=False),
    Column("text", Text, nullable=False),
    PrimaryKeyConstraint("reflection", "prompt"),
)
"""A row for each answer that is not empty."""

tags = Table(
    "tags",
    metadata,
    _of_reflection(),
    Column("position", Integer, nullable=False),
    Column("tag", Text, nullable=False),
    Column("key", Text, nullable=False),
    PrimaryKeyConstraint("reflection", "position"),
    Index("tags_by_key", "key"),
    sqlite_with_rowid=False,
)
"""The tags of each reflection in their order; ``key`` is what two tags are compared by."""

revisions = Table(
    "revisions",
    metadata,
    Column("number", Integer, primary_key=True, nullable=False),
    _of_reflection(),
    Column("position", Integer, nullable=False),
    Column("kept", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("published", Text),
    Column("tags", Text, nullable=False),
    Column("words", Integer, nullable=False),
    Column("checksum", Integer, nullable=False),
    Index("revisions_by_position", "reflection", "position", unique=True),
)
"""A row a revision, counted by ``position`` from 1 in each reflection; ``tags`` is a JSON list."""

texts = Table(
    "texts",
    metadata,
    Column("number", Integer, primary_key=True, nullable=False),
    _of_reflection(),
    Column("digest", Text, nullable=False),
    Column("text", Text, nullable=False),
    Index("texts_by_digest", "reflection", "digest", unique=True),
)
"""The texts of revisions. What an answer was in ten revisions is kept once for that reflection."""

revision_texts = Table(
    "revision_texts",
    metadata,
    Column("revision", Integer, ForeignKey("revisions.number", ondelete="CASCADE"), nullable=False),
    Column("prompt", Text, nullable=False),
    Column("text", Integer, ForeignKey("texts.number", ondelete="CASCADE"), nullable=False),
    PrimaryKeyConstraint("revision", "prompt"),
    Index("revision_texts_by_text", "text"),
    sqlite_with_rowid=False,
)
"""Which texts a revision is made of; a prompt without an answer has no row."""

emptied = Table(
    "emptied",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("moment", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""The ids of what was removed for good, so that no backup brings it back."""

for _table in metadata.tables.values():
    # They come as a plain set, so that each run of the program would lay out its file another way.
    _table.indexes = OrderedSet(sorted(_table.indexes, key=attrgetter("name")))
