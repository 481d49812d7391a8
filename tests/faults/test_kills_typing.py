"""Killed while somebody types in the wizard: at most the last second of typing is lost.

``tests/end_to_end/test_pulled_plug.py`` does the same a few times with the whole program.
"""

from contextlib import closing

from reflect_app.library.store import open_library
from reflect_app.queries import EVERYTHING
from reflect_app.reflection import PromptKey
from tests.faults import kills
from tests.faults.typist import type_until_killed, word

pytestmark = kills.POSIX_ONLY
AT_RISK = 1.0  # seconds of typing that may be lost: the promise that this test holds us to


def kept_text(path):
    """What the one reflection of a library holds, or nothing where there is none yet."""
    with closing(open_library(path)) as library:
        ids = library.ids(EVERYTHING)
        assert len(ids) <= 1, "a draft was kept twice"
        texts = [library.get(each).reflection.answers.of(PromptKey.DESCRIPTION) for each in ids]
    return "".join(texts)


def type_and_kill(path, after):
    """The words that are due, those that were typed, and what a newly opened library has."""
    killed = kills.kill(type_until_killed, path, after=after)
    assert not killed.finished
    due = sum(moment < killed.moment - AT_RISK for moment in killed.told)
    kills.check_whole(path)
    return due, len(killed.told), kept_text(path)


def test_a_kill_loses_at_most_the_last_second_of_typing(tmp_path):
    """At stake: every word of a draft that was typed without a pause and never saved by hand.

    Survived: all words that were older than a second, in their order, and no torn one.
    """
    when = kills.moments("typing", kills.TYPING, 0.05, 2.4)
    ends = kills.side_by_side(
        lambda at, after: type_and_kill(tmp_path / str(at) / "library.sqlite3", after), when
    )
    for due, typed, kept in ends:
        whole = "".join(map(word, range(typed + 1)))  # the last one may be kept and not yet told
        assert whole.startswith(kept)
        assert len("".join(map(word, range(due)))) <= len(kept) + 1  # its last space aside
    assert sum(due for due, _typed, _kept in ends) > kills.TYPING, "nothing was due"
