"""Words are known to stand in a text as words, also where somebody made a file to hurt."""

from datetime import UTC, datetime
from time import process_time

import pytest

from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Reflection
from reflect_app.review.entries import Decided
from reflect_app.review.standing_decisions import standing, where_it_stands

AT = datetime(2026, 11, 27, tzinfo=UTC)


def decided(words, prompt=PromptKey.NEEDS):
    return Decided("A.", AT, 1, prompt, f"identifiers: {words.lower()}", words, "A quotation.")


def text(needs, **answers):
    return Reflection(answers=Answers(needs=needs, **answers))


@pytest.mark.parametrize(
    ("words", "needs"),
    [
        ("Maria", "maria."),
        ("Maria’s", "(Maria’s)"),
        ("Rose House", "at ROSE\nhouse"),
        ("07700 900123", "07700  900123,"),
        ("#3", "room#3 "),
        ("Straße", "STRASSE"),
    ],
)
def test_words_stand_there_in_capitals_or_not_and_over_the_end_of_a_line(words, needs):
    assert standing([decided(words)], text(needs)) == (decided(words),)


@pytest.mark.parametrize("needs", ["Mariam", "a Marian", "", "M aria"])
def test_words_within_other_words_are_not_there(needs):
    assert standing([decided("Maria")], text(needs)) == ()


def test_words_stand_there_also_behind_others_that_have_them_within():
    assert standing([decided("Maria")], text("Marian and Annamaria, and Maria.")) != ()


def test_of_two_answers_the_one_that_they_were_decided_in_is_named():
    twice = text("maria", impact="MARIA.")
    assert where_it_stands(twice, PromptKey.IMPACT, "Maria") == (PromptKey.IMPACT, "MARIA")
    assert where_it_stands(twice, None, "Maria") == (PromptKey.NEEDS, "maria")


def test_only_the_answer_that_they_were_decided_in_counts_for_what_is_shared():
    assert standing([decided("Maria")], text("", impact="Maria")) == ()
    assert where_it_stands(text("", impact="MARIA."), PromptKey.NEEDS, "Maria’s", "maria") == (
        PromptKey.IMPACT,
        "MARIA",
    )


@pytest.mark.parametrize(
    ("words", "needs"),
    [
        ("a " * 400 + "b", "a " * 100_000),
        ("a" * 900 + "b", "a" * 200_000),
        ("a", "a" * 200_000),
        ("b" * 200_000, "b" * 200_000),
    ],
)
def test_no_file_that_is_made_to_hurt_holds_a_window_up(words, needs):
    reflection, many = text(needs), [decided(words)] * 5_000
    start = process_time()
    assert standing(many, reflection) == ()
    assert process_time() - start < 2.0


def test_the_tags_count_as_the_end_of_the_last_answer():
    tagged = text("").model_copy(update={"tags": ("Rose House", "leadership")})
    of_tag = decided("Rose House", PromptKey.MOTIVATION)
    assert standing([of_tag], tagged) == (of_tag,)
    assert where_it_stands(tagged, None, "rose house") == (PromptKey.MOTIVATION, "Rose House")
    assert where_it_stands(tagged, None, "House leadership") is None
