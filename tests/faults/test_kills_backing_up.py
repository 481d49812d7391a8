"""Killed while backups are made, and while one is restored: no half of anything is left."""

import shutil
from contextlib import closing
from datetime import UTC, datetime

import pytest

from reflect_app.library import backups
from reflect_app.library.store import open_library
from reflect_app.reflection import PromptKey
from tests.drivers.sqlite import rows_of
from tests.faults import kills
from tests.faults.workers import back_up_until_killed, restore_until_killed
from tests.samples import FULL

pytestmark = kills.POSIX_ONLY
LAST = 0.3  # seconds; several backups are made in that time, or a few restored
LATER = datetime(2027, 1, 1, tzinfo=UTC)
REFLECTIONS = 100


def fill(path, words):
    """Keep reflections that have these words in them, and histories."""
    with closing(open_library(path)) as library:
        for number in range(REFLECTIONS):
            typed = FULL.answering(PromptKey.NEEDS, f"{words} {number} " * 100)
            record = library.create(typed)
            library.open_for_writing(record.id)


def words_in(path):
    """All that people wrote, as a library or a backup has it."""
    return rows_of(
        path,
        "SELECT id, title, status, prompt, text FROM answers"
        " JOIN reflections ON reflection = number ORDER BY id, prompt",
    )


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """A library of a few megabytes, which nothing changes."""
    path = tmp_path_factory.mktemp("library") / "library.sqlite3"
    fill(path, "kept")
    return path


def test_every_file_that_is_called_a_backup_is_a_whole_one(library, tmp_path):
    """At stake: the copies that somebody would turn to when all else is lost.

    Survived: each backup that was there before, and of the one under way nothing that could be
    taken for a backup. The library itself is as it was, and the next backup clears up.
    """
    before = backups.contents(library).signature

    def back_up_and_kill(number, after):
        folder = tmp_path / str(number)
        folder.mkdir()
        kills.kill(back_up_until_killed, library, folder, after=after)
        made = [backups.contents(each.path).signature for each in backups.found([folder])]
        left = len(list(folder.glob("*.part*")))
        assert set(made) <= {before}
        last = backups.make(library, folder, now=LATER)
        assert {last.path, *folder.iterdir()} == {each.path for each in backups.found([folder])}
        shutil.rmtree(folder)
        return len(made), left

    last = kills.long_enough(LAST, back_up_until_killed, library, tmp_path, messages=4)
    when = kills.moments("backing up", kills.BACKING_UP, 0, last)
    made, left = zip(*kills.side_by_side(back_up_and_kill, when), strict=True)
    assert max(made) > 1
    assert any(left), "no kill came while a backup was being made"
    assert backups.contents(library).signature == before
    kills.check_whole(library)


def test_a_library_is_what_it_was_or_what_was_restored_and_nothing_between(library, tmp_path):
    """At stake: the whole library, at the moment when it is replaced by another state of it.

    Survived: one of the two states, whole, with the other beside it.
    """
    other = tmp_path / "other" / "library.sqlite3"
    shutil.copytree(library.parent, other.parent)
    fill(other, "of later")
    states = [backups.make(each, tmp_path, now=LATER).path for each in (library, other)]
    whole = [words_in(each) for each in states]
    assert len(whole[1]) == 2 * len(whole[0])

    def restore_and_kill(number, after):
        path = tmp_path / str(number) / "library.sqlite3"
        keep_in = path.parent / "kept"
        shutil.copytree(library.parent, path.parent)
        told = kills.kill(restore_until_killed, path, states, keep_in, after=after).told
        kills.check_whole(path)
        with closing(open_library(path)) as opened:
            assert len(opened.ids()) in {REFLECTIONS, 2 * REFLECTIONS}
        for each in (path, *(kept.path for kept in backups.found([keep_in]))):
            backups.contents(each)
            assert words_in(each) in whole
        shutil.rmtree(path.parent)
        return len(told)

    for_one = tmp_path / "for one"
    shutil.copytree(library.parent, for_one)
    arguments = (for_one / library.name, states, for_one / "kept")
    last = kills.long_enough(LAST, restore_until_killed, *arguments, messages=3)
    when = kills.moments("restoring", kills.RESTORING, 0, last)
    assert max(kills.side_by_side(restore_and_kill, when)) > 1, "none was restored in time"
