"""What ``reflect-app list`` finds, in which order, and how it says what can't be asked."""

import json
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from reflect_app.cli import list_command as listing
from reflect_app.library.store import open_library
from reflect_app.library.tables import search_index
from reflect_app.paths import app_paths
from reflect_app.reflection import Answers, Reflection, Status
from tests.drivers.clock import Clock
from tests.samples import FULL

CIRCLE = Reflection(answers=Answers(description="We moved the chairs into a circle."))
START = datetime(2025, 12, 6, 12, 0, tzinfo=UTC)  # 30 days before the first change


@pytest.fixture(autouse=True)
def library(data_dir):
    """A library of four, each changed a month after the last."""
    clock = Clock(START, step=timedelta(days=30))
    with closing(open_library(app_paths(data_dir).library, now=clock)) as library:
        library.create(CIRCLE, title="Chairs")
        library.create(FULL, title="Letter", status=Status.FINISHED)
        library.create(FULL, title="Café", status=Status.PUBLISHED)
        library.create(Reflection(tags=("Hope",)), title="An empty one")


@pytest.fixture
def titles(run):
    def call(*arguments):
        result = run("list", *arguments, "--json")
        assert result.exit_code == 0, result.stderr
        return [row["title"] for row in json.loads(result.stdout)]

    return call


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("WASHING", ["Café", "Letter"]),
        ("wash mach", ["Café", "Letter"]),
        ('"washing machine"', ["Café", "Letter"]),
        ('"machine washing"', []),
        ("cafe", ["Café"]),
        ("hope", ["An empty one"]),
        ('") OR *', []),
    ],
)
def test_words_are_found_in_answers_titles_and_tags(titles, words, found):
    assert titles("--search", words) == found


def test_nothing_is_missed_where_texts_are_long(titles, monkeypatch):
    monkeypatch.setattr(search_index, "MOST_CHARACTERS", 10)  # a step reads in one
    assert titles("--search", "washing") == ["Café", "Letter"]
    assert titles("--search", "hope") == ["An empty one"]


def test_signs_alone_are_said_to_be_nothing_to_search(run):
    result = run("list", "--search", "?!", "--json")
    assert (result.exit_code, result.stdout) == (2, "[]\n")
    assert result.stderr == "Signs such as “?!” can’t be searched; type a word.\n"


def test_a_whole_reflection_says_what_it_needs_to_be_published(run, data_dir):
    with closing(open_library(app_paths(data_dir).library)) as library:
        library.create(Reflection(answers=FULL.answers, tags=FULL.tags), title="Whole")
    rows = {row["title"]: row["needs"] for row in json.loads(run("list", "--json").stdout)}
    assert rows == {"Whole": ["date"], "An empty one": [], "Café": [], "Letter": [], "Chairs": []}


def test_a_row_of_a_search_shows_what_was_found(run):
    (row,) = json.loads(run("list", "--search", "circle", "--json").stdout)
    assert list(row)[-1] == "excerpt"
    assert [part["text"] for part in row["excerpt"] if part["found"]] == ["circle"]
    assert "".join(part["text"] for part in row["excerpt"]) == CIRCLE.answers.description


def test_plain_lines_of_a_search_end_in_what_was_found(run):
    (line,) = run("list", "--search", "circle").stdout.splitlines()
    assert line.split("\t")[3:] == ["Chairs", CIRCLE.answers.description]


def test_a_status_a_tag_and_words_narrow_together(titles):
    assert titles("--status", "finished") == ["Letter"]
    assert titles("--tag", "TRUST") == ["Café", "Letter"]
    assert titles("--search", "tea", "--tag", "trust", "--status", "published") == ["Café"]


def test_days_bound_the_last_change_the_first_inclusive(titles):
    assert titles("--since", "2026-03-06") == ["An empty one", "Café"]
    assert titles("--before", "2026-03-06") == ["Letter", "Chairs"]
    assert titles("--since", "2026-02-01", "--before", "2026-03-01") == ["Letter"]


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("newest", ["An empty one", "Café", "Letter", "Chairs"]),
        ("oldest", ["Chairs", "Letter", "Café", "An empty one"]),
        ("title", ["An empty one", "Café", "Chairs", "Letter"]),
    ],
)
def test_the_order_can_be_chosen(titles, order, found):
    assert titles("--sort", order) == found


def test_a_long_list_is_fetched_in_parts(titles, monkeypatch):
    monkeypatch.setattr(listing, "PAGE", 2)
    assert titles() == ["An empty one", "Café", "Letter", "Chairs"]
    assert titles("--limit", "3") == ["An empty one", "Café", "Letter"]
    assert titles("--limit", "2") == ["An empty one", "Café"]


def test_nothing_found_is_an_empty_list_and_said_to_people(run):
    assert json.loads(run("list", "--search", "zebra", "--json").stdout) == []
    result = run("list", "--search", "zebra")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "No reflection matches.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--status", "drafts"), "There is no status “drafts”. Use one of draft, finished, "),
        (("--sort", "size"), "There is no order “size”. Use one of newest, oldest, "),
        (("--since", "5.1.2026"), "The date for --since must be a real date, as YYYY-MM-DD"),
        (("--before", "2026-02-30"), "The date for --before must be a real date"),
        (("--limit", "0"), "--limit must be a whole number from 1 up, and not “0”."),
        (("--limit", "some"), "--limit must be a whole number from 1 up"),
    ],
)
def test_what_cannot_be_asked_is_said_with_what_can(run, arguments, said):
    result = run("list", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_what_is_in_the_bin_is_not_listed(titles, data_dir):
    with closing(open_library(app_paths(data_dir).library)) as library:
        library.move_to_bin(library.ids()[:1])
    assert titles() == ["Café", "Letter", "Chairs"]
