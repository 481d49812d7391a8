"""Somebody finds the backup that they want, knows what a restore does, and can take it back."""

import re

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from reflect_app.errors import CouldNotSaveError
from reflect_app.gui.backups.backups_window import BackupsWindow
from reflect_app.library import backups
from reflect_app.library.backups.backup_reader import write_header
from tests.drivers.backups import (
    choose,
    chosen,
    comparison,
    drawn_lines,
    empty_text,
    holds,
    holds_place,
    notice,
    own_folder,
    own_folder_sign,
    present,
    press,
    restore,
    rows,
    scrolled,
    settled,
    shown,
    spoken_row_text,
    step_title,
)
from tests.drivers.doubles import services_of
from tests.drivers.maintenance import home_in
from tests.drivers.settle import let_events_happen


@pytest.fixture
def home(qtbot, tmp_path):
    with home_in(qtbot, tmp_path) as home:
        yield home


@pytest.fixture
def saved():
    """What the open windows answer when they are asked to save; a test may say otherwise."""
    return {"answer": True, "asked": 0}


@pytest.fixture
def open_window(home, theme, dialogs, saved, qtbot):
    def save_everything():
        saved["asked"] += 1
        return saved["answer"]

    def open_window():
        services = services_of(None, theme, dialogs, home.settings_file, home.maintenance)
        window = BackupsWindow(services, save_everything)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: settled(window))
        return window

    return open_window


@pytest.fixture
def full(home):
    """Two backups of a library that has gone on since."""
    home.write("The afternoon at the drop-in")
    home.backup()
    home.clock.forward(hours=2)
    home.write("Waiting with her")
    home.backup()
    home.write("Quiet hours")
    return home


# What there is


def test_before_the_first_backup_the_focus_is_on_what_makes_one(open_window, qtbot):
    window = open_window()
    assert empty_text(window).startswith("The first is made by itself")
    qtbot.waitUntil(window.back_up_button.hasFocus)


def test_the_list_has_the_focus_also_where_it_takes_a_while_to_come(
    full, open_window, qtbot, monkeypatch
):
    listing = full.maintenance.listing
    later = lambda *then: QTimer.singleShot(200, lambda: listing(*then))  # noqa: E731
    monkeypatch.setattr(full.maintenance, "listing", later)
    window = open_window()
    assert window.focusWidget() is rows(window)


def test_every_backup_says_what_is_in_it_and_where_it_is(full, open_window):
    window = open_window()
    time = r"today, \d\d:\d\d"
    words = rf"{time}\. 2 reflections, newest change {time}\. On this computer\."
    assert re.fullmatch(words, spoken_row_text(window, 0), re.IGNORECASE)


def test_a_backup_by_a_clock_that_was_ahead_stands_where_it_belongs_and_says_so(home, open_window):
    home.write("The afternoon at the drop-in")
    home.backup(days=365)
    home.clock.forward(days=-365)
    home.write("Waiting with her")
    home.backup()
    window = open_window()
    assert "2 reflections" in spoken_row_text(window, 0)
    assert "the clock was wrong. 1 reflection" in spoken_row_text(window, 1)
    choose(window, 1)
    assert "This time can't be right" in shown(window)


def test_what_is_to_be_known_of_a_backup_stands_in_its_row_with_a_mark(home, open_window):
    home.write("The afternoon at the drop-in")
    write_header(home.backup(days=365).path, 60, bytes(4))
    home.clock.forward(days=-365)
    home.write("Waiting with her")
    home.backup()
    window = open_window()
    marked = [[line.words for line in lines if line.mark] for lines in drawn_lines(window)]
    assert marked == [[], ["The clock was wrong", "It has no seal"]]
    choose(window, 1)
    assert "choose that" in shown(window)


def test_larger_text_and_back_again_leave_the_details_where_they_were(full, open_window, theme):
    window = open_window()
    window.resize(1080, 760)
    let_events_happen()
    before = holds_place(window)
    for zoom in (200, 100):
        theme.set_zoom(zoom)
        let_events_happen()
    assert holds_place(window) == before


def test_a_restore_of_one_whose_time_can_t_be_right_is_not_told_by_that_time(
    home, open_window, qtbot
):
    home.write("The afternoon at the drop-in")
    home.backup(days=365)
    home.clock.forward(days=-365)
    home.write("Waiting with her")
    home.backup()
    window = open_window()
    choose(window, 1)
    window.restore_button.click()
    assert "This time can't be right" in shown(window)
    press(window, "Restore 1 reflection")
    qtbot.waitUntil(lambda: step_title(window).startswith("Your library is as that backup has it"))


