"""In a wide window what is read or chosen stands in the middle, and buttons under what they do."""

import pytest
from PySide6.QtCore import QPoint

from tests.drivers.every_window import EVERY_WINDOW, open_program

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


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("reading", lambda window: window.ui.text.viewport()),
        ("changed in two places", lambda window: window.ui.text.viewport()),
        ("log with reports", lambda window: window.ui.text),
        ("repaired", lambda window: window.sections[0]),
        ("backups", lambda window: window.ui.body),
        ("bin with a question", lambda window: window.ui.messageHeading),
    ],
    ids=str,
)
def test_the_column_stands_in_the_middle(opened, qtbot, name, part):
    window = opened(name)

    def balanced() -> bool:
        left, right = spare(part(window), window)
        return abs(left - right) <= 20 and min(left, right) > 200  # but for a scroll bar

    qtbot.waitUntil(balanced)


def test_each_choice_stands_under_the_text_that_it_keeps(opened, qtbot):
    window = opened("changed in two places")
    text = window.ui.text
    qtbot.waitUntil(
        lambda: spare(window.ui.mineButton, window)[0] == spare(text.viewport(), window)[0]
    )
    middle = spare(text.viewport(), window)[0] + text.viewport().width() // 2
    for button in (window.ui.theirsButton, window.ui.bothButton):
        assert spare(button, window)[0] >= middle - 24


def test_what_is_compared_begins_on_one_line(opened, qtbot):
    window = opened("history")
    head = window.ui.headColumn
    qtbot.waitUntil(lambda: head.contentsMargins().left() == window.ui.text.viewport().x())
    assert window.ui.text.viewport().x() > 100


def test_the_welcome_of_an_empty_library_stands_in_the_middle(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=False) as program:
        program.windows.library.resize(*WIDE)
        heading = program.windows.library.ui.messageHeading
        qtbot.waitUntil(lambda: spare(heading, program.windows.library)[0] > 400)
