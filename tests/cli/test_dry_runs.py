"""A dry run says what the run would do: the same problems, and the same exit code."""

import pytest

from reflect_app.paths import app_paths
from reflect_app.reflection import PromptKey, Status
from reflect_app.text_format.writer import write
from tests.samples import FULL


@pytest.fixture
def finish(keep):
    return lambda: keep(FULL, status=Status.FINISHED)


def both(rows, *command):
    """The problems and the exit code of a dry run, then of the run."""
    found = [rows(*command, "--dry-run"), rows(*command)]
    return [([row.get("problems", row.get("left")) for row in some], code) for some, code in found]


@pytest.mark.parametrize("formats", ["text", "csv"])
def test_an_export_among_our_own_files(rows, finish, tmp_path, formats):
    finish()
    link = tmp_path / "link"
    link.symlink_to(app_paths().data_dir, target_is_directory=True)
    dry, done = both(rows, "export", "--all-ready", "--to", link, "--format", formats)
    assert dry == done
    assert done[1] == 1


@pytest.mark.parametrize("formats", ["csv", "html,text,csv"])
def test_an_export_where_somebodys_files_are_in_the_way(rows, finish, tmp_path, formats):
    finish()
    for name in ("index.html", "reflections.csv", "reflections.zip"):
        (tmp_path / name).write_text("Somebody's")
    command = ("export", "--all-ready", "--to", tmp_path, "--format", formats, "--zip")
    dry, done = both(rows, *command)
    assert dry == done
    assert done[1] == 1


def test_mending_two_files_that_would_get_one_name(rows, tmp_path):
    for number, folder in enumerate((tmp_path / "a", tmp_path / "b")):
        folder.mkdir()
        theirs = FULL.answering(PromptKey.NEEDS, f"Theirs, {number}")
        (folder / "it.txt").write_bytes(write(theirs) + b"\n\n")
    command = ("mend", tmp_path / "a" / "it.txt", tmp_path / "b" / "it.txt", "--to", tmp_path / "m")
    dry, done = both(rows, *command)
    assert dry == done
    assert done[1] == 1


def test_mending_among_our_own_files(rows, finish, tmp_path):
    finish()
    own = app_paths().data_dir
    (tmp_path / "it.txt").write_bytes(write(FULL) + b"\n\n")
    (own / "it.txt").write_bytes(write(FULL) + b"\n\n")
    for command in (("mend", tmp_path / "it.txt", "--to", own / "m"), ("mend", own / "it.txt")):
        given = command if "--to" in command else (*command, "--in-place")
        dry, done = both(rows, *given)
        assert dry == done
        assert done[1] == 1
