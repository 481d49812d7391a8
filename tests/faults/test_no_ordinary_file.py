"""What is no ordinary file is never waited for, and is said in a sentence."""

import json
import os

import pytest

from tests import ordinary

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kinds of files that POSIX has")

DEADLINE = 120.0  # seconds for all places together, which take five
MOST = {"pipe": 9, "device": 9}  # of what is tried in a place: these could be waited for
MAIN = "from tests.faults.odd_places import main; main(*__import__('sys').argv[1:])"


@pytest.mark.parametrize("kind", [each.__name__ for each in ordinary.KINDS])
def test_nothing_that_bears_the_name_of_a_file_is_waited_for(tmp_path, kind):
    """At stake: the whole program, which would hang. Survived: all of it, with a sentence."""
    done = ordinary.run(MAIN, kind, tmp_path, MOST.get(kind, 1), timeout=DEADLINE)
    assert not done.returncode, done.stderr
    tried = [json.loads(line) for line in done.stdout.splitlines()]
    assert [each for each in tried if each[2] != "well"] == []
    told = [said for place, _act, _how, said in tried if place.startswith("library.sqlite3-wal")]
    assert all("library.sqlite3" in each for each in told)
