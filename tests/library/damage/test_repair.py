"""Repairing a library: what comes back, from where, and that nothing is lost on the way."""

import shutil
import stat
from contextlib import closing

import pytest

from reflect_app.errors import (
    CouldNotOpenLibraryError,
    CouldNotReadFileError,
    DamagedLibraryError,
    NewerLibraryError,
)
from reflect_app.library import backups
from reflect_app.library.damage.repair import repair
from reflect_app.library.damage.repair_report import read_report
from reflect_app.library.store import open_library
from reflect_app.library.tables import record_rows
from reflect_app.reflection import Record
from tests.drivers.sqlite import rows_of, run_sql
from tests.library.copies import filled, of_first_version
from tests.library.damage.repairs import (
    NOW,
    PRIVATE,
    backed_up,
    contents_of,
    repaired,
    spoil_header,
)
from tests.rights import POSIX_ONLY


def page_of(path, name):
    """Where the first page of a table begins."""
    ((root,),) = rows_of(path, f"SELECT rootpage FROM sqlite_master WHERE name = '{name}'")
    return (root - 1) * 4096


def test_a_spoilt_name_of_a_table_is_damage_that_can_be_repaired(path):
    filled(path)
    before = contents_of(path)
    content = path.read_bytes()
    path.write_bytes(content.replace(b"CREATE TABLE answers", b"CREATE TABLE answ\xccrs"))
    with pytest.raises(DamagedLibraryError):
        open_library(path)
    repaired(path)
    assert contents_of(path) == before


def test_a_library_with_nothing_lost_is_read_whole(path):
    filled(path)
    before = contents_of(path)
    spoil_header(path)
    report = repaired(path)
    assert contents_of(path) == before
    assert set(report.read) == set(before)
    assert report.complete


def test_whatever_their_ids_are_all_come_back_from_a_sound_backup(path):
    record = Record(id="an id of another kind", title="Here", created=NOW, updated=NOW)
    with closing(open_library(path)) as library, library._database.writing() as connection:
        record_rows.insert(connection, record)
    before = contents_of(path)
    backed_up(path)
    path.unlink()
    assert record.id in repaired(path).from_backup
    assert contents_of(path) == before


def test_what_was_damaged_is_set_aside_to_the_byte(path):
    filled(path)
    spoil_header(path)
    content = path.read_bytes()
    report = repaired(path)
    assert (report.set_aside / path.name).read_bytes() == content


def test_the_report_is_kept_and_holds_no_word(path):
    filled(path)
    backed_up(path)
    spoil_header(path)
    report = repaired(path)
    assert read_report(report.set_aside) == report
    assert PRIVATE not in (report.set_aside / "report.json").read_text()


def test_a_folder_without_a_report_says_so(tmp_path):
    with pytest.raises(CouldNotReadFileError, match="no report"):
        read_report(tmp_path)


def test_the_library_keeps_what_it_is_known_by(path):
    filled(path)
    before = backups.contents(path).identity
    spoil_header(path)
    repaired(path)
    assert backups.contents(path).identity == before


@POSIX_ONLY
def test_nobody_else_can_look_into_anything(path):
    filled(path)
    spoil_header(path)
    path.chmod(0o644)
    folder = repaired(path).set_aside
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(
        (folder / "report.json").stat().st_mode
    )
    assert {stat.S_IMODE(one.stat().st_mode) for one in (folder, folder.parent)} == {0o700}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_is_left_beside_the_library(path):
    filled(path)
    spoil_header(path)
    repaired(path)
    assert {one.name for one in path.parent.iterdir()} == {path.name, "set-aside"}


def test_an_id_that_stands_anywhere_is_told_where_nothing_came_of_it(path):
    ids = filled(path)
    content = path.read_bytes()
    at = content.index(ids[1].encode(), page_of(path, "reflections"))
    path.write_bytes(content[:at] + b"bbbb" + content[at + 4 :])
    run_sql(path, "UPDATE answers SET text = 'x' || text WHERE reflection = 2")
    report = repaired(path)
    assert report.doubtful == (ids[1],)
    assert report.lost == (f"bbbb{ids[1][4:]}",)


@pytest.mark.parametrize(
    ("lost", "uncertain"),
    [
        (["reflections"], False),
        (["reflections_by_id"], False),
        (["reflections", "reflections_by_id"], True),
    ],
)
def test_where_there_may_have_been_more_reflections_it_is_said(path, lost, uncertain):
    """Not where their rows or the index of their ids could be read whole: then all are named."""
    ids = filled(path)
    places = [page_of(path, name) for name in lost]
    content = bytearray(path.read_bytes())
    for place in places:
        content[place : place + 4096] = bytes(4096)
    path.write_bytes(content)
    report = repaired(path)
    assert report.uncertain is uncertain
    assert uncertain or {*report.read, *report.recovered} == set(ids)


def test_a_lost_reflection_comes_from_the_backup_with_its_id(path):
    ids = filled(path)
    backed_up(path)
    before = contents_of(path)
    run_sql(path, "PRAGMA foreign_keys = OFF", "DELETE FROM reflections WHERE number = 2")
    report = repaired(path)
    assert ids[1] in report.from_backup
    assert contents_of(path) == before


