from contextlib import closing

import pytest

from tests.drivers.library import open_new


@pytest.fixture
def library(tmp_path):
    with closing(open_new(tmp_path / "data" / "library.sqlite3")) as library:
        yield library


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    return folder
