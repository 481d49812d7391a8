"""Making the library what it was in a backup, whole or not at all, with what it is now kept beside.

The content goes into the library's own file in one transaction, so that windows which have it open
simply see it. Before that it is prepared in a copy: what was removed for good stays removed, what
went out is known as before, the library stays the one it is, and each reflection gets a version
above all there are now, so that nobody who still has an older one open can save over it without
being told.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import apsw

from reflect_app.errors import DamagedSourceError
from reflect_app.held_files import patiently
from reflect_app.library import backups
from reflect_app.library.backups import backup_reader, copy_library
from reflect_app.library.backups.backup_faults import could_not_restore, could_not_write
from reflect_app.library.files import (
    backup_file,
    fault_causes,
    last_saved,
    library_file,
    log_into_file,
    messages,
    sqlite_file,
)
from reflect_app.library.files.backup_file import Backup, BackupKind
from reflect_app.library.files.messages import Cause
from reflect_app.library.files.sqlite_file import Purpose
from reflect_app.library.known_tables import VERSION
from reflect_app.library.questions import rows, value
from reflect_app.library.schema_versions import SCHEMA_VERSIONS
from reflect_app.library.tables import publication_rows
from reflect_app.library.tables.belonging_tables import remove_reflections
from reflect_app.library.tables.checksums import record_checksum
from reflect_app.library.tables.read_and_insert_rows import ReflectionRows, rows_between
from reflect_app.optional_steps import going_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

    from reflect_app.library.backups.backup_reader import Contents

_ATTEMPTS = 5  # where what was prepared does not fit what the library has become meanwhile
SAVES = 1000
"""Of one reflection, that fit in between: what is restored gets versions that far above all."""
_AT_ONCE = 500  # reflections of which the checksums are made anew together
_SET_CHECKSUM = "UPDATE reflections SET checksum = :checksum WHERE number = :number"
_RAISE = "UPDATE reflections SET version = max(version, :above) + 1"
_DAMAGE = {Cause.DAMAGED, Cause.FOREIGN, Cause.ALTERED}


@dataclass(frozen=True)
class Restored:
    """What came of it: where the library as it was is kept, and what is in the library now.

    ``kept`` is nothing where there was no library before. ``spoilt`` counts the reflections that
    were not as they had been written in what was restored, which had no seal then.
    """

    kept: Backup | None
    contents: Contents
    spoilt: int = 0


@dataclass(frozen=True)
class _Present:
    """What of the present library stays: which one it is, what is gone for good, its versions.

    ``went_out`` is the sign of its ledger, whose lines stay too.
    """

    identity: str
    emptied: dict[str, str]
    newest_version: int
    went_out: tuple[int, int, int]

    @property
    def above(self) -> int:
        """What the restored versions are to be above, with room for what is saved meanwhile."""
        return self.newest_version + SAVES

    def still_stands(self, later: _Present) -> bool:
        """Whether what was prepared for this state will do for a later one."""
        same = replace(self, newest_version=later.newest_version) == later
        return same and later.newest_version <= self.above


class _Done(NamedTuple):
    """What came of writing it in."""

    kept: Backup | None
    spoilt: int


class _SavedMeanwhileError(Exception):
    """The library has become what the prepared copy does not fit any more."""


def restore_backup(library: Path, backup: Path, *, keep_in: Path, now: datetime) -> Restored:
    """Make the library what it was in a backup, and keep what it is now in ``keep_in``.

    Where there is no library it is made. Raises ``BackupError``, ``NewerLibraryError``,
    ``CouldNotOpenLibraryError``, or ``DamagedLibraryError`` where what is there has to be repaired
    first; the library is then what it was.
    """
    held = backups.contents(backup)
    path = Path(os.path.realpath(library))
    library_file.prepare(path, anew=True)
    try:
        state = library_file.state_of(path)
        done = _restore(
            path,
            backup,
            keep_in.absolute(),
            now,
            anything=state is not library_file.LibraryState.EMPTY,
        )
    except DamagedSourceError as error:
        raise messages.damaged(library) from error
    except UnicodeDecodeError as error:
        raise messages.damaged(library) from error
    except (apsw.Error, TimeoutError, OSError) as error:
        if isinstance(error, apsw.Error) and fault_causes.why(path, error) in _DAMAGE:
            raise messages.damaged(library) from error
        raise could_not_restore(library, error) from error
    library_file.keep_private(path)
    last_saved.forget(path)  # what is gone now was given up
    return Restored(done.kept, _afterwards(path, held), done.spoilt)


def _afterwards(path: Path, held: Contents) -> Contents:
    """What is in the library now. It is restored, so what can't be looked at is no failure."""
    with going_on("looking into the restored library"):
        return backups.contents(path, verify=False)
    return held


