"""Make the tables of a new library, or bring an older one's to those of today."""

from __future__ import annotations

import secrets
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reflect_app.library.files import sqlite_file
from reflect_app.library.files.sqlite_file import Purpose
from reflect_app.library.migrations.run import MIGRATIONS, upgrade
from reflect_app.library.questions import first_row
from reflect_app.library.schema_versions import APPLICATION_ID, SCHEMA_VERSIONS
from reflect_app.library.tables import schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from apsw import Connection

    from reflect_app.library.migrations.run import Migrations

_ARE_AT = "INSERT INTO alembic_version VALUES (:version)"
_IS = "INSERT INTO library VALUES (:identity)"


def create_tables(path: Path) -> None:
    """Make the tables in an empty file, all of them or none, and mark it as a library of its own.

    Where another program made them in the meantime there is nothing left to do.
    """
    with _changing(path) as connection:
        if first_row(connection, "SELECT 1 FROM sqlite_master"):
            return
        for statement in schema.STATEMENTS:
            connection.execute(statement)
        connection.execute(_ARE_AT, {"version": SCHEMA_VERSIONS[-1]})
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(_IS, {"identity": secrets.token_hex(16)})


def migrate(path: Path, *, migrations: Migrations = MIGRATIONS) -> None:
    """Run the migrations that are due, all of them or none."""
    with _changing(path) as connection:
        upgrade(connection, migrations)
        stray = first_row(connection, "PRAGMA foreign_key_check")
        if stray is not None:
            message = f"A migration left rows of {stray[0]} behind that belong to nothing."
            raise RuntimeError(message)


@contextmanager
def _changing(path: Path) -> Iterator[Connection]:
    """A transaction in which tables may be changed, on a connection of its own.

    Foreign keys rest meanwhile: making a table anew would take all rows along that refer to it.
    Raises ``apsw.Error`` as SQLite does.
    """
    with sqlite_file.opened(path, Purpose.CHANGE_TABLES) as connection:
        sqlite_file.keep_a_log(connection)
        with sqlite_file.transaction(connection):
            yield connection
