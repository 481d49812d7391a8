"""Reports of what ended or disturbed the program: local files without any word that a person typed.

Two things are reported: an exception that nothing caught, written by ``write_report``, and an end
so hard that no Python runs any more (a fault inside Qt, say), for which ``watch_for_hard_crash``
keeps a file open that the interpreter's own fault handler writes the places in the program to. At
the next start ``collect_hard_crash`` makes a report of it. Nothing is ever sent anywhere.
"""

from __future__ import annotations

import faulthandler
import os
import re
import sys
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, TextIO

from reflect_app.atomic_file import (
    NEVER_BY_A_LINK,
    claim_private_file,
    read_file,
    write_private_file,
)
from reflect_app.clock import utc_now
from reflect_app.held_files import patiently
from reflect_app.ordinary_files import make_way, open_ordinary
from reflect_app.paths import make_private_folder
from reflect_app.shown_dates import clock_time, full_date

if TYPE_CHECKING:
    from collections.abc import Iterator

KEPT = 10  # reports; the oldest go
OF_ONE_RUN = 10  # a window that can't be painted would else make one with each attempt
_AHEAD = timedelta(hours=1)  # a report may be of just now, or from before the summer's hour
_WATCH = "hard-crash"
_LIMIT = 1 << 18  # bytes of what the fault handler wrote
_STAMP = re.compile(r"crash-(\d{8}-\d{6})(?:-\d+)?\.txt")
# What the fault handler writes and we pass on. Its messages about the interpreter's own state may
# quote objects, so all but the kind of the end and the places in the program is left out.
_KIND = re.compile(r"(Fatal Python error|Windows fatal exception): ([\w :-]{1,60})")
_THREAD = re.compile(r"(Current thread|Thread) 0x[0-9a-f]+.*\(most recent call first\):")
_PLACE = re.compile(r'  File "(.*)", line (\d+) in ([\w.<>]+)')

_watched: list[tuple[Path, TextIO]] = []
_written: set[str] = set()


def write_report(folder: Path, trace: str) -> Path | None:
    """Keep a report of an exception; ``trace`` is what ``logs.private_traceback`` made of it.

    The same fault is reported once in a run. The answer is the file, or None where none was
    written; nothing is ever raised, because something else has gone wrong already.
    """
    if trace in _written or len(_written) >= OF_ONE_RUN:
        return None
    _written.add(trace)
    with suppress(Exception):  # in a program that is falling apart, anything may
        return _keep(folder, "Something in Reflect went wrong", trace, utc_now().astimezone())
    return None


def watch_for_hard_crash(folder: Path, key: str) -> None:
    """Have the interpreter write to a file of ours where the program was, should it end hard.

    ``key`` tells this window's file from those of others that keep their logs here.
    """
    stop_watching()
    with suppress(OSError):
        make_private_folder(folder)
        path = folder / f"{_WATCH}-{key}.txt"
        make_way(path)
        flags = os.O_CREAT | os.O_TRUNC | os.O_WRONLY | NEVER_BY_A_LINK
        descriptor = patiently(open_ordinary, path, flags)
        file = os.fdopen(descriptor, "w", encoding="utf-8")
        _watched.append((path, file))
        faulthandler.enable(file)


def stop_watching() -> None:
    """Take the file away again: this run ended well."""
    while _watched:
        path, file = _watched.pop()
        faulthandler.disable()
        file.close()
        with suppress(OSError):
            patiently(path.unlink)


def collect_hard_crash(folder: Path, key: str) -> Path | None:
    """Make a report of what the run before was doing if it ended hard; None where it did not.

    To be called before ``watch_for_hard_crash``, which begins the file anew.
    """
    path = folder / f"{_WATCH}-{key}.txt"
    try:
        ended = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        written = read_file(path, _LIMIT).decode("utf-8", "replace")
        patiently(path.unlink)
    except (OSError, ValueError, OverflowError):
        return None
    trace = "\n".join(_told(written))
    return _keep(folder, "Reflect stopped without warning", trace, ended) if trace else None


def reports(folder: Path) -> list[Path]:
    """The reports there are, the newest first; those of a clock that was ahead come last."""
    present = f"crash-{utc_now().astimezone() + _AHEAD:%Y%m%d-%H%M%S}"
    return sorted(_all(folder), key=lambda path: (path.name <= present, path.name), reverse=True)


def moment_of(report: Path) -> datetime | None:
    """When it was that a report tells of, in this computer's own time; from its name."""
    found = _STAMP.fullmatch(report.name)
    try:
        return datetime.strptime(found[1], "%Y%m%d-%H%M%S").astimezone() if found else None
    except ValueError:
        return None


def below_packages(filename: str) -> str:
    """The part of a file's path below the folder of packages; the rest often names a person."""
    parts = PurePath(filename).parts
    for at in range(len(parts) - 1, -1, -1):
        if parts[at] == "reflect_app":
            return "/".join(parts[at:])
        if parts[at] == "site-packages":
            return "/".join(parts[at + 1 :])
    return PurePath(filename).name


def about_this_program() -> str:
    """Which versions of what are running; names of the computer and of people are not in it."""
    qt = getattr(sys.modules.get("PySide6"), "__version__", "")
    parts = (
        f"Reflect {_version()}",
        _system(),
        f"Python {sys.version.split()[0]}",
        f"Qt {qt}" if qt else "",
    )
    return ", ".join(part for part in parts if part)


def _keep(folder: Path, what: str, trace: str, moment: datetime) -> Path | None:
    text = (
        f"{what}, {full_date(moment)}, {clock_time(moment)}\n{about_this_program()}\n"
        f"No word that you typed is in this file.\n\n{trace}\n"
    )
    try:
        make_private_folder(folder)
        path = _write_new(folder, f"crash-{moment:%Y%m%d-%H%M%S}", text)
    except OSError:
        return None
    _let_go_of_old(folder, path)
    return path


def _write_new(folder: Path, name: str, text: str) -> Path:
    for number in range(1, 100):
        path = folder / (f"{name}.txt" if number == 1 else f"{name}-{number:02}.txt")
        with suppress(FileExistsError):
            claim_private_file(path)
            write_private_file(path, text.encode())
            return path
    raise FileExistsError(name)


def _let_go_of_old(folder: Path, newest: Path) -> None:
    """Keep the last ten; a clock that was set back must not cost the one just written."""
    others = sorted((each for each in _all(folder) if each != newest), reverse=True)
    for path in others[KEPT - 1 :]:
        with suppress(OSError):
            patiently(path.unlink)


def _all(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if _STAMP.fullmatch(path.name)]
    except OSError:
        return []


def _told(written: str) -> Iterator[str]:
    """The lines of the fault handler that say where in the program it was, and nothing else."""
    for line in written.splitlines():
        if kind := _KIND.match(line):
            yield f"{kind[1]}: {kind[2].strip()}"
        elif thread := _THREAD.match(line):
            yield f"{thread[1]}, the last call first:"
        elif place := _PLACE.match(line):
            yield f"  {below_packages(place[1])}, line {place[2]}, in {place[3]}"


def _version() -> str:
    from importlib import metadata  # noqa: PLC0415  -- takes long, and is needed for reports only

    try:
        return metadata.version("reflect-app")
    except metadata.PackageNotFoundError:
        return "(version not known)"


def _system() -> str:
    """The system and its version. Not ``platform``'s words: on Windows that opens sockets."""
    if sys.platform == "win32":
        version = sys.getwindowsversion()
        return f"Windows {version.major}.{version.minor}.{version.build}"
    of = os.uname()
    return f"{of.sysname} {of.release}"