def _restore(path: Path, backup: Path, keep_in: Path, now: datetime, *, anything: bool) -> _Done:
    """Prepare, keep and write, again if somebody saved in between."""
    try:
        backup_file.prepare(keep_in, path)
    except OSError as error:
        raise could_not_write(keep_in, error) from error
    for _attempt in range(_ATTEMPTS):
        with suppress(_SavedMeanwhileError):
            return _try(path, backup, keep_in, now, anything=anything)
    raise TimeoutError


def _try(path: Path, backup: Path, keep_in: Path, now: datetime, *, anything: bool) -> _Done:
    """Prepare, keep and write; raises ``_SavedMeanwhileError`` where that must begin anew.

    What is saved meanwhile is kept too: the library is then kept once more, while it is locked.
    """
    kept: list[Backup] = []
    with _watched(path) as was_changed, backup_file.temporary_file(keep_in) as prepared:
        present = _present(path) if anything else None
        spoilt = _prepare(prepared, backup, path, present)

        def keep() -> None:
            kept.append(backups.make(path, keep_in, now=now, kind=BackupKind.BEFORE_RESTORING))

        def once_locked() -> None:
            if not was_changed():
                return
            if present is None or not present.still_stands(_present(path)):
                raise _SavedMeanwhileError
            keep()

        if anything:
            keep()
        try:
            _write_in(prepared, path, once_locked)
        except _SavedMeanwhileError:  # of anything else it is not known what it left
            _drop(kept)
            raise
    _drop(kept[:-1])
    return _Done(kept[-1] if kept else None, spoilt)


def _drop(kept: Iterable[Backup]) -> None:
    """Remove what was kept and then kept again, or for a restoring that begins anew."""
    for backup in kept:
        with suppress(OSError):
            patiently(backup.path.unlink)


@contextmanager
def _watched(path: Path) -> Iterator[Callable[[], bool]]:
    """Whether anybody saved in the library since this began; asked while it is locked, too."""
    with sqlite_file.opened(path, Purpose.REPLACE) as connection:
        has_a_log = sqlite_file.keep_a_log(connection)
        begun = connection.execute("PRAGMA data_version").fetchone()

        def was_changed() -> bool:
            # Without a log, as on some network drives, nobody can look while it is locked.
            now = connection.execute("PRAGMA data_version").fetchone() if has_a_log else begun
            return bool(now != begun)

        yield was_changed


def _present(path: Path) -> _Present:
    with backup_reader.reading(path) as connection:
        asked = "SELECT coalesce(max(version), 0) FROM reflections"
        newest = value(connection, asked)
        identity = backup_reader.identity_in(connection)
        went_out = publication_rows.sign_of(connection)
        return _Present(identity, backup_reader.emptied_in(connection), newest, went_out)


def _prepare(prepared: Path, backup: Path, path: Path, present: _Present | None) -> int:
    """Copy a backup and make of the copy what the library is to be.

    The answer is how many reflections are not as they were written.
    """
    copy_library.copy(backup, prepared)
    if _asked(prepared, VERSION) != SCHEMA_VERSIONS[-1]:
        from reflect_app.library.connection import create  # noqa: PLC0415  -- hardly ever due

        create.migrate(prepared)
    page_size = _asked(path, "PRAGMA page_size")
    with sqlite_file.opened(prepared, Purpose.PREPARE) as connection:
        with sqlite_file.transaction(connection, "BEGIN"):
            removed = _adopt(connection, present) if present is not None else 0
            if present is not None and present.went_out[0]:
                _adopt_ledger(connection, path)
            spoilt = _raise_versions(connection, above=present.above if present else 0)
            copy_library.clear_search(connection)
        # The backup's own is its seal; the library's says if its log has still to be cleared.
        connection.execute(f"PRAGMA user_version = {_asked(path, 'PRAGMA user_version')}")
        if removed > 0 or value(connection, "PRAGMA page_size") != page_size:
            connection.execute(f"PRAGMA page_size = {page_size}")  # SQLite can't change an open one
            connection.execute("VACUUM")  # and see ``clear_traces`` for what was removed
        connection.execute("PRAGMA journal_mode = DELETE").close()
    return spoilt


