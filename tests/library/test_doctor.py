"""What the doctor finds and resolves, and that nothing which was written is ever thrown away."""

import stat
from contextlib import closing
from datetime import UTC, datetime

import pytest

from reflect_app.errors import ReflectError
from reflect_app.library import backups, doctor
from reflect_app.library.store import open_library
from reflect_app.paths import AppPaths
from tests.drivers.sqlite import run_sql
from tests.library.copies import filled, flipped, words
from tests.library.damage.repairs import contents_of, spoil_header
from tests.rights import POSIX_ONLY, of_a_person

NOW = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)


@pytest.fixture
def paths(tmp_path):
    paths = AppPaths(tmp_path / "kept")
    filled(paths.library)
    backups.make(paths.library, paths.backups, now=NOW)
    return paths


def codes(found):
    return {one.code for one in found.issues}


def resolved(paths):
    found = doctor.resolve(paths, now=lambda: NOW)
    assert not doctor.examine(paths).left
    return found


def test_a_sound_library_needs_nothing(paths):
    found = doctor.examine(paths)
    assert (found.issues, found.reflections, found.backups) == ((), 4, 1)
    assert found.newest_backup == NOW


def test_looking_changes_nothing(paths):
    run_sql(paths.library, "UPDATE reflections SET opening = 'other'")
    content = paths.library.read_bytes()
    assert codes(doctor.examine(paths)) == {"shown"}
    assert paths.library.read_bytes() == content


def test_the_search_index_is_made_anew(paths):
    with closing(open_library(paths.library)) as library:
        library.update_search_index()
    run_sql(paths.library, "DELETE FROM search_docsize")
    assert resolved(paths).resolved == {"search"}
    with closing(open_library(paths.library)) as library:
        assert library.counts().not_indexed == 0


def test_what_the_list_shows_is_made_anew(paths):
    before = contents_of(paths.library)
    run_sql(paths.library, "UPDATE reflections SET opening = 'x', answered = 9, sort_key = ''")
    assert resolved(paths).resolved == {"shown"}
    assert contents_of(paths.library) == before


def test_rows_that_belong_to_nothing_become_a_draft(paths):
    run_sql(paths.library, "PRAGMA foreign_keys = OFF", "DELETE FROM reflections WHERE number = 3")
    assert resolved(paths).resolved == {"strays"}
    found = [record.reflection for record in contents_of(paths.library).values()]
    assert words("porcupine2") in found
    assert len(found) == 4


def test_a_damaged_library_is_repaired(paths):
    before = contents_of(paths.library)
    spoil_header(paths.library)
    found = resolved(paths)
    assert len(found.report.read) == 4
    assert contents_of(paths.library) == before


@pytest.mark.parametrize("missing", ["INDEX reflections_by_id", "TABLE emptied", "TABLE search"])
def test_a_table_or_an_index_that_is_not_there_is_noticed_and_made_anew(paths, missing):
    before = contents_of(paths.library)
    run_sql(paths.library, f"DROP {missing}")
    assert len(resolved(paths).report.read) == 4
    assert contents_of(paths.library) == before
    assert doctor.examine(paths).left == ()


def test_a_library_that_is_gone_comes_back_from_its_backup(paths):
    before = contents_of(paths.library)
    paths.library.unlink()
    assert len(resolved(paths).report.from_backup) == 4
    assert contents_of(paths.library) == before


@POSIX_ONLY
def test_what_others_could_look_into_is_closed_to_them(paths):
    paths.backups.chmod(0o755)
    paths.library.chmod(0o644)
    assert resolved(paths).resolved == {"permissions"}
    assert stat.S_IMODE(paths.backups.stat().st_mode) == 0o700


def test_a_backup_that_is_not_whole_is_named_and_left(paths):
    (backup,) = backups.found([paths.backups])
    flipped(backup.path, 0.5)
    found = resolved(paths)
    assert backup.path.name in found.issues[0].message
    assert (backup.path.exists(), found.newest_backup) == (True, None)


def test_what_a_broken_repair_left_is_cleared_away(paths):
    folder = paths.library.with_name("library.sqlite3-repairing")
    folder.mkdir(mode=0o700)
    (folder / "copy.sqlite3").write_bytes(b"x")
    assert resolved(paths).resolved == {"leftovers"}
    assert not folder.exists()


def test_an_empty_folder_is_no_trouble(tmp_path):
    found = doctor.examine(AppPaths(tmp_path / "new"))
    assert (codes(found), found.left) == ({"none"}, ())
    assert not (tmp_path / "new").exists()


def test_what_can_t_be_fixed_in_its_place_is_repaired(paths):
    before = contents_of(paths.library)
    row = "DELETE FROM sqlite_master WHERE name = 'search'"
    run_sql(paths.library, "PRAGMA writable_schema = ON", row)
    assert resolved(paths).report is not None
    assert contents_of(paths.library) == before


@pytest.mark.parametrize("bit", range(8))
@pytest.mark.parametrize("at", [18, 19])
def test_a_bit_by_which_nothing_may_be_written_is_found_and_mended(paths, at, bit):
    before = contents_of(paths.library)
    content = bytearray(paths.library.read_bytes())
    content[at] ^= 1 << bit
    paths.library.write_bytes(content)
    doctor.resolve(paths, now=lambda: NOW)
    assert contents_of(paths.library) == before
    filled(paths.library, 1)


def test_a_folder_in_the_library_s_place_is_called_that_by_everybody(paths):
    paths.library.unlink()
    paths.library.mkdir()
    for ask in (
        lambda: doctor.examine(paths),
        lambda: doctor.resolve(paths),
        lambda: backups.make(paths.library, paths.backups, now=NOW),
        lambda: open_library(paths.library),
    ):
        with pytest.raises(ReflectError, match="There is a folder where the library should be"):
            ask()


def test_backups_that_may_not_be_looked_at_are_not_called_none(paths, monkeypatch):
    def refuse(*_arguments):
        raise PermissionError

    for name in ("listdir", "scandir"):
        monkeypatch.setattr(f"os.{name}", refuse)
    assert codes(doctor.examine(paths)) == {"not-looked-at"}


@POSIX_ONLY
def test_no_empty_library_is_made_where_backups_may_not_be_looked_at(paths):
    paths.library.unlink()
    paths.backups.chmod(0)
    with of_a_person():
        for ask in (lambda: open_library(paths.library), lambda: doctor.resolve(paths)):
            with pytest.raises(ReflectError, match="may not look into the folder of its backups"):
                ask()
    paths.backups.chmod(0o700)
    assert not paths.library.exists()
    assert doctor.resolve(paths, now=lambda: NOW).reflections == 4
