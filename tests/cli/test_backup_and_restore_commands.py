"""What ``reflect-app backup`` and ``reflect-app restore`` print, do, and never do unasked."""

import json
import re
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from reflect_app.instance_notes import make_running_folder, new_note, write_note
from reflect_app.library import backups
from reflect_app.library.store import open_library
from reflect_app.paths import app_paths
from reflect_app.settings import SettingsFile
from reflect_app.this_machine import ThisMachine
from tests.library.copies import filled, flipped


@pytest.fixture
def paths(data_dir):
    return app_paths(data_dir)


@pytest.fixture
def copy(run, paths):
    """The path of a backup of a library of four, which has five by now."""
    filled(paths.library)
    path = run("backup").stdout.strip()
    filled(paths.library, 1)
    return path


def how_many(paths):
    with closing(open_library(paths.library)) as library:
        return len(library.ids())


# backup


def test_a_backup_goes_to_the_usual_folder_and_its_path_is_printed(run, paths):
    filled(paths.library)
    result = run("backup")
    (made,) = backups.found([paths.backups])
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{made.path}\n", "")


def test_a_backup_can_go_to_a_folder_of_one_s_own(run, paths, tmp_path):
    filled(paths.library)
    result = run("backup", "--to", tmp_path / "stick 🌿")
    (made,) = backups.found([tmp_path / "stick 🌿"])
    assert result.stdout == f"{made.path}\n"
    assert backups.found([paths.backups]) == []


def test_json_says_what_is_in_the_backup(run, paths):
    filled(paths.library)
    row = json.loads(run("backup", "--json").stdout)
    assert list(row) == [
        "path", "made", "kind", "size", "reflections", "binned", "newest", "problem",
    ]  # fmt: skip
    assert (row["kind"], row["reflections"], row["problem"]) == ("backup", 4, None)
    for moment in (row["made"], row["newest"]):
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", moment)


def test_old_backups_are_let_go_in_the_usual_folder_alone(run, paths, tmp_path):
    filled(paths.library)
    long_ago = datetime.now(UTC) - timedelta(days=500)
    for folder in (paths.backups, tmp_path):
        for hour in range(11):
            now = long_ago + timedelta(hours=hour)
            backups.make(paths.library, folder, now=now)
    run("backup")
    run("backup", "--to", tmp_path)
    assert [len(backups.found([each])) for each in (paths.backups, tmp_path)] == [10, 12]


def test_a_folder_that_can_t_be_there_is_refused(run, paths, tmp_path):
    filled(paths.library)
    result = run("backup", "--to", tmp_path / "away" / "reflect")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "There is no folder" in result.stderr


def test_without_a_library_there_is_nothing_to_back_up(run, paths):
    result = run("backup")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "There is no library to make a backup of" in result.stderr
    assert not paths.library.exists()


# restore


def test_the_backups_are_listed_the_newest_first(run, copy):
    newer = run("backup").stdout.strip()
    lines = [line.split("\t") for line in run("restore").stdout.splitlines()]
    assert [(line[1], line[3]) for line in lines] == [("5", newer), ("4", copy)]


def test_one_by_a_clock_that_was_ahead_is_not_the_latest_and_is_said(run, paths, copy):
    ahead = backups.make(paths.library, paths.backups, now=datetime.now(UTC) + timedelta(days=365))
    filled(paths.library, 2)
    newest = run("backup").stdout.strip()
    listed = run("restore")
    assert [line.split("\t")[3] for line in listed.stdout.splitlines()] == [
        newest, str(ahead.path), copy,
    ]  # fmt: skip
    assert f"{ahead.path.name}: the time in its name can't be right" in listed.stderr
    assert newest in run("restore", "latest").stdout


def test_those_in_the_folder_of_one_s_own_are_listed_too(run, paths, copy, tmp_path):
    own = run("backup", "--to", tmp_path / "stick").stdout.strip()
    settings = SettingsFile(paths.settings)
    settings.settings.backup_folder = str(tmp_path / "stick")
    settings.save()
    assert {row["path"] for row in json.loads(run("restore", "--json").stdout)} == {own, copy}


def test_a_folder_of_one_s_own_that_is_away_is_said(run, paths, copy, tmp_path):
    settings = SettingsFile(paths.settings)
    settings.settings.backup_folder = str(tmp_path / "stick")
    settings.save()
    result = run("restore")
    assert "Your folder for backups is not there" in result.stderr
    assert result.stdout.endswith(f"{copy}\n")


def test_a_damaged_backup_is_said_and_not_hidden(run, copy):
    flipped(backups.found([app_paths().backups])[0].path, 0.8)
    result = run("restore")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"The backup {copy} is damaged." in result.stderr