def _asked(path: Path, question: str) -> object:
    with sqlite_file.opened(path, Purpose.LOOK) as connection:
        answer: object = value(connection, question)
        return answer


def _adopt(connection: apsw.Connection, present: _Present) -> int:
    """Let the copy be the present library, without what was removed from that for good.

    The answer is how many reflections were removed from the copy.
    """
    adopt = "UPDATE library SET identity = :identity"
    connection.execute(adopt, {"identity": present.identity})
    removed = remove_reflections(connection, present.emptied)
    note = "INSERT OR IGNORE INTO emptied (id, moment) VALUES (:id, :moment)"
    emptied = ({"id": each, "moment": moment} for each, moment in present.emptied.items())
    connection.executemany(note, emptied)
    return removed


def _adopt_ledger(connection: apsw.Connection, path: Path) -> None:
    """Let the copy know all that the present library knows to have gone out: that stays a fact.

    What the copy alone knows stays in it too. Of two lines of one file the later one counts. A line
    that is not as it was written is no fact; it stays in what is kept of the present library.
    """
    with backup_reader.reading(path) as library:
        ours = publication_rows.proven(library)
    theirs = publication_rows.proven(connection)
    united = publication_rows.united(ours, theirs)
    new = (row for key, row in united.items() if not publication_rows.same(row, theirs.get(key)))
    publication_rows.put_rows(connection, new)


def _raise_versions(connection: apsw.Connection, *, above: int) -> int:
    """Give each reflection a version that is above its own and above this one.

    So nothing older can be saved over it. Its checksum covers the version and is made anew, but
    only where it was right: what was damaged must not come to look sound. The answer is how many
    were not. It takes a connection in a transaction, and the newest tables.
    """
    asked = "SELECT number FROM reflections ORDER BY number"
    numbers = [number for (number,) in rows(connection, asked)]
    spoilt = len(numbers)
    for start in range(0, len(numbers), _AT_ONCE):
        some = numbers[start : start + _AT_ONCE]
        right = list(_checksums(connection, some[0], some[-1], above))
        connection.executemany(_SET_CHECKSUM, right)
        spoilt -= len(right)
    connection.execute(_RAISE, {"above": above})
    return spoilt


def _checksums(
    connection: apsw.Connection, first: int, last: int, above: int
) -> Iterator[dict[str, int]]:
    """The checksums that reflections are to have, with their numbers, where theirs was right."""
    for each in _rows_between(connection, first, last):
        try:
            record = each.record()
        except (ValueError, TypeError):
            continue
        raised = record.model_copy(update={"version": max(record.version, above) + 1})
        yield {"checksum": record_checksum(raised), "number": each.head.number}


def _rows_between(connection: apsw.Connection, first: int, last: int) -> Iterator[ReflectionRows]:
    """The rows of reflections; one of which a text is spoilt must not hide those beside it."""
    try:
        yield from rows_between(connection, first, last)
    except UnicodeDecodeError:
        if first < last:
            middle = (first + last) // 2
            yield from _rows_between(connection, first, middle)
            yield from _rows_between(connection, middle + 1, last)


def _write_in(prepared: Path, path: Path, once_locked: Callable[[], None]) -> None:
    """Write all pages of the copy into the library, in one transaction.

    The lock for writing is held from the first pages on. ``once_locked`` is called then, when
    nobody can save any more and nothing is changed yet; what it raises leaves all as it was.
    """
    end = time.monotonic() + sqlite_file.PATIENCE

    def wait() -> None:
        if time.monotonic() > end:
            raise TimeoutError

    with (
        sqlite_file.opened(prepared, Purpose.LOOK_AT_REST) as source,
        sqlite_file.opened(path, Purpose.REPLACE) as target,
    ):
        pages = value(source, "PRAGMA page_count")
        sqlite_file.copy_pages(
            source, target, at_once=pages // 2, while_refused=wait, once_begun=once_locked
        )
        with suppress(apsw.Error):  # it is restored by now, and the log is as good a place
            log_into_file.empty_log(target, path)
