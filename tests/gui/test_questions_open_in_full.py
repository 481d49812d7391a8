"""What asks something opens as large as its words need, or as the screen has room."""

import pytest

from reflect_app.gui.widgets.page_scroll import PageScroll
from tests.drivers.every_window import EVERY_WINDOW, open_program

QUESTIONS = (
    "name for comments",
    "working title",
    "asked why it is opened again",
    "send for review",
    "approve",
    "publish, also as",
)


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_in_sight_as_a_whole(name, qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=True) as program:
        dialog = EVERY_WINDOW[name](program)
        qtbot.waitExposed(dialog)
        hidden = [each.verticalScrollBar().maximum() for each in dialog.findChildren(PageScroll)]
        assert not any(hidden) or dialog.height() == dialog.room().height()
