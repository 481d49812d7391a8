"""The files of an exchange folder, looked at on a thread of their own: which are new, and what of.

Two people can reach the folder, and anybody may put anything in it. Only ordinary files with our
ending are opened, never what a link leads to, and each once, until it changes.
"""

from __future__ import annotations

import json
import logging
import os
import stat
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.atomic_file import read_file, write_private_file
from reflect_app.handover.file_names import SUFFIX
from reflect_app.handover.limits import FILE_LIMIT, LOCKED_ADDS
from reflect_app.paths import make_private_folder

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from reflect_app.handover.reader import ReadFile

NOTES = "exchange.json"
_LIMIT = 1 << 24  # bytes of notes; of 10,000 files they are one megabyte
_LARGEST = FILE_LIMIT + LOCKED_ADDS  # bytes; a larger one is none of ours, and is not even opened

log = logging.getLogger(__name__)


class Sign(NamedTuple):
    """What a file is known by until it changes: its size in bytes, and when it was changed."""

    size: int
    changed: int


class Trouble(StrEnum):
    """Why a file waits."""

    LOCKED = "locked"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Waiting:
    """A file that somebody has to look at."""

    path: Path
    trouble: Trouble


@dataclass
class Seen:
    """What is known of the files in a folder, from one look and one start to the next.

    ``done`` were taken in, or need not be; ``waiting`` were said to wait; ``doubtful`` could not be
    read once, as one that is being copied.
    """

    folder: str = ""
    done: dict[str, Sign] = field(default_factory=dict)
    waiting: dict[str, Sign] = field(default_factory=dict)
    doubtful: dict[str, Sign] = field(default_factory=dict)

    def needs_a_look(self, name: str, sign: Sign) -> bool:
        """Whether a file is new, or not as it was."""
        return sign not in (self.done.get(name), self.waiting.get(name))

    def keep_only(self, names: Collection[str]) -> None:
        """Forget the files that are not there any more."""
        for known in (self.done, self.waiting, self.doubtful):
            for name in known.keys() - names:
                known.pop(name, None)  # a file that is opened by hand is taken out meanwhile


def new_files(folder: Path, seen: Seen) -> list[tuple[Path, Sign]]:
    """The files to look at, by name. Raises ``OSError`` where the folder can't be read."""
    there: dict[str, Sign] = {}
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.lower().endswith(SUFFIX) and not entry.name.startswith("."):
                sign = _sign_of(entry)
                if sign is not None:
                    there[entry.name] = sign
    seen.keep_only(there.keys())
    due = {name: sign for name, sign in there.items() if seen.needs_a_look(name, sign)}
    return [(folder / name, due[name]) for name in sorted(due)]


def _sign_of(entry: os.DirEntry[str]) -> Sign | None:
    """What an ordinary file is known by; None for a link, a pipe, or what is far too large."""
    try:
        found = entry.stat(follow_symlinks=False)
    except OSError:  # it has just gone
        return None
    if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST:
        return None
    return Sign(found.st_size, found.st_mtime_ns)


def read_new(path: Path, known: Collection[str]) -> ReadFile | Trouble | None:
    """What a file says, why it waits, or None where it is one of our own, or was opened before.

    ``known`` are the SHA-256 of files that went out from here or came in.
    """
    from hashlib import sha256  # noqa: PLC0415  -- where it is needed

    from reflect_app.handover.errors import (  # noqa: PLC0415
        HandoverError,
        LockedError,
        NoSuchFileError,
    )
    from reflect_app.handover.passphrase import is_locked  # noqa: PLC0415
    from reflect_app.handover.reader import ReadFile, file_bytes, read_parcel  # noqa: PLC0415

    try:
        data = file_bytes(path)
        digest = sha256(data).hexdigest()
        if digest in known:
            return None
        if is_locked(data):
            return Trouble.LOCKED
        return ReadFile(read_parcel(data), digest, digest)
    except NoSuchFileError:
        return None
    except LockedError:
        return Trouble.LOCKED
    except HandoverError:
        return Trouble.UNREADABLE


# From one start to the next


def read_notes(data_dir: Path, folder: str) -> Seen:
    """What was noted of this folder; nothing where that can't be read, or is of another folder."""
    try:
        values = json.loads(read_file(data_dir / NOTES, _LIMIT))
        if values["folder"] != folder:
            return Seen(folder)
        return Seen(folder, _signs(values["done"]), _signs(values["waiting"]))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Seen(folder)


def write_notes(data_dir: Path, seen: Seen) -> None:
    """Note it, whole or not at all; where the disk refuses, all files are looked at once more."""
    values = {"folder": seen.folder, "done": seen.done, "waiting": seen.waiting}
    try:
        make_private_folder(data_dir)
        write_private_file(data_dir / NOTES, json.dumps(values).encode("ascii"))
    except OSError as error:
        log.warning("What was seen in the exchange folder was not noted: %s", type(error).__name__)


def _signs(values: Mapping[str, list[int]]) -> dict[str, Sign]:
    return {str(name): Sign(int(size), int(changed)) for name, (size, changed) in values.items()}
