"""Files being written: names that say who is at work on them, and whether anybody still is.

A crash or a kill leaves such a file under its temporary name. Whoever writes there next may remove
it only if nobody is at work on it any more: no program of this number runs on this computer, or, of
a file that another computer left, it has been there for a day.
"""

from __future__ import annotations

import os
import re
import stat
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from reflect_app.held_files import patiently
from reflect_app.this_machine import this_machine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST = 24 * 60 * 60  # seconds after which nobody is at work on a file any more
_WHO = re.compile(r"([0-9a-f]{8})-(\d+)")
_at_work: set[str] = set()  # the names of the files that this process is at work on


def mark() -> str:
    """What a temporary name holds of who is at work: this computer and this process."""
    return f"{this_machine().machine}-{os.getpid()}"


@contextmanager
def at_work_on(path: Path) -> Iterator[None]:
    """Nothing that sweeps in this process takes this file meanwhile."""
    _at_work.add(path.name)
    try:
        yield
    finally:
        _at_work.discard(path.name)


def sweep(folder: Path, names: re.Pattern[str]) -> None:
    """Remove what a crash left half written in a folder, and nothing that is somebody's.

    ``names`` is what such names are like; its first group is the ``mark``, or None in a name
    without one, of which only the file's age is known.
    """
    with suppress(OSError), os.scandir(folder) as entries:
        found = [match for entry in entries if (match := names.fullmatch(entry.name))]
        for match in found:
            if is_left(folder / match[0], match[1]):
                with suppress(OSError):
                    patiently((folder / match[0]).unlink)


def is_left(path: Path, who: str | None) -> bool:
    """Whether a file is ours and nobody is at work on it any more; ``who`` is the mark on it."""
    before, ending, _beside = path.name.partition(".part")  # what SQLite keeps goes with its file
    if before + ending in _at_work:
        return False
    try:
        found = path.lstat()
    except OSError:
        return False
    if not stat.S_ISREG(found.st_mode) or _is_anothers(found):
        return False
    known = _WHO.fullmatch(who or "")
    if known and known[1] == this_machine().machine:
        process = int(known[2])
        if process == os.getpid() or not _runs(process):
            return True
    return abs(time.time() - found.st_mtime) > LONGEST  # a clock may have been ahead


def _is_anothers(found: os.stat_result) -> bool:
    return os.name == "posix" and found.st_uid != os.geteuid()


def _runs(process: int) -> bool:
    if os.name != "posix":  # where a file that is open can't be removed anyway
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
