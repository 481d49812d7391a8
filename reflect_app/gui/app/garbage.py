"""Collecting Python's garbage on the interface thread alone, where windows may be taken down.

Python looks for cycles of objects that nobody needs on whichever thread happens to make a new one.
If a window is among them, it would be destroyed on the library's thread or on another one, and
that ends the program at once.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000
_YOUNG, _OLD = 1, 2  # generations


class GarbageCollector(QObject):
    """Collects now and then, from the moment it is made; to be made on the interface thread.

    How often which generation is looked through is Python's own rule, only that here it is asked
    for once a second at most.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=EVERY_MS)
        timer.timeout.connect(self.collect_if_due)
        timer.start()

    def collect_if_due(self) -> None:
        """Look through what Python would look through now."""
        (young, _middle, old), limits = gc.get_count(), gc.get_threshold()
        if young > limits[0]:
            gc.collect(_OLD if old > limits[_OLD] else _YOUNG)
