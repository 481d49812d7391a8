"""The program is killed while somebody types: at most the last second of typing is lost."""

import random
import subprocess
import time
from contextlib import closing

import pytest

from reflect_app.library.store import open_library
from reflect_app.paths import AppPaths
from reflect_app.reflection import HEADINGS, Place, PromptKey
from tests.end_to_end.harness import reflect

pytestmark = pytest.mark.end_to_end
KILLS = 20
AT_RISK = 1.0  # seconds of typing that may be lost: the promise that this test holds us to


def start_draft(path, key):
    """A draft that reopens at one prompt; its id."""
    with closing(open_library(path)) as library:
        record = library.create(title="Typing")
        library.save_place(record.id, Place(page=key.value))
    return record.id


def kept_words(path, draft, key):
    """The words that a newly opened library has."""
    with closing(open_library(path)) as library:
        return library.get(draft).reflection.answers.of(key).split()


def type_until_killed(program, heading, seconds):
    """Type counted words and kill the program after a while: how many are due, how many taken."""
    program.do("type_until_gone", name=heading, role="text", word="w")
    with pytest.raises(subprocess.TimeoutExpired):  # it lives until it is killed
        program.process.wait(seconds)
    program.process.kill()
    killed = time.monotonic()
    taken = program.screen.driver.answer()
    return sum(moment < killed - AT_RISK for moment in taken), len(taken)


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_kill_at_any_moment_loses_at_most_the_last_second(seed, screen, data_dir):
    chance = random.Random(seed)
    key = chance.choice(list(PromptKey))
    path = AppPaths(data_dir).library
    draft = start_draft(path, key)
    with screen.program(reflect(data_dir)) as program:
        program.press("Continue writing", window="Reflect")
        program.wait_for_focus(HEADINGS[key], role="text")
        due, taken = type_until_killed(program, HEADINGS[key], chance.uniform(0.1, 2.5))
    kept = kept_words(path, draft, key)
    assert kept == [f"w{number}" for number in range(len(kept))]
    assert due <= len(kept) <= taken + 1
