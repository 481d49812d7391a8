"""The command line as a program: its streams, its exit code, and what it does not load."""

import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reflect_app import __main__ as program
from reflect_app.library.store import open_library
from reflect_app.paths import DATA_DIR_VARIABLE, app_paths
from reflect_app.reflection import PromptKey, Status
from tests.conftest import EXAMPLE
from tests.drivers.command_line import run_program
from tests.faults.disks import not_here
from tests.samples import FULL

ESCAPE = b"\x1b"
COLOURS = re.compile(rb"\x1b\[[0-9;]*m")


@pytest.fixture(scope="module")
def imported_once(tmp_path_factory):
    """A data folder that a process imported the example into, and its id there."""
    folder = tmp_path_factory.mktemp("imported") / "data"
    environment = {**os.environ, DATA_DIR_VARIABLE: str(folder)}
    result = run_program("import", EXAMPLE, "--json", env=environment)
    return folder, json.loads(result.stdout)[0]["id"]


@pytest.fixture
def imported(imported_once, data_dir):
    """The id of the example, in a data folder of this test's own."""
    folder, imported = imported_once
    shutil.copytree(folder, data_dir)
    return imported


def _terminal():
    """Both ends of a terminal; where the machine has none to give, the test says so."""
    pty = pytest.importorskip("pty", reason="terminals of this kind are POSIX's")
    try:
        return pty.openpty()
    except OSError as error:
        not_here(f"This machine has no terminal devices, /dev/ptmx and /dev/pts ({error})")


def _on_terminal(start, *arguments, columns=80):
    """Run with a terminal for standard output; the answer is what it showed."""
    ours, theirs = _terminal()
    termios = pytest.importorskip("termios", reason="terminals of this kind are POSIX's")
    termios.tcsetwinsize(theirs, (25, columns))
    nothing_else = {name: each for name, each in os.environ.items() if name != "COLUMNS"}
    start(*arguments, stdout=theirs, env=nothing_else)
    os.close(theirs)
    shown = b""
    while chunk := _read(ours):
        shown += chunk
    os.close(ours)
    return COLOURS.sub(b"", shown.replace(b"\r\n", b"\n"))


def _read(descriptor):
    try:
        return os.read(descriptor, 65536)
    except OSError:  # how Linux says that the other end was closed
        return b""


def test_show_prints_the_bytes_of_the_file(start, imported, example_bytes):
    result = start("show", imported)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout == example_bytes


def test_a_terminal_gets_a_line_end_after_the_text(start, imported, example_bytes):
    assert _on_terminal(start, "show", imported) == example_bytes + b"\n"


TURNED = "safe\u202etxt.exe\u2066"  # what follows is read from right to left


@pytest.fixture
def turned(data_dir):
    """The id of a reflection whose title and text turn what follows them on a terminal."""
    with closing(open_library(app_paths(data_dir).library)) as library:
        reflection = FULL.answering(PromptKey.NEEDS, f"words {TURNED}")
        return library.create(reflection, title=f"{TURNED} title").id


@pytest.mark.parametrize("columns", [40, 120])
@pytest.mark.parametrize("command", ["list", "list --search words", "show ID"])
def test_no_word_of_anybody_turns_a_line_on_a_terminal(start, turned, command, columns):
    arguments = command.replace("ID", turned).split()
    shown = _on_terminal(start, *arguments, columns=columns).decode()
    assert "\u202e" not in shown
    assert "\u2066" not in shown
    assert "\\u202e" in shown


@pytest.mark.parametrize("command", ["list", "list --search words", "show ID"])
def test_json_on_a_terminal_has_escapes_and_means_the_same(start, turned, command):
    arguments = [*command.replace("ID", turned).split(), "--json"]
    shown = _on_terminal(start, *arguments, columns=300).decode()
    assert "\u202e" not in shown
    assert json.loads(shown) == json.loads(start(*arguments).stdout)
    assert "\u202e" in start(*arguments).stdout.decode()


def test_what_was_not_understood_is_repeated_safely(start):
    for arguments in (["--\x1b[31m"], ["\u202eno"], ["list", "--\x1b[31m"], ["list", "\u202eno"]):
        said = start(*arguments).stderr.decode()
        assert not {"\x1b", "\u202e"} & set(said)
        assert "\\" in said


def test_the_list_is_a_table_on_a_terminal(start, imported):
    shown = _on_terminal(start, "list").decode()
    assert imported in shown
    assert "Title" in shown
    assert "\t" not in shown


@pytest.mark.parametrize("columns", [20, 40, 60, 64, 80, 200])
def test_the_list_keeps_titles_and_statuses_in_a_narrow_terminal(start, data_dir, columns):
    with closing(open_library(app_paths(data_dir).library)) as library:
        whole = library.create(FULL, title="A short title", status=Status.WITH_SUPERVISOR).id
    shown = _on_terminal(start, "list", columns=columns).decode()
    assert all(len(line.rstrip()) <= columns for line in shown.splitlines())
    assert {whole, "with-supervisor", "A short title", "2026-11-23"} <= {
        part.strip() for part in re.split(r"  +|\n", shown)
    }


