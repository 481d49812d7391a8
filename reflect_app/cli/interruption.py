"""Being stopped by Ctrl+C or by the system: what was done until then is told all the same."""

from __future__ import annotations

import signal
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn, TypeVar

from reflect_app.cli.exit_codes import ABOVE_SIGNAL
from reflect_app.cli.output import say, with_progress
from reflect_app.translation import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from types import FrameType

    _Handler = Callable[[int, FrameType | None], None]

NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
T = TypeVar("T")


class StoppedError(BaseException):
    """A signal came, and what is being done ends here; no error of anybody's."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class UntilStopped:
    """Goes through things one by one; told to stop, it ends after the one that it is at.

    Told so once more, it ends at once.
    """

    def __init__(self) -> None:
        self._number: int | None = None

    def each(self, items: Sequence[T], doing: str) -> Iterator[T]:
        """The items, with a bar that says what is being done, until somebody says stop."""
        with _heard_by(self._note):
            for item in with_progress(items, doing):
                yield item
                if self._number is not None:
                    return

    def until(self, pieces: Iterator[T]) -> Iterator[T]:
        """The pieces of one thing, until somebody says stop; nothing where they said so before."""
        with _heard_by(self._note):
            while self._number is None and (piece := next(pieces, None)) is not None:
                yield piece

    @property
    def was_stopped(self) -> bool:
        """Whether somebody said stop."""
        return self._number is not None

    def leave_if_stopped(self) -> None:
        """End the program as one that was stopped, if it was."""
        if self._number is not None:
            leave(self._number)

    def _note(self, number: int, frame: FrameType | None) -> None:
        if self._number is not None:
            _end(number, frame)
        self._number = number


@contextmanager
def ending_at_once() -> Generator[None]:
    """Have every signal to stop end what is being done, with all that is tidied up then."""
    with _heard_by(_end):
        yield


def leave(number: int) -> NoReturn:
    """End as a program does that this signal ended; what it wrote is out by then."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    if sys.platform != "win32" and number != signal.SIGINT:
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)
    raise SystemExit(ABOVE_SIGNAL + number)


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    raise StoppedError(number)


@contextmanager
def _heard_by(handler: _Handler) -> Generator[None]:
    """Have this called for signals to stop, but for those that who started us had us ignore."""
    before = {}
    try:
        if threading.current_thread() is threading.main_thread():
            for number in filter(None, (getattr(signal, name, None) for name in NAMES)):
                if signal.getsignal(number) not in {signal.SIG_IGN, None}:
                    before[number] = signal.signal(number, handler)
        yield
    finally:
        for number, earlier in before.items():
            signal.signal(number, earlier)


def say_what_was_left(number: int) -> None:
    """Say how many a command that was stopped did not come to."""
    if number:
        say(plural(number, "Stopped: {n} was not looked at.", "Stopped: {n} were not looked at."))
