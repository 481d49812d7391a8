"""``reflect-app doctor``: what it prints, and the code that it exits with."""

import json
from contextlib import closing

import pytest

from reflect_app.library.store import open_library
from reflect_app.paths import app_paths
from tests.drivers.sqlite import run_sql
from tests.library.copies import filled
from tests.library.damage.repairs import spoil_header
from tests.library.damage.test_damaged_ledger import line_of


@pytest.fixture
def library(data_dir):
    path = app_paths(data_dir).library
    filled(path)
    return path


def test_a_sound_library_is_said_to_be_well(run, library):
    result = run("doctor")
    assert result.exit_code == 0
    assert "Reflections: 4, and 0 in the bin" in result.stdout
    assert "All is well." in result.stderr


def test_looking_says_what_to_do_and_exits_with_1(run, library):
    run_sql(library, "UPDATE reflections SET answered = 6")
    result = run("doctor", "--look")
    assert result.exit_code == 1
    assert "To be mended: What the list shows of 4 reflections" in result.stdout
    assert "without --look" in result.stderr


def test_mending_says_so_and_exits_with_0(run, library):
    run_sql(library, "UPDATE reflections SET answered = 6")
    result = run("doctor")
    assert result.exit_code == 0
    assert "Mended: What the list shows of 4 reflections" in result.stdout


def test_a_damaged_library_is_repaired_and_what_was_there_is_named(run, library):
    spoil_header(library)
    result = run("doctor")
    assert result.exit_code == 0
    assert "Read from the library itself: 4" in result.stdout
    assert "What was there is kept in:" in result.stdout
    with closing(open_library(library)) as opened:
        assert len(opened.ids()) == 4


def test_whoever_meets_a_damaged_library_is_told_of_the_doctor(run, library):
    spoil_header(library)
    result = run("list")
    assert result.exit_code == 1
    assert "is damaged" in result.stderr
    assert "“reflect-app doctor”" in result.stderr


def test_json_has_every_finding_and_the_repair(run, library):
    spoil_header(library)
    row = json.loads(run("doctor", "--json").stdout)
    assert row["findings"][0]["code"] == "unreadable"
    assert row["findings"][0]["mended"]
    assert len(row["repair"]["read"]) == row["reflections"] == 4


def test_another_kind_of_file_is_left_alone_and_said(run, library):
    library.write_bytes(b"A letter.\n" * 1000)
    result = run("doctor")
    assert result.exit_code == 1
    assert "is not a library of Reflect" in result.stderr
    assert library.read_bytes() == b"A letter.\n" * 1000


def test_no_word_that_was_typed_is_printed(run, library):
    run_sql(library, "UPDATE answers SET text = text || '.'")
    result = run("doctor")
    assert "porcupine" not in result.output


@pytest.mark.parametrize("folder", ["/\0", "/\ud800", "stick", f"/{'long' * 100}", "a file", 7])
def test_no_folder_for_backups_in_the_settings_keeps_a_rescue_back(run, library, folder):
    settings = app_paths(library.parent).settings
    folder = str(library) if folder == "a file" else folder
    settings.write_text(json.dumps({"backup_folder": folder}))
    run("backup")
    spoil_header(library)
    assert "Read from the library itself: 4" in run("doctor").stdout
    assert run("restore").stdout.count("library-") == 1
    assert run("restore", "latest", "--yes").exit_code == 0


def test_what_somebody_put_into_a_library_is_said_and_left_out(run, library):
    run_sql(library, "CREATE TABLE more (word)")
    assert "is not as Reflect made it" in run("list").stderr
    result = run("doctor")
    assert result.exit_code == 0
    assert "Mended: The library" in result.stdout
    assert "Read from the library itself: 4" in result.stdout
    assert run("list").exit_code == 0


def test_lines_of_what_went_out_that_are_lost_are_counted_and_the_rest_is_well(run, library):
    with closing(open_library(library)) as opened:
        opened.note_files(line_of(each, at) for at, each in enumerate(opened.ids()))
    run_sql(library, "UPDATE publications SET words = 'other' WHERE number < 3")
    assert "2 lines of what went out can't be read" in run("doctor", "--look").stdout
    result = run("doctor")
    assert "Lines of what went out that could not be read as they were: 2" in result.stdout
    assert "what is missing is said above" in result.stderr
    assert "All is well." in run("doctor").stderr
