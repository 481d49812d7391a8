"""Backups hold what was decided, are due when something was, and forget it with all."""

from contextlib import closing
from datetime import timedelta

import pytest

from reflect_app.advice.decisions import NOTHING_DECIDED, Why
from reflect_app.library import backups
from reflect_app.library.backups import BackupKind, newest_first
from reflect_app.library.store import open_library
from reflect_app.paths import AppPaths
from tests.library.copies import NOW, filled, of_first_version
from tests.library.deciding import decide, decided_in, decision, role, words_of

DAY = timedelta(days=1)


@pytest.fixture
def one(path):
    """One of the reflections of a library, with a decision."""
    one, *_others = filled(path)
    decide(path, one, decision("Hedgehog"), roles=[role()])
    return one


def test_what_was_decided_is_restored_with_what_it_is_about(path, one, backup, restore):
    made = backup()
    decide(path, one, decision("Since"), taken_back=[decision("Hedgehog").key])
    restore(made)
    assert words_of(decided_in(path, one)) == {"Hedgehog": "not-real", "ayesha": "a colleague"}
    kept = [each for each in backups.found([made.parent]) if each.kind is not BackupKind.ROLLING]
    restore(kept[0].path)
    assert words_of(decided_in(path, one)) == {"Since": "not-real", "ayesha": "a colleague"}


@pytest.mark.parametrize(
    "change",
    [
        {"decisions": [decision("Since")]},
        {"decisions": [decision("Hedgehog", Why.AGREED)]},
        {"taken_back": [decision("Hedgehog").key]},
        {"roles": [role(words="a nurse")]},
    ],
)
def test_a_backup_is_due_when_anything_was_decided_or_taken_back(path, one, backup, change):
    signature = backups.contents(path).signature
    assert backups.contents(backup()).signature == signature
    with closing(open_library(path)) as library:
        library.decide(one, **change)
    assert backups.contents(path).signature != signature


def test_of_two_backups_the_one_with_more_decided_is_the_newer_whatever_a_clock_says(
    path, one, make
):
    first = make(NOW + DAY)
    decide(path, one, decision("Since"))
    second = make(NOW)
    assert newest_first([first, second], NOW) == [second, first]


def test_what_was_removed_for_good_is_decided_in_no_file_any_more(path, one, backup, folder):
    backup()
    with closing(open_library(path)) as library:
        library.move_to_bin([one])
        backups.erase_reflections([folder], library.purge())
    files = [each for each in path.parent.rglob("*") if each.is_file()]
    assert len(files) > 1
    found = [each.name for each in files if b"hedgehog" in each.read_bytes().lower()]
    assert found == []


def test_a_backup_from_before_there_were_decisions_is_restored(
    path, tmp_path, one, backup, restore
):
    old = of_first_version(AppPaths(tmp_path / "old").library)
    restore(backup(old))
    with closing(open_library(path)) as library:
        first = library.ids()[0]
    assert decided_in(path, first) == NOTHING_DECIDED
    assert words_of(decide(path, first, decision("Since"))) == {"Since": "not-real"}
