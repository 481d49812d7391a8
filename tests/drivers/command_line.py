"""The command line, run as somebody does who types a subcommand, or as a program does."""

import json
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from reflect_app.cli import app


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
