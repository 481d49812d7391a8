"""One window for each person and library: a second start brings the first window forward.

No socket is involved, only files in a folder beside the library: a lock that the system itself
holds for a live process (``os_lock``: what stands in its file is never asked), a note about what
is open (``reflect_app.instance_notes``), and a file that a second start leaves there to ask the
first to come forward, and to open the files that it was started with.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore
from PySide6.QtCore import QObject, QTimer, Signal

from reflect_app import crash_reports
from reflect_app.asked_files import asking_for, read_asking
from reflect_app.atomic_file import write_private_file
from reflect_app.crashed_run import CrashedRun, last_crash, note_after
from reflect_app.errors import OpenElsewhereError, ReflectError
from reflect_app.gui.tasks.words_of_threads import emit
from reflect_app.held_files import patiently
from reflect_app.housekeeping import remove_stale_files, restrict_qt_settings_file
from reflect_app.instance_notes import (
    BEAT,
    InstanceNote,
    OtherInstance,
    make_running_folder,
    note_path,
    on_another_computer,
    others,
    read_note,
    write_note,
)
from reflect_app.optional_steps import going_on
from reflect_app.ordinary_files import make_way
from reflect_app.os_lock import FileLock
from reflect_app.this_machine import host_name, this_machine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from reflect_app.paths import AppPaths

PATIENCE = 5.0  # seconds that a second start waits for the first window
LOOK_EVERY = 0.05  # seconds
LEAVING = 3.0  # seconds that closing waits for the disk
WATCH_AFTER_MS = 300  # the first paint comes before; until then the thread looks itself
TICK = 2.0  # seconds; where the file system tells of changes, nothing has to wait for it
log = logging.getLogger(__name__)


class SingleInstance(QObject):
    """How other runs on the same library see this one, and how it sees them.

    Where the folder of notes can't be written, the program goes on without: ``claim`` is then
    true, and nobody is ever seen.

    Its thread writes one note and reads those of others, so that no window ever waits for that. It
    is no ``Worker``: nobody asks it anything, and it must keep time also while the interface thread
    is busy, or others would take this run for dead.
    """

    come_forward = Signal()
    """Somebody started the program a second time: show the window that is open."""
    files_wanted = Signal(list)
    """Somebody started the program a second time with these files, to be opened here."""
    others_changed = Signal(list)
    """Who else has the library open is different now; carries the list of ``OtherInstance``."""
    free_again = Signal()
    """No other computer has the library open any more, after ``elsewhere`` said that one had."""
    _asked = Signal(list)

    def __init__(self, paths: AppPaths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._me = this_machine()
        self._own = note_path(paths.running, self._me.key)
        self.asking = self._own.with_suffix(".come-forward")
        """The file by which a second start asks this window to come forward."""
        self._lock = FileLock(self._own.with_suffix(".lock"))
        self.crashed: CrashedRun | None = None
        self.unanswered: ReflectError | None = None
        self.written = threading.Event()
        """Set while the note in the folder is the one that was wanted last."""
        self.seen: list[OtherInstance] = []
        """Who else has the library open, as was seen last."""
        self.reported = False
        """Whether there is a report of how the run before ended; known soon after ``claim``."""
        self._note: InstanceNote
        self._thread: threading.Thread | None = None
        self._changing, self._disk = threading.Lock(), threading.Lock()
        self._wake, self._ending = threading.Event(), threading.Event()
        self._beaten = 0.0
        self._changed = self._asked_told = self._has_come = False
        self._waiting = self._in_trouble = False
        self._asked.connect(self._come_forward)

    def claim(self, files: Sequence[Path] = ()) -> bool:
        """Be the one window of this person, or have that come forward; False says to exit.

        That window opens these ``files`` then.

        ``unanswered`` then says, if the first window did not come forward, why in words. If an
        earlier run did not end well, ``crashed`` is what it left behind.
        """
        try:
            make_running_folder(self._paths)
            if not self._lock.take() and not self._come_second(files):
                return False
        except OSError:  # nothing can be kept or locked here: go on without
            return True
        self._begin()
        return True

    def note_open(self, ids: Iterable[str]) -> None:
        """Note which drafts are open for writing, so that they are opened again after a crash."""
        self._change(drafts=tuple(ids), ended=False)

    def note_ending(self, patience: float = 1.0) -> None:
        """Note that all is saved and the session ends: being ended now is no crash.

        Waits for the disk, at most these seconds. The next ``note_open`` takes it back.
        """
        self._change(ended=True)
        if self._thread is not None:
            self.written.wait(patience)

    def elsewhere(self) -> OpenElsewhereError | None:
        """Why the library must not be opened now; None where it may be, and is noted as open.

        For the library's own thread: it reads and writes files. If another computer has it,
        ``free_again`` follows when that is over. The intention is written before the others are
        read: of two that try at the same moment at least one sees the other.
        """
        if self._thread is None:
            return None
        self._change(library=True)
        try:
            self._write()
        except OSError:  # what is wrong with the folder is told when the library is opened
            return None
        error = on_another_computer(others(self._paths.running, self._own, self._me))
        if error is not None:
            self._change(library=False)
            self._waiting = True
        return error

    def release(self) -> None:
        """Leave nothing behind: this run ended well."""
        if self._thread is not None:
            self._ending.set()
            self._wake.set()
            self._thread.join(LEAVING)
            self._thread = None

    def _begin(self) -> None:
        self.crashed = last_crash(self._paths.running, self._me.key)
        with suppress(OSError):
            make_way(self._own)
            self._take_back_asking()
        self._note = note_after(self.crashed, self._me)
        self._thread = threading.Thread(target=self._work, name="instance note", daemon=True)
        self._thread.start()
        QTimer.singleShot(WATCH_AFTER_MS, self, self._watch_folder)

    def _watch_folder(self) -> None:
        """Hear of changes at once; where the file system tells of none, the thread looks itself."""
        watcher = QtCore.QFileSystemWatcher([str(self._paths.running)], self)
        watcher.directoryChanged.connect(self._look_now)

    def _look_now(self, _folder: str) -> None:
        self._wake.set()

    def _come_forward(self, files: list[Path]) -> None:
        self.come_forward.emit()
        if files:
            self.files_wanted.emit(files)
        self._has_come = True  # the second start is to know that it was heard
        self._wake.set()

    def _change(self, **changes: Any) -> None:  # noqa: ANN401  -- parts of a note, by name
        """Change the note; it is written soon."""
        if self._thread is None:
            return
        with self._changing:
            wanted = self._note._replace(**changes)
            if wanted == self._note:
                return
            self._note, self._changed = wanted, True
            self.written.clear()
        self._wake.set()

    # The second start

    def _come_second(self, files: Sequence[Path]) -> bool:
        """Have the first window come forward; True where it is no more, and this one takes over."""
        try:
            make_way(self.asking)
            write_private_file(self.asking, asking_for([*read_asking(self.asking), *files]))
        except OSError:  # a full disk: two windows on it would only be worse off
            self.unanswered = ReflectError(
                "Reflect is open already, but its window could not be asked to come forward.",
                "Look for it among the windows that are open, or close it and start Reflect again.",
            )
            return False
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self._lock.take():
                return True
            if not self.asking.exists():
                return False
            time.sleep(LOOK_EVERY)
        self.unanswered = ReflectError(
            "Reflect is open already, but its window does not answer at the moment.",
            "It comes forward as soon as it can. If it doesn't within a minute, restart the"
            " computer and open Reflect again: everything up to your last save is kept.",
        )
        return False

    # On the thread

    def _work(self) -> None:
        self._try(self._write)
        with going_on("reporting how the run before ended"):
            hard = crash_reports.collect_hard_crash(self._paths.logs, self._me.key)
            self.reported = hard is not None
            crash_reports.watch_for_hard_crash(self._paths.logs, self._me.key)
        self._try(lambda: restrict_qt_settings_file(self._paths))
        self._try(lambda: remove_stale_files(self._paths, self._own))
        self._try(self._remove_dead_practice)
        while not self._ending.is_set():
            self._try(self._round)
            self._wake.wait(TICK)
            self._wake.clear()
        crash_reports.stop_watching()
        self._try(lambda: patiently(self._own.unlink, missing_ok=True))
        self._lock.let_go()

    def _remove_dead_practice(self) -> None:
        from reflect_app.practice_folders import remove_dead_practice  # noqa: PLC0415  -- not before the first paint

        remove_dead_practice(self._paths)

    def _try(self, what: Callable[[], object]) -> None:
        try:
            what()
        except OSError as error:
            if not self._in_trouble:  # a folder that has gone is not noted every other second
                log.warning("The note of what is open was not kept: %s", type(error).__name__)
            self._in_trouble = True
        except Exception:  # this thread holds the lock and keeps the note: it goes on
            if not self._in_trouble:
                log.exception("The note of what is open was not kept")
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
            self._take_back_asking()
        asked = self.asking.exists()
        if asked and not self._asked_told:
            emit(self._asked, read_asking(self.asking))
        self._asked_told = asked

    def _take_back_asking(self) -> None:
        make_way(self.asking)  # a folder of that name could not be removed
        patiently(self.asking.unlink, missing_ok=True)

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
        self._lock.see_that_it_is_held()
        self._me = self._me._replace(host=host_name())
        self._change(in_a_row=0, host=self._me.host)  # this run has lived: it goes well
        if not (self.written.is_set() and self._is_as_written()):
            make_way(self._own)
            self._write()
            return
        self._beaten = time.monotonic()
        os.utime(self._own)  # without a time, so that a network folder gives it its own

    def _is_as_written(self) -> bool:
        """Whether others can read the note: one that was spoilt since would hide this window."""
        try:
            return read_note(self._own)[0] == self._note
        except OSError:
            return False

    def _look(self) -> None:
        found = others(self._paths.running, self._own, self._me)
        if found != self.seen:
            self.seen = found
            emit(self.others_changed, found)
        if self._waiting and on_another_computer(found) is None:
            self._waiting = False
            emit(self.free_again)
