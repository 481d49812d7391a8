"""The backup folder of one's own: whether it is away, and the copy of each backup that it keeps.

It is never made: where it is missing, the stick or the drive is somewhere else, and what would be
made in its place is not it.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_app.library import backups

if TYPE_CHECKING:
    from datetime import datetime

    from reflect_app.gui.tasks.maintenance_state import MaintenanceState
    from reflect_app.library.backups import Backup

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class FolderAway:
    """Why nothing can be kept in the folder of one's own: it isn't there, or it takes no copies."""

    folder: Path
    refused: bool = False


def why_away(own: Path, state: MaintenanceState) -> FolderAway | None:
    """Why nothing can be kept in a folder, None where it can.

    An empty folder in which copies were kept is the place where a drive used to be.
    """
    try:
        is_there = own.is_dir()
    except (OSError, ValueError):
        return FolderAway(own, refused=True)
    was_used = state.own_folder == str(own)
    if is_there and not (was_used and not backups.found([own])):
        return None
    return FolderAway(own)


def keep_copy(
    source: Backup | Path | None, own: Path, state: MaintenanceState, now: datetime
) -> FolderAway | None:
    """Keep a copy of the newest backup too, and have the state know; the answer is why not.

    ``source`` is the library itself where no backup could be made in the usual folder, for want of
    room perhaps: it may well be made here. None where there is no backup yet.
    """
    try:
        if away := why_away(own, state):
            return away
        if isinstance(source, Path):
            backups.make(source, own, now=now)
        elif source is not None and not (own / source.path.name).exists():
            backups.make(source.path, own, now=source.made)
        backups.rotate(own, now.astimezone())
    except Exception:  # whatever it is, the backup in the usual folder is made
        log.warning("No copy in the person's own folder", exc_info=True)
        return FolderAway(own, refused=True)
    state.own_folder = str(own) if source else ""
    return None
