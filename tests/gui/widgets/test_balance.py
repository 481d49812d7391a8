"""In a wide window what is read or chosen stands in the middle, and buttons under what they do."""

import pytest
from PySide6.QtCore import QPoint

from tests.drivers import backups, conflict, history, log, reading
from tests.drivers import bin as bin_window
from tests.drivers.every_window import EVERY_WINDOW, open_program
from tests.drivers.library_window import message_heading

WIDE = (1920, 1080)


@pytest.fixture
def opened(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=True) as program:

        def show(name):
            window = EVERY_WINDOW[name](program)
            window.resize(*WIDE)
            qtbot.waitUntil(lambda: window.size().toTuple() == WIDE)
            return window

        yield show


def spare(widget, window) -> tuple[int, int]:
    """What is left in a window at the left and at the right of a widget."""
    left = widget.mapTo(window, QPoint(0, 0)).x()
    return left, window.width() - left - widget.width()


COLUMNS = {
    "reading": lambda window: reading.reading(window).viewport(),
    "changed in two places": lambda window: conflict.reading(window).viewport(),
    "log with reports": log.log_text,
    "repaired": lambda window: window.sections[0],
    "backups": backups.body,
    "bin with a question": bin_window.heading,
}


@pytest.mark.parametrize("name", COLUMNS)
def test_the_column_stands_in_the_middle(opened, qtbot, name):
    window = opened(name)

    def balanced() -> bool:
        left, right = spare(COLUMNS[name](window), window)
        return abs(left - right) <= 20 and min(left, right) > 200  # but for a scroll bar

    qtbot.waitUntil(balanced)


def test_each_choice_stands_under_the_text_that_it_keeps(opened, qtbot):
    window = opened("changed in two places")
    text, mine = conflict.reading(window), conflict.choice(window, "mine")
    qtbot.waitUntil(lambda: spare(mine, window)[0] == spare(text.viewport(), window)[0])
    middle = spare(text.viewport(), window)[0] + text.viewport().width() // 2
    for keep in ("theirs", "both"):
        assert spare(conflict.choice(window, keep), window)[0] >= middle - 24


def test_what_is_compared_begins_on_one_line(opened, qtbot):
    window = opened("history")
    head, text = history.head(window), history.reading(window).viewport()
    qtbot.waitUntil(lambda: head.contentsMargins().left() == text.x())
    assert text.x() > 100


def test_the_welcome_of_an_empty_library_stands_in_the_middle(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=False) as program:
        program.windows.library.resize(*WIDE)
        heading = message_heading(program.windows.library)
        qtbot.waitUntil(lambda: spare(heading, program.windows.library)[0] > 400)
