"""Work that takes long, with the last answer only to the one who asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from reflect_app.gui.tasks.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable


class LatestOnly(QObject):
    """Does what its window asks, on one thread; an answer that is no longer wanted is dropped.

    The work gets nothing of Qt and raises nothing.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.working = False
        """Whether an answer is still to come."""
        self._worker = worker = Worker("comparing")
        self.destroyed.connect(lambda: worker.cut_short(0))

    def ask(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Do this work; its answer goes to ``then``, unless something else is asked before."""
        self.forget()
        self.working = True
        self._worker.ask(work, partial(self._deliver, then))
        self._worker.start()

    def forget(self) -> None:
        """Want no answer any more."""
        self._worker.forget()
        self.working = False

    def _deliver(self, then: Callable[[Any], None], answer: object) -> None:
        self.working = False
        then(answer)
