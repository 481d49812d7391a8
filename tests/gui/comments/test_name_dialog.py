"""The name for comments is asked for once, and is one that can sign."""

import pytest
from PySide6.QtWidgets import QWidget

from reflect_app.gui.comments.name_dialog import NameDialog, with_name


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def asked(window) -> NameDialog:
    return window.findChild(NameDialog)


def test_the_name_is_asked_once_and_kept(window, theme, settings_file):
    names = []
    with_name(settings_file, theme, window, names.append)
    asked(window).ui.name.setText(" B. ")
    asked(window).ui.keep.click()
    with_name(settings_file, theme, window, names.append)
    assert names == ["B.", "B."]
    assert settings_file.settings.comment_name == "B."


def test_without_a_name_nothing_goes_on(window, theme, settings_file):
    names = []
    with_name(settings_file, theme, window, names.append)
    asked(window).ui.keep.click()
    assert asked(window).ui.problem.text() == "Enter a name of 1 to 80 letters"
    asked(window).ui.leave.click()
    assert (names, settings_file.settings.comment_name) == ([], "")
