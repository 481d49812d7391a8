"""Ending well when the system asks the program to end, as it does when a session is over.

Left alone, these signals would end the program in the middle of a word, and the next start would
take that for a crash.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from types import FrameType

NAMES = ("SIGTERM", "SIGHUP", "SIGINT")


class EndSignals(QObject):
    """Says on the interface thread that the system has asked for an end.

    A signal can come at any moment, also within Qt, where no Python may run. It only writes a byte
    into a pipe of ours, and the event loop reads that when it comes round. (What watches the pipe
    is called a socket notifier by Qt. No socket is involved.)
    """

    asked = Signal()
    """The program is to save everything and close its windows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if sys.platform != "win32":  # there the window is told, and Qt asks us to save
            self._listen()

    def _listen(self) -> None:
        self._reading, writing = os.pipe()
        os.set_blocking(self._reading, False)
        os.set_blocking(writing, False)
        notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._came)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        for name in NAMES:
            signal.signal(signal.Signals[name], _leave_it_to_the_pipe)

    def _came(self) -> None:
        with suppress(BlockingIOError):
            os.read(self._reading, 64)
        self.asked.emit()


def _leave_it_to_the_pipe(_number: int, _frame: FrameType | None) -> None:
    """Python runs this when it gets to it; by then the pipe has told the event loop."""
