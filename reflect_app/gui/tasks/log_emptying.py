"""When the window has the library's log emptied: after a rest, and at the latest after a while."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

REST_MS = 2_000  # without a change, after which what was saved goes into the library's own file
LONGEST_MS = 30_000  # after a change, where somebody goes on typing


class LogEmptying(QObject):
    """Counts from each change on."""

    due = Signal()
    """The log is to be emptied now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._at_the_latest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._rest.timeout.connect(self._is_due)
        self._at_the_latest.timeout.connect(self._is_due)

    def note_change(self) -> None:
        """Something changes in the library."""
        self._rest.start()
        if not self._at_the_latest.isActive():
            self._at_the_latest.start()

    def stop(self) -> None:
        """Let it be: the library is about to be closed, which empties the log too."""
        self._rest.stop()
        self._at_the_latest.stop()

    def _is_due(self) -> None:
        self._at_the_latest.stop()
        self.due.emit()
