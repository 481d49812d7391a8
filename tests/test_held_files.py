"""Files that a scanner, a backup program or a cloud folder holds: waited for, and called so."""

import ast
import errno
import os
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import apsw
import pytest

from reflect_app import crash_reports, logs
from reflect_app.atomic_file import read_file, write_private_file
from reflect_app.errors import (
    BackupError,
    CouldNotOpenLibraryError,
    CouldNotReadFileError,
    CouldNotWriteFileError,
    DamagedLibraryError,
    SettingsError,
)
from reflect_app.gui.tasks.maintenance_state import MaintenanceState, read_state, save_state
from reflect_app.held_files import PATIENCE, wait_with
from reflect_app.library import backups
from reflect_app.library.files import backup_file, library_file, sqlite_file
from reflect_app.library.files.backup_file import BackupKind
from reflect_app.library.files.file_on_failing_disk import TolerantFile
from reflect_app.library.store import open_library
from reflect_app.publication.file_writing.safe_writing import standing_at, write_safely
from reflect_app.publication.publish.exporter import export
from reflect_app.settings import SettingsFile
from reflect_app.text_format.file_reader import read_file as read_text
from tests.drivers.importing import import_file
from tests.holding import holding, waited, windows_error
from tests.samples import FULL

__all__ = ["holding", "waited"]
IN_USE, NOT_RUNNING = "is in use by another program", "that folder’s program is not running"
SAID = {
    5: "another program may be using it, or you may not",
    32: IN_USE,
    33: IN_USE,
    170: IN_USE,
    303: IN_USE,
    1224: IN_USE,
    391: IN_USE,
    362: NOT_RUNNING,
    404: NOT_RUNNING,
    380: "does not make it available",
    388: "does not make it available",
    395: "does not make it available",
    426: "does not make it available",
}
SAID_ON_POSIX = {
    errno.EBUSY: IN_USE,
    errno.ETXTBSY: IN_USE,
    errno.EAGAIN: IN_USE,
    errno.EDEADLK: "does not make it available",
}


def raising(number):
    return lambda: windows_error(number)


def posix(number):
    return lambda: OSError(number, os.strerror(number))


ALL = [
    *((raising(n), words) for n, words in SAID.items()),
    *((posix(n), words) for n, words in SAID_ON_POSIX.items()),
]
IDS = [*map(str, SAID), *(errno.errorcode[each] for each in SAID_ON_POSIX)]


@pytest.mark.parametrize("replace", [True, False])
@pytest.mark.parametrize(("error", "_words"), ALL, ids=IDS)
def test_a_file_that_is_held_for_a_moment_is_written(
    tmp_path, holding, waited, error, _words, replace
):
    (tmp_path / "a.txt").write_bytes(b"old" if replace else b"") if replace else None
    holding.hold("a.txt", 4, error)
    agreed = standing_at(tmp_path / "a.txt") if replace else None
    write_safely(tmp_path / "a.txt", b"new", replace=agreed, own=None)
    assert len(holding.refused) == 4
    assert 0 < waited.seconds < PATIENCE
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.txt", b"new")]


@pytest.mark.parametrize(("error", "words"), ALL, ids=IDS)
def test_a_file_that_stays_held_is_called_what_it_is_after_two_seconds(
    tmp_path, holding, waited, error, words
):
    (tmp_path / "a.txt").write_bytes(b"old")
    holding.hold("a.txt", error=error)
    with pytest.raises(CouldNotWriteFileError, match=words) as caught:
        write_safely(tmp_path / "a.txt", b"new", replace=standing_at(tmp_path / "a.txt"), own=None)
    assert waited.seconds == pytest.approx(PATIENCE)
    holding.hold("b.txt", error=error)
    waited.seconds += 10
    with pytest.raises(CouldNotWriteFileError, match=words):
        write_safely(tmp_path / "b.txt", b"new", replace=None, own=None)
    assert waited.seconds == pytest.approx(10 + 2 * PATIENCE)
    assert "permission" not in str(caught.value)
    assert caught.value.advice
    holding.let_go()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.txt", b"old")]


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC])
def test_what_lasts_is_said_at_once(tmp_path, holding, waited, number):
    holding.hold("a.txt", error=posix(number))
    with pytest.raises(CouldNotWriteFileError):
        write_safely(tmp_path / "a.txt", b"new", replace=None, own=None)
    with pytest.raises(CouldNotReadFileError):
        read_text(tmp_path / "a.txt")
    assert waited.seconds == 0


