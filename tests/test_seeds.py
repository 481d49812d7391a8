"""What is drawn by chance is the same for the same seed, wherever and beside whatever."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reflect_app.library.tables.ids import new_id
from tests import seeds

LIBRARY = """
import hashlib, sys
from pathlib import Path
from tests import seeds
from tests.faults.damage import make_sample

seeds.draw_everything_from_the_seed()
seeds.begin("a test")
print(hashlib.sha256(make_sample(Path(sys.argv[1]), reflections=16).content).hexdigest())
"""
DRAWN = """
import random
import pytest
from hypothesis import given, strategies as st
from reflect_app.library.tables.ids import new_id

@pytest.fixture(scope="module")
def shared():
    return new_id()

@pytest.mark.parametrize("way", ["one", "two"])
def test_draw(shared, way):
    print("drawn:", way, shared, new_id(), random.random())

@given(st.lists(st.integers(), min_size=9))
def test_examples(numbers):
    print("drawn: example", *numbers)
"""


def python(*arguments, **env):
    command = [sys.executable, *map(str, arguments)]
    env = {**os.environ, "PYTHONPATH": str(Path.cwd()), **env}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    """A function that runs some tests with a seed: what they drew, and the head of the report."""
    tmp_path = tmp_path_factory.mktemp("drawing")
    (tmp_path / "test_drawing.py").write_text(DRAWN)

    def run(seed, *tests):
        chosen = [tmp_path / "test_drawing.py", *tests]
        options = (
            "-s",
            "-p",
            "tests.conftest",
            "-p",
            "no:pytest-qt",
            "-p",
            "no:cacheprovider",
            "-c",
            os.devnull,
            "--rootdir",
            tmp_path,
        )
        printed = python("-m", "pytest", *options, *chosen, REFLECT_SEED=str(seed))
        lines = printed.splitlines()
        return {line[line.index("drawn:") :] for line in lines if "drawn:" in line}, printed

    return run


@pytest.fixture(scope="module")
def of_seven(drawn):
    """What they all drew with one seed, and the head of that report."""
    return drawn(7)


def test_a_library_to_be_damaged_is_the_same_to_the_byte(tmp_path):
    def made(hashes, seed):
        folder = tmp_path / f"{hashes}-{seed}"
        return python("-c", LIBRARY, folder, PYTHONHASHSEED=hashes, REFLECT_SEED=seed)

    assert made("1", "7") == made("2", "7") != made("1", "8")


def test_the_same_seed_draws_the_same_and_the_report_shows_it(drawn, of_seven):
    first, report = of_seven
    assert "REFLECT_SEED=7" in report
    assert drawn(7)[0] == first
    other, _report = drawn(8)
    assert other != first
    assert not {line for line in other & first if "example" not in line}


def test_a_test_alone_draws_what_it_draws_beside_others(drawn, of_seven):
    alone, _report = drawn(7, "-k", "two")
    assert len(alone) == 1
    assert alone <= of_seven[0]


def test_ids_are_drawn_anew_for_each_test():
    drawn_here = new_id()
    seeds.begin("this test, once more")
    again = new_id()
    seeds.begin("this test, once more")
    assert new_id() == again != drawn_here
