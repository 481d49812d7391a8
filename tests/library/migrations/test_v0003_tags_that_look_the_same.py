"""A library from before tags that look the same were the same tag is brought up to date."""

import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from reflect_app.errors import DamagedLibraryError
from reflect_app.library.damage.repair import repair
from reflect_app.library.damage.verify_checksums import RowState, verify_rows
from reflect_app.library.store import open_library
from reflect_app.library.tables import row_mapping
from reflect_app.library.tables.checksums import record_checksum
from reflect_app.library.tables.read_and_insert_rows import named_rows
from reflect_app.queries import Query
from tests.drivers.sqlite import connected, run_sql

BEFORE = Path(__file__).parents[2] / "data" / "libraries" / "0002.sqlite3"
COMPOSED, DECOMPOSED = "café", "cafe\u0301"


def put_tags(path, *tags):
    """Write tags into the first reflection as the program did at the time; its id."""
    with connected(path) as connection, connection:
        number, ident = connection.execute("SELECT number, id FROM reflections").fetchone()
        connection.execute("DELETE FROM tags WHERE reflection = ?", (number,))
        connection.executemany(
            "INSERT INTO tags VALUES (?, ?, ?, ?)",
            [(number, at, tag, tag.casefold()) for at, tag in enumerate(tags)],
        )
        checksum = checksum_with(connection, number, tags)
        connection.execute(
            "UPDATE reflections SET checksum = ? WHERE number = ?", (checksum, number)
        )
    return ident


def checksum_with(connection, number, tags):
    (row,) = named_rows(connection, "SELECT * FROM reflections WHERE number = :n", {"n": number})
    head = SimpleNamespace(**{**vars(row), "checksum": None})
    texts = dict(
        connection.execute(
            "SELECT prompt, text FROM answers WHERE reflection = ?", (number,)
        ).fetchall()
    )
    record = row_mapping.record_from(head, texts, [])
    loose = record.reflection.model_copy(update={"tags": tuple(tags)})
    return record_checksum(record.model_copy(update={"reflection": loose}))


def spoil_title(path, ident):
    run_sql(path, f"UPDATE reflections SET title = 'other words' WHERE id = '{ident}'")


@pytest.fixture
def path(tmp_path):
    return Path(shutil.copy(BEFORE, tmp_path / "library.sqlite3"))


def verdicts(path):
    with connected(path) as connection:
        return {row.state for batch in verify_rows(connection) for row in batch}


def test_two_spellings_in_one_reflection_become_one_tag(path):
    ident = put_tags(path, COMPOSED, "hope", DECOMPOSED, "trust")
    with closing(open_library(path)) as library:
        assert library.get(ident).reflection.tags == (COMPOSED, "hope", "trust")
        (found,) = library.find(Query(tag=DECOMPOSED))
        assert (found.id, found.tags) == (ident, (COMPOSED, "hope", "trust"))
    assert verdicts(path) == {RowState.SOUND}


def test_tags_that_look_different_stay_two_and_those_that_differ_in_space_become_one(path):
    ident = put_tags(path, "CO₂", "CO2", "ward round", "ward  round", "ward\u3164 round")
    with closing(open_library(path)) as library:
        assert library.get(ident).reflection.tags == ("CO₂", "CO2", "ward round")
        assert [found.id for found in library.find(Query(tag="co₂"))] == [ident]
    assert verdicts(path) == {RowState.SOUND}


def test_a_key_in_the_old_form_is_found_by_the_new_one(path):
    ident = put_tags(path, DECOMPOSED)
    with closing(open_library(path)) as library:
        assert [found.id for found in library.find(Query(tag=COMPOSED))] == [ident]
        assert library.get(ident).reflection.tags == (DECOMPOSED,)
    assert verdicts(path) == {RowState.SOUND}


def test_a_reflection_that_loses_a_tag_is_still_guarded_by_its_checksum(path):
    ident = put_tags(path, COMPOSED, "hope", DECOMPOSED)
    open_library(path).close()
    spoil_title(path, ident)
    with closing(open_library(path)) as library, pytest.raises(DamagedLibraryError):
        library.get(ident)


def test_what_was_damaged_before_is_still_noticed_after_it_loses_a_tag(path):
    ident = put_tags(path, COMPOSED, DECOMPOSED)
    spoil_title(path, ident)
    with closing(open_library(path)) as library, pytest.raises(DamagedLibraryError):
        library.get(ident)


def test_a_text_that_is_none_does_not_keep_a_library_from_being_brought_up_to_date(path):
    ident = put_tags(path, COMPOSED, DECOMPOSED)
    run_sql(path, "UPDATE answers SET text = CAST(x'ff' AS TEXT)")
    with closing(open_library(path)) as library:
        assert ident in library.ids()


def test_rows_with_two_spellings_are_still_what_was_written(path):
    put_tags(path, COMPOSED, DECOMPOSED)
    assert RowState.CHANGED not in verdicts(path)


def test_two_spellings_in_a_library_that_was_repaired_are_no_doubt_of_its_words(path):
    ident = put_tags(path, COMPOSED, "hope", DECOMPOSED)
    content = bytearray(path.read_bytes())
    content[16:24] = b"\xff" * 8
    path.write_bytes(content)
    now = datetime(2026, 11, 23, tzinfo=UTC)
    report = repair(path, [], set_aside=path.with_name("set-aside"), now=now)
    assert (ident in report.read, report.doubtful) == (True, ())
    with closing(open_library(path)) as library:
        assert library.get(ident).reflection.tags == (COMPOSED, "hope")
    assert verdicts(path) == {RowState.SOUND}
