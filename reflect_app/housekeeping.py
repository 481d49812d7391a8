"""Keeping our own folder in order: private files, and nothing half written left lying about."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from reflect_app.held_files import patiently
from reflect_app.ordinary_files import make_way, open_ordinary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reflect_app.paths import AppPaths

OLD = 3600.0  # seconds; a file that is being written is there for far less than one
QT_SETTINGS = "QtProject.conf"
_STALE = re.compile(r".+\.\d+\.(?:new|probe)")


def restrict_qt_settings_file(paths: AppPaths) -> None:
    """Close to others the file in which Qt's dialogs note which folders were visited.

    Qt makes it with the permissions that the system gives to any new file, and keeps
    those that it finds. Raises ``OSError`` where that can't be done.
    """
    if sys.platform == "linux":
        path = paths.data_dir / QT_SETTINGS
        make_way(path)  # or Qt's dialogs would wait for it
        os.close(patiently(open_ordinary, path, os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW))
        path.chmod(0o600)


def remove_stale_files(paths: AppPaths, present: Path) -> None:
    """Remove half-written files of runs that are no more.

    Only names that we give to such files count, and only old ones, since another computer may be
    writing one just now. ``present`` is a file that was touched just now: its time is the present.
    """
    with suppress(OSError):
        now = present.stat().st_mtime
        for path in _stale_files(paths):
            with suppress(OSError):
                if abs(now - path.stat().st_mtime) > OLD:  # a clock may have been ahead
                    patiently(path.unlink)


def _stale_files(paths: AppPaths) -> Iterator[Path]:
    for folder in (paths.data_dir, paths.running, paths.backups, paths.begun):
        with suppress(OSError):
            yield from [path for path in folder.iterdir() if _STALE.fullmatch(path.name)]
