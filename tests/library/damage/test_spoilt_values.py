"""Whatever a spoilt row holds in place of a value, it is called damage and repaired, no traceback.

SQLite believes any kind of value anywhere, and one bit makes bytes of a text.
"""

import shutil
from contextlib import closing

import pytest

from reflect_app.errors import BackupError, CouldNotSaveError, DamagedLibraryError
from reflect_app.library import backups
from reflect_app.library.damage.check import check
from reflect_app.library.store import open_library
from reflect_app.queries import Query
from reflect_app.reflection import PromptKey, Reflection, Status
from tests.drivers.sqlite import rows_of, run_sql
from tests.faults.layouts import looked_after
from tests.library.damage.repairs import NOW, contents_of

BYTES, NO_TEXT = "x'00ff'", "CAST(x'ff' AS TEXT)"
FAR_AWAY = "'0001-01-01T00:00:00+23:59'"
HUGE_LENGTH = "x'408119811DB6509D66AE16961A9E7EA85C'"


@pytest.fixture
def kept(path):
    """A library with a history, a bin and a search, in which each table has rows."""
    with closing(open_library(path)) as library:
        for name in ("tea", "rain"):
            record = library.create(Reflection(tags=("trust",)).answering(PromptKey.NEEDS, name))
            record = library.save(record.model_copy(update={"status": Status.FINISHED}))
        library.move_to_bin([record.id])
        library.update_search_index()
    return path


@pytest.mark.parametrize(
    ("column", "value"),
    [
        *(("reflections.id", value) for value in (BYTES, "7")),
        *(("reflections.title", value) for value in (BYTES, NO_TEXT)),
        *(("reflections.created", value) for value in (FAR_AWAY, "'2026-11-23'", "7.5")),
        *(("reflections.updated", value) for value in (FAR_AWAY, BYTES)),
        *(("reflections.version", value) for value in ("0", "-1", "1e300")),
        *(("reflections.binned_at", value) for value in ("'x'", BYTES, FAR_AWAY, "7")),
        ("reflections.binned_at", NO_TEXT),
        ("reflections.updated", "'9999-12-31T23:00:00+00:00'"),
        *(("revisions.reflection", value) for value in (BYTES, "'one'", "7.5")),
        *(("revisions.kept", value) for value in (FAR_AWAY, BYTES)),
        *((f"revisions.{name}", BYTES) for name in ("title", "published", "tags")),
        ("texts.reflection", "'one'"),
        *(("texts.digest", value) for value in (BYTES, NO_TEXT)),
        *(("texts.text", value) for value in (BYTES, "7")),
        ("revision_texts.prompt", BYTES),
        *(("tags.tag", value) for value in (BYTES, "7")),
        *(("tags.key", value) for value in (BYTES, "7")),
        ("library.identity", NO_TEXT),
    ],
)
def test_no_value_keeps_a_library_from_being_shown_and_repaired(kept, column, value):
    table, name = column.split(".")
    ordered = f"SELECT min({name}) FROM {table}"
    run_sql(kept, f"UPDATE {table} SET {name} = {value} WHERE {name} = ({ordered})")
    assert not looked_after(kept).left
    assert contents_of(kept)


@pytest.mark.parametrize(
    ("column", "change"),
    [
        ("reflections.binned_at", lambda library, one: library.move_to_bin([one])),
        ("revisions.tags", lambda library, one: library.open_for_writing(one)),
    ],
)
def test_whoever_changes_something_is_told_of_damage(kept, column, change):
    table, name = column.split(".")
    with closing(open_library(kept)) as library:
        (one,) = library.ids()
        run_sql(kept, f"UPDATE {table} SET {name} = x'ff' WHERE {name} IS NOT NULL")
        with pytest.raises(CouldNotSaveError, match="damaged"):
            change(library, one)


