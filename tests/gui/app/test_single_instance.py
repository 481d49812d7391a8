"""A second start brings the first window forward, and what a run leaves of itself is looked at."""

import os
import signal
import subprocess
import sys

import pytest

from reflect_app.gui.app import single_instance
from reflect_app.gui.app.single_instance import SingleInstance
from reflect_app.instance_notes import make_running_folder, note_path
from reflect_app.this_machine import this_machine
from tests import ordinary, rights
from tests.drivers.instances import noted

DEAD = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from reflect_app.gui.app.single_instance import SingleInstance
from reflect_app.paths import AppPaths
app = QCoreApplication([])
instance = SingleInstance(AppPaths(Path(sys.argv[1])))
assert instance.claim()
instance.note_open(["first", "second"])
assert instance.written.wait(10)
os.kill(os.getpid(), int(sys.argv[2]))
"""


WITHOUT_SOCKETS = """
import os, sys
seen = []
sys.addaudithook(lambda event, _args: seen.append(event) if event.startswith("socket.") else None)
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from reflect_app.gui.app import single_instance
from reflect_app.paths import AppPaths
app = QCoreApplication([])
single_instance.PATIENCE = 0.2
first, second = (single_instance.SingleInstance(AppPaths(Path(sys.argv[1]))) for _ in range(2))
assert first.claim() and not second.claim()
first.elsewhere()
first.release()
opened = Path("/proc/self/fd")
links = [os.readlink(each) for each in opened.iterdir() if each.is_symlink()]
print(seen, [link for link in links if link.startswith("socket:")])
"""


def raising(error):
    def act(*_arguments, **_options):
        raise error

    return act


def second(paths):
    """Ask, as a second start does, and don't wait for the answer."""
    (paths.running / f"{this_machine().key}.come-forward").touch()


def kill_one(paths, number=9):
    """A run with two drafts open that is killed, or ends itself with another signal."""
    command = [sys.executable, "-c", DEAD, str(paths.data_dir), str(number)]
    assert subprocess.run(command, check=False).returncode == -number


# One window for each person


def test_the_first_start_goes_on_and_knows_of_nothing(first):
    assert first.crashed is None
    assert first.seen == []


def test_a_second_start_has_the_first_come_forward_and_ends(first, start, qtbot, monkeypatch):
    asked = []
    first.come_forward.connect(lambda: asked.append(True))
    monkeypatch.setattr(single_instance.time, "sleep", qtbot.wait)  # both run in this one process
    again = start()
    assert not again.claim()
    assert asked == [True]
    assert again.unanswered is None


def test_a_first_window_that_hangs_is_told_in_words(first, start, monkeypatch):
    monkeypatch.setattr(single_instance, "PATIENCE", 0.2)
    again = start()
    assert not again.claim()
    assert "does not answer" in again.unanswered.message


PID = os.getpid()
LEFT = {
    "nothing": b"",
    "blocks never written": b"\0" * 30,
    "half": b"half a no",
    "the number of a process": f"{PID}\npytest\n\n\n\n".encode(),
}


@pytest.mark.parametrize("content", LEFT.values(), ids=LEFT)
def test_no_lock_that_a_dead_window_left_keeps_anybody_out(paths, start, monkeypatch, content):
    monkeypatch.setattr(single_instance, "PATIENCE", 0.2)
    make_running_folder(paths)
    (paths.running / f"{this_machine().key}.lock").write_bytes(content)
    assert start().claim()


@pytest.mark.skipif(os.name != "posix", reason="kinds of files that POSIX has")
@pytest.mark.parametrize("make", ordinary.KINDS)
@pytest.mark.parametrize("ending", [".lock", ".json", ".come-forward"])
def test_what_is_no_file_among_the_notes_keeps_nobody_out(paths, start, make, ending):
    make_running_folder(paths)
    make(paths.running / f"{this_machine().key}{ending}")
    instance = start()
    assert instance.claim()
    assert instance.written.wait(10)
    assert noted(paths)["pid"] == PID


def test_a_second_start_that_cannot_ask_opens_no_second_window(first, start, monkeypatch):
    monkeypatch.setattr(single_instance, "write_private_file", raising(OSError(28, "full")))
    again = start()
    assert not again.claim()
    assert "is open already" in again.unanswered.message


def test_a_note_that_is_spoilt_is_written_anew(start, paths, qtbot, monkeypatch):
    monkeypatch.setattr(single_instance, "BEAT", 0.0)
    monkeypatch.setattr(single_instance, "TICK", 0.02)
    instance = start()
    assert instance.claim()
    assert instance.written.wait(10)
    path = note_path(paths.running, this_machine().key)
    path.write_bytes(b"{")
    qtbot.waitUntil(lambda: path.stat().st_size > 1 and noted(paths)["pid"] == PID)


def test_whatever_goes_wrong_around_it_the_note_is_kept(start, paths, monkeypatch):
    def fail(*_arguments):
        raise LookupError

    for name in ("collect_hard_crash", "watch_for_hard_crash"):
        monkeypatch.setattr(f"reflect_app.crash_reports.{name}", fail)
    monkeypatch.setattr(single_instance, "remove_stale_files", fail)
    instance = start()
    assert instance.claim()
    instance.note_open(["sample00001"])
    assert instance.written.wait(10)
    assert noted(paths)["drafts"] == ["sample00001"]


def test_a_first_window_that_closes_meanwhile_gives_way(first, start, monkeypatch):
    monkeypatch.setattr(single_instance.time, "sleep", lambda _seconds: first.release())
    assert start().claim()


