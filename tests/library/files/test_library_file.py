"""What may be in the library's place, and what is said about it; none of it is ever changed."""

import os
import stat
import subprocess
import sys

import pytest

from reflect_app.errors import CouldNotOpenLibraryError, DamagedLibraryError, NewerLibraryError
from reflect_app.library.files.library_file import is_empty
from reflect_app.library.files.sqlite_file import wal_of
from reflect_app.library.store import open_library
from reflect_app.reflection import Answers, Reflection
from tests.drivers.sqlite import run_sql
from tests.rights import POSIX_ONLY

WORDS = Reflection(answers=Answers(description="A description of some length. " * 400))


def made(path, reflections=20):
    """A library that was closed in good order."""
    library = open_library(path)
    for _ in range(reflections):
        library.create(WORDS)
    library.close()
    return path


def refused(path, kind=CouldNotOpenLibraryError):
    """The error, after making sure that the file was left as it was."""
    before = path.read_bytes()
    with pytest.raises(kind) as caught:
        open_library(path, patience=0.05)
    assert path.read_bytes() == before
    assert str(path) in caught.value.message
    assert "It was left as it is." in caught.value.advice
    return caught.value


def test_folder_and_file_are_made(tmp_path):
    path = tmp_path / "a" / "b" / "library.sqlite3"
    open_library(path).close()
    assert path.is_file()


@POSIX_ONLY
def test_nobody_else_can_look_into_what_is_made(tmp_path):
    path = tmp_path / "mine" / "library.sqlite3"
    mask = os.umask(0)
    try:
        library = open_library(path)
        library.create()
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
        library.close()
    finally:
        os.umask(mask)
    endings = ("", "-wal", "-shm", "-saved")
    assert modes == dict.fromkeys([f"library.sqlite3{ending}" for ending in endings], 0o600)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@POSIX_ONLY
