"""What identifies only together is shown once, named by its parts, and not in ordinary writing."""

from datetime import UTC, datetime

import pytest

from reflect_app.advice import advise_all
from reflect_app.advice.decisions import Decision, Why, undecided
from reflect_app.advice.finding import Kind, Severity
from reflect_app.prompt_keys import PromptKey


def together(*texts):
    """The combinations in answers to the prompts, in the order of these."""
    answers = dict(zip(PromptKey, texts, strict=False))
    found = advise_all(answers, {Kind.IDENTIFIERS})
    return [each for here in found.values() for each in here if each.type == "combination"]


def test_an_age_a_job_and_a_place_say_together_who_somebody_is():
    (found,) = together("She is 72, a retired organ builder.", "They all know her at 4 Wynd Close.")
    assert found.message == "Together, an age, an unusual job and a place could say who this is."


@pytest.mark.parametrize(
    "text",
    [
        "He has Huntington's and is 41.",
        "A lighthouse keeper, aged 54, sat with us.",
        "The twins were born on 3 May 2024.",
        "It was in the local paper on 4 June.",
        "Her triplets are 4.",
        "The only Somali family in the village came in on 3 March.",
        "A mother of six, 34, moved to 12 Kestrel Road.",
        "He is 17 and came in with progeria.",
        "The town's mayor came to 4 Wynd Close.",
        "The mayor’s wife is 71 and has a new hip.",
        "A grandmother of nine, she is 71 and lives in Northwick.",
    ],
)
def test_few_details_are_enough_where_one_of_them_is_rare(text):
    assert len(together(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "She is 34.",
        "He came on 3 March.",
        "She has Huntington's.",
        "A vicar sat with him for an hour.",
        "It was on the news.",
        "My Polish colleague made soup, and a Nigerian nurse sang.",
        "She is a mother of three and has a twin.",
        "The priest came, and the man with motor neurone disease smiled.",
        "We read the paper together. The twins on the television made him laugh.",
        "The only thing in the village was a shop.",
        "The vicar's sermon was long, and she is 71.",
    ],
)
def test_ordinary_writing_has_no_combination(text):
    assert together(text) == []


def test_the_parts_are_the_keys_of_what_combines_and_it_stands_at_the_last_of_them():
    (found,) = together("He is 41.", "He has Huntington's.", "", "", "", "It was on the news.")
    assert found.parts == ("age 41", "huntington's", "was on the news")
    assert (found.prompt, found.text) == (PromptKey.MOTIVATION, "was on the news")


def test_it_goes_once_one_of_its_parts_is_decided():
    (found,) = together("He is 41 and has Huntington's.")
    kept = Decision(Kind.IDENTIFIERS, "age 41", "41", Why.AGREED, datetime.now(UTC))
    assert undecided([found], [kept]) == []


def test_it_goes_once_one_of_its_parts_is_changed():
    assert together("He is in his forties and has Huntington's.") == []


def test_the_more_combine_the_graver_it_is():
    (two,) = together("He is 41 and has Huntington's.")
    (four,) = together("A vicar of 41 has Huntington's. It was on the news on 3 May.")
    assert two.severity is Severity.MEDIUM
    assert four.severity is Severity.CRITICAL
