"""Backups are made without anybody asking, in the background, and what goes wrong is said once."""

import shutil
import threading
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from reflect_app.errors import BackupError
from reflect_app.gui.backups.messages import away_text
from reflect_app.gui.tasks.change import Aspect, Change
from reflect_app.gui.tasks.maintenance_jobs import BackupResult, MaintenanceJobs
from reflect_app.gui.tasks.maintenance_state import NAME, read_state
from reflect_app.library import backups
from reflect_app.library.damage.check import CheckResult, Issue, Severity
from tests.drivers.maintenance import NOON

DAMAGED = CheckResult((Issue("page", Severity.DAMAGE, "A page can't be read."),))


class HeldWork:
    """Work that takes as long as a test wants."""

    def __init__(self):
        self.begun, self.go_on = threading.Event(), threading.Event()

    def check(self):
        self.begun.set()
        self.go_on.wait(30)
        return CheckResult()

    def newest(self):
        return None

    def make_way(self):
        """There is no weekly check to break off."""

    def stop(self):
        self.go_on.set()


class DamagedWork(MaintenanceJobs):
    """Work on a library that is damaged."""

    def check(self):
        return DAMAGED


# Without anybody asking


def test_what_is_in_the_library_is_backed_up_when_it_opens(home, qtbot):
    home.write("The afternoon at the drop-in")
    with qtbot.waitSignal(home.maintenance.backed_up) as said:
        home.maintenance.begin()
    assert said.args == [home.maintenance.last_backup]
    assert len(home.names()) == 1


def test_a_change_is_backed_up(home, qtbot):
    home.write("The afternoon at the drop-in")
    with qtbot.waitSignal(home.maintenance.backed_up):
        home.maintenance.note_change()
    (made,) = backups.found([home.paths.backups])
    assert backups.contents(made.path).reflections == 1


def test_a_revision_that_is_kept_before_anything_is_changed_waits_for_the_change(home):
    home.maintenance.note_change(Change(Aspect.HISTORY, frozenset(["sample00001"])))
    assert not home.maintenance._timer.isActive()


def test_what_is_backed_up_already_is_not_backed_up_again(home):
    home.write("Waiting with her")
    first = home.backup()
    result = home.back_up()
    assert (result.newest, result.made) == (first, False)
    assert home.names() == [first.path.name]


def test_a_library_that_nothing_was_written_in_needs_no_backup(home):
    assert home.back_up() == BackupResult(None)
    assert home.names() == []


def test_the_next_start_knows_when_the_last_backup_was_made(home, qtbot):
    home.write("Waiting with her")
    made = home.backup().made
    home.start_again()
    with qtbot.waitSignal(home.maintenance.backed_up):
        home.maintenance.begin()
    assert home.maintenance.last_backup == made


def test_a_backup_by_a_clock_that_was_ahead_does_not_stop_the_others(home):
    home.write("Waiting with her")
    home.backup(days=400)
    home.clock.forward(days=-400)
    home.write("Back in the present")
    assert home.back_up().newest.made < NOON + timedelta(days=1)


def test_what_a_clock_that_was_ahead_backed_up_is_backed_up_again_once_it_is_right(home):
    home.write("Waiting with her")
    home.backup(days=400)
    home.clock.forward(days=-400)
    assert home.back_up().newest.made < NOON + timedelta(days=1)
    assert not home.back_up().made


def test_backups_are_let_go_by_the_rule(home):
    for _ in range(12):
        home.write("One more")
        home.backup()
    assert len(home.names()) == 10


# A folder of one's own


def test_copies_are_kept_in_a_folder_of_ones_own_under_the_same_names(home, qtbot):
    home.stick.mkdir()
    home.write("Waiting with her")
    with qtbot.waitCallback() as done:
        home.maintenance.keep_copies_in(str(home.stick), done)
    assert home.names(home.stick) == home.names() != []
    assert home.settings_file.saved == 1


def test_a_folder_that_is_away_is_said_kindly_and_backups_go_on(home, qtbot):
    home.settings_file.settings.backup_folder = str(home.stick)
    home.write("Waiting with her")
    with qtbot.waitSignal(home.maintenance.folder_away) as said:
        home.maintenance.note_change()
    words = away_text(said.args[0])
    assert "STICK" in words
    assert "Backups are still kept on this computer" in words
    assert len(home.names()) == 1


