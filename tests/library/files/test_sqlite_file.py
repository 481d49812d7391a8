"""A file is opened with its settings, and waited for where SQLite itself does not."""

from contextlib import closing

import apsw
import pytest

from reflect_app.library.files import sqlite_file
from reflect_app.library.files.sqlite_file import Purpose, files_beside
from tests.drivers.sqlite import locked, rows_of, run_sql


@pytest.fixture
def file(tmp_path):
    run_sql(tmp_path / "file.sqlite3", "CREATE TABLE words (word TEXT)")
    return tmp_path / "file.sqlite3"


def test_the_first_change_to_a_log_waits_for_whoever_writes(file, monkeypatch):
    with locked(file) as other:
        monkeypatch.setattr(sqlite_file.time, "sleep", lambda _seconds: other.execute("COMMIT"))
        with closing(sqlite_file.connect(file, Purpose.WRITE, patience=0)) as connection:
            assert sqlite_file.keep_a_log(connection)
            assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_lock_that_stays_is_said_in_the_end(file, monkeypatch):
    monkeypatch.setattr(sqlite_file.time, "sleep", lambda _seconds: None)
    with (
        locked(file),
        closing(sqlite_file.connect(file, Purpose.WRITE, patience=0)) as connection,
        pytest.raises(apsw.BusyError, match="locked"),
    ):
        sqlite_file.keep_a_log(connection)


def test_a_file_that_is_not_there_is_never_made(tmp_path):
    for purpose in Purpose:
        with pytest.raises(apsw.CantOpenError):
            sqlite_file.connect(tmp_path / "none", purpose)
    assert list(tmp_path.iterdir()) == []


def test_looking_at_what_nobody_writes_leaves_nothing_beside_it(file):
    with closing(sqlite_file.connect(file, Purpose.LOOK_AT_REST)) as connection:
        assert connection.execute("SELECT count(*) FROM words").fetchone() == (0,)
    assert not any(beside.exists() for beside in files_beside(file))


def test_all_that_sqlite_keeps_beside_a_file_is_known(file):
    with closing(sqlite_file.connect(file, Purpose.WRITE)) as connection:
        sqlite_file.keep_a_log(connection)
        connection.execute("INSERT INTO words VALUES ('one')")
        assert {path for path in file.parent.iterdir() if path != file} <= set(files_beside(file))
    assert rows_of(file, "SELECT * FROM words") == [("one",)]
