"""The author sees the conversation, takes or leaves suggestions, and can't answer themselves."""

import pytest

from reflect_app.prompt_keys import PromptKey
from reflect_app.status import Status
from tests.drivers.reviewing import (
    FIRST,
    Story,
    button,
    chosen,
    do,
    points,
    spoken,
    text,
)
from tests.drivers.window import act, news


@pytest.fixture
def story():
    """A reflection of one's own that came back with a comment."""
    story = Story()
    story.arrives(FIRST, by="B.", for_review=False)
    passage = "The receptionist was rude to her."
    wording = "The receptionist asked her name three times."
    story.comments("A.", PromptKey.DESCRIPTION, "What did you see?", passage, wording)
    return story


@pytest.fixture
def window(open_window, on_shelf, story):
    def keep(library):
        own = library.take_in("own0000001", FIRST, story.entries, status=Status.RETURNED)
        return own.id

    return open_window(on_shelf(keep))


@pytest.fixture
def text_now(on_shelf, window):
    return lambda: (
        on_shelf(lambda library: library.get(window.about)).reflection.answers.description
    )


def test_nobody_can_answer_what_is_their_own(window):
    assert button(window, "Send back with comments") is None
    assert button(window, "Approve") is None
    assert points(window) == {}


def test_a_suggestion_is_taken_into_the_text_in_one_press(window, text_now, calm):
    act(window, "Next comment")
    do(window, "Take it")
    calm()
    assert "The receptionist asked her name three times. She stayed" in text_now()
    assert "asked her name three times" in text(window)
    assert (chosen(window).is_open, chosen(window).decision) == (False, "taken")
    assert news(window).startswith("Taken")


def test_what_was_there_before_a_suggestion_was_taken_is_in_the_history(window, on_shelf, calm):
    act(window, "Next comment")
    do(window, "Take it")
    calm()
    kept = on_shelf(lambda library: library.revision(window.about, 1))
    assert "was rude to her" in kept.reflection.answers.description


def test_a_suggestion_can_be_left(window, text_now, calm):
    act(window, "Next comment")
    do(window, "Leave it")
    calm()
    assert text_now() == FIRST.answers.description
    assert chosen(window).decision == "left"


def test_a_comment_whose_words_are_gone_is_shown_at_its_prompt(window, on_shelf, services, calm):
    def rewrite(library):
        record = library.get(window.about)
        changed = record.reflection.answering(PromptKey.DESCRIPTION, "Something else happened.")
        return library.save(record.model_copy(update={"reflection": changed}))

    on_shelf(rewrite)
    window._question.ask()
    calm()
    gone = "The words it was about are not there any more: “The receptionist was rude to her.”"
    assert gone in spoken(window)[0]