def test_a_folder_that_stays_away_is_not_said_again_even_at_the_next_start(home):
    home.settings_file.settings.backup_folder = str(home.stick)
    home.write("Waiting with her")
    assert home.back_up().say_away
    assert not home.back_up().say_away
    home.start_again()
    assert not home.back_up().say_away


def test_a_folder_that_came_back_gets_its_copy_and_is_said_again_when_it_leaves(home):
    home.settings_file.settings.backup_folder = str(home.stick)
    home.write("Waiting with her")
    home.back_up()
    home.stick.mkdir()
    assert home.back_up().away is None
    assert home.names(home.stick) == home.names()
    home.stick.rename(home.stick.with_name("elsewhere"))
    assert home.back_up().say_away


def test_nothing_is_written_where_a_drive_used_to_be(home):
    home.settings_file.settings.backup_folder = str(home.stick)
    home.stick.mkdir()
    home.write("Waiting with her")
    home.back_up()
    home.stick.rename(home.stick.with_name("elsewhere"))
    home.stick.mkdir()  # the empty place that an unmounted drive leaves
    home.write("Quiet hours")
    assert "isn't there" in away_text(home.back_up().away)
    assert home.names(home.stick) == []


def test_a_folder_that_is_a_file_is_no_reason_to_stop(home):
    home.stick.write_text("not a folder")
    home.settings_file.settings.backup_folder = str(home.stick)
    home.write("Waiting with her")
    result = home.back_up()
    assert result.made
    assert result.away
    assert home.stick.read_text() == "not a folder"


def test_a_folder_that_is_no_longer_wanted_keeps_what_it_has(home, qtbot):
    home.settings_file.settings.backup_folder = str(home.stick)
    home.stick.mkdir()
    home.write("Waiting with her")
    home.back_up()
    with qtbot.waitCallback() as done:
        home.maintenance.keep_copies_in("", done)
    home.write("Quiet hours")
    home.back_up()
    assert (len(home.names()), len(home.names(home.stick))) == (2, 1)


# What was removed for good


def test_what_was_removed_for_good_leaves_a_folder_that_was_away(home):
    home.settings_file.settings.backup_folder = str(home.stick)
    home.stick.mkdir()
    gone = home.write("Kingfisher", words="heron")
    home.write("Waiting with her")
    home.back_up()
    away = home.stick.rename(home.stick.with_name("elsewhere"))
    home.library.move_to_bin([gone])
    home.library.purge()
    home.back_up()
    assert any(b"Kingfisher" in path.read_bytes() for path in away.iterdir())
    away.rename(home.stick)
    home.back_up()
    assert not any(b"Kingfisher" in path.read_bytes() for path in home.stick.iterdir())


def test_all_backups_erase_what_they_are_asked_to(home, qtbot):
    gone = home.write("Kingfisher")
    home.write("Waiting with her")
    made = home.backup()
    with qtbot.waitCallback() as done:
        home.maintenance.erase([gone], done)
    done.assert_called_with([])
    assert backups.contents(made.path).reflections == 1


# When something is wrong


def test_why_no_backup_can_be_made_is_said_once(home):
    home.write("Waiting with her")
    home.paths.backups.write_text("a file where the folder should be")
    said = []
    home.maintenance.backup_trouble.connect(said.append)
    home.open()
    home.open()
    assert [type(error) for error in said] == [BackupError]


def test_trouble_that_went_and_came_back_is_said_again(home):
    home.write("Waiting with her")
    said = []
    home.maintenance.backup_trouble.connect(said.append)
    for _ in range(2):
        home.paths.backups.write_text("a file where the folder should be")
        home.open()
        home.paths.backups.unlink()
        home.open()
        shutil.rmtree(home.paths.backups)
    assert len(said) == 2


def test_where_there_is_no_room_here_a_copy_is_still_kept_in_ones_own_folder(home):
    home.settings_file.settings.backup_folder = str(home.stick)
    home.stick.mkdir()
    home.write("Waiting with her")
    home.paths.backups.write_text("a file where the folder should be")
    assert home.back_up().trouble is not None
    assert len(home.names(home.stick)) == 1


def test_damage_is_reported_and_not_backed_up(home, qtbot):
    home.write("Waiting with her")
    home.start_again(make_jobs=lambda: DamagedWork(home.paths, home.clock))
    with qtbot.waitSignal(home.maintenance.damage_found) as said:
        home.open()
    home.maintenance.note_change()
    assert said.args == [DAMAGED]
    assert not home.maintenance._timer.isActive()
    assert home.names() == []


