"""What the library counts for statistics: one's own, by when it was begun."""

from collections import Counter
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
from reflect_app.tags import tag_key
from tests import seeds
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


def test_counting_in_the_database_comes_to_what_counting_one_by_one_does(library, clock):
    chance, made = seeds.chance("tally"), []
    for _ in range(60):
        clock.time = datetime(2021, chance.randint(5, 10), chance.randint(1, 28), tzinfo=UTC)
        tags = chance.sample(("Trust", "housing", "Café", "hope"), chance.randint(0, 3))
        day = date(2021, chance.randint(4, 12), 3) if chance.random() < 0.5 else None
        reflection = Reflection(tags=tuple(tags), published=day)
        made.append(library.create(reflection, status=chance.choice(list(Status))))
    library.move_to_bin([each.id for each in made[::7]])
    by_status, by_tags = Counter(), Counter()
    for each in (each for at, each in enumerate(made) if at % 7):
        begun = min(each.created.date(), each.reflection.published or date.max)
        place = sum(begun >= start.date() for start in STARTS)
        by_status[place, each.status] += 1
        if each.reflection.tags:
            by_tags[place, tuple(sorted(map(tag_key, each.reflection.tags)))] += 1
    counted = library.tally(STARTS)
    assert (counted.by_status, counted.by_tags) == (by_status, by_tags)
