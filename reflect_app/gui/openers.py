"""What the library window opens but does not own: the other windows, handed to it as callables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reflect_app.publication import ImportReport


def _nothing() -> None:
    """What an opener does that nobody gave a window to."""


def _nothing_with(_what: object) -> None:
    """What an opener of one reflection or folder does that nobody gave a window to."""


def _nothing_about(_report: ImportReport) -> None:
    """What an opener of a report does that nobody gave a window to."""


@dataclass(frozen=True)
class Openers:
    """What stands behind the menu actions that lead out of the list."""

    history: Callable[[str], object] = _nothing_with
    """Shows the history of the reflection with this id."""
    bin: Callable[[], object] = _nothing
    """Shows what is in the bin."""
    backups: Callable[[], object] = _nothing
    """Shows the backups there are, to restore one."""
    back_up_now: Callable[[], object] = _nothing
    """Makes a backup and says so."""
    choose_backup_folder: Callable[[], object] = _nothing
    """Asks for a folder in which backups are kept as well."""
    log: Callable[[], object] = _nothing
    """Shows the log that Reflect keeps of what it did."""
    import_report: Callable[[ImportReport], object] = _nothing_about
    """Shows what became of the files of an import."""
    folder: Callable[[Path], object] = _nothing_with
    """Shows a folder in the system's file manager."""
