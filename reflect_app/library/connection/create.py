"""Make the tables of a new library, or bring an older one's to those of today."""

from __future__ import annotations

import secrets
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from reflect_app.library.files import sqlite_file
from reflect_app.library.migrations.run import MIGRATIONS, upgrade
from reflect_app.library.schema_versions import APPLICATION_ID, SCHEMA_VERSIONS
from reflect_app.library.tables import schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from sqlite3 import Connection

    from reflect_app.library.migrations.run import Migrations


def create_tables(path: Path) -> None:
    """Make the tables in an empty file, all of them or none, and mark it as a library of its own.

    Where another program made them in the meantime there is nothing left to do.
    """
    with _changing(path) as connection:
        if connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            return
        for statement in schema.STATEMENTS:
            connection.execute(statement)
        connection.execute("INSERT INTO alembic_version VALUES (?)", (SCHEMA_VERSIONS[-1],))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("INSERT INTO library VALUES (?)", (secrets.token_hex(16),))


def migrate(path: Path, *, migrations: Migrations = MIGRATIONS) -> None:
    """Run the migrations that are due, all of them or none."""
    with _changing(path) as connection:
        upgrade(connection, migrations)
        stray = connection.execute("PRAGMA foreign_key_check").fetchone()
        if stray is not None:
            message = f"A migration left rows of {stray[0]} behind that belong to nothing."
            raise RuntimeError(message)


@contextmanager
def _changing(path: Path) -> Iterator[Connection]:
    """A transaction in which tables may be changed, on a connection of its own.

    Foreign keys rest meanwhile: making a table anew would take all rows along that refer to it.
    """
    settings = (*sqlite_file.LIVE, "PRAGMA foreign_keys = OFF")
    with closing(sqlite_file.connect(path, settings=settings)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection  # closing it takes back what was not committed
        connection.execute("COMMIT")
