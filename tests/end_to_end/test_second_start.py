"""Starting the program twice brings the window that is open forward, and no second one opens."""

import subprocess
import time
from contextlib import closing

import pytest

from reflect_app.clock import utc_now
from reflect_app.handover.outgoing import send
from reflect_app.library.store import open_library
from reflect_app.this_machine import this_machine
from tests.end_to_end.harness import reflect
from tests.samples import FULL

pytestmark = pytest.mark.end_to_end
AT_ONCE = 5.0  # seconds; far less than a second start waits for a window that does not answer


def start_again(screen, data_dir):
    """Start the program once more, and wait for its end."""
    return subprocess.run(
        reflect(data_dir), env=screen.env, capture_output=True, text=True, timeout=30, check=False
    )


def test_a_second_start_ends_well_and_the_first_lives_on(screen, program, data_dir):
    program.wait_for("New reflection")
    again = start_again(screen, data_dir)
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    program.press("New reflection")
    program.wait_for_window("Before you start")


def test_the_second_start_takes_no_longer_than_a_start(screen, program, data_dir):
    program.wait_for("New reflection")
    begun = time.monotonic()
    start_again(screen, data_dir)
    assert time.monotonic() - begun < AT_ONCE
    assert not (data_dir / "running" / f"{this_machine().key}.come-forward").exists()


def test_a_library_elsewhere_opens_beside_it(screen, program, tmp_path):
    program.wait_for("New reflection")
    with screen.program(reflect(tmp_path / "another")) as other:
        other.wait_for("New reflection")


def test_a_file_that_the_desktop_opens_comes_up_in_the_window_that_is_open(
    screen, program, data_dir, tmp_path
):
    program.wait_for("New reflection")
    with closing(open_library(tmp_path / "theirs.sqlite3")) as theirs:
        its_id = theirs.create(FULL).id
        made = send(theirs, its_id, tmp_path / "sent.reflection", name="A.", now=utc_now())
    command = [*reflect(data_dir), str(made.path)]
    again = subprocess.run(command, env=screen.env, capture_output=True, timeout=30, check=False)
    assert (again.returncode, again.stderr) == (0, b"")
    program.set_text("Your name for comments", "B.")
    program.press("Use this name")
    program.wait_for("Send back with comments")


def test_closing_leaves_no_note_behind(screen, program, data_dir):
    program.press("New reflection")
    program.wait_for_window("Before you start")
    program.wait_for_focus("Working title", role="text")
    assert list((data_dir / "running").iterdir())
    screen.keys("ctrl+q")
    assert program.process.wait(15) == 0
    assert list((data_dir / "running").iterdir()) == []
