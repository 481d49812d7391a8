"""Killed while reflections are sent and taken in: each is there with all that was noted, or not."""

from contextlib import closing

from reflect_app.library.store import open_library
from reflect_app.review.entries import Arrived, Sent, SharedId
from reflect_app.status import Status
from tests.faults import kills
from tests.faults.workers import send_and_take_in_until_killed

pytestmark = kills.POSIX_ONLY

KILLS, LAST = 8, 0.3
NOTED = {
    Status.DRAFT: [],
    Status.WITH_SUPERVISOR: [Sent],
    Status.RETURNED: [Sent, Arrived, SharedId],
}


def test_a_reflection_was_sent_or_taken_in_with_all_that_was_noted_or_not_at_all(tmp_path):
    """At stake: a status without what led to it, or what is said of a text that is not there.

    Survived: each of the two with its status and its entries, or neither; and all that was told.
    """
    path, told = tmp_path / "library.sqlite3", []
    last = kills.long_enough(
        LAST, send_and_take_in_until_killed, tmp_path / "other.sqlite3", messages=6, at_once=1
    )
    for after in kills.moments("reviewing", KILLS, 0, last):
        told += kills.kill(send_and_take_in_until_killed, path, after=after).told
    kills.check_whole(path)
    with closing(open_library(path)) as library:
        assert {each for pair in told for each in pair if each} <= set(library.ids())
        for each in library.ids():
            noted = [type(entry) for entry in library.review(each).entries]
            assert noted == NOTED[library.get(each).status]
        assert all(library.shared(sent) == [sent, taken] for sent, taken in told if taken)
