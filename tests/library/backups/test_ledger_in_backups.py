"""What went out is in backups, makes one due, and is forgotten by no restoring and no removing."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from reflect_app.library import backups
from reflect_app.library.backups import BackupKind, newest_first
from reflect_app.library.backups.restore import restore_backup
from reflect_app.library.store import open_library
from tests.drivers.sqlite import rows_of, run_sql
from tests.library.copies import NOW, filled, of_first_version
from tests.library.damage.test_damaged_ledger import ledger_in, line_of, note

DAY = timedelta(days=1)
GONE = "bcdfghjkmn"
"""The id of a reflection that was removed for good before."""


@pytest.fixture
def ids(path):
    """The reflections of a library of which one went out, and one that is gone."""
    ids = filled(path)
    note(path, [line_of(ids[0], 0), line_of(GONE, 1)])
    return ids


def withdraw(path, one, at=NOW):
    with closing(open_library(path)) as library:
        library.withdraw(one, at)


def test_a_backup_is_due_when_a_line_was_noted_or_noted_anew_or_withdrawn(path, ids, backup):
    signatures = [backups.contents(path).signature]
    assert backups.contents(backup()).signature == signatures[0]
    for change in (
        lambda: note(path, [line_of(GONE, 2)]),
        lambda: note(path, [replace(line_of(GONE, 2), sha256="e" * 64)]),
        lambda: withdraw(path, GONE),
    ):
        change()
        signatures.append(backups.contents(path).signature)
    assert len(set(signatures)) == len(signatures)


def test_of_two_backups_the_one_with_more_gone_out_is_newer_whatever_a_clock_says(path, ids, make):
    made = [make(NOW + 2 * DAY)]
    note(path, [line_of(GONE, 2)])
    made.append(make(NOW + DAY))
    withdraw(path, GONE)
    made.append(make(NOW))
    assert newest_first(made, NOW) == made[::-1]


def test_what_went_out_since_the_backup_is_known_after_restoring_it(path, ids, backup, restore):
    made = backup()
    note(path, [line_of(ids[1], 2), line_of(GONE, 3)])
    withdraw(path, ids[0])
    before = ledger_in(path)
    restore(made)
    assert ledger_in(path) == before
    assert before[0].withdrawn


def test_what_only_the_backup_knows_to_have_gone_out_is_known_too(path, ids, backup, restore):
    note(path, [line_of(ids[1], 2)])
    withdraw(path, ids[0])
    made, before = backup(), ledger_in(path)
    run_sql(path, "DELETE FROM publications")
    note(path, [line_of(ids[0], 0), line_of(ids[2], 4)])
    restore(made)
    assert ledger_in(path) == [*before, line_of(ids[2], 4)]


def test_where_there_is_no_library_the_backup_has_what_went_out(path, ids, backup, restore):
    made, before = backup(), ledger_in(path)
    path.unlink()
    restore(made)
    assert ledger_in(path) == before


def test_a_backup_from_before_there_was_a_ledger_leaves_it_as_it_is(path, tmp_path, ids, backup):
    made = backup(of_first_version(tmp_path / "old" / "library.sqlite3"))
    before = ledger_in(path)
    restore_backup(path, made, keep_in=made.parent, now=NOW)
    assert ledger_in(path) == before


def test_a_spoilt_line_of_the_present_is_no_fact_and_stays_in_what_is_kept(
    path, ids, backup, restore
):
    before, made = ledger_in(path), backup()
    note(path, [line_of(GONE, 3)])
    run_sql(path, "UPDATE publications SET words = 'other' WHERE number <> 2")
    kept = restore(made).kept
    assert ledger_in(path) == before
    assert kept.kind is BackupKind.BEFORE_RESTORING
    assert rows_of(kept.path, "SELECT count(*) FROM publications") == [(3,)]


def test_what_is_removed_for_good_stays_in_the_ledger_of_library_and_backups(
    path, ids, backup, folder
):
    made, before = backup(), ledger_in(path)
    with closing(open_library(path)) as library:
        library.move_to_bin(ids[:1])
        backups.erase_reflections([folder], library.purge())
    assert ledger_in(path) == before
    assert rows_of(made, "SELECT id FROM publications ORDER BY number") == [
        (ids[0],),
        (GONE,),
    ]
    assert rows_of(made, f"SELECT 1 FROM reflections WHERE id = '{ids[0]}'") == []


def test_what_is_noted_while_a_backup_is_restored_is_not_lost(
    path, ids, backup, restore, monkeypatch
):
    """It comes after the copy was prepared, which then does not fit any more."""
    made, prepare, late = backup(), backups.make, iter([line_of(GONE, 5)])

    def make(*args, **options):
        note(path, late)
        return prepare(*args, **options)

    monkeypatch.setattr(backups, "make", make)
    restore(made)
    assert line_of(GONE, 5) in ledger_in(path)
