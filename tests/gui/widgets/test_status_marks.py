"""The shapes that stand for a state have the colours and the size that all else has."""

import pytest
from PySide6.QtWidgets import QLabel

from reflect_app.gui.widgets.status_marks import Mark, mark_pixmap


@pytest.fixture
def beside(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    return label


@pytest.mark.parametrize("mark", Mark)
def test_a_mark_follows_the_colours_and_the_size_of_text(mark, theme, beside):
    def drawn():
        return mark_pixmap(mark, theme, 16, beside).toImage()

    theme.choose("light")
    light = drawn()
    theme.choose("dark")
    dark = drawn()
    theme.set_zoom(200)
    large = drawn()
    theme.set_zoom(100)
    theme.choose("light")

    assert light != dark
    assert large.width() == 2 * dark.width()
    assert drawn() == light


def test_no_mark_is_taken_for_another(theme, beside):
    drawn = [mark_pixmap(each, theme, 16, beside).toImage() for each in Mark]
    assert all(drawn.count(each) == 1 for each in drawn)
