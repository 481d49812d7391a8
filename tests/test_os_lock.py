"""A lock is the system's alone: what stands in its file, or in its place, keeps nobody out."""

import os
import signal
import subprocess
import sys

import pytest

from reflect_app.os_lock import FileLock
from tests import rights
from tests.ordinary import KINDS

HOLDER = """
import sys
from pathlib import Path
from reflect_app.os_lock import FileLock
lock = FileLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.lock"


@pytest.fixture
def other(path):
    """Another process, which has the lock."""
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=-1, stdout=-1, text=True) as process:
        assert process.stdout.readline() == "True\n"
        yield process
        process.kill()


def test_one_at_a_time_has_the_lock(path):
    first, second = FileLock(path), FileLock(path)
    assert (first.take(), second.take()) == (True, False)
    first.let_go()
    assert second.take()


def test_what_another_process_holds_is_free_as_soon_as_it_is_killed(path, other):
    assert not FileLock(path).take()
    os.kill(other.pid, signal.SIGTERM)
    other.wait(10)
    assert FileLock(path).take()


def test_nothing_is_left_of_a_lock_that_was_given_back(path):
    lock = FileLock(path)
    lock.take()
    lock.let_go()
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"\0" * 40, b"words", b"1\nreflect\nhost\n"])
def test_what_stands_in_the_file_of_a_lock_keeps_nobody_out(path, content):
    path.write_bytes(content)
    assert FileLock(path).take()


@pytest.mark.skipif(os.name != "posix", reason="kinds of files that POSIX has")
@pytest.mark.parametrize("make", KINDS)
def test_what_is_no_file_in_the_place_of_a_lock_keeps_nobody_out(path, make):
    make(path)
    assert FileLock(path).take()
    assert path.is_file()
    assert len(list(path.parent.iterdir())) == 2


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
def test_a_lock_that_may_not_be_opened_keeps_nobody_out(path):
    path.touch(0o000)
    with rights.of_a_person():
        assert FileLock(path).take()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a file that is open can't be removed")
def test_a_lock_whose_file_was_removed_is_taken_once_more(path):
    lock = FileLock(path)
    lock.take()
    path.unlink()
    lock.see_that_it_is_held()
    assert not FileLock(path).take()
