"""The first page that somebody new sees: all that matters is in view, and so is the way on."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel


def in_view(widget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_nothing_that_matters_is_below_the_fold(open_wizard):
    driver = open_wizard(size=(1024, 768), start_in_full=True)
    page = driver.page
    told = [label for label in page.findChildren(QLabel) if label.isVisible() and label.text()]
    assert [label.text() for label in told if not in_view(label)] == []
    assert in_view(driver.working_title)
    assert page.frame.scroll.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(("size", "zoom"), [((1024, 768), 200), ((512, 384), 100)], ids=str)
def test_the_button_that_goes_on_is_in_view_in_a_small_window(open_wizard, theme, size, zoom):
    theme.set_zoom(zoom)
    assert in_view(open_wizard(size=size, start_in_full=True).page.frame.forward)


def test_what_it_comes_to_gives_way_to_all_of_it_and_comes_back(open_wizard):
    driver = open_wizard(start_in_full=True)
    before = driver.told_before_start()
    driver.tell_more_or_less()
    after = driver.told_before_start()
    assert sum(map(len, after)) > 2 * sum(map(len, before))
    driver.tell_more_or_less()
    assert driver.told_before_start() == before


def test_what_is_typed_at_once_is_in_the_title_and_enter_goes_on(driver, qtbot):
    qtbot.waitUntil(driver.working_title.hasFocus)
    driver.type("Drop-in")
    assert driver.working_title.text() == "Drop-in"
    driver.press(Qt.Key.Key_Return)
    assert driver.step == "description"


def test_what_is_typed_with_the_focus_on_a_button_is_in_the_title(driver):
    driver.page.frame.forward.setFocus()
    driver.type("A")
    driver.type(" night")
    assert driver.working_title.text() == "A night"


@pytest.mark.parametrize("letter", "ł@€")
def test_a_letter_by_altgr_is_in_the_title_too_with_the_focus_on_a_button(driver, letter):
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier  # on Windows
    driver.page.frame.forward.setFocus()
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_L, both, letter)
    QApplication.sendEvent(driver.page.frame.forward, press)
    assert driver.working_title.text() == letter


def test_a_small_window_begins_at_its_top_and_the_title_takes_what_is_typed(open_wizard, qtbot):
    driver = open_wizard(size=(512, 384), start_in_full=True)
    scroll = driver.page.frame.scroll
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    assert scroll.verticalScrollBar().value() == 0
    assert scroll.hasFocus()
    driver.type("Drop-in")
    assert driver.working_title.text() == "Drop-in"
    qtbot.waitUntil(lambda: in_view(driver.working_title))


def test_a_window_that_grows_once_it_is_shown_has_the_focus_on_the_title(open_wizard, qtbot):
    driver = open_wizard(size=(512, 384), start_in_full=True)
    qtbot.waitUntil(driver.page.frame.scroll.hasFocus)
    driver.wizard.resize(1280, 800)
    qtbot.waitUntil(driver.working_title.hasFocus)


def test_keys_that_are_commands_put_no_letter_into_the_title(driver):
    driver.page.frame.forward.setFocus()
    driver.press(Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    driver.press(Qt.Key.Key_Right)
    assert driver.working_title.text() == ""
