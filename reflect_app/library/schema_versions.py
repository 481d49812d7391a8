"""What marks a file as a library of this program, and which versions of its tables there are."""

from __future__ import annotations

APPLICATION_ID = 0x5266_6C74
"""What marks a SQLite file as a library of this program ("Rflt")."""

SCHEMA_VERSIONS = ("0001", "0002", "0003", "0004", "0005", "0006")
"""Every version of the tables that there has been, oldest first."""


def is_of_newer(version: object) -> bool:
    """Whether this is what a later version of this program would note of its tables.

    What is no such number at all says nothing of a version: it is damage.
    """
    newest = SCHEMA_VERSIONS[-1]
    if not isinstance(version, str) or len(version) != len(newest):
        return False
    return version.isascii() and version.isdigit() and version > newest
