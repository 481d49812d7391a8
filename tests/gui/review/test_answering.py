"""From the button in the review window to the file: what the window says of it afterwards."""

from datetime import date

import pytest

from reflect_app.gui.review.send_dialog import SendDialog
from reflect_app.gui.tasks.change import whole
from reflect_app.prompt_keys import PromptKey
from reflect_app.review.seal import seal_of, short
from tests.drivers.every_window import open_program, show_review
from tests.drivers.handing_over import offers, press_button, problems
from tests.drivers.reviewing import SECOND, button, second_reading, status, text
from tests.drivers.settle import settle, until
from tests.drivers.window import news

NEWER = "On a long Monday she waited."
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


def ready_to_approve(program):
    story = second_reading()
    story.arrives(READY)
    program.services.dialogs.will_choose("Approve all the same")
    return story, show_review(program, story, READY)


def newer_arrives(program, story, window, *, told: bool) -> None:
    """Another version comes in, from this program or, untold, from another one."""
    before = len(story.entries)
    newer = READY.answering(PromptKey.DESCRIPTION, NEWER)
    story.arrives(newer)

    def take(library):
        record = library.get(window.about).model_copy(update={"reflection": newer})
        library.add_to_review(window.about, story.entries[before:], record=record)

    program.service.ask(take, changes=whole(window.about) if told else None)
    settle(program.service)


def test_words_that_came_while_the_dialogue_was_open_are_not_approved(program, tmp_path):
    story, window = ready_to_approve(program)
    program.services.dialogs.will_write(tmp_path / "approved.reflection")
    button(window, "Approve").click()
    until(lambda: bool(window.findChildren(SendDialog)))
    newer_arrives(program, story, window, told=True)
    dialog = window.findChildren(SendDialog)[-1]
    press_button(dialog, "Approve and save…")
    until(lambda: bool(problems(dialog)))
    assert "has changed since you opened this" in problems(dialog)[0]
    assert "Look once more" in offers(dialog)
    assert not (tmp_path / "approved.reflection").exists()
    dialog.close()
    until(lambda: "F8 leads from one change to the next" in news(window))


@pytest.mark.parametrize("words", ["Approve", "Send back with comments"])
def test_words_that_another_program_took_in_are_shown_and_not_answered(program, words):
    story, window = ready_to_approve(program)
    newer_arrives(program, story, window, told=False)
    assert NEWER not in text(window)
    button(window, words).click()
    until(lambda: NEWER in text(window))
    assert not window.findChildren(SendDialog)
    assert "has changed since you opened this" in str(program.services.dialogs.told)


def test_a_window_that_comes_forward_shows_what_is_there_by_now(program):
    story, window = ready_to_approve(program)
    newer_arrives(program, story, window, told=False)
    program.windows.library.activateWindow()
    until(lambda: not window.isActiveWindow())
    window.activateWindow()
    until(lambda: NEWER in text(window))
