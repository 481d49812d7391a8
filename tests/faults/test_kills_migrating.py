"""Killed while a library of an older version is brought to the present one: no word is lost."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from reflect_app.library.files import library_file
from reflect_app.library.store import open_library
from reflect_app.queries import Query
from reflect_app.reflection import Status
from tests.drivers.sqlite import connected, rows_of
from tests.faults import kills
from tests.faults.workers import open_once

pytestmark = kills.POSIX_ONLY
OLDEST = Path(__file__).parents[1] / "data" / "libraries" / "0001.sqlite3"
TIMES = 300  # so many more of each reflection, which makes migrating last long enough to be hit
FEW = Query(status=Status.PUBLISHED)
LONG = 0.12  # seconds; migrating takes a little less, four at a time

MORE = """
INSERT INTO reflections
SELECT NULL, substr(id, 1, 6) || printf('%04d', {n}), title, status, published, opening, answered,
       created, updated, version, binned_at, place FROM reflections WHERE number <= {last};
INSERT INTO answers
SELECT reflection + {n} * {last}, prompt, text FROM answers WHERE reflection <= {last};
INSERT INTO tags
SELECT reflection + {n} * {last}, position, tag, key FROM tags WHERE reflection <= {last};
"""
HEADS = """
SELECT id, title, status, published, created, updated, version, binned_at, place
FROM reflections ORDER BY id
"""
KEPT = (
    HEADS,
    "SELECT id, prompt, text FROM answers JOIN reflections ON reflection = number ORDER BY 1, 2",
    "SELECT id, position, tag FROM tags JOIN reflections ON reflection = number ORDER BY 1, 2",
)


@pytest.fixture(scope="module")
def older(tmp_path_factory):
    """A library of the oldest version there is, with some thousands of reflections in it."""
    path = tmp_path_factory.mktemp("older") / "library.sqlite3"
    shutil.copy(OLDEST, path)
    with connected(path) as connection:
        (last,) = connection.execute("SELECT max(number) FROM reflections").fetchone()
        more = "".join(MORE.format(n=number, last=last) for number in range(1, TIMES + 1))
        connection.execute(f"BEGIN; {more} COMMIT;")
    return path


def kept_in(path):
    """All that people gave a library, read past the program, which need not be able to."""
    return [rows_of(path, statement) for statement in KEPT]


def test_a_kill_while_migrating_leaves_the_old_library_or_the_new_one(older, tmp_path):
    """At stake: years of reflections, on the day of an update.

    Survived: all of them, in a library of the old version or of the new one and of nothing
    between, which the next start opens.
    """
    expected = kept_in(older)

    def migrate_and_kill(number, after):
        path = tmp_path / str(number) / "library.sqlite3"
        path.parent.mkdir()
        shutil.copy(older, path)
        kills.kill(open_once, path, after=after)
        kills.check_whole(path)
        state = library_file.state_of(path)
        with closing(open_library(path)) as library:
            assert [library.get(each).id for each in library.ids(FEW)] == library.ids(FEW)
        assert kept_in(path) == expected
        shutil.rmtree(path.parent)
        return state

    when = kills.moments("migrating", kills.MIGRATING, 0, LONG)
    states = kills.side_by_side(migrate_and_kill, when)
    assert library_file.LibraryState.OLDER in states, "every one was migrated before its kill"