@pytest.mark.parametrize("name", ["tag", "key"])
@pytest.mark.parametrize("spoilt", [BYTES, NO_TEXT])
def test_whoever_asks_for_the_tags_is_told_of_one_that_is_no_text(kept, name, spoilt):
    run_sql(kept, f"UPDATE tags SET {name} = {spoilt}")
    with closing(open_library(kept)) as library, pytest.raises(DamagedLibraryError):
        library.tags_used()


@pytest.mark.parametrize("value", [BYTES, "'six'", "1e300"])
def test_a_list_is_not_made_of_a_number_that_is_none(kept, value):
    run_sql(kept, f"UPDATE reflections SET answered = {value}")
    with closing(open_library(kept)) as library, pytest.raises(DamagedLibraryError):
        library.find(Query())


def test_a_library_cut_to_nothing_comes_from_its_log_whoever_looks_at_it_first(path):
    """SQLite itself would take the log for a leftover, and remove it as soon as it looks."""
    kept = path.with_name("kept")
    with closing(open_library(path)) as library:
        one = library.create(Reflection(), title="here").id
        shutil.copytree(path.parent, kept, ignore=shutil.ignore_patterns("kept"))
    path = kept / path.name
    backups.make(path, path.with_name("backups"), now=NOW)
    path.write_bytes(b"")
    with pytest.raises(BackupError):
        backups.contents(path, verify=False)
    report = looked_after(path).report
    assert (report.read, report.gone) == ((one,), False)


def test_a_search_ends_where_a_spoilt_index_calls_unread_what_was_read_in(path):
    """Reading it in again and again filled the disk."""
    asked = "SELECT rootpage FROM sqlite_master WHERE name = 'reflections_unread'"
    with closing(open_library(path)) as library:
        library.create(Reflection(), title="tea")
    ((root,),), before = rows_of(path, asked), path.read_bytes()
    unread = slice((root - 1) * 4096, root * 4096)
    with closing(open_library(path)) as library:
        library.update_search_index()
    content = bytearray(path.read_bytes())
    content[unread] = before[unread]
    path.write_bytes(content)
    with closing(open_library(path)) as library:
        assert len(library.find(Query(words="tea"))) == 1
        with pytest.raises(CouldNotSaveError, match="damaged"):
            library.update_search_index()
    assert check(path).damaged


@pytest.mark.parametrize("row", [1, 10])
def test_a_search_index_that_sqlite_can_t_read_is_made_anew(kept, row):
    """Also where a length in it makes SQLite ask for more memory than there is."""
    run_sql(kept, f"UPDATE search_data SET block = {HUGE_LENGTH} WHERE id = {row}")
    examination = looked_after(kept)
    assert (examination.report, examination.resolved) == (None, frozenset({"search"}))


@pytest.mark.parametrize("value", [NO_TEXT, "'tee'", "'tea!'", BYTES])
def test_a_spoilt_copy_of_a_text_in_the_search_index_is_noticed_and_made_anew(kept, value):
    """Also where no word of it is another, which SQLite's own check does not notice."""
    run_sql(kept, f"UPDATE search_content SET c3 = {value} WHERE c3 = 'tea'")
    examination = looked_after(kept)
    assert (examination.report, examination.resolved) == (None, frozenset({"search"}))


def test_a_spoilt_name_of_a_column_is_called_damage(kept):
    content = kept.read_bytes()
    assert content.count(b"created TEXT") == 1
    kept.write_bytes(content.replace(b"created TEXT", b"cre\xe1ted TEXT"))
    report = looked_after(kept).report
    assert len(report.read) == 2


def test_a_spoilt_option_of_the_search_is_called_damage(kept):
    """SQLite names it as it stands there, in what is no text."""
    content = kept.read_bytes()
    assert content.count(b"tokenize = ") == 1
    kept.write_bytes(content.replace(b"tokenize = ", b"tokeniz\xe5 = "))
    assert len(looked_after(kept).report.read) == 2


def test_a_library_whose_newest_time_is_none_has_no_contents_to_be_told(kept):
    run_sql(kept, "UPDATE reflections SET updated = x'ff'")
    with pytest.raises(BackupError):
        backups.contents(kept, verify=False)
