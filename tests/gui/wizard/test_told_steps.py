"""Undo and Redo say what they did in an answer out of sight, and offer the way back from it."""

import pytest

from reflect_app.gui.advice import findings_panel
from reflect_app.prompt_keys import PromptKey
from tests.drivers.advice import ENGAGE, MARIA, PHONE, STORY, AdviceDriver, described
from tests.drivers.advice import find_these_words as find

BACK = f"“a number” is “{PHONE}” again in What happened. Redo puts it back."
AGAIN = f"“{PHONE}” is “a number” again in What happened. Undo takes that back."


@pytest.fixture
def advice(open_wizard, on_shelf, monkeypatch):
    find(monkeypatch)
    return AdviceDriver(open_wizard(on_shelf(described(STORY))))


@pytest.fixture
def elsewhere(advice):
    """A number was replaced; now another answer is open, in which nothing was typed."""
    advice.choose(PHONE)
    advice.press("a number")
    advice.driver.go(PromptKey.FACTORS.value)
    return advice


def story(advice):
    return advice.wizard.page_of("description").text()


def way(advice):
    """What the line offers to press; "" for nothing."""
    link = advice.panel.undo
    return link.words if link.isVisible() else ""


def test_it_is_said_what_stands_again_and_where(elsewhere):
    elsewhere.undo()
    assert (story(elsewhere), elsewhere.done()) == (STORY, BACK)


def test_it_is_read_out_too(elsewhere, monkeypatch):
    said = []
    monkeypatch.setattr(findings_panel, "announce", lambda _widget, words: said.append(words))
    elsewhere.undo()
    assert BACK in said


def test_the_line_does_it_again_and_takes_it_back_by_its_link(elsewhere):
    changed = story(elsewhere)
    elsewhere.undo()
    for wanted, then, text, said in (
        ("Redo", "Undo", changed, AGAIN),
        ("Undo", "Redo", STORY, BACK),
    ):
        assert (way(elsewhere), elsewhere.panel.undo.accessibleName()) == (wanted, wanted)
        elsewhere.panel.undo.click()
        elsewhere.known()
        assert (story(elsewhere), elsewhere.done(), way(elsewhere)) == (text, said, then)


def test_done_again_by_its_link_it_is_one_step_of_undo(elsewhere):
    elsewhere.undo()
    elsewhere.panel.undo.click()
    elsewhere.undo()
    assert story(elsewhere) == STORY
    assert elsewhere.driver.page.answer.can_step() == (False, True)


def test_the_line_goes_with_what_is_typed_next(elsewhere):
    elsewhere.undo()
    elsewhere.type_at_end("It rained.")
    assert (elsewhere.done(), way(elsewhere)) == ("", "")


def test_a_moved_sentence_is_told_by_where_it_is_again(advice, monkeypatch):
    monkeypatch.setattr(advice.wizard.advice.draft.deeds, "can_move", lambda _finding: True)
    advice.wizard.advice.draft.show()
    advice.choose(ENGAGE)
    advice.press("Move this sentence to how you feel")
    advice.driver.go(PromptKey.FACTORS.value)
    advice.undo()
    assert advice.done() == "The sentence is in What happened again. Redo moves it once more."
    advice.panel.undo.click()
    assert advice.done() == "The sentence is in How you feel again. Undo takes that back."


def test_where_the_words_were_written_over_it_does_not_say_that_they_are_back(advice):
    advice.choose(PHONE)
    advice.press("a number")
    advice.put_caret("a number")
    answer = advice.driver.page.answer
    cursor = answer.textCursor()
    cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
    cursor.insertText("something")
    written = story(advice)
    advice.driver.go(PromptKey.FACTORS.value)
    advice.undo()
    assert (story(advice), PHONE in written) == (written, False)
    assert advice.done().startswith("No words were changed")


def test_a_name_in_the_answer_that_is_seen_alone_needs_no_telling(advice):
    advice.choose(MARIA)
    advice.press("a woman we support")
    advice.undo()
    assert (advice.driver.text, advice.done()) == (STORY, "")
