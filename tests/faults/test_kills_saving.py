"""Killed while the library saves or is made: what was said to be kept is kept, and whole."""

from contextlib import closing

from reflect_app.library.store import open_library
from reflect_app.queries import EVERYTHING
from tests.faults import kills
from tests.faults.workers import open_once, save_until_killed
from tests.library.saver import KEYS, key_of, text_of

pytestmark = kills.POSIX_ONLY
LAST = 0.25  # seconds; a few kills come while the library is being opened, most between saves
MADE_IN = 0.03
MAKING = 20


def check_record(library, reflection_id, acknowledged):
    """A reflection is at the version that was acknowledged or the next one, and whole."""
    record = library.get(reflection_id)
    assert record.version in {acknowledged, acknowledged + 1}
    for version in range(max(2, record.version - len(KEYS) + 1), record.version + 1):
        assert record.reflection.answers.of(key_of(version)) == text_of(version)


def check_history(library, reflection_id):
    """Its revisions are numbered without a gap, and each of them can be read whole."""
    numbers = [line.number for line in library.history(reflection_id)]
    assert numbers == list(range(len(numbers), 0, -1))
    for number in numbers:
        answers = library.revision(reflection_id, number).reflection.answers
        versions = [int(text.split()[1]) for key in KEYS if (text := answers.of(key))]
        assert all(answers.of(key_of(version)) == text_of(version) for version in versions)


def test_nothing_acknowledged_is_lost(tmp_path):
    """At stake: fifty reflections and their histories in one library, saved as fast as it goes.

    Survived: each of them with the last version that was said to be kept, or the one that was
    being kept, never half of one; and every revision.

    A kill of the process can't show whether the disk has what the system was given; for that
    ``synchronous`` is FULL, which ``tests/library/files/test_library_file.py`` looks at.
    """
    path, kept = tmp_path / "library.sqlite3", {}
    arguments, enough = (tmp_path / "other.sqlite3",), 2 * len(KEYS)
    last = kills.long_enough(LAST, save_until_killed, *arguments, messages=enough, at_once=1)
    for after in kills.moments("saving", kills.SAVING, 0, last):
        kept.update([kills.kill(save_until_killed, path, after=after).told[-1]])
    kills.check_whole(path)
    with closing(open_library(path)) as library:
        for reflection_id, version in kept.items():
            check_record(library, reflection_id, version)
            check_history(library, reflection_id)
        assert sorted(library.ids(EVERYTHING)) == sorted(kept)
    assert len(kept) == kills.SAVING
    assert max(kept.values()) > len(KEYS)


def test_a_library_that_was_being_made_can_be_opened(tmp_path):
    """At stake: the very first start. Survived: a library that opens and is empty."""

    def make_and_kill(number, after):
        path = tmp_path / str(number) / "library.sqlite3"
        finished = kills.kill(open_once, path, after=after).finished
        with closing(open_library(path)) as library:
            assert len(library.ids()) == 0
        return finished

    when = kills.moments("making", MAKING, 0, MADE_IN)
    assert not all(kills.side_by_side(make_and_kill, when)), "every one was made before its kill"
