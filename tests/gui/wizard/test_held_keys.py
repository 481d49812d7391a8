"""Keys that are held down, and double clicks: they go on where they were begun only."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from reflect_app.gui.wizard.guidance import Help
from tests.gui.wizard.test_keys import CHANGE_IMPACT

PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ENTER, LETTER = (Qt.Key.Key_Return, "\r"), (Qt.Key.Key_A, "a")


def hold(key, modifiers=PLAIN, *, releases=False):
    """Press a key until it has repeated itself four times; some systems release it in between."""
    code, text = key
    for repeats in (False, True, True, True, True):
        if repeats and releases:
            QTest.simulateEvent(_focused(), False, code.value, modifiers, text, True)
        QTest.simulateEvent(_focused(), True, code.value, modifiers, text, repeats)
        QApplication.processEvents()
    QTest.simulateEvent(_focused(), False, code.value, modifiers, text, False)


def _focused():
    return QApplication.focusWidget()


@pytest.mark.parametrize("releases", [False, True])
def test_enter_held_on_continue_writes_nothing_into_the_answer(driver, releases):
    driver.button("Continue").setFocus()
    hold(ENTER, releases=releases)
    assert (driver.step, driver.page.answer.text()) == ("description", "")


def test_enter_held_in_the_working_title_writes_nothing_into_the_answer(driver):
    driver.page.findChild(QLineEdit).setFocus()
    hold(ENTER)
    assert (driver.step, driver.page.answer.text()) == ("description", "")


def test_enter_held_on_change_leaves_the_answer_as_it_is(full):
    full.go("impact")
    before = full.page.answer.text()
    full.go("check")
    full.button(CHANGE_IMPACT).setFocus()
    hold(ENTER)
    assert (full.step, full.page.answer.text()) == ("impact", before)


def test_enter_held_on_a_sentence_starter_puts_it_in_once(driver):
    driver.go("impact")
    driver.page.guidance.open_panel(Help.STARTERS)
    starter = driver.page.prompt.starters[0]
    driver.button(starter).setFocus()
    hold(ENTER)
    assert driver.page.answer.text().rstrip("\n") == driver.page.answer.text()


def test_enter_held_on_continue_says_what_is_missing_and_types_nothing(driver):
    driver.go("impact")
    driver.button("Continue").setFocus()
    hold(ENTER)
    assert (driver.step, driver.page.answer.text()) == ("impact", "")
    assert driver.problems


def test_enter_held_after_a_tag_adds_it_and_stays(driver):
    driver.go("tags-and-date")
    driver.type("trust")
    hold(ENTER)
    assert (driver.step, driver.page.tags.tags()) == ("tags-and-date", ("trust",))


def test_control_and_enter_held_turn_one_page(full):
    full.go("description")
    before = full.page.answer.text()
    hold(ENTER, CONTROL)
    assert full.step == "needs"
    full.go("description")
    assert full.page.answer.text() == before


@pytest.mark.parametrize("releases", [False, True])
def test_letters_and_lines_go_on_in_the_answer_they_were_pressed_in(driver, releases):
    driver.go("impact")
    hold(LETTER, releases=releases)
    hold(ENTER, releases=releases)
    hold((Qt.Key.Key_Backspace, ""), releases=releases)
    assert driver.page.answer.text() == "aaaaa"


def test_letters_go_on_in_the_field_of_tags_while_its_list_opens(driver):
    driver.go("tags-and-date")
    hold(LETTER)
    assert _focused().text() == "aaaaa"


def test_a_double_letter_typed_so_fast_that_it_looks_held_is_not_lost(driver):
    driver.go("impact")
    QTest.keyClicks(_focused(), "gr")
    QTest.simulateEvent(_focused(), True, Qt.Key.Key_O.value, PLAIN, "o", True)
    assert driver.page.answer.text() == "gro"


def test_tab_held_walks_on(driver):
    driver.go("impact")
    first = _focused()
    QTest.simulateEvent(first, True, Qt.Key.Key_Tab.value, PLAIN, "\t", False)
    second = _focused()
    QTest.simulateEvent(second, True, Qt.Key.Key_Tab.value, PLAIN, "\t", True)
    assert len({first, second, _focused()}) == 3


def test_enter_held_on_what_opens_a_menu_chooses_nothing_in_it(driver, qtbot):
    menu, chosen = QMenu(driver.wizard), []
    menu.setActiveAction(menu.addAction("Something", lambda: chosen.append(1)))
    QTest.keyPress(_focused(), Qt.Key.Key_F6)
    menu.popup(driver.wizard.pos())
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu)
    again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, PLAIN, "\r", autorep=True)
    QApplication.sendEvent(menu, again)
    assert not chosen
    menu.close()


def test_what_is_typed_after_a_double_click_on_a_starter_goes_into_the_answer(driver):
    driver.go("impact")
    driver.page.guidance.open_panel(Help.STARTERS)
    starter = driver.button(driver.page.prompt.starters[0])
    _click_twice(starter)
    answer, once = driver.page.answer, driver.page.answer.text()
    assert answer.hasFocus()
    QTest.keyClicks(_focused(), " she")
    assert answer.text() == f"{once} she"


def test_a_double_click_on_continue_leaves_the_focus_in_the_answer(full):
    full.go("description")
    _click_twice(full.button("Continue"))
    assert full.step == "needs"
    assert full.page.answer.hasFocus()


def test_a_double_click_on_what_keeps_the_focus_leaves_it_there(driver):
    driver.go("impact")
    panel = driver.button("Sentence starters")
    _click_twice(panel)
    assert panel.hasFocus()


def _click_twice(button):
    """As the screen sends it: the second press goes to what is under the pointer by then."""
    place = button.mapTo(button.window(), button.rect().center())
    QTest.mouseDClick(button.window().windowHandle(), Qt.MouseButton.LeftButton, PLAIN, place)
    QApplication.processEvents()
