"""The run before this one, where it crashed: noticed by the note that it left, with its drafts.

What is reported of an error, and of where in the program it was, is in ``crash_reports``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reflect_app.instance_notes import new_note, note_path, read_note

if TYPE_CHECKING:
    from pathlib import Path

    from reflect_app.instance_notes import InstanceNote
    from reflect_app.this_machine import ThisMachine


class CrashedRun(NamedTuple):
    """A run that did not end well, and the drafts that were open.

    ``in_a_row`` is 1, and more where the runs before it had crashed too and it ended as soon as it
    had begun.
    """

    drafts: tuple[str, ...]
    in_a_row: int = 1


def last_crash(folder: Path, key: str) -> CrashedRun | None:
    """What a window that ended without saying so has left; None where all ended well."""
    try:
        note, _touched = read_note(note_path(folder, key))
    except OSError:
        return None
    if note is None:
        return CrashedRun(())
    return None if note.ended else CrashedRun(note.drafts, note.in_a_row + 1)


def note_after(crashed: CrashedRun | None, of: ThisMachine) -> InstanceNote:
    """The note of a window that has just been opened.

    After a crash it has the same drafts, until it is known which are opened again: should the
    computer stop once more before that, none is forgotten.
    """
    note = new_note(of)
    if crashed is None:
        return note
    return note._replace(drafts=crashed.drafts, in_a_row=crashed.in_a_row)
