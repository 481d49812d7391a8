"""The library window before there is a list, and where there can be none."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reflect_app.errors import CouldNotOpenLibraryError
from reflect_app.gui.tasks.library_service import LibraryService
from reflect_app.library.files.messages import Cause, not_opened
from tests.drivers.library_window import (
    UNFINISHED,
    message,
    message_button,
    message_heading,
    message_text,
    new_button,
    other_message_button,
    search,
    settle,
    titles,
)


def test_before_the_library_answers_the_window_says_so(qapp, make_window):
    window = make_window(LibraryService(lambda: None))
    assert message_text(window) == "Opening your reflections…"


def test_a_button_that_stands_there_no_more_does_nothing_if_pressed(make_window, opened):
    """A screen reader may press one that it read of a moment ago."""
    window = make_window(LibraryService(lambda: None))
    message_button(window).click()
    other_message_button(window).click()
    assert message_text(window) == "Opening your reflections…"
    assert opened.written == opened.others == []


def test_an_empty_library_invites(empty_window, opened):
    assert message(empty_window) == "Welcome. Good to have you here"
    message_button(empty_window).click()
    assert opened.written == [None]


def test_enter_begins_the_first_reflection(empty_window, opened, qtbot):
    assert empty_window.focusWidget() is message_button(empty_window)
    qtbot.keyClick(empty_window.focusWidget(), Qt.Key.Key_Return)
    assert opened.written == [None]


def test_an_empty_library_shows_one_new_reflection_button(empty_window):
    buttons = (new_button(empty_window), message_button(empty_window))
    visible = [button.text() for button in buttons if button.isVisible()]
    assert visible == ["New reflection"]


@pytest.mark.parametrize(("size", "zoom"), [((1024, 768), 200), ((512, 384), 100)], ids=str)
def test_the_button_that_begins_is_in_view_in_a_small_window(
    empty_window, theme, size, zoom, qtbot
):
    theme.set_zoom(zoom)
    empty_window.resize(*size)
    button = message_button(empty_window)
    qtbot.waitUntil(lambda: button.visibleRegion().boundingRect() == button.rect())


@pytest.mark.parametrize(("size", "title"), [((1024, 768), "title"), ((512, 384), "subheading")])
def test_a_page_of_words_is_set_closer_only_where_there_is_no_room(
    empty_window, theme, size, title
):
    theme.set_zoom(200)
    empty_window.resize(*size)
    settle(empty_window)
    assert message_heading(empty_window).property("role") == title


@pytest.mark.parametrize(("size", "zoom"), [((1024, 768), 200), ((512, 384), 100)], ids=str)
def test_the_way_out_of_a_search_without_a_hit_is_in_view_too(window, theme, size, zoom, qtbot):
    theme.set_zoom(zoom)
    window.resize(*size)
    search(window, "zebra")
    button = message_button(window)
    qtbot.waitUntil(lambda: button.visibleRegion().boundingRect() == button.rect())


def test_with_everything_in_the_bin_nobody_is_welcomed_as_new(empty_window, library, opened):
    library.move_to_bin([library.create(UNFINISHED).id])
    empty_window.refresh()
    settle(empty_window)
    assert message(empty_window) == "All that you wrote is in the bin"
    other_message_button(empty_window).click()
    assert opened.others == ["bin"]


@pytest.fixture
def closed_library(qtbot, library):
    """A service whose library opens only once ``doors`` holds something."""
    doors: list[bool] = []

    def open_library():
        if not doors:
            message = "The library can’t be opened."
            raise CouldNotOpenLibraryError(message, "Try again in a while.")
        return library

    service = LibraryService(open_library)
    yield service, doors
    service.stop()


def test_a_library_that_does_not_open_is_told_in_the_page(closed_library, make_window, qtbot):
    service, _doors = closed_library
    window = make_window(service)
    service.start()
    settle(window)
    assert message(window) == "The library can’t be opened."
    assert message_text(window) == "Try again in a while."
    assert not new_button(window).isVisible()


def test_a_library_that_does_not_open_can_be_tried_again_by_enter_each_time(
    closed_library, make_window, qtbot
):
    service, _doors = closed_library
    window = make_window(service)
    service.start()
    for _time in range(2):
        settle(window)
        assert window.focusWidget() is message_button(window)
        qtbot.keyClick(message_button(window), Qt.Key.Key_Return)


def test_a_heading_that_names_a_file_is_not_in_the_largest_letters(qtbot, make_window):
    def open_library():
        raise not_opened(Path("/home/somebody/.local/share/Reflect/library.sqlite3"), Cause.BUSY)

    service = LibraryService(open_library)
    window = make_window(service)
    service.start()
    settle(window)
    assert message_heading(window).property("role") == "subheading"
    service.stop()


def test_try_again_opens_the_library(closed_library, make_window, library):
    service, doors = closed_library
    window = make_window(service)
    library.create(UNFINISHED, title="Still here")
    service.start()
    settle(window)
    doors.append(True)
    message_button(window).click()
    settle(window)
    assert titles(window) == ["Still here"]
