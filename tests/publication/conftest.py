from contextlib import closing

import pytest

from reflect_app.library.store import open_library


@pytest.fixture
def library(tmp_path):
    with closing(open_library(tmp_path / "data" / "library.sqlite3")) as library:
        yield library


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    return folder
