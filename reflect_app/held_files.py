"""Files that another program holds for a moment: they are tried again, and then it is said so.

A scanner looks at a file that has just been written, a backup program copies it, the program of a
cloud folder sends it away or is not running; meanwhile Windows refuses to open, move or remove it.
Most of that is over within a second, so nothing is said before two have passed. A refusal that
lasts, such as a missing permission on Linux or macOS, is not waited for.
"""

from __future__ import annotations

import errno
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from reflect_app.ordinary_files import NotOrdinaryFileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE = 2.0  # seconds for one file
REMEMBERED = 1.0  # seconds: what lasted for one file of many is not waited for at the next
_AT_ONCE = 20  # things that others ask, between two slices of a long job
_FIRST_PAUSE, _LONGEST_PAUSE = 0.02, 0.25  # seconds between two tries
Arguments = ParamSpec("Arguments")
Answer = TypeVar("Answer")


class Holder(Enum):
    """Who keeps a file from being used."""

    PROGRAM = auto()
    """Another program has it open or locked."""
    SOMEBODY = auto()
    """Windows refuses: another program holds it, or this person may not."""
    CLOUD_OFF = auto()
    """The program of the cloud folder that it is in is not running."""
    CLOUD = auto()
    """The cloud folder's program does not bring it, or does not let it be changed, just now."""


_WINDOWS = {
    5: Holder.SOMEBODY,  # ERROR_ACCESS_DENIED: also of a file that is open elsewhere, or going
    32: Holder.PROGRAM,  # ERROR_SHARING_VIOLATION
    33: Holder.PROGRAM,  # ERROR_LOCK_VIOLATION
    170: Holder.PROGRAM,  # ERROR_BUSY
    303: Holder.PROGRAM,  # ERROR_DELETE_PENDING
    1224: Holder.PROGRAM,  # ERROR_USER_MAPPED_FILE
    362: Holder.CLOUD_OFF,  # ERROR_CLOUD_FILE_PROVIDER_NOT_RUNNING
    369: Holder.CLOUD_OFF,  # ERROR_FILE_SYSTEM_VIRTUALIZATION_UNAVAILABLE
    371: Holder.CLOUD,  # ERROR_FILE_SYSTEM_VIRTUALIZATION_BUSY
    372: Holder.CLOUD_OFF,  # ERROR_FILE_SYSTEM_VIRTUALIZATION_PROVIDER_UNKNOWN
    377: Holder.CLOUD,  # ERROR_CLOUD_FILE_NOT_IN_SYNC
    380: Holder.CLOUD,  # ERROR_CLOUD_FILE_INVALID_REQUEST
    382: Holder.CLOUD,  # ERROR_CLOUD_FILE_CONNECTED_PROVIDER_ONLY
    386: Holder.CLOUD,  # ERROR_CLOUD_FILE_AUTHENTICATION_FAILED
    387: Holder.CLOUD,  # ERROR_CLOUD_FILE_INSUFFICIENT_RESOURCES
    388: Holder.CLOUD,  # ERROR_CLOUD_FILE_NETWORK_UNAVAILABLE
    389: Holder.CLOUD,  # ERROR_CLOUD_FILE_UNSUCCESSFUL
    391: Holder.PROGRAM,  # ERROR_CLOUD_FILE_IN_USE
    393: Holder.CLOUD,  # ERROR_CLOUD_FILE_REQUEST_ABORTED
    395: Holder.CLOUD,  # ERROR_CLOUD_FILE_ACCESS_DENIED
    397: Holder.CLOUD,  # ERROR_CLOUD_FILE_PROPERTY_LOCK_CONFLICT
    398: Holder.CLOUD,  # ERROR_CLOUD_FILE_REQUEST_CANCELED
    404: Holder.CLOUD_OFF,  # ERROR_CLOUD_FILE_PROVIDER_TERMINATED
    426: Holder.CLOUD,  # ERROR_CLOUD_FILE_REQUEST_TIMEOUT
}
"""By Windows' error numbers, as in winerror.h."""

_POSIX = {
    errno.EBUSY: Holder.PROGRAM,
    errno.ETXTBSY: Holder.PROGRAM,
    errno.EAGAIN: Holder.PROGRAM,
    errno.EDEADLK: Holder.CLOUD,  # what macOS says of a file that a cloud folder does not bring
}

_OF_ALL_FILES = frozenset({Holder.SOMEBODY, Holder.CLOUD_OFF})


