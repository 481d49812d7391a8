"""What is in a backup, or in the library, and how commands print it as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from reflect_app.errors import ReflectError
from reflect_app.shown_dates import moment_for_programs

if TYPE_CHECKING:
    from pathlib import Path

    from reflect_app.library.backups import Backup, Contents


class Seen(NamedTuple):
    """A backup with what is in it, or why that can't be said."""

    path: Path
    backup: Backup | None
    contents: Contents | None
    problem: str = ""


def look_into(path: Path, *, must_be_good: bool = False) -> Seen:
    """Open one and verify it. What is wrong is said in it, or raised where it ``must_be_good``."""
    from reflect_app.library import backups  # noqa: PLC0415  -- as above
    from reflect_app.library.files import backup_file  # noqa: PLC0415  -- as above

    path = path.absolute()
    try:
        return Seen(path, backup_file.backup_at(path), backups.contents(path))
    except ReflectError as error:
        if must_be_good:
            raise
        return Seen(path, backup_file.backup_at(path), None, str(error))


def backup_row(seen: Seen) -> dict[str, Any]:
    """A backup with the keys in the order that is promised."""
    return {
        "path": str(seen.path),
        "made": moment_for_programs(seen.backup.made) if seen.backup else None,
        "kind": seen.backup.kind.value if seen.backup else None,
        "size": seen.backup.size if seen.backup else None,
        **contents_row(seen.contents),
        "problem": seen.problem or None,
    }


def contents_row(contents: Contents | None) -> dict[str, Any]:
    """What is in a backup or a library; without values where nobody knows."""
    newest = contents.newest if contents else None
    return {
        "reflections": contents.reflections if contents else None,
        "binned": contents.binned if contents else None,
        "newest": moment_for_programs(newest) if newest else None,
    }
