"""A command that is stopped tells what it did until then, and ends as one that was stopped."""

import json
import signal
import subprocess
import sys
from contextlib import closing

import pytest

from reflect_app.cli import command_line, show_command
from reflect_app.library.store import open_library
from reflect_app.paths import app_paths
from reflect_app.reflection import Status
from tests.samples import FULL

STOPPED_AFTER_ONE = """
import signal, sys
from reflect_app.handover import incoming
from reflect_app.publication.text_import import import_job, importer
from reflect_app.publication.file_writing import many_files
from reflect_app.publication.mend import mend_files

def stopped_after(function):
    def call(*arguments, **options):
        done = function(*arguments, **options)
        signal.raise_signal(signal.{name})
        return done
    return call

import_job.read_text_file = stopped_after(import_job.read_text_file)
importer.check_file = stopped_after(importer.check_file)
mend_files.write_safely = stopped_after(mend_files.write_safely)
many_files.ManyFiles.add = stopped_after(many_files.ManyFiles.add)
incoming.take_in_file = stopped_after(incoming.take_in_file)
signal.signal(signal.SIGINT, signal.default_int_handler)
from reflect_app import cli
cli.main(sys.argv[1:])
"""
ENDS = {"SIGINT": {130}, "SIGTERM": {143, -15}}


@pytest.fixture(params=ENDS)
def stopped(request, data_dir):
    """Run a command that is told to stop while it is at its first file."""

    def run(*arguments):
        command = [sys.executable, "-c", STOPPED_AFTER_ONE.format(name=request.param)]
        result = subprocess.run(
            [*command, *map(str, arguments)], check=False, timeout=60, capture_output=True
        )
        assert result.returncode in ENDS[request.param]
        return result.stdout.decode(), result.stderr.decode().splitlines()

    return run


@pytest.fixture
def files(tmp_path, example_bytes):
    folder = tmp_path / "files"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.txt").write_bytes(example_bytes)
    return folder


def test_a_stopped_import_tells_what_came_in(stopped, files):
    out, said = stopped("import", files)
    assert out.splitlines()[0].endswith("a.txt")
    assert said[-1] == "Stopped: 1 of 3 files is in your library; 2 were not looked at."
    with closing(open_library(app_paths().library)) as library:
        assert [out.split("\t")[0]] == list(library.ids())


def test_a_stopped_import_gives_rows_to_programs(stopped, files):
    out, said = stopped("import", files, "--json")
    assert [row["path"] for row in json.loads(out)] == [str(files / "a.txt")]
    assert said[-1] == "Stopped: 1 of 3 files is in your library; 2 were not looked at."


def test_a_stopped_mending_ends_the_file_it_is_at_and_gives_its_row(stopped, files, tmp_path):
    out, said = stopped("mend", files, "--to", tmp_path / "out", "--json")
    assert [row["written"] for row in json.loads(out)] == [str(tmp_path / "out" / "a.txt")]
    assert said[-1] == "Stopped: 2 were not looked at."


def test_a_stopped_check_tells_what_it_looked_at(stopped, files):
    out, said = stopped("check", files)
    assert out.splitlines() == [f"{files / 'a.txt'}: conforms"]
    assert said[-1] == "Stopped: 2 were not looked at."


def test_a_stopped_export_notes_what_it_wrote(stopped, tmp_path):
    with closing(open_library(app_paths().library)) as library:
        ids = [library.create(FULL, status=Status.FINISHED).id for _ in range(3)]
    out, said = stopped("export", *ids, "--to", tmp_path / "out")
    assert len(out.splitlines()) == len(list((tmp_path / "out").iterdir())) == 1
    assert said[-2:] == ["Written: 1 of 3.", "Stopped: 2 were not looked at."]
    with closing(open_library(app_paths().library)) as library:
        assert library.get(ids[0]).status is Status.PUBLISHED


def test_stopped_while_files_for_review_are_opened_it_tells_what_became_of_the_first(
    stopped, files
):
    out, said = stopped("open", *sorted(files.iterdir()), "--json")
    (row,) = json.loads(out)
    assert (row["path"], row["outcome"]) == (str(files / "a.txt"), "refused")
    assert said[-1] == "Stopped: 2 were not looked at."


@pytest.fixture
def _interrupts():
    """Ctrl+C as in a terminal: whoever runs the tests in the background ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_interrupts")
def test_what_can_do_nothing_by_halves_says_that_it_was_stopped(monkeypatch, capsys, data_dir):
    monkeypatch.setattr(
        show_command, "open_library", lambda _context: signal.raise_signal(signal.SIGINT)
    )
    with pytest.raises(SystemExit) as ended:
        command_line.main(["show", "h3kq8vnt2p"])
    assert ended.value.code == 130
    assert capsys.readouterr().err == "Stopped before its end.\n"