def test_no_backups_are_said(run):
    result = run("restore")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "There are no backups yet." in result.stderr


def test_a_backup_is_shown_beside_what_is_now_and_nothing_is_changed(run, paths, copy):
    result = run("restore", copy)
    shown, now = result.stdout.splitlines()
    assert shown.startswith(f"In the backup {copy}: 4 reflections, the newest change on")
    assert now.startswith("In the library now: 5 reflections")
    assert "Nothing was changed." in result.stderr
    assert how_many(paths) == 5


def test_with_yes_it_is_restored_and_what_was_there_is_kept(run, paths, copy):
    result = run("restore", copy, "--yes")
    (kept,) = [one for one in backups.found([paths.backups]) if str(one.path) != copy]
    assert result.exit_code == 0
    assert f"The library as it was before is kept in {kept.path}." in result.stderr
    assert (how_many(paths), backups.contents(kept.path).reflections) == (4, 5)


def test_json_says_what_was_done(run, copy):
    row = json.loads(run("restore", copy, "--yes", "--json").stdout)
    assert list(row) == ["backup", "library", "restored", "kept"]
    assert (row["backup"]["path"], row["library"]["reflections"]) == (copy, 5)
    assert (row["restored"], row["kept"].endswith("-before-restoring.sqlite3")) == (True, True)


def test_latest_is_the_newest_that_is_whole(run, paths, copy):
    flipped(type(paths.library)(run("backup").stdout.strip()), 0.8)
    result = run("restore", "latest", "--yes", "--json")
    assert json.loads(result.stdout)["backup"]["path"] == copy
    assert "is damaged" in result.stderr
    assert how_many(paths) == 4


def test_latest_is_not_what_was_kept_before_restoring(run, copy):
    run("restore", copy, "--yes")
    assert json.loads(run("restore", "latest", "--json").stdout)["backup"]["path"] == copy


def test_latest_is_not_that_of_another_library_in_the_same_folder(run, paths, tmp_path, copy):
    filled(tmp_path / "other.sqlite3")
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    backups.make(tmp_path / "other.sqlite3", paths.backups, now=tomorrow)
    assert json.loads(run("restore", "latest", "--json").stdout)["backup"]["path"] == copy


def test_another_library_s_backup_is_said_to_be_one(run, tmp_path, copy):
    filled(tmp_path / "other.sqlite3")
    made = backups.make(tmp_path / "other.sqlite3", tmp_path, now=datetime.now(UTC))
    assert "They are two different libraries." in run("restore", made.path).stderr


def test_a_lost_library_is_brought_back(run, paths, copy):
    paths.library.unlink()
    result = run("restore", "latest", "--yes")
    assert "There was no library before." in result.stdout
    assert how_many(paths) == 4


@pytest.mark.parametrize("wanted", ["no-such-file", "latest"])
def test_what_is_not_there_can_t_be_restored(run, wanted):
    result = run("restore", wanted, "--yes")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "There is no backup" in result.stderr


def test_yes_to_nothing_is_refused(run):
    assert run("restore", "--yes").exit_code == 2


# Another computer


@pytest.mark.parametrize(
    "asked", [["backup"], ["restore", "latest", "--yes"], ["list"], ["doctor"], ["import", "."]]
)
def test_nothing_touches_a_library_that_another_computer_has_open(run, paths, copy, asked):
    make_running_folder(paths)
    away = ThisMachine("study", "ada", "another machine", "ada")
    write_note(paths.running, away.key, new_note(away)._replace(library=True))
    result = run(*asked)
    assert (result.exit_code, "“study”" in result.stderr) == (1, True)


@pytest.mark.parametrize("folder", [".", "logs", "../link", "new"])
def test_no_backup_goes_among_the_files_of_the_library(run, keep, data_dir, folder):
    keep()
    (data_dir / "logs").mkdir()
    data_dir.with_name("link").symlink_to(data_dir)
    result = run("backup", "--to", data_dir / folder)
    assert (result.exit_code, "keeps its own files" in result.stderr) == (2, True)
    assert not [*data_dir.rglob("library-*"), *data_dir.glob("new")]


def test_a_file_without_a_seal_is_restored_with_a_sentence(run, paths, copy, tmp_path):
    kept = tmp_path / "kept.sqlite3"
    kept.write_bytes(paths.library.read_bytes().replace(b"porcupine2 ", b"porcupinf2 "))
    result = run("restore", kept, "--yes")
    assert (result.exit_code, "has no seal" in result.stderr) == (0, True)
    assert "1 reflection in it is not as it was written." in result.stderr
    assert "has no seal" not in run("restore", copy, "--yes").stderr
