"""The bin is emptied: nothing that was removed for good is in any file that Reflect keeps.

Each of these uses the library, the backups and the windows as they are, and then reads every file
below the data folder, and the backup folder of one's own, for any piece of the words.
"""

from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from reflect_app.gui.app.window_manager import BIN as BIN_WINDOW
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.gui.tasks.maintenance_service import MaintenanceService
from reflect_app.library import backups
from reflect_app.library.backups import BackupKind, copy_library
from reflect_app.library.backups.restore import restore_backup
from reflect_app.library.store import open_library
from reflect_app.paths import AppPaths
from reflect_app.queries import BIN
from reflect_app.settings import SettingsFile
from tests.drivers.bin import words as bin_words
from tests.drivers.every_window import open_program
from tests.drivers.window import act, action
from tests.library.remains import Secrets
from tests.library.test_purge import all_of, keep_others, keep_secrets, read_all_in

MOMENT = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)


@pytest.fixture
def secrets():
    return Secrets()


@pytest.fixture
def paths(tmp_path):
    return AppPaths(tmp_path / "reflect")


@pytest.fixture
def stick(tmp_path):
    """A backup folder of one's own."""
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


@pytest.fixture
def library(paths):
    with closing(open_library(paths.library)) as library:
        yield library


def back_up_everywhere(paths, stick):
    """A backup of each kind, in each folder, each an hour later than the one before."""
    moments = (MOMENT + timedelta(hours=hour) for hour in range(99))
    for folder in (paths.backups, stick):
        for kind in BackupKind:
            backups.make(paths.library, folder, now=next(moments), kind=kind)


def test_no_word_is_left_in_any_file_of_the_data_folder(paths, stick, library, secrets):
    """At stake: that "removed for good" is true, in the library and in eight backups of it.

    Survived: every other reflection, with its history, in the library and in each backup; nothing
    of the three that were removed, in any file, while the library is open and when it is closed.
    """
    kept = keep_others(library, 20)
    gone = [keep_secrets(library, secrets, like="shared") for _ in range(3)]
    read_all_in(library)
    back_up_everywhere(paths, stick)
    library.move_to_bin(gone)
    back_up_everywhere(paths, stick)
    before = all_of(library, kept)
    assert secrets.traces(paths.backups)
    assert secrets.traces(stick)

    assert sorted(library.purge()) == sorted(gone)
    assert backups.erase_reflections([paths.backups, stick], gone) == []

    assert secrets.traces(paths.data_dir.parent) == set()
    assert all_of(library, kept) == before
    for backup in backups.found([paths.backups, stick]):
        assert backups.contents(backup.path).reflections == len(kept)
    library.close()
    assert secrets.traces(paths.data_dir.parent) == set()


def test_a_backup_from_before_does_not_bring_it_back(paths, stick, library, secrets):
    """At stake: a backup that is restored after the bin was emptied.

    Survived: what that backup has of everything else; nothing of what was removed for good, in
    the library and in what is kept of it before restoring.
    """
    kept = keep_others(library, 5)
    gone = [keep_secrets(library, secrets)]
    made = backups.make(paths.library, paths.backups, now=MOMENT)
    library.move_to_bin(gone)
    library.purge()
    backups.erase_reflections([paths.backups], gone)
    library.close()
    restore_backup(paths.library, made.path, keep_in=paths.backups, now=MOMENT)
    with closing(open_library(paths.library)) as restored:
        read_all_in(restored)
        assert sorted(restored.ids()) == sorted(kept)
        assert list(restored.purged_ids()) == gone
        assert secrets.traces(paths.data_dir) == set()


def test_a_backup_made_while_the_bin_is_emptied_forgets_it_too(
    monkeypatch, paths, library, secrets
):
    """At stake: a removed text that slips into a backup which was begun a moment before.

    Survived: the backup and the others in it, without the text.
    """
    kept = keep_others(library, 3)
    library.move_to_bin([keep_secrets(library, secrets)])
    make_small = copy_library.make_small

    def emptied_meanwhile(copied, small, **options):
        assert library.purge() or options
        return make_small(copied, small, **options)

    monkeypatch.setattr(copy_library, "make_small", emptied_meanwhile)
    made = backups.make(paths.library, paths.backups, now=MOMENT)
    assert backups.contents(made.path).reflections == len(kept)
    assert secrets.traces(paths.data_dir) == set()


def test_a_stick_that_was_away_forgets_when_it_is_back(qtbot, qapp, paths, stick, library, secrets):
    """At stake: words in backups on a stick that was not plugged in when the bin was emptied.

    Survived: the backups on the stick. The words in them are gone once the stick is back and the
    next backup is made, without anybody asking for it.
    """
    keep_others(library, 3)
    gone = keep_secrets(library, secrets)
    back_up_everywhere(paths, stick)
    elsewhere = stick.rename(stick.with_name("unplugged"))
    library.move_to_bin([gone])
    library.purge()
    settings_file = SettingsFile(paths.settings)
    settings_file.settings.backup_folder = str(stick)
    maintenance = MaintenanceService(paths, settings_file)
    try:
        answers = []
        maintenance.begin()
        maintenance.erase([gone], answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        assert secrets.traces(elsewhere)
        elsewhere.rename(stick)
        maintenance.back_up_now(answers.append)
        qtbot.waitUntil(lambda: len(answers) == 2, timeout=20_000)
    finally:
        maintenance.stop()
    assert secrets.traces(paths.data_dir.parent) == set()
    assert len(backups.found([stick])) >= len(BackupKind)


def removed_through_the_window(qtbot, program):
    """Open the bin's window, empty it, and wait until the backups are cleared too."""
    program.windows.show_bin()
    window = program.windows.open.find(BIN_WINDOW)
    qtbot.waitUntil(action(window, "Empty the bin").isEnabled)
    act(window, "Empty the bin")
    window.page.buttons[1].click()
    qtbot.waitUntil(lambda: "no longer hold" in bin_words(window), timeout=30_000)
    window.close()


def test_emptying_in_the_window_leaves_no_word_in_settings_logs_or_notes(
    qtbot, qapp, tmp_path, secrets
):
    """At stake: words that the program itself might have written beside the library.

    Survived: the settings, the log and the notes of open windows, with no word that was typed,
    while Reflect is open and after it is closed.
    """
    folder = tmp_path / "reflect"
    with open_program(qtbot, qapp, folder, filled=True) as program:
        made = []
        program.service.ask(
            lambda library: keep_secrets(library, secrets), made.append, changes=EVERYTHING
        )
        qtbot.waitUntil(lambda: bool(made))
        done = []
        program.maintenance.back_up_now(done.append)
        qtbot.waitUntil(lambda: bool(done), timeout=20_000)
        program.windows.open_reader(made[0])
        assert secrets.traces(folder / "backups")
        program.service.ask(lambda library: library.move_to_bin(made), changes=EVERYTHING)
        removed_through_the_window(qtbot, program)
        assert secrets.traces(folder) == set()
        left = []
        program.service.ask(
            lambda library: (len(library.ids()), len(library.ids(BIN))), left.append
        )
        assert program.service.finish()
        assert left == [(6, 0)]
    assert secrets.traces(folder) == set()
