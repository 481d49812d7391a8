"""Tags in order by command line: what is listed, what a change prints, and how it exits."""

import json
import subprocess
import sys
from contextlib import closing

import pytest

from reflect_app.library.store import open_library
from reflect_app.paths import app_paths
from reflect_app.reflection import Status
from tests.samples import FULL

SAMPLES = {
    "one": (("leadership", "trust"), Status.FINISHED),
    "two": (("Leadership",), Status.APPROVED),
    "three": (("leaderships", "trust"), Status.PUBLISHED),
    "four": (("leadership", "leaderships"), Status.DRAFT),
    "five": (("misc",), Status.FINISHED),
}
STOPPED_AFTER_ONE = """
import signal, sys
from reflect_app.library.store import FileLibrary
save = FileLibrary.save
def stopped(*arguments, **options):
    done = save(*arguments, **options)
    signal.raise_signal(signal.SIGINT)
    return done
FileLibrary.save = stopped
signal.signal(signal.SIGINT, signal.default_int_handler)
from reflect_app import cli
cli.main(sys.argv[1:])
"""


@pytest.fixture(autouse=True)
def ids(data_dir):
    with closing(open_library(app_paths(data_dir).library)) as library:
        return {
            title: library.create(
                FULL.model_copy(update={"tags": tags}), title=title, status=status
            ).id
            for title, (tags, status) in SAMPLES.items()
        }


@pytest.fixture
def tags_of(data_dir, ids):
    def ask(title):
        with closing(open_library(app_paths(data_dir).library)) as library:
            record = library.get(ids[title])
            return record.reflection.tags, record.status

    return ask


@pytest.fixture
def changed(run):
    """What a change prints for programs, and the titles of what it touched."""

    def call(*arguments):
        result = run("tags", *arguments, "--json")
        assert result.exit_code == 0, result.stderr
        return json.loads(result.stdout)

    return call


def test_each_tag_has_its_count_and_what_it_is_like(rows):
    found, code = rows("tags")
    assert code == 0
    assert [list(row) for row in found[1:]] == [["tag", "count", "listed", "like"]] * 3
    assert found[0] == {
        "tag": "leadership",
        "count": 3,
        "listed": None,
        "like": None,
        "spellings": ["Leadership"],
    }
    assert {row["tag"]: (row["count"], row["like"]) for row in found[1:]} == {
        "leaderships": (2, "leadership"),
        "trust": (2, None),
        "misc": (1, None),
    }


def test_the_teams_list_says_what_is_on_it_and_which_line_is_none(run, data_dir):
    app_paths(data_dir).team_tags.write_text("Trust\nleadership\na, b\n")
    result = run("tags", "--json")
    listed = {row["tag"]: row["listed"] for row in json.loads(result.stdout)}
    assert listed == {"leadership": True, "leaderships": False, "trust": True, "misc": False}
    assert "Line 3 of tags.txt was passed over" in result.stderr


def test_lines_for_people_have_the_same_between_tabs(run):
    lines = run("tags").stdout.splitlines()
    assert lines[0] == "leadership\t3\t\t\talso spelled Leadership"
    assert lines[1] == "leaderships\t2\t\tlike leadership"


def test_a_library_without_tags_says_so(run, tmp_path):
    result = run("--data-dir", tmp_path / "other", "tags", "--json")
    assert (json.loads(result.stdout), result.exit_code) == ([], 0)
    assert "has a tag yet" in run("--data-dir", tmp_path / "other", "tags").stderr


def test_tried_first_nothing_is_changed(changed, ids, tags_of):
    row = changed("rename", "leaderships", "Leadership", "--dry-run")
    assert row["tag"] == "leadership"
    assert sorted(row["ids"]) == sorted([ids["three"], ids["four"]])
    assert tags_of("three")[0] == ("leaderships", "trust")


def test_what_a_change_means_is_said_before_it(run):
    said = run("tags", "delete", "leadership", "--dry-run").stderr
    assert "This ends 1 approval" in said
    assert "1 will have no tag" in said
    said = run("tags", "rename", "leaderships", "leadership", "--dry-run").stderr
    assert "“leadership” is a tag already" in said
    assert "1 published text will differ from what is out" in said


def test_renamed_everywhere_and_what_was_finished_and_published_stays_so(changed, ids, tags_of):
    row = changed("rename", "leaderships", "leadership")
    assert row == {"tag": "leadership", "ids": row["ids"]}
    assert tags_of("three") == (("leadership", "trust"), Status.PUBLISHED)
    assert tags_of("four") == (("leadership",), Status.DRAFT)


def test_merged_into_a_new_name(changed, tags_of):
    assert len(changed("merge", "trust", "misc", "--into", "hope")["ids"]) == 3
    assert tags_of("one") == (("leadership", "hope"), Status.FINISHED)
    assert tags_of("five") == (("hope",), Status.FINISHED)


def test_deleted_and_the_approval_ends_with_it(changed, ids, tags_of):
    row = changed("delete", "leadership")
    assert (row["tag"], ids["two"] in row["ids"]) == ("leadership", True)
    assert tags_of("two") == ((), Status.FINISHED)


def test_done_once_more_there_is_nothing_left_and_that_is_no_fault(run, changed):
    changed("rename", "leaderships", "leadership")
    again = run("tags", "rename", "leaderships", "leadership")
    assert (again.exit_code, again.stdout) == (0, "")
    assert "Nothing needed changing." in again.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("rename", "no-such", "other"),
        ("delete", "no-such"),
        ("merge", "no-such", "nor-this", "--into", "other"),
        ("rename", "trust", "a, b"),
        ("rename", "trust", " "),
        ("rename", "trust", "x" * 81),
        ("rename", "trust"),
        ("merge", "trust"),
    ],
)
def test_what_cannot_be_done_as_it_was_given_changes_nothing(run, tags_of, arguments):
    result = run("tags", *arguments, "--json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr
    assert tags_of("one")[0] == ("leadership", "trust")


@pytest.mark.parametrize("name", ["<b>x</b>", "\u202egpj.exe", "\x1b[31m", "日本語", "--x"])
def test_whatever_a_tag_is_called_the_terminal_is_safe(run, name):
    result = run("tags", "rename", "--", "trust", name)
    assert "\x1b" not in result.stdout + result.stderr
    assert result.exit_code == 0 or "\x1b" in name


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_stopped_it_tells_what_it_did_and_once_more_does_the_rest(run, data_dir, ids):
    arguments = ["tags", "rename", "leaderships", "leadership"]
    command = [sys.executable, "-c", STOPPED_AFTER_ONE, *arguments]
    stopped = subprocess.run(command, check=False, timeout=60, capture_output=True, text=True)
    first = stopped.stdout.split()
    assert (stopped.returncode, len(first)) == (130, 1)
    assert "1 is left as it was" in stopped.stderr
    rest = run(*arguments).stdout.split()
    assert sorted(first + rest) == sorted([ids["three"], ids["four"]])
