"""What is asked for before finishing and before publishing, and where it is to be put right."""

from datetime import date

import pytest
from hypothesis import given

from reflect_app.errors import NotReadyError
from reflect_app.prompt_keys import HEADINGS
from reflect_app.reflection import Answers, PromptKey, Reflection
from reflect_app.text_format.requirements import to_finish, to_publish
from reflect_app.text_format.size_limit import LIMIT
from reflect_app.text_format.writer import write, written_or_missing
from tests.strategies import in_seconds, publishable, reflections

FINISHED = Reflection(answers=Answers(**{key.value: "Something" for key in PromptKey}))
READY = FINISHED.model_copy(update={"tags": ("care",), "published": date(2021, 8, 19)})


def places(requirements):
    return [requirement.place for requirement in requirements]


def test_an_empty_draft_needs_each_of_the_six_answers_to_be_finished():
    assert places(to_finish(Reflection())) == [key.value for key in PromptKey]


def test_the_message_repeats_the_words_of_the_question():
    first = to_finish(Reflection())[0]
    assert first.message == "Enter a factual description of your example"


def test_six_answers_are_enough_to_finish_but_not_to_publish():
    assert to_finish(FINISHED) == ()
    messages = [requirement.message for requirement in to_publish(FINISHED)]
    assert places(to_publish(FINISHED)) == ["tags", "published"]
    assert messages == ["Enter at least one tag", "Enter the published date"]


def test_nothing_more_is_asked_of_what_is_ready():
    assert to_publish(READY) == ()


@pytest.mark.parametrize("key", list(PromptKey))
def test_white_space_is_no_answer(key):
    assert places(to_finish(READY.answering(key, " \n\t"))) == [key.value]


@pytest.mark.parametrize("key", list(PromptKey))
def test_a_heading_for_a_line_is_found_where_it_is(key):
    requirement = to_finish(READY.answering(key, HEADINGS[PromptKey.FACTORS]))[0]
    assert requirement.place == key.value
    assert HEADINGS[PromptKey.FACTORS] in requirement.message


def test_a_text_that_is_too_large_is_to_be_shortened_at_its_longest_answer():
    requirements = to_finish(READY.answering(PromptKey.IMPACT, "x" * LIMIT))
    assert places(requirements) == ["impact"]


def test_a_tag_that_slipped_past_the_checks_is_found_among_the_tags():
    assert places(to_publish(READY.model_copy(update={"tags": ("a, b",)}))) == ["tags"]


@in_seconds
@given(reflections() | publishable())
def test_what_is_asked_before_publishing_is_what_writing_refuses(reflection):
    messages = tuple(requirement.message for requirement in to_publish(reflection))
    assert refusals(reflection) == messages


def refusals(reflection):
    try:
        write(reflection)
    except NotReadyError as error:
        return error.problems
    return ()


@in_seconds
@given(reflections())
def test_publishing_asks_for_all_that_finishing_asks_for(reflection):
    assert set(to_finish(reflection)) <= set(to_publish(reflection))


@in_seconds
@given(reflections() | publishable())
def test_one_look_says_the_bytes_or_what_is_missing(reflection):
    data, missing = written_or_missing(reflection)
    assert missing == to_publish(reflection)
    assert data == (b"" if missing else write(reflection))


def test_one_look_says_which_tags_no_file_can_hold():
    data, missing = written_or_missing(READY.model_copy(update={"tags": ("a, b",)}))
    assert (data, places(missing)) == (b"", ["tags"])
