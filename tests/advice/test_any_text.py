"""Advice has an answer for any text: one that stops anywhere, as it does while it is typed."""

from itertools import islice

import pytest

from reflect_app.advice import advise, advise_all, advise_in_slices
from reflect_app.advice.look_over import Memory
from reflect_app.prompt_keys import PromptKey
from tests.benchmarks.advice import corpus, wording_score
from tests.seeds import chance

CUTS = 2  # of each story


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


@pytest.mark.parametrize("stop", ["", " ", ".", "\n", "’", " (", "! ", ": "])
@pytest.mark.parametrize(
    "text",
    [
        "Rude to",
        "Demanding and to",
        "He laughed. Aggressive, and to",
        "hormonal and demanding to",
        "Lazy is how",
        "Lazy, I described",
        "Needy, and so",
        "As demanding",
        "most difficult",
        "denies",
        "The word",
        "not",
    ],
)
def test_a_note_may_stop_behind_any_small_word(text, stop):
    for written in (text, text.lower(), text.upper()):
        shown = advise(written + stop, PromptKey.DESCRIPTION)
        assert all(written[each.start : each.end] == each.text for each in shown)


def test_what_is_remembered_never_changes_what_is_found():
    draw, memory = chance("a draft that changes"), Memory()
    stories = [story.text for story in corpus.with_marks()]
    answers = {key: "\n".join(draw.sample(stories, 4)) for key in PromptKey}
    for _ in range(8):
        key = draw.choice(list(PromptKey))
        parts = answers[key].split("\n")
        parts[draw.randrange(len(parts))] = draw.choice(stories)
        answers = {**answers, key: "\n".join(parts)}
        overtaken = advise_in_slices(answers | {PromptKey.NEEDS: parts[0]}, memory=memory)
        list(islice(overtaken, draw.randrange(20)))
        assert advise_all(answers, memory=memory) == advise_all(answers)
