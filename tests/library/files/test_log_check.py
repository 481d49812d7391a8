"""What of a log was found good is not read again by who goes on writing, and anything else is."""

import os
import shutil
import struct
from contextlib import closing

import pytest

from reflect_app.library.files import log_check, log_into_file, sqlite_file
from reflect_app.library.files.sqlite_file import Purpose, wal_of
from reflect_app.library.sqlite_format import wal
from reflect_app.library.sqlite_format.wal_sums import sum_of
from tests.drivers.sqlite import run_sql

HEADER, FRAME = 32, 24 + 4096


@pytest.fixture
def file(tmp_path):
    run_sql(tmp_path / "file.sqlite3", "CREATE TABLE words (word TEXT)")
    return tmp_path / "file.sqlite3"


@pytest.fixture
def connection(file):
    with closing(sqlite_file.connect(file, Purpose.WRITE)) as connection:
        sqlite_file.keep_a_log(connection)
        save(connection, 5)
        yield connection


@pytest.fixture
def read(monkeypatch):
    """How many frames were summed, each time."""
    numbers, count = [], wal.count_as_told

    def counting(frames, page_size, order, seed):
        numbers.append(len(frames) // FRAME)
        return count(frames, page_size, order, seed)

    monkeypatch.setattr(wal, "count_as_told", counting)
    return numbers


def save(connection, times):
    for _time in range(times):
        connection.execute("INSERT INTO words VALUES ('more')")


def test_only_what_was_not_found_good_before_is_read(file, connection, read):
    assert log_check.count_found_good(file)
    save(connection, 2)
    assert log_check.count_found_good(file)
    assert log_check.count_found_good(file)
    whole = (wal_of(file).stat().st_size - HEADER) // FRAME
    assert read == [whole - 2, 2, 0]


def flip(at):
    def flipped(log):
        content = bytearray(log.read_bytes())
        content[at] ^= 1
        log.write_bytes(content)

    return flipped


def sealed_anew(log):
    """A log of one frame, with the sum that it should have."""
    seed = struct.unpack_from(">2I", log, 24)
    order = ">" if log[3] & 1 else "<"
    told = sum_of(bytes(log[HEADER : HEADER + 8] + log[HEADER + 24 :]), order, seed)
    log[HEADER + 16 : HEADER + 24] = struct.pack(">2I", *told)
    return bytes(log)


def another(log):
    shutil.copyfile(log, log.with_name("other"))
    log.with_name("other").replace(log)


OTHERS = {
    "its salts are others": flip(17),
    "the sum of its header is another": flip(26),
    "the sum of the last frame is another": flip(HEADER + 5 * FRAME - 4096 - 1),
    "it is shorter": lambda log: os.truncate(log, HEADER + 4 * FRAME),
    "it is another file": another,
    "it is gone": os.remove,
    "nothing is in it": lambda log: os.truncate(log, 0),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_a_log_that_is_another_than_before_is_read_whole(file, connection, read, kind, tmp_path):
    assert log_check.count_found_good(file) == 5
    assert (wal_of(file).stat().st_size - HEADER) // FRAME == 5
    OTHERS[kind](wal_of(file))
    read.clear()
    wanted = {"it is another file": 5, "it is shorter": 4}.get(kind)
    assert log_check.count_found_good(file) == wanted
    assert read == [wanted] or wanted is None


def test_a_log_that_was_begun_anew_is_read_whole(file, connection, read):
    assert log_check.count_found_good(file)
    connection.wal_checkpoint()
    save(connection, 1)
    read.clear()
    assert log_check.count_found_good(file)
    assert read == [1]


def test_what_was_spoilt_since_it_was_read_goes_nowhere_in_the_end(file, connection):
    """At stake: all behind it, for whoever closes last has the log removed."""
    assert log_check.count_found_good(file)
    flip(HEADER + 2 * FRAME + 1000)(wal_of(file))
    before = file.read_bytes(), wal_of(file).read_bytes()
    log_into_file.put_log_away(connection, file)
    connection.close()
    assert (file.read_bytes(), wal_of(file).read_bytes()) == before


def test_what_is_spoilt_of_what_is_new_goes_nowhere(file, connection):
    assert log_check.count_found_good(file)
    save(connection, 3)
    flip(HEADER + 6 * FRAME + 1000)(wal_of(file))
    before = file.read_bytes()
    log_into_file.bring_log_in(connection, file)
    assert file.read_bytes() == before


def test_a_log_of_which_nothing_was_good_yet_is_read_on(file, connection, read):
    """Such as while its first change is being written."""
    whole = wal_of(file).read_bytes()
    half = bytearray(whole[: HEADER + FRAME])
    half[HEADER + 4 : HEADER + 8] = bytes(4)
    wal_of(file).write_bytes(sealed_anew(half))
    assert log_check.count_found_good(file) == 0
    wal_of(file).write_bytes(whole)
    assert log_check.count_found_good(file) == 5


def test_nothing_is_known_of_a_log_that_was_let_go(file, connection, read):
    assert log_check.count_found_good(file)
    connection.close()
    with closing(sqlite_file.connect(file, Purpose.WRITE)):
        read.clear()
        assert log_check.count_found_good(file)
    assert read == [5]


def test_what_others_save_while_a_log_goes_in_follows_at_once(file, connection):
    """Else a log where somebody saves all the time is never begun anew, and grows without end."""
    checkpoint, left, before = connection.wal_checkpoint, iter([1]), wal_of(file).read_bytes()
    with closing(sqlite_file.connect(file, Purpose.WRITE)) as other:

        def saved_meanwhile(**how):
            if next(left, None) is None:
                return checkpoint(**how)
            save(other, 1)  # as if what was there before it were in the file by then
            return 5, 5

        connection.wal_checkpoint = saved_meanwhile
        log_into_file.bring_log_in(connection, file)
        save(other, 1)
    assert wal_of(file).read_bytes()[:HEADER] != before[:HEADER]


def test_a_log_stays_small_also_where_each_change_is_a_large_one(file, connection, monkeypatch):
    monkeypatch.setattr(log_into_file, "_MOST_IN_LOG", 5)
    for _time in range(20):
        connection.execute("INSERT INTO words VALUES (zeroblob(40000))")
    assert wal_of(file).stat().st_size < HEADER + 20 * FRAME


def test_who_types_leaves_to_others_what_they_wrote_at_once(file, connection, monkeypatch):
    """At stake: a save that waited a second for the log of a large bin that was emptied."""
    brought = []
    monkeypatch.setattr(log_into_file, "_MOST_IN_LOG", 5)
    monkeypatch.setattr(log_into_file, "_MOST_AT_ALL", 10)
    monkeypatch.setattr(log_into_file, "bring_log_in", lambda *_: brought.append("once"))
    log_into_file.give_time(connection, has_time=False)
    with (
        closing(sqlite_file.connect(file, Purpose.WRITE)) as other,
        log_into_file.letting_log_grow(other),
    ):
        other.execute("INSERT INTO words VALUES (zeroblob(80000))")
        save(connection, 1)
    assert brought == []
    for _time in range(10):
        save(connection, 1)
    assert brought
