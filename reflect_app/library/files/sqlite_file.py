"""The one gate: every file that is opened with SQLite, for whatever purpose, is opened here.

What stands in a file is not trusted: nothing in it is ever run, no extension is loaded, and whoever
only looks changes no byte of it nor of its log. A log goes into its file where somebody who wrote
puts it away (``log_into_file``). A library whose log is not good is not opened at all.
"""

from __future__ import annotations

import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

import apsw

from reflect_app.library.files import journal_check, log_check
from reflect_app.library.files.log_into_file import (
    SharedConnection,
    leave_no_empty_log,
    put_log_away,
    see_that_it_is_good,
)
from reflect_app.library.files.sqlite_settings import (
    CAREFUL,
    KEEPING,
    LOOKING,
    NEVER_RUN,
    ONCE_MORE_AFTER_A_CRASH,
)
from reflect_app.library.known_tables import (
    LISTED,
    VERSION,
    VERSION_TABLE,
    Listed,
    lacking,
    strange,
)
from reflect_app.library.questions import rows, value
from reflect_app.library.schema_versions import APPLICATION_ID, SCHEMA_VERSIONS
from reflect_app.ordinary_files import NotOrdinaryFileError, check_ordinary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PATIENCE = 5.0  # seconds to wait for a lock that another program holds


@dataclass(frozen=True)
class _Terms:
    """How a file is opened (SQLite's words for that), and what is set then."""

    how: str
    settings: tuple[str, ...]
    puts_away: bool = False  # whether the log goes into the file in the end
    alone: bool = False  # whether nobody else knows the file, and there is no log


class Purpose(Enum):
    """What a file is opened for, and so what may be done with it."""

    LOOK = _Terms("mode=ro", LOOKING)
    """To look only, while others may write."""

    LOOK_AT_REST = _Terms("mode=ro&immutable=1", LOOKING, alone=True)
    """To look at what nobody writes in: it needs no lock, nor a disk that has any."""

    TAKE_BACK = _Terms("mode=rw", LOOKING)
    """To look, once SQLite has taken back what a kill left half done without a log."""

    WRITE = _Terms("mode=rw", KEEPING, puts_away=True)
    """To write in the library that people write in: durable, and nothing left of what goes."""

    CHANGE_TABLES = _Terms("mode=rw", (*KEEPING, "PRAGMA foreign_keys = OFF"), puts_away=True)
    """As to write; making a table anew does not take all rows along that refer to it."""

    REPLACE = _Terms("mode=rw", ("PRAGMA synchronous = FULL", *CAREFUL), puts_away=True)
    """To write all pages of a library anew from another file, in one transaction."""

    COPY = _Terms("mode=rw&nolock=1", ONCE_MORE_AFTER_A_CRASH, alone=True)
    """To fill a temporary file, which nobody else knows; not every disk has locks."""

    PREPARE = _Terms(
        "mode=rw",
        (
            "PRAGMA journal_mode = DELETE",
            *ONCE_MORE_AFTER_A_CRASH,
            "PRAGMA foreign_keys = ON",
            "PRAGMA secure_delete = ON",
        ),
        alone=True,
    )
    """To change a copy before it goes into the library."""


class StrangePartsError(apsw.Error):
    """A library's tables are not those that this program makes; nothing of it was read."""


_ATTEMPTS, _PAUSE = 50, 0.02  # a second altogether
_FLAGS = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_URI  # what of that is done, ``how`` says


@contextmanager
def opened(
    path: Path, purpose: Purpose, *, patience: float = PATIENCE
) -> Iterator[apsw.Connection]:
    """A connection for as long as it is needed, let go as its purpose asks. As ``connect``."""
    connection = connect(path, purpose, patience=patience)
    try:
        yield connection
        if purpose.value.puts_away:
            put_log_away(connection, path)
    finally:
        let_go(connection, path, purpose)


