"""Bring the tables of an older library to those of today."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from apsw import Connection

from reflect_app.library.known_tables import VERSION
from reflect_app.library.migrations.v0001_first_library import v0001
from reflect_app.library.migrations.v0002_history_and_search import v0002
from reflect_app.library.migrations.v0003_tags_that_look_the_same import v0003
from reflect_app.library.migrations.v0004_review_entries import v0004
from reflect_app.library.migrations.v0005_publications import v0005
from reflect_app.library.migrations.v0006_decisions import v0006
from reflect_app.library.questions import first_row, value

Migrations = Mapping[str, Callable[[Connection], None]]
"""What makes the tables of each version out of those of the one before, oldest first."""

MIGRATIONS: Migrations = MappingProxyType(
    {"0001": v0001, "0002": v0002, "0003": v0003, "0004": v0004, "0005": v0005, "0006": v0006}
)

_ARE_AT = "UPDATE alembic_version SET version_num = :version"
_HAS_VERSION = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"


def upgrade(connection: Connection, migrations: Migrations = MIGRATIONS) -> None:
    """Run the migrations that are due, inside the connection's open transaction.

    Nothing is committed here: whoever began the transaction does that, or takes it all back.
    Raises ``RuntimeError`` for a version that is none of these.
    """
    for version in _due(_version_of(connection), list(migrations)):
        migrations[version](connection)
        connection.execute(
            "UPDATE alembic_version SET version_num = :version", {"version": version}
        )


def _version_of(connection: Connection) -> str | None:
    """Which version the tables are at; None where there are none yet."""
    if first_row(connection, _HAS_VERSION) is None:
        return None
    return str(value(connection, VERSION) or "")


def _due(version: str | None, versions: list[str]) -> list[str]:
    if version is None:
        return versions
    if version not in versions:
        message = "The library's tables are of a version that no migration leads on from."
        raise RuntimeError(message)
    return versions[versions.index(version) + 1 :]
