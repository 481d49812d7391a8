"""Wording that judges is found where a person is meant, whoever that is and wherever it stands."""

import pytest

from reflect_app.advice import advise
from reflect_app.advice.finding import Kind
from reflect_app.prompt_keys import PromptKey


def judged(text, prompt=PromptKey.NEEDS):
    return [each.text for each in advise(text, prompt, {Kind.JUDGEMENT})]


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("He claimed he was ill.", "claimed"),
        ("Refused all care today.", "Refused"),
        ("The man in bed four refused his tablets.", "refused"),
        ("Her son, who lives nearby, insisted on staying.", "insisted on"),
        ("We found her difficult.", "difficult"),
        ("A manipulative man with a long history.", "manipulative"),
        ("It was rude of her to leave.", "rude"),
        ("Addicts often come here late.", "Addicts"),
    ],
)
def test_it_is_found(sentence, term):
    assert term in judged(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I claimed mileage for the trip.",
        "The policy refused cover for flood damage.",
        "He was admitted to the ward.",
        "It was a challenging day for everybody.",
        "The alcoholic hand gel was empty.",
        "She said ‘he is an addict’ and left.",
    ],
)
def test_what_only_looks_like_it_is_left_alone(sentence):
    assert judged(sentence) == []
