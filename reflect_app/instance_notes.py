"""Notes about which windows are open on a library, on which computer; they hold no typed word.

Each open window keeps a note of its own in one folder beside the library and touches it every
``BEAT`` seconds. A note that was not touched for ``FRESH`` seconds belongs to a window that is no
more. How old one is, is told by the time that the folder itself gives to files, never by the clock
of a computer: two computers' clocks need not agree, and either may be set back.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from reflect_app.atomic_file import write_private_file
from reflect_app.clock import utc_now
from reflect_app.errors import OpenElsewhereError
from reflect_app.held_files import patiently
from reflect_app.ordinary_files import open_to_read
from reflect_app.paths import AppPaths, make_private_folder
from reflect_app.shown_dates import clock_time, day_and_month
from reflect_app.this_machine import ThisMachine, this_machine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


BEAT = 30.0  # seconds between two touches of a note
FRESH = 90.0  # seconds; more than a network folder may keep us waiting for news of a touch
_LIMIT = 1 << 16  # bytes; a note beyond this is not one of ours
_NOTE = ".json"


class InstanceNote(NamedTuple):
    """What one open window says of itself.

    ``drafts`` are the ids of what is open for writing in it; ``library`` says whether it uses the
    library or only would like to, ``ended`` that it has saved everything and expects to be closed.
    ``in_a_row`` counts the crashes just before it, until it has lived for ``BEAT`` seconds.
    """

    host: str
    machine: str
    user: str
    pid: int
    started: datetime
    drafts: tuple[str, ...] = ()
    library: bool = False
    ended: bool = False
    in_a_row: int = 0


class OtherInstance(NamedTuple):
    """A window of somebody else, or of ours on another computer, that is open on the library."""

    host: str
    user: str
    since: datetime
    another_computer: bool
    library: bool


def new_note(of: ThisMachine) -> InstanceNote:
    """The note of a window that has just been opened."""
    return InstanceNote(of.host, of.machine, of.user, os.getpid(), utc_now())


def note_path(folder: Path, key: str) -> Path:
    """Where the note of the account with this key is."""
    return folder / f"{key}{_NOTE}"


def write_note(folder: Path, key: str, note: InstanceNote) -> None:
    """Write a note, whole or not at all. Raises ``OSError`` where the disk refuses."""
    values = note._asdict() | {"started": note.started.isoformat()}
    write_private_file(note_path(folder, key), json.dumps(values, indent=2).encode("ascii"))


def read_note(path: Path) -> tuple[InstanceNote | None, float]:
    """A note, or None where it can't be understood, and when it was touched.

    Opening the file first makes a network folder ask its server, where it would else answer from
    what it remembers.
    """
    data, touched = patiently(_content, path)
    return _note_in(data), touched


def others(folder: Path, own: Path, me: ThisMachine) -> list[OtherInstance]:
    """Who else has the library open, the longest first.

    ``own`` is a file of ours in the folder that was touched just now: its time is the present.
    """
    try:
        _own_note, present = read_note(own)
        return sorted(_fresh(folder, present, me), key=lambda other: other.since)
    except OSError:  # the folder has gone, and with it all that it could say
        return []


def on_another_computer(found: list[OtherInstance]) -> OpenElsewhereError | None:
    """Why the library can't be opened now, if another computer has it open.

    The way that the library is kept (SQLite's write-ahead log) is safe between the programs of one
    computer and not between two that share a folder.
    """
    holder = next((other for other in found if other.another_computer and other.library), None)
    if holder is None:
        return None
    name = f"the computer “{holder.host}”" if holder.host else "another computer"
    return OpenElsewhereError(
        f"Your reflections are open on {name}, since {since_words(holder.since)}.",
        "One computer at a time can write in them safely, so nothing was opened here. Close"
        " Reflect there, and they open here by themselves after a moment.",
    )


def elsewhere(paths: AppPaths) -> OpenElsewhereError | None:
    """The same for a job that has no window, such as one of the command line."""
    if not paths.running.is_dir():
        return None
    probe = paths.running / f"{this_machine().key}.{os.getpid()}.probe"
    try:
        write_private_file(probe, b"")
        return on_another_computer(others(paths.running, probe, this_machine()))
    except OSError:  # nothing can be written here: then nothing can be written twice either
        return None
    finally:
        with suppress(OSError):
            patiently(probe.unlink)


def make_running_folder(paths: AppPaths) -> None:
    """Make the folder of notes. Raises ``OSError`` where that can't be."""
    make_private_folder(paths.data_dir)
    make_private_folder(paths.running)


def others_message(found: list[OtherInstance]) -> str:
    """Who else uses the library at this moment, in one sentence; "" where nobody does."""
    using = [other for other in found if other.library]
    if not using:
        return ""
    first, since = using[0], since_words(using[0].since)
    if len(using) > 1:
        return f"This library is also open in {len(using)} other places, since {since}."
    if first.another_computer:
        where = f"on the computer “{first.host}”" if first.host else "on another computer"
    else:
        where = f"in the account “{first.user}”" if first.user else "in another account"
    return f"This library is also open {where}, since {since}."


def since_words(since: datetime, now: datetime | None = None) -> str:
    """A moment as it stands after “since”: “14:02”, or “20 November, 14:02” on another day."""
    local, today = since.astimezone(), (now or utc_now()).astimezone().date()
    time = clock_time(local)
    return time if local.date() == today else f"{day_and_month(local)}, {time}"


def _fresh(folder: Path, present: float, me: ThisMachine) -> Iterator[OtherInstance]:
    """All but our own, which is known by its name: that stays when the computer gets another.

    Another account's must have the computer's name too: computers that were set up as copies of
    one have one number, and two of them at one library would spoil it.
    """
    for path in folder.glob(f"*{_NOTE}"):
        if path == note_path(folder, me.key):
            continue
        with suppress(OSError):  # it may be gone since the folder was read
            note, touched = read_note(path)
            # What lies ahead was dated by a clock that was wrong, and would be fresh for ever.
            if note is not None and not note.ended and abs(touched - present) <= FRESH:
                away = (note.machine, note.host) != (me.machine, me.host)
                yield OtherInstance(note.host, note.user, note.started, away, note.library)


def _content(path: Path) -> tuple[bytes, float]:
    with open_to_read(path) as file:
        return file.read(_LIMIT), os.fstat(file.fileno()).st_mtime


def _note_in(data: bytes) -> InstanceNote | None:
    try:
        values: dict[str, Any] = json.loads(data)
        return InstanceNote(
            host=str(values["host"]),
            machine=str(values["machine"]),
            user=str(values["user"]),
            pid=int(values["pid"]),
            started=datetime.fromisoformat(values["started"]).astimezone(UTC),
            drafts=tuple(str(each) for each in values["drafts"]),
            library=values["library"] is True,
            ended=values["ended"] is True,
            in_a_row=int(values["in_a_row"]),
        )
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None
