"""The checklist: the program's own, a team's own, and what is said of one that can't be used."""

import pytest

from reflect_app.paths import AppPaths
from reflect_app.review.checklist import load_checklist, read_checklist

OWN = "Nobody in it can be recognised"


@pytest.fixture
def paths(tmp_path):
    return AppPaths(tmp_path)


def test_the_programs_own_list_is_there_without_a_file(paths):
    assert load_checklist(paths)[0] == OWN
    assert len(load_checklist(paths)) == 5
    assert read_checklist(paths).problem is None


def test_a_teams_own_list_comes_before_it(paths):
    paths.checklist.write_text('points = ["Reads well", " Is theirs "]', "utf-8-sig")
    assert load_checklist(paths) == ("Reads well", "Is theirs")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("points = ", "must be TOML"),
        ("", "a list of 1 to 20 lines"),
        ("points = []", "a list of 1 to 20 lines"),
        ('points = "one"', "a list of 1 to 20 lines"),
        (f"points = {['a'] * 21}", "a list of 1 to 20 lines"),
        ('points = ["a", 2]', "number 2, must be one line"),
        ('points = [" "]', "number 1, must be one line"),
        ('points = ["a\\nb"]', "number 1, must be one line"),
        (f'points = ["{"a" * 121}"]', "number 1, must be one line"),
        ('points = ["a", "a "]', "different from each other"),
        ("#" * 70_000, "smaller than 64 KB"),
        ("[" * 5_000, "must be TOML"),
    ],
    ids=lambda text: text[:20],
)
def test_what_is_wrong_with_a_teams_list_is_said_and_the_own_one_used(paths, text, said):
    paths.checklist.write_text(text, "utf-8")
    found = read_checklist(paths)
    assert said in found.problem.message
    assert found.points[0] == OWN


def test_a_list_that_is_no_text_or_no_file_is_said_too(paths):
    paths.checklist.write_bytes(b"\xff\xfe")
    assert "UTF-8" in read_checklist(paths).problem.message
    paths.checklist.unlink()
    paths.checklist.mkdir()
    assert "could not be read" in read_checklist(paths).problem.message
