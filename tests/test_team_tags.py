"""The team's own list is read without a programmer, and one bad line costs no other."""

import os

import pytest

from reflect_app.lines_by_hand import MOST_NAMED
from reflect_app.paths import AppPaths
from reflect_app.tags import TAG_LIMIT
from reflect_app.team_tags import LARGEST_FILE, TeamTags, read_team_tags


@pytest.fixture
def written(tmp_path):
    def write(data):
        paths = AppPaths(tmp_path)
        paths.team_tags.write_bytes(data.encode() if isinstance(data, str) else data)
        return read_team_tags(paths)

    return write


def test_a_team_without_a_list_has_none(tmp_path):
    assert read_team_tags(AppPaths(tmp_path)) == TeamTags(None)


def test_it_has_one_tag_a_line_and_notes_for_people(written):
    found = written("# Ours\r\n\r\n  leadership \r\n  # more\r\npeer  support\n")
    assert found == TeamTags(("leadership", "peer support"))
    assert found.notes() == []


def test_an_empty_list_is_a_list(written):
    assert written("# nothing yet\n").tags == ()


def test_a_tag_that_stands_there_twice_counts_once_as_it_is_spelled_first(written):
    assert written("Trust\ntrust\n").tags == ("Trust",)


@pytest.mark.parametrize("line", ["a, b", "x" * (TAG_LIMIT + 1), "\u200b", "caf\ufffd"])
def test_a_line_that_can_be_no_tag_is_named_and_passed_over(written, line):
    found = written(f"trust\n{line}\nhope")
    assert (found.tags, [each.line for each in found.passed_over]) == (("trust", "hope"), [2])
    (note,) = found.notes()
    assert note.startswith("Line 2 of tags.txt was passed over: ")


def test_a_line_in_another_encoding_costs_no_other(written):
    found = written(b"trust\ncaf\xe9\nhope\n")
    assert (found.tags, [each.line for each in found.passed_over]) == (("trust", "hope"), [2])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_editors_call_unicode_is_read(written, encoding):
    assert written("café\nhope".encode(encoding)).tags == ("café", "hope")


def test_of_very_many_bad_lines_a_few_are_named(written):
    (note,) = written("a, b\n" * 50).notes()
    assert f", {MOST_NAMED} and {50 - MOST_NAMED} more of tags.txt were passed over" in note


def test_a_file_that_is_no_list_is_said_to_be_none(written):
    found = written(b"x" * (LARGEST_FILE + 1))
    assert (found.tags, len(found.notes())) == (None, 1)


@pytest.mark.skipif(os.name != "posix", reason="pipes with a name are POSIX's")
def test_a_pipe_at_its_name_is_never_waited_for(tmp_path):
    os.mkfifo(AppPaths(tmp_path).team_tags)
    assert read_team_tags(AppPaths(tmp_path)).problem
