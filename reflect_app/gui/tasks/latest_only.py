"""Work that takes long on a thread of its own, with the last answer only to the one who asked."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable


class _Mailbox(QObject):
    """Brings an answer from the thread; it has no owner, so that it lives as long as the thread."""

    came = Signal(int, object)


Answer = TypeVar("Answer")


def wait_for(work: Callable[[], Answer]) -> Answer:
    """Do this work on a thread of its own while the windows go on being drawn.

    What is pressed meanwhile comes after it. Raises what the work raised. For the few places that
    can't go on before they know how it went.
    """
    done: Future[Answer] = Future()
    loop, mailbox = QEventLoop(), _Mailbox()
    mailbox.came.connect(loop.quit)

    def job() -> None:
        try:
            done.set_result(work())
        except BaseException as error:  # noqa: BLE001  -- handed over to who waits
            done.set_exception(error)
        mailbox.came.emit(0, None)

    threading.Thread(target=job, name="waited for", daemon=True).start()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return done.result()


class LatestOnly(QObject):
    """Runs one piece of work after the other; an answer that is no longer wanted is dropped.

    The work gets nothing of Qt and raises nothing.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.working = False
        """Whether an answer is still to come."""
        self._asked = 0
        self._then: Callable[[Any], None] = lambda _answer: None
        self._mailbox = _Mailbox()
        self._mailbox.came.connect(self._deliver)

    def ask(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Do this work; its answer goes to ``then``, unless something else is asked before."""
        self._asked += 1
        self.working, self._then = True, then
        mailbox, asked = self._mailbox, self._asked
        threading.Thread(
            target=lambda: mailbox.came.emit(asked, work()), name="comparing", daemon=True
        ).start()

    def forget(self) -> None:
        """Want no answer any more."""
        self._asked += 1
        self.working = False

    @Slot(int, object)
    def _deliver(self, asked: int, answer: object) -> None:
        if asked == self._asked:
            self.working = False
            self._then(answer)
