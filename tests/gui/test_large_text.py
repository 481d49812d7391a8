"""Windows with text so large that not all of it has room: what they are there for stays in view."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea, QTextEdit

from tests.drivers import conflict, history, reviewing
from tests.drivers.every_window import (
    EMPTY_LIBRARY,
    EVERY_WINDOW,
    PAGES,
    open_program,
    show_review,
)
from tests.drivers.window import act

CRAMPED = [(512, 384, 200), (1024, 768, 400), (1280, 800, 400)]
WRITTEN_AT = [  # all sizes at which two lines and a button have room
    *((*size, zoom) for size in ((512, 384), (640, 480), (800, 600)) for zoom in (100, 200)),
    *((1024, 768, zoom) for zoom in (100, 200, 400)),
    *((640, 480, 400), (800, 600, 400)),
]
MOST_STOPS = 25
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


def test_what_is_typed_and_what_keeps_it_are_in_sight_at_any_size(program, qtbot):
    program.settings_file.settings.comment_name = "B."
    window = show_review(program)
    for width, height, zoom in WRITTEN_AT:
        program.theme.set_zoom(zoom)
        window.resize(width, height)
        for begin in (start_comment, start_reply):
            begin(window)
            composer = reviewing.composer(window)
            qtbot.waitUntil(lambda: lines_seen(composer.text) >= 2)  # noqa: B023
            qtbot.waitUntil(lambda: seen(composer.save) == composer.save.size())  # noqa: B023
            assert window.size() == QSize(width, height)
            composer.cancel.click()


SMALL = (
    *("name for comments", "working title", "asked why it is opened again", "practice"),
    *("tags with something undecided", "check page with everything undecided", "before finish"),
)


@pytest.mark.parametrize("name", SMALL)
def test_what_tab_comes_to_is_all_seen_in_a_small_window_with_large_text(name, program, qtbot):
    program.theme.set_zoom(200)
    window = EVERY_WINDOW[name](program)
    window.resize(512, 384)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    met = []
    while (focused := window.focusWidget()) not in met and len(met) < MOST_STOPS:
        met.append(focused)
        line = min(focused.height(), round(focused.fontMetrics().height() * 1.5))
        qtbot.waitUntil(lambda at=focused, line=line: seen(at).height() >= line)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert len(met) > 2


WHOLE = ("tags changed", "library searched", "a page with a reply begun", "words and advice")


@pytest.mark.parametrize("name", WHOLE)
def test_all_that_can_be_pressed_or_typed_in_is_whole_where_tab_comes_to_it(name, program, qtbot):
    program.theme.set_zoom(200)
    window = EVERY_WINDOW[name](program)
    window.resize(512, 384)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    met = []
    while (focused := window.focusWidget()) not in met and len(met) < MOST_STOPS:
        met.append(focused)
        if isinstance(focused, QAbstractButton | QLineEdit | QTextEdit):
            qtbot.waitUntil(lambda at=focused: is_whole(at))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert len(met) > 2


def is_whole(part) -> bool:
    """Whether all of it is seen, or as much as what it scrolls in has room for."""
    return seen(part) == QSize(part.width(), min(part.height(), page_around(part).height()))


def page_around(part):
    """What scrolls to show a part, where anything does; else its window."""
    at = part.parentWidget()
    while not at.isWindow() and not (
        isinstance(at.parentWidget(), QScrollArea) and at is at.parentWidget().viewport()
    ):
        at = at.parentWidget()
    return at


def start_comment(window) -> None:
    reviewing.select(window, "waited together")
    act(window, "Comment on what is selected")


def start_reply(window) -> None:
    reviewing.margin(window).choose("")  # the next one is the first then
    act(window, "Next comment")
    reviewing.do(window, "Reply")


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
