"""What is offered in place of a misspelt word."""

from time import perf_counter

import pytest

from reflect_app.advice import dictionary
from reflect_app.advice.suggest_spelling import suggest_in_slices, suggestions


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("recieve", "receive"),
        ("hosptial", "hospital"),
        ("ospital", "hospital"),
        ("mispelled", "misspelled"),
        ("sertralene", "sertraline"),
        ("center", "centre"),
        ("behavior", "behaviour"),
        ("alot", "a lot"),
        ("teh", "the"),
        ("febuary", "February"),
        ("monday", "Monday"),
        ("dont", "don’t"),
        ("safegaurding-recieve", "safeguarding-receive"),
        ("womens", "women’s"),
        ("familys", "families"),
        ("approachs", "approaches"),
        ("self-concious", "self-conscious"),
    ],
)
def test_the_word_that_was_meant_is_the_first(typed, meant):
    assert suggestions(typed)[:1] == (meant,)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Recieve", "Receive"),
        ("RECIEVE", "RECEIVE"),
        ("collegue’s", "colleague’s"),
        ("collegue's", "colleague's"),
        ("Self-concious", "Self-conscious"),
        ("hos\x01pitel", "hospital"),
    ],
)
def test_capitals_and_possessives_stay_as_they_were_typed(typed, meant):
    assert suggestions(typed)[:1] == (meant,)


@pytest.mark.parametrize(
    "typed", ["", "q", "x" * 5_000, "zxqvkj", "\ud800b", "日本語", "--", "a-b-c"]
)
def test_where_nothing_is_near_nothing_is_offered(typed):
    assert suggestions(typed) == ()


def test_there_are_no_more_than_asked_for_and_each_is_a_word():
    offered = suggestions("hime", 3)
    assert len(offered) == 3
    assert all(map(dictionary.knows, offered))


@pytest.mark.parametrize("typed", ["shitt", "fuk", "nigga", "realise", "organizse"])
def test_nothing_rude_is_offered_and_ise_before_ize(typed):
    offered = " ".join(suggestions(typed))
    assert not any(rude in offered for rude in ("shit", "fuck", "nigger", "ize"))


def test_nothing_is_offered_without_a_dictionary(monkeypatch):
    monkeypatch.setattr(dictionary, "problem", lambda: dictionary.Problem.UNREADABLE)
    assert suggestions("recieve") == ()


def test_it_pauses_every_few_milliseconds():
    suggestions("warming")
    slices, longest, begun = suggest_in_slices("sepperaitly"), 0.0, perf_counter()
    for _ in slices:
        longest = max(longest, perf_counter() - begun)
        begun = perf_counter()
    assert longest < 0.05  # 5 ms where nobody else works
