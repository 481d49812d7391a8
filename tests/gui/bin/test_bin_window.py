"""What people can do in the bin's window: put back, read, and remove for good."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from reflect_app.clock import utc_now
from reflect_app.errors import CouldNotSaveError
from reflect_app.gui.bin.bin_window import BinWindow
from reflect_app.gui.bin.list_model import PAGE, BinModel
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.queries import BIN
from reflect_app.reflection import Answers, Reflection
from tests.drivers.bin import (
    accept_caution,
    choose_all,
    count,
    press,
    rows,
    shown,
    shows_list,
    words,
)
from tests.drivers.doubles import held, services_of
from tests.drivers.settle import settle
from tests.drivers.window import accept_offer, news, offer
from tests.samples import FULL

BUSY = CouldNotSaveError("Another program is still reading there.", "Close it, then try again.")
SEVERAL = Qt.KeyboardModifier.ShiftModifier


class Erasing:
    """Stands in for the backups: notes what they are to erase, and answers when told."""

    def __init__(self):
        self.ids = []
        self._then = None

    def __call__(self, ids, then):
        self.ids += ids
        self._then = then

    def answer(self, *left):
        self._then(left)


@pytest.fixture
def clock():
    return utc_now


@pytest.fixture
def settings_file(settings_file, tmp_path):
    settings_file.path = tmp_path / "settings.json"
    return settings_file


@pytest.fixture
def erase():
    return Erasing()


@pytest.fixture
def open_bin(service, theme, dialogs, settings_file, erase):
    """Put reflections of these titles in the bin, the first last of all, and open its window."""
    windows = []

    def opening(*titles, reflection=FULL):
        def fill(library):
            made = [library.create(reflection, title=title).id for title in reversed(titles)]
            for each in made:
                library.move_to_bin([each])

        service.ask(fill, changes=EVERYTHING)
        maintenance = SimpleNamespace(erase=erase)
        window = BinWindow(services_of(service, theme, dialogs, settings_file, maintenance))
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        windows.append(window)
        window.show()
        settle(service)
        window.activateWindow()
        return window

    yield opening
    for window in filter(isValid, windows):
        window.close()
        window.deleteLater()


def asked(service, job):
    answers = []
    service.ask(job, answers.append)
    assert service.finish()
    return answers[0]


# The list


def test_the_bin_lists_what_was_moved_there_last_first(open_bin):
    window = open_bin("One", "Two", "Three")
    assert shown(window) == ["One", "Two", "Three"]
    assert count(window) == "3 reflections in the bin"


def test_with_several_selected_it_says_how_many_and_escape_leaves_the_selection(open_bin):
    window = open_bin("One", "Two", "Three")
    choose_all(window)
    assert count(window) == "3 of 3 selected"
    QTest.keyClick(rows(window), Qt.Key.Key_Escape)
    assert len(window.selected()) == 1
    assert count(window) == "3 reflections in the bin"
    assert window.isVisible()


def test_a_draft_in_the_bin_says_what_it_needs_too(open_bin):
    window = open_bin("One", reflection=Reflection(answers=FULL.answers, tags=FULL.tags))
    spoken = window.model.data(window.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Draft, Needs a date." in spoken


def test_a_row_says_title_status_and_change_in_words(open_bin):
    window = open_bin("One")
    spoken = window.model.data(window.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("One. On a wet afternoon")
    assert "Draft, 6 of 6 answered. Changed today" in spoken


def test_without_a_title_the_first_words_stand_in(open_bin):
    window = open_bin("", reflection=Reflection(answers=Answers(description="It rained.")))
    assert shown(window) == ["It rained."]


def test_an_empty_bin_says_so(open_bin):
    window = open_bin()
    assert words(window).startswith("The bin is empty.")
    assert window.focusWidget().words == "Close"


def test_what_is_moved_to_the_bin_meanwhile_appears(open_bin, service, qtbot):
    window = open_bin("One")
    service.ask(lambda lib: lib.move_to_bin([lib.create(title="Two").id]), changes=EVERYTHING)
    settle(service)
    assert shown(window) == ["Two", "One"]


def test_ten_thousand_are_fetched_page_by_page(qtbot):
    model, wanted = BinModel(), []
    model.page_wanted.connect(wanted.append)
    model.set_ids([f"id{number}" for number in range(10_000)])
    model.data(model.index(0))
    model.data(model.index(5))
    model.data(model.index(9_999))
    assert wanted == [0, 10_000 - PAGE]


def test_the_far_end_of_a_long_bin_is_read_when_it_is_looked_at(open_bin, service, qtbot):
    window = open_bin(*(f"Title {number}" for number in range(3 * PAGE)))
    assert window.model.line_of(window.model.ids[-1]) is None
    rows(window).scrollToBottom()
    qtbot.waitUntil(lambda: window.model.line_of(window.model.ids[-1]) is not None)
    assert shown(window)[-1] == f"Title {3 * PAGE - 1}"


# Reading and putting back


def test_enter_and_a_double_click_read(open_bin, qtbot):
    window = open_bin("One", "Two")
    with qtbot.waitSignal(window.read_wanted) as read:
        QTest.keyClick(rows(window), Qt.Key.Key_Return)
    assert read.args == [window.model.ids[0]]
    with qtbot.waitSignal(window.read_wanted) as read:
        rows(window).doubleClicked.emit(window.model.index(1))
    assert read.args == [window.model.ids[1]]


def test_several_selected_by_keyboard_are_put_back_and_moved_there_again(open_bin, service, qtbot):
    window = open_bin("One", "Two", "Three")
    QTest.keyClick(rows(window), Qt.Key.Key_Down, SEVERAL)
    window.put_back_button.click()
    settle(service)
    assert shown(window) == ["Three"]
    assert news(window) == "2 reflections are back in your list."
    assert offer(window) == "Move to the bin again"
    accept_offer(window)
    settle(service)
    assert sorted(shown(window)) == ["One", "Three", "Two"]


def test_the_key_held_down_puts_one_back(open_bin, service):
    window = open_bin("One", "Two", "Three")
    for again in (False, True, True):
        key, control = Qt.Key.Key_B.value, Qt.KeyboardModifier.ControlModifier
        QTest.simulateEvent(rows(window), True, key, control, "", again)
        settle(service)
    assert shown(window) == ["Two", "Three"]


def test_after_the_last_is_put_back_the_bin_is_empty(open_bin, service, qtbot):
    window = open_bin("One")
    window.put_back_button.click()
    settle(service)
    assert words(window).startswith("The bin is empty.")
    assert asked(service, lambda library: len(library.ids())) == 1


def test_a_putting_back_that_is_refused_is_said(open_bin, service, qtbot, monkeypatch, library):
    window = open_bin("One")

    def refuse(_ids):
        raise BUSY

    monkeypatch.setattr(library, "put_back", refuse)
    window.put_back_button.click()
    settle(service)
    assert news(window) == f"{BUSY.message} {BUSY.advice}"


# Removing for good


def test_it_says_what_will_happen_and_the_safe_way_is_the_default(open_bin):
    window = open_bin("One", "Two", "Three", "Four")
    window.empty_button.click()
    assert "4 reflections will be removed for good: their text, their history" in words(window)
    assert "here and in the backups. Nobody can bring them back." in words(window)
    assert "– Three\nand 1 more" in words(window)
    assert window.focusWidget().words == "Keep them"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_escape_keep_everything(open_bin, service, qtbot, key):
    window = open_bin("One", "Two")
    window.empty_button.click()
    QTest.keyClick(window.focusWidget(), key)
    settle(service)
    assert shown(window) == ["One", "Two"]
    assert shows_list(window)
    assert rows(window).hasFocus()


def test_only_what_is_selected_is_removed(open_bin, service, qtbot, erase):
    window = open_bin("One", "Two", "Three")
    gone = window.model.ids[:1]
    QTest.keyClick(rows(window), Qt.Key.Key_Delete)
    assert "Remove this reflection for good?" in words(window)
    press(window, "Remove 1 reflection for good")
    settle(service)
    assert words(window).startswith("Removed for good\n1 reflection is gone from this library")
    assert erase.ids == gone == asked(service, lambda library: list(library.purged_ids()))
    press(window, "Back to the bin")
    assert shown(window) == ["Two", "Three"]


def test_it_says_when_the_backups_are_cleared_too(open_bin, service, qtbot, erase):
    window = open_bin("One")
    window.empty_button.click()
    press(window, "Remove 1 reflection for good")
    settle(service)
    assert "backups are being cleared now" in words(window)
    erase.answer()
    assert "backups no longer hold anything of it" in words(window)


def test_it_names_the_backups_that_still_hold_it(open_bin, service, qtbot, erase, settings_file):
    settings_file.settings.backup_folder = "/media/stick"
    window = open_bin("One")
    window.empty_button.click()
    press(window, "Remove 1 reflection for good")
    settle(service)
    erase.answer(Path("/kept/backups/a.sqlite3"), Path("/kept/backups/b.sqlite3"))
    assert "Your backup folder, /media/stick, was away" in words(window)
    assert "It is done when the folder is back." in words(window)
    assert "2 backups in /kept/backups could not be changed just now" in words(window)


def test_a_damaged_library_that_was_set_aside_is_named(open_bin, service, dialogs, tmp_path):
    (tmp_path / "set-aside" / "2026-11-23").mkdir(parents=True)
    window = open_bin("One")
    window.empty_button.click()
    press(window, "Remove 1 reflection for good")
    settle(service)
    assert f"was set aside in {tmp_path / 'set-aside'}. It may still hold" in words(window)
    accept_caution(window)
    assert dialogs.folders == [tmp_path / "set-aside"]


def test_the_window_answers_while_it_removes(open_bin, service, qtbot):
    window = open_bin("One")
    window.empty_button.click()
    with held(service):
        press(window, "Remove 1 reflection for good")
        assert words(window).startswith("Removing…")
        window.resize(700, 500)
        assert window.isVisible()
    settle(service)
    assert words(window).startswith("Removed for good")


def test_what_cannot_be_finished_is_said_and_can_be_tried_again(
    open_bin, service, qtbot, erase, monkeypatch, library
):
    window = open_bin("One")
    real = library.purge

    def removed_but_traces_left(ids):
        real(ids)
        raise BUSY

    monkeypatch.setattr(library, "purge", removed_but_traces_left)
    window.empty_button.click()
    press(window, "Remove 1 reflection for good")
    settle(service)
    assert f"{BUSY.message}\n{BUSY.advice}" in words(window)
    monkeypatch.setattr(library, "purge", real)
    press(window, "Try again")
    settle(service)
    assert words(window).startswith("Removed for good")
    assert len(erase.ids) == 1


def test_what_left_the_bin_meanwhile_stays(open_bin, service, qtbot, erase):
    window = open_bin("One", "Two")
    window.empty_button.click()
    service.ask(lambda library: library.put_back([library.ids(BIN)[0]]), changes=EVERYTHING)
    press(window, "Remove 2 reflections for good")
    settle(service)
    assert "1 was no longer in the bin, and stays." in words(window)
    assert len(erase.ids) == 1
    assert asked(service, lambda library: len(library.ids())) == 1


def test_what_comes_into_the_bin_meanwhile_is_not_removed_unseen(open_bin, service, qtbot):
    window = open_bin("One")
    window.empty_button.click()
    service.ask(lambda lib: lib.move_to_bin([lib.create(title="Two").id]), changes=EVERYTHING)
    press(window, "Remove 1 reflection for good")
    settle(service)
    press(window, "Back to the bin")
    qtbot.waitUntil(lambda: shown(window) == ["Two"])


def test_closing_meanwhile_still_clears_the_backups(open_bin, service, qtbot, erase):
    window = open_bin("One")
    window.empty_button.click()
    with held(service):
        press(window, "Remove 1 reflection for good")
        window.close()
    settle(service)
    assert len(erase.ids) == 1
    erase.answer()


# The window itself


def test_escape_closes_and_the_window_remembers_where_it_was(open_bin, settings_file):
    window = open_bin("One")
    QTest.keyClick(rows(window), Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert settings_file.settings.bin_geometry


def test_a_small_window_with_large_text_leaves_room_for_the_list(open_bin, theme, qtbot):
    window = open_bin("One", "Two")
    theme.set_zoom(200)
    window.resize(512, 384)
    assert (window.width(), window.height()) == (512, 384)
    qtbot.waitUntil(lambda: rows(window).height() > theme.px(90))
    assert window.put_back_button.isVisible()
