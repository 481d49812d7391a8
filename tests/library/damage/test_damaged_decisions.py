"""What was decided about a reflection outlives damage, or asks again, and is told."""

from contextlib import closing

import pytest

from reflect_app.advice.decisions import Why
from reflect_app.errors import DamagedLibraryError
from reflect_app.library import doctor
from reflect_app.library.damage.check import check
from reflect_app.library.sqlite_format.rows_of_file import Image
from reflect_app.library.sqlite_format.wal import Wal
from reflect_app.library.store import open_library
from reflect_app.paths import AppPaths
from tests.drivers.sqlite import run_sql
from tests.library.copies import filled, flipped
from tests.library.damage.repairs import backed_up, contents_of, repaired, spoil_header
from tests.library.deciding import decide, decided_in, decision, role, words_of


@pytest.fixture
def one(path):
    """A library of which one reflection has decisions and a role; its id."""
    _other, one, *_others = filled(path)
    decide(path, one, decision("Maria"), decision("Poole", Why.AGREED), roles=[role()])
    with closing(open_library(path)) as library:
        while library.update_search_index():
            pass
    return one


def spoil(path, was, to, column="says", where="TRUE"):
    """A disk loses a bit of what is decided."""
    run_sql(
        path, f"UPDATE decisions SET {column} = replace({column}, '{was}', '{to}') WHERE {where}"
    )


def pages_of(path, name):
    with closing(open_library(path)):
        pass
    image = Image.of(path.read_bytes(), Wal())
    (root,) = [root for kind, root in _roots(path) if kind == name]
    return sorted(image.tree(root))


def _roots(path):
    from tests.drivers.sqlite import rows_of

    return rows_of(path, "SELECT name, rootpage FROM sqlite_master WHERE rootpage > 0")


def zeroed(path, page):
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(content)


def test_a_damaged_decision_is_noticed_where_it_is_read_and_by_the_doctor(path, one):
    spoil(path, "not-real", "not-reel")
    with closing(open_library(path)) as library, pytest.raises(DamagedLibraryError):
        library.decisions(one)
    found = [(each.code, each.ids) for each in check(path, full=True).issues]
    assert found == [("rows", (one,))]
    assert [each.code for each in doctor.examine(AppPaths(path.parent)).left] == ["rows"]


@pytest.mark.parametrize("column", ["says", "about", "kind"])
def test_a_spoilt_decision_comes_from_the_backup_and_its_reflection_is_as_it_was(path, one, column):
    before = contents_of(path), decided_in(path, one)
    backed_up(path)
    run_sql(path, f"UPDATE decisions SET {column} = {column} || 'x' WHERE number = 1")
    assert repaired(path).complete
    assert (contents_of(path), decided_in(path, one)) == before


def test_without_a_backup_a_spoilt_decision_asks_again_and_is_told(path, one):
    spoil(path, "not-real", "not-reel")
    before = contents_of(path)
    assert repaired(path).doubtful == (one,)
    assert words_of(decided_in(path, one)) == {"Poole": "agreed", "ayesha": "a colleague"}
    assert contents_of(path) == before
    assert not doctor.examine(AppPaths(path.parent)).left


def test_one_that_changed_since_the_backup_and_is_spoilt_is_told_to_be_in_doubt(path, one):
    backed_up(path)
    decide(path, one, decision("Maria", Why.QUOTATION))
    spoil(path, "quotation", "quotatiom")
    assert repaired(path).doubtful == (one,)
    assert words_of(decided_in(path, one))["Maria"] == "not-real"


def test_what_was_taken_back_since_the_backup_does_not_come_back_with_a_lost_page(path, one):
    backed_up(path)
    decide(path, one, decision("Since"), taken_back=[decision("Maria").key])
    before = decided_in(path, one)
    zeroed(path, pages_of(path, "answers")[0])
    spoil_header(path)
    repaired(path)
    assert decided_in(path, one) == before


@pytest.mark.parametrize("name", ["decisions", "decisions_by_about"])
def test_a_page_that_turned_to_zeros_costs_nothing_that_a_backup_has(path, one, name):
    before = contents_of(path), decided_in(path, one)
    backed_up(path)
    zeroed(path, pages_of(path, name)[0])
    repaired(path)
    assert (contents_of(path), decided_in(path, one)) == before


@pytest.mark.parametrize("backed", [True, False])
def test_whichever_page_of_decisions_is_lost_they_are_back_or_it_is_told(path, one, backed):
    many = [decision(f"Name{at}", own_reason="Agreed. " * 60) for at in range(40)]
    decide(path, one, *many)
    if backed:
        backed_up(path)
    before, whole, told = decided_in(path, one), path.read_bytes(), 0
    for page in pages_of(path, "decisions"):
        path.write_bytes(whole)
        zeroed(path, page)
        report = repaired(path)
        left = decided_in(path, one)
        assert set(left.kept) <= set(before.kept)
        assert left == before or (report.doubtful == (one,) and not backed)
        told += 1
    assert told > 3


@pytest.mark.parametrize("other", ["review_entries", "publications", "tags", "texts"])
def test_a_page_of_another_table_in_the_place_of_decisions_hinders_no_repair(path, one, other):
    before, content = (contents_of(path), decided_in(path, one)), bytearray(path.read_bytes())
    here, there = (
        slice((pages_of(path, name)[0] - 1) * 4096, pages_of(path, name)[0] * 4096)
        for name in ("decisions", other)
    )
    content[here], content[there] = content[there], content[here]
    path.write_bytes(content)
    repaired(path)
    assert (contents_of(path), decided_in(path, one)) == before


def test_decisions_are_there_after_a_repair_with_a_backup_from_before_there_were_any(path, one):
    before = contents_of(path), decided_in(path, one)
    backup = backed_up(path).path
    run_sql(backup, "DROP TABLE decisions", "PRAGMA user_version = 0")
    run_sql(backup, "UPDATE alembic_version SET version_num = '0005'")
    spoil_header(path)
    assert repaired(path).complete
    assert (contents_of(path), decided_in(path, one)) == before


def test_of_a_library_that_is_gone_the_backup_has_what_was_decided(path, one):
    before = decided_in(path, one)
    backed_up(path)
    path.unlink()
    repaired(path)
    assert decided_in(path, one) == before


def test_whichever_bit_is_lost_the_doctor_ends_content(path, one):
    before = decided_in(path, one)
    backed_up(path)
    whole = path.read_bytes()
    for share in range(1, 40, 5):
        path.write_bytes(whole)
        flipped(path, share / 40)
        doctor.resolve(AppPaths(path.parent))
        assert decided_in(path, one) == before
