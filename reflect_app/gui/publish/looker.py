"""Looks at everything once more, a piece at a time, and at what changed meanwhile by itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reflect_app.gui.tasks.batch import Batch
from reflect_app.gui.tasks.names_of_files import get_ready_to_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reflect_app.errors import ReflectError
    from reflect_app.gui.publish.jobs import Looking
    from reflect_app.gui.publish.publish_line import PublishLine
    from reflect_app.gui.tasks.library_service import LibraryService

SOON_MS = 150  # of no further change, before anything is looked at anew


class Looker(QObject):
    """Asks for the lines; what is asked anew makes what comes of an earlier asking void.

    What others change meanwhile never makes it begin again before it is at its end: somebody who
    writes on all the time would keep it from ever getting there.
    """

    known = Signal(object)
    """Which reflections there are is known: the ``Looking``."""
    came = Signal(list)
    """Some more lines."""
    done = Signal(object)
    """All is looked at; carries the ``Looking``."""
    refused = Signal(object)

    def __init__(
        self, service: LibraryService, make: Callable[[], Looking], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._service, self._make = service, make
        self._job: Looking | None = None
        self._batch: Batch | None = None
        self._asks = False
        self._round = 0
        self._touched: set[str] = set()
        self._all_touched = False
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.look)
        self._touch_soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._touch_soon.timeout.connect(self._look_at_touched)

    @property
    def working(self) -> bool:
        """Whether lines are still to come, or are about to be asked for anew."""
        timed = self._soon.isActive() or self._touch_soon.isActive()
        return self._batch is not None or self._asks or timed

    def look_soon(self) -> None:
        """Look at everything once nothing has changed for a moment."""
        self._soon.start()

    def touch(self, ids: Iterable[str] | None) -> None:
        """These were changed, or for None it may be any: look at them as soon as that goes."""
        if ids is None:
            self._all_touched = True
        else:
            self._touched.update(ids)
        if self._batch is None and not self._asks:
            self._touch_soon.start()

    def stop(self) -> None:
        """Look no further."""
        self._soon.stop()
        self._touch_soon.stop()
        self._touched, self._all_touched, self._asks = set(), False, False
        self._round += 1
        if self._batch is not None:
            self._batch.stop()
            self._batch = None

    def look(self) -> None:
        """Look now, from the beginning."""
        self.stop()
        self._job = job = self._make()
        number, told = self._round, False

        def take(lines: Sequence[PublishLine]) -> None:
            nonlocal told
            if number != self._round:
                return
            if not told:
                told = True
                self.known.emit(job)
            self.came.emit(list(lines))

        self._batch = Batch(
            self._service,
            job,
            on_progress=lambda _number: None,
            then=partial(self._finish, number),
            otherwise=partial(self._refuse, number),
            on_piece=take,
            prepare=get_ready_to_name,
        )
        self._batch.start()

    def _look_at_touched(self) -> None:
        if self._all_touched or self._job is None:
            self.look()
            return
        ids, self._touched, self._asks = frozenset(self._touched), set(), True
        number = self._round
        self._service.ask(
            partial(self._job.look_at, ids),
            partial(self._took_touched, number),
            partial(self._refuse, number),
        )

    def _took_touched(self, number: int, lines: list[PublishLine] | None) -> None:
        if number != self._round:
            return
        if lines is None:
            self.look()
            return
        if lines:
            self.came.emit(lines)
        self._finish(number, None)

    def _finish(self, number: int, _nothing: object) -> None:
        if number == self._round and self._job is not None:
            self._batch, self._asks = None, False
            if self._touched or self._all_touched:
                self._touch_soon.start()
            self.done.emit(self._job)

    def _refuse(self, number: int, error: ReflectError) -> None:
        if number == self._round:
            self._batch, self._asks = None, False
            self.refused.emit(error)
