"""Folders with names that programs trip over, and settings that name what is no folder."""

import os
from contextlib import closing
from dataclasses import asdict

import pytest

from reflect_app.clock import utc_now
from reflect_app.errors import CouldNotOpenLibraryError
from reflect_app.library import backups
from reflect_app.library.files.library_file import LONGEST_PATH
from reflect_app.library.store import open_library
from reflect_app.settings import SettingsFile
from tests.drivers.writer_in_trouble import kept_in

NAMES = {
    "spaces": " my  reflections ",
    "emoji": "🌱 Überlegungen 👩🏽‍⚕️",
    "250 characters": "r" * 250,
    "a web address": "a?b=c#d%20&e:f",
    "quotes": 'O\'Brien "and" [others]',
    "a line end": "two\nlines",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_a_folder_of_any_name_keeps_what_is_typed(write_in, tmp_path, name):
    """At stake: what is typed into a folder that somebody called what they liked.

    Survived: all of it, in the folder and in a backup there.
    """
    path = tmp_path / name / "library.sqlite3"
    writer = write_in(path)
    writer.type("Kept here.")
    writer.saved()
    assert kept_in(path) == ["Kept here."]
    made = backups.make(path, path.parent / "backups", now=utc_now())
    assert kept_in(made.path) == ["Kept here."]
    assert [each.name for each in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("names", [["deep below"] * 60, ["r" * 256]], ids=["deep", "long"])
def test_a_path_that_is_too_long_is_said_before_anything_is_made(tmp_path, names):
    """At stake: an afternoon of looking for rights that are not what is missing.

    Survived: the folder as it was, and words that say what is wrong.
    """
    with pytest.raises(CouldNotOpenLibraryError, match="too long to be used"):
        open_library(tmp_path.joinpath(*names, "library.sqlite3"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="Windows has limits of its own")
def test_the_longest_path_of_all_keeps_what_is_typed(tmp_path):
    """At stake: a library that can be made and not be written. Survived: what is kept in it."""
    room = LONGEST_PATH - len(os.fsencode(tmp_path / "library.sqlite3")) - 1
    deep = "".join("/" if at % 100 == 50 and at < room - 1 else "d" for at in range(room))
    path = tmp_path / deep / "library.sqlite3"
    assert len(os.fsencode(path)) == LONGEST_PATH
    with closing(open_library(path)) as library:
        record = library.create(title="kept")
        assert library.get(record.id) == record


def test_a_file_where_the_folder_should_be_is_said_and_left_alone(write_in, tmp_path):
    """At stake: the file, and what is typed meanwhile. Survived: both."""
    in_the_way = tmp_path / "reflect"
    in_the_way.write_bytes(b"somebody's notes")
    with pytest.raises(CouldNotOpenLibraryError, match="because a file is in its way"):
        open_library(in_the_way / "library.sqlite3")
    writer = write_in(in_the_way / "library.sqlite3")
    writer.type("My first words.")
    writer.meet_trouble("because a file is in its way")
    assert in_the_way.read_bytes() == b"somebody's notes"
    in_the_way.rename(tmp_path / "notes")
    writer.see_it_work_again()
    assert kept_in(in_the_way / "library.sqlite3") == ["My first words."]


def test_settings_that_name_a_file_for_a_folder_do_no_harm(write_in, tmp_path):
    """At stake: the way out, a copy elsewhere, where the last folder is no folder any more.

    Survived: the home folder is offered instead.
    """
    in_the_way = tmp_path / "file"
    in_the_way.write_bytes(b"somebody's notes")
    writer = write_in(tmp_path / "reflect" / "library.sqlite3")
    writer.writing.exporter.remember_folder(in_the_way)
    writer.type("Kept.")
    writer.dialogs.will_write(None)
    writer.wizard.save_status.unsaved.save_copy()
    assert str(in_the_way) not in writer.dialogs.suggestions()[0]


def test_settings_in_a_place_that_is_a_folder_are_said_and_replaced_by_our_own(tmp_path):
    """At stake: the start of the program. Survived: it starts, with the usual settings."""
    (tmp_path / "settings.json").mkdir()
    found = SettingsFile(tmp_path / "settings.json")
    assert found.notice
    assert asdict(found.settings) == asdict(SettingsFile(tmp_path / "none.json").settings)
