"""Whom a decision about a name holds for: that person, and nobody who may be somebody else."""

from datetime import UTC, datetime
from timeit import timeit

import pytest

from reflect_app.advice import advise, advise_all
from reflect_app.advice.decisions import Decision, Why, key_in_line, line_of_key, undecided
from reflect_app.advice.finding import Kind
from reflect_app.advice.look_over import Memory
from reflect_app.advice.names_apart import NamesApart, names_borne
from reflect_app.advice.own_choices import OwnChoices
from reflect_app.prompt_keys import PromptKey

D, N = PromptKey.DESCRIPTION, PromptKey.NEEDS
FAMILY = (
    "Maria Okonkwo came. Her mother, Mrs Okonkwo, rang. Mr Okonkwo came later. Okonkwo said no."
)


def asked_after(kept, text):
    """Which words are still asked about once these are kept."""
    found = advise(text, D, [Kind.IDENTIFIERS])
    about = next(each for each in found if each.text == kept)
    at = datetime(2026, 11, 27, tzinfo=UTC)
    decision = Decision(about.kind, about.about, about.text, Why.AGREED, at)
    return [each.text for each in undecided(found, [decision])]


@pytest.mark.parametrize(
    ("kept", "still_asked"),
    [
        ("Mrs Okonkwo", ["Maria Okonkwo", "Mr Okonkwo", "Okonkwo"]),
        ("Mr Okonkwo", ["Maria Okonkwo", "Mrs Okonkwo", "Okonkwo"]),
        ("Okonkwo", ["Maria Okonkwo", "Mrs Okonkwo", "Mr Okonkwo"]),
        ("Maria Okonkwo", ["Mrs Okonkwo", "Mr Okonkwo", "Okonkwo"]),
    ],
)
def test_who_is_kept_in_a_family_decides_about_nobody_else_of_it(kept, still_asked):
    assert asked_after(kept, FAMILY) == still_asked


def test_a_surname_that_only_one_title_goes_with_is_one_person():
    assert asked_after("Mrs Okonkwo", "Mrs Okonkwo rang. Okonkwo said no.") == []


def test_a_surname_alone_may_be_either_where_somebody_else_bears_it():
    text = "Maria Okonkwo came. Mrs Okonkwo rang. Okonkwo said no."
    assert asked_after("Mrs Okonkwo", text) == ["Maria Okonkwo", "Okonkwo"]


def test_a_full_name_that_stays_decides_about_the_first_name_and_never_the_other_way():
    text = "Maria came. Maria Okonkwo sat. Maria left."
    assert asked_after("Maria Okonkwo", text) == []
    assert asked_after("Maria", text) == ["Maria Okonkwo"]


def test_of_two_with_one_first_name_nobody_knows_which_it_is():
    text = "Maria Lopez came. Maria Hussain sat. Maria left."
    assert asked_after("Maria Lopez", text) == ["Maria Hussain", "Maria"]


def test_they_are_told_apart_over_all_answers():
    found = advise_all({D: "Mrs Okonkwo rang.", N: "Mr Okonkwo came."}, [Kind.IDENTIFIERS])
    assert [found[key][0].about for key in (D, N)] == ["okonkwo (mrs)", "okonkwo (mr)"]


def test_a_namesake_who_comes_into_another_answer_and_goes_again_is_noticed_each_time():
    memory, first = Memory(), "Mrs Okonkwo rang."
    others = ["", "Mr Okonkwo came.", "", "Mr Okonkwo left."]
    about = [
        advise_all({D: first, N: other}, [Kind.IDENTIFIERS], memory=memory)[D][0].about
        for other in others
    ]
    assert about == ["okonkwo", "okonkwo (mrs)"] * 2


def test_a_full_name_that_comes_into_another_answer_and_goes_again_is_noticed_each_time():
    memory, others = Memory(), ["", "Maria Lopez sat.", "Maria Hussain sat.", ""]
    parts = [
        advise_all({D: "Maria came.", N: other}, [Kind.IDENTIFIERS], memory=memory)[D][0].parts
        for other in others
    ]
    assert parts == [(), ("maria lopez",), ("maria hussain",), ()]


def test_what_is_never_shown_is_so_with_any_title_and_may_be_one_of_them():
    every, one = (frozenset({(Kind.IDENTIFIERS, each)}) for each in ("okonkwo", "okonkwo (mrs)"))
    assert advise("Mrs Okonkwo rang. Mr Okonkwo came.", D, memory=Memory(OwnChoices(every))) == ()
    found = advise("Mrs Okonkwo rang. Mr Okonkwo came.", D, memory=Memory(OwnChoices(one)))
    assert [each.text for each in found] == ["Mr Okonkwo"]


def test_a_file_says_it_in_a_line_and_is_read_again():
    key = (Kind.IDENTIFIERS, "okonkwo (mrs)")
    assert key_in_line(line_of_key(key)) == key


def test_twice_as_many_names_take_twice_as_long():
    here = advise(" ".join([FAMILY] * 40), D, [Kind.IDENTIFIERS])

    def seconds(times):
        found = here * times
        return min(
            timeit(lambda: NamesApart.of(names_borne(found)).tell(found), number=3)
            for _ in range(5)
        )

    assert seconds(8) < 5 * seconds(4)
