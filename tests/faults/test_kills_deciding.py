"""Killed while somebody decides about advice: what had been decided is there, each of it whole."""

from contextlib import closing

from reflect_app.advice.decisions import NOTHING_DECIDED
from reflect_app.library.store import open_library
from reflect_app.own_words import read_own_words
from reflect_app.paths import AppPaths
from tests.faults import kills
from tests.faults.workers import add_words_until_killed, decide_until_killed

pytestmark = kills.POSIX_ONLY

KILLS, LAST = 8, 0.3


def test_a_decision_is_there_with_its_role_or_not_at_all(tmp_path):
    """At stake: a name that asks again though it was decided, or a decision without its role.

    Survived: all that was told to be decided or taken back, and of the last one both or neither.
    """
    path, told = tmp_path / "library.sqlite3", {}
    for after in kills.moments("deciding", KILLS, 0, LAST):
        told.update(kills.kill(decide_until_killed, path, after=after).told)
    kills.check_whole(path)
    with closing(open_library(path)) as library:
        assert not library.missing_saves()
        for one, last in told.items():
            found = library.decisions(one)
            assert {each.about for each in found.kept} == {each.about for each in found.roles}
            sure = {f"name{number}" for number in range(1, last) if number % 3}
            assert {each.about for each in found.kept} - {f"name{last}"} == sure
            assert library.get(one).version == 1
    assert max(told.values()) > 3
    assert found != NOTHING_DECIDED


def test_words_of_this_computer_are_all_there_and_none_is_half(tmp_path):
    """At stake: the file of words, torn or empty. Survived: every word that was told."""
    last = 0
    for after in kills.moments("own words", KILLS, 0, LAST):
        last = max(last, *kills.kill(add_words_until_killed, tmp_path, after=after).told)
        found = set(read_own_words(AppPaths(tmp_path)).my_words)
        assert {f"word{number}x" for number in range(1, last)} <= found
        assert found <= {f"word{number}x" for number in range(1, last + 1)}
    assert last > 3
