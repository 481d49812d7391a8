"""Check a library without changing it: sound, in need of mending, or damaged."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reflect_app.errors import DamagedLibraryError
from reflect_app.library.damage.verify_rows import Verdict, proofs
from reflect_app.library.files import diagnosis
from reflect_app.library.files import library_file as files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PAUSE = 0.002  # seconds after each lot, so that a window on another thread gets its turn
_IN_MEMORY = 1 << 26  # bytes; of a larger library, only the rows of the search index are compared
_SEARCH_ROWS = (
    "SELECT (SELECT count(*) FROM search_docsize),"
    " (SELECT count(searched_as) FROM reflections),"
    " (SELECT count(*) FROM reflections r JOIN search_docsize s ON s.id = r.searched_as)"
)


class Kind(StrEnum):
    """What a finding calls for: a repair, mending by the doctor, or only to be known."""

    DAMAGE = "damage"
    MENDABLE = "mendable"
    NOTE = "note"


@dataclass(frozen=True)
class Finding:
    """One thing that was found, in words that can be shown; ``ids`` are the reflections meant.

    ``code`` names it for programs and for the doctor.
    """

    code: str
    kind: Kind
    message: str
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Findings:
    """What a check found; ``complete`` is False where it was stopped before it was through."""

    found: tuple[Finding, ...] = ()
    complete: bool = True

    @property
    def damaged(self) -> bool:
        """Whether the library has to be repaired."""
        return any(one.kind is Kind.DAMAGE for one in self.found)

    @property
    def mendable(self) -> bool:
        """Whether there is something that the doctor can mend in place."""
        return any(one.kind is Kind.MENDABLE for one in self.found)

    @property
    def sound(self) -> bool:
        """Whether there is nothing to repair and nothing to mend."""
        return not (self.damaged or self.mendable)


class Stop:
    """A way to end a check from another thread: the window closes, the computer is to sleep.

    Once it was used, a check that is given it ends as it begins.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._connection: sqlite3.Connection | None = None

    def stop(self) -> None:
        """End the check that this was given to, now or as soon as it begins."""
        with self._lock:
            self._stopped.set()
            if self._connection is not None:
                self._connection.interrupt()

    @contextmanager
    def stopping(self, connection: sqlite3.Connection) -> Iterator[None]:
        """Have ``stop`` interrupt what this connection does."""
        with self._lock:
            self._connection = connection
        try:
            yield
        finally:
            with self._lock:
                self._connection = None

    def pause(self) -> None:
        """Let others have their turn. Raises ``StoppedError`` once ``stop`` was called."""
        if self._stopped.wait(_PAUSE):
            raise StoppedError


class StoppedError(Exception):
    """The check was stopped."""


def check(library: Path, *, full: bool = False, stop: Stop | None = None) -> Findings:
    """Look whether the library is sound, on a connection of its own that only reads.

    ``full`` reads every word of it, which takes about a minute for 100,000 reflections. Safe while
    the library is open here or elsewhere. Raises ``CouldNotOpenLibraryError`` where it can't be
    looked at for another reason than damage.
    """
    checking = _Checking(library, stop or Stop())
    try:
        checking.run(full=full)
    except StoppedError:
        return Findings(tuple(checking.found), complete=False)
    except DamagedLibraryError as error:
        checking.note("unreadable", Kind.DAMAGE, error.message)
    return Findings(tuple(checking.found))


class _Checking:
    """One check, and what it found so far."""

    def __init__(self, library: Path, stop: Stop) -> None:
        self.found: list[Finding] = []
        self._library, self._stop = library, stop

    def note(self, code: str, kind: Kind, message: str, ids: list[str] | None = None) -> None:
        """Keep one more finding."""
        self.found.append(Finding(code, kind, message, tuple(ids or ())))

    def run(self, *, full: bool) -> None:
        """All of it. Raises ``CouldNotOpenLibraryError``, or ``StoppedError``."""
        self._stop.pause()
        files.see_that_it_is_there(self._library)
        state = files.state_of(self._library)
        try:
            with (
                closing(files.connect(self._library, how="mode=ro")) as connection,
                self._stop.stopping(connection),
            ):
                self._run(connection, full=full, today=state is files.State.CURRENT)
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
                raise StoppedError from error
            raise diagnosis.could_not_open(self._library, error) from error

    def _run(self, connection: sqlite3.Connection, *, full: bool, today: bool) -> None:
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        self._check_pages(connection, full=full)
        self._stop.pause()
        if not full or not today or any(one.kind is Kind.DAMAGE for one in self.found):
            return
        self._check_strays(connection)
        self._check_rows(connection)
        self._check_search(connection)

    def _check_pages(self, connection: sqlite3.Connection, *, full: bool) -> None:
        pragma = "integrity_check" if full else "quick_check"
        answers = [str(one) for (one,) in connection.execute(f"PRAGMA {pragma}(10)")]
        if answers == ["ok"]:
            return
        if all(_is_of_search(one) for one in answers):
            self._note_search()
        else:
            self.note("pages", Kind.DAMAGE, "Parts of the library are not as they were written.")

    def _check_strays(self, connection: sqlite3.Connection) -> None:
        found = connection.execute("PRAGMA foreign_key_check").fetchall()
        if found:
            counted = _counted(len(found), "row belongs", "rows belong")
            message = f"{counted} to nothing that is in the library."
            self.note("strays", Kind.MENDABLE, message)

    def _check_rows(self, connection: sqlite3.Connection) -> None:
        ids: dict[Verdict, list[str]] = {verdict: [] for verdict in Verdict}
        for lot in proofs(connection):
            for proof in lot:
                if proof.verdict is not Verdict.SOUND:
                    ids[proof.verdict].append(proof.id)
            self._stop.pause()
        for verdict, (code, kind, message) in _VERDICTS.items():
            if ids[verdict]:
                counted = _counted(len(ids[verdict]), "reflection", "reflections")
                self.note(code, kind, message.format(counted), ids[verdict])

    def _check_search(self, connection: sqlite3.Connection) -> None:
        if not _search_rows_agree(connection) or not self._search_agrees(connection):
            self._note_search()

    def _search_agrees(self, connection: sqlite3.Connection) -> bool:
        """Whether the search index finds the words that stand in its own rows.

        Asking it takes the lock for writing, so a copy is asked.
        """
        if self._library.stat().st_size > _IN_MEMORY:
            return True
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
            connection.backup(copy)
            self._stop.pause()
            try:
                copy.execute("INSERT INTO search (search) VALUES ('integrity-check')")
            except sqlite3.DatabaseError:
                return False
        return True

    def _note_search(self) -> None:
        if not any(one.code == "search" for one in self.found):
            message = "The search index does not match the reflections."
            self.note("search", Kind.MENDABLE, message)


_VERDICTS = {
    Verdict.CHANGED: ("rows", Kind.DAMAGE, "{} can't be read as written."),
    Verdict.HISTORY_CHANGED: (
        "history",
        Kind.DAMAGE,
        "The history of {} can't be read as written.",
    ),
    Verdict.SHOWN_WRONGLY: (
        "shown",
        Kind.MENDABLE,
        "What the list shows of {} does not match what was written.",
    ),
}


def _search_rows_agree(connection: sqlite3.Connection) -> bool:
    """Whether each reflection that was read in has its row in the index, and nothing else has."""
    rows, wanted, both = connection.execute(_SEARCH_ROWS).fetchone()
    return bool(rows == wanted == both)


def _is_of_search(message: str) -> bool:
    return "fts5" in message.lower()


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