@pytest.mark.parametrize(("error", "_words"), ALL, ids=IDS)
def test_a_file_that_is_held_for_a_moment_is_read(
    tmp_path, holding, waited, example_bytes, error, _words
):
    (tmp_path / "a.txt").write_bytes(example_bytes)
    holding.hold("a.txt", 3, error)
    assert not read_text(tmp_path / "a.txt").problems
    assert 0 < waited.seconds < PATIENCE


@pytest.mark.parametrize(("error", "words"), ALL, ids=IDS)
def test_a_file_that_can_not_be_read_for_long_is_said_to_be_held(
    tmp_path, holding, waited, example_bytes, error, words
):
    (tmp_path / "a.txt").write_bytes(example_bytes)
    holding.hold("a.txt", error=error)
    with closing(open_library(tmp_path / "library.sqlite3")) as library:
        outcome = import_file(library, tmp_path / "a.txt")
    assert outcome.id is None
    assert words in outcome.problems[0].message


def test_what_a_scanner_keeps_of_ours_is_removed_once_it_lets_go(tmp_path, holding, waited):
    holding.hold(".part", 4)
    export(FULL, tmp_path / "a.txt", replace=None, own=None)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_many_files_that_stay_refused_do_not_take_two_seconds_each(tmp_path, holding, waited):
    holding.hold("", error=raising(362))
    for number in range(100):
        with suppress(CouldNotWriteFileError):
            write_safely(tmp_path / f"{number}.txt", b"new", replace=None, own=None)
    assert waited.seconds == pytest.approx(PATIENCE)


def test_one_file_after_another_that_is_in_use_is_waited_for_each(tmp_path, holding, waited):
    holding.hold("", error=raising(32))
    for number in range(3):
        with suppress(CouldNotWriteFileError):
            write_safely(tmp_path / f"{number}.txt", b"new", replace=None, own=None)
    assert waited.seconds == pytest.approx(3 * PATIENCE)


def test_settings_survive_a_scanner(tmp_path, holding, waited):
    kept = SettingsFile(tmp_path / "settings.json")
    kept.settings.zoom = 150
    holding.hold("settings.json", 3)
    kept.save()
    holding.hold("settings.json", 3)
    again = SettingsFile(tmp_path / "settings.json")
    assert (again.settings.zoom, again.notice) == (150, "")


def test_settings_that_stay_held_are_said_to_be(tmp_path, holding, waited):
    SettingsFile(tmp_path / "settings.json").save()
    holding.hold("settings.json", error=raising(362))
    kept = SettingsFile(tmp_path / "settings.json")
    assert NOT_RUNNING in kept.notice
    with pytest.raises(SettingsError, match=NOT_RUNNING):
        kept.save()


def test_notes_and_reports_survive_a_scanner(tmp_path, holding, waited):
    holding.hold("caretaker", 3)
    save_state(tmp_path, MaintenanceState(checked="2021-08-19"))
    holding.hold("caretaker", 3)
    assert read_state(tmp_path).checked == "2021-08-19"
    holding.hold("crash", 3)
    assert crash_reports.write_report(tmp_path, "trace") is None or crash_reports.reports(tmp_path)


def test_a_small_file_is_the_old_or_the_new_one(tmp_path, holding, waited):
    write_private_file(tmp_path / "note", b"old")
    holding.hold("note", error=raising(5))
    with pytest.raises(PermissionError):
        write_private_file(tmp_path / "note", b"new")
    holding.let_go()
    assert (list(tmp_path.iterdir()), read_file(tmp_path / "note")) == (
        [tmp_path / "note"],
        b"old",
    )


def test_a_backup_is_moved_into_its_place_once_it_is_let_go(tmp_path, holding, waited):
    folder = tmp_path / "backups"
    with closing(open_library(tmp_path / "library.sqlite3")) as library:
        library.create(FULL)
    folder.mkdir()
    part = folder / "library-x.part"
    part.write_bytes(b"content")
    holding.hold("library-2021", 3)
    moment = datetime(2021, 8, 19, tzinfo=UTC)
    path = backup_file.put_in_place(part, folder, moment, BackupKind.ROLLING)
    assert path.read_bytes() == b"content"
    assert 0 < waited.seconds < PATIENCE


def test_a_folder_for_backups_in_a_cloud_that_is_off_is_called_so(tmp_path, holding, waited):
    with closing(open_library(tmp_path / "library.sqlite3")) as library:
        library.create(FULL)
    folder = tmp_path / "backups"
    folder.mkdir()
    holding.hold(str(folder), error=raising(362))
    with pytest.raises(BackupError, match=NOT_RUNNING):
        backups.make(tmp_path / "library.sqlite3", folder, now=datetime(2021, 8, 19, tzinfo=UTC))


