"""A sentence about feelings is moved whole, and what it leaves behind closes up."""

import time
from types import SimpleNamespace

import pytest

from reflect_app.advice.move_sentence import moved, sentence_to_move
from reflect_app.prompt_keys import PromptKey
from tests.seeds import chance


def around(text, words):
    start = text.index(words)
    finding = SimpleNamespace(start=start, end=start + len(words), length=len(words))
    begin, length = sentence_to_move(text, finding)
    return text[begin : begin + length]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("She sat. I felt sad. He left.", "I felt sad."),
        ("I felt sad. He left.", "I felt sad."),
        ("She sat. I felt sad", "I felt sad"),
        ("She sat.\nI felt sad\nHe left.", "I felt sad"),
        ("Dr. Osei came and I felt sad. He left.", "Dr. Osei came and I felt sad."),
        ("“No.” I felt sad (very sad!). He left.", "I felt sad (very sad!)."),
        ("She sat! I felt sad? Yes.", "I felt sad?"),
        ("I felt sad… and then calm. He left.", "I felt sad… and then calm."),
        ("“Stop!” she said, and I felt sad. He left.", "“Stop!” she said, and I felt sad."),
        ("Rev. Osei sang and I felt sad. He left.", "Rev. Osei sang and I felt sad."),
        ("i sat. I felt sad. he left.", "I felt sad."),
    ],
)
def test_the_sentence_is_the_whole_one_and_no_more(text, sentence):
    assert around(text, "I felt sad") == sentence


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("She sat. I felt sad. He left.", "She sat. He left."),
        ("I felt sad. He left.", "He left."),
        ("She sat. I felt sad.", "She sat."),
        ("She sat.\n\nI felt sad.\n\nHe left.", "She sat.\n\nHe left."),
        ("She sat. I felt sad.\nHe left.", "She sat.\nHe left."),
        ("She sat.\nI felt sad. He left.", "She sat.\nHe left."),
        ("I felt sad.", ""),
    ],
)
def test_what_stays_closes_up(text, left):
    start = text.index("I felt sad.")
    after = moved({PromptKey.DESCRIPTION: text}, PromptKey.DESCRIPTION, start, 11)
    assert after == {PromptKey.DESCRIPTION: left, PromptKey.FEELINGS: "I felt sad.\n"}


def test_it_comes_behind_what_is_there_as_a_paragraph_of_its_own():
    answers = {PromptKey.DESCRIPTION: "I felt sad.", PromptKey.FEELINGS: "Warm now.\n"}
    after = moved(answers, PromptKey.DESCRIPTION, 0, 11)
    assert after[PromptKey.FEELINGS] == "Warm now.\n\nI felt sad.\n"


@pytest.mark.parametrize(("start", "length"), [(0, 0), (8, 1), (99, 5)])
def test_moving_nothing_changes_nothing(start, length):
    answers = {PromptKey.DESCRIPTION: "She sat. He left."}
    assert moved(answers, PromptKey.DESCRIPTION, start, length) == answers


def test_within_the_feelings_nothing_moves():
    answers = {PromptKey.FEELINGS: "I felt sad."}
    assert moved(answers, PromptKey.FEELINGS, 0, 11) == answers


@pytest.mark.parametrize("seed", [".", "a! ", '."', "Dr. ", "\u2026 a"])
def test_a_text_twice_as_long_takes_about_twice_as_long(seed):
    def taken(length):
        text = f"I felt sad {seed * (length // len(seed))}x"
        begun = time.process_time()
        assert around(text, "I felt sad").startswith("I felt sad")
        return time.process_time() - begun

    assert taken(400_000) < 4 * max(taken(200_000), 0.1)


def test_whatever_is_moved_no_word_is_lost():
    drawn = chance("moved sentences")
    for _each in range(200):
        text = "".join(
            drawn.choice(["Ab", "c.", " ", "\n", "  ", "\n\n", "!", "I felt"]) for _ in range(20)
        )
        start = drawn.randrange(len(text))
        after = moved(
            {PromptKey.DESCRIPTION: text}, PromptKey.DESCRIPTION, start, drawn.randrange(20)
        )
        assert sorted("".join("".join(after.values()).split())) == sorted("".join(text.split()))
