"""A backup is whole, verified, private and small, or it is not there; and says what is in it."""

import os
import random
import stat
import subprocess
import threading
from contextlib import closing, suppress
from datetime import timedelta

import pytest

from reflect_app.errors import BackupError
from reflect_app.library import backups
from reflect_app.library.backups import BackupKind
from reflect_app.library.files import backup_file
from reflect_app.library.files.sqlite_file import wal_of
from reflect_app.library.store import open_library
from reflect_app.this_machine import this_machine
from tests.drivers.sqlite import locked, rows_of, run_sql
from tests.library.copies import (
    NOW,
    back_up_together,
    back_up_until_killed,
    filled,
    of_first_version,
    rows,
    save_for_ever,
)
from tests.rights import POSIX_ONLY, of_a_person

SECOND = timedelta(seconds=1)


# What a backup is


def test_a_backup_holds_every_row_of_the_library(path, make):
    filled(path)
    assert rows(make().path) == rows(path)


def test_a_library_of_the_first_version_can_be_backed_up_as_it_is(path, make):
    of_first_version(path)
    assert rows(make().path) == rows(path)
    assert rows(path)["alembic_version"] == [("0001",)]


def test_what_was_saved_a_moment_ago_and_is_only_in_the_log_is_in_the_backup(library, make):
    library.create(title="just now")
    assert backups.contents(make().path).reflections == 1


def test_a_backup_is_one_file(path, folder, make):
    filled(path)
    made = make()
    assert list(folder.iterdir()) == [made.path]
    backups.contents(made.path)
    assert list(folder.iterdir()) == [made.path]


def test_the_search_index_is_not_in_a_backup(path, make):
    filled(path)
    with closing(open_library(path)) as library:
        library.update_search_index()
    assert make().size < path.stat().st_size
    copy = backups.found([path.parent / "backups"])[0].path
    assert rows_of(copy, "SELECT count(*) FROM search") == [(0,)]
    assert rows_of(copy, "SELECT count(indexed) FROM reflections") == [(0,)]


def test_removed_text_is_not_in_a_backup(path, make):
    filled(path, text="quince")
    run_sql(path, "PRAGMA secure_delete = OFF", "DELETE FROM answers", "DELETE FROM texts")
    run_sql(path, "DELETE FROM search", "UPDATE reflections SET opening = ''")
    assert b"quince" in path.read_bytes()
    assert b"quince" not in make().path.read_bytes()


@POSIX_ONLY
def test_nobody_else_can_look_into_a_backup(path, folder, make):
    filled(path)
    mask = os.umask(0)
    try:
        made = make()
    finally:
        os.umask(mask)
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_name_says_when_and_what_for(path, make):
    filled(path)
    names = [
        make(kind=kind).path.name for kind in (BackupKind.ROLLING, BackupKind.BEFORE_RESTORING)
    ]
    assert names == [
        "library-20261123T213000Z.sqlite3",
        "library-20261123T213000Z-before-restoring.sqlite3",
    ]


def test_two_in_one_second_are_two(path, folder, make):
    filled(path)
    first, second = make(), make()
    assert second.path.name == "library-20261123T213000Z-2.sqlite3"
    assert backups.found([folder]) == [second, first]


def test_a_backup_can_be_copied_to_another_folder_under_its_own_time(path, make, tmp_path):
    filled(path)
    made = make()
    (tmp_path / "stick").mkdir()
    copied = backups.make(made.path, tmp_path / "stick", now=made.made)
    assert copied.path.name == made.path.name
    assert backups.contents(copied.path) == backups.contents(made.path)


@pytest.mark.parametrize("name", ["with space", "naïve 🌿", "100%25 #?&mode=ro", "x" * 240])
def test_library_and_folder_may_have_any_name(tmp_path, name):
    path = tmp_path / name / "library.sqlite3"
    filled(path)
    (tmp_path / f"{name}2").mkdir()
    made = backups.make(path, tmp_path / f"{name}2", now=NOW)
    assert backups.contents(made.path).reflections == 4


def test_a_folder_may_be_named_from_where_one_is(path, tmp_path, monkeypatch):
    filled(path)
    monkeypatch.chdir(path.parent)
    made = backups.make(type(path)("library.sqlite3"), type(path)("backups"), now=NOW)
    assert made.path == path.parent / "backups" / made.path.name
    assert backups.found([type(path)("backups")]) == [made]


