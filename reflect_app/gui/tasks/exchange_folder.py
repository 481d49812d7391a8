"""Takes in what others put into the exchange folder, without anybody looking for it.

The folder may be slow, offline or full of other things: it is only ever touched on a thread of its
own, so that no window waits for it, and the library's thread gets one file at a time, read already.
"""

from __future__ import annotations

import logging
from collections import deque
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from reflect_app.gui.tasks.exchange_files import (
    Seen,
    Trouble,
    Waiting,
    new_files,
    read_new,
    read_notes,
    write_notes,
)
from reflect_app.gui.tasks.handover_jobs import change_of, known_files, take_in_read
from reflect_app.gui.tasks.worker import Worker

if TYPE_CHECKING:
    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.exchange_files import Sign
    from reflect_app.gui.tasks.handover_jobs import OpenedHere
    from reflect_app.gui.tasks.services import Services
    from reflect_app.handover.reader import ReadFile

LOOK_EVERY_MS = 20_000
SLOW_MS = 60_000  # a folder that has not answered for so long is as good as away
log = logging.getLogger(__name__)


class ExchangeFolder(QObject):
    """Looks into the folder that the settings name, every 20 seconds and when a window is chosen.

    Nothing is ever changed in it. Where no folder or no name for comments is known, nothing is
    looked at.
    """

    came = Signal(list)
    """Files were taken in; carries an ``OpenedHere`` of each that brought something new."""
    waits = Signal(list)
    """Files wait for somebody, and were not said to before; carries a ``Waiting`` of each."""
    away = Signal(object)
    """The folder with this path can't be reached; said once, until it can."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._seen = Seen()
        self._due: deque[tuple[Path, Sign]] = deque()
        self._known: frozenset[str] = frozenset()
        self._came: list[OpenedHere] = []
        self._waits: list[Waiting] = []
        self._opened: set[str] = set()
        self._looking = self._changed = False
        self._said_away = ""
        self._since = QElapsedTimer()
        self._worker: Worker | None = None
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look now, and again and again."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication) and not self._timer.isActive():
            app.applicationStateChanged.connect(self._state_changed)
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more; what is being read is not waited for."""
        self._timer.stop()
        if self._worker is not None:
            self._worker.cut_short(0)

    @property
    def is_looking(self) -> bool:
        """Whether a look is not at its end yet."""
        return self._looking

    def look(self) -> None:
        """See what is new, unless that is being seen."""
        folder, name = self._folder(), self._services.settings_file.settings.comment_name
        if not folder or not name:
            return
        if self._looking:
            if self._since.elapsed() > SLOW_MS:
                self._say_away(folder)
            return
        self._looking = True
        self._since.start()
        self._ask(partial(self._look_into, folder, self._seen), self._found, self._not_found)

    def was_opened(self, path: Path) -> None:
        """Somebody opened a file of the folder by hand: it waits no more."""
        if not self._folder() or path.parent != Path(self._folder()):
            return
        self._opened.add(path.name)
        if (sign := self._seen.waiting.pop(path.name, None)) is not None:
            self._seen.done[path.name] = sign
            self._changed = True

    def _folder(self) -> str:
        return self._services.settings_file.settings.exchange_folder

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()

    def _ask(self, work: object, then: object, otherwise: object) -> None:
        if self._worker is None:
            self._worker = Worker("exchange folder")
            self._worker.start()
        self._worker.ask(work, then, otherwise)  # type: ignore[arg-type]

    def _look_into(self, folder: str, seen: Seen) -> tuple[Seen, list[tuple[Path, Sign]]]:
        """On the thread: what is new since the last look, or the last start."""
        if seen.folder != folder:
            seen = read_notes(self._services.paths.data_dir, folder)
        return seen, new_files(Path(folder), seen)

    def _not_found(self, error: BaseException) -> None:
        log.info("The exchange folder can't be looked at: %s", type(error).__name__)
        self._looking = False
        self._say_away(self._folder())

    def _say_away(self, folder: str) -> None:
        if self._said_away != folder:
            self._said_away = folder
            self.away.emit(Path(folder))

    def _found(self, found: tuple[Seen, list[tuple[Path, Sign]]]) -> None:
        self._seen, due = found
        self._said_away = ""
        self._due.extend(due)
        if due:
            self._services.library.ask(known_files, self._begin_reading, self._give_up)
        else:
            self._end()

    def _begin_reading(self, known: frozenset[str]) -> None:
        self._known = known
        self._read_next()

    def _read_next(self) -> None:
        if not self._due:
            self._end()
            return
        path, sign = self._due.popleft()
        self._ask(
            partial(read_new, path, self._known),
            partial(self._was_read, path, sign),
            self._was_not_read,
        )

    def _was_read(self, path: Path, sign: Sign, read: ReadFile | Trouble | None) -> None:
        if read is None:
            self._done(path, sign)
        elif isinstance(read, Trouble):
            self._trouble(path, sign, read)
        else:
            name = self._services.settings_file.settings.comment_name
            self._services.library.ask(
                partial(take_in_read, read, path, name),
                partial(self._taken_in, path, sign),
                self._was_not_read,
                changes=change_of,
            )
            return
        self._read_next()

    def _was_not_read(self, error: BaseException) -> None:
        """It did not come in, and nothing need be wrong with it: the next look tries it again."""
        log.warning("A file was not taken in: %s", type(error).__name__)
        self._read_next()

    def _taken_in(self, path: Path, sign: Sign, done: OpenedHere) -> None:
        self._done(path, sign)
        if change_of(done) is not None:
            self._came.append(done)
        self._read_next()

    def _trouble(self, path: Path, sign: Sign, trouble: Trouble) -> None:
        """One that can't be read may still be on its way here: it is said at the second look."""
        name = path.name
        if trouble is Trouble.LOCKED and name in self._opened:
            self._done(path, sign)
            return
        if trouble is Trouble.UNREADABLE and self._seen.doubtful.get(name) != sign:
            self._seen.doubtful[name] = sign
            return
        self._seen.doubtful.pop(name, None)
        self._seen.waiting[name] = sign
        self._changed = True
        self._waits.append(Waiting(path, trouble))

    def _done(self, path: Path, sign: Sign) -> None:
        self._seen.doubtful.pop(path.name, None)
        self._seen.waiting.pop(path.name, None)
        self._seen.done[path.name] = sign
        self._changed = True

    def _give_up(self, error: ReflectError) -> None:
        self._due.clear()
        self._was_not_read(error)

    def _end(self) -> None:
        """Say what came and what waits, and note it."""
        came, self._came = self._came, []
        waits, self._waits = self._waits, []
        self._looking = False
        if self._changed:
            self._changed = False
            seen = self._seen
            copied = Seen(seen.folder, dict(seen.done), dict(seen.waiting))
            notes = partial(write_notes, self._services.paths.data_dir, copied)
            self._ask(notes, lambda _done: None, lambda _error: None)
        if came:
            self.came.emit(came)
        if waits:
            self.waits.emit(waits)
