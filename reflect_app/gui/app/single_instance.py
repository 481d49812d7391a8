"""One window for each person and library: a second start brings the first window forward.

No socket is involved, only files in a folder beside the library: a lock that a live process holds,
a note about what is open (``reflect_app.instance_notes``), and a file that a second start leaves
there to ask the first to come forward.
"""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

from reflect_app.atomic_file import write_private_file
from reflect_app.errors import ReflectError
from reflect_app.gui.app.instance_thread import InstanceThread
from reflect_app.held_files import patiently
from reflect_app.instance_notes import (
    FRESH,
    Crash,
    OtherInstance,
    last_crash,
    make_running_folder,
    new_note,
    note_path,
    this_machine,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reflect_app.errors import OpenElsewhereError
    from reflect_app.paths import AppPaths

PATIENCE = 5.0  # seconds that a second start waits for the first window
LOOK_EVERY = 0.05  # seconds
LEAVING = 3.0  # seconds that closing waits for the disk


class SingleInstance(QObject):
    """How other runs on the same library see this one, and how it sees them.

    Where the folder of notes can't be written, the program goes on without: ``claim`` is then
    true, and nobody is ever seen.
    """

    come_forward = Signal()
    """Somebody started the program a second time: show the window that is open."""
    others_changed = Signal(list)
    """Who else has the library open is different now; carries the list of ``OtherInstance``."""
    free_again = Signal()
    """No other computer has the library open any more, after ``elsewhere`` said that one had."""
    _asked = Signal()

    def __init__(self, paths: AppPaths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._me = this_machine()
        self._lock = QLockFile(str(self._file("lock")))
        self._lock.setStaleLockTime(0)  # only a dead process's lock is taken over, however old
        self._thread: InstanceThread | None = None
        self._watcher: QFileSystemWatcher | None = None
        self.crashed: Crash | None = None
        self.unanswered: ReflectError | None = None
        self._asked.connect(self._come_forward)

    def claim(self) -> bool:
        """Be the one window of this person, or have that come forward; False says to exit.

        ``unanswered`` then says, if the first window did not come forward, why in words. If an
        earlier run did not end well, ``crashed`` is what it left behind.
        """
        try:
            make_running_folder(self._paths)
        except OSError:
            return True
        if not self._lock.tryLock(0) and not self._make_way():
            return False
        if self._lock.isLocked():
            self._begin()
        return True

    def note_open(self, ids: Iterable[str]) -> None:
        """Note which drafts are open for writing, so that they are opened again after a crash."""
        drafts = tuple(ids)
        if self._thread is not None:
            self._thread.note(lambda note: replace(note, drafts=drafts, ended=False))

    def note_ending(self, patience: float = 1.0) -> None:
        """Note that all is saved and the session ends: being ended now is no crash.

        Waits for the disk, at most these seconds. The next ``note_open`` takes it back.
        """
        if self._thread is not None:
            self._thread.note(lambda note: replace(note, ended=True))
            self._thread.written.wait(patience)

    def others(self) -> list[OtherInstance]:
        """Who else has the library open, as was seen last."""
        return list(self._thread.seen) if self._thread is not None else []

    @property
    def reported(self) -> bool:
        """Whether there is a report of how the run before ended; known soon after ``claim``."""
        return self._thread is not None and self._thread.reported

    def elsewhere(self) -> OpenElsewhereError | None:
        """Why the library must not be opened now; None where it may be, and is noted as open.

        For the library's own thread: it reads and writes files. If another computer has it,
        ``free_again`` follows when that is over.
        """
        return self._thread.take_library() if self._thread is not None else None

    def release(self) -> None:
        """Leave nothing behind: this run ended well."""
        if self._watcher is not None:
            self._watcher.directoryChanged.disconnect()
            self._watcher = None
        if self._thread is not None:
            self._thread.end(LEAVING)
            self._thread = None

    def _begin(self) -> None:
        folder, key = self._paths.running, self._me.key
        self.crashed = last_crash(folder, key)
        with suppress(OSError):
            self._file("lock").chmod(0o600)
            patiently(self._file("come-forward").unlink, missing_ok=True)
        self._thread = InstanceThread(
            self._paths,
            self._me,
            new_note(self._me, self.crashed),
            asked=self._asked.emit,
            others=self.others_changed.emit,
            free=self.free_again.emit,
            unlock=self._lock.unlock,
        )
        self._thread.start()
        self._watch_folder(self._thread)

    def _watch_folder(self, watch: InstanceThread) -> None:
        """Hear of changes at once; where the file system tells of none, the thread looks itself."""
        self._watcher = QFileSystemWatcher([str(self._paths.running)], self)
        self._watcher.directoryChanged.connect(watch.look_now)

    def _come_forward(self) -> None:
        self.come_forward.emit()
        if self._thread is not None:
            self._thread.came_forward()

    # The second start

    def _make_way(self) -> bool:
        """Have the first window come forward; True where it is no more, and this one takes over."""
        if self._lock.error() != QLockFile.LockError.LockFailedError:
            return True  # nothing can be locked here: go on without
        asking = self._file("come-forward")
        try:
            write_private_file(asking, b"")
        except OSError:
            return True
        if self._long_dead(asking):
            self._lock.removeStaleLockFile()
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self._lock.tryLock(0):
                return True
            if not asking.exists():
                return False
            time.sleep(LOOK_EVERY)
        self.unanswered = ReflectError(
            "Reflect is open already, but its window does not answer at the moment.",
            "It comes forward as soon as it can. If it doesn't within a minute, restart the"
            " computer and open Reflect again: everything up to your last save is kept.",
        )
        return False

    def _long_dead(self, asking: Path) -> bool:
        """Whether the lock's process has long stopped, and another one got its number since."""
        try:
            note = note_path(self._paths.running, self._me.key).stat().st_mtime
            return asking.stat().st_mtime - note > FRESH
        except OSError:
            return False

    def _file(self, kind: str) -> Path:
        return self._paths.running / f"{self._me.key}.{kind}"
