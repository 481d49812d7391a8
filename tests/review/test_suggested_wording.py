"""A suggestion that is taken reads as if it had always stood there."""

import pytest

from reflect_app.review.suggested_wording import with_suggestion


@pytest.mark.parametrize(
    ("answer", "words", "suggestion", "then"),
    [
        ("She was very tired.", "very", "", "She was tired."),
        ("She was tired, very.", "very", "", "She was tired,."),
        ("Very tired.", "Very", "", "tired."),
        ("She was\nvery tired", "very", "", "She was\ntired"),
        ("She was tired too\nAfter", "too", "", "She was tired\nAfter"),
        ("She was tired", "was", "felt", "She felt tired"),
        ("“very” she said", "very", "", "“” she said"),
        ("all", "all", "", ""),
        ("🙂 all 🙂", "all", "", "🙂 🙂"),
    ],
)
def test_words_that_are_left_out_leave_no_space_behind(answer, words, suggestion, then):
    at = answer.index(words)
    assert with_suggestion(answer, range(at, at + len(words)), suggestion) == then