@dataclass
class Waiting:
    """How a thread waits; times are in seconds.

    ``meanwhile`` waits as ``sleep`` does and lets others have their work done on this thread;
    ``others_wait`` says whether there are any.
    """

    sleep: Callable[[float], object] = time.sleep
    clock: Callable[[], float] = time.monotonic
    meanwhile: Callable[[float], object] | None = None
    others_wait: Callable[[], bool] = lambda: False
    _lasted: dict[Holder, float] = field(default_factory=dict)

    def lasts(self, holder: Holder) -> bool:
        """Whether this was waited for in vain just now, and is hardly over for the next file."""
        since = self._lasted.get(holder)
        return since is not None and self.clock() - since < REMEMBERED

    def note_lasting(self, holder: Holder) -> None:
        """Remember that waiting was in vain, where that is not one file's own trouble."""
        if holder in _OF_ALL_FILES:
            self._lasted[holder] = self.clock()

    def note_over(self) -> None:
        """Forget what was in vain: it has gone well since."""
        self._lasted.clear()


class _Here(threading.local):
    """What holds for the thread that asks: each waits in its own way, or not at all."""

    def __init__(self) -> None:
        self.waiting: Waiting | None = Waiting()
        self.others_may_work = False


_here = _Here()


def wait_with(waiting: Waiting | None) -> Waiting | None:
    """Say how this thread waits from now on, None for never; the answer is how it did before."""
    before, _here.waiting = _here.waiting, waiting
    return before


@contextmanager
def letting_others_work() -> Iterator[None]:
    """Have what else is asked of this thread done while a file is waited for.

    For work that holds nothing open meanwhile: a file is written, nobody's draft waits for that.
    """
    before, _here.others_may_work = _here.others_may_work, True
    try:
        yield
    finally:
        _here.others_may_work = before


def others_wait() -> bool:
    """Whether something else is asked of this thread, by somebody whose work can come between."""
    return _here.waiting is not None and _here.waiting.others_wait()


def let_others_work() -> None:
    """Have what else is asked of this thread done now, between two slices of a long job.

    Whoever calls this holds nothing open meanwhile.
    """
    waiting = _here.waiting
    for _ in range(_AT_ONCE):
        if waiting is None or waiting.meanwhile is None or not waiting.others_wait():
            return
        waiting.meanwhile(0)


def holder_of(error: BaseException | None) -> Holder | None:
    """Who held the file that an error tells of; None where it tells of something else."""
    if not isinstance(error, OSError):
        return None
    windows = getattr(error, "winerror", None)
    if windows is not None:
        return _WINDOWS.get(windows)
    return _POSIX.get(error.errno or 0)


def said(error: BaseException | None, name: str) -> tuple[str, str] | None:
    """What to say of a file that was held to the end or is none, and what to do; None else."""
    if isinstance(error, NotOrdinaryFileError):
        return (
            f"“{name}” is not an ordinary file, so nothing was read from it or written to it.",
            "Move it somewhere else, then try again.",
        )
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return (
            f"“{name}” is a link that leads back to itself.",
            "Take the link away, then try again.",
        )
    sentences = {
        Holder.PROGRAM: (
            f"“{name}” is in use by another program.",
            "Close it there, or wait a moment, then try again.",
        ),
        Holder.SOMEBODY: (
            f"“{name}” could not be used: another program may be using it, or you may not use it.",
            "Close it elsewhere and try again, or choose another folder.",
        ),
        Holder.CLOUD_OFF: (
            f"“{name}” is in a cloud folder, and that folder’s program is not running.",
            "Start that program and try again, or choose a folder on this computer alone.",
        ),
        Holder.CLOUD: (
            f"“{name}” is in a cloud folder, and that folder’s program does not make it available.",
            "Check that it is connected and try again, or choose a folder on this computer alone.",
        ),
    }
    holder = holder_of(error)
    return None if holder is None else sentences[holder]


def patiently(
    act: Callable[Arguments, Answer], *arguments: Arguments.args, **options: Arguments.kwargs
) -> Answer:
    """Do one thing to a file, and again for two seconds as long as somebody holds it.

    Raises what it raised last. A thread that never waits gets that at once.
    """
    waiting, until, pause = _here.waiting, None, _FIRST_PAUSE
    while True:
        try:
            answer = act(*arguments, **options)
        except OSError as error:
            holder = holder_of(error)
            if waiting is None or holder is None:
                raise
            now = waiting.clock()
            if until is None:
                until = now if waiting.lasts(holder) else now + PATIENCE
            if now >= until:
                waiting.note_lasting(holder)
                raise
            meanwhile = waiting.meanwhile if _here.others_may_work else None
            (meanwhile or waiting.sleep)(min(pause, until - now))
            pause = min(2 * pause, _LONGEST_PAUSE)
        else:
            if until is not None and waiting is not None:
                waiting.note_over()
            return answer