def test_a_disk_without_links_takes_backups_too(path, make, monkeypatch):
    def refuse(*_paths):
        raise PermissionError(1, "Operation not permitted")

    filled(path)
    monkeypatch.setattr(os, "link", refuse)
    assert [make().path.name, make().path.name] == [
        "library-20261123T213000Z.sqlite3",
        "library-20261123T213000Z-2.sqlite3",
    ]


# While others use the library


def test_the_open_library_goes_on_as_before(library, make):
    library.create(title="before")
    make()
    library.create(title="after")
    assert (len(library.ids()), backups.contents(make(NOW + SECOND).path).reflections) == (2, 2)


def test_a_backup_made_while_another_process_saves_is_of_one_moment(processes, path, make):
    heard, told = processes.Pipe(duplex=False)
    process = processes.Process(target=save_for_ever, args=(path, told), daemon=True)
    process.start()
    heard.recv()
    made = [make(NOW + at * SECOND) for at in range(5)]
    process.kill()
    process.join()
    newest = [backups.contents(each.path).newest for each in made]
    assert newest == sorted(newest)


def test_while_somebody_holds_the_lock_for_writing_a_backup_is_made(path, make):
    filled(path)
    with locked(path) as other:
        other.execute("DELETE FROM reflections")
        assert backups.contents(make().path).reflections == 4


def test_what_was_emptied_while_a_backup_was_being_made_is_not_in_it(path, make, monkeypatch):
    filled(path, text="quince")
    kept = backup_file.put_in_place

    def empty_first(*arguments):
        with closing(open_library(path)) as library:
            library.move_to_bin(library.ids())
            library.purge()
        return kept(*arguments)

    monkeypatch.setattr(backup_file, "put_in_place", empty_first)
    assert b"quince" not in make().path.read_bytes()


def test_two_processes_may_make_backups_at_once(processes, path, folder):
    filled(path)
    together = processes.Barrier(2)
    arguments = (path, folder, together, 5)
    both = [processes.Process(target=back_up_together, args=arguments) for _ in range(2)]
    for process in both:
        process.start()
    for process in both:
        process.join()
    made = backups.found([folder])
    assert [process.exitcode for process in both] == [0, 0]
    assert len(made) == len(list(folder.iterdir())) == 10
    assert {backups.contents(each.path).reflections for each in made} == {4}


