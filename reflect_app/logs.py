"""The log: what went wrong and where in the program, never a word that a person typed.

Only this program's own messages get into it, and these are fixed texts with numbers and the names
of exception types filled in. Of an exception the log has the types and the places in the program;
its message is left out, because messages quote what they are about.
"""

from __future__ import annotations

import copy
import logging
import os
import sys
import threading
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING

from reflect_app.atomic_file import NEVER_BY_A_LINK
from reflect_app.crash_reports import below_packages, write_report
from reflect_app.held_files import holder_of, patiently
from reflect_app.ordinary_files import make_way, open_ordinary, open_to_read
from reflect_app.paths import make_private_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import TextIOWrapper
    from pathlib import Path
    from types import TracebackType

LOG_NAME = "reflect.log"
LOG_BYTES = 1_000_000
OLDER_LOGS = 2  # besides the current one
_APPENDING = os.O_WRONLY | os.O_CREAT | os.O_APPEND | NEVER_BY_A_LINK
_LINE = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"

log = logging.getLogger(__name__)
_ours = logging.getLogger("reflect_app")
_ours.addHandler(logging.NullHandler())  # or logging would show whole exceptions on a terminal


class PrivateFormatter(logging.Formatter):
    """Formats a record with the places and types of its exception, without its message."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as text; what another handler made of its exception is not used."""
        alone = copy.copy(record)
        alone.exc_text = None
        return super().format(alone)

    def formatException(  # noqa: N802  -- logging's own name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """The exception as ``private_traceback`` tells it."""
        return private_traceback(ei[1]) if ei[1] is not None else ""


def private_traceback(error: BaseException) -> str:
    """Where an exception and those that led to it were raised, and their types, first one first.

    Neither messages nor source lines nor values are in it, and of a file's path only the part
    below the folder of packages, since the rest often holds a person's name.
    """
    return "\nwhich led to\n".join("\n".join(_told(one)) for one in reversed(list(_chain(error))))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _told(error: BaseException) -> Iterator[str]:
    frames = traceback.walk_tb(error.__traceback__)
    for frame in traceback.StackSummary.extract(frames, lookup_lines=False):
        yield f"  {below_packages(frame.filename)}, line {frame.lineno}, in {frame.name}"
    kind = type(error)
    yield f"{kind.__module__}.{kind.__qualname__}"


def set_up_logs(folder: Path) -> None:
    """Keep this program's log in a folder that only this person can read, in three files at most.

    Where the folder can't be written to, the program goes on without a log. Costs 10 ms that the
    first paint need not wait for.
    """
    close_logs()
    logging.raiseExceptions = False  # a full disk must not make logging write to the terminal
    with suppress(OSError):
        make_private_folder(folder.parent)
        make_private_folder(folder)
        _ours.addHandler(_log_file(folder / LOG_NAME))
        _ours.setLevel(logging.INFO)


def last_of_log(folder: Path, limit: int = 200_000) -> str:
    """The last of what was noted, from the current log and the older ones, at most these bytes.

    It begins with a whole line. Empty where nothing was noted, or nothing can be read.
    """
    parts: list[bytes] = []
    for name in _names(LOG_NAME):
        room = limit - sum(map(len, parts))
        if room > 0:
            parts.insert(0, _end_of(folder / name, room))
    return b"".join(parts).decode("utf-8", "replace")


def _names(current: str) -> tuple[str, ...]:
    """The names of all logs, the newest first."""
    return (current, *(f"{current}.{number}" for number in range(1, OLDER_LOGS + 1)))


def _end_of(path: Path, limit: int) -> bytes:
    try:
        end, size = patiently(_end_and_size, path, limit)
    except OSError:
        return b""
    return end if size <= limit else end.partition(b"\n")[2]


def _end_and_size(path: Path, limit: int) -> tuple[bytes, int]:
    with open_to_read(path) as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - limit))
        return file.read(limit), size


def close_logs() -> None:
    """Close the log's file; nothing is kept from then on."""
    for handler in list(_ours.handlers):
        if isinstance(handler.formatter, PrivateFormatter):
            _ours.removeHandler(handler)
            handler.close()


class LogFile(logging.FileHandler):
    """A log that goes on in a new file before it grows too long, and keeps some older ones.

    It goes on in the same file where another program holds one of them, and tries later. Logging
    has a handler for that too, in a module that brings sockets and more along.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", delay=True)
        self._path = path

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record; where that can't be done, the program goes on without."""
        try:
            with suppress(OSError):
                self._make_room(len(self.format(record).encode()) + 1)
            super().emit(record)
        except Exception:  # noqa: BLE001  -- as each of logging's own handlers does
            self.handleError(record)

    def _open(self) -> TextIOWrapper:
        descriptor = open_ordinary(self._path, _APPENDING)
        return open(descriptor, "a", encoding="utf-8")  # noqa: PTH123

    def _make_room(self, wanted: int) -> None:
        """Begin a new file where this many bytes more are too many for the present one."""
        stream = self.stream or self._open()
        self.stream = stream
        size = stream.seek(0, os.SEEK_END)
        if not size or size + wanted < LOG_BYTES:
            return
        stream.close()
        self.stream = None
        present, *older = _names(self._path.name)
        for newer, name in zip(reversed([present, *older[:-1]]), reversed(older), strict=True):
            if (file := self._path.with_name(newer)).exists():
                file.replace(self._path.with_name(name))
        _make_private_file(self._path)


def _log_file(path: Path) -> LogFile:
    _make_way(path)
    try:
        _make_private_file(path)
    except OSError as error:  # one that is held is there, and it is tried again at each record
        if holder_of(error) is None:
            raise
    handler = LogFile(path)
    handler.setFormatter(PrivateFormatter(_LINE))
    return handler


def _make_way(path: Path) -> None:
    """Put aside what has the name of a log and is none: it could be waited for at every line."""
    for name in _names(path.name):
        with suppress(OSError):
            make_way(path.with_name(name))


def _make_private_file(path: Path) -> None:
    os.close(open_ordinary(path, _APPENDING))
    path.chmod(0o600)


def install_excepthooks(reports: Path | None = None) -> None:
    """Log what nothing caught, in the main thread or another, and show it as the log has it.

    With a folder for ``reports``, a crash report is kept there as well.
    """

    def unexpected(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        log.critical("Something unexpected happened", exc_info=(kind, error, trace))
        if sys.stderr is not None:  # there is none where no terminal started the program
            sys.stderr.write(f"Something in Reflect went wrong.\n{private_traceback(error)}\n")
        if reports is not None:
            write_report(reports, private_traceback(error))

    def unexpected_in_thread(arguments: threading.ExceptHookArgs) -> None:
        error = arguments.exc_value
        if error is not None and not isinstance(error, SystemExit):
            unexpected(arguments.exc_type, error, arguments.exc_traceback)

    sys.excepthook = unexpected
    threading.excepthook = unexpected_in_thread
