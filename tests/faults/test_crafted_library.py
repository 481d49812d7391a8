"""A library into which somebody put more than Reflect does: nothing runs, and no word is lost."""

import re
from contextlib import closing

import pytest

from reflect_app.errors import BackupError, DamagedLibraryError
from reflect_app.library import backups, doctor
from reflect_app.library.backups import backup_reader
from reflect_app.library.backups.restore import restore_backup
from reflect_app.library.damage.check import check
from reflect_app.library.files.sqlite_file import files_beside
from reflect_app.library.store import open_library
from reflect_app.paths import AppPaths
from tests.drivers.sqlite import rows_of, run_sql
from tests.library.copies import NOW, filled, texts_in, words
from tests.library.damage.repairs import repaired

SPY = (
    "CREATE TABLE spied (text)",
    (
        "CREATE TRIGGER spy AFTER INSERT ON answers BEGIN"
        " INSERT INTO spied VALUES (new.text);"
        " UPDATE answers SET text = 'forged' WHERE rowid = new.rowid; END"
    ),
)
CRAFTED = {
    "a trigger": SPY,
    "a view in place of a table": (
        "ALTER TABLE answers RENAME TO kept",
        "CREATE VIEW answers AS SELECT reflection, prompt, 'forged' AS text FROM kept",
    ),
    "a table more": ("CREATE TABLE more (word)", "INSERT INTO more VALUES ('theirs')"),
    "an index on an expression": ("CREATE INDEX clever ON answers (upper(text))",),
    "a virtual table": ("CREATE VIRTUAL TABLE other USING fts5(word)",),
    "a column that is made when it is read": (
        "ALTER TABLE answers ADD COLUMN loud TEXT AS (upper(text)) VIRTUAL",
    ),
    "a table with a rule of its own": (
        "CREATE TABLE anew (id TEXT, moment TEXT CHECK (length(moment) < 99))",
        "DROP TABLE emptied",
        "ALTER TABLE anew RENAME TO emptied",
    ),
}
NOT_OURS = "is not as Reflect made it"


@pytest.fixture(params=CRAFTED.values(), ids=CRAFTED)
def crafted(path, request):
    """A library with four reflections that somebody put something into."""
    path.parent.mkdir(exist_ok=True)
    filled(path)
    run_sql(path, *request.param)
    return path


def lie_there(path):
    return {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}


def test_it_is_not_opened_and_not_a_byte_of_it_changes(crafted):
    before = lie_there(crafted)
    with pytest.raises(DamagedLibraryError, match=f"{NOT_OURS}.*Nothing of that was run"):
        open_library(crafted)
    assert lie_there(crafted) == before


def test_the_doctor_says_so_and_changes_nothing_while_he_looks(crafted):
    before = lie_there(crafted)
    found = doctor.examine(AppPaths(crafted.parent))
    assert [issue.code for issue in found.issues] == ["altered", "no-backup"]
    assert NOT_OURS in found.issues[0].message
    assert lie_there(crafted) == before


def test_no_backup_is_made_of_it_without_a_word(crafted):
    with pytest.raises(BackupError, match=f"{NOT_OURS}, so no backup was made of it"):
        backups.make(crafted, crafted.with_name("backups"), now=NOW)
    assert backups.found([crafted.with_name("backups")]) == []


def test_a_repair_brings_every_word_into_a_library_with_nothing_else_in_it(crafted):
    report = repaired(crafted)
    assert (report.altered, report.complete, report.total) == (True, True, 4)
    assert texts_in(crafted) == [f"porcupine{at} " * 300 for at in range(4)]
    assert check(crafted, full=True).sound
    assert (report.set_aside / crafted.name).exists()


def test_a_backup_that_was_crafted_is_not_restored_and_says_why(path):
    path.parent.mkdir()
    filled(path)
    made = backups.make(path, path.with_name("backups"), now=NOW).path
    for statements in CRAFTED.values():
        copy = made.with_name("library-20261123T220000Z.sqlite3")
        copy.write_bytes(made.read_bytes())
        run_sql(copy, *statements, "PRAGMA user_version = 0")
        backup_reader.seal(copy)
        with pytest.raises(BackupError, match=f"{NOT_OURS}.*Nothing of that was run"):
            restore_backup(path, copy, keep_in=made.parent, now=NOW)
    assert len(texts_in(path)) == 4


def test_what_is_put_in_while_it_is_open_does_not_run(path):
    with closing(open_library(path)) as library:
        library.create(words("before"))
        run_sql(path, *SPY)
        saved = library.create(words("porcupine"))
        assert library.get(saved.id) == saved
    assert rows_of(path, "SELECT * FROM spied") == []
    assert repaired(path).total == 2


def test_what_another_program_s_name_for_a_table_hides_is_not_read_aloud(path):
    path.parent.mkdir()
    filled(path)
    run_sql(path, 'CREATE TABLE "porcupine\' \u202e" (word)')
    with pytest.raises(DamagedLibraryError) as caught:
        open_library(path)
    assert not re.search("porcupine|\u202e", str(caught.value))
    assert not any(each.exists() for each in files_beside(path))
