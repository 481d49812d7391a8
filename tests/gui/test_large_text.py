"""Windows with text so large that not all of it has room: what they are there for stays in view."""

import pytest
from PySide6.QtCore import QSize

from tests.drivers import conflict, history
from tests.drivers.every_window import EMPTY_LIBRARY, EVERY_WINDOW, PAGES, open_program

CRAMPED = [(512, 384, 200), (1024, 768, 400), (1280, 800, 400)]
LIVE = set(EVERY_WINDOW) - PAGES - {"message box"}  # it is shut before the text can be enlarged


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=True) as program:
        yield program


def seen(part) -> QSize:
    return part.visibleRegion().boundingRect().size()


def lines_seen(text) -> float:
    return seen(text.viewport()).height() / text.fontMetrics().height()


@pytest.mark.parametrize(("width", "height", "zoom"), CRAMPED)
@pytest.mark.parametrize("name", ["history", "history with a version restored"])
def test_the_history_shows_lines_of_the_version_and_the_row_that_is_picked(
    name, program, qtbot, width, height, zoom
):
    window = EVERY_WINDOW[name](program)
    history.listing(window).pick(2)
    window.resize(width, height)
    program.theme.set_zoom(zoom)
    rows = history.listing(window)
    assert window.size() == QSize(width, height)
    qtbot.waitUntil(lambda: lines_seen(history.reading(window)) >= 2)
    qtbot.waitUntil(lambda: seen(rows.viewport()).height() > rows.fontMetrics().height())
    qtbot.waitUntil(lambda: rows.visualRect(rows.currentIndex()).top() in range(3))


@pytest.mark.parametrize(("width", "height", "zoom"), CRAMPED)
def test_both_texts_and_each_choice_between_them_can_be_come_to(
    program, qtbot, width, height, zoom
):
    window = EVERY_WINDOW["changed in two places"](program)
    program.theme.set_zoom(zoom)
    window.resize(width, height)
    assert window.size() == QSize(width, height)
    qtbot.waitUntil(lambda: lines_seen(conflict.reading(window)) >= 2)
    for keep in ("mine", "theirs", "both"):
        button = conflict.choice(window, keep)
        button.setFocus()
        qtbot.waitUntil(lambda button=button: seen(button) == button.size())


@pytest.mark.parametrize("name", sorted(LIVE))
def test_no_window_is_larger_than_the_screen(name, qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=name != EMPTY_LIBRARY) as program:
        window = EVERY_WINDOW[name](program)
        for width, height, zoom in CRAMPED:
            window.resize(width, height)
            program.theme.set_zoom(zoom)
            qapp.processEvents()  # what asks for more room does so by an event
            window.resize(width, height)
            assert window.size() == QSize(width, height)
