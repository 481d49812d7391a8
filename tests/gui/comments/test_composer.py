"""What a comment is typed in keeps what was typed until it is saved, and tells when it is."""

import pytest
from PySide6.QtCore import Qt

from reflect_app.gui.comments.composer import Composer
from tests.drivers.comments import compose, save
from tests.drivers.window import press


@pytest.fixture
def composer(qtbot, theme):
    composer = Composer(theme, "Your comment on “she was rude”", passage="she was rude")
    qtbot.addWidget(composer)
    composer.show()
    return composer


def test_nothing_can_be_saved_before_something_is_typed(composer):
    assert not composer.save.isEnabled()
    assert not composer.is_unsaved


def test_a_comment_is_handed_on_as_it_was_typed(composer, qtbot):
    compose(composer, "What did you see?")
    with qtbot.waitSignal(composer.saved) as told:
        save(composer)
    assert told.args == ["What did you see?", None]


def test_other_wording_begins_with_the_passage(composer):
    composer.suggest.click()
    assert composer.wording.text() == "she was rude"
    assert composer.suggestion is None


def test_other_wording_goes_with_the_comment(composer, qtbot):
    compose(composer, "Perhaps", "she did not look up")
    with qtbot.waitSignal(composer.saved) as told:
        save(composer)
    assert told.args == ["Perhaps", "she did not look up"]


def test_an_empty_wording_suggests_to_leave_the_passage_out(composer):
    compose(composer, "Is it needed?", "")
    assert composer.suggestion == ""


def test_control_enter_saves(composer, qtbot):
    compose(composer, "Yes")
    with qtbot.waitSignal(composer.saved):
        press(composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_why_it_is_not_kept_is_said_and_it_can_be_tried_again(composer):
    compose(composer, "Yes")
    save(composer)
    composer.say("The disk is full.")
    assert composer.problem.text() == "The disk is full."
    assert composer.save.isEnabled()
    assert composer.is_unsaved
