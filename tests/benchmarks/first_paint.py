"""When a process showed its first window, seen from inside without changing the program."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

STATUS = Path("/proc/self/status")
CHECK_MS = 1
SOON = 1  # the toolkit's high priority; its names for that take 20 ms, which the bare one needs not
PATIENCE_MS = 60_000


class Watch(QObject):
    """Notes when a window was painted and when it was filled, then ends the program.

    To be made just before the window is shown. All of it has been painted with the first event
    that comes after that. Only the window is watched: were it the application, each event of each
    object would be turned into Python's, and for some the toolkit makes a hundred classes first.

    ``started`` is when the process was started, in nanoseconds of the system's monotonic clock,
    which all processes share on Linux.
    """

    def __init__(self, window: QWidget, started: int, filled: Callable[[], bool]) -> None:
        super().__init__()
        self._started = started
        self._filled = filled
        self.figures: dict[str, float | list[str]] = {}
        window.installEventFilter(self)
        QTimer.singleShot(PATIENCE_MS, QCoreApplication.quit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), SOON)
        return False

    def customEvent(self, _event: QEvent) -> None:
        self._note("painted")
        self.figures["painted_mb"] = peak_megabytes()
        self.figures["modules"] = sorted(name for name in sys.modules if "." not in name)
        timer = QTimer(self, interval=CHECK_MS)
        timer.timeout.connect(self._look)
        timer.start()

    def _look(self) -> None:
        if self._filled():
            self._note("filled")
            QCoreApplication.quit()

    def _note(self, what: str) -> None:
        self.figures[what] = (time.monotonic_ns() - self._started) / 1e6

    def report(self) -> None:
        """Print the figures: milliseconds since the start, and megabytes at the most."""
        print(json.dumps(self.figures | {"peak_mb": peak_megabytes()}))


def peak_megabytes() -> float:
    """The most memory that this process has held since its exec; elsewhere than on Linux, now."""
    if STATUS.exists():
        lines = STATUS.read_text(encoding="ascii", errors="replace").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024
    return psutil.Process().memory_info().rss / 2**20
