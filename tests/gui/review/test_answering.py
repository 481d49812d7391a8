"""From the button in the review window to the file: what the window says of it afterwards."""

from datetime import date

import pytest

from reflect_app.gui.review.send_dialog import SendDialog
from reflect_app.review.seal import seal_of, short
from tests.drivers.every_window import open_program, show_review
from tests.drivers.handing_over import press_button
from tests.drivers.reviewing import SECOND, button, second_reading, status
from tests.drivers.settle import settle, until

READY = SECOND.model_copy(update={"published": date(2026, 11, 20)})


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path / "data", filled=False) as program:
        yield program


def answer(program, window, words: str, path) -> None:
    """Press a button of the window, and have the file written there."""
    program.services.dialogs.will_write(path)
    button(window, words).click()
    until(lambda: bool(window.findChildren(SendDialog)))
    dialog = window.findChildren(SendDialog)[-1]
    press_button(dialog, {"Approve": "Approve and save…"}.get(words, "Save the answer…"))
    until(path.exists)
    settle(program.service, window)
    dialog.close()
    settle(program.service, window)
    until(lambda: not window.working)


def test_an_approval_shows_its_seal_and_can_be_reopened(program, tmp_path):
    story = second_reading()
    story.arrives(READY)
    window = show_review(program, story, READY)
    program.services.dialogs.will_choose("Approve all the same")
    answer(program, window, "Approve", tmp_path / "approved.reflection")
    assert f"seal {short(seal_of(READY))}" in status(window)
    assert not window.ui.approveButton.isEnabled()
    assert button(window, "Reopen") is not None


def test_what_was_sent_back_says_so_and_can_be_sent_once_more(program, tmp_path):
    window = show_review(program)
    answer(program, window, "Send back with comments", tmp_path / "back.reflection")
    assert "sent back" in status(window)
    assert window.ui.returnButton.isEnabled()
    assert not window.ui.approveButton.isEnabled()
