"""Without a screen the window says in one sentence what is missing, and nothing is aborted."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="screens are named so on Linux")
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_SESSION_TYPE")


@pytest.fixture
def start(tmp_path):
    """Start the program as somebody does who asks for the window."""

    def start(**environment):
        usual = {name: value for name, value in os.environ.items() if name not in SCREENS}
        return subprocess.run(
            [sys.executable, "-m", "reflect_app", "--data-dir", str(tmp_path / "data")],
            env=usual | environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return start


@pytest.mark.parametrize(
    ("environment", "missing"),
    [
        ({}, "there is no screen here, since DISPLAY is not set"),
        ({"DISPLAY": ""}, "there is no screen here, since DISPLAY is not set"),
        ({"QT_QPA_PLATFORM": "xcb"}, "there is no screen here, since DISPLAY is not set"),
        ({"DISPLAY": ":987"}, 'the screen ":987", which DISPLAY names, does not answer'),
        (
            {"QT_QPA_PLATFORM": "nonsense"},
            'there is no platform "nonsense", which QT_QPA_PLATFORM names',
        ),
    ],
)
def test_what_is_missing_is_said_in_one_sentence(start, tmp_path, environment, missing):
    ended = start(**environment)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == f"Reflect can't open its window: {missing}.\n"
    assert not (tmp_path / "data").exists()


def test_a_library_of_the_system_that_is_missing_is_named(start, tmp_path):
    """A copy of the toolkit's part that asks for a library which no system has."""
    toolkit = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    folder = tmp_path / "plugins" / "platforms"
    folder.mkdir(parents=True)
    content = (toolkit / "platforms" / "libqxcb.so").read_bytes()
    (folder / "libqxcb.so").write_bytes(content.replace(b"xcb-cursor.so.0", b"xcb-nobody.so.0"))
    (tmp_path / "lib").mkdir()
    library = toolkit.parent / "lib" / "libQt6XcbQpa.so.6"
    if not library.exists():
        pytest.skip("the toolkit is not in the usual place")
    content = library.read_bytes().replace(b"xcb-cursor.so.0", b"xcb-nobody.so.0")
    (tmp_path / "lib" / library.name).write_bytes(content)
    ended = start(DISPLAY=":987", QT_QPA_PLATFORM_PLUGIN_PATH=str(folder), QT_QPA_PLATFORM="xcb")
    assert ended.returncode == 1
    assert ended.stderr == (
        "Reflect can't open its window: the system's library libxcb-nobody.so.0 is missing.\n"
    )
    shutil.rmtree(tmp_path / "plugins")


def test_a_toolkit_that_can_not_be_loaded_says_for_want_of_what(start, tmp_path):
    reason = "libEGL.so.1: cannot open shared object file: No such file or directory"
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\n"
        "class Refusing:\n"
        "    def find_spec(self, name, *_):\n"
        f"        if name == 'PySide6.QtWidgets': raise ImportError({reason!r})\n"
        "sys.meta_path.insert(0, Refusing())\n"
    )
    ended = start(PYTHONPATH=f"{tmp_path}{os.pathsep}{Path.cwd()}")
    assert ended.returncode == 1
    assert ended.stderr == (
        "Reflect can't open its window: the system's library libEGL.so.1 is missing.\n"
    )


def test_an_ordinary_start_is_not_tried_out_first(start):
    """The toolkit's own words come through where a window can be opened."""
    code = (
        "import sys\n"
        "from PySide6.QtCore import QCoreApplication, qWarning\n"
        "from reflect_app.gui.app.no_screen import or_say_why\n"
        "app = or_say_why(lambda: (qWarning('heard'), QCoreApplication([]))[1])\n"
        "qWarning('again'); print(type(app).__name__)"
    )
    command = [sys.executable, "-c", code]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (ended.stdout, ended.stderr) == ("QCoreApplication\n", "heard\nagain\n")
