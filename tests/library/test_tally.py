"""What the library counts for statistics: one's own, by when it was begun."""

from contextlib import closing
from datetime import UTC, date, datetime

import pytest

from reflect_app.errors import DamagedLibraryError
from reflect_app.library.store import open_library
from reflect_app.library.tables import tally_queries
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Reflection
from reflect_app.review import entries
from reflect_app.status import Status
from tests.drivers.sqlite import run_sql
from tests.queue_samples import come_back, comment_on, send_out, take_for_review
from tests.samples import FULL

STARTS = [datetime(2021, month, 1, tzinfo=UTC) for month in (7, 8, 9)]  # it is August


def statuses(library):
    return dict(library.tally(STARTS).by_status)


def test_each_is_counted_in_the_month_in_which_it_was_begun(library, clock):
    library.create()
    clock.time = datetime(2021, 9, 1, tzinfo=UTC)
    library.create(status=Status.FINISHED)
    clock.time = datetime(2021, 6, 30, 23, 59, tzinfo=UTC)
    library.create()
    assert statuses(library) == {
        (2, Status.DRAFT): 1, (3, Status.FINISHED): 1, (0, Status.DRAFT): 1
    }  # fmt: skip


@pytest.mark.parametrize(("published", "place"), [((2021, 7, 31), 1), ((2022, 1, 1), 2)])
def test_what_has_an_earlier_date_was_begun_then(library, published, place):
    library.create(FULL.model_copy(update={"published": date(*published)}))
    assert statuses(library) == {(place, Status.DRAFT): 1}


def test_tags_are_counted_by_what_they_are_compared_by(library):
    library.create(Reflection(tags=("Trust", "housing")))
    library.create(Reflection(tags=("housing", "trust")))
    library.create(Reflection(tags=("trust",)))
    assert library.tally(STARTS).by_tags == {(2, ("housing", "trust")): 2, (2, ("trust",)): 1}


def test_the_bin_and_what_is_somebody_elses_are_not_counted(library, clock):
    library.move_to_bin([library.create(FULL).id])
    take_for_review(library, clock.time, comments=2)
    empty = library.tally(STARTS)
    assert not empty.by_status
    assert not empty.by_tags
    assert not empty.returns


def test_what_came_back_is_counted_by_its_prompts(library, clock):
    for comments in (2, 0):
        one = send_out(library, clock.time, "Sent")
        comment_on(library, one, clock.time, "B.", comments)
        come_back(library, one, clock.time)
    library.create(FULL)
    assert library.tally(STARTS).returns == [{PromptKey.DESCRIPTION: 2}, {}]


def test_without_a_moment_everything_is_of_one_time(library):
    library.create()
    assert library.tally([]).by_status == {(0, Status.DRAFT): 1}


@pytest.mark.parametrize(
    ("column", "value"),
    [("created", "x'ff'"), ("status", "'gone'"), ("tags.key", "x'ff'")],
)
def test_nothing_is_counted_of_what_the_disk_spoilt(library, path, column, value):
    library.create(FULL)
    library.close()
    table, _dot, name = f"reflections.{column}".rpartition(".")
    run_sql(path, f"UPDATE {table.removeprefix('reflections.')} SET {name} = {value}")
    with closing(open_library(path)) as again, pytest.raises(DamagedLibraryError):
        again.tally(STARTS)


def test_the_kinds_of_entries_are_called_as_they_are_kept():
    assert f"'{entries.Returned.kind}'" in tally_queries._OF_RETURNS