def test_a_library_that_others_could_read_is_closed_to_them(tmp_path):
    path = made(tmp_path / "library.sqlite3")
    path.chmod(0o644)
    open_library(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@POSIX_ONLY
def test_a_folder_that_holds_other_things_keeps_its_permissions(tmp_path):
    (tmp_path / "something else").touch()
    tmp_path.chmod(0o755)
    open_library(tmp_path / "library.sqlite3").close()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


@pytest.mark.parametrize("name", ["with space", "naïve 🌿", "100%25 #?&mode=ro", "x" * 240])
def test_a_folder_may_have_any_name(tmp_path, name):
    path = made(tmp_path / name / "library.sqlite3")
    assert path.parent.name == name
    assert len(open_library(path).find()) == 20


def test_an_empty_file_becomes_a_library(path):
    path.parent.mkdir()
    path.touch()
    assert list(open_library(path).find()) == []


def test_a_link_to_a_library_opens_it(tmp_path):
    made(tmp_path / "real" / "library.sqlite3")
    link = tmp_path / "link.sqlite3"
    link.symlink_to(tmp_path / "real" / "library.sqlite3")
    library = open_library(link)
    library.create()
    assert len(library.find()) == 21
    library.close()


@pytest.mark.parametrize(
    "content", [b"A text file of somebody's.\n" * 300, b"\0" * 5000, b"x", b"SQLite format 3\0"]
)
def test_another_kind_of_file_is_left_alone(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    assert "is not a library of Reflect" in refused(path).message


def test_another_program_s_database_is_left_alone(path):
    path.parent.mkdir()
    run_sql(path, "CREATE TABLE reflections (id)", "PRAGMA user_version = 1")
    assert "is not a library of Reflect" in refused(path).message


def test_a_database_of_another_program_without_tables_is_left_alone(path):
    path.parent.mkdir()
    run_sql(path, "PRAGMA application_id = 7")
    assert "is not a library of Reflect" in refused(path).message


def test_a_library_of_a_newer_version_is_left_alone(path):
    run_sql(made(path), "UPDATE alembic_version SET version_num = '9999'")
    assert "newer version of Reflect" in refused(path, NewerLibraryError).message


@pytest.mark.parametrize("version", ["x", "", "00004", "-001", "\u0664\u0664\u0664\u0664"])
def test_what_is_no_version_at_all_is_damage_and_no_newer_one(path, version):
    run_sql(made(path), f"UPDATE alembic_version SET version_num = '{version}'")
    refused(path, DamagedLibraryError)


def test_a_newer_library_is_left_alone_also_after_a_kill(path):
    script = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA journal_mode = WAL');"
        "c.execute(\"UPDATE alembic_version SET version_num = '9999'\"); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, made(path)], check=False)
    log = wal_of(path).read_bytes()
    refused(path, NewerLibraryError)
    assert wal_of(path).read_bytes() == log != b""


def test_a_library_without_its_version_is_damaged(path):
    run_sql(made(path), "DELETE FROM alembic_version")
    assert "is damaged" in refused(path).message


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_library_is_damaged(path, share):
    made(path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    assert "is damaged" in refused(path).message


def test_a_library_with_a_spoilt_first_page_is_damaged(path):
    content = bytearray(made(path).read_bytes())
    content[100:4096] = b"\xa5" * (4096 - 100)
    path.write_bytes(content)
    assert "is damaged" in refused(path).message


def test_damage_further_in_is_said_when_it_is_met(path):
    made(path)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(CouldNotOpenLibraryError, match="is damaged"):
        open_library(path).find()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE reflections SET status = 'lost'",
        "UPDATE reflections SET updated = 'yesterday'",
        "UPDATE reflections SET published = '2021-02-30'",
        "UPDATE reflections SET title = CAST(x'ff' AS TEXT)",
    ],
)
def test_a_row_that_no_reflection_can_have_is_damage(path, change):
    run_sql(made(path), change)
    with pytest.raises(CouldNotOpenLibraryError, match="is damaged"):
        open_library(path).find()


def test_a_place_that_makes_no_sense_does_not_hide_the_text(path):
    run_sql(made(path), "UPDATE reflections SET place = 'somewhere'")
    library = open_library(path)
    assert library.get(library.find()[0].id).reflection == WORDS


def test_a_log_with_changes_beside_an_emptied_file_is_never_thrown_away(path):
    made(path)
    path.write_bytes(b"")
    wal_of(path).write_bytes(b"x" * 5000)
    assert "is damaged" in refused(path).message
    assert wal_of(path).read_bytes() == b"x" * 5000


def test_a_folder_in_the_library_s_place_is_named(path):
    path.mkdir(parents=True)
    with pytest.raises(CouldNotOpenLibraryError, match="There is a folder where the library"):
        open_library(path)
    assert list(path.iterdir()) == []


@pytest.mark.parametrize("below", ["library.sqlite3", "deeper/library.sqlite3"])
def test_a_file_in_the_folder_s_place_is_named(tmp_path, below):
    (tmp_path / "kept").write_bytes(b"a file")
    with pytest.raises(CouldNotOpenLibraryError, match="because a file is in its way"):
        open_library(tmp_path / "kept" / below)
    assert (tmp_path / "kept").read_bytes() == b"a file"


@pytest.mark.parametrize("mode", [0o000, 0o400])
def test_a_library_that_may_not_be_written_is_not_opened(ordinary_folder, mode):
    path = made(ordinary_folder / "library.sqlite3")
    content = path.read_bytes()
    path.chmod(mode)
    with pytest.raises(CouldNotOpenLibraryError, match="may not read and write"):
        open_library(path)
    path.chmod(0o600)
    assert path.read_bytes() == content


@pytest.mark.parametrize("mode", [0o000, 0o500])
def test_a_folder_that_may_not_be_written_is_said(ordinary_folder, mode):
    path = made(ordinary_folder / "library.sqlite3")
    ordinary_folder.chmod(mode)
    with pytest.raises(CouldNotOpenLibraryError, match="may not read and write"):
        open_library(path)


def test_a_new_library_in_a_folder_that_may_not_be_written_is_said(ordinary_folder):
    ordinary_folder.chmod(0o500)
    with pytest.raises(CouldNotOpenLibraryError, match="may not read and write"):
        open_library(ordinary_folder / "new" / "library.sqlite3")


def test_a_library_on_a_read_only_disk_is_left_alone(small_disk):
    path = made(small_disk / "library.sqlite3", reflections=1)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(CouldNotOpenLibraryError, match="may not read and write"):
        open_library(path)


def test_a_full_disk_is_said_and_a_second_try_succeeds(small_disk):
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * (1 << 20))
    path = small_disk / "library.sqlite3"
    with pytest.raises(CouldNotOpenLibraryError, match="The disk is full"):
        open_library(path)
    ballast.unlink()
    assert list(open_library(path).find()) == []


def test_the_settings_of_the_connection_are_the_ones_for_text_that_matters(second):
    with second._database.reading() as connection:
        values = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    assert values == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }


def test_no_word_that_was_typed_gets_into_a_message(library):
    with (
        pytest.raises(CouldNotOpenLibraryError) as caught,
        library._database.reading() as connection,
    ):
        connection.execute("SELECT ? FROM nowhere", ("private words",))
    assert "private words" not in f"{caught.value!r}{caught.value.__cause__!r}"


def test_nothing_was_kept_where_neither_the_file_nor_its_log_has_a_byte(path):
    assert is_empty(path)
    path.parent.mkdir()
    path.touch()
    assert is_empty(path)
    wal_of(path).write_bytes(b"words")
    assert not is_empty(path)


def test_a_library_that_says_it_may_only_be_read_is_damaged_at_once(path):
    made(path, 1)
    content = bytearray(path.read_bytes())
    content[18] ^= 1 << 3
    path.write_bytes(content)
    with pytest.raises(DamagedLibraryError):
        open_library(path)
