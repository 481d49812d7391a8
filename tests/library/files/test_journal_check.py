"""What lies beside a library as SQLite's journal, and is not its own, never gets into it."""

import struct
from contextlib import closing, suppress

import apsw
import pytest

from reflect_app.errors import BackupError
from reflect_app.library import backups
from reflect_app.library.damage.check import check
from reflect_app.library.files import journal_check
from reflect_app.library.store import open_library
from tests.drivers.sqlite import run_sql
from tests.library.copies import NOW, filled
from tests.library.damage.repairs import contents_of, repaired

PAGE = 4096


def journal_of(content):
    """A journal with all pages of a file in it, as a change of all of them begins."""
    count = len(content) // PAGE
    head = struct.pack(">8sIIIII", journal_check._MAGIC, count, 0, count, 512, PAGE)
    pages = (content[at : at + PAGE] for at in range(0, len(content), PAGE))
    records = (
        struct.pack(">I", number) + page + struct.pack(">I", sum(page[PAGE - 200 : 0 : -200]))
        for number, page in enumerate(pages, 1)
    )
    return head.ljust(512, b"\0") + b"".join(records)


@pytest.fixture
def beside_an_older_one(path):
    """A library with more in it than in the journal beside it; the answer is what is in it."""
    filled(path, 2)
    older = path.read_bytes()
    filled(path, 3)
    contents = contents_of(path)
    path.with_name(f"{path.name}-journal").write_bytes(journal_of(older))
    return contents


def test_a_journal_of_an_older_day_takes_nothing_from_a_library(path, beside_an_older_one):
    before = path.read_bytes()
    with suppress(BackupError):
        backups.make(path, path.with_name("backups"), now=NOW)
    assert check(path).damaged
    assert path.read_bytes() == before
    report = repaired(path)
    assert len(report.read) == 5
    assert contents_of(path) == beside_an_older_one


def test_a_journal_of_another_library_without_a_log_is_known_by_its_count(tmp_path):
    one, other = tmp_path / "one.sqlite3", tmp_path / "other.sqlite3"
    run_sql(one, "CREATE TABLE words (word TEXT)")
    run_sql(other, "CREATE TABLE a (b)", "CREATE TABLE c (d)", "CREATE TABLE e (f)")
    one.with_name("one.sqlite3-journal").write_bytes(journal_of(other.read_bytes()))
    assert not journal_check.can_be_of(one)


def test_what_a_kill_left_half_done_without_a_log_is_still_taken_back(path):
    filled(path, 2)
    run_sql(path, "PRAGMA journal_mode = DELETE")
    whole = path.read_bytes()
    path.with_name(f"{path.name}-journal").write_bytes(journal_of(whole))
    path.write_bytes(whole[:-PAGE] + bytes(PAGE))
    with closing(open_library(path)) as library:
        assert len(library.ids()) == 2
    with closing(apsw.Connection(str(path))) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
