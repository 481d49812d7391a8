"""Advice has an answer for any text: one that stops anywhere, as it does while it is typed."""

import pytest

from reflect_app.advice import advise
from tests.benchmarks.advice import corpus, wording_score
from tests.seeds import chance

CUTS = 3  # of each story


@pytest.mark.parametrize("portion", corpus.PORTIONS)
def test_a_story_may_stop_after_any_word(portion):
    draw = chance("where a story stops", portion)
    for story in (*corpus.with_marks((portion,)), *corpus.innocent((portion,))):
        words = story.text.split(" ")
        for at in draw.sample(range(len(words)), CUTS):
            for text in (" ".join(words[:at]), " ".join(words[at:])):
                assert all(text[each.start : each.end] == each.text for each in advise(text))


def test_a_sentence_may_stop_without_a_full_stop():
    for each in wording_score.sentences():
        bare = each.text.rstrip(".!?”\"'’")
        for text in (each.text, bare):
            assert all(0 <= found.start < found.end <= len(text) for found in advise(text))
