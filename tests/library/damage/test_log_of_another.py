"""A log that is whole and was never of the library it lies beside spoils nothing of it."""

import shutil
from contextlib import closing

import pytest

from reflect_app.errors import DamagedLibraryError
from reflect_app.library.files.sqlite_file import wal_of
from reflect_app.library.store import open_library
from tests.drivers.sqlite import connected
from tests.library.copies import filled, words
from tests.library.damage.repairs import contents_of, repaired


def log_of(library, wanted, change):
    """Lay the log beside a library that another one has after a change."""
    with connected(library) as writing:
        writing.execute("PRAGMA journal_mode = WAL")
        change(writing)
        shutil.copyfile(wal_of(library), wal_of(wanted))


def rewrite(connection):
    connection.execute("UPDATE answers SET text = text || ' changed there'")


@pytest.fixture
def other(path):
    other = path.with_name("other") / path.name
    other.parent.mkdir(parents=True)
    return other


@pytest.mark.parametrize("count", [3, 4, 7])
def test_a_log_of_another_library_changes_nothing_in_a_whole_one(path, other, count):
    filled(path, 4, text="ours")
    before = contents_of(path)
    filled(other, count, text="theirs")
    log_of(other, path, rewrite)
    report = repaired(path)
    assert contents_of(path) == before
    assert report.changes_lost


def test_what_a_log_has_that_is_proven_and_newer_is_taken(path, other):
    one, removed, *_others = filled(path, 4, text="ours")
    shutil.copyfile(path, other)
    with closing(open_library(path)) as library:
        library.move_to_bin([removed])
        library.purge()
        filled(path, 2, text="more")
    before = contents_of(path)
    with closing(open_library(other)) as library:
        wanted = library.get(one).model_copy(update={"reflection": words("newer")})
        newer = library.save(wanted)
        shutil.copyfile(wal_of(other), wal_of(path))
    repaired(path)
    assert contents_of(path) == before | {one: newer}


@pytest.mark.parametrize("later", [0, 1])
def test_a_log_of_an_earlier_day_takes_no_later_save_back(path, other, later):
    ids = filled(path, 2, text="ours")
    shutil.copyfile(path, other)
    with closing(open_library(other)) as library:
        library.save(library.get(ids[0]).model_copy(update={"title": "then"}))
        log = wal_of(other).read_bytes()
    with closing(open_library(path)) as library:
        newer = library.save(library.get(ids[later]).model_copy(update={"title": "later"}))
    wal_of(path).write_bytes(log)
    with pytest.raises(DamagedLibraryError):
        open_library(path)
    repaired(path)
    assert contents_of(path)[newer.id] == newer


def test_a_log_that_a_kill_left_without_a_witness_is_taken_as_it_is(path, other):
    (one,) = filled(path, 1)
    with closing(open_library(path)) as library:
        saved = library.save(library.get(one).model_copy(update={"title": "then"}))
        for file in (path, wal_of(path)):
            shutil.copyfile(file, other.with_name(file.name))
    assert contents_of(other) == {one: saved}
