"""A table that is added to what hangs on a reflection is forgotten by nothing.

The table of these tests refers to nothing, so that only the list can lead to it.
"""

import re
from contextlib import closing

import pytest

from reflect_app.library import backups, doctor, known_tables
from reflect_app.library.damage import write_new_library
from reflect_app.library.damage.check import check
from reflect_app.library.known_tables import Listed
from reflect_app.library.schema_versions import SCHEMA_VERSIONS
from reflect_app.library.sqlite_format.rows_of_file import Image
from reflect_app.library.sqlite_format.wal import Wal
from reflect_app.library.store import open_library
from reflect_app.library.tables import belonging_tables
from reflect_app.library.tables.belonging_tables import Belonging, Guard
from reflect_app.library.tables.checksums import row_checksum
from reflect_app.paths import AppPaths
from tests.drivers.sqlite import connected, rows_of, run_sql
from tests.library.copies import filled
from tests.library.damage.repairs import backed_up, contents_of, repaired, spoil_header

COLUMNS = ("number", "reflection", "words", "checksum")
NOTES = Belonging("notes", Guard.ROW, COLUMNS, key=("number",))
CREATE = (
    "CREATE TABLE notes (number INTEGER PRIMARY KEY NOT NULL, reflection INTEGER NOT NULL,"
    " words TEXT NOT NULL, checksum INTEGER NOT NULL)"
)
_NOTES = (
    "SELECT r.id, n.words FROM notes n LEFT JOIN reflections r ON r.number = n.reflection"
    " ORDER BY n.number"
)


def add_notes(path, words="hedgehog"):
    """A note on each reflection."""
    with connected(path) as connection:
        for (number,) in connection.execute("SELECT number FROM reflections").fetchall():
            values = {"reflection": number, "words": f"{words} {number}"}
            row = (*values.values(), row_checksum(values))
            connection.execute(
                "INSERT INTO notes (reflection, words, checksum) VALUES (?, ?, ?)", row
            )


def notes_in(path):
    return rows_of(path, _NOTES)


@pytest.fixture
def ids(path, monkeypatch):
    """A library with a table more, as a later version of the program has it."""
    create = write_new_library.create_tables

    def create_tables(path):
        create(path)
        run_sql(path, CREATE)

    monkeypatch.setattr(belonging_tables, "BELONGING", (*belonging_tables.BELONGING, NOTES))
    monkeypatch.setattr(write_new_library, "create_tables", create_tables)
    ids = filled(path)
    run_sql(path, CREATE)
    listed = Listed("table", "notes", "notes", CREATE)
    monkeypatch.setitem(known_tables._MADE, listed.digest, SCHEMA_VERSIONS[-1:] * 2)
    add_notes(path)
    with closing(open_library(path)) as library:
        library.update_search_index()
    return ids


def lose(path, number):
    """Another program takes a reflection away, and nothing of what belongs to it."""
    run_sql(path, "PRAGMA foreign_keys = OFF", f"DELETE FROM reflections WHERE number = {number}")


def test_a_library_with_a_table_more_is_sound(path, ids):
    assert check(path, full=True).issues == ()


def test_the_check_sees_a_row_that_is_not_what_was_written(path, ids):
    run_sql(path, "UPDATE notes SET words = 'other' WHERE reflection = 2")
    (issue,) = check(path, full=True).issues
    assert (issue.code, issue.ids) == ("rows", (ids[1],))


def test_the_check_sees_rows_that_belong_to_nothing(path, ids):
    run_sql(path, "UPDATE notes SET reflection = 99 WHERE number = 2")
    (issue,) = [one for one in check(path, full=True).issues if one.code == "strays"]
    assert issue.message.startswith("1 row belongs to nothing")


@pytest.mark.parametrize("lost", ["header", "schema"])
def test_a_repair_brings_its_rows_along(path, ids, lost):
    """Told by their b-tree, and by their checksum where nothing says whose page it is."""
    backed_up(path)
    run_sql(path, "DELETE FROM notes")
    add_notes(path, "newer than the backup")
    before, notes = contents_of(path), notes_in(path)
    if lost == "schema":
        blank(path, Image.of(path.read_bytes(), Wal()).tree(1))
    else:
        spoil_header(path)
    assert set(repaired(path).read) == set(ids)
    assert (contents_of(path), notes_in(path)) == (before, notes)


def blank(path, pages):
    """A disk gives back zeros for some pages."""
    content = bytearray(path.read_bytes())
    for page in pages:
        content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(content)


