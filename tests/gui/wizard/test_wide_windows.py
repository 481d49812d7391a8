"""In a wide window the answer is in the middle, and its help in a column beside it."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from reflect_app.gui.wizard.guidance import Help


@pytest.fixture
def wide(open_wizard):
    driver = open_wizard(size=(1920, 1080))
    driver.go("description")
    return driver


def across(widget, window) -> tuple[int, int]:
    """Where a widget begins and ends in the window, from the left."""
    left = widget.mapTo(window, QPoint(0, 0)).x()
    return left, left + widget.width()


def test_what_is_spare_is_shared_by_both_sides(wide):
    steps = wide.wizard.step_list.buttons[0]
    left = across(steps, wide.wizard)[0]
    right = across(wide.page.guidance.companion, wide.wizard)[1]
    assert abs(left - 24 - (1920 - right)) <= 2


@pytest.mark.parametrize("at_left", [True, False])
def test_a_right_click_beside_the_words_shows_their_menu_too(wide, at_left):
    answer = wide.page.answer
    margin = QPoint(4 if at_left else answer.width() - 4, answer.height() // 2)
    assert not answer.viewport().geometry().contains(margin)
    clicked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, margin, answer.mapToGlobal(margin))
    QApplication.sendEvent(answer, clicked)
    menu = QApplication.activePopupWidget()
    assert "edit-paste" in [each.objectName() for each in menu.actions()]
    menu.close()


def test_heading_field_and_buttons_share_their_edges(wide):
    frame, window = wide.page.frame, wide.wizard
    left, right = across(wide.page.answer, window)
    assert across(wide.heading_label, window) == (left, right)
    assert across(frame.forward, window)[0] == left
    assert across(frame.close_button, window)[1] == right
    assert right - left == 672


def test_no_line_holds_more_than_sixty_eight_characters(wide, qtbot):
    wide.answer("She said that it was the first quiet hour of her week. " * 20)
    layout = wide.page.answer.document().firstBlock().layout()
    lines = [layout.lineAt(at).textLength() for at in range(layout.lineCount())]
    assert 40 < max(lines) <= 68


@pytest.mark.parametrize("name", [Help.STARTERS, Help.EXAMPLE, Help.WHY, None])
def test_opening_help_never_moves_the_answer(wide, name):
    before = wide.page.answer.geometry()
    wide.page.guidance.open_panel(name)
    QApplication.processEvents()  # or what would move it now is still to come
    assert wide.page.answer.geometry() == before


def test_help_folds_into_the_links_where_the_window_gets_narrower(wide, qtbot):
    assert wide.page.guidance.companion.isVisible()
    wide.wizard.resize(1100, 800)
    qtbot.waitUntil(wide.page.guidance.row.isVisible)
    assert not wide.page.guidance.companion.isVisible()
    assert not wide.page.guidance.is_open()


def test_what_somebody_opened_stays_open_when_the_window_gets_narrower(wide, qtbot):
    wide.page.guidance.links[Help.EXAMPLE].click()
    wide.wizard.resize(1100, 800)
    qtbot.waitUntil(wide.page.guidance.row.isVisible)
    assert wide.page.guidance.links[Help.EXAMPLE].isChecked()


def test_no_line_is_broken_anew_when_the_scroll_bar_comes(wide, qtbot):
    wide.answer("A line of words that goes on and on, to the end of the line and over it. " * 2)
    before = wide.page.answer.document().textWidth()
    wide.page.answer.append("More.\n" * 90)
    assert wide.page.answer.verticalScrollBar().isVisible()
    assert wide.page.answer.document().textWidth() == before
    wide.answer("Short again.")
    assert wide.page.answer.document().textWidth() == before
    assert wide.page.answer.viewport().width() == before
