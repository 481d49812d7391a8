"""What is wrong is said after Continue, costs no letter, and goes as soon as its cause goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication

NEEDED = "Enter whose needs are met in the example"
TOO_LONG = "Tag must be 80 characters or less"
NO_DATE = "Published date must be a real date"


def said(driver):
    """Where the page says that something is wrong: its summary, its title, beside the field."""
    description = driver.wizard.focusWidget().accessibleDescription()
    title, described = (words.startswith("Error: ") for words in (driver.title, description))
    return driver.problems, title, described


@pytest.fixture
def blank(driver):
    """A prompt without an answer, after Continue."""
    driver.go("needs")
    driver.next()
    return driver


@pytest.fixture
def wrong(driver):
    """A tag that is too long and a date that is none, after Continue."""
    driver.go("tags-and-date")
    driver.type("x" * 81)
    driver.page.date.set_texts("31", "April", "2026")
    driver.next()
    return driver


def test_letters_that_are_typed_after_an_error_are_in_the_answer(blank):
    blank.type("All on shift")
    assert blank.text == "All on shift"
    assert blank.wizard.focusWidget() is blank.page.answer


def test_the_error_goes_everywhere_with_the_first_letter(blank):
    assert blank.problems == [NEEDED]
    blank.type("T")
    assert said(blank) == ([], False, False)
    assert not blank.problem.isVisible()
    assert blank.page.answer.property("wrong") is False


def test_a_letter_made_of_several_keys_is_in_the_answer(blank):
    event = QInputMethodEvent("", [])
    event.setCommitString("é")
    QApplication.sendEvent(blank.wizard.focusWidget(), event)
    assert blank.text == "é"


def test_what_is_pasted_after_an_error_is_in_the_answer(blank):
    QGuiApplication.clipboard().setText("Everybody’s")
    blank.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert blank.text == "Everybody’s"


def test_keys_that_type_nothing_leave_the_focus_on_the_summary(blank):
    for key in (Qt.Key.Key_Shift, Qt.Key.Key_Left, Qt.Key.Key_F5):
        blank.press(key)
    blank.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert blank.wizard.focusWidget().accessibleName() == "There is a problem"
    assert blank.text == ""


def test_enter_on_the_summary_leads_to_the_first_problem(blank):
    blank.press(Qt.Key.Key_Return)
    assert (blank.wizard.focusWidget(), blank.text) == (blank.page.answer, "")


def test_a_letter_typed_on_one_problem_of_several_goes_to_its_own_place(wrong):
    wrong.press(Qt.Key.Key_Tab)
    wrong.press(Qt.Key.Key_Tab)
    wrong.type("3")
    assert wrong.page.date.texts() == ("3", "April", "2026")


def test_of_two_errors_the_one_that_is_mended_goes_and_the_other_stays(wrong):
    assert wrong.problems == [TOO_LONG, NO_DATE]
    wrong.page.date.focus_wrong()
    wrong.type("30")
    assert wrong.problems == [TOO_LONG]
    assert (wrong.page.date.problem(), wrong.page.tags.problem()) == ("", TOO_LONG)
    wrong.page.tags.setFocus()
    wrong.press(Qt.Key.Key_Backspace)
    assert said(wrong) == ([], False, False)


def test_a_new_error_waits_until_somebody_goes_on(wrong):
    wrong.page.date.focus_wrong()
    wrong.type("30")
    wrong.page.date.fields["month"].setFocus()
    wrong.page.date.fields["month"].selectAll()
    wrong.press(Qt.Key.Key_Delete)
    assert wrong.problems == [TOO_LONG]


def test_an_error_goes_too_when_the_answer_comes_from_elsewhere(full):
    full.go("needs")
    full.answer(" ")
    full.next()
    assert full.problems == [NEEDED]
    full.wizard.versions.put_back()
    full.qtbot.waitUntil(lambda: said(full) == ([], False, False))


def test_a_letter_typed_on_the_check_page_goes_to_the_answer_that_is_missing(driver):
    driver.go("check")
    driver.next()
    driver.type("I")
    assert driver.step == "description"
    assert driver.text == "I"
