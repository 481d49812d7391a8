"""The sentence that a passage is shown in."""

import pytest

from reflect_app.advice.sentence_around import sentence_around


def around(text: str, words: str) -> str:
    return "|".join(sentence_around(text, text.index(words), len(words)))


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("It rained. Maria came in. She sat.", "Maria", "|Maria| came in."),
        ("We saw Dr. Grey. It rained.", "Grey", "We saw Dr. |Grey|."),
        ("First line\nI rang 01632 960 001 twice\nLast", "01632", "I rang |01632| 960 001 twice"),
        ("“Where is Maria?” she asked.", "Maria", "“Where is |Maria|?”"),
        ("Maria", "Maria", "|Maria|"),
        ("I met  Maria\tthere.", "Maria", "I met |Maria| there."),
    ],
)
def test_a_passage_is_shown_in_its_own_sentence(text, words, shown):
    assert around(text, words) == shown


def test_a_sentence_without_end_is_cut_between_words():
    long = "and then she went on " * 300
    before, words, behind = sentence_around(f"{long}Maria {long}", len(long), 5)
    assert words == "Maria"
    assert before.startswith("…")
    assert behind.endswith("…")
    assert before.endswith("went on ")
    assert behind.startswith(" and then")


def test_a_text_without_any_blank_is_shown_all_the_same():
    before, words, behind = sentence_around("x" * 900, 450, 4)
    assert words == "xxxx"
    assert len(before) + len(behind) <= 420
