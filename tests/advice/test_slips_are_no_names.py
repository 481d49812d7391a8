"""A misspelt word that opens a sentence, and a word of one's own, are nobody's name."""

import pytest

from reflect_app.advice import advise
from reflect_app.advice.look_over import Memory
from reflect_app.advice.own_choices import OwnChoices

SLIPS = ["Suport", "Seperate", "Medecine", "Pateints", "Comunication", "Assesment", "Nuses"]


def kinds_of(text, **others):
    return [each.type for each in advise(text, **others)]


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_that_opens_a_sentence_is_spelling_there_and_in_small_letters(slip):
    found = advise(f"{slip} was there. We gave {slip.lower()}.")
    assert [(each.type, each.text) for each in found] == [
        ("spelling", slip),
        ("spelling", slip.lower()),
    ]


@pytest.mark.parametrize("text", ["Kanban was hard.", "Tubifast was useful.", "Stepdown was hard."])
def test_what_is_said_of_a_thing_makes_nobody_of_it(text):
    assert "person" not in kinds_of(text)


@pytest.mark.parametrize(
    "text", ["Zbynka was tired.", "Suporto said no.", "Oyelarin's mother rang.", "Wojtka cried."]
)
def test_an_unusual_name_that_opens_a_sentence_is_found_by_what_it_does(text):
    assert kinds_of(text) == ["person"]


def test_a_word_of_ones_own_is_nobody_unless_something_leads_to_a_name():
    mine = Memory(OwnChoices(my_words=frozenset({"kanban"})))
    assert kinds_of("We tried Kanban. Kanban went well, and kanban it is.", memory=mine) == []
    assert kinds_of("Her brother Kanban came.", memory=mine) == ["person"]


def test_a_place_or_a_surname_of_two_words_in_one_is_found_where_a_quotation_opens():
    assert kinds_of('"Harrowmere, all the lights," she said.') == ["place"]