def test_the_chosen_one_is_compared_with_the_library_as_it_is(full, open_window):
    window = open_window()
    choose(window, 1)
    assert "1 reflection ·" in holds(window)
    assert "3 reflections ·" in present(window)
    assert "2 reflections more than this backup" in comparison(window)


def test_what_is_in_the_bin_is_counted_apart(home, open_window):
    home.library.move_to_bin([home.write("Away")])
    home.write("Here")
    home.backup()
    assert "1 reflection, 1 more in the bin" in spoken_row_text(open_window(), 0)


def test_without_a_backup_it_says_when_there_will_be_one(home, open_window):
    window = open_window()
    assert "The first is made by itself, a little after you begin to write." in shown(window)
    assert not window.restore_button.isVisible()


def test_a_backup_that_cant_be_read_says_so_and_cant_be_restored(full, open_window):
    newest = backups.found([full.paths.backups])[0]
    newest.path.write_bytes(newest.path.read_bytes()[:9000])
    window = open_window()
    assert "This backup can't be read" in spoken_row_text(window, 0)
    assert not window.restore_button.isEnabled()
    choose(window, 1)
    assert window.restore_button.isEnabled()


def test_a_copy_in_ones_own_folder_stands_in_for_one_that_cant_be_read(home, open_window):
    home.stick.mkdir()
    home.settings_file.settings.backup_folder = str(home.stick)
    home.write("Waiting with her")
    home.backup().path.write_bytes(b"nothing of ours")
    window = open_window()
    assert "1 reflection, " in spoken_row_text(window, 0)
    assert chosen(window).backup.path.parent == home.stick


def test_copies_of_one_backup_are_one_row(home, open_window):
    home.stick.mkdir()
    home.settings_file.settings.backup_folder = str(home.stick)
    home.write("Waiting with her")
    home.backup()
    window = open_window()
    assert len(window.model.rows_of(backups.found([home.paths.backups, home.stick]))) == 1
    assert "On this computer and in STICK." in spoken_row_text(window, 0)


def test_a_new_backup_appears_by_itself_and_the_choice_stays(full, open_window, qtbot):
    window = open_window()
    choose(window, 1)
    before = chosen(window).key
    full.backup()
    qtbot.waitUntil(lambda: len(window.model.rows) == 3 and settled(window))
    assert chosen(window).key == before


# Restoring


def test_before_a_restore_it_says_what_will_happen_and_nothing_has(full, open_window):
    window = open_window()
    window.restore_button.click()
    assert "Your present library is kept" in shown(window)
    assert "“Kept before you restored”" in shown(window)
    assert len(full.titles()) == 3


def test_keep_what_i_have_leads_back_and_changes_nothing(full, open_window, saved):
    window = open_window()
    window.restore_button.click()
    press(window, "Keep what I have")
    assert rows(window).isVisible()
    assert len(full.titles()) == 3
    assert saved["asked"] == 0


def test_a_restore_brings_back_what_was_and_says_where_the_rest_is(full, open_window, qtbot):
    window = open_window()
    restore(window, qtbot, 1)
    assert full.titles() == ["The afternoon at the drop-in"]
    qtbot.waitUntil(lambda: "1 reflection ·" in shown(window))
    assert "“Kept before you restored”" in shown(window)


def test_a_restore_can_be_undone(full, open_window, qtbot):
    window = open_window()
    restore(window, qtbot, 1)
    press(window, "Undo")
    qtbot.waitUntil(lambda: step_title(window).startswith("Undone"))
    assert len(full.titles()) == 3


def test_what_was_kept_is_in_the_list_afterwards(full, open_window, qtbot):
    window = open_window()
    restore(window, qtbot, 1)
    press(window, "Show the backups")
    qtbot.waitUntil(lambda: len(window.model.rows) == 3 and settled(window))
    assert any("Kept before you restored" in spoken_row_text(window, place) for place in range(3))


def test_what_is_open_is_saved_first(full, open_window, saved, qtbot):
    window = open_window()
    restore(window, qtbot, 1)
    assert saved["asked"] == 1


