"""What the caretaker remembers from one start to the next, in one small private file."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from reflect_app.atomic_file import read_file, write_private_file
from reflect_app.paths import make_private_folder

if TYPE_CHECKING:
    from pathlib import Path

NAME = "caretaker.json"
FULL_CHECK_EVERY = timedelta(days=7)
_LIMIT = 1 << 20  # bytes; a file beyond this was not written by this program

log = logging.getLogger(__name__)


@dataclass
class Notes:
    """The notes themselves. None of them is needed: without them something is done once more.

    ``checked`` is when all of the library was last checked, in ISO 8601. ``own_folder`` is the
    folder of one's own in which a copy was last kept, and ``said_away`` one that was said to be
    away and was not seen since. ``forgotten`` says for a folder of backups which list of emptied
    reflections it was last cleared of.
    """

    checked: str = ""
    own_folder: str = ""
    said_away: str = ""
    forgotten: dict[str, str] = field(default_factory=dict)


def read_notes(folder: Path) -> Notes:
    """The notes in a folder; what can't be read or used is as if it had not been noted."""
    try:
        values = json.loads(read_file(folder / NAME, _LIMIT))
    except (OSError, ValueError, RecursionError):
        return Notes()
    if not isinstance(values, dict):
        return Notes()
    usual = Notes()
    known = {
        each.name: values[each.name]
        for each in fields(Notes)
        if type(values.get(each.name)) is type(getattr(usual, each.name))
    }
    return Notes(**known)


def keep_notes(folder: Path, notes: Notes) -> None:
    """Write the notes, whole or not at all; where the disk refuses they are done without."""
    data = json.dumps(asdict(notes), indent=2).encode("ascii")
    try:
        make_private_folder(folder)
        write_private_file(folder / NAME, data)
    except OSError as error:
        log.warning("The caretaker's notes were not kept: %s", type(error).__name__)


def full_check_due(notes: Notes, now: datetime) -> bool:
    """Whether all of the library is to be checked again.

    A check that lies in the future was noted by a clock that was wrong, then or now.
    """
    try:
        checked = datetime.fromisoformat(notes.checked)
    except ValueError:
        return True
    if checked.tzinfo is None:
        checked = checked.replace(tzinfo=UTC)
    return not now - FULL_CHECK_EVERY < checked <= now
