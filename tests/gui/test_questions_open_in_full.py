"""What asks something opens as large as its words need, if there is room; Escape leaves it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reflect_app.gui.widgets.page_scroll import PageScroll
from tests.drivers.every_window import EVERY_WINDOW, open_program
from tests.drivers.window import press

QUESTIONS = (
    "name for comments",
    "working title",
    "asked why it is opened again",
    "send for review",
    "approve",
    "publish, also as",
)
ALL_QUESTIONS = (
    *QUESTIONS,
    *("review settings", "passphrase", "export dialog", "words and advice"),
    *("publish, names of files", "publish, from which day"),
)


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_in_sight_as_a_whole(name, qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=True) as program:
        dialog = EVERY_WINDOW[name](program)
        qtbot.waitExposed(dialog)
        hidden = [each.verticalScrollBar().maximum() for each in dialog.findChildren(PageScroll)]
        assert not any(hidden) or dialog.height() == dialog.room().height()


@pytest.mark.parametrize("name", ALL_QUESTIONS)
def test_escape_leaves_a_question_and_answers_nothing(name, qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=True) as program:
        dialog, settings = EVERY_WINDOW[name](program), program.settings_file.settings
        before = replace(settings)
        qtbot.waitExposed(dialog)
        press(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        assert settings == before