def test_where_something_cant_be_saved_nothing_is_restored(full, open_window, saved):
    saved["answer"] = False
    window = open_window()
    window.restore_button.click()
    press(window, "Restore ")
    assert "could not be saved yet" in shown(window)
    assert len(full.titles()) == 3


def test_why_a_restore_did_not_come_about_is_said_above_the_list(full, open_window, monkeypatch):
    error = CouldNotSaveError("The disk is full.", "Make some room on it.")
    monkeypatch.setattr(full.maintenance, "restore", lambda _b, _then, otherwise: otherwise(error))
    window = open_window()
    window.restore_button.click()
    press(window, "Restore ")
    assert notice(window) == "The disk is full. Make some room on it."
    assert rows(window).isVisible()


# By keyboard


def test_enter_on_a_backup_asks_and_escape_leads_back_and_then_closes(full, open_window):
    window = open_window()
    QTest.keyClick(rows(window), Qt.Key.Key_Down)
    QTest.keyClick(rows(window), Qt.Key.Key_Return)
    assert window.steps.shown
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert rows(window).hasFocus()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_window_can_be_closed_from_every_page(full, open_window):
    window = open_window()
    window.restore_button.click()
    window.close()
    assert not window.isVisible()


def test_the_window_waits_while_something_is_being_restored(full, open_window, monkeypatch):
    monkeypatch.setattr(full.maintenance, "restore", lambda *_asked: None)
    window = open_window()
    window.restore_button.click()
    press(window, "Restore ")
    window.close()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert step_title(window) == "Restoring…"


def test_pressing_enter_twice_does_not_restore(full, open_window):
    window = open_window()
    QTest.keyClick(rows(window), Qt.Key.Key_Return)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert not window.steps.shown
    assert len(full.titles()) == 3


def test_page_down_scrolls_the_page_wherever_the_focus_is(full, open_window):
    window = open_window()
    window.resize(400, 300)
    window.restore_button.click()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_PageUp)
    assert scrolled(window) == 0
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_PageDown)
    assert scrolled(window) > 0


# Backing up, and a folder of one's own


def test_back_up_now_says_what_became_of_it(full, open_window, qtbot):
    window = open_window()
    window.back_up_button.click()
    qtbot.waitUntil(lambda: notice(window) == "Backed up just now.")
    window.back_up_button.click()
    qtbot.waitUntil(lambda: "Nothing has changed since" in notice(window))


def test_a_folder_of_ones_own_gets_a_copy_at_once(full, open_window, dialogs, qtbot):
    full.stick.mkdir()
    window = open_window()
    dialogs.will_use_folder(full.stick)
    window.own.choose_button.click()
    qtbot.waitUntil(lambda: "Copies are kept in “STICK”" in notice(window))
    assert len(full.names(full.stick)) == 1
    assert full.settings_file.settings.backup_folder == str(full.stick)


def test_a_changed_mind_about_the_folder_changes_nothing(full, open_window, dialogs):
    window = open_window()
    dialogs.will_use_folder(None)
    window.own.choose_button.click()
    assert full.settings_file.settings.backup_folder == ""


def test_reflects_own_folder_is_no_place_for_copies(full, open_window, dialogs):
    window = open_window()
    dialogs.will_use_folder(full.paths.backups)
    window.own.choose_button.click()
    assert "Choose a folder somewhere else" in notice(window)
    assert full.settings_file.settings.backup_folder == ""


def test_a_folder_that_the_settings_could_not_keep_is_not_taken(full, open_window, dialogs):
    window = open_window()
    dialogs.will_use_folder(full.stick.with_name("stick\n"))
    window.own.choose_button.click()
    assert "Choose another folder, or rename that one" in notice(window)
    assert full.settings_file.settings.backup_folder == ""


def test_a_folder_that_is_away_is_said_in_words_with_a_shape(full, open_window):
    full.settings_file.settings.backup_folder = str(full.stick)
    window = open_window()
    assert "“STICK” isn't there at the moment" in own_folder(window)
    assert own_folder_sign(window).isVisible()


def test_a_folder_can_be_left_and_its_copies_stay(full, open_window):
    full.stick.mkdir()
    full.settings_file.settings.backup_folder = str(full.stick)
    full.backup()
    window = open_window()
    window.own.stop_button.click()
    assert "Those that are there stay" in notice(window)
    assert full.settings_file.settings.backup_folder == ""
    assert len(full.names(full.stick)) == 1
