"""A crash report is a local file that says what and where in the program, without a typed word."""

import os
import stat
import subprocess
import sys
import threading
from contextlib import suppress

import pytest

from reflect_app import crash_reports, logs
from reflect_app.atomic_file import write_private_file
from reflect_app.shown_dates import clock_time, full_date

TYPED = "what somebody typed"
HARD = """
import ctypes, sys
from pathlib import Path
from reflect_app.crash_reports import watch_for_hard_crash
typed = {typed!r}
def paint_the_window(words):
    {end}
watch_for_hard_crash(Path(sys.argv[1]), "mine")
paint_the_window(typed)
"""


@pytest.fixture(autouse=True)
def _fresh_run(monkeypatch):
    """As at the start of the program, and with its hooks put back at the end."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    crash_reports._written.clear()
    yield
    crash_reports.stop_watching()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data" / "logs"


def raised():
    try:
        return {}[TYPED]
    except KeyError as error:
        return error


def crash_hard(folder, end):
    """A run that ends so hard that no Python runs any more."""
    code = HARD.format(typed=TYPED, end=end)
    done = subprocess.run([sys.executable, "-c", code, str(folder)], check=False)
    assert done.returncode < 0


def only_report(folder):
    (report,) = crash_reports.reports(folder)
    return report.read_text(encoding="utf-8")


# What nothing caught


def test_what_nothing_caught_is_reported_without_words(folder, capsys):
    logs.install_excepthooks(folder)
    error = raised()
    sys.excepthook(type(error), error, error.__traceback__)
    assert "builtins.KeyError" in only_report(folder)
    assert "in raised" in only_report(folder)
    assert TYPED not in only_report(folder)


def test_a_report_says_when_it_was_as_every_window_does(folder, capsys):
    logs.install_excepthooks(folder)
    error = raised()
    sys.excepthook(type(error), error, error.__traceback__)
    (report,) = crash_reports.reports(folder)
    moment = crash_reports.moment_of(report)
    said = f"{full_date(moment)}, {clock_time(moment)}"
    assert said in report.read_text(encoding="utf-8").splitlines()[0]


def test_what_ends_a_thread_is_reported(folder, capsys):
    logs.install_excepthooks(folder)
    thread = threading.Thread(target=lambda: {}[TYPED])
    thread.start()
    thread.join()
    assert "KeyError" in only_report(folder)


def test_stopping_the_program_by_hand_is_not_reported(folder):
    logs.install_excepthooks(folder)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert crash_reports.reports(folder) == []


def test_a_report_says_which_versions_were_running(folder):
    report = crash_reports.write_report(folder, "the trace").read_text(encoding="utf-8")
    assert f"Python {sys.version.split()[0]}" in report
    assert os.uname().nodename not in report.split()


def test_the_same_fault_is_reported_once_in_a_run(folder):
    for _ in range(50):
        crash_reports.write_report(folder, "the same")
    assert len(crash_reports.reports(folder)) == 1


def test_a_run_that_falls_apart_writes_only_so_many(folder):
    for number in range(50):
        crash_reports.write_report(folder, f"fault {number}")
    assert len(crash_reports.reports(folder)) == crash_reports.OF_ONE_RUN


def test_the_last_ten_are_kept_and_always_the_newest(folder):
    folder.mkdir(parents=True)
    ahead = [folder / f"crash-2999010{day}-120000.txt" for day in range(1, 10)]
    for path in [*ahead, folder / "crash-20200101-120000.txt"]:
        path.touch()
    newest = crash_reports.write_report(folder, "after the clock was set back")
    assert set(crash_reports.reports(folder)) == {*ahead, newest}


def test_reports_of_a_clock_that_was_ahead_come_after_the_others(folder):
    folder.mkdir(parents=True)
    ahead = folder / "crash-29990101-120000.txt"
    ahead.touch()
    report = crash_reports.write_report(folder, "now")
    assert crash_reports.reports(folder) == [report, ahead]


def test_without_a_place_for_it_nothing_is_raised(tmp_path):
    (tmp_path / "file").touch()
    assert crash_reports.write_report(tmp_path / "file" / "logs", "trace") is None
    crash_reports.watch_for_hard_crash(tmp_path / "file" / "logs", "mine")
    assert crash_reports.collect_hard_crash(tmp_path / "file" / "logs", "mine") is None


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
def test_only_this_person_can_read_a_report(folder):
    mask = os.umask(0)
    try:
        report = crash_reports.write_report(folder, "trace")
        crash_reports.watch_for_hard_crash(folder, "mine")
    finally:
        os.umask(mask)
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    assert stat.S_IMODE(report.parent.stat().st_mode) == 0o700


# What ends the program at once


@pytest.mark.skipif(os.name != "posix", reason="ended by signals")
@pytest.mark.parametrize("end", ["ctypes.string_at(0)", "import os; os.abort()"])
def test_a_hard_crash_is_reported_at_the_next_start(folder, end):
    crash_hard(folder, end)
    assert crash_reports.collect_hard_crash(folder, "mine")
    assert "in paint_the_window" in only_report(folder)
    assert TYPED not in only_report(folder)


@pytest.mark.skipif(os.name != "posix", reason="ended by signals")
def test_a_hard_crash_is_reported_once(folder):
    crash_hard(folder, "ctypes.string_at(0)")
    crash_reports.collect_hard_crash(folder, "mine")
    assert crash_reports.collect_hard_crash(folder, "mine") is None


@pytest.mark.skipif(os.name != "posix", reason="ended by signals")
def test_each_start_says_whether_the_one_before_ended_hard(folder):
    crash_hard(folder, "ctypes.string_at(0)")
    for ended_hard in (True, False):
        assert bool(crash_reports.collect_hard_crash(folder, "mine")) is ended_hard
        crash_reports.watch_for_hard_crash(folder, "mine")
    assert len(crash_reports.reports(folder)) == 1


@pytest.mark.skipif(os.name != "posix", reason="ended by signals")
def test_a_kill_leaves_no_report(folder):
    crash_hard(folder, "import os; os.kill(os.getpid(), 9)")
    assert crash_reports.collect_hard_crash(folder, "mine") is None
    assert list(folder.iterdir()) == []


def test_what_the_interpreter_says_of_its_own_state_is_left_out(folder):
    folder.mkdir(parents=True)
    said = (
        f"Fatal Python error: Aborted\n\nobject repr : '{TYPED}'\n"
        "Current thread 0x00007f12 (most recent call first):\n"
        '  File "/home/anna/reflect_app/gui/theme.py", line 3 in apply\n'
        "Extension modules: shiboken6\n"
    )
    (folder / "hard-crash-mine.txt").write_text(said)
    crash_reports.collect_hard_crash(folder, "mine")
    assert "  reflect_app/gui/theme.py, line 3, in apply" in only_report(folder)
    assert not {TYPED, "anna", "shiboken6"} & set(only_report(folder).split())
    assert TYPED not in only_report(folder)


def test_a_run_that_ends_well_leaves_nothing(folder):
    crash_reports.watch_for_hard_crash(folder, "mine")
    crash_reports.stop_watching()
    assert list(folder.iterdir()) == []


def test_the_name_of_a_report_says_when_it_was(folder):
    report = folder / "crash-20261123-213000.txt"
    assert f"{crash_reports.moment_of(report):%d %m %Y %H:%M}" == "23 11 2026 21:30"
    assert crash_reports.moment_of(folder / "reflect.log") is None
    assert crash_reports.moment_of(folder / "crash-20269999-999999.txt") is None


def test_a_link_in_the_place_of_a_file_of_ours_is_not_written_through(tmp_path):
    somebodys = tmp_path / "somebodys.txt"
    somebodys.write_text("their own")
    (tmp_path / "hard-crash-key.txt").symlink_to(somebodys)
    (tmp_path / f"small.json.{os.getpid()}.new").symlink_to(somebodys)
    with suppress(OSError):
        write_private_file(tmp_path / "small.json", b"ours")
    crash_reports.watch_for_hard_crash(tmp_path, "key")
    crash_reports.stop_watching()
    assert somebodys.read_text("utf-8") == "their own"
