"""The command line, run as somebody does who types a subcommand, or as a program does."""

import json
import subprocess
import sys
from contextlib import closing

import pytest
from typer.testing import CliRunner

from reflect_app.cli import app
from reflect_app.library.store import open_library
from reflect_app.paths import app_paths
from tests.samples import FULL


@pytest.fixture
def run(data_dir):
    """Run a subcommand on the library in the data folder; what it printed, and its exit code."""

    def call(*arguments):
        return CliRunner().invoke(app, [str(one) for one in arguments], prog_name="reflect-app")

    return call


@pytest.fixture
def rows(run):
    """Run a subcommand with --json; the answer is what it printed and its exit code."""

    def call(*arguments):
        result = run(*arguments, "--json")
        return json.loads(result.stdout), result.exit_code

    return call


@pytest.fixture
def start(data_dir):
    """Run a subcommand as a process of its own on the data folder: see ``run_program``."""
    return run_program


def run_program(*arguments, **options):
    """Run a subcommand as a process of its own, by default with pipes for its streams."""
    command = [sys.executable, "-m", "reflect_app", *map(str, arguments)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.run(command, check=False, timeout=60, **{**pipes, **options})


@pytest.fixture
def keep(data_dir):
    """Put a reflection into the library; the answer is its id."""

    def create(reflection=FULL, **options):
        with closing(open_library(app_paths(data_dir).library)) as library:
            return library.create(reflection, **options).id

    return create


@pytest.fixture
def record(data_dir):
    """What the library has under an id."""

    def get(reflection_id):
        with closing(open_library(app_paths(data_dir).library)) as library:
            return library.get(reflection_id)

    return get
