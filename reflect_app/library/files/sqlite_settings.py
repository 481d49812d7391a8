"""What SQLite is told when a file is opened: what it never runs, and how durable each change is."""

from __future__ import annotations

import apsw

NEVER_RUN = {
    apsw.SQLITE_DBCONFIG_DEFENSIVE: 1,
    apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA: 0,
    apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER: 0,
    apsw.SQLITE_DBCONFIG_ENABLE_VIEW: 0,
    apsw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION: 0,
    apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE: 1,
}
"""What holds for every connection. It is no setting that a file could have of its own."""

CAREFUL = (
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",  # words that are being sorted do not go into files elsewhere
)
LOOKING = ("PRAGMA query_only = ON", *CAREFUL)
KEEPING = (
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    *CAREFUL,
)
ONCE_MORE_AFTER_A_CRASH = (
    "PRAGMA journal_mode = MEMORY",
    "PRAGMA synchronous = OFF",
    *CAREFUL,
)