def connect(path: Path, purpose: Purpose, *, patience: float = PATIENCE) -> apsw.Connection:
    """A connection to a file that exists: SQLite never makes one by itself here.

    It writes each statement at once outside of a ``transaction``. Raises ``apsw.Error``, that of
    damage where the log is not good: SQLite does not get to see it then; and ``StrangePartsError``
    where it is a library of ours with anything in it that we did not make. Raises ``OSError`` where
    the file or one beside it is none: SQLite would wait for a pipe for ever.
    """
    check_ordinary_files(path)
    _check_log_would_stay(path)
    if not purpose.value.alone:
        _check_journal_is_its_own(path)
    connection = _connected(path, purpose, patience)
    try:
        with transaction(connection, "BEGIN"):  # tables and version of one moment
            _see_that_all_is_ours(connection)
    except BaseException:
        let_go(connection, path, purpose)
        raise
    return connection


def check_ordinary_files(path: Path) -> None:
    """See that nothing but a file stands in the four places that SQLite opens.

    Raises ``NotOrdinaryFileError`` for what stands beside a file, also for a folder.
    """
    check_ordinary(path)
    for beside in files_beside(path):
        try:
            check_ordinary(beside)
        except IsADirectoryError as error:
            raise NotOrdinaryFileError(beside) from error


def _check_log_would_stay(path: Path) -> None:
    """SQLite takes the log of a file that was cut to nothing for a leftover, and removes it.

    Raises ``apsw.CorruptError``, as a file is that lacks what its log is about.
    """
    if not size_of(path) and size_of(wal_of(path)):
        message = "The file is empty, and there is a log of it."
        raise apsw.CorruptError(message)


def _check_journal_is_its_own(path: Path) -> None:
    """SQLite writes the pages of a journal into the file that it lies beside.

    Raises ``apsw.CorruptError`` where it can't be the journal of this one.
    """
    if not journal_check.can_be_of(path):
        message = "The journal beside the library is of another file, or of another time."
        raise apsw.CorruptError(message)


def size_of(path: Path) -> int:
    """Bytes of a file; 0 where there is none, or nobody can look."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def let_go(connection: apsw.Connection, path: Path, purpose: Purpose) -> None:
    """Close a connection; what it was only looked at with leaves nothing lying about."""
    connection.close()
    if purpose is Purpose.LOOK:
        _remove_empty_log(path)


def in_memory() -> apsw.Connection:
    """A connection to a place for a copy that is in no file."""
    connection = apsw.Connection(":memory:")
    _guard(connection)
    return connection


def keep_a_log(connection: apsw.Connection) -> bool:
    """Have changes go into a log beside the file first; False where the disk can't do that."""
    return _patiently(connection, "PRAGMA journal_mode = WAL") == ("wal",)


class Transaction:
    """What ``transaction`` gives.

    A class, for what ``contextlib`` makes of a generator takes a good part of a search.
    """

    __slots__ = ("_begin", "_connection")

    def __init__(self, connection: apsw.Connection, begin: str) -> None:
        self._connection, self._begin = connection, begin

    def __enter__(self) -> apsw.Connection:
        """Begin, and hand over the connection."""
        self._connection.execute(self._begin)
        return self._connection

    def __exit__(self, kind: object, _error: object, _trace: object) -> None:
        """Keep all of it, or take it back."""
        if kind is not None:
            self._take_back()
            return
        try:
            self._connection.execute("COMMIT")
        except BaseException:
            self._take_back()
            raise

    def _take_back(self) -> None:
        if self._connection.in_transaction:  # SQLite may have taken it back itself
            with suppress(apsw.Error):
                self._connection.execute("ROLLBACK")


def transaction(connection: apsw.Connection, begin: str = "BEGIN IMMEDIATE") -> Transaction:
    """All of what is done within, or nothing: what is raised within takes it back."""
    return Transaction(connection, begin)


