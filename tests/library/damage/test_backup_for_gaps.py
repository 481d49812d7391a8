"""Gaps are filled with the newest good text of each reflection, in whichever backup it stands."""

import shutil
from contextlib import closing

import pytest

from reflect_app.library import backups
from reflect_app.library.backups.restore import restore_backup
from reflect_app.library.store import open_library
from reflect_app.revision import Reason
from tests.drivers.sqlite import run_sql
from tests.library.copies import NOW, filled
from tests.library.damage.repairs import contents_of, repaired


@pytest.fixture
def make(path):
    return lambda library=path: backups.make(library, path.with_name("backups"), now=NOW).path


@pytest.fixture
def two_computers(path, make):
    """Backups of one library that two computers went on with, and all that they hold together."""
    filled(path, 2)
    other = path.with_name("other.sqlite3")
    shutil.copyfile(path, other)
    filled(path, 1, text="here")
    filled(other, 2, text="there")
    make(), make(other)
    return contents_of(path) | contents_of(other)


@pytest.fixture
def restored(path, make):
    """A library that was restored to what it was before its last reflection, then backed up."""
    filled(path, 2)
    first = make()
    (last,) = filled(path, 1, text="last")
    made = make()
    restore_backup(path, first, keep_in=path.with_name("backups"), now=NOW)
    make()
    return made, last


def gone(path):
    path.write_bytes(bytes(path.stat().st_size))


def test_what_the_newest_backup_lacks_comes_from_the_others(path, two_computers):
    gone(path)
    report = repaired(path)
    assert contents_of(path) == two_computers
    assert len(report.other_backups) == 1


def test_a_damaged_one_is_no_source_and_keeps_the_others_from_nothing(path, two_computers):
    for backup in backups.found([path.with_name("backups")])[1:]:
        backup.path.write_bytes(backup.path.read_bytes().replace(b"porcupine0 ", b"porcupinf0 "))
    gone(path)
    report = repaired(path)
    assert len(contents_of(path)) in {3, 4}
    assert report.other_backups == ()


def test_what_a_restore_took_off_the_list_does_not_come_back(path, restored):
    gone(path)
    assert len(repaired(path).from_backup) == 2


def test_what_was_removed_for_good_comes_from_no_backup(path, two_computers):
    with closing(open_library(path)) as library:
        library.move_to_bin(removed := library.ids()[-1:])
        library.purge(removed)
    backups.make(path, path.with_name("backups"), now=NOW)
    gone(path)
    repaired(path)
    assert not contents_of(path).keys() & set(removed)


def test_a_text_that_was_spoilt_comes_from_an_older_backup_that_alone_has_it(path, restored):
    older, _last = restored
    restore_backup(path, older, keep_in=path.with_name("backups"), now=NOW)
    before = contents_of(path)
    run_sql(path, "UPDATE answers SET text = 'spoilt' WHERE text LIKE 'last0 last0%'")
    repaired(path)
    assert contents_of(path) == before


def test_a_backup_that_can_t_be_understood_holds_no_repair_up(path, two_computers, monkeypatch):
    def fail(*_arguments):
        raise LookupError

    monkeypatch.setattr("reflect_app.library.damage.backup_for_gaps._sources", fail)
    gone(path)
    assert len(repaired(path).from_backup) in {3, 4}


@pytest.mark.parametrize("also_changed", [False, True])
def test_what_was_spoilt_before_the_newest_backup_comes_from_the_one_before(
    path, make, also_changed
):
    filled(path, 3)
    make()
    before = contents_of(path)
    run_sql(path, "UPDATE answers SET text = 'spoilt' WHERE reflection = 2")
    if also_changed:
        (later,) = filled(path, 1, text="later")
        with closing(open_library(path)) as library:
            before[later] = library.get(later)
    make()
    report = repaired(path)
    assert contents_of(path) == before
    assert len(report.from_backup) == 1


def test_a_history_spoilt_before_the_newest_backup_is_whole_again(path, make):
    (one,) = filled(path, 1)
    with closing(open_library(path)) as library:
        library.save(library.get(one).model_copy(update={"title": "x"}), keeping=Reason.OPENED)
    make()
    with closing(open_library(path)) as library:
        before = library.revision(one, 1)
        library.save(library.get(one).model_copy(update={"title": "newer"}))
    run_sql(path, "UPDATE texts SET text = 'spoilt'")
    make()
    repaired(path)
    with closing(open_library(path)) as library:
        assert library.revision(one, 1) == before
        assert library.get(one).title == "newer"


def test_what_was_spoilt_of_a_newer_text_is_put_right_from_an_older_backup(path, make):
    (one,) = filled(path, 1)
    make()
    with closing(open_library(path)) as library:
        record = library.get(one)
        answers = record.reflection.answers.model_copy(update={"impact": "later"})
        later = record.reflection.model_copy(update={"answers": answers})
        library.save(record.model_copy(update={"reflection": later}))
    run_sql(path, "UPDATE answers SET text = 'spoilt' WHERE prompt = 'needs'")
    make()
    gone(path)
    repaired(path)
    with closing(open_library(path)) as library:
        assert library.get(one).reflection == later
