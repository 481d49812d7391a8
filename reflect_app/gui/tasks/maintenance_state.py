"""What the maintenance service remembers from one start to the next, in one small private file."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING

from reflect_app.atomic_file import read_file, write_private_file
from reflect_app.paths import make_private_folder

if TYPE_CHECKING:
    from pathlib import Path

NAME = "caretaker.json"
_LIMIT = 1 << 20  # bytes; a file beyond this was not written by this program

log = logging.getLogger(__name__)


@dataclass
class MaintenanceState:
    """What is remembered. None of it is needed: without it something is done once more.

    ``checked`` is when all of the library was last checked, in ISO 8601. ``own_folder`` is the
    folder of one's own in which a copy was last kept, and ``said_away`` one that was said to be
    away and was not seen since. ``forgotten`` says for a folder of backups which list of emptied
    reflections it was last cleared of.
    """

    checked: str = ""
    own_folder: str = ""
    said_away: str = ""
    forgotten: dict[str, str] = field(default_factory=dict)


def read_state(folder: Path) -> MaintenanceState:
    """The state in a folder; what can't be read or used is as if it had not been noted."""
    try:
        values = json.loads(read_file(folder / NAME, _LIMIT))
    except (OSError, ValueError, RecursionError):
        return MaintenanceState()
    if not isinstance(values, dict):
        return MaintenanceState()
    usual = MaintenanceState()
    known = {
        each.name: values[each.name]
        for each in fields(MaintenanceState)
        if type(values.get(each.name)) is type(getattr(usual, each.name))
    }
    return _only_texts(MaintenanceState(**known))


def _only_texts(state: MaintenanceState) -> MaintenanceState:
    """The state without what is no text and could not be written back."""
    state.forgotten = {
        folder: which for folder, which in state.forgotten.items() if isinstance(which, str)
    }
    return state


def save_state(folder: Path, state: MaintenanceState) -> None:
    """Write the state, whole or not at all; where the disk refuses it is done without."""
    data = json.dumps(asdict(state), indent=2).encode("ascii")
    try:
        make_private_folder(folder)
        write_private_file(folder / NAME, data)
    except OSError as error:
        log.warning("The caretaker's notes were not kept: %s", type(error).__name__)
