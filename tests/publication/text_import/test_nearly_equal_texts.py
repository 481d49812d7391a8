"""Texts that are nearly equal are found among thousands, and others are left alone."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.prompt_keys import PromptKey
from reflect_app.publication.text_import.nearly_equal_texts import (
    NearlyEqualTexts,
    are_nearly_equal,
    words_of,
)
from reflect_app.reflection import Answers, Reflection
from tests import seeds
from tests.made_up_texts import MadeUp


def nearly_equal(index, kept, reflection):
    """The places of what is nearly equal to this, as an import finds it."""
    words = words_of(reflection)
    return [
        place for place in index.sketch(words).candidates if are_nearly_equal(words, kept[place])
    ]


def indexed(texts):
    index, kept = NearlyEqualTexts(), [words_of(each) for each in texts]
    for words in kept:
        index.add(index.sketch(words))
    return index, kept


@pytest.fixture(scope="module", params=[0, 0.5, 0.7], ids=["free", "half a form", "mostly a form"])
def many(request):
    """A thousand stories told freely, or on a form of which so much is the same in all."""
    made_up = MadeUp(seeds.chance("stories"), given=request.param)
    texts = [made_up.story() for _ in range(1_000)]
    return made_up, texts, *indexed(texts)


@pytest.mark.parametrize("change", ["few_words", "an_answer_anew", "an_answer_left_out"])
def test_a_text_in_which_little_changed_is_found(many, change):
    made_up, texts, index, kept = many
    chosen = [made_up.chance.randrange(len(texts)) for _ in range(50)]
    changed = [getattr(made_up, change)(texts[place]) for place in chosen]
    assert all(
        place in nearly_equal(index, kept, each)
        for place, each in zip(chosen, changed, strict=True)
    )


def test_stories_that_share_no_more_than_a_form_are_left_alone(many):
    made_up, _texts, index, kept = many
    assert not any(nearly_equal(index, kept, made_up.story()) for _ in range(100))


def test_two_of_which_half_is_another_s_are_not_nearly_equal(many):
    made_up, texts, index, kept = many
    assert not nearly_equal(index, kept, made_up.half_anew(texts[7]))


def test_the_same_answers_with_other_tags_and_another_date_are_nearly_equal():
    story = MadeUp(seeds.chance("one story")).story()
    index, kept = indexed([story])
    other = Reflection(answers=story.answers, tags=("another",), published="2020-02-02")
    assert nearly_equal(index, kept, other) == [0]


def test_a_script_without_spaces_is_compared_by_its_letters():
    drawn = seeds.chance("without spaces")
    text = "".join(chr(drawn.randrange(0x4E00, 0x5E00)) for _ in range(300))
    index, kept = indexed([Reflection(answers=Answers(description=text))])
    changed = Reflection(answers=Answers(description=f"{text[:100]}一{text[102:]}"))
    assert nearly_equal(index, kept, changed) == [0]


def test_a_few_words_tell_nothing():
    assert words_of(Reflection(answers=Answers(description="She came back. " * 10))) == []


@given(st.lists(st.sampled_from("abcdefgh"), min_size=40, max_size=200), st.data())
def test_a_text_is_nearly_equal_to_itself_and_as_much_to_another_as_that_to_it(words, data):
    one = words_of(Reflection(answers=Answers(description=" ".join(words))))
    other = data.draw(st.permutations(one))
    assert are_nearly_equal(one, one)
    assert are_nearly_equal(one, other) == are_nearly_equal(other, one)


@given(st.integers(0, 1 << 30))
def test_a_change_of_one_word_in_twenty_is_always_found(seed):
    made_up = MadeUp(random.Random(seed))
    texts = [made_up.story() for _ in range(5)]
    index, kept = indexed(texts)
    assert 3 in nearly_equal(index, kept, made_up.few_words(texts[3], 1))


def test_a_text_of_a_million_letters_takes_no_time():
    drawn = seeds.chance("long")
    long = " ".join(str(drawn.randrange(9_999)) for _ in range(200_000))
    story = Reflection(answers=Answers(**dict.fromkeys(map(str, PromptKey), long)))
    index, kept = indexed([story])
    assert nearly_equal(index, kept, story) == [0]
    assert len(kept[0]) == 10_000
