"""Make the tables of a new library, or bring an older one's to those of today."""

from __future__ import annotations

import secrets
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Connection, create_engine, event, insert, inspect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from reflect_app.library.files import sqlite_file
from reflect_app.library.schema_versions import APPLICATION_ID, SCHEMA_VERSIONS
from reflect_app.library.tables.schema import alembic_version, library, metadata
from reflect_app.library.tables.search_index import SEARCH

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def create_tables(path: Path) -> None:
    """Make the tables in an empty file, all of them or none, and mark it as a library of its own.

    Where another program made them in the meantime there is nothing left to do.
    """
    with _changing(path) as connection:
        if inspect(connection).get_table_names():
            return
        metadata.create_all(connection, checkfirst=False)
        connection.exec_driver_sql(SEARCH)
        connection.execute(insert(alembic_version), {"version_num": SCHEMA_VERSIONS[-1]})
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(insert(library), {"identity": secrets.token_hex(16)})


def migrate(path: Path, *, scripts: Path | None = None) -> None:
    """Run the migrations that are due, all of them or none: ours, or those in ``scripts``."""
    from reflect_app.library.migrations.run import upgrade  # noqa: PLC0415  -- 0.3 s, and hardly ever due

    with _changing(path) as connection:
        upgrade(connection, scripts=scripts)
        stray = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if stray is not None:
            message = f"A migration left rows of {stray[0]} behind that belong to nothing."
            raise RuntimeError(message)


@contextmanager
def _changing(path: Path) -> Iterator[Connection]:
    """A transaction in which tables may be changed, on a connection of its own.

    Foreign keys rest meanwhile: making a table anew would take all rows along that refer to it.
    Raises ``sqlite3.Error`` as SQLite does.
    """
    settings = (*sqlite_file.LIVE, "PRAGMA foreign_keys = OFF")
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite_file.connect(path, settings=settings),
        poolclass=NullPool,
        hide_parameters=True,  # they are what people typed, and have no place in a log
    )
    event.listen(engine, "begin", lambda begun: begun.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        with engine.begin() as connection:
            yield connection
    except DBAPIError as error:
        raise error.orig or error from None
