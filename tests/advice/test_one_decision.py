"""Findings that one decision is about."""

from datetime import UTC, datetime

from reflect_app.advice import advise
from reflect_app.advice.decisions import Decision, Why, undecided
from reflect_app.advice.finding import Finding, Kind, Severity
from reflect_app.advice.one_decision import gathered, gravest_first, joined
from reflect_app.prompt_keys import PromptKey


def finding(words, kind=Kind.IDENTIFIERS, severity=Severity.MEDIUM, prompt=PromptKey.DESCRIPTION):
    return Finding(
        kind, "person", 0, len(words), words, "", words.casefold(), severity=severity, prompt=prompt
    )


def test_the_same_words_anywhere_in_a_reflection_are_one_thing_to_decide():
    found = gathered([finding("Maria"), finding("MARIA", prompt=PromptKey.NEEDS), finding("Ann")])
    assert [each.first.text for each in found] == ["Maria", "Ann"]
    assert found[0].prompts == (PromptKey.DESCRIPTION, PromptKey.NEEDS)


def test_the_same_words_of_another_kind_are_decided_by_themselves():
    assert len(gathered([finding("grace"), finding("grace", Kind.SPELLING)])) == 2


def test_what_could_do_most_harm_comes_first_and_spelling_last():
    found = gravest_first(
        [
            finding("suport", Kind.SPELLING, Severity.CRITICAL),
            finding("difficult", Kind.JUDGEMENT),
            finding("in May", severity=Severity.LOW),
            finding("Maria"),
            finding("Ann"),
            finding("the refuge", severity=Severity.CRITICAL),
        ]
    )
    words = [each.first.text for each in found]
    assert words == ["the refuge", "Maria", "Ann", "in May", "difficult", "suport"]


def test_what_is_grave_anywhere_comes_as_early_as_that():
    first, then = finding("Rowan House"), finding("Rowan House", severity=Severity.CRITICAL)
    found = gravest_first([first, finding("Maria", severity=Severity.HIGH), then])
    assert [each.first.text for each in found] == ["Rowan House", "Maria"]


def test_a_refuge_and_an_address_come_before_a_full_name_that_is_as_grave():
    text = "Priya Sharma came to Wrexley. She had left for the Rowan Refuge with her son Kofi."
    found = gravest_first(advise(text, None, {Kind.IDENTIFIERS}))
    words = [each.first.text for each in found]
    assert words[0] == "Rowan Refuge"
    assert words.index("Priya Sharma") < words.index("Wrexley")


def together(words, *parts, start=0):
    return Finding(
        Kind.IDENTIFIERS,
        "combination",
        start,
        len(words),
        words,
        "Together, an age and a date could say who this is.",
        " + ".join(parts),
        severity=Severity.CRITICAL,
        parts=parts,
        prompt=PromptKey.DESCRIPTION,
    )


def test_a_date_and_what_it_says_together_with_others_are_one_thing_that_says_both():
    date, both = finding("3 March 1990"), together("3 March 1990", "an age", "3 march 1990")
    (one,) = gathered([date, both])
    assert one.first.about == date.about
    assert one.gravest.severity is Severity.CRITICAL
    assert one.first.message.endswith(both.message)
    assert joined(joined([both, date])) == joined([date, both])
    decided = Decision(date.kind, date.about, date.text, Why.AGREED, datetime.now(UTC))
    assert undecided([date, both], [decided]) == []


def test_what_says_something_only_together_stands_by_itself():
    elsewhere = together("twins", "an age", "twins", start=40)
    assert [each.first.text for each in gathered([finding("3 March 1990"), elsewhere])] == [
        "3 March 1990",
        "twins",
    ]
    assert [each.first for each in gathered([elsewhere])] == [elsewhere]
