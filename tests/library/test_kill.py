"""The process is killed at a moment that nobody chose: nothing that was said to be kept is lost."""

import multiprocessing
import os
import random
import time
from contextlib import suppress

import pytest

from reflect_app.library.store import open_library
from tests.library.saver import KEYS, key_of, save_until_killed, text_of

KILLS = 20
LATEST = 0.08  # seconds; some kills come while the library is being opened, most between saves


@pytest.fixture
def processes():
    """Processes that start fast, for they are copies of one that has imported everything."""
    if os.name != "posix":
        pytest.skip("a kill of this kind is POSIX's")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.library.saver"])
    return context


def killed_at_random(processes, path):
    """What the process said to be kept last, as an id and a version, or nothing."""
    heard, told = processes.Pipe(duplex=False)
    process = processes.Process(target=save_until_killed, args=(path, told))
    process.start()
    told.close()
    heard.poll(10)  # it takes a while to start, which is not what is tested
    end = time.monotonic() + random.uniform(0, LATEST)
    last = None
    with suppress(EOFError):
        while heard.poll(max(0, end - time.monotonic())):
            last = heard.recv()
        process.kill()
        while True:
            last = heard.recv()
    process.join()
    return last


def check(library, reflection_id, acknowledged):
    """The reflection is at the version that was acknowledged or the next one, and whole."""
    record = library.get(reflection_id)
    assert record.version in {acknowledged, acknowledged + 1}
    for version in range(max(2, record.version - len(KEYS) + 1), record.version + 1):
        assert record.reflection.answers.of(key_of(version)) == text_of(version)


def test_nothing_acknowledged_is_lost_in_twenty_kills(processes, path):
    kept = {}
    for _ in range(KILLS):
        kept.update([killed_at_random(processes, path)])
        library = open_library(path)
        for reflection_id, version in kept.items():
            check(library, reflection_id, version)
        library.close()
    assert len(kept) == KILLS
    assert max(kept.values()) > len(KEYS)


def test_a_library_that_was_being_made_can_be_opened(processes, tmp_path):
    for at in range(KILLS):
        path = tmp_path / str(at) / "library.sqlite3"
        process = processes.Process(target=open_library, args=(path,))
        process.start()
        while not path.exists():
            process.join(0.0005)
        process.join(random.uniform(0, 0.01))
        process.kill()
        process.join()
        assert list(open_library(path).summaries()) == []
