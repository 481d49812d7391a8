"""Windows with text so large that not all of it has room: what they are there for stays in view."""

import pytest
from PySide6.QtCore import QSize

from tests.gui.windows import EVERY_WINDOW, open_desk

CRAMPED = [(512, 384, 200), (1024, 768, 400), (1280, 800, 400)]


@pytest.fixture
def desk(qtbot, qapp, tmp_path):
    with open_desk(qtbot, qapp, tmp_path, filled=True) as desk:
        yield desk


def seen(part) -> QSize:
    return part.visibleRegion().boundingRect().size()


def lines_seen(text) -> float:
    return seen(text.viewport()).height() / text.fontMetrics().height()


@pytest.mark.parametrize(("width", "height", "zoom"), CRAMPED)
def test_the_history_shows_lines_of_the_version_and_the_row_that_is_picked(
    desk, qtbot, width, height, zoom
):
    window = EVERY_WINDOW["history"](desk)
    window.ui.list.pick(2)
    window.resize(width, height)
    desk.theme.set_zoom(zoom)
    rows = window.ui.list
    assert window.size() == QSize(width, height)
    qtbot.waitUntil(lambda: lines_seen(window.ui.text) >= 2)
    qtbot.waitUntil(lambda: seen(rows.viewport()).height() > rows.fontMetrics().height())
    qtbot.waitUntil(lambda: rows.visualRect(rows.currentIndex()).top() in range(3))


@pytest.mark.parametrize(("width", "height", "zoom"), CRAMPED)
def test_both_texts_and_each_choice_between_them_can_be_come_to(desk, qtbot, width, height, zoom):
    window = EVERY_WINDOW["changed in two places"](desk)
    desk.theme.set_zoom(zoom)
    window.resize(width, height)
    assert window.size() == QSize(width, height)
    qtbot.waitUntil(lambda: lines_seen(window.ui.text) >= 2)
    for button in (window.ui.mineButton, window.ui.theirsButton, window.ui.bothButton):
        button.setFocus()
        qtbot.waitUntil(lambda button=button: seen(button) == button.size())
