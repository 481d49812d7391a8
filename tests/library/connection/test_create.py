"""Migrating makes the same tables as making a library anew, and happens whole or not at all."""

import ast
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from reflect_app.library.connection import create
from reflect_app.library.files import library_file
from reflect_app.library.migrations.run import SCRIPTS
from reflect_app.library.schema_versions import APPLICATION_ID, SCHEMA_VERSIONS
from reflect_app.library.store import open_library
from reflect_app.library.tables.schema import metadata
from reflect_app.reflection import Answers, Reflection
from tests.drivers.sqlite import rows_of

ENV = (SCRIPTS / "env.py").read_text(encoding="utf-8")
NEXT = """
import sqlalchemy as sa
from alembic import op
revision = "9999"
down_revision = "0003"
def upgrade():
    op.add_column("reflections", sa.Column("extra", sa.Text))
    {last}
"""
ANEW = """with op.batch_alter_table("reflections", recreate="always") as batch:
        batch.alter_column("title", nullable=True)"""


ASKED = {
    "table": (
        "SELECT * FROM pragma_table_xinfo(?)",
        "SELECT * FROM pragma_foreign_key_list(?)",
        'SELECT name, "unique", origin, partial FROM pragma_index_list(?)',
    ),
    "index": ("SELECT * FROM pragma_index_xinfo(?)",),
}
SAID_ONLY_THERE = re.compile("WITHOUT ROWID|WHERE .*|.*VIRTUAL.*")


def shape(path):
    """All that SQLite knows of the tables and indexes: columns, types, defaults, references."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
        return sorted(
            (kind, name, known(connection, kind, name), SAID_ONLY_THERE.findall(sql or ""))
            for kind, name, sql in found
        )


def known(connection, kind, name):
    return [sorted(connection.execute(asked, (name,)), key=repr) for asked in ASKED[kind]]


@pytest.fixture
def made(path):
    library = open_library(path)
    library.create(title="kept")
    library.close()
    return path


@pytest.fixture
def scripts(tmp_path):
    """Our migrations and a next one, which ends with a line of the test's choice."""

    def with_next(last):
        folder = tmp_path / "100% migrations"
        versions = folder / "versions"
        versions.mkdir(parents=True)
        (folder / "env.py").write_text(ENV, encoding="utf-8")
        for script in (SCRIPTS / "versions").glob("v*.py"):
            (versions / script.name).write_bytes(script.read_bytes())
        (versions / "v9999_next.py").write_text(NEXT.format(last=last), encoding="utf-8")
        return folder

    return with_next


def test_migrating_from_nothing_makes_what_is_made_anew(made, tmp_path):
    migrated = tmp_path / "migrated.sqlite3"
    migrated.touch()
    create.migrate(migrated)
    assert shape(migrated) == shape(made) != []
    assert rows_of(migrated, "SELECT * FROM alembic_version") == rows_of(
        made, "SELECT * FROM alembic_version"
    )


def test_every_table_is_in_a_new_library(made):
    names = {name for kind, name, *_ in shape(made) if kind == "table"}
    of_search = {name for name in names if name.partition("_")[0] == "search"}
    assert names - of_search == set(metadata.tables)
    assert "search" in of_search


def test_the_revisions_are_those_of_the_scripts_in_order():
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    revisions = list(ScriptDirectory.from_config(config).walk_revisions())
    assert tuple(script.revision for script in reversed(revisions)) == SCHEMA_VERSIONS


def test_an_up_to_date_library_is_opened_without_what_makes_and_migrates_tables(made):
    script = (
        "import sys; from pathlib import Path; from reflect_app.library.store import open_library;"
        "open_library(Path(sys.argv[1])).find();"
        "print([m for m in sys.modules if m.startswith(('alembic', 'sqlalchemy'))])"
    )
    command = [sys.executable, "-c", script, made]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert ast.literal_eval(answer) == []


def test_a_new_library_is_marked_as_ours_and_as_itself(made, tmp_path):
    other = tmp_path / "other.sqlite3"
    open_library(other).close()
    assert rows_of(made, "SELECT * FROM library") != rows_of(other, "SELECT * FROM library")
    assert rows_of(made, "PRAGMA application_id") == [(APPLICATION_ID,)]


def test_an_older_library_is_brought_up_to_date_with_all_it_holds(made, scripts):
    create.migrate(made, scripts=scripts("pass"))
    assert rows_of(made, "SELECT * FROM alembic_version") == [("9999",)]
    assert rows_of(made, "SELECT * FROM reflections")[0][2] == "kept"


def test_making_a_table_anew_takes_nothing_along(made, scripts):
    library = open_library(made)
    record = library.create(Reflection(answers=Answers(needs="Hers"), tags=("ward",)))
    library.close()
    create.migrate(made, scripts=scripts(ANEW))
    assert rows_of(made, "SELECT * FROM answers") == [(2, "needs", "Hers")]
    assert rows_of(made, "SELECT * FROM tags")[0][2] == "ward"
    assert record.id in {row[1] for row in rows_of(made, "SELECT * FROM reflections")}


def test_a_migration_that_leaves_strays_is_taken_back(made, scripts):
    delete = 'op.execute("DELETE FROM reflections")'
    library = open_library(made)
    library.create(Reflection(answers=Answers(needs="Hers")))
    library.close()
    with pytest.raises(RuntimeError, match="belong to nothing"):
        create.migrate(made, scripts=scripts(delete))
    assert len(open_library(made).find()) == 2


def test_a_migration_that_breaks_off_leaves_the_library_as_it_was(made, scripts):
    before = shape(made)
    with pytest.raises(ZeroDivisionError):
        create.migrate(made, scripts=scripts("1 / 0"))
    assert shape(made) == before
    assert library_file.state_of(made) is library_file.LibraryState.CURRENT
    assert open_library(made).find()[0].title == "kept"


def test_a_library_with_a_known_older_version_is_known_to_be_older(made, monkeypatch):
    monkeypatch.setattr(library_file, "SCHEMA_VERSIONS", (*SCHEMA_VERSIONS, "9999"))
    assert library_file.state_of(Path(made)) is library_file.LibraryState.OLDER
