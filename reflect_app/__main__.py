"""Start Reflect: the window when nothing else is asked for, else the command line.

What the command line needs is imported only for it, so that the window opens at once.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DATA_DIR = "--data-dir"
_OPEN, _IN_WINDOW = "open", "--window"
_HANDED_OVER = ".reflection"  # what the names of files end in that a desktop opens with Reflect


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Reflect with these arguments, or the process's own; the answer is the exit code."""
    _may_use_what_it_makes()
    given = list(sys.argv[1:] if arguments is None else arguments)
    request = window_request(given)
    if request is not None:
        return _open_window(*request)
    from reflect_app.cli import main as command_line  # noqa: PLC0415  -- not for the window

    return command_line(arguments)


def _may_use_what_it_makes() -> None:
    """Let this person read and write what is made here, whatever the process was started with.

    Else a umask of 0777 makes a folder that nobody can open, now or at any later start.
    """
    mask = os.umask(0o077)  # it can only be asked for by setting it
    os.umask(mask & 0o077)


def window_request(given: Sequence[str]) -> tuple[Path | None, list[Path]] | None:
    """The data folder and the files that the window is asked for with, None where it is not.

    Besides nothing at all that is ``FILE.reflection`` (as a desktop says it where somebody opens a
    file) and ``open --window FILE...``.
    """
    data_dir, rest = _data_dir_first(list(given))
    if rest[:1] == [_OPEN] and _IN_WINDOW in rest:
        rest = [each for each in rest[1:] if each != _IN_WINDOW]
        asked = not any(each.startswith("-") for each in rest)
    else:
        asked = all(each.lower().endswith(_HANDED_OVER) and each[0] != "-" for each in rest)
    return (data_dir, [Path(each) for each in rest]) if asked else None


def _data_dir_first(given: list[str]) -> tuple[Path | None, list[str]]:
    """The data folder that is named before everything else, and what comes after it."""
    match given:
        case [option, *rest] if option.startswith(f"{_DATA_DIR}=") and option != f"{_DATA_DIR}=":
            return Path(option.removeprefix(f"{_DATA_DIR}=")), rest
        case [option, folder, *rest] if option == _DATA_DIR and folder and folder[0] != "-":
            return Path(folder), rest
    return None, given


def _open_window(data_dir: Path | None, files: Sequence[Path]) -> int:
    gc.disable()  # nothing made so early is garbage; the window has a collector of its own
    try:
        from reflect_app.gui.application import run, say_error  # noqa: PLC0415  -- not for the command line
    except ImportError as error:
        return _say_what_is_missing(error)
    from reflect_app.errors import ReflectError  # noqa: PLC0415
    from reflect_app.paths import app_paths  # noqa: PLC0415

    try:
        paths = app_paths(data_dir)
    except ReflectError as error:
        return say_error(error)
    return run(paths, files)


def _say_what_is_missing(error: ImportError) -> int:
    """Where the toolkit can't be loaded, for want of a library of the system, say which it is."""
    library, _colon, _reason = str(error).partition(": cannot open shared object file")
    if not _colon:
        raise error
    if sys.stderr is not None:
        missing = f"the system's library {library} is missing"
        sys.stderr.write(f"Reflect can't open its window: {missing}.\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
