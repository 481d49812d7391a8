"""The disk takes three seconds for each write, or does not answer at all: no key waits for it."""

import json
import os
import shutil
import subprocess
import sys
import threading
from contextlib import closing

import pytest

from reflect_app.gui.wizard import draft_saver
from reflect_app.library.store import open_library
from reflect_app.text_format.file_reader import read_file
from tests.drivers.writer_in_trouble import kept_in
from tests.faults.disks import not_here

WRITE_TAKES = 3.0  # seconds
AT_MOST = 1.0  # seconds for a key on a busy machine; one that waited for the disk would take three
SLOWED = "fsync,fdatasync"  # each save ends with one, and is not kept before it


class StuckLibrary:
    """A library whose disk answers no save before ``free`` is set."""

    def __init__(self, library):
        self.library = library
        self.free = threading.Event()
        self.asked = threading.Event()

    def __getattr__(self, name):
        return getattr(self.library, name)

    def create(self, *args, **options):
        self._wait()
        return self.library.create(*args, **options)

    def save(self, *args, **options):
        self._wait()
        return self.library.save(*args, **options)

    def _wait(self):
        self.asked.set()
        assert self.free.wait(60)


@pytest.fixture
def stuck(write_in, path, monkeypatch):
    """Somebody who writes on a disk that is stuck, and the library on it."""
    monkeypatch.setattr(draft_saver, "SLOW_MS", 50)
    library = StuckLibrary(open_library(path))
    writer = write_in(path, opened=library)
    yield writer, library
    library.free.set()


def test_typing_goes_on_while_the_disk_does_not_answer(stuck, path):
    """At stake: every key that is pressed while the disk is stuck.

    Survived: all of them, in the text at once, and in the library once the disk answers.
    """
    writer, library = stuck
    writer.type("Before. ")
    writer.qtbot.waitUntil(library.asked.is_set)
    writer.qtbot.waitUntil(lambda: writer.line == "Still saving…")
    for _ in range(100):
        writer.type("On and on. ")
        writer.let_it_run()
    assert writer.slowest < AT_MOST
    library.free.set()
    writer.saved()
    assert writer.line.startswith("✓ Saved")
    assert kept_in(path) == ["Before. " + "On and on. " * 100]


def test_closing_while_the_disk_does_not_answer_asks_in_words(stuck, path, tmp_path, monkeypatch):
    """At stake: the last words, where nobody knows whether the disk ever answers again.

    Survived: the window, which closes by itself if the disk does; who asks for it again is
    offered a copy elsewhere, and can go home with that.
    """
    monkeypatch.setattr("reflect_app.gui.wizard.closing.PATIENCE_MS", 50)
    writer, _library = stuck
    writer.type("The last words.")
    writer.wizard.close()
    assert writer.wizard.isVisible()
    assert writer.dialogs.asked == []
    writer.dialogs.will_choose("Save a copy elsewhere", "Close this window")
    writer.dialogs.will_write(tmp_path / "copy.txt")
    writer.wizard.close()
    assert "are not saved yet, so this window stays open" in writer.dialogs.asked[0][2]
    writer.qtbot.waitUntil(lambda: not writer.wizard.isVisible())
    assert read_file(tmp_path / "copy.txt").reflection.answers.description == "The last words."


def test_a_disk_that_answers_after_the_window_has_gone_does_no_harm(stuck, qapp, monkeypatch):
    """At stake: the whole program, which would be told of a save by a window that is no more.

    Survived: the program; pytest-qt finds what is raised on the way.
    """
    monkeypatch.setattr("reflect_app.gui.wizard.closing.PATIENCE_MS", 50)
    writer, library = stuck
    writer.type("The last words.")
    writer.qtbot.waitUntil(library.asked.is_set)
    writer.take_apart()
    library.free.set()
    assert writer.writing.service.finish()
    assert len(library.library.ids()) == 1


def test_a_window_that_was_to_close_does_so_once_the_disk_answers(stuck, path, monkeypatch):
    """At stake: the last words. Survived: all of them, and nobody had to wait at the computer."""
    monkeypatch.setattr("reflect_app.gui.wizard.closing.PATIENCE_MS", 50)
    writer, library = stuck
    writer.type("The last words.")
    writer.wizard.close()
    library.free.set()
    writer.qtbot.waitUntil(lambda: not writer.wizard.isVisible())
    assert kept_in(path) == ["The last words."]


def slowed(path):
    """Type in a process whose writes the system itself holds up; what it noticed."""
    strace = shutil.which("strace")
    if strace is None:
        not_here("strace not found; on Debian: sudo apt-get install strace")
    slow = f"inject={SLOWED}:delay_enter={int(WRITE_TAKES * 1e6)}"
    trace = [strace, "--quiet=all", "-f", "-o", os.devnull, "-e", f"trace={SLOWED}", "-e", slow]
    command = [*trace, sys.executable, "-m", "tests.faults.slow_typist", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    if "PTRACE" in done.stderr:
        not_here(f"This machine lets nobody look into a process: {done.stderr}")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_no_key_waits_for_a_disk_that_takes_three_seconds(path):
    """At stake: the thread of somebody who writes on a slow network drive.

    Survived: each key is in the text at once, the window says that it is still saving, and all of
    it is kept in the end. The process is a real one, and the system delays its writes.
    """
    with closing(open_library(path)):
        seen = slowed(path)
    assert seen["slowest_save"] > WRITE_TAKES
    assert seen["slowest_key"] < AT_MOST
    assert seen["slowest_turn"] < AT_MOST
    assert "Still saving…" in seen["lines"]
    assert kept_in(path) == [seen["typed"]]
