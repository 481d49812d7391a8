"""One queue and one thread: what is asked is done there, and answered on the interface thread."""

from __future__ import annotations

import queue
import threading
import time
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

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

from reflect_app.errors import ReflectError
from reflect_app.gui.tasks.words_of_threads import emit

if TYPE_CHECKING:
    from collections.abc import Callable

    Then = Callable[[Any], object]

Answer = TypeVar("Answer")
# A worker is taken apart on the thread that made it, and so lives as long as its own thread.
_at_work: set[Worker] = set()
_TO_ITS_END_S = 5.0  # seconds for a thread whose work is done; it takes no time at all


class NotNow(BaseException):
    """Raised by work that is to be done later: it would disturb the work that it came between."""


class _Asked(NamedTuple):
    work: Callable[[], Any]
    then: Then
    otherwise: Then
    afterwards: Then | None


def _raise(error: BaseException) -> None:
    raise error


class Worker(QObject):
    """Does what it is asked, one after the other, on a thread of its own.

    Answers and errors come on the thread on which this was made, never to a window that has been
    closed and taken apart meanwhile; of an error that is not ours ``explain`` makes one that can be
    shown. ``begin`` and ``end`` are called on the worker's thread, before everything and after it.
    """

    _answered = Signal(int, object, bool)
    _ended = Signal()

    def __init__(
        self,
        name: str,
        *,
        explain: Callable[[BaseException], BaseException] = lambda error: error,
        begin: Callable[[], object] = lambda: None,
        end: Callable[[], object] = lambda: None,
    ) -> None:
        super().__init__()
        self.stopped = False
        """Whether it was told to stop; what is asked from then on is not done."""
        self.is_between = False
        """Whether the work that is being done came between another and its end."""
        self._explain, self._begin, self._end = explain, begin, end
        self._queue: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        # What asked may hold on to a window, which must never be taken apart on the other thread:
        # so all of it is kept here until the answer has been handed over on this one.
        self._asked: dict[int, _Asked] = {}
        self._last_asked = self._forgotten = 0
        self._answered.connect(self._deliver)
        self._ended.connect(self._let_go)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    @property
    def is_alive(self) -> bool:
        """Whether there is a thread, at work or waiting for some."""
        return self._thread.is_alive()

    @property
    def is_awaited(self) -> bool:
        """Whether something else waits to be done, or nothing is wanted at all any more."""
        return self.stopped or not self._queue.empty()

    def start(self) -> None:
        """Start the thread. A second start is none."""
        if self._thread.ident is None and not self.stopped:
            _at_work.add(self)
            self._thread.start()

    def ask(
        self,
        work: Callable[[], Any],
        then: Then = lambda _answer: None,
        otherwise: Then = _raise,
        afterwards: Then | None = None,
    ) -> None:
        """Do this on the thread; hand what it answers to ``then``, what it raises to ``otherwise``.

        ``afterwards`` gets the answer too, in one go with that, whether or not there is still
        somebody who asked.
        """
        if self.stopped:
            return
        self._last_asked += 1
        self._asked[self._last_asked] = _Asked(work, then, otherwise, afterwards)
        self._queue.put(self._last_asked)

    def forget(self) -> None:
        """Do nothing of what still waits, and answer nobody who asked until now."""
        self._forgotten = self._last_asked

    def finish(self, patience_ms: int) -> bool:
        """Let what was asked be answered, with the windows alive; False where time ran out.

        What is asked because of an answer counts as well.
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

    def stop(self, patience_s: float) -> None:
        """Do what was asked until now, then end the thread; wait so many seconds for that."""
        self.stopped = True
        if self.is_alive:
            self._queue.put(None)
            self._thread.join(patience_s)
        if not self.is_alive:
            _at_work.discard(self)

    def cut_short(self, patience_s: float, how: Callable[[], object] = lambda: None) -> None:
        """End the thread soon: what waits is not done, and nobody is answered any more.

        ``how`` breaks off what is being done.
        """
        self.stopped = True
        self.forget()
        how()
        self.stop(patience_s)

    def meanwhile(self, seconds: float) -> None:
        """Wait, and do what else was asked; for work that has to wait for something else.

        What raises ``NotNow`` then is done afterwards.
        """
        try:
            number = None if self.is_between else self._queue.get(timeout=seconds)
        except queue.Empty:
            return
        if number is None:
            if not self.is_between:
                self._queue.put(None)  # the end comes after the work that waits
            time.sleep(seconds)
            return
        self.is_between = True
        try:
            self._answer(number)
        except NotNow:
            self._queue.put(number)
        finally:
            self.is_between = False

    def can_do_between(self) -> bool:
        """Whether something waits that ``meanwhile`` would do."""
        return not self.is_between and not self.stopped and not self._queue.empty()

    def _run(self) -> None:
        self._begin()
        while (number := self._queue.get()) is not None:
            self._answer(number)
        self._end()
        with suppress(RuntimeError):  # the program has ended, and nobody is left to hear it
            emit(self._ended)

    def _answer(self, number: int) -> None:
        try:
            answer, done = self._do(number), True
        except NotNow:
            raise
        except BaseException as error:  # noqa: BLE001  -- handed over; the thread lives on
            foreseen = isinstance(error, ReflectError)
            answer, done = error if foreseen else self._explain(error), False
        with suppress(RuntimeError):  # the program has ended, and nobody is left to hear it
            emit(self._answered, number, answer, done)
        del answer  # an error holds on to this very frame, and so to what asked

    def _do(self, number: int) -> object:
        return None if number <= self._forgotten else self._asked[number].work()

    @Slot(int, object, bool)
    def _deliver(self, number: int, answer: Any, done: bool) -> None:  # noqa: ANN401  -- as emitted
        asked = self._asked.pop(number)
        if number <= self._forgotten:
            return
        try:
            tell(asked.then if done else asked.otherwise, answer)
        finally:
            if done and asked.afterwards:
                asked.afterwards(answer)

    @Slot()
    def _let_go(self) -> None:
        self._thread.join()
        # Not now: where nobody else holds it, it would be taken apart while it is being told this.
        QTimer.singleShot(0, partial(_at_work.discard, self))


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

    def ask(self, work: Callable[[], Any], then: Then) -> None:
        """Do this work; its answer goes to ``then``, unless something else is asked before."""
        self.forget()
        self.working = True
        self._worker.ask(work, partial(self._deliver, then))
        self._worker.start()

    def forget(self) -> None:
        """Want no answer any more."""
        self._worker.forget()
        self.working = False

    def _deliver(self, then: Then, answer: object) -> None:
        self.working = False
        then(answer)


def tell(receiver: Then, answer: object) -> None:
    """Hand an answer over, unless it was for a window that is closed and taken apart by now."""
    bound = receiver.func if isinstance(receiver, partial) else receiver
    owner = getattr(bound, "__self__", None)
    if not isinstance(owner, QObject) or isValid(owner):
        receiver(answer)


def wait_for(work: Callable[[], Answer]) -> Answer:
    """Do this work on a thread while the windows go on being drawn.

    What is pressed meanwhile comes after it. Raises what the work raised. For the few places that
    can't go on before they know how it went.
    """
    from concurrent.futures import Future  # noqa: PLC0415  -- after the first paint

    worker, loop = Worker("waited for"), QEventLoop()
    done: Future[Answer] = Future()

    def job() -> None:  # the answer does not come by events: none come where the program ends
        try:
            done.set_result(work())
        except BaseException as error:  # noqa: BLE001  -- handed over to who waits
            done.set_exception(error)

    worker.ask(job, lambda _nothing: loop.quit())
    worker.start()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    try:
        return done.result()
    finally:
        worker.stop(_TO_ITS_END_S)
