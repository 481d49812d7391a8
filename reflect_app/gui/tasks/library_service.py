"""The library's own thread: the windows ask it in messages and never wait for the disk."""

from __future__ import annotations

import logging
import queue
import threading
import time
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
from shiboken6 import isValid

from reflect_app.errors import DamagedLibraryError, DamagedWhileSavingError, ReflectError
from reflect_app.held_files import Waiting, wait_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.library import Library

    Job = Callable[[Library], Any]
    Then = Callable[[Any], None]
    Otherwise = Callable[[ReflectError], None]

MOST_REPAIRS = 3  # in one run; a disk that goes on damaging files is not helped by more
NOT_AGAIN = "The library is damaged again, after it was put together several times."
CHECK_THE_DISK = (
    "The disk that it is on may be worn out. Make a copy of its folder on another disk, and ask"
    " whoever looks after this computer."
)
log = logging.getLogger(__name__)


class _NotNow(BaseException):
    """A job is to be done later: it would take the library away from one that waits."""


class LibraryService(QObject):
    """Runs jobs on the library, one after the other, on a thread of their own.

    ``open_library`` is called on that thread, so that the database is neither imported nor opened
    while the first window is being painted. A job that asks for the library while it could not be
    opened tries again to open it, and otherwise gets the error that said why.

    Where the library turns out to be damaged, ``repair`` is called on that thread in its place,
    and the job that noticed is done once more, on what it put together.
    """

    changed = Signal()
    """Something in the library is different from before; lists should ask again."""
    opened = Signal()
    """The library answers."""
    repairing = Signal()
    """The library is damaged, and is being put together again."""
    could_not_open = Signal(object)
    """The library does not answer; the ``ReflectError`` says why."""
    _answered = Signal(int, object, bool)

    def __init__(
        self,
        open_library: Callable[[], Library],
        repair: Callable[[], Library] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_library = open_library
        self._repair = repair
        self._repairs_left = MOST_REPAIRS
        self._library: Library | None = None
        self._jobs: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        # What asked may hold on to a window, which must never be taken apart on the other thread:
        # so all of it is kept here until the answer has been handed over on this one.
        self._asked: dict[int, tuple[Job, Then, Otherwise, bool]] = {}
        self._last_asked = 0
        self._between = False
        self._answered.connect(self._deliver)
        self._thread = threading.Thread(target=self._work, name="library", daemon=True)

    def start(self) -> None:
        """Start the thread, which opens the library first. A second start is none."""
        if self._thread.ident is None:
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
        the ``changed`` signal follows once it is done. Jobs run in the order asked; while one
        waits for a file that another program holds, those after it are done meanwhile.
        """
        self._last_asked += 1
        self._asked[self._last_asked] = (job, then, otherwise or self._note, changes)
        self._jobs.put(self._last_asked)

    def mend(self) -> None:
        """Put the library together again: something else has found that it is damaged."""
        self.ask(
            lambda _library: self._mend_or_say(), otherwise=self.could_not_open.emit, changes=True
        )

    def finish(self, patience_ms: int = 10_000) -> bool:
        """Let what was asked be answered, with the windows alive; False where time ran out.

        What is asked because of an answer or of a change counts as well.
        """
        if not self._asked:
            return True
        deadline = QDeadlineTimer(patience_ms)
        waker = QTimer(interval=5)  # so that waiting for events never waits longer than that
        waker.start()
        while self._asked and not deadline.hasExpired():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        waker.stop()
        return not self._asked

    def stop(self, patience_s: float = 10.0) -> None:
        """Finish the queue, close the library and end the thread."""
        if self._thread.is_alive():
            self._jobs.put(None)
            self._thread.join(patience_s)

    def _work(self) -> None:
        wait_with(Waiting(meanwhile=self._do_others))
        self._try_to_open()
        while (number := self._jobs.get()) is not None:
            self._answer(number)
        if self._library is not None:
            self._library.close()

    def _answer(self, number: int) -> None:
        try:
            answer, done = self._do(self._asked[number][0]), True
        except ReflectError as error:
            answer, done = error, False
        except Exception as error:  # a fault of ours: the thread must live on for the others
            log.exception("A job for the library could not be done")
            answer, done = _unexpected(error), False
        self._answered.emit(number, answer, done)
        del answer  # an error holds on to this very frame, and so to what asked

    def _do_others(self, seconds: float) -> None:
        """Wait, and do what else was asked: a file that is held must not hold up a draft.

        What finds the library damaged is done afterwards, since the job that waits has it open.
        """
        try:
            number = None if self._between else self._jobs.get(timeout=seconds)
        except queue.Empty:
            return
        if number is None:
            if not self._between:
                self._jobs.put(None)  # the end comes after the job that waits
            time.sleep(seconds)
            return
        self._between = True
        try:
            self._answer(number)
        except _NotNow:
            self._jobs.put(number)
        finally:
            self._between = False

    def _do(self, job: Job) -> object:
        """Do a job, once more if it turns out that the library is damaged and can be mended."""
        try:
            return job(self._answering_library())
        except (DamagedLibraryError, DamagedWhileSavingError) as error:
            if self._between:
                raise _NotNow from error
            if not self._mend():
                raise
        self.changed.emit()
        return job(self._answering_library())

    def _mend_or_say(self) -> None:
        if self._between:
            raise _NotNow
        if not self._mend():
            raise DamagedLibraryError(NOT_AGAIN, CHECK_THE_DISK)

    def _mend(self) -> bool:
        """Put a damaged library together again; False where that was done too often already."""
        if self._repair is None or not self._repairs_left:
            return False
        log.warning("The library is damaged and is being put together again")
        self._repairs_left -= 1
        self.repairing.emit()
        if self._library is not None:
            self._library.close()
            self._library = None
        self._library = self._repair()
        self.opened.emit()
        return True

    def _answering_library(self) -> Library:
        if self._library is None:
            self._library = self._open_library()
            self.opened.emit()
        return self._library

    def _try_to_open(self) -> None:
        try:
            self._do(lambda library: library)
        except ReflectError as error:
            log.warning("The library could not be opened: %s", type(error).__name__)
            self.could_not_open.emit(error)
        except Exception as error:
            log.exception("The library could not be opened")
            self.could_not_open.emit(_unexpected(error))

    @Slot(int, object, bool)
    def _deliver(self, number: int, answer: Any, done: bool) -> None:  # noqa: ANN401  -- as emitted
        _job, then, otherwise, changes = self._asked.pop(number)
        receiver = then if done else otherwise
        try:
            if not _has_gone(receiver):
                receiver(answer)
        finally:
            # In one go with the answer: whoever waits for it waits for what the lists then ask.
            if done and changes:
                self.changed.emit()

    @staticmethod
    def _note(error: ReflectError) -> None:
        log.warning("A job for the library was refused: %s", type(error).__name__)


def _has_gone(receiver: Callable[[Any], None]) -> bool:
    """Whether a window asked that was closed and taken apart before there was an answer."""
    owner = getattr(getattr(receiver, "func", receiver), "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


def _unexpected(error: Exception) -> ReflectError:
    return ReflectError(
        f"Something in Reflect went wrong ({type(error).__name__}).",
        "Your text is still in the window. Save a copy elsewhere, then close and open Reflect.",
    )
