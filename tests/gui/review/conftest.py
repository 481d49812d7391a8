"""The review window over a library that holds what came for review."""

import pytest
from PySide6.QtCore import Qt

from reflect_app.gui.review.review_window import ReviewWindow
from reflect_app.paths import AppPaths
from tests.drivers.doubles import services_of
from tests.drivers.reviewing import BEGAN, second_reading, take_in
from tests.drivers.settle import let_events_happen, settle, until


@pytest.fixture
def reviewing(service, theme, dialogs, settings_file, tmp_path):
    settings_file.settings.comment_name = "B."
    return services_of(service, theme, dialogs, settings_file, paths=AppPaths(tmp_path))


@pytest.fixture
def story():
    return second_reading()


@pytest.fixture
def open_window(qtbot, reviewing, on_shelf):
    """Open the window for a reflection that is in the library."""

    def open_one(reflection_id, size=(1280, 800)):
        today = (BEGAN.astimezone()).date().replace(day=27)
        window = ReviewWindow(reviewing, reflection_id, today=lambda: today)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # it is asked afterwards
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        until(lambda: window.read is not None)
        settle(reviewing.library, window)
        return window

    return open_one


@pytest.fixture
def window(open_window, on_shelf, story):
    return open_window(on_shelf(lambda library: take_in(library, story)))


@pytest.fixture
def kept(on_shelf, window):
    """What the library knows of the review by now."""
    return lambda: on_shelf(lambda library: library.review(window.about))


@pytest.fixture
def calm(reviewing, window):
    """Let everything be kept and shown."""

    def wait():
        settle(reviewing.library, window, window.conversation)
        until(lambda: window.has_closed or not window.working)
        let_events_happen()

    return wait
