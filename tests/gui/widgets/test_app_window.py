"""What all windows have from one base: their place, what they ask, and the news they show."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from shiboken6 import delete

from reflect_app.errors import ReflectError
from reflect_app.gui.widgets.app_window import AppDialog, AppWindow, Question


class Window(AppWindow, QMainWindow):
    """A window with nothing in it."""

    GEOMETRY = "bin_geometry"


class Dialog(AppDialog):
    """A dialog with nothing in it."""

    GEOMETRY = "bin_geometry"


class Library:
    """Holds questions back until a test answers them."""

    def __init__(self):
        self.waiting = []

    def ask(self, then, otherwise):
        self.waiting.append((then, otherwise))

    def answer(self, answer):
        self.waiting.pop(0)[0](answer)

    def refuse(self, error):
        self.waiting.pop(0)[1](error)


@pytest.fixture
def window(qtbot, theme):
    window = Window(theme)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def library():
    return Library()


@pytest.fixture
def heard():
    return []


@pytest.fixture
def question(window, library, heard):
    return Question(window, library.ask, heard.append, heard.append)


@pytest.mark.parametrize("close", [AppDialog.close, AppDialog.accept, AppDialog.reject])
def test_a_dialog_comes_back_where_it_was_however_it_was_left(qtbot, theme, settings_file, close):
    first, second = Dialog(theme), Dialog(theme)
    for dialog in (first, second):
        qtbot.addWidget(dialog)
    first.keep_place(settings_file)
    first.show()
    first.resize(401, 303)
    close(first)
    second.keep_place(settings_file)
    assert (second.width(), second.height()) == (401, 303)


def test_one_key_closes_all_windows(qtbot, theme, window):
    other = Dialog(theme)
    qtbot.addWidget(other)
    other.quit_by_keys()
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    qtbot.keyClick(other, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not (window.isVisible() or other.isVisible()))


def test_a_window_that_was_closed_is_open_again_once_it_is_shown(window, heard):
    window.close()
    window.while_open(heard.append)("lost")
    window.show()
    window.while_open(heard.append)("heard")
    assert heard == ["heard"]


def test_what_comes_after_a_window_has_gone_is_let_go(theme, heard):
    window = Window(theme)
    listen = window.while_open(heard.append)
    delete(window)
    listen("late")
    assert heard == []


def test_what_is_wanted_again_while_it_is_asked_is_asked_once_more(question, library, heard):
    for _ in range(3):
        question.ask()
    assert len(library.waiting) == 1
    library.answer("old")
    library.answer("new")
    assert (heard, library.waiting) == (["old", "new"], [])


def test_what_was_refused_can_be_asked_again(question, library, heard):
    question.ask()
    library.refuse(ReflectError("No."))
    question.ask()
    library.answer("yes")
    assert [str(each) for each in heard] == ["No.", "yes"]


def test_an_answer_for_a_closed_window_is_let_go(window, question, library, heard):
    question.ask()
    window.close()
    library.answer("late")
    assert heard == []
