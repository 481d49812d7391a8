"""Tells of a pause: that something which happens often has not happened for a moment."""

from __future__ import annotations

import time
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


class Pause(QObject):
    """Tells once, so many milliseconds after the last time that it began anew.

    To begin anew costs next to nothing, since each key does it: what runs is left to run, and
    only what is left of the pause is waited for after it.
    """

    passed = Signal()

    def __init__(
        self, after_ms: int, parent: QObject, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        super().__init__(parent)
        self._after_ms, self._clock = after_ms, clock
        self._began = 0.0
        self._is_on = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Wait from now on."""
        self._began = self._clock()
        if not self._is_on:
            self._is_on = True
            self._timer.start(self._after_ms)

    def stop(self) -> None:
        """Tell nothing any more."""
        self._is_on = False
        self._timer.stop()

    def _look(self) -> None:
        left = self._after_ms - 1000 * (self._clock() - self._began)
        if left > 0:
            self._timer.start(ceil(left))
            return
        self._is_on = False
        self.passed.emit()
