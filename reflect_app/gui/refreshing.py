"""Keeping a list up to date without asking more often than does anybody good."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.errors import ReflectError
    from reflect_app.gui.library_service import LibraryService
    from reflect_app.reflection import Summary

CALM = 10  # times as long as the list takes to fetch is left alone before it is fetched again
LONGEST_CALM_MS = 3_000


class Refresher(QObject):
    """Fetches the list of reflections, once at a time.

    What changes while it is being fetched makes it be fetched once more, after a pause that keeps
    the library free for those who are writing.
    """

    def __init__(
        self,
        service: LibraryService,
        then: Callable[[Sequence[Summary]], None],
        otherwise: Callable[[ReflectError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._then = then
        self._otherwise = otherwise
        self._asking = self._stale = False
        self._asked_at = 0.0
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.refresh)

    def refresh(self) -> None:
        """Fetch the list, or once more if it is being fetched."""
        if self._asking:
            self._stale = True
            return
        self._asking, self._stale = True, False
        self._asked_at = time.monotonic()
        self._service.ask(lambda library: library.summaries(), self._took, self._refused)

    def _took(self, summaries: Sequence[Summary]) -> None:
        self._asking = False
        took_ms = (time.monotonic() - self._asked_at) * 1000
        self._then(summaries)
        if self._stale:
            self._later.start(min(LONGEST_CALM_MS, round(CALM * took_ms)))

    def _refused(self, error: ReflectError) -> None:
        self._asking = False
        self._otherwise(error)
