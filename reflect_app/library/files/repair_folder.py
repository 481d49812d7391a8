"""Where a repair of a library is prepared, and whether one is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

READY = "ready.json"
"""In the folder of a repair: what has to be put where."""


def repair_folder(path: Path) -> Path:
    """Where a repair of this library is prepared: beside it, so that it can be moved in place."""
    return path.with_name(f"{path.name}-repairing")


def repair_is_under_way(path: Path) -> bool:
    """Whether a repair is ready and has only to be put in place."""
    try:
        return (repair_folder(path) / READY).is_file()
    except OSError:
        return False
