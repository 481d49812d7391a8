"""One screen for all end-to-end tests; where the machine can't have one, they say why."""

import os

import pytest

from tests.end_to_end.harness import REQUIRED, Screen, missing, reflect


@pytest.fixture(scope="session")
def screen(tmp_path_factory):
    """A screen that nobody sees, with all that a screen reader needs."""
    if lacking := missing():
        if os.environ.get(REQUIRED):
            pytest.fail(lacking)
        pytest.skip(lacking)
    with Screen.opened(tmp_path_factory.mktemp("screen") / "home") as opened:
        yield opened


@pytest.fixture
def program(screen, data_dir):
    """The real program, opened on a library of its own."""
    with screen.program(reflect(data_dir)) as running:
        yield running