def test_damage_in_the_file_is_found_and_the_good_backup_stays(home, qtbot):
    home.write("Waiting with her", words="heron " * 2000)
    good = home.backup()
    home.write("Quiet hours")
    home.library.close()
    with home.paths.library.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (home.paths.library.stat().st_size - 4096))
    with qtbot.waitSignal(home.maintenance.damage_found) as said:
        home.open()
    assert said.args[0].damaged
    assert home.names() == [good.path.name]


# Restoring


def test_a_restored_library_is_what_it_was_and_what_it_is_now_is_kept(home, qtbot):
    home.write("Waiting with her")
    made = home.backup()
    home.write("Quiet hours")
    with qtbot.waitSignal(home.maintenance.restored), qtbot.waitCallback() as done:
        home.maintenance.restore(made, done, pytest.fail)
    assert home.titles() == ["Waiting with her"]
    assert backups.contents(done.args[0].kept.path).reflections == 2


def test_a_backup_that_cant_be_read_leaves_the_library_as_it_is(home, qtbot):
    home.write("Waiting with her")
    made = home.backup()
    made.path.write_bytes(made.path.read_bytes()[:5000])
    home.write("Quiet hours")
    with qtbot.waitCallback() as refused:
        home.maintenance.restore(made, pytest.fail, refused)
    assert isinstance(refused.args[0], BackupError)
    assert home.titles() == ["Quiet hours", "Waiting with her"]


# The thread


def test_closing_does_not_wait_for_a_check_that_is_going_on(home):
    work = HeldWork()
    home.start_again(make_jobs=lambda: work)
    home.maintenance.begin()
    assert work.begun.wait(10)
    home.maintenance.stop()
    assert not home.maintenance._worker.is_alive


def test_nothing_is_asked_of_it_after_it_stopped(home):
    home.maintenance.stop()
    home.maintenance.begin()
    home.maintenance.note_change()
    assert not home.maintenance._worker.is_alive


def test_answers_for_a_closed_window_are_dropped(home, qtbot):
    class Window(QObject):
        def take(self, _answer):
            pytest.fail("a closed window was answered")

    window = Window()
    home.maintenance.listing(window.take)
    delete(window)  # before the answer can come
    with qtbot.waitCallback() as listed:
        home.maintenance.listing(listed)


def test_a_window_is_never_taken_apart_on_the_thread(home, qtbot):
    where = []

    class Window:
        def take(self, _answer):
            pass

        def __del__(self):
            where.append(threading.current_thread())

    for _ in range(5):
        home.maintenance.listing(Window().take)
    qtbot.waitUntil(lambda: len(where) == 5)
    assert set(where) == {threading.main_thread()}


def test_a_backup_that_was_looked_into_is_not_read_again(home, qtbot, monkeypatch):
    home.write("The afternoon at the drop-in")
    newest = home.backup()
    with qtbot.waitCallback() as done:
        home.maintenance.contents(newest, done, pytest.fail)
    monkeypatch.setattr(backups, "contents", pytest.fail)
    with qtbot.waitCallback() as again:
        home.maintenance.contents(newest, again, pytest.fail)
    assert again.args == done.args


# Whatever else goes wrong


@pytest.mark.parametrize(
    "step",
    [
        "gui.tasks.maintenance_jobs.MaintenanceJobs._erase",
        "gui.tasks.own_backup_folder.why_away",
        "library.backups.rotation._rotate",
    ],
)
def test_a_step_that_a_backup_can_do_without_keeps_none_back(home, monkeypatch, tmp_path, step):
    def fail(*_arguments, **_options):
        raise LookupError

    home.maintenance._settings_file.settings.backup_folder = str(tmp_path)
    monkeypatch.setattr(f"reflect_app.{step}", fail)
    home.write("Waiting with her")
    result = home.back_up()
    assert (result.made, result.trouble) == (True, None)


def test_spoilt_notes_of_the_caretaker_keep_no_backup_back(home):
    deep = "[" * 900 + "]" * 900
    notes = home.paths.data_dir / NAME
    notes.write_text(f'{{"checked": "9999-99-99", "forgotten": {{"\\u0000": {deep}}}}}')
    home.write("Waiting with her")
    assert (home.back_up().made, read_state(home.paths.data_dir).forgotten) == (True, {})
