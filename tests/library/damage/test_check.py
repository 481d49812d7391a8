"""What a check notices, what it calls damage, and that it changes nothing."""

import shutil
import threading
from contextlib import closing

import apsw
import pytest

from reflect_app.errors import CouldNotOpenLibraryError
from reflect_app.library.damage.check import Cancellation, Severity, check
from reflect_app.library.store import open_library
from tests.drivers.sqlite import connected, rows_of, run_sql
from tests.library.copies import filled, of_first_version
from tests.library.damage.repairs import backed_up


def codes(path, **options):
    return {one.code for one in check(path, full=True, **options).issues}


@pytest.fixture
def kept(path):
    filled(path)
    with closing(open_library(path)) as library:
        library.update_search_index()
    return path


def test_a_sound_library_has_no_issues(kept):
    assert check(kept, full=True).issues == ()
    assert check(kept).sound


def test_a_library_that_is_open_and_written_to_can_be_checked(kept):
    with closing(open_library(kept)) as library:
        library.create()
        assert check(kept, full=True).sound
        library.create()


def test_checking_changes_nothing(kept):
    content = kept.read_bytes()
    check(kept, full=True)
    assert kept.read_bytes() == content


def test_a_library_of_the_first_version_can_be_checked(path):
    of_first_version(path)
    assert check(path, full=True).sound


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("UPDATE answers SET text = text || '.' WHERE reflection = 2", "rows"),
        ("UPDATE reflections SET binned_at = 'yesterday' WHERE number = 2", "rows"),
        ("UPDATE reflections SET title = 'other' WHERE number = 2", "rows"),
        ("UPDATE reflections SET opening = 'other' WHERE number = 2", "shown"),
        ("UPDATE reflections SET answered = 6 WHERE number = 2", "shown"),
        ("UPDATE reflections SET searched_as = NULL WHERE number = 2", "search"),
        ("DELETE FROM search WHERE rowid = 2", "search"),
        ("UPDATE search_content SET c2 = 'hedgehog' WHERE id = 2", "search"),
        ("DELETE FROM reflections WHERE number = 2", "strays"),
    ],
)
def test_each_kind_of_change_is_noticed(kept, change, code):
    run_sql(kept, "PRAGMA foreign_keys = OFF", change)
    assert code in codes(kept)


def test_a_changed_revision_is_damage(kept):
    with closing(open_library(kept)) as library:
        one = library.ids()[0]
        library.open_for_writing(one)
    run_sql(kept, "UPDATE texts SET text = text || '.'")
    (issue,) = check(kept, full=True).issues
    assert (issue.code, issue.severity, issue.ids) == ("history", Severity.DAMAGE, (one,))


def test_a_page_that_makes_no_sense_is_damage_also_for_a_quick_check(kept):
    content = bytearray(kept.read_bytes())
    content[-4096 * 3 :] = b"\xa5" * (4096 * 3)
    kept.write_bytes(content)
    assert check(kept).damaged


@pytest.mark.parametrize("full", [True, False])
def test_another_page_in_the_place_of_an_index_without_entries_is_damage(path, full):
    """Also where that page is as empty, which SQLite's own check does not notice."""
    with closing(open_library(path)) as library:
        library.create()
        library.update_search_index()
    roots = dict(rows_of(path, "SELECT name, rootpage FROM sqlite_master"))
    content = bytearray(path.read_bytes())
    texts, unread = ((roots[name] - 1) * 4096 for name in ("texts", "reflections_unread"))
    content[unread : unread + 4096] = content[texts : texts + 4096]
    path.write_bytes(content)
    assert check(path, full=full).damaged


def test_a_library_that_sqlite_cannot_open_is_damage(kept):
    content = kept.read_bytes()
    kept.write_bytes(b"\0" * 16 + content[16:])
    assert check(kept).damaged


def test_a_library_that_is_gone_is_damage_if_there_are_backups(kept):
    backed_up(kept)
    kept.unlink()
    assert check(kept).damaged


def test_a_library_that_is_gone_without_backups_is_said(kept):
    kept.unlink()
    with pytest.raises(CouldNotOpenLibraryError, match="no longer where it was"):
        check(kept)


def test_a_check_that_is_stopped_ends_at_once(kept):
    cancellation = Cancellation()
    cancellation.cancel()
    assert not check(kept, full=True, cancellation=cancellation).complete


def test_a_check_can_be_stopped_from_another_thread(kept):
    cancellation = Cancellation()
    with connected(kept) as connection:
        endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT max(i) FROM n"
        threading.Timer(0.05, cancellation.cancel).start()
        with (
            cancellation.interrupting(connection),
            pytest.raises(apsw.InterruptError),
        ):
            connection.execute(endless).fetchall()


def test_words_of_people_are_in_no_issue(kept):
    run_sql(kept, "UPDATE answers SET text = text || '.'")
    assert "porcupine" not in str(check(kept, full=True))


def test_a_copy_of_the_library_is_checked_where_it_lies(kept, tmp_path):
    copy = shutil.copyfile(kept, tmp_path / "copy.sqlite3")
    assert check(copy, full=True).sound
