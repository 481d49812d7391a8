"""A library in a fresh folder, a clock that stands still, and disks that misbehave."""

import multiprocessing
import os
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reflect_app.library.connection.database import Database
from reflect_app.library.store import open_library
from tests import rights
from tests.drivers.clock import Clock
from tests.drivers.library import let_the_disk_lag, open_new
from tests.faults import disks

PRELOADED = [
    "tests.library.saver",
    "tests.library.copies",
    "tests.library.test_ledger",
    "tests.library.test_purge",
]


@pytest.fixture(autouse=True)
def nothing_stays_open(monkeypatch):
    """Let go of every library that a test opened; Python 3.13 finds those that were forgotten."""
    opened = []
    make = Database.__init__

    def remember(database, *args, **options):
        opened.append(database)
        make(database, *args, **options)

    monkeypatch.setattr(Database, "__init__", remember)
    yield
    for database in opened:
        database.close()


@pytest.fixture
def clock():
    return Clock(datetime(2021, 8, 19, 14, 2, tzinfo=UTC))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kept" / "library.sqlite3"


@pytest.fixture
def library(path, clock):
    library = open_new(path, now=clock, patience=0.05)
    let_the_disk_lag(library)
    yield library
    library.close()


@pytest.fixture
def second(library, path, clock):
    """The same library, opened once more."""
    second = open_library(path, now=clock, patience=0.05)
    yield second
    second.close()


@pytest.fixture
def small_disk(tmp_path):
    """A real file system of one mebibyte."""
    with disks.small_disk(tmp_path, "1m") as disk:
        yield disk.point


@pytest.fixture
def ordinary_folder():
    """A folder of a person without rights over others' files, as whom the test then runs."""
    if os.name != "posix":
        pytest.skip("permissions of this kind are POSIX's")
    folder = Path(tempfile.mkdtemp(prefix="reflect-"))
    with rights.of_a_person():
        yield folder
    folder.chmod(0o700)
    shutil.rmtree(folder)


@pytest.fixture
def processes():
    """Processes that start fast, for they are copies of one that has imported everything."""
    if os.name != "posix":
        pytest.skip("a kill of this kind is POSIX's")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return context
