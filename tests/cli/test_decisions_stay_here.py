"""What was decided is in no published file, no printed line and no log, looked for from outside."""

import shutil
from contextlib import closing

import pytest

from reflect_app import own_words
from reflect_app.advice.decisions import Why
from reflect_app.advice.finding import Kind
from reflect_app.library.store import open_library
from reflect_app.paths import app_paths
from reflect_app.status import Status
from tests.drivers.command_line import run_program
from tests.library.deciding import decision, role
from tests.samples import FULL

SECRETS = ("wolverine", "capercaillie", "natterjack", "pipistrelle", "dormouse", "smooth-newt")
"""A reason, words, a role and its name, a word of this computer, and what is never shown on it."""
KEEPS = ("library.sqlite3", "my-words.txt", "never-shown.txt")
FORMATS = "text,html,markdown,jsonl,csv"


@pytest.fixture
def one(keep, data_dir, tmp_path):
    """A reflection in two data folders, in one of them with decisions about it; its id."""
    one = keep(FULL, status=Status.FINISHED)
    shutil.copytree(data_dir, tmp_path / "plain")
    reason, words, name, given, mine, never = SECRETS
    made = [decision("washing machine", Why.OWN, own_reason=reason), decision(words)]
    with closing(open_library(app_paths(data_dir).library)) as library:
        library.decide(one, made, [role(name, given)])
    own_words.add(app_paths(data_dir), my_words=[mine], never=[(Kind.IDENTIFIERS, never)])
    return one


def run(data_dir, *arguments):
    done = run_program("--data-dir", data_dir, *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def files_in(folder):
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


def named_in(said):
    return [each for each in SECRETS if each.encode() in said.lower()]


def test_every_format_is_to_the_byte_what_it_is_without_a_decision(one, data_dir, tmp_path):
    made = []
    for name, folder in (("with", data_dir), ("without", tmp_path / "plain")):
        out = tmp_path / name / "out"
        out.parent.mkdir()
        said = run(folder, "export", one, "--to", out, "--format", FORMATS, "--zip")
        assert named_in(said) == []
        made.append(files_in(out))
    assert made[0] == made[1]
    assert len(made[0]) >= 6
    assert named_in(b"".join(made[0].values())) == []


def test_a_file_for_a_supervisor_has_none_of_it_unless_it_is_shared(one, data_dir, tmp_path):
    private, shared = tmp_path / "private.reflection", tmp_path / "shared.reflection"
    run(data_dir, "--name", "A.", "send", one, "--to", private)
    run(data_dir, "--name", "A.", "send", one, "--to", shared, "--with-decisions")
    assert named_in(private.read_bytes()) == []
    assert named_in(shared.read_bytes()) == [SECRETS[0]]


def test_no_subcommand_prints_any_of_it_and_nothing_else_in_the_data_folder_has_it(one, data_dir):
    for command in (("show", one), ("comments", one), ("doctor",)):
        assert named_in(run(data_dir, *command)) == []
    others = {
        name: data
        for name, data in files_in(data_dir).items()
        if not name.startswith((*KEEPS, "backups"))
    }
    assert {name: named_in(data) for name, data in others.items() if named_in(data)} == {}
