"""What is said of a name is true of whoever bears it, and what is offered for it can be written."""

import pytest

from reflect_app.advice import advise
from reflect_app.advice.finding import Kind


def said_of(text, words):
    (found,) = (each for each in advise(text, kinds={Kind.IDENTIFIERS}) if each.text == words)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Mrs Okafor’s daughter Ngozi rang.",
        "The woman’s son Tunde is sixty now.",
        "Baby Ngozi slept.",
    ],
)
def test_a_daughter_or_a_son_may_be_of_any_age(text):
    (found,) = (each for each in advise(text) if each.text.split()[-1] in {"Ngozi", "Tunde"})
    assert found.message == "It looks like the name of somebody’s child."
    assert found.suggestions[0] == "one of the family"


@pytest.mark.parametrize(
    ("text", "words", "message"),
    [
        ("Her sister Aniela came.", "Aniela", "It looks like somebody’s name."),
        ("Marta’s older sister Aniela came.", "Aniela", "It looks like somebody’s name."),
        ("The ward sister Aniela came.", "Aniela", "It looks like the name of somebody at work."),
        ("Sister Aniela came.", "Sister Aniela", "It looks like the name of somebody at work."),
    ],
)
def test_the_sister_of_somebody_is_no_nurse(text, words, message):
    assert said_of(text, words).message == message


def test_what_is_offered_for_a_hospital_and_an_address_fits_either():
    assert said_of("Hexham General Hospital had her.", "Hexham General Hospital").suggestions[
        0
    ] == ("a health service nearby")
    assert "where they live" not in said_of("She is at 4 Larch Road.", "4 Larch Road").suggestions
