"""Finds out, on a thread of its own, what is undecided in the text that is read."""

from __future__ import annotations

import logging
import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.gui.tasks.worker import LatestOnly

if TYPE_CHECKING:
    from collections.abc import Collection

    from reflect_app.advice.finding import Finding, Kind
    from reflect_app.gui.review.what_is_read import Found
    from reflect_app.gui.tasks.services import Services
    from reflect_app.paths import AppPaths

BREATH_S = 0.001  # after each paragraph, in which the window has the interpreter
log = logging.getLogger(__name__)


class UndecidedLook(QObject):
    """Looks once for each text, and again where somebody chooses other advice or other words."""

    found = Signal(object)
    """What is undecided, as a list of ``Finding`` in the order of the text."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._latest = LatestOnly(self)
        self._read: Found | None = None
        services.advice.kinds_changed.connect(self._look_again)
        services.advice.words_changed.connect(self._look_again)

    @property
    def working(self) -> bool:
        """Whether an answer is still to come."""
        return self._latest.working

    def look(self, read: Found) -> None:
        """Look at this text."""
        self._read = read
        self._look_again()

    def _look_again(self) -> None:
        if self._read is None:
            return
        kinds = self._services.advice.kinds
        if not kinds:
            self._latest.forget()
            self.found.emit([])
            return
        work = partial(_undecided, self._read, self._services.paths, kinds)
        self._latest.ask(work, self.found.emit)


def _undecided(read: Found, paths: AppPaths, kinds: Collection[Kind]) -> list[Finding]:
    """What nobody decided about, here or who sent it; nothing where advice itself fails."""
    from reflect_app.advice.look_over import Memory  # noqa: PLC0415  -- on its own thread
    from reflect_app.advice.whats_undecided import undecided_in_slices  # noqa: PLC0415
    from reflect_app.own_words import own_choices_of  # noqa: PLC0415

    memory = Memory(own_choices_of(paths))
    shared = read.review.decisions_of_author
    slices = undecided_in_slices(*(read.record.reflection, read.decisions, shared, memory, kinds))
    while True:
        try:
            next(slices)
        except StopIteration as done:
            found: list[Finding] = done.value
            return found
        except Exception:  # advice never stands in the way of reading
            log.exception("A text could not be looked over")
            return []
        time.sleep(BREATH_S)
