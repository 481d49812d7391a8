"""The program is killed while somebody types a comment: at most the last second is lost."""

import subprocess
import sys
import time

import pytest

from reflect_app.gui.app.window_manager import REVIEW
from reflect_app.paths import AppPaths
from reflect_app.review.begun_words import begun_about, folder_beside
from tests import seeds
from tests.drivers.every_window import open_program
from tests.drivers.settle import until

AT_RISK = 1.0  # seconds of typing that may be lost


def type_until_killed(folder, where, words):
    """Which reflection it was about, and how many words were typed a second before the kill."""
    command = [sys.executable, "-m", "tests.gui.review.comment_typist", str(folder), where]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as typist:
        about, typed = typist.stdout.readline().strip(), []
        assert about
        for _word in typist.stdout:
            typed.append(time.monotonic())
            if len(typed) >= words and typed[-1] - typed[0] > AT_RISK:
                break
        typist.kill()
        killed = time.monotonic()
    return about, sum(each < killed - AT_RISK for each in typed)


def begun_in(program, where, about):
    """What is typed in the window of that reflection once it is opened."""
    open_it = program.windows.open_review if where == "review" else program.windows.open_wizard
    open_it(about)
    found = []

    def comes():
        if where == "review":
            windows = program.windows.open.of(REVIEW)
            found[:] = [each for window in windows for each in window.conversation.unsaved]
        else:
            pages = [page for each in program.windows.wizards for page in each.draft.prompts]
            besides = [each.comments.beside for each in pages if each.comments]
            found[:] = [each for beside in besides for each in beside.unsaved]
        return bool(found)

    until(comes)
    return [each.text.text() for each in found]


@pytest.mark.parametrize("where", ["review", "wizard"])
def test_a_kill_at_any_moment_takes_at_most_the_last_second(where, qtbot, qapp, tmp_path):
    words = seeds.chance("killed while typing", where).randint(20, 40)
    about, due = type_until_killed(tmp_path, where, words)
    (begun,) = begun_about(folder_beside(AppPaths(tmp_path).library), about).values()
    kept = begun.text.split()
    assert kept[:-1] == [f"w{at}" for at in range(len(kept) - 1)]
    assert len(kept) >= due > 0
    with open_program(qtbot, qapp, tmp_path, filled=False) as program:
        assert begun_in(program, where, about) == [begun.text]
