"""Findings that one decision is about."""

from reflect_app.advice.finding import Finding, Kind, Severity
from reflect_app.advice.one_decision import gathered, gravest_first
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
