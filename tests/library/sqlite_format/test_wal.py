"""The log that SQLite keeps: what it holds, also where SQLite would stop reading it."""

import shutil

import pytest

from reflect_app.errors import DamagedLibraryError
from reflect_app.library.files.sqlite_file import wal_of
from reflect_app.library.sqlite_format.wal import read_wal
from reflect_app.library.store import open_library
from reflect_app.reflection import Answers, Reflection
from tests.drivers.sqlite import connected
from tests.library.damage.repairs import contents_of, repaired

_FRAME = 24 + 4096


@pytest.fixture
def left(tmp_path):
    """A library as a kill leaves it, all of its reflections still in its log."""
    path = tmp_path / "alive" / "library.sqlite3"
    library = open_library(path)
    for at in range(12):
        library.create(Reflection(answers=Answers(description=f"Words {at}. " * 200)))
    copy = tmp_path / "left" / "library.sqlite3"
    copy.parent.mkdir()
    shutil.copyfile(path, copy)
    shutil.copyfile(wal_of(path), wal_of(copy))
    wanted = {one: library.get(one) for one in library.ids()}
    library.close()
    return copy, wanted


def spoil(path, frame):
    content = bytearray(wal_of(path).read_bytes())
    content[32 + frame * _FRAME + 24 + 2000] ^= 0x10
    wal_of(path).write_bytes(content)


def test_a_log_is_read_as_sqlite_reads_it(left):
    path, _wanted = left
    log = read_wal(wal_of(path).read_bytes())
    with connected(path) as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = path.read_bytes()
    assert (log.size, log.broken, log.suspect) == (pages, False, frozenset())
    assert all(content[(n - 1) * 4096 : n * 4096] == bytes(page) for n, page in log.over.items())


def test_a_last_change_that_was_half_written_is_no_damage(left):
    path, wanted = left
    content = wal_of(path).read_bytes()
    wal_of(path).write_bytes(content[: -_FRAME // 2] + bytes(_FRAME // 2))
    assert not read_wal(wal_of(path).read_bytes()).broken
    assert len(contents_of(path)) == len(wanted) - 1


@pytest.mark.parametrize("frame", [0, 7, -1])
def test_a_bit_that_was_lost_is_put_right(left, frame):
    """At stake: also the last change, which no later one proves to have been written whole."""
    path, _wanted = left
    whole = read_wal(wal_of(path).read_bytes())
    spoil(path, frame % ((wal_of(path).stat().st_size - 32) // _FRAME))
    found = read_wal(wal_of(path).read_bytes())
    assert (found.broken, found.unreadable, found.over) == (True, 0, whole.over)


@pytest.mark.parametrize("frame", [0, 7, 30])
def test_changes_behind_a_spoilt_one_are_not_dropped_without_a_word(left, frame):
    """At stake: all that was saved after the spoilt change, which SQLite would leave out."""
    path, wanted = left
    spoil(path, frame)
    with pytest.raises(DamagedLibraryError):
        open_library(path)
    repaired(path)
    found = contents_of(path)
    assert sum(found.get(one) == record for one, record in wanted.items()) >= len(wanted) - 1


def test_a_log_beside_an_emptied_library_still_has_everything(left):
    path, wanted = left
    shutil.copyfile(path, path.with_name("aside"))
    path.write_bytes(b"")
    with pytest.raises(DamagedLibraryError):
        open_library(path)
    repaired(path)
    assert set(contents_of(path)) == set(wanted)
