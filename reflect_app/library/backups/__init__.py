"""Backups: copies of the library in files of their own, each whole, verified and private.

A backup is made by SQLite's online backup, of one moment, while others go on writing. It has no
search index, no log beside it and no trace of removed text, and says by its seal whether it is
still what was written.
"""

from __future__ import annotations

from reflect_app.library.backups.backup_reader import Contents, contents
from reflect_app.library.backups.erase_from_backups import erase_reflections
from reflect_app.library.backups.make_backup import make
from reflect_app.library.backups.newest_good import newest_good
from reflect_app.library.backups.order_by_content import newest_first
from reflect_app.library.backups.rotation import rotate
from reflect_app.library.files.backup_file import Backup, BackupKind, found

__all__ = [
    "Backup",
    "BackupKind",
    "Contents",
    "contents",
    "erase_reflections",
    "found",
    "make",
    "newest_first",
    "newest_good",
    "rotate",
]
