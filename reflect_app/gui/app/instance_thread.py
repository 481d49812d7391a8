"""The thread that keeps this run's note fresh and looks what others left in the folder of notes."""

from __future__ import annotations

import logging
import os
import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from reflect_app import crash_reports
from reflect_app.held_files import patiently
from reflect_app.housekeeping import remove_stale_files, restrict_qt_settings_file
from reflect_app.instance_notes import BEAT, note_path, on_another_computer, others, write_note

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reflect_app.errors import OpenElsewhereError
    from reflect_app.instance_notes import InstanceNote, OtherInstance, ThisMachine
    from reflect_app.paths import AppPaths

TICK = 2.0  # seconds; where the file system tells of changes, nothing has to wait for it
log = logging.getLogger(__name__)


class InstanceThread:
    """Writes one note and reads those of others, so that no window ever waits for that.

    It is no ``Worker``: nobody asks it anything, and it must keep time also while the interface
    thread is busy, or others would take this run for dead. ``asked``, ``others`` and ``free`` are
    called on the thread; ``unlock`` at its end, once the note is gone.
    """

    def __init__(
        self,
        paths: AppPaths,
        me: ThisMachine,
        note: InstanceNote,
        *,
        asked: Callable[[], object],
        others: Callable[[list[OtherInstance]], object],
        free: Callable[[], object],
        unlock: Callable[[], object],
    ) -> None:
        self._paths, self._me, self._note = paths, me, note
        self._tell_asked, self._tell_others, self._tell_free = asked, others, free
        self._unlock = unlock
        self._own = note_path(paths.running, me.key)
        self._changing, self._disk = threading.Lock(), threading.Lock()
        self._wake, self._ending = threading.Event(), threading.Event()
        self._beaten = time.monotonic()
        self._changed = self._asked_told = self._has_come = False
        self._waiting = self._in_trouble = False
        self.written = threading.Event()
        """Set while the note in the folder is the one that was wanted last."""
        self.seen: list[OtherInstance] = []
        self.reported = False
        """Whether the run before ended so hard that there is a report of it."""
        self._thread = threading.Thread(target=self._work, name="instance note", daemon=True)

    @property
    def asking(self) -> Path:
        """The file by which a second start asks this window to come forward."""
        return self._own.with_suffix(".come-forward")

    def start(self) -> None:
        """Start the thread, which writes the note first."""
        self._thread.start()

    def look_now(self, *_changed: str) -> None:
        """Look at once: something in the folder changed."""
        self._wake.set()

    def came_forward(self) -> None:
        """Let the second start know that it was heard."""
        self._has_come = True
        self._wake.set()

    def note(self, change: Callable[[InstanceNote], InstanceNote]) -> None:
        """Change the note; it is written soon."""
        with self._changing:
            wanted = change(self._note)
            if wanted == self._note:
                return
            self._note, self._changed = wanted, True
            self.written.clear()
        self._wake.set()

    def take_library(self) -> OpenElsewhereError | None:
        """Note that this window uses the library, unless another computer does.

        The intention is written before the others are read: of two that try at the same moment at
        least one sees the other.
        """
        self.note(lambda note: replace(note, library=True))
        try:
            self._write()
        except OSError:  # what is wrong with the folder is told when the library is opened
            return None
        error = on_another_computer(others(self._paths.running, self._own, self._me))
        if error is not None:
            self.note(lambda note: replace(note, library=False))
            self._waiting = True
        return error

    def end(self, patience: float) -> None:
        """Take the note away and end the thread, waiting at most these seconds for the disk."""
        self._ending.set()
        self._wake.set()
        self._thread.join(patience)

    def _work(self) -> None:
        self._try(self._write)
        self.reported = crash_reports.begin(self._paths.logs, self._me.key)
        self._try(lambda: restrict_qt_settings_file(self._paths))
        self._try(lambda: remove_stale_files(self._paths, self._own))
        while not self._ending.is_set():
            self._try(self._round)
            self._wake.wait(TICK)
            self._wake.clear()
        crash_reports.stop_watching()
        self._try(lambda: patiently(self._own.unlink, missing_ok=True))
        self._unlock()

    def _try(self, what: Callable[[], object]) -> None:
        try:
            what()
        except OSError as error:
            if not self._in_trouble:  # a folder that has gone is not noted every other second
                log.warning("The note of what is open was not kept: %s", type(error).__name__)
            self._in_trouble = True
        else:
            self._in_trouble = False

    def _round(self) -> None:
        self._answer_a_second_start()
        if self._changed:
            self._write()
        elif time.monotonic() - self._beaten >= BEAT:
            self._beat()
        self._look()

    def _answer_a_second_start(self) -> None:
        if self._has_come:
            self._has_come = False
            patiently(self.asking.unlink, missing_ok=True)
        asked = self.asking.exists()
        if asked and not self._asked_told:
            self._tell_asked()
        self._asked_told = asked

    def _write(self) -> None:
        with self._disk:
            self._changed = False
            self._beaten = time.monotonic()  # also where it can't be written: not at every tick
            note = self._note
            write_note(self._paths.running, self._me.key, note)
            with self._changing:
                if note is self._note:
                    self.written.set()

    def _beat(self) -> None:
        self.note(lambda note: replace(note, in_a_row=0))  # this run has lived: it goes well
        if not self.written.is_set() or not self._own.exists():
            self._write()
            return
        self._beaten = time.monotonic()
        os.utime(self._own)  # without a time, so that a network folder gives it its own

    def _look(self) -> None:
        found = others(self._paths.running, self._own, self._me)
        if found != self.seen:
            self.seen = found
            self._tell_others(found)
        if self._waiting and on_another_computer(found) is None:
            self._waiting = False
            self._tell_free()
