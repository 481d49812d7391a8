"""What went out is known after damage too: each line is as it was, or told to be missing."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from reflect_app.errors import DamagedLibraryError
from reflect_app.ledger_line import FileFormat, LedgerLine
from reflect_app.library import backups, doctor
from reflect_app.library.damage.check import check
from reflect_app.library.damage.repair_report import read_report
from reflect_app.library.sqlite_format.rows_of_file import Image
from reflect_app.library.sqlite_format.wal import Wal
from reflect_app.library.store import open_library
from reflect_app.library.tables import publication_rows
from reflect_app.library.tables.checksums import row_checksum
from reflect_app.paths import AppPaths
from tests.drivers.sqlite import connected, rows_of, run_sql
from tests.library.copies import filled, flipped
from tests.library.damage.repairs import backed_up, contents_of, repaired, spoil_header

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
TABLES = ("publications", "publications_by_file", "publications_by_folder")


def line_of(one, at=0, **changes):
    """A line of the ledger, as an export notes it."""
    line = LedgerLine(
        reflection_id=one,
        folder="/team/site",
        name=f"2026-11-20-trust-{at}.txt",
        format=FileFormat.TEXT,
        sha256=f"{at:064x}",
        words="b" * 64,
        published=date(2026, 11, 20),
        at=NOW + timedelta(seconds=at),
    )
    return replace(line, **changes)


def note(path, lines):
    with closing(open_library(path)) as library:
        library.note_files(lines)


def ledger_in(path):
    with closing(open_library(path)) as library:
        return library.ledger()


@pytest.fixture
def ids(path):
    """A library of which each reflection went out, and one that is gone."""
    ids = filled(path)
    note(path, [line_of(one, at) for at, one in enumerate([*ids, "bcdfghjkmn"])])
    with closing(open_library(path)) as library:
        library.update_search_index()
    return ids


@pytest.fixture
def many(path, ids):
    """A ledger of several pages; its lines."""
    note(path, [line_of(ids[at % 4], at) for at in range(5, 150)])
    return ledger_in(path)


def pages_of(path, name):
    ((root,),) = rows_of(path, f"SELECT rootpage FROM sqlite_master WHERE name = '{name}'")
    return sorted(Image.of(path.read_bytes(), Wal()).tree(root))


def zeroed(path, *pages):
    """A disk gives back zeros for some pages."""
    content = bytearray(path.read_bytes())
    for page in pages:
        content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(content)


def spoil(path, where, column="words", to="'other'"):
    """A disk loses a bit of some lines."""
    run_sql(path, f"UPDATE publications SET {column} = {to} WHERE {where}")


def test_a_spoilt_line_is_noticed_where_it_is_read_and_by_a_check(path, ids):
    spoil(path, "number = 2")
    with closing(open_library(path)) as library, pytest.raises(DamagedLibraryError):
        library.ledger()
    assert [each.code for each in check(path, full=True).issues] == ["ledger"]


def test_a_repair_brings_every_line_along_in_its_order(path, many):
    spoil_header(path)
    assert repaired(path).complete
    assert ledger_in(path) == many
    assert check(path, full=True).issues == ()


def test_lines_are_known_by_their_sums_where_nothing_leads_to_them(path, ids):
    backed_up(path)
    note(path, [line_of(ids[at % 4], at) for at in range(5, 150)])
    many = ledger_in(path)
    zeroed(path, *Image.of(path.read_bytes(), Wal()).tree(1))
    assert repaired(path).ledger_lost == 0
    assert ledger_in(path) == many


@pytest.mark.parametrize("to", ["'other'", "x'00ff'", "17", "1.5", "''"])
@pytest.mark.parametrize("column", ["id", "folder", "words", "noted", "withdrawn", "published"])
def test_a_spoilt_line_is_left_out_and_counted(path, ids, column, to):
    before = ledger_in(path)
    spoil(path, "number = 2", column, to)
    report = repaired(path)
    assert (report.ledger_lost, report.ledger, report.complete) == (1, 4, False)
    assert ledger_in(path) == [before[0], *before[2:]]
    assert not doctor.examine(AppPaths(path.parent)).left


def test_a_spoilt_line_comes_from_the_backup_and_that_is_told(path, ids):
    before = ledger_in(path)
    backed_up(path)
    spoil(path, "number = 2")
    report = repaired(path)
    assert (report.ledger_from_backup, report.ledger_lost, report.complete) == (1, 0, True)
    assert ledger_in(path) == before


def test_a_line_that_the_newest_backup_has_wrong_comes_from_an_older_one(path, ids):
    before = ledger_in(path)
    older = backed_up(path)
    spoil(path, "number = 2")
    backups.make(path, path.with_name("backups"), now=NOW + timedelta(days=2))
    report = repaired(path)
    assert report.other_backups == (str(older.path),)
    assert (ledger_in(path), report.ledger_lost) == (before, 0)


def test_what_was_withdrawn_since_the_backup_stays_withdrawn(path, ids):
    backed_up(path)
    with closing(open_library(path)) as library:
        library.withdraw(ids[0], NOW + timedelta(days=1))
    before = ledger_in(path)
    spoil_header(path)
    repaired(path)
    assert ledger_in(path) == before
    assert before[0].withdrawn


def test_what_a_backup_knows_to_be_withdrawn_is_withdrawn(path, ids):
    with closing(open_library(path)) as library:
        library.withdraw(ids[0], NOW + timedelta(days=1))
    before = ledger_in(path)
    backed_up(path)
    note(path, [replace(before[0], withdrawn=None)])
    spoil_header(path)
    repaired(path)
    assert ledger_in(path) == before


def test_what_was_published_again_is_no_longer_withdrawn(path, ids):
    with closing(open_library(path)) as library:
        library.withdraw(ids[0], NOW + timedelta(days=1))
    backed_up(path)
    note(path, [replace(line_of(ids[0]), at=NOW + timedelta(days=2))])
    before = ledger_in(path)
    spoil_header(path)
    repaired(path)
    assert ledger_in(path) == before


def test_what_went_out_since_the_backup_and_before_is_there(path, ids):
    backed_up(path)
    lines = ledger_in(path)
    run_sql(path, "DELETE FROM publications WHERE number < 3")
    note(path, [line_of(ids[0], 7)])
    spoil_header(path)
    repaired(path)
    assert set(ledger_in(path)) == {*lines, line_of(ids[0], 7)}


@pytest.mark.parametrize("backed", [True, False])
@pytest.mark.parametrize("name", TABLES)
def test_whichever_page_of_the_ledger_is_lost_it_is_back_or_it_is_told(path, many, name, backed):
    if backed:
        backed_up(path)
    whole, contents, left = path.read_bytes(), contents_of(path), len(many)
    for page in pages_of(path, name):
        path.write_bytes(whole)
        zeroed(path, page)
        report = repaired(path)
        found = ledger_in(path)
        assert contents_of(path) == contents
        assert set(found) <= set(many)
        assert len(many) - len(found) == report.ledger_lost
        assert not (backed or name != "publications") or found == many
        left = min(left, len(found))
    assert (left < len(many)) == (name == "publications" and not backed)


def test_where_all_that_leads_to_the_ledger_is_lost_nobody_says_that_it_is_whole(path, many):
    lost = [pages_of(path, name)[-1] for name in TABLES]
    zeroed(path, *lost, *(pages_of(path, name)[0] for name in TABLES))
    report = repaired(path)
    assert report.ledger_uncertain
    assert not report.complete


@pytest.mark.parametrize("noted", [True, False])
def test_where_the_end_of_the_file_is_cut_off_nobody_says_that_nothing_went_out(path, noted):
    ids = filled(path)
    if noted:
        note(path, [line_of(ids[0])])
    content, first = path.read_bytes(), min(pages_of(path, each)[0] for each in TABLES)
    path.write_bytes(content[: (first - 1) * 4096])
    assert repaired(path).ledger_uncertain


def test_where_nothing_ever_went_out_a_repair_says_nothing_of_it(path):
    filled(path)
    spoil_header(path)
    report = repaired(path)
    assert (report.ledger_uncertain, report.ledger_lost, report.complete) == (False, 0, True)


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize(
    "other", ["reflections", "answers", "tags", "reflections_by_id", "search_content", "emptied"]
)
def test_a_page_of_another_table_in_the_place_of_the_ledgers_costs_nothing(path, ids, name, other):
    before, content = (contents_of(path), ledger_in(path)), bytearray(path.read_bytes())
    here, there = (
        slice((pages_of(path, each)[0] - 1) * 4096, pages_of(path, each)[0] * 4096)
        for each in (name, other)
    )
    content[here], content[there] = content[there], content[here]
    path.write_bytes(content)
    report = repaired(path)
    assert (contents_of(path), ledger_in(path), report.ledger_lost) == (*before, 0)


def test_an_index_that_disagrees_is_noticed_and_made_anew(path, ids):
    before = ledger_in(path)
    (page,) = pages_of(path, "publications_by_folder")
    content = bytearray(path.read_bytes())
    at = content.index(b"/team/site", (page - 1) * 4096)
    content[at : at + 10] = b"/team/sitf"
    path.write_bytes(content)
    assert check(path, full=True).damaged
    assert repaired(path).ledger_lost == 0
    assert (ledger_in(path), check(path, full=True).issues) == (before, ())


def test_a_line_that_stands_there_twice_is_one(path, ids):
    """As where a page came back from before, with what is later on another one."""
    before = ledger_in(path)
    columns = ", ".join(publication_rows.COLUMNS[1:])
    run_sql(
        path,
        "DROP INDEX publications_by_file",
        f"INSERT INTO publications ({columns}) SELECT {columns} FROM publications",
    )
    repaired(path)
    assert ledger_in(path) == before


def test_a_library_that_is_gone_has_from_the_backup_what_went_out(path, ids):
    before = ledger_in(path)
    backed_up(path)
    path.unlink()
    repaired(path)
    assert ledger_in(path) == before


def test_a_line_of_a_format_that_a_newer_program_knows_is_passed_over_and_never_lost(path, ids):
    values = dict(publication_rows.row_of(line_of(ids[0], 9)), format="epub")
    values["checksum"] = row_checksum(values)
    names, marks = ", ".join(values), ", ".join(repr(each or "") for each in values.values())
    values["withdrawn"] = ""
    before = ledger_in(path)
    run_sql(path, f"INSERT INTO publications ({names}) VALUES ({marks})")
    run_sql(path, "UPDATE publications SET withdrawn = NULL WHERE format = 'epub'")
    assert (ledger_in(path), check(path, full=True).issues) == (before, ())
    spoil_header(path)
    assert repaired(path).complete
    assert rows_of(path, "SELECT count(*) FROM publications WHERE format = 'epub'") == [(1,)]


def test_the_report_of_a_repair_says_how_much_of_the_ledger_is_missing(path, ids):
    spoil(path, "number < 3")
    report = repaired(path)
    assert read_report(report.set_aside) == report
    assert (report.ledger, report.ledger_lost) == (3, 2)


def test_a_look_of_the_doctor_changes_nothing_and_says_how_many_lines_are_spoilt(path, ids):
    spoil(path, "number < 3")
    before = path.read_bytes()
    (issue,) = doctor.examine(AppPaths(path.parent)).left
    assert (issue.code, issue.message[:7]) == ("ledger", "2 lines")
    assert path.read_bytes() == before


def test_whichever_bit_is_lost_what_went_out_is_known_and_the_doctor_ends_content(path, many):
    before = contents_of(path), set(many)
    backed_up(path)
    whole = path.read_bytes()
    for share in range(1, 40, 3):
        path.write_bytes(whole)
        flipped(path, share / 40)
        assert not doctor.resolve(AppPaths(path.parent)).left
        assert (contents_of(path), set(ledger_in(path))) == before


@pytest.mark.parametrize(
    "strange",
    [
        {"noted": "yesterday"},
        {"noted": "2026-11-27T09:00:00.000000"},
        {"withdrawn": ""},
        {"published": "2026-13-45"},
        {"sha256": 7},
    ],
)
def test_a_line_that_adds_up_and_says_what_no_line_says_is_noticed_and_left_out(path, ids, strange):
    """Nobody but another program makes one."""
    before = ledger_in(path)
    values = {**publication_rows.row_of(line_of(ids[0], 9)), **strange}
    values["checksum"] = row_checksum(values)
    names, marks = ", ".join(values), ", ".join(f":{name}" for name in values)
    with connected(path) as connection:
        connection.execute(f"INSERT INTO publications ({names}) VALUES ({marks})", values)
    assert check(path, full=True).damaged
    assert repaired(path).ledger_lost == 1
    assert (ledger_in(path), check(path, full=True).issues) == (before, ())


def test_a_line_whose_number_became_negative_is_there_like_all_others(path, ids):
    before = ledger_in(path)
    run_sql(path, "UPDATE publications SET number = -5 WHERE number = 2")
    assert set(ledger_in(path)) == set(before)
    spoil(path, "number = -5")
    assert check(path, full=True).damaged
