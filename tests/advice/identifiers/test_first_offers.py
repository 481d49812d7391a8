"""What is offered first in the place of a number or a contact reads well in its sentence."""

from pathlib import Path

import pytest

from reflect_app.advice import advise
from reflect_app.advice.finding import Kind
from reflect_app.advice.identifiers.offers import fitting
from reflect_app.advice.left_out import left_out

TABLE = Path(__file__).with_name("first_offers.txt").read_text("utf-8")
ROWS = [line.split(" -> ") for line in TABLE.splitlines() if line and not line.startswith("#")]


def with_first_offers(text: str) -> str:
    for each in reversed(advise(text, None, [Kind.IDENTIFIERS])):
        start, end, words = each.start, each.end, each.suggestions[0]
        if not words:
            start, end, words = left_out(text, start, end)
        text = text[:start] + words + text[end:]
    return text


@pytest.mark.parametrize(("sentence", "left"), ROWS)
def test_it_reads_well(sentence, left):
    assert with_first_offers(sentence) == left


def test_every_type_with_a_form_of_its_own_is_in_the_table():
    types = {line[2:] for line in TABLE.splitlines()[1:] if line.startswith("# ")}
    assert types >= {
        *("nhs-number", "phone", "email", "url", "vehicle", "postcode", "case-number", "bank"),
        *("nino", "passport", "driving-licence", "staff-number", "date-of-birth", "date", "number"),
    }


@pytest.mark.parametrize("before", ["", "her ", "(", "x" * 200 + " number ", "number " * 40])
def test_the_usual_offers_stay_behind_what_comes_first(before):
    text = f"{before}01632 960 001"
    offered = fitting(text, len(before), len(text), "phone", ("a number", "[left out]"))
    assert offered[-1] == "[left out]"
    assert len(offered) == len(set(offered))


@pytest.mark.parametrize(
    ("text", "passage", "left"),
    [
        ("It is 12, 12.", "12", "It is, 12."),
        ("12 came", "12", "came"),
        ("x" * 90 + " car 12 went", "12", "x" * 90 + " car went"),
        ("(12)", "12", ""),
        ("12", "12", ""),
    ],
)
def test_what_is_around_closes_up(text, passage, left):
    at = text.index(passage)
    start, end, words = left_out(text, at, at + len(passage))
    assert text[:start] + words + text[end:] == left
