"""The newest backup that can be relied on, from which a repair fills gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clock import Clock, utc_now
from reflect_app.errors import BackupError
from reflect_app.library.backups.backup_reader import contents
from reflect_app.library.backups.order_by_content import newest_first
from reflect_app.library.files.backup_file import Backup, found

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def newest_good(
    folders: Iterable[Path], *, identity: str | None = None, now: Clock = utc_now
) -> Backup | None:
    """The newest backup that is whole, of any library or of the one with this identity."""
    for backup in newest_first(found(folders), now()):
        try:
            held = contents(backup.path)
        except BackupError:
            continue
        if identity in {None, held.identity}:
            return backup
    return None
