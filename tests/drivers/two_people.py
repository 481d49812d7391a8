"""Two people by command line, each with a data folder, who pass files to each other."""

import json

import pytest
from typer.testing import CliRunner

from reflect_app.cli import app


class Terminal:
    """Somebody at a terminal: ``run`` for what is printed, ``json`` for what programs get."""

    def __init__(self, folder, name):
        self.data_dir, self.name = folder, name

    def run(self, *arguments, name=True, typed=None):
        before = ["--data-dir", str(self.data_dir), *(["--name", self.name] if name else [])]
        given = [*before, *map(str, arguments)]
        return CliRunner().invoke(app, given, prog_name="reflect-app", input=typed)

    def json(self, *arguments, code=0, name=True):
        result = self.run(*arguments, "--json", name=name)
        assert result.exit_code == code, result.stderr
        return json.loads(result.stdout)

    def refused(self, *arguments, code, name=True):
        """What is said to somebody who is refused; nothing is printed for programs then."""
        result = self.run(*arguments, name=name)
        assert (result.exit_code, result.stdout) == (code, ""), result.stdout + result.stderr
        return result.stderr


@pytest.fixture
def author(tmp_path):
    return Terminal(tmp_path / "author", "A.")


@pytest.fixture
def supervisor(tmp_path):
    return Terminal(tmp_path / "supervisor", "B.")
