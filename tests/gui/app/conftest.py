"""A run of the program as far as others can tell, in a data folder of its own."""

import pytest

from reflect_app.gui.app.single_instance import SingleInstance
from reflect_app.paths import AppPaths


@pytest.fixture
def paths(tmp_path):
    return AppPaths(tmp_path / "data")


@pytest.fixture
def start(qapp, paths):
    """Start the program, as far as others can tell, as often as one likes."""
    started = []

    def one():
        started.append(SingleInstance(paths))
        return started[-1]

    yield one
    for instance in started:
        instance.release()


@pytest.fixture
def first(start):
    instance = start()
    assert instance.claim()
    assert instance.written.wait(10)
    return instance
