"""Check a library without changing it: sound, to be fixed in place, or damaged."""

from __future__ import annotations

import threading
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import apsw

from reflect_app.errors import AlteredLibraryError, DamagedLibraryError
from reflect_app.library.connection.missing_saves import (
    MissingSave,
    missing_saves,
    reflections_among,
)
from reflect_app.library.damage.row_state import RowState
from reflect_app.library.files import fault_causes, library_file, messages, sqlite_file
from reflect_app.library.files.sqlite_file import Purpose
from reflect_app.library.known_tables import IDENTITY
from reflect_app.library.questions import rows
from reflect_app.library.tables import belonging_tables, publication_rows, search_index
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_PAUSE = 0.002  # seconds after each batch, so that a window on another thread gets its turn
_LINES = 500  # of the ledger that are read in one go
_IN_MEMORY = 1 << 26  # bytes; of a larger library, only the rows of the search index are compared
_SEARCH_ROWS = (
    "SELECT (SELECT count(*) FROM search_docsize),"
    " (SELECT count(searched_as) FROM reflections),"
    " (SELECT count(*) FROM reflections r JOIN search_docsize s ON s.id = r.searched_as)"
)


MISSING_SAVES = "missing-saves"
"""The code of an issue that no repair can mend: what had been saved is nowhere in the library."""


class Severity(StrEnum):
    """What an issue calls for: a repair, a fix in place, or only to be known."""

    DAMAGE = "damage"
    FIXABLE = "mendable"  # as programs that read the doctor's JSON know it
    NOTE = "note"


@dataclass(frozen=True)
class Issue:
    """One thing that was found, in words that can be shown; ``ids`` are the reflections meant.

    ``code`` names it for programs and for the doctor.
    """

    code: str
    severity: Severity
    message: str
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class CheckResult:
    """What a check found; ``complete`` is False where it was stopped before it was through."""

    issues: tuple[Issue, ...] = ()
    complete: bool = True

    @property
    def damaged(self) -> bool:
        """Whether the library has to be repaired."""
        return any(issue.severity is Severity.DAMAGE for issue in self.issues)

    @property
    def fixable(self) -> bool:
        """Whether there is something that the doctor can fix in place."""
        return any(issue.severity is Severity.FIXABLE for issue in self.issues)

    @property
    def sound(self) -> bool:
        """Whether there is nothing to repair and nothing to fix."""
        return not (self.damaged or self.fixable)