def copy_pages(
    source: apsw.Connection,
    target: apsw.Connection,
    *,
    at_once: int = -1,
    while_refused: Callable[[], None] = lambda: None,
    once_begun: Callable[[], None] = lambda: None,
) -> None:
    """Copy all pages of one file over those of another, in one transaction.

    ``at_once`` says how many in a step. Between steps ``once_begun`` is called for the first that
    went well, and ``while_refused`` for each that another program's lock kept from being done.
    What either raises takes all of it back.
    """
    begun = False
    with target.backup("main", source, "main") as backup:
        while not backup.done:
            try:
                backup.step(at_once)
            except (apsw.BusyError, apsw.LockedError):
                while_refused()
                time.sleep(_PAUSE)
                continue
            if not begun:
                begun = True
                once_begun()


def code_of(error: BaseException | None) -> int:
    """SQLite's extended result code of an error; of one without any, that of damage."""
    return int(getattr(error, "extendedresult", apsw.SQLITE_CORRUPT))


def name_of(error: BaseException) -> str:
    """What SQLite calls the code of an error; it has no word that anybody typed."""
    code = getattr(error, "extendedresult", None)
    names = {**apsw.mapping_result_codes, **apsw.mapping_extended_result_codes}
    return str(names.get(code, type(error).__name__)) if code is not None else type(error).__name__


def wal_of(path: Path) -> Path:
    """Where SQLite keeps the newest changes until they go into the library's own file."""
    return path.with_name(f"{path.name}-wal")


def files_beside(path: Path) -> list[Path]:
    """All that SQLite keeps beside a file, whether or not it is there now."""
    return [path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal")]


def _connected(path: Path, purpose: Purpose, patience: float) -> apsw.Connection:
    connection = _made(path, purpose.value)
    try:
        _guard(connection)
        connection.set_busy_timeout(round(patience * 1000))
        for pragma in purpose.value.settings:
            _patiently(connection, pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def _made(path: Path, terms: _Terms) -> apsw.Connection:
    where = f"{path.as_uri()}?{terms.how}"
    if terms.alone:
        return apsw.Connection(where, flags=_FLAGS)
    see_that_it_is_good(path)
    log_check.opened_here(path)
    try:
        connection = SharedConnection(where, flags=_FLAGS)
    except BaseException:
        log_check.closed_here(path)
        raise
    connection.begin(path)
    return connection


def _guard(connection: apsw.Connection) -> None:
    for switch, setting in NEVER_RUN.items():
        connection.config(switch, setting)


def _see_that_all_is_ours(connection: apsw.Connection) -> None:
    """Raise ``StrangePartsError`` where a library's tables are not those of its version.

    Raises ``apsw.CorruptError`` where one of them is not there, or an index.
    What is no library, is empty, or is of a version that is not known here is for others to say.
    """
    try:
        listed = [Listed(*entry) for entry in rows(connection, LISTED)]
        if not listed or value(connection, "PRAGMA application_id") != APPLICATION_ID:
            return
        of_version = [entry for entry in listed if entry.name == VERSION_TABLE]
        if strange(of_version, SCHEMA_VERSIONS[-1]):
            raise StrangePartsError
        version = str(value(connection, VERSION)) if of_version else ""
        if version not in SCHEMA_VERSIONS:
            return
        if strange(listed, version):
            raise StrangePartsError
        if lacking(listed, version):
            message = "A table or an index is not there."
            raise apsw.CorruptError(message)
    except UnicodeDecodeError as error:
        raise StrangePartsError from error


def _remove_empty_log(path: Path) -> None:
    """Remove the log that SQLite makes for whoever looks: it leaves that lying about else."""
    with suppress(apsw.Error, OSError):
        if wal_of(path).stat().st_size == 0:
            connection = _connected(path, Purpose.TAKE_BACK, patience=0)
            try:
                rows(connection, LISTED)  # which makes it one that has the log open
                leave_no_empty_log(connection, path)
            finally:
                connection.close()


def _patiently(connection: apsw.Connection, pragma: str) -> object:
    """SQLite itself does not wait for the lock that the first change to WAL takes."""
    for _attempt in range(_ATTEMPTS):
        try:
            return connection.execute(pragma).fetchone()
        except apsw.BusyError:
            time.sleep(_PAUSE)
    return connection.execute(pragma).fetchone()
