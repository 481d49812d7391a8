"""Killed, or on a full disk, while tags are changed: each reflection is whole, the rest follows.

A process kills itself at one of the calls that have to do with keeping something, so that a kill
comes between any two steps of a change.
"""

import shutil
from contextlib import closing

import pytest

from reflect_app.errors import CouldNotSaveError
from reflect_app.library.store import open_library
from reflect_app.publication.tag_order.retagging import Undone, retag, take_back, with_tags
from reflect_app.reflection import Status
from reflect_app.revision import Reason
from tests import seeds
from tests.faults import kills
from tests.faults.retagging import CHANGE, retag_once
from tests.samples import FULL

TIMES = 16
MANY, ON_DISK = 40, 14  # the latter on one of two mebibytes
_PATIENCE = 60.0  # seconds for a process to come to its kill, on a busy machine


def fill(path, number):
    """A library of reflections of every status, each with a tag that is to become another."""
    with closing(open_library(path)) as library:
        for at, status in zip(range(number), list(Status) * number, strict=False):
            tags = ("trust", "leaderships") if at % 2 else ("leadrship", "leadership")
            library.create(FULL.model_copy(update={"tags": tags}), status=status)


def contents(library):
    records = (library.get(each) for each in library.ids())
    return {each.id: (each.reflection, each.status, each.version) for each in records}


def histories(library):
    return {each: [line.reason for line in library.history(each)] for each in library.ids()}


@kills.POSIX_ONLY
def test_killed_anywhere_in_a_change_and_done_again_it_is_as_one_calm_run(tmp_path):
    """At stake: the tags, the status and the history of a dozen reflections.

    Survived: after the kill each is whole, as it was or as it was to be; after the same change
    once more all are as after one calm run, each changed once, with what it was in its history.
    """
    base = tmp_path / "base"
    fill(base / "library.sqlite3", 12)
    with closing(open_library(base / "library.sqlite3")) as library:
        before = contents(library)
    calm = shutil.copytree(base, tmp_path / "calm") / "library.sqlite3"
    (_begun, asked) = kills.kill(retag_once, calm, 0, after=_PATIENCE).told
    with closing(open_library(calm)) as library:
        wanted, kept = contents(library), histories(library)
    assert set(map(tuple, kept.values())) == {(Reason.BEFORE_RETAGGING,)}
    drawn, how_far = seeds.chance("retagging"), set()
    for number, at in enumerate(drawn.sample(asked, TIMES)):
        path = shutil.copytree(base, tmp_path / str(number)) / "library.sqlite3"
        assert not kills.kill(retag_once, path, at, after=_PATIENCE).finished
        kills.check_whole(path)
        with closing(open_library(path)) as library:
            found = contents(library)
            assert all(found[each] in (before[each], wanted[each]) for each in before)
            how_far.add(sum(found[each] == wanted[each] for each in before))
            list(retag(library, CHANGE, with_tags(library, CHANGE)))
            assert (contents(library), histories(library)) == (wanted, kept)
    assert len(how_far) > 1, "all were killed at the same step"


def test_a_full_disk_in_the_middle_leaves_each_whole_and_what_is_done_can_be_undone(disk):
    """At stake: reflections whose tags are being changed as the last room is used up.

    Survived: each of them whole; one sentence says why it stopped; undo and the rest, once there
    is room.
    """
    path = disk.folder / "library.sqlite3"
    fill(path, ON_DISK)
    with closing(open_library(path)) as library:
        before = contents(library)
        disk.fill(leaving=120_000)
        done = list(retag(library, CHANGE, with_tags(library, CHANGE)))
        *changed, last = done
        assert isinstance(last.problem, CouldNotSaveError)
        assert changed
        assert not any(each.problem for each in changed)
        found = contents(library)
        untouched = before.keys() - {each.id for each in changed}
        assert untouched
        assert all(found[each] == before[each] for each in untouched)
        disk.make_room()
        assert {each.became for each in take_back(library, done)} <= {Undone.BACK}
        again = {key: value[:2] for key, value in contents(library).items()}
        assert again == {key: value[:2] for key, value in before.items()}
        assert len(list(retag(library, CHANGE, with_tags(library, CHANGE)))) == ON_DISK


@pytest.mark.parametrize("number", [1, MANY])
def test_another_program_reads_whole_reflections_all_along(tmp_path, number):
    """At stake: what somebody sees who has the library open meanwhile. Survived: no half change."""
    path = tmp_path / "library.sqlite3"
    fill(path, number)
    with closing(open_library(path)) as library, closing(open_library(path)) as other:
        before = contents(other)
        for each in retag(library, CHANGE, with_tags(library, CHANGE)):
            now = other.get(each.id)
            assert (now.reflection.tags, now.status) == (each.now, each.status_now)
        assert contents(other).keys() == before.keys()