def test_two_threads_may_make_backups_at_once(path, folder, make):
    filled(path)
    threads = [threading.Thread(target=make) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(backups.found([folder])) == len(list(folder.iterdir())) == 3


# Kills


def test_a_kill_leaves_no_half_backup_under_a_real_name(processes, path, folder, make):
    filled(path, 40)
    for _ in range(8):
        process = processes.Process(target=back_up_until_killed, args=(path, folder))
        process.start()
        while not backups.found([folder]):
            process.join(0.001)
        process.join(random.uniform(0, 0.1))
        process.kill()
        process.join()
        for each in backups.found([folder]):
            assert backups.contents(each.path).reflections == 40
            each.path.unlink()
    make()
    assert len(list(folder.iterdir())) == 1


def test_what_another_process_is_at_work_on_is_left_alone(path, folder, make):
    filled(path)
    make()
    at_work = folder / f"library-{this_machine().machine}-{os.getppid()}-0123abcd.part"
    at_work.touch()
    make()
    assert at_work.exists()


def test_a_part_from_another_computer_goes_after_a_day(path, folder, make):
    filled(path)
    make()
    names = ("library-00000000-1-0123abcd.part", "library-00000000-1-4567abcd.part")
    old, young = (folder / name for name in names)
    for each in (old, young):
        each.touch()
    os.utime(old, (0, 0))
    make()
    assert (old.exists(), young.exists()) == (False, True)


# What can't be


def refused(make, match):
    with pytest.raises(BackupError, match=match) as caught:
        make()
    assert caught.value.advice.endswith(".")


def test_a_library_that_is_not_there_is_said(make):
    refused(make, "There is no library to make a backup of")


def test_a_library_that_nothing_was_kept_in_yet_is_said(path, make):
    path.parent.mkdir()
    path.touch()
    refused(make, "There is no library to make a backup of")
    assert path.read_bytes() == b""


def test_a_damaged_library_gets_no_backup_that_looks_sound(path, folder, make):
    filled(path, 40)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2] + b"\xa5" * (len(content) // 2))
    refused(make, "is damaged, so no backup was made of it")
    assert backups.found([folder]) == []


@pytest.mark.parametrize(
    "change",
    [
        "DROP TABLE tags",
        "DROP INDEX reflections_by_id",
        "DELETE FROM library",
        "INSERT INTO library VALUES ('another')",
    ],
)
def test_of_a_library_that_no_restore_would_take_no_backup_is_made(path, folder, make, change):
    filled(path)
    run_sql(path, change)
    refused(make, "is damaged, so no backup was made of it")
    assert backups.found([folder]) == []


def test_another_file_in_the_library_s_place_is_said(path, make):
    path.parent.mkdir()
    path.write_bytes(b"A text file of somebody's.\n" * 300)
    refused(make, "is not a library of Reflect")


def test_a_folder_of_one_s_own_that_is_away_is_said_and_never_made(path, tmp_path):
    filled(path)
    away = tmp_path / "stick" / "reflect"
    refused(lambda: backups.make(path, away, now=NOW), "The folder for backups is not there")
    refused(lambda: backups.make(path, away.parent, now=NOW), "The folder for backups is not")
    assert not away.parent.exists()


@pytest.mark.parametrize("below", [".", "deeper"])
def test_a_file_in_the_folder_s_place_is_said(path, folder, below):
    filled(path)
    folder.write_bytes(b"mine")
    refused(
        lambda: backups.make(path, folder / below, now=NOW),
        "There is a file where|is not there",
    )
    assert folder.read_bytes() == b"mine"


def test_a_folder_that_may_not_be_written_is_said(ordinary_folder):
    path = ordinary_folder / "library.sqlite3"
    filled(path)
    (ordinary_folder / "backups").mkdir(mode=0o500)
    refused(
        lambda: backups.make(path, ordinary_folder / "backups", now=NOW), "may not write in the"
    )


def test_a_full_disk_is_said_and_leaves_nothing(path, small_disk):
    filled(path, 300)
    refused(lambda: backups.make(path, small_disk, now=NOW), "There is no room for a backup")
    assert list(small_disk.glob("library-*")) == []


def test_backups_on_a_read_only_disk_can_be_read_and_none_be_made(path, small_disk):
    filled(path)
    made = backups.make(path, small_disk, now=NOW)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert backups.newest_good([small_disk]) == made
    refused(lambda: backups.make(path, small_disk, now=NOW), "may not write in the folder")


def test_a_backup_of_a_newer_version_is_refused_kindly(path, make):
    filled(path)
    run_sql(path, "UPDATE alembic_version SET version_num = '9999'")
    made = make()
    refused(lambda: backups.contents(made.path), "made by a newer version of Reflect")


def test_a_file_with_more_in_it_than_a_library_has_is_not_taken_for_one(path, tmp_path):
    filled(path)
    strange = "CREATE TRIGGER t AFTER UPDATE ON reflections BEGIN DELETE FROM reflections; END"
    run_sql(path, strange)
    refused(lambda: backups.contents(path), "is not a backup")


def test_a_copy_of_the_library_s_files_made_by_hand_can_be_read(path, tmp_path):
    filled(path)
    with closing(open_library(path)) as library:
        library.create(title="in the log")
        for each in (path, wal_of(path)):
            (tmp_path / each.name).write_bytes(each.read_bytes())
    assert backups.contents(tmp_path / "library.sqlite3").reflections == 5


def test_looking_into_a_backup_changes_no_byte_of_it(path, make):
    filled(path)
    made = make()
    before = made.path.read_bytes()
    with suppress(BackupError):
        backups.contents(made.path)
    assert made.path.read_bytes() == before


@POSIX_ONLY
@pytest.mark.parametrize("ending", ["", "-wal"])
def test_a_library_that_may_not_be_read_is_not_blamed_on_the_folder(path, make, ending):
    with closing(open_library(path)) as library:
        library.create()
        path.with_name(path.name + ending).chmod(0)
        with of_a_person():
            refused(make, "Reflect may not read the library")
