"""The library's own thread: the windows ask it in messages and never wait for the disk."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reflect_app.errors import DamagedLibraryError, DamagedWhileSavingError, ReflectError
from reflect_app.gui.tasks.change import EVERYTHING, Change
from reflect_app.gui.tasks.log_emptying import LogEmptying
from reflect_app.gui.tasks.words_of_threads import emit
from reflect_app.gui.tasks.worker import NotNow, Worker
from reflect_app.held_files import Waiting, wait_with
from reflect_app.optional_steps import going_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.library import Library

    Job = Callable[[Library], Any]
    Then = Callable[[Any], None]
    Otherwise = Callable[[ReflectError], None]
    Changes = Change | Callable[[Any], Change | None]

MOST_REPAIRS = 3  # in one run; a disk that goes on damaging files is not helped by more
log = logging.getLogger(__name__)


class LibraryService(QObject):
    """Runs jobs on the library, one after the other, on a thread of their own.

    ``open_library`` is called on that thread, so that the database is neither imported nor opened
    while the first window is being painted. A job that asks for the library while it could not be
    opened tries again to open it, and otherwise gets the error that said why.

    Where the library turns out to be damaged, ``repair`` is called on that thread in its place,
    and the job that noticed is done once more, on what it put together.
    """

    changed = Signal(object)
    """Something in the library is different from before: a ``Change`` says what."""
    opened = Signal()
    """The library answers."""
    found_again = Signal()
    """The files were others than before, so that something may be missing in them."""
    repairing = Signal()
    """The library is damaged, and is being put together again."""
    could_not_open = Signal(object)
    """The library does not answer; the ``ReflectError`` says why."""

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
        self._log_emptying = LogEmptying(self)
        self._log_emptying.due.connect(self._ask_for_rest)
        self._worker = Worker("library", explain=_explain, begin=self._begin, end=self._close)

    def start(self) -> None:
        """Start the thread, which opens the library first. A second start is none."""
        self._worker.start()

    def ask(
        self,
        job: Job,
        then: Then = lambda _answer: None,
        otherwise: Otherwise | None = None,
        *,
        changes: Changes | None = None,
    ) -> None:
        """Run ``job(library)`` on the library's thread; hand its answer to ``then`` on this one.

        What it raises goes to ``otherwise``, or to the log where there is none. What it
        ``changes`` is told by the ``changed`` signal once it is done; where only the answer tells,
        that is asked of the answer. Jobs run in the order asked; while one
        waits for a file that another program holds, those after it are done meanwhile.
        """
        if changes:
            self._log_emptying.note_change()
        afterwards = partial(self._tell_of_change, changes) if changes else None
        self._worker.ask(partial(self._do, job), then, otherwise or _note, afterwards)

    def repair(self) -> None:
        """Put the library together again: something else has found that it is damaged."""
        self.ask(
            lambda _library: self._repair_or_say(),
            otherwise=self.could_not_open.emit,
            changes=EVERYTHING,
        )

    def finish(self, patience_ms: int = 10_000) -> bool:
        """Let what was asked be answered, with the windows alive; False where time ran out.

        What is asked because of an answer or of a change counts as well.
        """
        return self._worker.finish(patience_ms)

    def stop(self, patience_s: float = 10.0) -> None:
        """Finish the queue, close the library and end the thread."""
        self._log_emptying.stop()
        self._worker.stop(patience_s)

    def _begin(self) -> None:
        # a file that is held must not hold up a draft
        worker = self._worker
        wait_with(Waiting(meanwhile=worker.meanwhile, others_wait=worker.can_do_between))
        self._try_to_open()

    def _close(self) -> None:
        if self._library is not None:
            self._library.close()

    def _do(self, job: Job) -> object:
        """Do a job, once more if it turns out that the library is damaged and can be repaired."""
        try:
            return self._done(job)
        except (DamagedLibraryError, DamagedWhileSavingError) as error:
            if self._worker.is_between:  # the job that waits has the library open
                raise NotNow from error
            if not self._repair_library():
                raise
        emit(self.changed, EVERYTHING)
        return self._done(job)

    def _done(self, job: Job) -> object:
        """Do a job; where the files had to be looked for again, windows show what there is now."""
        library = self._answering_library()
        before = getattr(library, "times_connected", 0)
        answer = job(library)
        if getattr(library, "times_connected", 0) != before:
            emit(self.found_again)
            emit(self.changed, EVERYTHING)
        return answer

    def _ask_for_rest(self) -> None:
        self._worker.ask(partial(self._do, _rest), otherwise=_note)

    def _repair_or_say(self) -> None:
        if self._worker.is_between:
            raise NotNow
        if not self._repair_library():
            message = "The library is damaged again, after it was put together several times."
            advice = (
                "The disk that it is on may be worn out. Make a copy of its folder on another disk,"
                " and ask whoever looks after this computer."
            )
            raise DamagedLibraryError(message, advice)

    def _repair_library(self) -> bool:
        """Put a damaged library together again; False where that was done too often already."""
        if self._repair is None or not self._repairs_left:
            return False
        log.warning("The library is damaged and is being put together again")
        self._repairs_left -= 1
        emit(self.repairing)
        damaged, self._library = self._library, None
        if damaged is not None:
            with going_on("closing the damaged library"):
                damaged.close()
        self._library = self._repair()
        emit(self.opened)
        return True

    def _answering_library(self) -> Library:
        if self._library is None:
            self._library = self._open_library()
            emit(self.opened)
        return self._library

    def _try_to_open(self) -> None:
        try:
            self._do(lambda library: library)
        except ReflectError as error:
            log.warning("The library could not be opened: %s", type(error).__name__)
            emit(self.could_not_open, error)
        except Exception as error:
            log.exception("The library could not be opened")
            emit(self.could_not_open, _unexpected(error))

    def _tell_of_change(self, changes: Changes, answer: object) -> None:
        change = changes if isinstance(changes, Change) else changes(answer)
        if change is not None:
            emit(self.changed, change)


def _rest(library: Library) -> None:
    library.rest()


def _note(error: ReflectError) -> None:
    log.warning("A job for the library was refused: %s", type(error).__name__)


def _explain(error: BaseException) -> ReflectError:
    """What a window is told where it is a fault of ours, which is noted."""
    log.error("A job for the library could not be done", exc_info=error)
    return _unexpected(error)


def _unexpected(error: BaseException) -> ReflectError:
    return ReflectError(
        f"Something in Reflect went wrong ({type(error).__name__}).",
        "Your text is still in the window. Save a copy elsewhere, then close and open Reflect.",
    )
