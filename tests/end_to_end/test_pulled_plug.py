"""The program is killed while somebody types: at most the last second of typing is lost."""

import subprocess
import time
from contextlib import closing

import pytest

from reflect_app.library.store import open_library
from reflect_app.paths import AppPaths
from reflect_app.prompt_keys import HEADINGS
from reflect_app.reflection import EditorPosition, PromptKey
from tests import seeds
from tests.end_to_end.harness import reflect

pytestmark = pytest.mark.end_to_end
KILLS, NEW_KILLS = 20, 4
AT_RISK = 1.0  # seconds of typing that may be lost: the promise that this test holds us to


def draft_at(path, key):
    """A draft that reopens at one prompt."""
    with closing(open_library(path)) as library:
        record = library.create(title="Typing")
        library.save(record.model_copy(update={"place": EditorPosition(page=key.value)}))


def kept_words(path, key):
    """The words that a newly opened library has in its one reflection, if there is one."""
    with closing(open_library(path)) as library:
        ids = [summary.id for summary in library.find()]
        return [
            word for each in ids for word in library.get(each).reflection.answers.of(key).split()
        ]


def type_until_killed(program, heading, seconds):
    """Type counted words and kill the program after a while: how many are due, how many taken."""
    program.wait_for_focus(heading, role="text")
    program.do("type_until_gone", name=heading, role="text", word="w")
    with pytest.raises(subprocess.TimeoutExpired):  # it lives until it is killed
        program.process.wait(seconds)
    program.process.kill()
    killed = time.monotonic()
    taken = program.screen.driver.answer()
    return sum(moment < killed - AT_RISK for moment in taken), len(taken)


def check_kept(path, key, due, taken):
    """All that is due was kept, and nothing that was not typed."""
    kept = kept_words(path, key)
    assert kept == [f"w{number}" for number in range(len(kept))]
    assert due <= len(kept) <= taken + 1  # the last one may be kept and its answer lost


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_kill_at_any_moment_loses_at_most_the_last_second(seed, screen, data_dir):
    drawn = seeds.chance("pulled plug", seed)
    key, path = drawn.choice(list(PromptKey)), AppPaths(data_dir).library
    draft_at(path, key)
    with screen.program(reflect(data_dir)) as program:
        program.press("Continue writing")
        due, taken = type_until_killed(program, HEADINGS[key], drawn.uniform(0.1, 2.2))
    check_kept(path, key, due, taken)


@pytest.mark.parametrize("seed", range(NEW_KILLS))
def test_a_kill_in_a_reflection_just_begun_loses_at_most_the_last_second(seed, screen, data_dir):
    drawn = seeds.chance("pulled plug at the beginning", seed)
    key, path = PromptKey.DESCRIPTION, AppPaths(data_dir).library
    with screen.program(reflect(data_dir)) as program:
        program.press("New reflection")
        program.wait_for_window("Before you start")
        program.press("Continue")
        due, taken = type_until_killed(program, HEADINGS[key], drawn.uniform(0.1, 2.2))
    check_kept(path, key, due, taken)
