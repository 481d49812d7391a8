"""Migrating makes the same tables as making a library anew, and happens whole or not at all."""

import ast
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reflect_app.library.connection import create
from reflect_app.library.files import library_file
from reflect_app.library.migrations.run import MIGRATIONS
from reflect_app.library.schema_versions import APPLICATION_ID, SCHEMA_VERSIONS
from reflect_app.library.store import open_library
from reflect_app.reflection import Answers, Reflection
from tests.drivers.sqlite import connected, rows_of, run_sql

LIBRARIES = Path(__file__).resolve().parents[2] / "data" / "libraries"
MADE_BEFORE = json.loads((LIBRARIES / "tables.json").read_text(encoding="utf-8"))
"""``sqlite_master`` as the first programs made it, who had SQLAlchemy and Alembic write it."""
MADE_SINCE = {"review_entries", "publications", "decisions"}

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
    with connected(path) as connection:
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


def with_next(last):
    """Our migrations and a next one, which ends with a step of the test's choice."""

    def v9999(connection):
        connection.execute("ALTER TABLE reflections ADD COLUMN extra TEXT")
        last(connection)

    return {**MIGRATIONS, "9999": v9999}


def nothing(connection):
    pass


def make_anew(connection):
    """Make a table anew under its name, as any change needs that is not an added column."""
    (made,) = connection.execute(
        "SELECT sql FROM sqlite_master WHERE name = 'reflections'"
    ).fetchone()
    connection.execute(made.replace("TABLE reflections", "TABLE anew"))
    connection.execute("INSERT INTO anew SELECT * FROM reflections")
    connection.execute("DROP TABLE reflections")
    connection.execute("ALTER TABLE anew RENAME TO reflections")


def tables_in(path):
    """Every row of ``sqlite_master`` that there was then, with where its pages begin."""
    asked = "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master"
    return [list(row) for row in rows_of(path, asked) if row[2] not in MADE_SINCE]


def test_migrating_from_nothing_makes_what_is_made_anew(made, tmp_path):
    migrated = tmp_path / "migrated.sqlite3"
    migrated.touch()
    create.migrate(migrated)
    assert shape(migrated) == shape(made) != []
    assert rows_of(migrated, "SELECT * FROM alembic_version") == rows_of(
        made, "SELECT * FROM alembic_version"
    )


@pytest.mark.parametrize("version", SCHEMA_VERSIONS)
def test_migrating_from_each_released_version_makes_what_is_made_anew(made, tmp_path, version):
    migrated = shutil.copy(LIBRARIES / f"{version}.sqlite3", tmp_path / "migrated.sqlite3")
    create.migrate(Path(migrated))
    assert shape(migrated) == shape(made)
    assert rows_of(migrated, "SELECT * FROM alembic_version") == [(SCHEMA_VERSIONS[-1],)]


def test_a_new_library_is_to_the_letter_what_the_first_programs_made(made):
    assert tables_in(made) == MADE_BEFORE["new"]


@pytest.mark.parametrize("version", ["0001", "0002"])
def test_a_migrated_library_is_to_the_letter_what_the_first_programs_made(tmp_path, version):
    migrated = shutil.copy(LIBRARIES / f"{version}.sqlite3", tmp_path / "migrated.sqlite3")
    create.migrate(Path(migrated))
    assert tables_in(migrated) == MADE_BEFORE[f"from {version}"]


def test_there_is_a_migration_for_each_version_in_their_order():
    assert tuple(MIGRATIONS) == SCHEMA_VERSIONS


def test_a_version_that_nobody_knows_is_left_as_it_is(made):
    run_sql(made, "UPDATE alembic_version SET version_num = '0099'")
    with pytest.raises(RuntimeError, match="no migration leads on"):
        create.migrate(made)
    assert rows_of(made, "SELECT * FROM alembic_version") == [("0099",)]


def test_an_up_to_date_library_is_opened_without_what_makes_and_migrates_tables(made):
    script = (
        "import sys; from pathlib import Path; from reflect_app.library.store import open_library;"
        "open_library(Path(sys.argv[1])).find();"
        "print([m for m in sys.modules if m.endswith('.create') or '.migrations' in m])"
    )
    command = [sys.executable, "-c", script, made]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert ast.literal_eval(answer) == []


def test_a_new_library_is_marked_as_ours_and_as_itself(made, tmp_path):
    other = tmp_path / "other.sqlite3"
    open_library(other).close()
    assert rows_of(made, "SELECT * FROM library") != rows_of(other, "SELECT * FROM library")
    assert rows_of(made, "PRAGMA application_id") == [(APPLICATION_ID,)]


def test_an_older_library_is_brought_up_to_date_with_all_it_holds(made):
    create.migrate(made, migrations=with_next(nothing))
    assert rows_of(made, "SELECT * FROM alembic_version") == [("9999",)]
    assert rows_of(made, "SELECT * FROM reflections")[0][2] == "kept"


def test_making_a_table_anew_takes_nothing_along(made):
    library = open_library(made)
    record = library.create(Reflection(answers=Answers(needs="Hers"), tags=("ward",)))
    library.close()
    create.migrate(made, migrations=with_next(make_anew))
    assert rows_of(made, "SELECT * FROM answers") == [(2, "needs", "Hers")]
    assert rows_of(made, "SELECT * FROM tags")[0][2] == "ward"
    assert record.id in {row[1] for row in rows_of(made, "SELECT * FROM reflections")}


def test_a_migration_that_leaves_strays_is_taken_back(made):
    def delete(connection):
        connection.execute("DELETE FROM reflections")

    library = open_library(made)
    library.create(Reflection(answers=Answers(needs="Hers")))
    library.close()
    with pytest.raises(RuntimeError, match="belong to nothing"):
        create.migrate(made, migrations=with_next(delete))
    assert len(open_library(made).find()) == 2


def test_a_migration_that_breaks_off_leaves_the_library_as_it_was(made):
    def break_off(connection):
        raise ZeroDivisionError

    before = shape(made)
    with pytest.raises(ZeroDivisionError):
        create.migrate(made, migrations=with_next(break_off))
    assert shape(made) == before
    assert library_file.state_of(made) is library_file.LibraryState.CURRENT
    assert open_library(made).find()[0].title == "kept"


def test_a_library_with_a_known_older_version_is_known_to_be_older(made, monkeypatch):
    monkeypatch.setattr(library_file, "SCHEMA_VERSIONS", (*SCHEMA_VERSIONS, "9999"))
    assert library_file.state_of(Path(made)) is library_file.LibraryState.OLDER
