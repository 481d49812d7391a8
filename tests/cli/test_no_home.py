"""A computer that names no home folder for somebody: said in a sentence, and no fault."""

import os

import pytest

from reflect_app.paths import DATA_DIR_VARIABLE
from tests.drivers.command_line import run_program

COMMANDS = [("list",), ("show", "x"), ("export", "x", "--to", "."), ("backup",), ("restore",)]


@pytest.fixture
def homeless(tmp_path):
    """Run a command for somebody who has neither a home nor an account."""
    (tmp_path / "sitecustomize.py").write_text("import pwd\npwd.getpwuid = {}.__getitem__\n")
    unset = {"HOME", "XDG_DATA_HOME", DATA_DIR_VARIABLE}
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    kept["PYTHONDONTWRITEBYTECODE"] = "1"  # beside what stands in for the accounts
    path = os.pathsep.join([str(tmp_path), os.getcwd()])  # noqa: PTH109

    def call(*arguments, **variables):
        return run_program(*arguments, env={**kept, "PYTHONPATH": path, **variables}, cwd=tmp_path)

    return call


@pytest.mark.parametrize("command", [*COMMANDS, ("import", "."), ("doctor", "--look")])
def test_a_command_says_where_a_folder_can_be_named(homeless, tmp_path, command):
    found = homeless(*command)
    assert (found.returncode, found.stdout) == (2, b"")
    assert found.stderr.decode().splitlines()[-1].endswith("then start Reflect again.")
    assert b"builtins" not in found.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["sitecustomize.py"]


@pytest.mark.parametrize("home", ["", "not/absolute", "~"])
def test_a_home_that_is_none_is_no_home(homeless, home):
    found = homeless("list", HOME=home, XDG_DATA_HOME="not/absolute")
    assert (found.returncode, b"--data-dir" in found.stderr) == (2, True)


def test_a_named_folder_needs_no_home(homeless, tmp_path):
    (tmp_path / "kept").mkdir(mode=0o755)
    (tmp_path / "kept" / "theirs.txt").touch()
    assert homeless("--data-dir", "kept", "list").returncode == 0
    assert homeless("--data-dir", "~/kept", "list").returncode == 2


def test_checking_files_needs_no_home(homeless, example_path):
    assert homeless("check", example_path).returncode == 0


@pytest.mark.parametrize("home", ["/nonexistent/home", "file"])
def test_a_home_that_is_not_there_is_said_in_a_sentence(homeless, tmp_path, home):
    (tmp_path / "file").touch()
    if os.geteuid() == 0 and home != "file":
        pytest.skip("who may do everything may make it")
    found = homeless("list", HOME=str(tmp_path / home))
    assert (found.returncode, b"Reflect" in found.stderr) == (1, True)
    assert b"builtins" not in found.stderr


def test_the_window_says_so_too(homeless, tmp_path):
    with (tmp_path / "sitecustomize.py").open("a") as file:
        file.write(
            "from reflect_app.gui.widgets.dialogs import Dialogs\n"
            "Dialogs.tell = lambda self, parent, *said: print(*said)\n"
        )
    found = homeless(QT_QPA_PLATFORM="offscreen")
    assert (found.returncode, found.stdout.count(b"--data-dir")) == (1, 1)
    assert found.stderr.decode().endswith("then start Reflect again.\n")
