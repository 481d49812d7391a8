"""The tables of the library, and the versions of them that this program knows.

Each change of a table comes with a migration in ``migrations/versions`` and a new revision at the
end of ``REVISIONS``; a new library is made from these tables, and a test proves that migrating
from nothing makes the same.

Texts are kept apart from what the list shows, one row an answer, so that the list reads little
and a save writes only what changed. Times are UTC in ISO 8601 with microseconds, which sorts.
"""

from __future__ import annotations

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
)

APPLICATION_ID = 0x5266_6C74
"""What marks a SQLite file as a library of this program ("Rflt")."""

REVISIONS = ("0001",)
"""Every version of the tables that there has been, oldest first."""

metadata = MetaData()

alembic_version = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Which revision the tables are at; named and shaped as Alembic expects it."""

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
    Index("reflections_by_id", "id", unique=True),
    Index("reflections_by_updated", "binned_at", "updated"),
    Index("reflections_by_status", "status"),
)
"""A row a reflection: all that the list shows and sorts by.

``opening`` and ``answered`` come from the answers and are kept in step with them at each save,
since what counts as white space is Unicode's to say and not SQL's.
"""

answers = Table(
    "answers",
    metadata,
    Column(
        "reflection",
        Integer,
        ForeignKey("reflections.number", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("prompt", Text, nullable=False),
    Column("text", Text, nullable=False),
    PrimaryKeyConstraint("reflection", "prompt"),
)
"""A row for each answer that is not empty."""

tags = Table(
    "tags",
    metadata,
    Column(
        "reflection",
        Integer,
        ForeignKey("reflections.number", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("position", Integer, nullable=False),
    Column("tag", Text, nullable=False),
    Column("key", Text, nullable=False),
    PrimaryKeyConstraint("reflection", "position"),
    Index("tags_by_key", "key"),
    sqlite_with_rowid=False,
)
"""The tags of each reflection in their order; ``key`` is what two tags are compared by."""
