"""Which backups stay: the last ten, one a day for 30 days, one a month for a year, none too few."""

import shutil
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.library import backups
from reflect_app.library.backups.rotation import DAILY, MONTHLY, to_keep, to_keep_of_others
from tests.library.copies import NOW, filled

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
times = st.integers(-60 * 24 * 500, 60 * 24 * 500).map(lambda minutes: NOW + minutes * MINUTE)
many = st.lists(times, max_size=60, unique=True)


def past(made):
    return sorted(each for each in made if each <= NOW)


@given(many)
def test_the_last_ten_stay(made):
    assert set(past(made)[-10:]) <= to_keep(made, NOW)


@given(many)
def test_the_last_of_each_day_stays_for_thirty_days(made):
    recent = [each for each in past(made) if each > NOW - DAILY]
    ends = {day: max(e for e in recent if e.date() == day) for day in {e.date() for e in recent}}
    assert set(ends.values()) <= to_keep(made, NOW)


@given(many)
def test_one_of_each_month_stays_for_a_year(made):
    recent = [each for each in past(made) if each > NOW - MONTHLY]
    months = {(each.year, each.month) for each in recent}
    assert {(each.year, each.month) for each in to_keep(recent, NOW)} == months


@given(many)
def test_a_backup_from_the_future_is_never_let_go_for_being_so(made):
    assert {each for each in made if each > NOW} <= to_keep(made, NOW)


@given(many)
def test_nothing_is_kept_that_was_never_made(made):
    assert to_keep(made, NOW) <= set(made)


@given(many)
def test_asking_twice_lets_no_more_go(made):
    once = to_keep(made, NOW)
    assert to_keep(sorted(once), NOW) == once


@given(many, times)
def test_one_more_backup_lets_at_most_three_others_go(made, new):
    before, after = to_keep(made, NOW), to_keep([*made, new], NOW)
    assert len(before - after) <= 3  # of the ten, of its day and of its month


def test_a_year_of_backups_every_hour_comes_to_a_few_dozen():
    made, now = set(), NOW - 365 * DAY
    while now < NOW:
        now += HOUR
        made = to_keep(sorted(made | {now}), now)
    days = {each.date() for each in made if each > NOW - DAILY}
    assert len(days) == 31  # 30 days, which begin and end within one
    assert {(each.year, each.month) for each in made} >= {(2026, month) for month in range(1, 12)}
    assert len(made) < 10 + 31 + 13


def test_what_is_older_than_a_year_goes_once_there_are_ten_newer():
    old = NOW - 366 * DAY
    assert old in to_keep([old, *(NOW - at * MINUTE for at in range(9))], NOW)
    assert old not in to_keep([old, *(NOW - at * MINUTE for at in range(10))], NOW)


def test_days_are_those_of_the_person_s_own_time_zone():
    late = datetime(2026, 11, 10, 22, tzinfo=UTC)  # the 11th already, two hours further east
    made = [late, late + HOUR, late + 3 * HOUR, *(NOW - at * MINUTE for at in range(10))]
    assert late + HOUR in to_keep(made, NOW)
    assert late + HOUR not in to_keep(made, NOW.astimezone(timezone(2 * HOUR)))


def test_a_clock_set_back_a_year_costs_no_backup():
    made = [NOW - at * DAY for at in range(15)]
    assert to_keep(made, NOW - 365 * DAY) == set(made)


@given(many)
def test_of_what_was_kept_before_restoring_all_stay_for_thirty_days_and_five_for_good(made):
    kept = to_keep_of_others(made, NOW)
    assert {each for each in made if each > NOW - DAILY} | set(past(made)[-5:]) == kept


@pytest.fixture(scope="module")
def three_days(tmp_path_factory):
    """Backups of a library, one an hour for three days."""
    path = tmp_path_factory.mktemp("kept") / "library.sqlite3"
    filled(path, 1)
    folder = path.with_name("backups")
    for at in range(72):
        backups.make(path, folder, now=NOW - at * HOUR)
    return folder


@pytest.fixture
def folder(path, three_days):
    """The same backups, in a folder of this test's own."""
    return shutil.copytree(three_days, path.with_name("backups"))


def test_what_is_let_go_is_removed_and_named(folder):
    removed = backups.rotate(folder, NOW)
    left = [each.path for each in backups.found([folder])]
    assert len(left) == 10 + 3
    assert len(removed) == 72 - len(left)
    assert not any(path.exists() for path in removed)


def test_other_files_are_none_of_its_business(folder):
    others = [folder / name for name in ("letter.txt", "library.sqlite3", "library-x.sqlite3")]
    for other in others:
        other.write_bytes(b"mine")
    backups.rotate(folder, NOW)
    assert all(other.read_bytes() == b"mine" for other in others)


def test_two_libraries_in_one_folder_do_not_push_each_other_s_backups_out(folder, tmp_path):
    other = tmp_path / "other" / "library.sqlite3"
    filled(other, 1)
    kept = backups.make(other, folder, now=NOW - 2 * DAY)
    backups.rotate(folder, NOW)
    assert kept.path.exists()


def test_a_backup_that_can_t_be_read_does_not_count_among_the_ten(folder):
    for spoilt in backups.found([folder])[:10]:
        spoilt.path.write_bytes(b"")
    backups.rotate(folder, NOW)
    assert backups.newest_good([folder]).made == NOW - 10 * HOUR


def test_a_folder_that_is_away_has_nothing_to_let_go(tmp_path):
    assert backups.rotate(tmp_path / "away", NOW) == []
