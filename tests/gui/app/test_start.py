"""From the start to a filled list, nothing is imported that the list can be shown without."""

import json
import subprocess
import sys
from contextlib import closing
from importlib.metadata import version

import pytest

from reflect_app.library.store import open_library
from reflect_app.paths import AppPaths
from tests.samples import FULL

REFLECTIONS = 5
START = """
import json, sys
from reflect_app import __main__
from reflect_app.gui import application
from PySide6.QtCore import QTimer
from tests.benchmarks.reflect_start import filled

make, timers = application.make_application, []

def look(app):
    if filled(int(sys.argv[2])):
        print(json.dumps(sorted(sys.modules)))
        app.quit()

def made():
    app = make()
    timers.append(QTimer(app, interval=1))
    timers[0].timeout.connect(lambda: look(app))
    timers[0].start()
    return app

application.make_application = made
__main__.main(["--data-dir", sys.argv[1]])
"""


@pytest.fixture(scope="module")
def modules(tmp_path_factory):
    """What is imported when a window on a library of some reflections has them in its list."""
    paths = AppPaths(tmp_path_factory.mktemp("start") / "data")
    with closing(open_library(paths.library)) as library:
        for _ in range(REFLECTIONS):
            library.create(FULL)
    command = [sys.executable, "-c", START, paths.data_dir, str(REFLECTIONS)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_the_list_is_filled_before_the_models_are_imported(modules):
    assert not {"pydantic", "reflect_app.reflection", "sqlalchemy", "sqlite3"} & modules
    assert {"apsw", "reflect_app.library.store"} <= modules


def test_no_chart_library_is_there_before_a_chart_is_drawn(modules):
    assert not {"pyqtgraph", "numpy"} & modules


def test_charts_bring_no_sockets_and_start_nothing():
    imports = "import reflect_app.gui.charts.plot_area, sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", imports], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "pyqtgraph" in loaded
    assert not {"socket", "ssl", "asyncio", "multiprocessing.connection"} & loaded


def test_the_open_window_has_no_part_of_a_network_in_it(modules):
    assert not {"socket", "_socket", "ssl", "_ssl", "_hashlib"} & modules


def test_the_window_is_looked_after_without_the_models():
    imports = "import reflect_app.gui.tasks.maintenance_jobs, sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", imports], capture_output=True, text=True, check=True
    )
    assert not {"pydantic", "socket", "ssl"} & set(done.stdout.split())


def test_an_open_draft_and_what_the_program_says_of_itself_bring_no_sockets():
    """Pydantic's search for plugins, and Python's for versions, take the modules for mail along."""
    imports = (
        "import reflect_app.gui.wizard.wizard, reflect_app.library.whole_reflections, sys;"
        "from reflect_app.prompts import load_prompts; load_prompts();"
        "from reflect_app.installed_version import installed_version as asked;"
        "print(asked(), *sys.modules)"
    )
    command = [sys.executable, "-c", imports]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    known, *modules = done.stdout.split()
    assert not {"socket", "ssl", "email", "importlib.metadata"} & set(modules)
    assert "pydantic" in modules
    assert known == version("reflect-app")


def test_nothing_asks_the_toolkit_how_its_calls_are_written(modules):
    assert "argparse" not in modules  # it comes with that part, which compiles for long
