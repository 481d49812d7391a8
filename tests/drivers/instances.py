"""The notes that runs of the program leave of themselves, and those of somebody else."""

import json
import os

from reflect_app.instance_notes import FRESH, new_note, note_path, write_note
from reflect_app.this_machine import this_machine

LAPTOP = this_machine()._replace(host="WARD-LAPTOP", machine="another")


def noted(paths):
    return json.loads(note_path(paths.running, this_machine().key).read_text())


def leave_note(paths, of, **values):
    """The note of a window of somebody else, touched now."""
    write_note(paths.running, of.key, new_note(of)._replace(**({"library": True} | values)))


def grow_old(paths, of, seconds=FRESH + 60):
    path = note_path(paths.running, of.key)
    touched = note_path(paths.running, this_machine().key).stat().st_mtime - seconds
    os.utime(path, (touched, touched))
