"""What the check lists of passages that nobody decided about."""

import pytest

from reflect_app.advice.finding import Finding, Kind, Severity
from reflect_app.prompt_keys import PromptKey
from tests.drivers import undecided


def finding(words, kind=Kind.IDENTIFIERS, severity=Severity.MEDIUM):
    return Finding(
        *(kind, "any", 0, len(words), words, "It looks like this.", words.casefold()),
        severity=severity,
        prompt=PromptKey.DESCRIPTION,
    )


@pytest.fixture
def check(full):
    full.go("check")
    return full


def show(driver, *findings, kinds=tuple(Kind)):
    driver.wizard.undecided.take(findings, {}, kinds)
    driver.wizard.undecided.show_on(driver.page)


def test_the_gravest_comes_first_and_spelling_is_one_row(check):
    show(
        check,
        *(finding("suport", Kind.SPELLING), finding("Maria"), finding("wich", Kind.SPELLING)),
        *(finding("non-compliant", Kind.JUDGEMENT), finding("Maria")),
        finding("01632 960 001", severity=Severity.CRITICAL),
    )
    assert undecided.rows(check.page) == [
        ("Could identify someone", "01632 960 001"),
        ("Could identify someone", "Maria, twice"),
        ("Wording", "non-compliant"),
        ("Spelling", "2 words the dictionary doesn’t have"),
    ]
    assert undecided.said(check.page) == (
        "2 could identify someone, 1 is about wording, 2 are about spelling. You decide; nothing"
        " here stops you."
    )


def test_with_nothing_undecided_nothing_is_promised(check):
    show(check)
    assert "It can’t know who will read this" in undecided.said(check.page)
    assert undecided.rows(check.page) == []


def test_before_anybody_looked_nothing_is_said(check):
    check.wizard.undecided.take(None, {})
    check.wizard.undecided.show_on(check.page)
    assert undecided.said(check.page) == ""


def test_what_is_switched_off_is_said_not_to_be_looked_for(check):
    show(check, kinds=(Kind.IDENTIFIERS, Kind.JUDGEMENT))
    assert undecided.said(check.page).endswith(
        "“Spelling” is switched off, and was not looked for."
    )
    show(check, kinds=())
    assert undecided.said(check.page) == "Advice is switched off, so nothing was looked for."


def test_the_way_to_all_of_a_list_that_is_short_again_does_nothing_if_pressed(check):
    """A screen reader may press what it read of a moment ago."""
    show(check, *(finding(f"Name{letter}") for letter in "abcdefghijkl"))
    show(check, finding("Maria"))
    check.page.advice.more.click()
    assert undecided.rows(check.page) == [("Could identify someone", "Maria")]


def test_a_long_list_is_folded_until_somebody_wants_all_of_it(check):
    show(check, *(finding(f"Name{letter}") for letter in "abcdefghijkl"))
    assert len(undecided.rows(check.page)) == 6
    check.press_button("Show all 12")
    assert len(undecided.rows(check.page)) == 12


def test_the_text_as_it_will_be_written_is_shown_without_it(check):
    show(check, finding("Maria"))
    check.skip()
    assert undecided.said(check.page) == ""
    check.skip()
    assert undecided.said(check.page) != ""