class Cancellation:
    """A way to end a check from another thread: the window closes, the computer is to sleep.

    Once it was used, a check that is given it ends as it begins.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cancelled = threading.Event()
        self._connection: apsw.Connection | None = None

    def cancel(self) -> None:
        """End the check that this was given to, now or as soon as it begins."""
        with self._lock:
            self._cancelled.set()
            if self._connection is not None:
                self._connection.interrupt()

    @contextmanager
    def interrupting(self, connection: apsw.Connection) -> Iterator[None]:
        """Have ``cancel`` interrupt what this connection does."""
        with self._lock:
            self._connection = connection
        try:
            yield
        finally:
            with self._lock:
                self._connection = None

    def check_cancelled(self) -> None:
        """Let others have their turn. Raises ``CancelledError`` once ``cancel`` was called."""
        if self._cancelled.wait(_PAUSE):
            raise CancelledError


class CancelledError(Exception):
    """The check was stopped."""


def check(
    library: Path, *, full: bool = False, cancellation: Cancellation | None = None
) -> CheckResult:
    """Look whether the library is sound, on a connection of its own that only reads.

    ``full`` reads every word of it, which takes about a minute for 100,000 reflections. Safe while
    the library is open here or elsewhere. Raises ``CouldNotOpenLibraryError`` where it can't be
    looked at for another reason than damage.
    """
    issues: list[Issue] = []
    try:
        for issue in _issues(library, cancellation or Cancellation(), full=full):
            issues.append(issue)  # noqa: PERF402  -- those before an error count too
    except CancelledError:
        return CheckResult(tuple(issues), complete=False)
    except DamagedLibraryError as error:
        code = "altered" if isinstance(error, AlteredLibraryError) else "unreadable"
        issues.append(Issue(code, Severity.DAMAGE, error.message))
    return CheckResult(tuple(issues))


def check_twice(
    library: Path, *, full: bool = False, cancellation: Cancellation | None = None
) -> CheckResult:
    """As ``check``, for whoever repairs what it finds: damage is looked at once more first.

    What a second look does not find was no damage of the library's, and nothing is set aside.
    """
    result = check(library, full=full, cancellation=cancellation)
    return check(library, full=full, cancellation=cancellation) if result.damaged else result


def _issues(library: Path, cancellation: Cancellation, *, full: bool) -> Iterator[Issue]:
    """All of them. Raises ``CouldNotOpenLibraryError``, or ``CancelledError``."""
    cancellation.check_cancelled()
    library_file.check_is_there(library)
    state = library_file.state_of(library)
    try:
        with (
            sqlite_file.opened(library, Purpose.LOOK) as connection,
            cancellation.interrupting(connection),
        ):
            pages = _page_issue(connection, full=full)
            if pages is not None:
                yield pages
            cancellation.check_cancelled()
            damaged = pages is not None and pages.severity is Severity.DAMAGE
            if damaged or state is not library_file.LibraryState.CURRENT:
                return
            if not search_index.knows_what_is_left(connection):
                yield spoilt_issue()
                return
            if not full:
                return
            if _has_spoilt_values(connection):
                yield spoilt_issue()
                return
            yield from _missing_issues(missing_saves(connection, library))
            if found := belonging_tables.count_strays(connection):
                message = plural(
                    found,
                    "{n} row belongs to nothing that is in the library.",
                    "{n} rows belong to nothing that is in the library.",
                )
                yield Issue("strays", Severity.FIXABLE, message)
            yield from _row_issues(connection, cancellation)
            yield from _ledger_issues(connection, cancellation)
            if pages is None and not _search_agrees(library, connection, cancellation):
                yield _search_issue()
    except apsw.InterruptError as error:
        raise CancelledError from error
    except (apsw.Error, UnicodeDecodeError) as error:
        raise fault_causes.could_not_open(library, error) from error


def missing_issues(library: Path) -> Iterator[Issue]:
    """That saves which had succeeded are nowhere in a library. Raises ``apsw.Error``."""
    with sqlite_file.opened(library, Purpose.LOOK) as connection:
        yield from _missing_issues(missing_saves(connection, library))


def _missing_issues(missing: Sequence[MissingSave]) -> Iterator[Issue]:
    if missing:
        ids = reflections_among(missing)
        words = messages.missing_saves(len(ids), missing[-1].moment)
        yield Issue(MISSING_SAVES, Severity.NOTE, words, ids)


def _page_issue(connection: apsw.Connection, *, full: bool) -> Issue | None:
    pragma = "integrity_check" if full else "quick_check"
    answers = [str(one) for (one,) in rows(connection, f"PRAGMA {pragma}(10)")]
    if answers == ["ok"]:
        return None
    if all("fts5" in one.lower() for one in answers):
        return _search_issue()
    return spoilt_issue()


def spoilt_issue() -> Issue:
    """What is said where pages, or what holds the tables together, are not as they were written."""
    message = tr("Parts of the library are not as they were written.")
    return Issue("pages", Severity.DAMAGE, message)


def _has_spoilt_values(connection: apsw.Connection) -> bool:
    """Whether what holds the tables together is there, but is not what it should be."""
    identities = [str(identity) for (identity,) in rows(connection, IDENTITY)]
    return len(identities) != 1 or belonging_tables.any_without_number(connection)


def _row_issues(connection: apsw.Connection, cancellation: Cancellation) -> Iterator[Issue]:
    from reflect_app.library.damage.verify_checksums import verify_rows  # noqa: PLC0415  -- the models come along

    ids: dict[RowState, list[str]] = {state: [] for state in RowState}
    for batch in verify_rows(connection):
        for row in batch:
            ids[row.state].append(row.id)
        cancellation.check_cancelled()
    ids[RowState.CHANGED] += ids.pop(RowState.ROWS_CHANGED)
    for state in (RowState.CHANGED, RowState.HISTORY_CHANGED, RowState.SHOWN_WRONGLY):
        if ids[state]:
            yield _row_issue(state, ids[state])


def _ledger_issues(connection: apsw.Connection, cancellation: Cancellation) -> Iterator[Issue]:
    last, spoilt = publication_rows.BEFORE_ALL, 0
    while (batch := publication_rows.count_spoilt(connection, last, _LINES)) is not None:
        last, spoilt = batch[0], spoilt + batch[1]
        cancellation.check_cancelled()
    if spoilt:
        message = plural(
            spoilt,
            "{n} line of what went out can't be read as written.",
            "{n} lines of what went out can't be read as written.",
        )
        yield Issue("ledger", Severity.DAMAGE, message)


def _row_issue(state: RowState, ids: Sequence[str]) -> Issue:
    if state is RowState.CHANGED:
        code, severity = "rows", Severity.DAMAGE
        message = plural(
            len(ids),
            "{n} reflection can't be read as written.",
            "{n} reflections can't be read as written.",
        )
    elif state is RowState.HISTORY_CHANGED:
        code, severity = "history", Severity.DAMAGE
        message = plural(
            len(ids),
            "The history of {n} reflection can't be read as written.",
            "The history of {n} reflections can't be read as written.",
        )
    else:
        code, severity = "shown", Severity.FIXABLE
        message = plural(
            len(ids),
            "What the list shows of {n} reflection does not match what was written.",
            "What the list shows of {n} reflections does not match what was written.",
        )
    return Issue(code, severity, message, tuple(ids))


def _search_issue() -> Issue:
    message = tr("The search index does not match the reflections.")
    return Issue("search", Severity.FIXABLE, message)


def _search_agrees(library: Path, connection: apsw.Connection, cancellation: Cancellation) -> bool:
    """Whether each reflection that was read in has its row in the index, which knows its words.

    Nothing else may have one. Asking the index takes the lock for writing, so a copy is asked.
    """
    ((known, wanted, both),) = rows(connection, _SEARCH_ROWS)
    if not known == wanted == both:
        return False
    try:
        if not _copies_agree(connection, cancellation):
            return False
    except apsw.InterruptError:
        raise
    except (apsw.Error, MemoryError):  # a spoilt length wants more than there is
        return False
    if library.stat().st_size > _IN_MEMORY:
        return True
    with closing(sqlite_file.in_memory()) as copy:
        sqlite_file.copy_pages(connection, copy)
        cancellation.check_cancelled()
        try:
            copy.execute("INSERT INTO search (search) VALUES ('integrity-check')")
        except (apsw.Error, MemoryError):
            return False
    return True


def _copies_agree(connection: apsw.Connection, cancellation: Cancellation) -> bool:
    """Whether what the index shows is what was read in; each lot is read as it is at one moment."""
    last: int | None = -1
    while last is not None:
        with sqlite_file.transaction(connection, "BEGIN"):
            agree, last = search_index.copies_agree(connection, last)
        if not agree:
            return False
        cancellation.check_cancelled()
    return True
