"""Bring the tables of an older library to those of today. Importing this brings Alembic with it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config

if TYPE_CHECKING:
    from sqlalchemy import Connection

SCRIPTS = Path(__file__).parent
_one_at_a_time = threading.Lock()  # the migrations' tool keeps what it works on in its modules


def upgrade(connection: Connection, *, scripts: Path | None = None) -> None:
    """Run the migrations that are due, inside the connection's open transaction.

    Nothing is committed here: whoever began the transaction does that, or takes it all back.
    """
    config = Config()
    config.set_main_option("script_location", str(scripts or SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    with _one_at_a_time:
        command.upgrade(config, "head")