def test_a_spoilt_row_comes_from_the_backup(path, ids):
    notes = notes_in(path)
    backed_up(path)
    run_sql(path, "UPDATE notes SET words = 'spoilt' WHERE number = 2")
    assert repaired(path).complete
    assert notes_in(path) == notes


def test_a_spoilt_row_without_a_backup_stays_and_is_told(path, ids):
    run_sql(path, "UPDATE notes SET words = 'spoilt' WHERE number = 2")
    assert repaired(path).doubtful == (ids[1],)
    assert (ids[1], "spoilt") in notes_in(path)


def test_a_row_that_can_t_be_text_any_more_does_not_hinder_a_repair(path, ids):
    run_sql(path, "UPDATE notes SET words = x'00ff' WHERE number = 2")
    assert repaired(path).doubtful == (ids[1],)
    assert len(notes_in(path)) == len(ids) - 1


def test_a_row_that_was_removed_since_the_backup_stays_removed(path, ids):
    backed_up(path)
    run_sql(path, "DELETE FROM notes WHERE number = 2")
    notes = notes_in(path)
    spoil_header(path)
    repaired(path)
    assert notes_in(path) == notes


def test_a_library_that_is_gone_comes_from_the_backup_with_its_rows(path, ids):
    notes = notes_in(path)
    backed_up(path)
    path.unlink()
    repaired(path)
    assert sorted(notes_in(path)) == sorted(notes)


def test_rows_whose_reflection_is_lost_belong_to_a_draft_after_a_repair(path, ids):
    lose(path, 2)
    run_sql(path, *(f"DELETE FROM {name} WHERE reflection = 2" for name in ("answers", "tags")))
    (recovered,) = repaired(path).recovered
    assert (recovered, "hedgehog 2") in notes_in(path)


def test_rows_whose_reflection_is_lost_get_a_draft_in_place(path, ids):
    paths = AppPaths(path.parent)
    run_sql(
        path,
        "UPDATE notes SET reflection = 99, checksum = "
        + str(_checksum_of(99, "hedgehog 2"))
        + " WHERE number = 2",
    )
    assert "strays" in doctor.resolve(paths).resolved
    assert not doctor.examine(paths).left
    assert len(notes_in(path)) == len([one for one, _words in notes_in(path) if one]) == len(ids)


def _checksum_of(reflection, words):
    return row_checksum({"reflection": reflection, "words": words})


def test_what_is_purged_takes_its_rows_along(path, ids):
    with closing(open_library(path)) as library:
        library.move_to_bin(ids[:1])
        library.purge()
    assert [one for one, _words in notes_in(path)] == ids[1:]


def test_what_is_erased_from_a_backup_takes_its_rows_along(path, ids):
    backup = backed_up(path)
    backups.erase_reflections([backup.path.parent], ids[:1])
    assert [one for one, _words in notes_in(backup.path)] == ids[1:]


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM notes WHERE number = 2",
        f"UPDATE notes SET words = 'new', checksum = {_checksum_of(2, 'new')} WHERE number = 2",
    ],
)
def test_a_backup_is_due_when_a_row_changed(path, ids, change):
    signature = backups.contents(path).signature
    assert backups.contents(backed_up(path).path).signature == signature
    run_sql(path, change)
    assert backups.contents(path).signature != signature


def test_each_table_that_refers_to_reflections_is_listed_as_it_is(path):
    """And takes its rows along where the reflection goes, and has its key first."""
    filled(path, 1)
    listed = {table.name: table for table in belonging_tables.BELONGING}
    tables = rows_of(path, "SELECT name, sql FROM sqlite_master WHERE type = 'table'")
    refer = {name for name, sql in tables if re.search(r"REFERENCES reflections\b", sql)}
    assert set(listed) == refer
    for name, table in listed.items():
        columns = rows_of(path, f"SELECT name, pk FROM pragma_table_info('{name}')")
        keys = rows_of(
            path, f'SELECT "table", "from", on_delete FROM pragma_foreign_key_list(\'{name}\')'
        )
        assert table.columns == tuple(column for column, _pk in columns)
        assert (
            table.key
            == tuple(column for column, pk in columns if pk)
            == table.columns[: len(table.key)]
        )
        assert ("reflections", "reflection", "CASCADE") in keys


def test_only_the_tables_of_a_record_and_its_history_have_no_checksum_in_each_row():
    guards = {
        table.name: table.guard
        for table in belonging_tables.BELONGING
        if table.guard is not Guard.ROW
    }
    assert guards == {
        "answers": Guard.RECORD,
        "tags": Guard.RECORD,
        "revisions": Guard.HISTORY,
        "texts": Guard.HISTORY,
    }
