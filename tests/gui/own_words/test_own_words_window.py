"""The window "Words and advice": kinds, words that are right here, what is never shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reflect_app import own_words
from reflect_app.advice import dictionary
from reflect_app.advice.finding import ALL_KINDS, Kind
from reflect_app.gui.own_words.own_words_window import OwnWordsWindow
from reflect_app.paths import AppPaths
from tests.drivers import own_words as driver
from tests.drivers.doubles import services_of


@pytest.fixture
def paths(tmp_path):
    return AppPaths(tmp_path)


@pytest.fixture
def office(service, theme, dialogs, settings_file, paths):
    return services_of(service, theme, dialogs, settings_file, paths=paths)


@pytest.fixture
def open_window(qtbot, office):
    def show():
        window = OwnWordsWindow(office)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        driver.settled(window)
        return window

    return show


@pytest.fixture
def window(open_window, paths):
    never = [(Kind.JUDGEMENT, "frail"), (Kind.IDENTIFIERS, "alder house")]
    own_words.add(paths, my_words=["wurzel", "Kowalczyk", "befriender"], never=never)
    return open_window()


def test_it_lists_what_is_right_here_and_what_is_never_shown(window):
    assert driver.words(window) == ["befriender", "Kowalczyk", "wurzel"]
    assert driver.never(window) == ["frail (Wording)", "alder house (Could identify someone)"]


def test_a_word_is_added_for_all_windows_at_once(window, office, paths, qtbot):
    with qtbot.waitSignal(office.advice.words_changed):
        driver.add(window, "  neurospicy ")
    assert "neurospicy" in own_words.read_own_words(paths).my_words
    assert driver.said(window) == "“neurospicy” is one of your words now."
    assert window.line.text() == ""


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "Enter a word"),
        ("two words", "Enter one word at a time"),
        ("123", "A word must include a letter"),
        ("wurzel", "“wurzel” is one of your words already"),
    ],
)
def test_what_can_be_no_word_is_said_and_kept_in_the_line(window, typed, why):
    driver.add(window, typed)
    assert driver.problem(window) == why
    assert window.line.text() == typed


def test_the_only_word_of_a_list_is_taken_back_by_keys(open_window, paths):
    own_words.add(paths, never=[(Kind.JUDGEMENT, "frail")])
    window = open_window()
    window.add_button.setFocus()
    QTest.keyClick(window.add_button, Qt.Key.Key_Tab)
    assert window.focusWidget() is window.ui.never
    QTest.keyClick(window.ui.never, Qt.Key.Key_Tab)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    driver.settled(window)
    assert driver.never(window) == []


def test_what_is_left_of_a_list_is_taken_back_by_the_same_key(window):
    window.ui.never.setFocus(Qt.FocusReason.TabFocusReason)
    for left in (["alder house (Could identify someone)"], []):
        QTest.keyClick(window.ui.never, Qt.Key.Key_Delete)
        driver.settled(window)
        assert driver.never(window) == left


def test_enter_adds_the_word_and_closes_nothing(window):
    window.line.setFocus()
    QTest.keyClicks(window.line, "wellwisher")
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    driver.settled(window)
    assert "wellwisher" in driver.words(window)
    assert window.isVisible()


def test_several_are_taken_back_at_once_and_put_back_again(window, paths):
    driver.take_back(window, 0, 2)
    assert driver.words(window) == ["Kowalczyk"]
    assert own_words.read_own_words(paths).my_words == ("Kowalczyk",)
    assert driver.said(window) == "2 are taken back."
    driver.undo(window)
    assert driver.words(window) == ["befriender", "Kowalczyk", "wurzel"]


def test_what_was_never_shown_is_shown_again_and_back_by_undo(window, paths):
    driver.show_again(window, 0)
    assert own_words.read_own_words(paths).never == ((Kind.IDENTIFIERS, "alder house"),)
    driver.undo(window)
    assert "frail (Wording)" in driver.never(window)


def test_a_number_is_listed_as_it_was_written_also_after_undo(window, paths, office):
    number = (Kind.IDENTIFIERS, "ab447199")
    own_words.add(paths, never=[number], written={number: "AB 44 71 99"})
    office.advice.tell_words_changed()
    driver.settled(window)
    assert driver.never(window)[-1] == "AB 44 71 99 (Could identify someone)"
    driver.show_again(window, 2)
    driver.undo(window)
    assert driver.never(window)[-1] == "AB 44 71 99 (Could identify someone)"


def test_delete_takes_back_by_keyboard(window):
    window.ui.words.setFocus()
    window.ui.words.select_rows([1])
    QTest.keyClick(window.ui.words, Qt.Key.Key_Delete)
    driver.settled(window)
    assert driver.words(window) == ["befriender", "wurzel"]


def test_kinds_go_on_and_off_here_and_elsewhere_alike(window, office):
    driver.switch(window, Kind.SPELLING)
    assert office.advice.kinds == ALL_KINDS - {Kind.SPELLING}
    office.advice.switch(Kind.JUDGEMENT, on=False)
    assert driver.ticked(window) == {None, Kind.IDENTIFIERS}
    driver.switch(window, None)
    assert office.advice.kinds == frozenset()
    assert driver.ticked(window) == {Kind.IDENTIFIERS}


def test_what_another_window_or_an_editor_wrote_is_shown(window, office, paths):
    own_words.add(paths, my_words=["elsewhere"])
    office.advice.tell_words_changed()
    driver.settled(window)
    assert "elsewhere" in driver.words(window)


def test_the_teams_file_is_told_with_the_lines_that_were_passed_over(open_window, paths, dialogs):
    paths.team_wording.write_text("off: frail\n= = =\n", encoding="utf-8")
    window = open_window()
    hint, notes = driver.told_of_team(window)
    assert "1 line of it is used." in hint
    assert str(paths.team_wording) in hint
    assert "Line 2 of wording.txt was passed over" in notes
    window.folder_button.click()
    assert dialogs.folders == [paths.data_dir]


def test_without_a_dictionary_it_is_said_plainly(open_window, monkeypatch):
    monkeypatch.setattr(dictionary, "problem", lambda: dictionary.Problem.MISSING)
    window = open_window()
    assert window.ui.dictionary.text().startswith("No dictionary could be loaded")


def test_what_can_not_be_kept_is_said_and_nothing_is_lost(window, paths):
    paths.my_words.unlink()
    paths.my_words.mkdir()
    driver.add(window, "neurospicy")
    assert "my-words.txt" in driver.said(window)
