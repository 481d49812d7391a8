"""What a kill left half written goes with the next file, and nothing of anybody else's does."""

import os
import subprocess
import sys
import time

import pytest

from reflect_app import half_written
from reflect_app.publication.file_writing.folder_plan import FolderPlan
from reflect_app.publication.file_writing.safe_writing import write_safely
from reflect_app.publication.publish.exporter import save_copies
from reflect_app.publication.publish.publish_plan import PublishPlan
from reflect_app.publication.publish.publish_settings import PublishSettings
from reflect_app.publication.publish.publisher import Publisher
from reflect_app.this_machine import this_machine
from tests.drivers.library import open_new
from tests.samples import FULL

KILLED = """
import os, signal, sys
from pathlib import Path
from reflect_app.publication.file_writing import safe_writing
safe_writing.write_durably = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
safe_writing.write_safely(Path(sys.argv[1]), b"words", replace=None, own=None)
"""


@pytest.fixture
def left(tmp_path):
    """A file that was being written as its program was killed."""
    subprocess.run([sys.executable, "-c", KILLED, tmp_path / "a.txt"], check=False)
    (left,) = tmp_path.iterdir()
    return left


@pytest.fixture
def library(tmp_path_factory):
    library = open_new(tmp_path_factory.mktemp("data") / "library.sqlite3")
    library.create(FULL)
    yield library
    library.close()


def named(folder, who, *, age=0.0):
    path = folder / f".reflect-{who}0123456789abcdef.part"
    path.touch()
    os.utime(path, (time.time() - age,) * 2)
    return path


@pytest.mark.skipif(os.name != "posix", reason="a kill of this kind is POSIX's")
def test_the_next_file_sweeps_up_what_a_kill_left(left):
    assert left.name.endswith(".part")
    write_safely(left.with_name("b.txt"), b"words", replace=None, own=None)
    assert [each.name for each in left.parent.iterdir()] == ["b.txt"]


@pytest.mark.skipif(os.name != "posix", reason="a kill of this kind is POSIX's")
def test_so_does_an_export_of_many_and_their_copies(left, library):
    ids, plan = list(library.ids()), FolderPlan(left.parent)
    left.with_name("copy").write_bytes(left.read_bytes())
    publication = PublishPlan(library, PublishSettings(left.parent))
    list(Publisher(library, publication, None).lots(ids))
    assert not left.exists()
    left.touch()
    list(save_copies(library, plan, ids, own=None))
    assert not left.exists()


def test_what_somebody_is_at_work_on_stays(tmp_path):
    parent = named(tmp_path, f"{this_machine().machine}-{os.getppid()}-")
    elsewhere, unmarked = named(tmp_path, "00000000-1-"), named(tmp_path, "")
    write_safely(tmp_path / "b.txt", b"words", replace=None, own=None)
    assert parent.exists()
    assert elsewhere.exists()
    assert unmarked.exists()


def test_what_another_computer_left_goes_after_a_day(tmp_path):
    left = [named(tmp_path, who, age=25 * 60 * 60) for who in ("00000000-1-", "")]
    write_safely(tmp_path / "b.txt", b"words", replace=None, own=None)
    assert not any(each.exists() for each in left)


@pytest.mark.parametrize("name", [".reflect-notes.part", "a.part", ".reflect-0123.part.txt"])
def test_what_is_only_called_alike_stays(tmp_path, name):
    (tmp_path / name).touch()
    os.utime(tmp_path / name, (0, 0))
    write_safely(tmp_path / "b.txt", b"words", replace=None, own=None)
    assert (tmp_path / name).exists()


def test_a_link_and_another_person_s_file_stay(tmp_path, monkeypatch):
    link = tmp_path / ".reflect-00000000-1-0123456789abcdef.part"
    link.symlink_to(tmp_path / "somewhere")
    theirs = named(tmp_path, "", age=1e6)
    if os.name == "posix":
        monkeypatch.setattr(os, "geteuid", lambda: theirs.stat().st_uid + 1)
        write_safely(tmp_path / "b.txt", b"words", replace=None, own=None)
        assert theirs.exists()
    assert link.is_symlink()


def test_what_this_process_is_at_work_on_stays(tmp_path):
    own = named(tmp_path, f"{half_written.mark()}-", age=1e6)
    with half_written.at_work_on(own):
        write_safely(tmp_path / "b.txt", b"words", replace=None, own=None)
        assert own.exists()
    write_safely(tmp_path / "c.txt", b"words", replace=None, own=None)
    assert not own.exists()


def test_what_was_left_while_a_clock_was_ahead_goes_too(tmp_path):
    left = named(tmp_path, "00000000-1-", age=-1e8)
    write_safely(tmp_path / "b.txt", b"words", replace=None, own=None)
    assert not left.exists()
