"""The first page that somebody new sees: all that matters is in view, and so is the way on."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
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


@pytest.fixture
def begun(open_wizard, qtbot):
    """In a window where the title is out of sight at first, so that the page has the focus."""
    driver = open_wizard(size=(512, 384), start_in_full=True)
    scroll = driver.page.frame.scroll
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0 and scroll.hasFocus())
    return driver


def make_larger(driver):
    """Have all of the page in view, and whatever comes of that done."""
    driver.wizard.resize(1280, 800)
    driver.qtbot.waitUntil(lambda: in_view(driver.working_title))
    later = []
    QTimer.singleShot(0, driver.wizard, lambda: later.append(True))
    driver.qtbot.waitUntil(lambda: bool(later))


def test_the_title_has_the_focus_once_a_window_is_large_enough_to_show_it(begun, qtbot):
    make_larger(begun)
    qtbot.waitUntil(begun.working_title.hasFocus)


def test_who_came_back_to_the_page_keeps_the_focus_there_in_a_larger_window(begun):
    scroll = begun.page.frame.scroll
    begun.page.frame.forward.setFocus()
    scroll.setFocus(Qt.FocusReason.MouseFocusReason)
    make_larger(begun)
    assert scroll.hasFocus()


def scroll_by_keys(scroll):
    QTest.keyClick(scroll, Qt.Key.Key_Down)
    QTest.keyClick(scroll, Qt.Key.Key_Up)


def scroll_by_wheel(scroll):
    for by in (-120, 120):
        viewport = scroll.viewport()
        at = QPointF(viewport.rect().center())
        there, nothing = viewport.mapToGlobal(at), Qt.KeyboardModifier.NoModifier
        turn = (QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, nothing)
        wheel = QWheelEvent(at, there, *turn, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.sendEvent(viewport, wheel)


@pytest.mark.parametrize("scroll_there_and_back", [scroll_by_keys, scroll_by_wheel])
def test_who_has_scrolled_keeps_the_focus_on_the_page(begun, scroll_there_and_back):
    scroll = begun.page.frame.scroll
    scroll_there_and_back(scroll)
    assert scroll.verticalScrollBar().value() == 0
    make_larger(begun)
    assert scroll.hasFocus()
