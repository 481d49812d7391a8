"""Backups hold what was said in reviews, are due when something was, and forget it with all."""

from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from reflect_app.library import backups
from reflect_app.library.backups import BackupKind, newest_first
from reflect_app.library.backups.rotation import rotate
from reflect_app.library.store import open_library
from reflect_app.prompt_keys import PromptKey
from reflect_app.review.making_entries import Writer
from tests.drivers.sqlite import rows_of, run_sql
from tests.library.copies import NOW, filled, of_first_version

DAY = timedelta(days=1)
SAID = datetime(2026, 11, 20, 9, tzinfo=UTC)


def comment_on(path, one, text):
    with closing(open_library(path)) as library:
        comment = Writer("B.", SAID, library.review(one)).comment(PromptKey.NEEDS, text)
        library.add_to_review(one, [comment])


def comments_on(path, one):
    with closing(open_library(path)) as library:
        return [each.text for each in library.review(one).comments]


@pytest.fixture
def one(path):
    """One of the reflections of a library, with a comment."""
    one, *_others = filled(path)
    comment_on(path, one, "Hedgehog")
    return one


def test_what_was_said_is_restored_with_what_it_was_said_about(path, one, backup, restore):
    made = backup()
    comment_on(path, one, "Said since")
    restore(made)
    assert comments_on(path, one) == ["Hedgehog"]
    kept = [each for each in backups.found([made.parent]) if each.kind is not BackupKind.ROLLING]
    restore(kept[0].path)
    assert comments_on(path, one) == ["Hedgehog", "Said since"]


def test_a_backup_is_due_when_something_was_said(path, one, backup):
    signature = backups.contents(path).signature
    assert backups.contents(backup()).signature == signature
    comment_on(path, one, "Said since")
    assert backups.contents(path).signature != signature


def test_of_two_backups_the_one_with_more_said_is_the_newer_whatever_a_clock_says(path, one, make):
    first = make(NOW + DAY)
    comment_on(path, one, "Said since")
    second = make(NOW)
    assert newest_first([first, second], NOW) == [second, first]


def test_a_backup_with_more_said_is_not_taken_for_one_that_holds_the_same(path, one, make, folder):
    """Where a clock went wrong, of those that hold the same the first stays alone."""
    for days in range(3):
        make(NOW - (400 - days) * DAY)
        comment_on(path, one, f"{days}")
    made = make(NOW)
    rotate(folder, NOW)
    assert made in backups.found([folder])


def test_what_was_removed_for_good_is_said_in_no_file_any_more(path, one, backup, folder):
    backup()
    with closing(open_library(path)) as library:
        library.move_to_bin([one])
        backups.erase_reflections([folder], library.purge())
    files = [each for each in path.parent.rglob("*") if each.is_file()]
    assert len(files) > 1
    assert [each.name for each in files if b"Hedgehog" in each.read_bytes()] == []


def test_a_backup_from_before_there_were_reviews_is_restored(path, tmp_path, one, backup, restore):
    old = tmp_path / "old" / "library.sqlite3"
    of_first_version(old)
    made = backup(old)
    before = backups.contents(made)
    restore(made)
    assert backups.contents(path).reflections == before.reflections
    with closing(open_library(path)) as library:
        first = library.ids()[0]
        assert library.review(first).entries == ()
    comment_on(path, first, "Said since")
    assert comments_on(path, first) == ["Said since"]


def test_what_a_newer_program_noted_is_in_the_backup_and_comes_back(path, one, backup, restore):
    run_sql(path, "UPDATE review_entries SET kind = 'applauded'")
    noted = rows_of(path, "SELECT * FROM review_entries")
    made = backup()
    run_sql(path, "DELETE FROM review_entries")
    restore(made)
    assert rows_of(path, "SELECT * FROM review_entries") == noted
