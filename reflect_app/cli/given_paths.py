"""Files and folders as they were given to a command: whether they are there, and what they mean."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_app.cli.exit_codes import refuse
from reflect_app.cli.output import say
from reflect_app.publication.text_import.importer import text_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def files_in(
    paths: list[str],
    search: Callable[[Iterable[Path]], list[Path]] = text_files,
    none: str = "There is no text file (*.txt) in there.",
) -> dict[Path, str]:
    """The files that some paths mean, each with its name as it was given.

    ``search`` goes through folders; ``none`` is said where it finds nothing.
    """
    missing = [path for path in paths if not is_there(path)]
    if missing:
        refuse(*(f"There is no file or folder “{path}”." for path in missing))
    given = {Path(path): path for path in paths}
    files = search(given)
    if not files:
        say(none)
    return {path: given.get(path, str(path)) for path in files}


def is_there(path: str) -> bool:
    """Whether a path leads anywhere, also to what may not be looked at."""
    try:
        os.stat(path)  # noqa: PTH116  -- Path.exists does not tell "gone" from "closed"
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def refuse_unusable_folder(folder: Path) -> None:
    """Refuse what is there and no folder, and a folder that can't be made."""
    if is_there(str(folder)) and not os.path.isdir(folder):  # noqa: PTH112  -- never raises
        refuse(f"“{folder}” is not a folder that can be used.")
    refuse_without_folder_above(folder)


def refuse_without_folder_above(folder: Path) -> None:
    """Refuse a folder that can't be made, since the one above it is not there."""
    above = folder.absolute().parent
    if not os.path.isdir(above):  # noqa: PTH112  -- never raises
        refuse(f"There is no folder “{above}” to make “{folder.name}” in.")
