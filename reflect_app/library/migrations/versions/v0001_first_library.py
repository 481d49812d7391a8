"""The first library: reflections with their answers and tags."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables in an empty file."""
    op.create_table("library", sa.Column("identity", sa.Text, primary_key=True, nullable=False))
    _create_reflections()
    op.create_table(
        "answers",
        _reflection(),
        sa.Column("prompt", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("reflection", "prompt"),
    )
    op.create_table(
        "tags",
        _reflection(),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("tag", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("reflection", "position"),
        sqlite_with_rowid=False,
    )
    op.create_index("tags_by_key", "tags", ["key"])


def _create_reflections() -> None:
    op.create_table(
        "reflections",
        sa.Column("number", sa.Integer, primary_key=True, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("published", sa.Text),
        sa.Column("opening", sa.Text, nullable=False),
        sa.Column("answered", sa.Integer, nullable=False),
        sa.Column("created", sa.Text, nullable=False),
        sa.Column("updated", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("binned_at", sa.Text),
        sa.Column("place", sa.Text, nullable=False),
    )
    op.create_index("reflections_by_id", "reflections", ["id"], unique=True)
    op.create_index("reflections_by_updated", "reflections", ["binned_at", "updated"])
    op.create_index("reflections_by_status", "reflections", ["status"])


def _reflection() -> sa.Column[int]:
    reference = sa.ForeignKey("reflections.number", ondelete="CASCADE")
    return sa.Column("reflection", sa.Integer, reference, nullable=False)
