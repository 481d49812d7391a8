"""What is put in for a term leaves a whole sentence behind."""

import pytest

from reflect_app.advice import advise
from reflect_app.advice.finding import Kind
from reflect_app.prompt_keys import PromptKey


def offered(text):
    (found,) = advise(text, PromptKey.DESCRIPTION, [Kind.JUDGEMENT])
    return found.suggestions


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("She failed to attend.", "did not come"),
        ("She failed to attend again, and we rang.", "did not come"),
        ("He fails to attend and does not ring.", "does not come"),
        ("She failed to attend for review.", "did not come"),
        ("She failed to attend last week.", "did not come"),
        ("He refused to attend because it was loud.", "did not want to go"),
        ("He demanded again.", "asked"),
    ],
)
def test_no_preposition_is_left_with_nothing_behind(text, put):
    assert offered(text) == (put,)


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("She failed to attend her appointment.", "did not come to"),
        ("She failed to attend last week’s review.", "did not come to"),
        ("She failed to attend about six appointments.", "did not come to"),
        ("He refused to attend the group.", "did not want to go to"),
        ("She demanded an apology.", "asked for"),
        ("He insisted on something else.", "asked for"),
    ],
)
def test_it_stays_where_something_stands_behind(text, put):
    assert offered(text) == (put,)


@pytest.mark.parametrize(
    "text",
    [
        "He insisted on going home.",
        "She failed to attend to her wounds.",
        "He was a diseased person.",
    ],
)
def test_what_leaves_no_sentence_is_not_offered(text):
    assert offered(text) == ()
