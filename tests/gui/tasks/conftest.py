"""Libraries for what works on them on threads of their own."""

import pytest

from tests.drivers.library import new_library
from tests.drivers.maintenance import home_in


@pytest.fixture
def make_library(tmp_path_factory):
    """A function that makes a library, with nothing in it."""
    made = []

    def make():
        made.append(new_library(tmp_path_factory.mktemp("library")))
        return made[-1]

    yield make
    for library in made:
        library.close()


@pytest.fixture
def home(qtbot, tmp_path):
    with home_in(qtbot, tmp_path) as home:
        yield home
