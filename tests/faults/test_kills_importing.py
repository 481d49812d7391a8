"""Killed in the middle of an import and begun again: the same library as after one calm run.

At stake: texts that are there by halves, twice or not at all, and approvals that are lost or given.
Survived: each file once and whole, of both kinds, with its status and all that was said of it.
"""

import os
from contextlib import closing

import pytest

from reflect_app.handover.bring_in import files_to_bring_in
from reflect_app.library.store import open_library
from reflect_app.queries import Query
from reflect_app.text_format.writer import write
from tests import seeds
from tests.drivers.library import open_new
from tests.drivers.person import WHOLE, Person
from tests.faults import kills
from tests.faults.workers import bring_in, bring_in_until_killed
from tests.made_up_texts import MadeUp
from tests.text_format.departures import data, with_extra, without

pytestmark = kills.POSIX_ONLY
KILLS = int(os.environ.get("REFLECT_KILLS", "8"))
SOONEST_S = 0.05  # of the last moment to kill at
"""More of them by hand, after a change of the import: 50 take about three minutes."""
TEXTS, HANDED_OVER = 120, 12


@pytest.fixture(scope="module")
def received(tmp_path_factory):
    """A folder with texts of which some are equal, nearly equal, unfinished or none of ours."""
    base = tmp_path_factory.mktemp("received")
    made_up = MadeUp(seeds.chance("received"))
    folder = made_up.files(base / "files", TEXTS)
    story = made_up.story()
    others = (
        *(write(story), write(story) + b"\n", write(made_up.few_words(story))),
        *(data(), without(14), without(2, 13), with_extra(1, "Dear all,"), b"", b"caf\xe9"),
    )
    for at, content in enumerate(others):
        (folder / f"{at:05}-b.txt").write_bytes(content)
    _hand_over(base, folder)
    return folder


def _hand_over(base, folder):
    """Files for review, every other one approved."""
    with (
        closing(Person(base / "A", "A.")) as author,
        closing(Person(base / "B", "B.")) as supervisor,
    ):
        for at in range(HANDED_OVER):
            it = author.write(WHOLE.model_copy(update={"tags": (f"night {at}",)}))
            author.comment(it, "Whose?") if at % 3 else None
            sent = author.send(it)
            if at % 2:
                sent = supervisor.approve(supervisor.open(sent).id)
            sent.rename(folder / f"{at * 9:05}-c.reflection")


def content(path):
    """All that is in a library, without ids and times."""
    with closing(open_library(path)) as library:
        for_review = set(library.ids(Query(for_review=True)))
        records = [library.get(each) for each in library.ids()]
        return sorted(
            (
                repr(record.reflection),
                str(record.status),
                record.id in for_review,
                len(library.review(record.id).comments),
            )
            for record in records
        )


def test_killed_anywhere_and_begun_again_it_comes_to_what_one_calm_run_comes_to(received, tmp_path):
    calm = tmp_path / "calm.sqlite3"
    open_new(calm).close()
    bring_in(calm, received)
    wanted = content(calm)
    last = kills.long_enough(
        0.2, bring_in_until_killed, _new(tmp_path / "timed.sqlite3"), received, messages=3
    )

    def killed_at(number, moment):
        path = _new(tmp_path / f"{number}-of-{last:.3f}.sqlite3")
        killed = kills.kill(bring_in_until_killed, path, received, after=moment)
        kills.check_whole(path)
        some = content(path)
        bring_in(path, received)
        assert content(path) == wanted, f"killed after {moment:.3f} s"
        return killed.finished, len(some)

    found = kills.side_by_side(killed_at, kills.moments("importing", KILLS, 0.0, last))
    while sum(finished for finished, _number in found) >= KILLS / 2 and last > SOONEST_S:
        last /= 2  # others made the first run slow, and have gone meanwhile: most ended before
        found = kills.side_by_side(killed_at, kills.moments("importing", KILLS, 0.0, last))
    assert sum(finished for finished, _number in found) < KILLS / 2, "most had ended before"
    assert len({number for _finished, number in found}) > 2, "all were killed at the same step"
    files = files_to_bring_in([received])
    assert len(wanted) == len(files) - 1 - 3  # one is there twice, and three are refused


def _new(path):
    open_new(path).close()
    return path
