"""A file is opened with its settings, and waited for where SQLite itself does not."""

import shutil
from contextlib import closing

import apsw
import pytest

from reflect_app.library.files import log_into_file, sqlite_file
from reflect_app.library.files.sqlite_file import Purpose, files_beside, wal_of
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


TRIGGER = "CREATE TRIGGER spy AFTER INSERT ON words BEGIN INSERT INTO words VALUES ('spied'); END"
WRITERS = [each for each in Purpose if "query_only = ON" not in str(each.value.settings)]


@pytest.mark.parametrize("purpose", WRITERS)
def test_whoever_writes_runs_nothing_that_stands_in_the_file(file, purpose):
    run_sql(file, TRIGGER)
    with sqlite_file.opened(file, purpose) as connection:
        connection.execute("INSERT INTO words VALUES ('ours')")
    assert rows_of(file, "SELECT word FROM words") == [("ours",)]


@pytest.mark.parametrize("purpose", Purpose)
def test_whoever_reads_is_shown_no_view_in_place_of_a_table(file, purpose):
    run_sql(file, "DROP TABLE words", "CREATE VIEW words AS SELECT 'forged' AS word")
    with (
        sqlite_file.opened(file, purpose) as connection,
        pytest.raises(apsw.SQLError, match="view"),
    ):
        connection.execute("SELECT word FROM words").fetchall()


@pytest.fixture
def left(file, tmp_path):
    """A file and its log as a kill leaves them: what is in the log is nowhere else."""
    with closing(sqlite_file.connect(file, Purpose.WRITE)) as connection:
        sqlite_file.keep_a_log(connection)
        connection.execute("INSERT INTO words VALUES ('saved')")
        connection.execute("INSERT INTO words VALUES ('last')")
        (tmp_path / "left").mkdir()
        for each in (file, wal_of(file)):
            shutil.copy(each, tmp_path / "left")
    return tmp_path / "left" / file.name


def test_whoever_looks_changes_no_byte_of_a_file_or_its_log(left):
    before = left.read_bytes(), wal_of(left).read_bytes()
    with sqlite_file.opened(left, Purpose.LOOK) as connection:
        assert connection.execute("SELECT count(*) FROM words").fetchone() == (2,)
    assert (left.read_bytes(), wal_of(left).read_bytes()) == before
    assert before[1]


def test_whoever_looks_leaves_no_log_where_there_was_none(file):
    with sqlite_file.opened(file, Purpose.WRITE) as connection:
        sqlite_file.keep_a_log(connection)
    for _time in range(2):
        with sqlite_file.opened(file, Purpose.LOOK) as connection:
            connection.execute("SELECT * FROM words").fetchall()
        assert list(file.parent.iterdir()) == [file]


def test_a_log_that_is_good_goes_into_its_file_with_the_last_who_wrote(left):
    with sqlite_file.opened(left, Purpose.WRITE) as connection:
        connection.execute("INSERT INTO words VALUES ('more')")
    assert list(left.parent.iterdir()) == [left]
    assert len(rows_of(left, "SELECT * FROM words")) == 3


def test_a_log_that_is_not_good_is_left_as_it_is_by_whoever_writes(left):
    content = bytearray(wal_of(left).read_bytes())
    content[32 + 24 + 100] ^= 1
    wal_of(left).write_bytes(content)
    with pytest.raises(apsw.CorruptError), sqlite_file.opened(left, Purpose.WRITE):
        pass
    assert wal_of(left).read_bytes() == content


def test_a_log_that_grows_goes_into_its_file_again_and_again(file):
    with sqlite_file.opened(file, Purpose.WRITE) as connection:
        sqlite_file.keep_a_log(connection)
        for _time in range(1500):
            connection.execute("INSERT INTO words VALUES ('more')")
        assert wal_of(file).stat().st_size < 1000 * 4200


def test_a_log_that_is_spoilt_while_it_is_open_never_goes_into_its_file(file):
    with closing(sqlite_file.connect(file, Purpose.WRITE)) as connection:
        sqlite_file.keep_a_log(connection)
        connection.execute("INSERT INTO words VALUES ('saved')")
        content = bytearray(wal_of(file).read_bytes())
        content[32 + 24 + 100] ^= 1
        wal_of(file).write_bytes(content)
        before = file.read_bytes()
        with pytest.raises(apsw.CorruptError):
            log_into_file.empty_log(connection, file)
    assert (file.read_bytes(), wal_of(file).read_bytes()) == (before, content)


def test_all_that_sqlite_keeps_beside_a_file_is_known(file):
    with closing(sqlite_file.connect(file, Purpose.WRITE)) as connection:
        sqlite_file.keep_a_log(connection)
        connection.execute("INSERT INTO words VALUES ('one')")
        assert {path for path in file.parent.iterdir() if path != file} <= set(files_beside(file))
    assert rows_of(file, "SELECT * FROM words") == [("one",)]
