"""The library's own thread: the windows ask it in messages and never wait for the disk."""

from __future__ import annotations

import logging
import queue
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QEventLoop,
    QObject,
    QTimer,
    Signal,
    Slot,
)

from reflect_app.errors import ReflectError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.library import Library

    Job = Callable[[Library], Any]
    Then = Callable[[Any], None]
    Otherwise = Callable[[ReflectError], None]

log = logging.getLogger(__name__)


class LibraryService(QObject):
    """Runs jobs on the library, one after the other, on a thread of their own.

    ``open_library`` is called on that thread, so that the database is neither imported nor opened
    while the first window is being painted. A job that asks for the library while it could not be
    opened tries again to open it, and otherwise gets the error that said why.
    """

    changed = Signal()
    """Something in the library is different from before; lists should ask again."""
    opened = Signal()
    """The library answers."""
    could_not_open = Signal(object)
    """The library does not answer; the ``ReflectError`` says why."""
    _answered = Signal(object, object)

    def __init__(self, open_library: Callable[[], Library], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_library = open_library
        self._library: Library | None = None
        self._jobs: queue.SimpleQueue[tuple[Job, Then, Otherwise, bool] | None] = (
            queue.SimpleQueue()
        )
        self._waiting = 0
        self._answered.connect(self._deliver)
        self._thread = threading.Thread(target=self._work, name="library", daemon=True)

    def start(self) -> None:
        """Start the thread, which opens the library first."""
        self._thread.start()

    def ask(
        self,
        job: Job,
        then: Then = lambda _answer: None,
        otherwise: Otherwise | None = None,
        *,
        changes: bool = False,
    ) -> None:
        """Run ``job(library)`` on the library's thread; hand its answer to ``then`` on this one.

        What it raises goes to ``otherwise``, or to the log where there is none. With ``changes``
        the ``changed`` signal follows once it is done. Jobs run in the order asked.
        """
        self._waiting += 1
        self._jobs.put((job, then, otherwise or self._note, changes))

    def finish(self, patience_ms: int = 10_000) -> bool:
        """Let what was asked be answered, with the windows alive; False where time ran out."""
        if not self._waiting:
            return True
        deadline = QDeadlineTimer(patience_ms)
        waker = QTimer(interval=5)  # so that waiting for events never waits longer than that
        waker.start()
        while self._waiting and not deadline.hasExpired():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        waker.stop()
        return not self._waiting

    def stop(self, patience_s: float = 10.0) -> None:
        """Finish the queue, close the library and end the thread."""
        if self._thread.is_alive():
            self._jobs.put(None)
            self._thread.join(patience_s)

    def _work(self) -> None:
        self._try_to_open()
        while (item := self._jobs.get()) is not None:
            job, then, otherwise, changes = item
            try:
                answer = job(self._answering_library())
            except ReflectError as error:
                self._answered.emit(otherwise, error)
            except Exception as error:  # a fault of ours: the thread must live on for the others
                log.exception("A job for the library could not be done")
                self._answered.emit(otherwise, _unexpected(error))
            else:
                self._answered.emit(then, answer)
                if changes:
                    self.changed.emit()
        if self._library is not None:
            self._library.close()

    def _answering_library(self) -> Library:
        if self._library is None:
            self._library = self._open_library()
            self.opened.emit()
        return self._library

    def _try_to_open(self) -> None:
        try:
            self._answering_library()
        except ReflectError as error:
            log.warning("The library could not be opened: %s", type(error).__name__)
            self.could_not_open.emit(error)
        except Exception as error:
            log.exception("The library could not be opened")
            self.could_not_open.emit(_unexpected(error))

    @Slot(object, object)
    def _deliver(self, receiver: Then, answer: object) -> None:
        self._waiting -= 1
        receiver(answer)

    @staticmethod
    def _note(error: ReflectError) -> None:
        log.warning("A job for the library was refused: %s", type(error).__name__)


def _unexpected(error: Exception) -> ReflectError:
    return ReflectError(
        f"Something in Reflect went wrong ({type(error).__name__}).",
        "Your text is still in the window. Save a copy elsewhere, then close and open Reflect.",
    )
