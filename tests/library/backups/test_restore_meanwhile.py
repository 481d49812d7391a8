"""What others see, and what a kill leaves, while a backup is being restored."""

import random
import threading

import pytest

from reflect_app.errors import (
    BackupError,
)
from reflect_app.library import backups
from reflect_app.library.backups import backup_reader
from reflect_app.library.backups.restore import restore_backup
from reflect_app.library.files import sqlite_file
from tests.drivers.sqlite import connected, locked
from tests.library.copies import (
    NOW,
    filled,
    restore_until_killed,
    save_for_ever,
    texts_in,
    words,
)


def test_what_is_saved_while_it_is_prepared_is_kept(library, path, folder, backup, monkeypatch):
    copy = (library.create(title="first"), backup())[1]
    make = backups.make

    def save_first_time(*arguments, **options):
        made = make(*arguments, **options)
        if len(library.ids()) == 1:
            library.create(words("typed meanwhile"), title="meanwhile")
        return made

    monkeypatch.setattr(backups, "make", save_first_time)
    restored = restore_backup(path, copy, keep_in=folder, now=NOW)
    assert backups.contents(restored.kept.path).reflections == 2
    assert [line.title for line in library.find()] == ["first"]
    assert len(backups.found([folder])) == 2


def test_what_is_emptied_while_it_is_prepared_stays_gone(
    library, path, folder, backup, monkeypatch
):
    kept, gone = library.create(title="kept"), library.create(words("quince"))
    copy = backup()
    make = backups.make

    def empty_first_time(*arguments, **options):
        made = make(*arguments, **options)
        if gone.id in library.ids():
            library.move_to_bin([gone.id])
            library.purge()
        return made

    monkeypatch.setattr(backups, "make", empty_first_time)
    restore_backup(path, copy, keep_in=folder, now=NOW)
    assert list(library.ids()) == [kept.id]
    assert len(backups.found([folder])) == 2


def test_where_somebody_saves_all_the_time_it_is_restored_with_all_of_that_kept(
    processes, path, folder, backup, restore
):
    copy = (filled(path, 1), backup())[1]
    heard, told = processes.Pipe(duplex=False)
    process = processes.Process(target=save_for_ever, args=(path, told), daemon=True)
    process.start()
    saved = heard.recv()
    restored = restore(copy)
    process.join()  # it is told that what it has open was changed or is gone
    assert process.exitcode == 1
    assert saved in backup_reader.ids_in(restored.kept.path)
    assert backups.contents(path).reflections == 1
    assert len(backups.found([folder])) == 2


def test_a_program_that_holds_the_library_is_said(library, path, backup, restore, monkeypatch):
    copy = (library.create(title="first"), backup())[1]
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.1)
    with locked(path), pytest.raises(BackupError, match=r"is being saved in the library|is using"):
        restore(copy)
    assert len(library.ids()) == 1


def test_a_reader_sees_the_old_or_the_new_and_nothing_between(library, path, backup, restore):
    copies = [(filled(path, count), backup())[1] for count in (1, 30)]
    ended = threading.Event()

    def keep_restoring():
        for turn in range(12):
            restore(copies[turn % 2])
        ended.set()

    thread = threading.Thread(target=keep_restoring)
    thread.start()
    seen = set()
    while not ended.is_set():
        seen.add(len(library.ids()))
    thread.join()
    assert seen <= {1, 31}


def test_killed_at_any_moment_the_library_is_the_old_or_the_restored_one(
    processes, path, folder, tmp_path
):
    copies = []
    for count in (10, 40):
        filled(tmp_path / f"{count}.sqlite3", count)
        made = backups.make(tmp_path / f"{count}.sqlite3", tmp_path, now=NOW)
        copies.append(made.path)
    filled(path, 10)
    for _ in range(12):
        process = processes.Process(target=restore_until_killed, args=(path, copies, folder))
        process.start()
        process.join(random.uniform(0.25, 0.6))
        process.kill()
        process.join()
        with connected(path) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert len(texts_in(path)) in {10, 40}
    assert all(backups.contents(each.path) for each in backups.found([folder]))


def test_killed_where_there_was_no_library_there_is_none_or_all_of_it(processes, path, tmp_path):
    filled(tmp_path / "lost.sqlite3", 40)
    copy = backups.make(tmp_path / "lost.sqlite3", tmp_path, now=NOW).path
    for turn in range(8):
        place = tmp_path / str(turn) / "library.sqlite3"
        arguments = (place, [copy], place.parent / "backups")
        process = processes.Process(target=restore_until_killed, args=arguments)
        process.start()
        while not place.exists():
            process.join(0.001)
        process.join(random.uniform(0, 0.1))
        process.kill()
        process.join()
        assert len(texts_in(place)) in {0, 40}
