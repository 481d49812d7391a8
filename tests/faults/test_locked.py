"""Another program, in a process of its own, keeps the library locked while somebody writes."""

import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from reflect_app.errors import CouldNotOpenLibraryError
from reflect_app.library.files import sqlite_file
from reflect_app.library.store import open_library
from tests.drivers.real_wizard import PATIENCE
from tests.drivers.writer_in_trouble import LONG, kept_in

OTHER = Path(__file__).with_name("other_program.py")
IN_USE = "Another program is using the library"
WRITING = ["BEGIN IMMEDIATE"]
ALONE = ["BEGIN EXCLUSIVE"]
NOBODY_ELSE = ["PRAGMA locking_mode = EXCLUSIVE", "BEGIN IMMEDIATE", "SELECT * FROM library"]


@contextmanager
def locked(path, how):
    """Another program holds the lock until the end of the block."""
    command = [sys.executable, str(OTHER), str(path), *how]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, text=True, **pipes) as other:
        assert other.stdout.readline() == "held\n"
        yield other
        other.stdin.close()
        assert other.wait(10) in {0, -signal.SIGKILL}


@pytest.mark.parametrize("how", [WRITING, ALONE], ids=["writing", "alone"])
def test_what_is_typed_while_another_program_has_the_lock_is_saved_after_it(write_in, path, how):
    """At stake: what is typed while a backup program, or a second Reflect, is at the library.

    Survived: all of it; the window says who is in the way and when it worked again.
    """
    writer = write_in(path)
    writer.type("Before. ")
    writer.saved()
    with locked(path, how):
        writer.type("Meanwhile. ")
        writer.meet_trouble(IN_USE)
        writer.type("Typed on.")
        assert "keeps trying to save it" in writer.advice()
    writer.see_it_work_again()
    assert kept_in(path) == ["Before. Meanwhile. Typed on."]


def test_a_program_that_is_killed_with_the_lock_leaves_the_way_free(write_in, path):
    """At stake: all saving from now on, if a dead program could keep its lock.

    Survived: saving, and what the dead program had not finished is not there.
    """
    writer = write_in(path)
    writer.type("Before. ")
    writer.saved()
    with locked(path, [*WRITING, "DELETE FROM answers"]) as other:
        writer.type("Meanwhile.")
        writer.meet_trouble(IN_USE)
        other.kill()
    writer.see_it_work_again()
    assert kept_in(path) == ["Before. Meanwhile."]


def test_no_key_waits_while_the_library_is_locked(write_in, path):
    """At stake: the thread of somebody who writes. Survived: each key is in the text at once.

    Saving waits for the lock for two seconds here, five in the program. The keys are typed all
    the while, and none of them takes anything like that.
    """
    writer = write_in(path, patience=2.0)
    writer.type("Before. ")
    writer.saved()
    with locked(path, WRITING):
        while not writer.wizard.saver.problem:
            writer.type("word ")
            writer.let_it_run()
        typed = writer.text
    assert len(typed) > 1_000
    assert writer.slowest < 1.0
    writer.see_it_work_again()
    assert kept_in(path) == [typed]


def test_a_library_that_is_locked_at_the_start_is_opened_once_it_is_free(
    write_in, path, monkeypatch
):
    """At stake: what is typed in the first minute. Survived: all of it."""
    monkeypatch.setitem(sqlite_file.connect.__kwdefaults__, "patience", PATIENCE)
    open_library(path).close()
    with locked(path, NOBODY_ELSE):
        with pytest.raises(CouldNotOpenLibraryError, match=IN_USE):
            open_library(path)
        writer = write_in(path)
        writer.type("My first words.")
        writer.meet_trouble(IN_USE)
    writer.see_it_work_again()
    assert kept_in(path) == ["My first words."]


def test_closing_while_the_library_is_locked_asks_in_words(write_in, path):
    """At stake: the last words. Survived: the window with them, which closes once they are kept."""
    writer = write_in(path)
    writer.type("Before. ")
    writer.saved()
    with locked(path, WRITING):
        writer.answer(LONG)
        writer.dialogs.will_choose("Keep writing")
        writer.leave()
        assert IN_USE in writer.dialogs.asked[-1][2]
        assert writer.wizard.isVisible()
    writer.see_it_work_again()
    writer.close()
    assert kept_in(path) == [LONG]