def test_the_log_goes_on_while_its_older_file_is_held(tmp_path, holding, monkeypatch):
    monkeypatch.setattr(logs, "LOG_BYTES", 200)
    logs.set_up_logs(tmp_path / "logs")
    holding.hold("reflect.log.1")
    for number in range(20):
        logs.log.warning("Record %s", number)
    logs.close_logs()
    holding.let_go()
    assert [f"Record {number}\n" in logs.last_of_log(tmp_path / "logs") for number in range(20)]


def test_a_thread_that_must_not_wait_does_not(tmp_path, holding, waited):
    before = wait_with(None)
    holding.hold("a.txt")
    with pytest.raises(CouldNotWriteFileError, match=IN_USE):
        write_safely(tmp_path / "a.txt", b"new", replace=None, own=None)
    wait_with(before)
    assert (waited.seconds, len(holding.refused)) == (0, 1)


def test_a_library_that_a_scanner_holds_is_opened_once_it_lets_go(
    tmp_path, holding, waited, monkeypatch
):
    path = tmp_path / "library.sqlite3"
    open_library(path).close()
    refuse_like_sqlite(monkeypatch, holding)
    holding.hold("library.sqlite3", 3)
    with closing(open_library(path)) as library:
        assert len(library.ids()) == 0
    assert 0 < waited.seconds < PATIENCE


def test_a_library_that_stays_held_is_in_use_and_not_damaged(
    tmp_path, holding, waited, monkeypatch
):
    path = tmp_path / "library.sqlite3"
    open_library(path).close()
    refuse_like_sqlite(monkeypatch, holding)
    holding.hold("library.sqlite3", error=raising(362))
    with pytest.raises(CouldNotOpenLibraryError, match=NOT_RUNNING) as caught:
        open_library(path)
    assert not isinstance(caught.value, DamagedLibraryError)


def refuse_like_sqlite(monkeypatch, holding):
    """Have SQLite say what it says on Windows of a file that another program holds."""
    connect = sqlite_file.connect

    def refuse_or_connect(path, *purpose, **options):
        if holding.holds(path):
            raise apsw.exception_for(apsw.SQLITE_CANTOPEN)
        return connect(path, *purpose, **options)

    monkeypatch.setattr(library_file, "CAN_BE_HELD", True)
    monkeypatch.setattr(sqlite_file, "connect", refuse_or_connect)


def test_what_is_locked_in_a_library_is_not_taken_for_damage(tmp_path, waited, monkeypatch):
    path = tmp_path / "library.sqlite3"
    path.write_bytes(b"words" * 100)
    read, left = os.read, [3]

    def locked(*arguments):
        if left[0]:
            left[0] -= 1
            raise windows_error(33)
        return read(*arguments)

    monkeypatch.setattr(os, "read", locked)
    with closing(TolerantFile(path)) as content:
        assert content[:500] == b"words" * 100
        left[0] = 1_000_000
        with pytest.raises(PermissionError):
            content[:500]
    assert waited.seconds > PATIENCE


# Every place where files are used

RAW = {
    "hardlink_to",
    "unlink",
    "read_bytes",
    "read_text",
    "write_bytes",
    "write_text",
    "rmdir",
}
ALLOWED = {
    "atomic_file.py": "reads inside what is tried again, and opens folders to sync them",
    "safe_writing.py": "opens folders to sync them",
    "held_files.py": "is what tries again",
    "ordinary_files.py": "is called through what tries again",
    "library_file.py": "asks what holds a file, and is itself tried again",
    "prompts.py": "comes with the program, and nothing of ours is written there",
    "theme.py": "comes with the program, and nothing of ours is written there",
    "logs.py": "must not wait: it is called from everywhere, and tries again at the next record",
    "instance_notes.py": "what the system says of itself, and what is tried again as a whole",
    "exclusive_lock.py": "a lock that is held is no file that is held",
}


def calls_of(path):
    """The calls in a module that use a file by themselves, and not through ``patiently``."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            name, owner = node.func.attr, ast.unparse(node.func.value)
            opens = name == "open" and (
                owner == "os" or any(isinstance(one, ast.Constant) for one in node.args)
            )
            moves = name in {"rename", "replace"} and len(node.args) == 1 and not node.keywords
            if name in RAW or opens or moves or (owner == "os" and name in {"link", "replace"}):
                yield f"{path.name}:{node.lineno}: {owner}.{name}"


def test_every_file_of_ours_is_used_patiently():
    package = Path(logs.__file__).parent
    found = [
        call
        for path in sorted(package.rglob("*.py"))
        if path.name not in ALLOWED
        for call in calls_of(path)
    ]
    assert found == []
