"""The library's folder goes away while somebody writes, comes back, or comes back as another."""

import shutil

import pytest

from reflect_app.library.store import open_library
from reflect_app.text_format.file_reader import read_file
from tests.drivers.writer_in_trouble import kept_in

GONE = "The folder of the library is gone"
NOT_THERE = "no longer where it was"
ANOTHER = "another file where the library was"


@pytest.fixture
def writer(write_in, path):
    """Somebody who has written a little in a library that is there."""
    writer = write_in(path)
    writer.type("Before. ")
    writer.saved()
    return writer


def test_a_folder_that_is_away_for_a_while_loses_nothing(writer, path):
    """At stake: what is typed while the folder is away, as on a shared drive that was moved.

    Survived: all of it; nothing is made where the folder was, and once it is back it is used.
    """
    away = path.parent.with_name("away")
    path.parent.rename(away)
    writer.type("Meanwhile. ")
    writer.meet_trouble(GONE)
    assert not path.parent.exists()
    writer.type("Typed on.")
    away.rename(path.parent)
    writer.see_it_work_again()
    assert kept_in(path) == ["Before. Meanwhile. Typed on."]


def test_a_disk_that_is_unmounted_and_brought_back_loses_nothing(write_in, disk):
    """At stake: what is typed after a memory stick was pulled out. Survived: all of it."""
    path = disk.folder / "library.sqlite3"
    writer = write_in(path)
    writer.type("Before. ")
    writer.saved()
    disk.take_away()
    writer.type("Meanwhile.")
    writer.meet_trouble(GONE)
    assert list(disk.point.iterdir()) == []
    disk.bring_back()
    writer.see_it_work_again()
    assert kept_in(path) == ["Before. Meanwhile."]


def test_a_folder_that_was_deleted_leaves_the_text_in_the_window(writer, path, tmp_path):
    """At stake: what is in the window, the only place where it still is.

    Survived: all of it, on the screen and in a copy elsewhere; no empty library is made that
    would look as if nothing had ever been written.
    """
    shutil.rmtree(path.parent)
    writer.type("Meanwhile.")
    writer.meet_trouble(GONE)
    writer.dialogs.will_write(tmp_path / "copy.txt")
    writer.press_button("Save a copy elsewhere")
    text = read_file(tmp_path / "copy.txt").reflection.answers.description
    assert text == writer.text == "Before. Meanwhile."
    path.parent.mkdir()
    writer.meet_trouble(NOT_THERE)
    assert list(path.parent.iterdir()) == []


def test_closing_while_the_folder_is_away_asks_in_words(writer, path):
    """At stake: the last words before somebody goes home. Survived: the window with them."""
    path.parent.rename(path.parent.with_name("away"))
    writer.type("Meanwhile.")
    writer.dialogs.will_choose("Keep writing")
    writer.leave()
    kind, title, text = writer.dialogs.asked[-1]
    assert (kind, title) == ("choose", "Not saved yet")
    assert "Save a copy elsewhere. Once it is back, Reflect can save in it again." in text
    assert writer.wizard.isVisible()


def test_another_library_in_its_place_is_never_written_into(writer, path, tmp_path):
    """At stake: somebody else's library, put where this one was, and the words typed here.

    Survived: theirs, with not a byte changed; ours stays in the window until our own is back.
    """
    mine = path.parent.rename(tmp_path / "mine")
    open_library(path).close()
    theirs = path.read_bytes()
    writer.type("Meanwhile.")
    writer.meet_trouble(ANOTHER)
    assert path.read_bytes() == theirs
    shutil.rmtree(path.parent)
    mine.rename(path.parent)
    writer.see_it_work_again()
    assert kept_in(path) == ["Before. Meanwhile."]


def test_a_log_that_somebody_deletes_takes_no_word_along(writer, path):
    """At stake: what SQLite keeps beside the library, which looks like rubbish to tidy up.

    Survived: all that was typed before and after, also with that file gone.
    """
    path.with_name(f"{path.name}-wal").unlink()
    writer.type("Typed on.")
    writer.saved()
    assert kept_in(path) == ["Before. Typed on."]
