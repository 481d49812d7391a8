"""People, places and organisations: what is found, what is left alone, and who is known again."""

import time

import pytest

from reflect_app.advice import advise, advise_all
from reflect_app.advice.finding import Kind, Severity
from reflect_app.prompt_keys import PromptKey
from tests import seeds

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


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Dr van der Berg rang back.", "Dr van der Berg"),
        ("I rang van der Berg today.", "van der Berg"),
        ("Dr al Amin rang.", "Dr al Amin"),
        ("Nguyen Thi Mai bowed to me.", "Nguyen Thi Mai"),
        ("I asked Tom Baker's husband.", "Tom Baker"),
        ("I asked Xiao Ling's husband.", "Xiao Ling"),
        ("Rabbi Stern wouldn't have a mask.", "Rabbi Stern"),
        ("Nurse Sharp came round.", "Nurse Sharp"),
    ],
)
def test_a_name_with_particles_or_of_words_is_one_passage(text, whole):
    assert names_in(text) == [whole]


@pytest.mark.parametrize(
    "text",
    ["the red bin left the yard", "what do they want", "Nurse Bank rang us", "Nurse Call was off"],
)
def test_small_words_and_heads_behind_a_title_are_no_part_of_a_name(text):
    assert names_in(text) == []


@pytest.mark.parametrize("text", ["I work at", "She works for the", "I have a job with some", "at"])
def test_a_text_that_ends_where_an_employer_would_come_is_looked_over_like_any_other(text):
    assert advise(text, kinds=[Kind.IDENTIFIERS]) == ()


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("I sat with Petra.", Severity.MEDIUM),
        ("I sat with Amara Okoro.", Severity.HIGH),
        ("I sat with Amara Okoro in Northwick.", Severity.CRITICAL),
        ("Her daughter Idil laughed.", Severity.CRITICAL),
        ("We met Dr Nwosu.", Severity.MEDIUM),
        ("She lives at 14 Elm Road.", Severity.CRITICAL),
        ("She lives on Tanner Street.", Severity.HIGH),
        ("She lives in Northwick.", Severity.MEDIUM),
        ("She goes to St Jude's Primary School.", Severity.HIGH),
        ("She is at the Alder refuge.", Severity.CRITICAL),
    ],
)
def test_how_grave_a_name_is_goes_by_whose_it_is_and_what_stands_beside_it(text, severity):
    assert max(each.severity for each in advise(text) if each.type in NAMED) is severity


@pytest.mark.parametrize(
    "text",
    ["I saw Maria.", "I SAW MARIA.", "I saw Maria’s.", "I saw Ma\u00adria.", "I saw Ma\u200bria."],
)
def test_a_name_is_the_same_in_every_form(text):
    assert [each.about for each in advise(text) if each.type == "person"] == ["maria"]


def test_an_initial_alone_is_somebody_where_a_title_or_a_word_of_speech_shows_it():
    assert names_in("Mrs K was upset. Then J.B. left, and K said so.") == ["Mrs K", "J.B.", "K"]


def test_an_author_is_nobody_but_somebody_who_is_called_so_is_found():
    assert names_in("The Francis report changed us. Francis said so.") == ["Francis"]


def test_what_is_invisible_around_a_name_is_no_part_of_it():
    found = [
        each for each in advise("I met \u202eTom Okafor\u202c there.") if each.type == "person"
    ]
    assert [each.text for each in found] == ["Tom Okafor"]
    assert found[0].about == "tom okafor"


def test_many_different_names_take_twice_the_time_for_twice_the_text():
    draw = seeds.chance("made-up names")
    letters = ("bdklmnrstvz", "aeiou") * 3
    names = ["".join(map(draw.choice, letters)).capitalize() for _ in range(4_000)]

    def taken(many):
        begun = time.process_time()
        advise("\n".join(names[:many]))
        return time.process_time() - begun

    taken(100)
    assert taken(4_000) < 4 * max(taken(2_000), 0.1)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("They add one more, Mr Stubbs in Alder Lane, today.", ["Mr Stubbs", "Alder Lane"]),
        ("Morag in Lamont's Chemist rang.", ["Morag", "Lamont's Chemist"]),
        ("A refund due to Mr Gill was late.", ["Mr Gill"]),
        ("She trained at Women in Trades Centre.", ["Women in Trades Centre"]),
    ],
)
def test_somebody_in_a_place_is_no_part_of_its_name(text, named):
    assert names_in(text) == named