def test_what_was_found_stands_under_its_title_in_a_narrow_terminal(start, data_dir):
    with closing(open_library(app_paths(data_dir).library)) as library:
        library.create(FULL, title="A short title")
    shown = _on_terminal(start, "list", "--search", "washing", columns=40).decode()
    assert shown.index("draft") < shown.index("A short title") < shown.index("washing")


@pytest.mark.parametrize("arguments", [("list",), ("--help",), ("check", EXAMPLE), ("frob",)])
def test_pipes_get_no_colour_codes(start, imported, arguments):
    result = start(*arguments, env={**os.environ, "FORCE_COLOR": "1", "TERM": "xterm-256color"})
    assert ESCAPE not in result.stdout + result.stderr
    assert result.stdout + result.stderr


def test_json_is_utf_8_with_line_feeds_whatever_the_locale(start, imported):
    result = start("list", "--json", env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    assert result.stdout.endswith(b"]\n")
    assert b"\r" not in result.stdout
    assert json.loads(start("show", imported, "--json").stdout.decode())["answers"]["description"]


def test_words_for_people_reach_every_terminal(start, tmp_path):
    path = tmp_path / "日本.txt"
    result = start("check", path, env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    assert result.returncode == 2
    assert str(path) in result.stderr.decode()


def test_exit_codes(start, tmp_path):
    bad = tmp_path / "a.txt"
    bad.write_bytes(b"nothing of the kind")
    codes = [start("check", one).returncode for one in (EXAMPLE, bad, tmp_path / "gone")]
    assert codes == [0, 1, 2]


def test_a_reader_that_stops_early_causes_no_noise(start, tmp_path):
    for number in range(2000):
        (tmp_path / f"{number}.txt").symlink_to(EXAMPLE)
    reading, writing = os.pipe()
    os.close(reading)
    result = start("check", tmp_path, "--json", stdout=writing)
    os.close(writing)
    assert (result.returncode, result.stderr) == (1, b"")


def test_a_fault_of_the_program_shows_no_text_of_anybody(start, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(
        "from reflect_app.publication.text_import import importer\n"
        "def check_file(path):\n"
        "    raise ValueError('what somebody typed')\n"
        "importer.check_file = check_file\n"
    )
    result = start(
        "check", EXAMPLE, env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{Path.cwd()}"}
    )
    assert result.returncode == 1
    assert b"ValueError" in result.stderr
    assert b"typed" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "folder"),
    [([], None), (["--data-dir", "here"], "here"), (["--data-dir=here"], "here")],
)
def test_no_subcommand_opens_the_window(monkeypatch, arguments, folder):
    opened = []
    monkeypatch.setattr(
        program, "_open_window", lambda data_dir, _files: opened.append(data_dir) or 0
    )
    assert program.main(arguments) == 0
    assert [one and str(one) for one in opened] == [folder]


@pytest.mark.parametrize("arguments", [["--data-dir"], ["--data-dir", ""], ["--data-dir="], ["x"]])
def test_anything_else_is_for_the_command_line(monkeypatch, capsys, arguments):
    monkeypatch.setattr(program, "_open_window", pytest.fail)
    with pytest.raises(SystemExit) as ended:
        program.main(arguments)
    assert ended.value.code == 2


def test_the_way_to_the_window_loads_nothing_that_is_slow(start):
    code = (
        "import sys; from reflect_app import __main__ as program\n"
        "program._open_window = lambda folder, files: 0\n"
        "program.main(['--data-dir', 'x'])\n"
        "print({'typer', 'rich', 'pydantic', 'apsw', 'sqlite3'} & set(sys.modules))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
    assert shown.decode().strip() == "set()"


def test_checking_does_not_load_the_database(start):
    code = (
        "import sys; from typer.testing import CliRunner; from reflect_app.cli import app\n"
        f"assert CliRunner().invoke(app, ['check', {str(EXAMPLE)!r}]).exit_code == 0\n"
        "print({'apsw', 'sqlite3', 'PySide6'} & set(sys.modules))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
    assert shown.decode().strip() == "set()"


def test_the_environment_names_the_data_folder(start, imported, data_dir):
    assert os.environ[DATA_DIR_VARIABLE] == str(data_dir)
    assert (data_dir / "library.sqlite3").is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("command", [("list", "--json"), ("list",), ("export", "--to", "out")])
def test_a_full_disk_under_the_output_is_said_in_a_sentence(imported, tmp_path, command):
    given = (*command, imported) if command[0] == "export" else command
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reflect_app", *given],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            check=False,
        )
    assert done.returncode == 1
    assert b"the disk is full" in done.stderr
    assert b"went wrong" not in done.stderr
