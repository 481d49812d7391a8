"""Turns at writing: who waits to save says so, and long jobs let go of the library until then.

SQLite gives its lock to whoever asks at the moment it is free, and who asks seldom may wait for
seconds beside several that write all the time. So who waits for more than a moment touches a mark
beside the library, and a long job, in this process or another, looks for it between two slices of
its work. The mark has nothing in it; one that nobody touches any more, as after a kill, is taken
away and holds up nobody for long. Its age is told by watching it, never by a clock's time.
"""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

from reflect_app.held_files import patiently, wait_with

if TYPE_CHECKING:
    from pathlib import Path

SLICE_S = 0.05  # seconds that a long job may hold the lock at a time
_SAID_AFTER = 0.004  # seconds of waiting; most turns come sooner
_LOOKS, _LATER_LOOKS = 0.001, 0.004  # seconds between two tries of who waits to save
_PATIENT_LOOKS = 0.01  # of a long job that waits for another
_STALE = 0.5  # seconds without a touch, after which nobody waits any more
_MOST = 2.0  # seconds for which a long job lets others go first


class Turns:
    """Who waits to write in one library, told and asked by way of a mark beside its file."""

    def __init__(self, library: Path) -> None:
        self._mark = library.with_name(f"{library.name}-waiting")
        self._said = False
        self._touched, self._seen = -1, 0.0

    def wait(self, waited: float) -> None:
        """Wait a moment for the lock, to save; it was waited for so many seconds already."""
        if waited >= _SAID_AFTER:
            self._said = True
            with suppress(OSError):  # a help for others, and no more than that
                self._mark.touch(mode=0o600)
        time.sleep(_LOOKS if waited < SLICE_S else _LATER_LOOKS)

    def wait_patiently(self) -> None:
        """Wait a moment for the lock, to go on with a long job."""
        time.sleep(_PATIENT_LOOKS)

    def done(self) -> None:
        """What was waited for is done, or was given up."""
        if self._said:
            self._said = False
            self._take_away()

    def somebody_waits(self) -> bool:
        """Whether anybody waits to save in the library, here or in another process."""
        try:
            touched = self._mark.stat().st_mtime_ns
        except OSError:
            return False
        now = time.monotonic()
        if touched != self._touched:
            self._touched, self._seen = touched, now
        if now - self._seen < _STALE:
            return True
        self._take_away()
        return False

    def let_others_first(self) -> None:
        """Between two slices of a long job: let those go first who wait to save."""
        until = time.monotonic() + _MOST
        while self.somebody_waits() and time.monotonic() < until:
            time.sleep(_LOOKS)

    def _take_away(self) -> None:
        before = wait_with(None)  # what is held for a moment is not worth waiting for here
        try:
            with suppress(OSError):
                patiently(self._mark.unlink, missing_ok=True)
        finally:
            wait_with(before)
