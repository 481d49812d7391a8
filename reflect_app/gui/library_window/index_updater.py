"""Reading what the search does not know yet into its index, in small steps between other jobs."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reflect_app.gui.library_window.index_pace import (
    CALM_MS,
    FIRST_STEP,
    LEAST,
    MOST,
    SAID_FROM,
    STEP_S,
    TROUBLE_MS,
)

if TYPE_CHECKING:
    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.library import Library


class IndexUpdater(QObject):
    """Has the library read in what is not indexed, never holding up others for more than a moment.

    One step is asked for at a time, so that a save waits for one step at most, and between two
    steps the library is left alone for as long as the last one took.
    """

    left = Signal(int)
    """So many are left to read in; 0 when all are."""

    def __init__(self, service: LibraryService, parent: QObject) -> None:
        super().__init__(parent)
        self._service = service
        self._at_once = FIRST_STEP
        self._asking = False
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._step)

    def look_after(self, not_indexed: int) -> None:
        """Read in what is not indexed: at once if it is much, else when all is quiet."""
        if self._asking or not not_indexed or (self._next.isActive() and not_indexed > SAID_FROM):
            return
        self._next.start(0 if not_indexed > SAID_FROM else CALM_MS)

    def _step(self) -> None:
        self._asking = True
        self._service.ask(partial(_timed, self._at_once), self._took, self._refused)

    def _took(self, answer: tuple[int, float]) -> None:
        self._asking = False
        left, seconds = answer
        fitting = self._at_once * STEP_S / max(seconds, 0.001)
        self._at_once = round(min(MOST, 2 * self._at_once, max(LEAST, fitting)))
        self.left.emit(left)
        if left:
            self._next.start(round(1000 * seconds))

    def _refused(self, _error: ReflectError) -> None:
        """What can't be written now is told by the windows that write; this can wait."""
        self._asking = False
        self._next.start(TROUBLE_MS)


def _timed(at_most: int, library: Library) -> tuple[int, float]:
    """How many are left after a step, and how many seconds it took."""
    started = time.monotonic()
    with library.giving_way():
        left = library.update_search_index(at_most)
    return left, time.monotonic() - started
