"""Files that are mended while a disk is full, read-only or gone, a kill comes, or others write."""

import errno
import os

import pytest

from reflect_app.publication.mend import keep_original
from reflect_app.publication.mend.keep_original import ORIGINAL
from reflect_app.publication.mend.mend_files import Mender
from tests import seeds
from tests.faults import kills
from tests.faults.mending import CAME, NAMES, WHOLE, mend_all, mend_in_place

TIMES = 40


def received(folder):
    folder.mkdir()
    for name in NAMES:
        (folder / name).write_bytes(CAME)
    return folder


def held(folder):
    return {each.name: each.read_bytes() for each in folder.iterdir()}


MENDED = dict.fromkeys(NAMES, WHOLE) | {f"{name}{ORIGINAL}": CAME for name in NAMES}


@kills.POSIX_ONLY
def test_a_kill_at_any_step_leaves_the_old_file_or_both_and_a_second_run_ends_it(tmp_path):
    """At stake: the file as it came, between its second name and the mended one under its own.

    Survived: the original of each, whole, once; and what was begun is ended by a second run.
    """
    whole = received(tmp_path / "not killed")
    (_begun, asked) = kills.kill(mend_in_place, whole, 0, after=60.0).told
    assert held(whole) == MENDED
    found = set()
    for number, at in enumerate(seeds.chance("mending").sample(asked, min(TIMES, len(asked)))):
        folder = received(tmp_path / f"killed {number}")
        assert not kills.kill(mend_in_place, folder, at, after=60.0).finished
        left = {name: data for name, data in held(folder).items() if name[0] != "."}
        for name in NAMES:
            assert left[name] == CAME or (left[name] == WHOLE and f"{name}{ORIGINAL}" in left)
            assert left.get(f"{name}{ORIGINAL}", CAME) == CAME
        found.add(tuple(sorted(left.items())))
        mend_all(folder)
        assert held(folder) == MENDED
    assert len(found) > 3, "all were killed at the same step"


def test_on_a_full_disk_each_file_stays_as_it_came_and_is_mended_once_there_is_room(disk):
    """At stake: files on a disk without room for the mended ones. Survived: all as they came."""
    folder = received(disk.folder.parent / "came")
    disk.fill()
    assert {row.left[0].code for row in mend_all(folder)} == {"not-written"}
    assert held(folder) == dict.fromkeys(NAMES, CAME)
    disk.make_room()
    assert [row.conforms for row in mend_all(folder)] == [True] * 3
    assert held(folder) == MENDED


def test_a_disk_that_can_only_be_read_or_is_gone_is_said_of_each_file(disk):
    """At stake: nothing is half done. Survived: the files as they came, once the disk is back."""
    folder = received(disk.folder.parent / "came")
    disk.take_away()
    assert [row.left[0].code for row in mend_all(folder)] == ["unreadable"] * 3
    disk.bring_back(read_only=True)
    said = mend_all(folder)
    assert [row.left[0].code for row in said] == ["not-written"] * 3
    assert "can be read but not changed" in said[0].left[0].message
    disk.allow_writing()
    assert held(folder) == dict.fromkeys(NAMES, CAME)


def test_a_folder_that_goes_while_files_are_written_into_it_is_said(disk, tmp_path):
    """At stake: a folder on a stick that is pulled. Survived: the files that were to be mended."""
    folder = received(tmp_path / "came")
    to = disk.folder.parent / "gone" / "to"
    assert [Mender(to=to).mend(folder / name).left[0].code for name in NAMES] == ["not-written"] * 3
    assert held(folder) == dict.fromkeys(NAMES, CAME)


def test_a_disk_without_second_names_gets_a_copy_of_the_original(tmp_path, monkeypatch):
    """At stake: the original on a memory stick. Survived: a copy, there before anything changes."""

    def refused(*_paths, **_options):
        raise OSError(errno.EPERM, "no second names here")

    folder = received(tmp_path / "came")
    monkeypatch.setattr(keep_original.os, "link", refused)
    mend_all(folder)
    assert held(folder) == MENDED


@pytest.mark.parametrize("when", ["before it is kept", "after"])
def test_what_somebody_saves_meanwhile_is_never_replaced(tmp_path, monkeypatch, when):
    """At stake: a word typed in another program while the file is mended. Survived: that word."""
    folder = received(tmp_path / "came")
    path, original = folder / NAMES[0], folder / f"{NAMES[0]}{ORIGINAL}"
    link = os.link

    def meanwhile(*paths, **options):
        if when == "after":
            link(*paths, **options)
        (folder / "new").write_bytes(b"typed meanwhile")
        (folder / "new").replace(path)
        if when != "after":
            link(*paths, **options)

    monkeypatch.setattr(keep_original.os, "link", meanwhile)
    (problem, *_more) = Mender(in_place=True).mend(path).left
    assert problem.code in {"not-written", "file-exists"}
    assert "changed meanwhile" in problem.message
    assert path.read_bytes() == b"typed meanwhile"
    assert not original.exists()
