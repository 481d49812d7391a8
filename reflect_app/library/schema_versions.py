"""What marks a file as a library of this program, and which versions of its tables there are."""

from __future__ import annotations

APPLICATION_ID = 0x5266_6C74
"""What marks a SQLite file as a library of this program ("Rflt")."""

SCHEMA_VERSIONS = ("0001", "0002", "0003")
"""Every version of the tables that there has been, oldest first."""
