"""What is seen of an answer is what would be painted anew, whatever was painted part by part."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reflect_app.gui.fields.answer_edit import AnswerEdit

ANSWER = "She came in and sat down, and after a while she said what had happened.\n" * 30


@pytest.fixture
def edit(qtbot, theme):
    edit = AnswerEdit()
    edit.setProperty("role", "answer")
    edit.setCursorWidth(0)  # it blinks
    edit.set_text(ANSWER)
    qtbot.addWidget(edit)
    return edit


def seen(edit):
    QApplication.processEvents()
    return edit.screen().grabWindow(edit.winId()).toImage()


def show(edit, height):
    edit.resize(500, height)
    edit.show()
    return seen(edit)


def painted_anew(edit):
    edit.viewport().update()
    return seen(edit)


@pytest.mark.parametrize("height", [110, 420], ids=["a low box", "a high box"])
def test_a_scroll_leaves_nothing_of_what_was_seen_before(edit, height):
    before = show(edit, height)
    for down in (9, 23, 57, 31):
        edit.verticalScrollBar().setValue(down)
        after = seen(edit)
        assert after != before
        assert painted_anew(edit) == after


@pytest.mark.parametrize("height", [110, 420], ids=["a low box", "a high box"])
def test_what_is_typed_and_taken_out_leaves_nothing_behind(edit, height):
    show(edit, height)
    for key in (*"It rained. ", Qt.Key.Key_Return, *"Then", *[Qt.Key.Key_Backspace] * 6):
        QTest.keyClick(edit, key)
        after = seen(edit)
        assert painted_anew(edit) == after


def test_the_ground_is_that_of_the_colours_that_were_chosen(edit, theme):
    light = show(edit, 200).pixelColor(250, 8)
    assert light == theme.colours.surface
    theme.choose("dark")
    assert seen(edit).pixelColor(250, 8) == theme.colours.surface != light
    theme.choose("light")
