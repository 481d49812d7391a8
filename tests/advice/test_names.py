"""People, places and organisations: what is found, what is left alone, and who is known again."""

import pytest

from reflect_app.advice import advise, advise_all
from reflect_app.advice.finding import Kind, Severity
from reflect_app.prompt_keys import PromptKey

NAMED = {"person", "place", "organisation"}


def names_in(text):
    return [each.text for each in advise(text, None, [Kind.IDENTIFIERS]) if each.type in NAMED]


def test_a_name_of_one_answer_is_found_in_small_letters_and_at_a_start_in_another():
    answers = {
        PromptKey.DESCRIPTION: "I sat with Grace Okoro.",
        PromptKey.NEEDS: "Grace laughed. okoro is what they call her.",
    }
    found = advise_all(answers, [Kind.IDENTIFIERS])[PromptKey.NEEDS]
    assert [each.text for each in found if each.type == "person"] == ["Grace", "okoro"]


@pytest.mark.parametrize(
    "text", ["Her safe address is 3 Mill Lane.", "The refuge on Mill Lane was full."]
)
def test_where_a_refuge_is_ranks_highest(text):
    assert advise(text)[0].severity is Severity.CRITICAL


def test_a_title_and_all_parts_of_a_name_are_one_passage():
    text = "Dr Amara Okafor-Hill came to 14 Elm Road, Northwick."
    assert names_in(text) == ["Dr Amara Okafor-Hill", "14 Elm Road, Northwick"]


@pytest.mark.parametrize("text", ["I work at", "She works for the", "I have a job with some", "at"])
def test_a_text_that_ends_where_an_employer_would_come_is_looked_over_like_any_other(text):
    assert advise(text, kinds=[Kind.IDENTIFIERS]) == ()
