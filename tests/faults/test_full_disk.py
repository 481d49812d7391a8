"""The disk is full: a real one, of two mebibytes.

Backups on a full disk are in ``tests/library/backups/test_make.py``, restoring on one beside it,
and text files in ``tests/publication``.
"""

from contextlib import closing

import pytest

from reflect_app.errors import CouldNotSaveError, CouldNotWriteFileError
from reflect_app.handover.outgoing import send
from reflect_app.text_format.file_reader import read_file
from tests.drivers.person import Person
from tests.drivers.writer_in_trouble import LONG, kept_in

LIBRARY_FILES = {f"library.sqlite3{ending}" for ending in ("", "-shm", "-wal", "-saved")}
FULL = "The disk is full"


@pytest.fixture
def path(disk):
    return disk.folder / "library.sqlite3"


def names(folder):
    return {each.name for each in folder.iterdir()}


def test_what_is_typed_on_a_full_disk_is_saved_once_there_is_room(write_in, disk, path):
    """At stake: what is typed while there is no room left for it.

    Survived: all of it, on the screen and then in the library, without a key being pressed for
    it; nothing half written lies about.
    """
    writer = write_in(path)
    writer.type("Before. ")
    writer.saved()
    disk.fill()
    writer.answer(LONG)
    writer.meet_trouble(FULL)
    writer.type(" Typed on.")
    assert writer.text == f"{LONG} Typed on."
    disk.make_room()
    writer.see_it_work_again()
    assert kept_in(path) == [f"{LONG} Typed on."]
    assert names(disk.folder) <= LIBRARY_FILES


def test_what_was_kept_before_the_disk_filled_up_stays_kept(write_in, disk, path):
    """At stake: the words of before, where the newest change did not fit.

    Survived: the words of before, whole, for whoever opens the library meanwhile.
    """
    writer = write_in(path)
    writer.type("Before. ")
    writer.saved()
    disk.fill(leaving=100_000)  # half of what the change takes; to open it takes a little too
    writer.answer(LONG)
    writer.meet_trouble(FULL)
    assert kept_in(path) == ["Before. "]


def test_a_copy_saved_elsewhere_holds_everything(write_in, disk, path, tmp_path):
    """At stake: what is typed, where no room can be made. Survived: all of it, in a text file."""
    writer = write_in(path)
    writer.type("Before. ")
    writer.saved()
    disk.fill()
    writer.answer(LONG)
    writer.meet_trouble(FULL)
    writer.dialogs.will_write(disk.point / "copy.txt", tmp_path / "copy.txt")
    writer.press_button("Save a copy elsewhere")
    assert "not enough room" in writer.dialogs.told[-1]
    assert names(disk.point) == {"ballast", "reflect"}
    writer.press_button("Save a copy elsewhere")
    assert read_file(tmp_path / "copy.txt").reflection.answers.description == LONG


def test_closing_on_a_full_disk_asks_in_words(write_in, disk, path, tmp_path):
    """At stake: text that would go with its window.

    Survived: the window, until the text is in a file of the writer's choice.
    """
    writer = write_in(path)
    disk.fill()
    writer.answer(LONG)
    writer.dialogs.will_choose("Keep writing")
    writer.leave()
    assert "so this window stays open. The disk" in writer.dialogs.asked[-1][2]
    assert writer.text == LONG
    writer.dialogs.will_choose("Save a copy elsewhere", "Close this window")
    writer.dialogs.will_write(tmp_path / "copy.txt")
    writer.leave()
    writer.qtbot.waitUntil(lambda: not writer.wizard.isVisible())
    assert read_file(tmp_path / "copy.txt").reflection.answers.description == LONG


def test_a_library_that_had_no_room_to_begin_is_begun_once_there_is_some(write_in, disk, path):
    """At stake: the first words that somebody ever writes. Survived: all of them."""
    disk.fill()
    writer = write_in(path)
    writer.type("My first words.")
    writer.meet_trouble(FULL)
    disk.make_room()
    writer.see_it_work_again()
    assert kept_in(path) == ["My first words."]


def test_a_disk_that_fills_up_again_and_again_loses_nothing(write_in, disk, path):
    """At stake: text that is saved by fits and starts. Survived: every piece of it, in order."""
    writer, text = write_in(path), ""
    for piece in ("One. ", "Two. ", "Three. "):
        disk.fill()
        writer.page.answer.insert(piece * 2000)
        writer.meet_trouble(FULL)
        disk.make_room()
        writer.see_it_work_again()
        text += piece * 2000
    assert kept_in(path) == [text]


def test_a_reflection_sent_to_a_full_disk_was_not_sent(disk, tmp_path):
    """At stake: knowing what was handed over. Survived: the draft, which is a draft still, and
    nothing half written lies on the stick.
    """
    with closing(Person(tmp_path, "A.")) as author:
        it = author.write()
        disk.fill()
        with pytest.raises(CouldNotWriteFileError, match="not enough room"):
            send(author.library, it, disk.folder / "it", name="A.", now=author.now())
        assert (author.status(it), author.review(it).entries) == ("draft", ())
        assert names(disk.folder) == set()


def test_an_answer_that_does_not_fit_is_opened_once_there_is_room(disk, tmp_path):
    """At stake: what came back. Survived: all of it, in one piece, and once."""
    with (
        closing(Person(tmp_path, "B.")) as supervisor,
        closing(Person(disk.folder, "A.")) as author,
    ):
        it = author.write()
        supervisor.open(author.send(it))
        supervisor.comment(it, "x" * 500_000)
        path = supervisor.send_back(it)
        disk.fill()
        with pytest.raises(CouldNotSaveError):
            author.open(path)
        assert (author.status(it), author.comments(it)) == ("with-supervisor", [])
        disk.make_room()
        assert author.open(path).comments == 1
        assert author.open(path).outcome == "same"
