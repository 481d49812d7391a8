"""Names that mean something else as well are names, but for where they stand for that."""

import pytest

from reflect_app.advice import advise
from reflect_app.advice.finding import Kind
from reflect_app.advice.identifiers import name_lists
from reflect_app.advice.identifiers.words_in_order import known_words

ABOUT_PEOPLE = (
    "We told {} that the bed was ready.",
    "{}'s mother rang us.",
    "Her son {} cried.",
    "My colleague {} rang.",
)
NEVER = "never a name by itself, though somebody somewhere is called so"


def people_in(text):
    return [each.text for each in advise(text, None, [Kind.IDENTIFIERS]) if each.type == "person"]


def on_both_lists():
    return sorted(
        low
        for low in known_words() - name_lists.sections("not-names.txt")[NEVER]
        if low.isalpha()
        and (
            name_lists.is_first_name(low)
            or name_lists.is_surname(low)
            or name_lists.also_a_word(low)
            or name_lists.hardly_a_word(low)
        )
    )


def test_no_word_that_people_bear_as_a_name_is_left_out_by_itself():
    assert len(on_both_lists()) > 60
    missed = [
        text
        for low in on_both_lists()
        for each in ABOUT_PEOPLE
        if not people_in(text := each.format(low.capitalize()))
    ]
    assert missed == []


@pytest.mark.parametrize(
    "name", ["Tara", "Winston", "Sienna", "Adele", "Mario", "Jan", "Christian", "Danish", "Jun"]
)
def test_a_name_that_is_somebody_famous_too_is_found_in_ordinary_sentences(name):
    for text in (
        "I sat with {} until the morning.",
        "{} was tired and asked for tea.",
        "It was hard for {}.",
        "{} and I talked.",
    ):
        assert name in people_in(text.format(name))


@pytest.mark.parametrize(
    "text",
    [
        "We listened to Adele while the rain fell.",
        "It was in Jan and cold.",
        "We began on 3 Jan 2024.",
        "He is Christian and sings.",
        "She speaks Danish at home.",
        "I cut the Danish bacon.",
        "They drove a Sienna car.",
        "She likes reading Dickens.",
        "Her Braden score was high.",
        "He drew Roman numerals.",
        "His family came from Chad.",
        "I asked Alexa to play it.",
    ],
)
def test_what_is_meant_for_something_else_is_nobody(text):
    assert people_in(text) == []