def test_each_request_brings_the_window_forward_once(first, paths, qtbot):
    for _ in range(2):
        with qtbot.waitSignal(first.come_forward):
            second(paths)
        qtbot.waitUntil(lambda: not first.asking.exists())


def test_requests_are_seen_where_the_file_system_tells_of_no_change(
    start, paths, qtbot, monkeypatch
):
    monkeypatch.setattr(single_instance, "TICK", 0.05)
    monkeypatch.setattr(SingleInstance, "_watch_folder", lambda *_: None)
    instance = start()
    assert instance.claim()
    with qtbot.waitSignal(instance.come_forward):
        second(paths)


def test_a_clean_end_leaves_nothing_behind(first, paths, start):
    first.note_open(["a-draft"])
    first.release()
    assert list(paths.running.iterdir()) == []
    again = start()
    assert again.claim()
    assert again.crashed is None


def test_a_folder_that_cannot_be_made_is_gone_without(start, paths):
    paths.data_dir.write_text("a file where the folder should be")
    instance = start()
    assert instance.claim()
    instance.note_open(["a-draft"])
    instance.note_ending()
    assert instance.elsewhere() is None


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
def test_a_folder_that_cannot_be_written_is_gone_without(start, paths):
    paths.running.mkdir(parents=True)
    paths.running.chmod(0o500)
    with rights.of_a_person():
        assert start().claim()
    paths.running.chmod(0o700)


@pytest.mark.skipif(sys.platform != "linux", reason="looks at what the system has open for it")
def test_no_socket_is_opened_not_even_a_local_one(paths):
    command = [sys.executable, "-c", WITHOUT_SOCKETS, str(paths.data_dir)]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("[] []\n", "")


# After a crash


def test_a_run_that_was_killed_has_left_which_drafts_were_open(paths, start):
    kill_one(paths)
    instance = start()
    assert instance.claim()
    assert instance.crashed.drafts == ("first", "second")


@pytest.mark.parametrize(("number", "reported"), [(signal.SIGKILL, False), (signal.SIGSEGV, True)])
def test_there_is_a_report_of_a_hard_crash_and_none_of_a_kill(paths, start, number, reported):
    kill_one(paths, number)
    instance = start()
    assert instance.claim()
    assert instance.written.wait(10)
    instance.release()
    assert [path.name[:6] for path in paths.logs.iterdir()] == ["crash-"] * reported


def test_a_run_that_was_killed_is_told_of_once(paths, start):
    kill_one(paths)
    for instance in (start(), start()):
        assert instance.claim()
        crashed = instance.crashed
        instance.release()
    assert crashed is None


def test_what_was_open_is_not_forgotten_by_a_run_that_ends_before_it_is_open_again(paths, start):
    kill_one(paths)
    instance = start()
    assert instance.claim()
    assert instance.written.wait(10)
    note = noted(paths)
    assert (note["drafts"], note["in_a_row"]) == (["first", "second"], 1)


def test_a_run_that_lives_for_a_while_ends_the_row_of_crashes(paths, start, qtbot, monkeypatch):
    kill_one(paths)
    monkeypatch.setattr(single_instance, "BEAT", 0.0)
    monkeypatch.setattr(single_instance, "TICK", 0.02)
    assert start().claim()
    qtbot.waitUntil(lambda: noted(paths)["in_a_row"] == 0)


def test_a_session_that_ended_after_everything_was_saved_is_no_crash(first, paths, start):
    first.note_open(["a-draft"])
    first.note_ending(10)
    assert noted(paths)["ended"]
    lost = note_path(paths.running, this_machine().key).read_bytes()
    first.release()
    note_path(paths.running, this_machine().key).write_bytes(lost)
    again = start()
    assert again.claim()
    assert again.crashed is None


def test_a_session_that_goes_on_after_all_can_crash_again(first, paths):
    first.note_ending(10)
    first.note_open([])
    assert first.written.wait(10)
    assert not noted(paths)["ended"]


def test_a_note_that_was_cut_off_is_a_crash_with_nothing_to_open(paths, start):
    paths.running.mkdir(parents=True)
    note_path(paths.running, this_machine().key).write_bytes(b'{"host": ')
    instance = start()
    assert instance.claim()
    assert instance.crashed.drafts == ()


def test_half_written_files_of_long_ago_are_cleared_away(paths, start, qtbot):
    paths.running.mkdir(parents=True)
    old, young = paths.data_dir / "settings.json.123.new", paths.running / "a.json.124.new"
    for each in (old, young):
        each.touch()
    os.utime(old, (1, 1))
    assert start().claim()
    qtbot.waitUntil(lambda: not old.exists())
    assert young.exists()


# Its note


def test_the_note_is_touched_again_and_again(start, paths, qtbot, monkeypatch):
    monkeypatch.setattr(single_instance, "BEAT", 0.0)
    monkeypatch.setattr(single_instance, "TICK", 0.02)
    instance = start()
    assert instance.claim()
    assert instance.written.wait(10)
    path = note_path(paths.running, this_machine().key)
    os.utime(path, (1, 1))
    qtbot.waitUntil(lambda: path.stat().st_mtime > 1)


def test_a_folder_that_goes_away_and_comes_back_has_the_note_again(
    start, paths, qtbot, monkeypatch
):
    monkeypatch.setattr(single_instance, "BEAT", 0.0)
    monkeypatch.setattr(single_instance, "TICK", 0.02)
    instance = start()
    assert instance.claim()
    assert instance.written.wait(10)
    away = paths.running.rename(paths.data_dir / "away")
    qtbot.waitUntil(lambda: instance._in_trouble)
    away.rename(paths.running)
    note_path(paths.running, this_machine().key).unlink()
    qtbot.waitUntil(note_path(paths.running, this_machine().key).exists)
