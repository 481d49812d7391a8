"""Which backup is the newest is told by what is in it, whatever a clock had to say."""

import shutil
from contextlib import closing
from datetime import timedelta

import pytest

from reflect_app.library import backups
from reflect_app.library.backups import BackupKind, newest_first
from reflect_app.library.backups.order_by_content import standing_of
from reflect_app.library.backups.restore import restore_backup
from reflect_app.library.backups.rotation import as_it_passed
from reflect_app.library.doctor import examine
from reflect_app.library.store import open_library
from reflect_app.paths import AppPaths
from tests import seeds
from tests.drivers.sqlite import run_sql
from tests.library.copies import NOW, filled, words
from tests.library.damage.repairs import contents_of, repaired

DAY, YEAR = timedelta(days=1), timedelta(days=365)


@pytest.fixture
def ahead(path, make):
    """A backup of one reflection, by a clock that was a year ahead."""
    filled(path, 1)
    return make(NOW + YEAR)


@pytest.fixture
def whole(path, ahead, make):
    """A backup of all five of them, made later by a clock that was right."""
    filled(path)
    return make(NOW)


def ordered(folder):
    return newest_first(backups.found([folder]), NOW)


def test_the_one_that_holds_more_is_the_newer_one_and_the_other_s_clock_is_in_doubt(ahead, whole):
    found = ordered(whole.path.parent)
    assert found == [whole, ahead]
    assert [each.clock_in_doubt for each in found] == [False, True]


def test_a_repair_takes_all_that_there_is_and_not_what_the_clock_calls_newest(path, ahead, whole):
    before = contents_of(path)
    path.write_bytes(bytes(path.stat().st_size))
    assert len(repaired(path).from_backup) == 5
    assert contents_of(path) == before


def test_the_doctor_calls_the_one_newest_that_is_and_says_whose_clock_was_wrong(path, ahead, whole):
    found = examine(AppPaths(path.parent))
    assert found.newest_backup == whole.made
    (clock,) = [issue for issue in found.issues if issue.code == "clock"]
    assert ahead.path.name in clock.message


def test_a_clock_that_went_back_leaves_the_order_as_it_was(path, make):
    filled(path, 1)
    made = [make(NOW - DAY), make(NOW)]
    for years in (3, 2, 1):
        filled(path, 1)
        made.append(make(NOW - years * YEAR))
    assert ordered(made[0].path.parent)[::-1][2:] == made[2:]
    assert sum(each.clock_in_doubt for each in ordered(made[0].path.parent)) == 2


def test_of_two_that_hold_the_same_the_one_that_is_not_ahead_comes_first(path, make):
    filled(path, 1)
    ahead, now = make(NOW + YEAR), make(NOW)
    assert ordered(now.path.parent) == [now, ahead]


def test_one_that_can_t_be_read_keeps_the_place_that_its_name_gives_it(path, make):
    filled(path, 1)
    made = [make(NOW - days * DAY) for days in range(3)]
    made[1].path.write_bytes(b"no library")
    assert [each.path for each in ordered(made[0].path.parent)] == [each.path for each in made]


def test_one_that_counts_beyond_all_numbers_keeps_none_from_its_place(path, make):
    filled(path, 1)
    odd, good = make(NOW - DAY), make(NOW)
    run_sql(odd.path, "UPDATE reflections SET version = 9e999", "PRAGMA user_version = 0")
    assert [each.path for each in ordered(good.path.parent)] == [good.path, odd.path]


def test_whatever_was_done_between_two_backups_the_later_is_the_newer(path, folder):
    """By clocks that say anything: saved, added, removed for good, and restored in between.

    Of two that hold the same, since both forgot the one thing that was different, none is newer.
    """
    chance = seeds.chance("clocks")
    filled(path, 3)
    made = []
    for _turn in range(12):
        for done in chance.choices(("save", "create", "purge", "restore"), (5, 4, 1, 1), k=3):
            _do(done, path, made, folder, chance)
        moment = NOW + chance.randint(-2000, 2000) * DAY
        made.append(backups.make(path, folder, now=moment))
    rolling = [each for each in ordered(folder) if each.kind is BackupKind.ROLLING]
    assert {each.path for each in rolling} == {each.path for each in made}
    assert list(map(standing_of, rolling[::-1])) == list(map(standing_of, made))


def _do(done, path, made, folder, chance):
    if done == "restore":
        if made:
            restore_backup(path, chance.choice(made).path, keep_in=folder, now=NOW)
        return
    with closing(open_library(path)) as library:
        if done == "create" or not library.ids():
            library.create(words("new"))
        elif done == "save":
            record = library.get(chance.choice(library.ids()))
            library.save(record.model_copy(update={"title": record.title + "."}))
        elif len(library.ids()) > 1:
            library.move_to_bin(gone := [chance.choice(library.ids())])
            library.purge(gone)
            backups.erase_reflections([folder], gone)


# Which ones stay


@pytest.fixture(scope="module")
def forty_days(tmp_path_factory):
    """A backup a day for forty days, each with something new in it."""
    path = tmp_path_factory.mktemp("kept") / "library.sqlite3"
    folder = path.with_name("backups")
    for at in range(40):
        filled(path, 1)
        backups.make(path, folder, now=NOW - (40 - at) * DAY)
    return folder


def test_a_clock_a_year_ahead_lets_none_of_the_last_thirty_days_go(forty_days, tmp_path):
    folder = shutil.copytree(forty_days, tmp_path / "backups")
    last = [each.path for each in backups.found([folder])][:29]
    for _again in range(3):
        backups.rotate(folder, NOW + YEAR)
    assert all(path.exists() for path in last)


def test_with_a_clock_that_is_right_no_more_stays_than_before(forty_days, tmp_path):
    folder = shutil.copytree(forty_days, tmp_path / "backups")
    backups.rotate(folder, NOW)
    assert len(backups.found([folder])) == 29  # the last of a month is among them


def test_time_that_leaps_or_goes_back_does_not_pass():
    made = [NOW - DAY / 2, NOW + YEAR, NOW - 3 * DAY / 2, NOW - YEAR]
    passed = [NOW - each for each in as_it_passed(made, NOW)]
    assert passed == [DAY / 2, DAY / 2, 2 * DAY, 7 * DAY / 2]
