"""The real library for tests of the windows: made fast, and told when to refuse."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reflect_app.library import Library
from reflect_app.library.store import FileLibrary, open_library
from reflect_app.library.tables.record_rows import insert
from reflect_app.queries import BIN
from reflect_app.reflection import Record
from tests import seeds
from tests.drivers.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

CHANGES = {
    "add_to_review",
    "create",
    "create_many",
    "decide",
    "duplicate",
    "move_lines",
    "move_to_bin",
    "note_files",
    "note_published",
    "open_for_writing",
    "purge",
    "put_back",
    "restore",
    "reunite",
    "save",
    "take_in",
    "update_search_index",
    "withdraw",
}
QUESTIONS = {"find", "count_by_status", "position", "ids"}
assert vars(Library).keys() >= CHANGES | QUESTIONS  # another name would refuse nothing


AT_ONCE = 2_000  # reflections that are read into the search index in one step
MORNING = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


class WatchedLibrary:
    """A library in a file, as the program has it.

    Set ``refuses`` to an error and every change raises it, as on a full disk; ``asked`` has the
    name of each question about the list, in order.
    """

    def __init__(self, path: Path, now: Callable[[], datetime] | None = None) -> None:
        self._library = open_library(path, now=now or each_second())
        self.refuses: Exception | None = None
        self.asked: list[str] = []
        self.closed = False
        let_the_disk_lag(self._library)

    def __getattr__(self, name: str) -> Any:
        if name in CHANGES and self.refuses is not None:
            raise self.refuses
        if name in QUESTIONS:
            self.asked.append(name)
        return getattr(self._library, name)

    def records(self) -> list[Record]:
        """All that is in the list, the newest change first."""
        return [self._library.get(each) for each in self._library.ids()]

    def binned(self) -> list[Record]:
        """All that is in the bin, what came last first."""
        return [self._library.get(each) for each in self._library.ids(BIN)]

    def remove(self, reflection_id: str) -> None:
        """Remove one for good, as another window does meanwhile."""
        self._library.move_to_bin([reflection_id])
        self._library.purge([reflection_id])

    def close(self) -> None:
        self.closed = True
        self._library.close()


def new_library(folder: Path, now: Callable[[], datetime] | None = None) -> WatchedLibrary:
    """A library with nothing in it, a copy of one that was made before."""
    return WatchedLibrary(shutil.copy(_made(), folder / "library.sqlite3"), now)


def open_new(path: Path, **options: Any) -> FileLibrary:
    """Open a library with nothing in it there, a copy of one that was made before.

    What is about how a library is made opens one where none is, with ``open_library``.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return open_library(shutil.copy(_made(), path), **options)


def each_second() -> Clock:
    """A clock whose every reading is one second after the last: an order that never ties."""
    return Clock(MORNING, step=timedelta(seconds=1))


def write_titles(path: Path, titles: Iterable[str]) -> Path:
    """A library of nothing but titles, the oldest change first, of a day before all others.

    The search knows them already, or every window on it would begin by reading them in.
    """
    shutil.copy(_made(), path)
    library, now = open_library(path), Clock(MORNING - timedelta(days=1), step=timedelta(seconds=1))
    with library._database.writing() as connection:
        for number, title in enumerate(titles):
            moment = now()
            record = Record(id=f"title{number:05}", title=title, created=moment, updated=moment)
            insert(connection, record)
    while library.update_search_index(AT_ONCE):
        pass
    library.close()
    return path


@cache
def _made() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="reflect-tests-"))
    atexit.register(shutil.rmtree, folder)
    path = folder / "library.sqlite3"
    with seeds.beginning("the library that others are copies of"):
        open_library(path).close()
    return path


def let_the_disk_lag(library: Any) -> None:
    """Wait for no disk: what is in the files is the same, and no test cuts the power."""
    library._database._connected().execute("PRAGMA synchronous = OFF")
