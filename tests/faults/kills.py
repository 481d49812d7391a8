"""Processes that work on a library until they are killed, at moments drawn from the seed.

The same seed draws the same moments again; what a process has come to by then is the machine's
own affair.
"""

import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests import seeds
from tests.drivers.sqlite import rows_of

TYPING, SAVING, MIGRATING, BACKING_UP, RESTORING = 60, 50, 30, 40, 40
EXPORTING = int(os.environ.get("REFLECT_KILLS_EXPORTING", "8"))
"""How many kills there are of each kind."""
POSIX_ONLY = pytest.mark.skipif(os.name != "posix", reason="a kill of this kind is POSIX's")
AT_ONCE = 4  # processes; more would wait for each other instead of working
_one_at_a_time = threading.Lock()  # multiprocessing looks after all processes in each thread
_PATIENCE = 60.0  # seconds for a process to begin, on a busy machine


@dataclass(frozen=True)
class Killed:
    """What a process told until it was killed, and when that was, on the monotonic clock."""

    told: Sequence[Any]
    moment: float
    finished: bool
    """Whether it had come to the end of its work, so that there was nothing left to kill."""


def processes() -> Any:
    """Processes that start fast, for they are copies of one that has imported everything.

    SQLite and Qt have not begun anything in it that a copy could not go on with.
    """
    context = multiprocessing.get_context("forkserver")
    names = ("workers", "typist", "handing_over", "mending")
    copied = [f"tests.faults.{name}" for name in names]
    context.set_forkserver_preload(copied)
    return context


def kill(work: Callable[..., None], *arguments: Any, after: float) -> Killed:
    """Have ``work(*arguments, told)`` done in a process and kill it some seconds after it began.

    It begins when it sends its first message through ``told``; all messages are in the answer.
    """
    with _at_work(work, arguments) as (process, heard):
        messages = _told_until(heard, time.monotonic() + after)
        process.kill()
        moment = time.monotonic()
        messages += _told_until(heard, None)
    assert process.exitcode in {0, -9}, f"{work.__name__} ended with {process.exitcode}"
    return Killed(messages, moment, finished=process.exitcode == 0)


def long_enough(
    last: float, work: Callable[..., None], *arguments: Any, messages: int, at_once: int = AT_ONCE
) -> float:
    """The last moment to kill at: so many seconds, or more where the machine is busy.

    A process that is killed then has told that many messages, also beside others of its kind.
    """
    with _at_work(work, arguments) as (process, heard):
        began = time.monotonic()
        for _message in range(messages):
            assert heard.poll(_PATIENCE), f"{work.__name__} did not go on"
            heard.recv()
        took = time.monotonic() - began
        process.kill()
    return max(last, took * at_once)


@contextmanager
def _at_work(work: Callable[..., None], arguments: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """A process that has begun, and where it is heard; it is killed in the end."""
    context = processes()
    heard, told = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(*arguments, told))
    with _one_at_a_time:
        process.start()
    told.close()
    try:
        assert heard.poll(_PATIENCE), f"{work.__name__} did not begin"
        yield process, heard
    finally:
        process.kill()
        with _one_at_a_time:
            process.join()
        heard.close()


def _told_until(heard: Any, end: float | None) -> list[Any]:
    """What a process tells until a moment, or until it has ended."""
    messages = []
    with suppress(EOFError):
        while heard.poll(None if end is None else max(0.0, end - time.monotonic())):
            messages.append(heard.recv())
    return messages


def moments(kind: str, count: int, first: float, last: float) -> Sequence[float]:
    """When to kill: so many numbers of seconds between two bounds, the same for the same seed."""
    drawn = seeds.chance(kind)
    return [drawn.uniform(first, last) for _ in range(count)]


def side_by_side(one: Callable[[int, float], Any], when: Sequence[float]) -> Sequence[Any]:
    """``one(number, moment)`` for each moment, a few at a time; the answers in order."""
    with ThreadPoolExecutor(AT_ONCE) as threads:
        return list(threads.map(one, range(len(when)), when))


def check_whole(path: Path) -> None:
    """The database finds nothing torn, and no row that belongs to nothing."""
    assert rows_of(path, "PRAGMA integrity_check") == [("ok",)]
    assert rows_of(path, "PRAGMA foreign_key_check") == []
