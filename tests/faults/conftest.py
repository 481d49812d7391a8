"""What fault tests have: disks that misbehave, and a window to write in."""

from contextlib import ExitStack

import pytest
from PySide6.QtTest import QTest

from reflect_app.gui.wizard import draft_saver
from tests.drivers.real_wizard import open_for_writing
from tests.drivers.writer_in_trouble import Writer
from tests.faults.disks import small_disk
from tests.gui.conftest import qapp_args
from tests.library.conftest import clock, nothing_stays_open, ordinary_folder

__all__ = ["clock", "nothing_stays_open", "ordinary_folder", "qapp_args"]

TRY_AGAIN_MS = 150


@pytest.fixture
def disk(tmp_path):
    """A real disk of two mebibytes."""
    with small_disk(tmp_path, "2m") as disk:
        yield disk


@pytest.fixture
def path(tmp_path):
    """Where a library goes."""
    return tmp_path / "reflect" / "library.sqlite3"


@pytest.fixture
def write_in(qtbot, monkeypatch):
    """A function that opens a new reflection, or one that is there, for writing at a path.

    Whoever is in trouble there is helped more often than people are, so that tests are quick.
    """
    monkeypatch.setattr(draft_saver, "TRY_AGAIN_MS", TRY_AGAIN_MS)
    said = []
    monkeypatch.setattr(
        "reflect_app.gui.wizard.save_status.announce", lambda _widget, text, **_: said.append(text)
    )
    with ExitStack() as windows:

        def show(path, record=None, **options):
            writing = open_for_writing(path, record, **options)
            windows.callback(writing.end)
            QTest.qWaitForWindowActive(writing.wizard)
            return Writer(qtbot, writing, said)

        yield show
