"""Histories, a search index, checksums, and a list of what was removed for good."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SORTED_BY, LAST = 60, "\uffff"
SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5(title, tags, description, needs, impact, factors,"
    " feelings, motivation, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
)


def upgrade() -> None:
    """Add columns and tables; the words are read into the search index afterwards, bit by bit."""
    _extend_reflections()
    _create_histories()
    op.create_table(
        "emptied",
        sa.Column("id", sa.Text, primary_key=True, nullable=False),
        sa.Column("moment", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.execute(SEARCH)


def _extend_reflections() -> None:
    empty = sa.text("''")
    op.add_column(
        "reflections", sa.Column("sort_key", sa.Text, nullable=False, server_default=empty)
    )
    for name in ("checksum", "indexed", "searched_as"):
        op.add_column("reflections", sa.Column(name, sa.Integer))
    _fill_sort_keys()
    op.drop_index("reflections_by_status")
    for name, columns in (
        ("reflections_by_status", ["binned_at", "status", "updated"]),
        ("reflections_by_title", ["binned_at", "sort_key"]),
        ("reflections_by_published", ["binned_at", "published"]),
    ):
        op.create_index(name, "reflections", columns)
    op.create_index("reflections_by_search", "reflections", ["searched_as"], unique=True)
    unread = sa.text("indexed IS NOT version")
    op.create_index("reflections_unread", "reflections", ["updated"], sqlite_where=unread)


def _fill_sort_keys() -> None:
    connection = op.get_bind()
    rows = connection.exec_driver_sql("SELECT number, title, opening FROM reflections").fetchall()
    keys = [((title or opening)[:SORTED_BY].casefold() or LAST, at) for at, title, opening in rows]
    if keys:
        connection.exec_driver_sql("UPDATE reflections SET sort_key = ? WHERE number = ?", keys)


def _create_histories() -> None:
    op.create_table(
        "revisions",
        sa.Column("number", sa.Integer, primary_key=True, nullable=False),
        _reflection(),
        sa.Column("position", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("kept", "reason", "title")),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("published", sa.Text),
        sa.Column("tags", sa.Text, nullable=False),
        sa.Column("words", sa.Integer, nullable=False),
        sa.Column("checksum", sa.Integer, nullable=False),
    )
    op.create_index("revisions_by_position", "revisions", ["reflection", "position"], unique=True)
    op.create_table(
        "texts",
        sa.Column("number", sa.Integer, primary_key=True, nullable=False),
        _reflection(),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_index("texts_by_digest", "texts", ["reflection", "digest"], unique=True)
    op.create_table(
        "revision_texts",
        _reference("revision", "revisions.number"),
        sa.Column("prompt", sa.Text, nullable=False),
        _reference("text", "texts.number"),
        sa.PrimaryKeyConstraint("revision", "prompt"),
        sqlite_with_rowid=False,
    )
    op.create_index("revision_texts_by_text", "revision_texts", ["text"])


def _reflection() -> sa.Column[int]:
    return _reference("reflection", "reflections.number")


def _reference(name: str, to: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(to, ondelete="CASCADE"), nullable=False)
