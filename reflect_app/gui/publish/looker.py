"""Looks at everything once more whenever something changed, a piece at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reflect_app.gui.tasks.batch import Batch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.errors import ReflectError
    from reflect_app.gui.publish.jobs import Looking
    from reflect_app.gui.publish.publish_line import PublishLine
    from reflect_app.gui.tasks.library_service import LibraryService

SOON_MS = 150  # of no further change, before everything is looked at anew


class Looker(QObject):
    """Asks for the lines; what is asked anew makes what comes of an earlier asking void."""

    known = Signal(object)
    """Which reflections there are is known: the ``Looking``."""
    came = Signal(list)
    """Some more lines."""
    done = Signal()
    refused = Signal(object)

    def __init__(
        self, service: LibraryService, make: Callable[[], Looking], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._service, self._make = service, make
        self._batch: Batch | None = None
        self._round = 0
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.look)

    @property
    def working(self) -> bool:
        """Whether lines are still to come, or are about to be asked for anew."""
        return self._batch is not None or self._soon.isActive()

    def look_soon(self) -> None:
        """Look once nothing has changed for a moment."""
        self._soon.start()

    def stop(self) -> None:
        """Look no further."""
        self._soon.stop()
        self._round += 1
        if self._batch is not None:
            self._batch.stop()
            self._batch = None

    def look(self) -> None:
        """Look now, from the beginning."""
        self.stop()
        job, number = self._make(), self._round
        told = False

        def take(lines: Sequence[PublishLine]) -> None:
            nonlocal told
            if number != self._round:
                return
            if not told:
                told = True
                self.known.emit(job)
            self.came.emit(list(lines))

        def finish(_nothing: object) -> None:
            if number == self._round:
                self._batch = None
                self.done.emit()

        def refuse(error: ReflectError) -> None:
            if number == self._round:
                self._batch = None
                self.refused.emit(error)

        self._batch = Batch(
            self._service,
            job,
            on_progress=lambda _number: None,
            then=finish,
            otherwise=refuse,
            on_piece=take,
        )
        self._batch.start()