def test_wherever_it_is_cut_off_a_backup_as_new_brings_all_back_to_the_letter(path):
    filled(path, 30)
    backed_up(path)
    before, content = contents_of(path), path.read_bytes()
    for length in range(2000, len(content), len(content) // 12):
        path.write_bytes(content[:length])
        report = repaired(path)
        assert contents_of(path) == before
        assert report.doubtful == report.recovered == report.lost == ()


def test_a_version_that_can_t_be_is_never_believed(path):
    ids = filled(path)
    run_sql(path, "UPDATE reflections SET indexed = 0, title = 'Another' WHERE number = 2")
    assert repaired(path).doubtful == (ids[1],)
    assert contents_of(path)[ids[1]].title == "Another"


def test_what_was_emptied_never_comes_back(path):
    first, *others = filled(path)
    backed_up(path)
    with closing(open_library(path)) as library:
        library.move_to_bin([first])
        library.purge()
    spoil_header(path)
    repaired(path)
    assert set(contents_of(path)) == set(others)
    with closing(open_library(path)) as library:
        assert library.purged_ids() == [first]


def test_a_page_from_before_in_the_place_of_another_is_not_believed(path):
    """Each of its rows is as it was once written, checksum and all."""
    first, *_others = filled(path)
    place = page_of(path, "reflections")
    before = path.read_bytes()[place : place + 4096]
    with closing(open_library(path)) as library:
        library.save(library.get(first).model_copy(update={"title": "Newer"}))
    other = page_of(path, "sqlite_autoindex_alembic_version_1")
    content = path.read_bytes()
    path.write_bytes(content[:other] + before + content[other + 4096 :])
    repaired(path)
    assert contents_of(path)[first].title == "Newer"


def test_a_row_page_in_the_place_of_the_one_that_leads_to_all_hides_none(path):
    """What it leads to is then a table with fewer rows, and nothing wrong with it can be seen."""
    filled(path, 40)
    before, content = contents_of(path), bytearray(path.read_bytes())
    root = page_of(path, "reflections")
    first = int.from_bytes(content[root + 8 : root + 12], "big") - 1
    content[root : root + 4096] = content[first * 4096 : first * 4096 + 4096]
    path.write_bytes(content)
    assert repaired(path).complete
    assert contents_of(path) == before


def test_what_can_t_be_a_time_in_the_bin_puts_nothing_into_it(path):
    """The index of the list knows better, as it does where that time can't be read."""
    first, second, *_others = filled(path)
    with closing(open_library(path)) as library:
        library.move_to_bin([second])
    content = path.read_bytes()
    run_sql(path, "UPDATE reflections SET binned_at = 7 WHERE number = 1")
    run_sql(path, "UPDATE reflections SET binned_at = 'yesterday' WHERE number = 2")
    root = page_of(path, "reflections_by_updated")
    index = content[root : root + 4096]
    content = path.read_bytes()
    path.write_bytes(content[:root] + index + content[root + 4096 :])
    repaired(path)
    assert first in contents_of(path)
    assert second not in contents_of(path)


def test_the_bin_stays_the_bin(path):
    first, *_others = filled(path)
    with closing(open_library(path)) as library:
        library.move_to_bin([first])
    spoil_header(path)
    repaired(path)
    assert first not in contents_of(path)
    with closing(open_library(path)) as library:
        library.put_back([first])


def test_a_library_of_the_first_version_is_repaired_and_brought_to_today_s(path):
    of_first_version(path)
    before = contents_of(path)
    of_first_version(path)
    shutil.rmtree(path.with_name("backups"))
    spoil_header(path)
    assert len(repaired(path).read) == 6
    assert contents_of(path) == before


def test_a_backup_of_the_first_version_fills_gaps_too(path):
    of_first_version(path)
    backed_up(path)
    path.unlink()
    report = repaired(path)
    assert (report.gone, len(report.from_backup)) == (True, 6)


def test_a_backup_of_another_library_is_not_used(path, tmp_path):
    other = tmp_path / "other" / "library.sqlite3"
    filled(other, text="hedgehog")
    folders = [backed_up(other).path.parent]
    ids = filled(path)
    spoil_header(path)
    report = repair(path, folders, set_aside=path.with_name("set-aside"), now=NOW)
    assert (set(report.read), report.backup) == (set(ids), None)


def test_without_library_and_backup_there_is_nothing_to_repair(path):
    with pytest.raises(CouldNotOpenLibraryError, match="no backup of one was found"):
        repaired(path)
    assert not path.exists()


@pytest.mark.parametrize("content", [b"A letter of somebody's.\n" * 300, b"\x89PNG" * 500])
def test_another_kind_of_file_is_never_set_aside(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(CouldNotOpenLibraryError, match="is not a library of Reflect"):
        repaired(path)
    assert path.read_bytes() == content


def test_a_newer_library_is_never_set_aside(path):
    filled(path)
    run_sql(path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerLibraryError):
        repaired(path)


def test_a_lost_bit_in_the_version_does_not_make_it_a_newer_one(path):
    filled(path)
    path.write_bytes(path.read_bytes().replace(b"0006", b"0007", 1))
    with pytest.raises(DamagedLibraryError):
        open_library(path)


@pytest.mark.parametrize("name", ["set-aside", "library.sqlite3-repairing"])
@pytest.mark.parametrize("kind", ["file", "link"])
def test_what_has_the_name_of_a_folder_of_ours_holds_no_repair_up(path, name, kind):
    filled(path, 2)
    before = contents_of(path)
    thing = path.with_name(name)
    thing.write_text("a letter") if kind == "file" else thing.symlink_to("nowhere")
    backed_up(path)
    spoil_header(path)
    repaired(path)
    assert contents_of(path) == before
    assert len([*path.parent.glob(f"{name}.*.not-a-folder")]) == 1
