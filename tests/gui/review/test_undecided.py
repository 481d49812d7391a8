"""What the review window says of passages that nobody decided about."""

import pytest

from reflect_app.advice.finding import Kind
from reflect_app.gui.review.undecided_messages import author_may_know
from reflect_app.prompt_keys import PromptKey
from tests.drivers.advice import MARIA, PHONE, find_these_words
from tests.drivers.reviewing import (
    SECOND,
    Story,
    go_to_undecided,
    list_undecided,
    looked_over,
    take_in,
    undecided,
)

TEXT = SECOND.answering(PromptKey.NEEDS, f"I rang her on {PHONE}, and then {MARIA} came.")


@pytest.fixture(autouse=True)
def _known_words(monkeypatch):
    find_these_words(monkeypatch)


@pytest.fixture
def story():
    story = Story()
    story.arrives(TEXT)
    return story


@pytest.fixture
def window(open_window, on_shelf, story):
    window = open_window(on_shelf(lambda library: take_in(library, story, TEXT)))
    looked_over(window)
    return window


def test_what_is_undecided_is_a_quiet_line_that_opens_to_a_list(window):
    assert undecided(window) == "2 passages are worth a second look"
    assert not window.checklist.undecided.links
    listed = list_undecided(window)
    assert [each.split(". ")[0] for each in listed] == [
        f"Could identify someone: {PHONE}",
        f"Could identify someone: {MARIA}",
    ]


def test_what_is_said_above_the_list_stays_true_once_somebody_commented():
    assert "nobody" not in author_may_know()


def test_words_that_are_there_twice_are_told_as_everywhere_else(open_window, on_shelf):
    story, text = Story(), TEXT.answering(PromptKey.NEEDS, f"{MARIA} came. {MARIA} wept.")
    story.arrives(text)
    window = open_window(on_shelf(lambda library: take_in(library, story, text)))
    looked_over(window)
    assert [each.split(". ")[0] for each in list_undecided(window)] == [
        f"Could identify someone: {MARIA}, twice"
    ]


def test_each_leads_to_its_words_selected_so_that_they_can_be_commented(window):
    list_undecided(window)
    assert go_to_undecided(window, 0) == PHONE
    assert window.ui.text.hasFocus()


def test_what_the_author_decided_and_shares_is_not_among_it(open_window, on_shelf, story):
    story.decides("agreed with the person", PHONE, about=PHONE)
    window = open_window(on_shelf(lambda library: take_in(library, story, TEXT)))
    looked_over(window)
    assert undecided(window) == "1 passage is worth a second look"


def test_a_kind_that_is_switched_off_is_gone_at_once(window, reviewing):
    reviewing.advice.switch(Kind.IDENTIFIERS, on=False)
    looked_over(window)
    assert undecided(window) == ""


def test_a_tag_that_could_identify_somebody_is_among_it_and_leads_to_the_tags(
    open_window, on_shelf
):
    story, text = Story(), SECOND.model_copy(update={"tags": ("leadership", PHONE)})
    story.arrives(text)
    window = open_window(on_shelf(lambda library: take_in(library, story, text)))
    looked_over(window)
    assert undecided(window) == "1 passage is worth a second look"
    list_undecided(window)
    assert go_to_undecided(window, 0) == PHONE


def test_in_a_narrow_window_the_text_keeps_its_room_above_the_list(window, qtbot):
    window.resize(700, 700)
    list_undecided(window)
    last = window.checklist.undecided.links[-1]
    qtbot.waitUntil(last.isVisible)
    qtbot.waitUntil(lambda: window.ui.text.height() >= 150)
    assert window.ui.aside.geometry().bottom() <= window.ui.body.height()


def test_what_is_listed_takes_on_another_size_of_text_at_once(window, theme):
    list_undecided(window)
    before = around_rows(window)
    theme.set_zoom(200)
    assert around_rows(window) == [2 * each for each in before]


def around_rows(window):
    """How much room there is above each row, in pixels."""
    links = window.checklist.undecided.links
    assert links
    return [link.parentWidget().layout().contentsMargins().top() for link in links]
