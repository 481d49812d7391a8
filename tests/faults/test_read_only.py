"""The library may be read and not written, or not even read; then it may be written again."""

import pytest

from reflect_app.errors import CouldNotOpenLibraryError
from reflect_app.library.store import open_library
from tests.drivers.writer_in_trouble import kept_in

MAY_NOT = "Reflect may not"


def test_a_disk_that_comes_back_read_only_is_said_and_nothing_is_lost(write_in, disk):
    """At stake: what is typed while a memory stick's lock is on. Survived: all of it."""
    path = disk.folder / "library.sqlite3"
    writer = write_in(path)
    writer.type("Before. ")
    writer.saved()
    disk.take_away()
    writer.type("Meanwhile. ")
    writer.meet_trouble("is gone")
    disk.bring_back(read_only=True)
    writer.meet_trouble(MAY_NOT)
    writer.type("Typed on.")
    disk.allow_writing()
    writer.see_it_work_again()
    assert kept_in(path) == ["Before. Meanwhile. Typed on."]


def test_a_library_on_a_read_only_medium_is_left_as_it_is(disk):
    """At stake: a library on a medium that can't be written, such as an old backup disc.

    Survived: every byte of it; the words say what is wrong and what to do.
    """
    path = disk.folder / "library.sqlite3"
    open_library(path).close()
    before = path.read_bytes()
    disk.take_away()
    disk.bring_back(read_only=True)
    with pytest.raises(CouldNotOpenLibraryError, match="may not read and write") as caught:
        open_library(path)
    assert caught.value.advice.startswith("It was left as it is.")
    assert path.read_bytes() == before


def test_a_first_start_on_a_read_only_medium_keeps_the_text_in_the_window(write_in, disk):
    """At stake: what is typed where no library can be begun. Survived: all of it, once it can."""
    disk.take_away()
    disk.bring_back(read_only=True)
    writer = write_in(disk.folder / "library.sqlite3")
    writer.type("My first words.")
    writer.meet_trouble(MAY_NOT)
    disk.allow_writing()
    writer.see_it_work_again()
    assert kept_in(disk.folder / "library.sqlite3") == ["My first words."]


def test_a_folder_without_permission_is_said_and_nothing_is_lost(write_in, ordinary_folder):
    """At stake: what is typed after somebody took the rights to the folder away.

    Survived: all of it, once they are given back.
    """
    path = ordinary_folder / "library.sqlite3"
    writer = write_in(path)
    writer.type("Before. ")
    writer.saved()
    ordinary_folder.chmod(0o000)
    writer.type("Meanwhile.")
    writer.meet_trouble(MAY_NOT)
    ordinary_folder.chmod(0o700)
    writer.see_it_work_again()
    assert kept_in(path) == ["Before. Meanwhile."]


def test_files_that_turn_read_only_while_they_are_open_keep_what_is_typed(
    write_in, ordinary_folder
):
    """At stake: what is typed after the files were made read-only under the open window.

    Survived: all of it, for who has a file open may go on; the next start says what is wrong and
    changes nothing.
    """
    path = ordinary_folder / "library.sqlite3"
    writer = write_in(path)
    writer.type("Before. ")
    writer.saved()
    files = list(ordinary_folder.iterdir())
    for each in (*files, ordinary_folder):
        each.chmod(0o500 if each.is_dir() else 0o400)
    writer.type("Meanwhile.")
    writer.saved()
    with pytest.raises(CouldNotOpenLibraryError, match=MAY_NOT):
        open_library(path)
    for each in (ordinary_folder, *files):
        each.chmod(0o700)
    assert kept_in(path) == ["Before. Meanwhile."]
