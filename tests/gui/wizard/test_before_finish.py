"""The page before Finish: who could be recognised by what is undecided."""

import pytest
from PySide6.QtCore import Qt

from reflect_app.advice.decisions import Why
from reflect_app.advice.finding import Finding, Kind, Severity
from reflect_app.prompt_keys import PromptKey
from reflect_app.status import Status
from tests.drivers import undecided

TEXT = "Maria came in. I rang her sister on 01632 960 001. Maria stayed."
HERE = PromptKey.DESCRIPTION


def finding(words, start=0, severity=Severity.MEDIUM, kind=Kind.IDENTIFIERS, suggestions=()):
    at = TEXT.index(words, start)
    about = words.casefold()
    return Finding(
        *(kind, "person", at, len(words), words, "It looks like this.", about),
        suggestions=suggestions,
        severity=severity,
        prompt=HERE,
    )


MARIA = finding("Maria", suggestions=("a woman we support",))
FOUND = [MARIA, finding("01632 960 001", severity=Severity.CRITICAL), finding("Maria", 20)]


@pytest.fixture
def asked(full):
    """A whole reflection with two passages undecided, after Finish was pressed on the check."""
    full.go("check")
    full.wizard.undecided.take(FOUND, {HERE: TEXT})
    full.next()
    return full


def left(driver, *findings):
    """These alone are undecided by now."""
    driver.wizard.undecided.take(findings, {HERE: TEXT})
    driver.wizard.undecided.show_on(driver.page)


def test_finish_first_asks_to_look_at_what_could_identify_the_gravest_in_front(asked):
    assert asked.heading == "Before you finish: could anybody be recognised?"
    assert asked.title == "Before you finish – Reflect"
    assert "2 passages" in asked.said
    assert undecided.passages(asked.page) == [
        "I rang her sister on 01632 960 001.",
        "Maria came in.",
    ]
    assert "only a person can tell" in asked.page.ui.why.text()


def test_nobody_is_held_up(asked):
    asked.next()
    assert asked.step == "finished"
    assert asked.saved().status is Status.FINISHED


def test_back_leads_to_the_check_also_from_the_end(asked):
    asked.back()
    assert asked.step == "check"
    asked.next()
    asked.next()
    asked.back()
    assert asked.step == "check"


def test_where_nothing_could_identify_finish_finishes(full):
    full.go("check")
    full.wizard.undecided.take([finding("sister", kind=Kind.JUDGEMENT)], {HERE: TEXT})
    full.next()
    assert full.step == "finished"


def test_a_suggestion_is_one_click_and_leads_to_the_next_passage(asked):
    wanted = []
    asked.wizard.undecided.use_wanted.connect(lambda about, words: wanted.append((about, words)))
    undecided.press(asked.page, "a woman we support, instead of “Maria”")
    assert [(len(about.findings), words) for about, words in wanted] == [(2, "a woman we support")]
    asked.page.cards[MARIA.kind, MARIA.about].first_choice().setFocus()
    left(asked, FOUND[1])
    assert undecided.decided(asked.page) == ["“Maria” is “a woman we support” now."]
    assert "01632" in asked.wizard.focusWidget().accessibleName()


def test_a_passage_is_kept_for_a_reason_or_for_one_of_ones_own(asked):
    wanted = []
    asked.wizard.undecided.keep_wanted.connect(lambda _about, *why: wanted.append(why))
    undecided.keep(asked.page, "Maria", "Agreed with the person")
    undecided.keep(asked.page, "01632 960 001", "Another reason…")
    asked.type("It is a made-up number")
    asked.press(Qt.Key.Key_Return)
    assert wanted == [(Why.AGREED, ""), (Why.OWN, "It is a made-up number")]
    left(asked)
    assert undecided.decided(asked.page) == [
        "“01632 960 001” stays: It is a made-up number",
        "“Maria” stays: agreed with the person",
    ]
    assert asked.said == "You have decided about each of them."


def test_escape_leaves_a_reason_that_was_begun(asked):
    undecided.keep(asked.page, "Maria", "Another reason…")
    assert undecided.reason_line(asked.page) is not None
    asked.press(Qt.Key.Key_Escape)
    assert undecided.reason_line(asked.page) is None
    assert asked.step == "before-finish"


def test_every_choice_is_reached_by_tab_and_says_what_it_is_for(asked):
    names = set()
    for _step in range(12):
        names.add(asked.wizard.focusWidget().accessibleName() or asked.wizard.focusWidget().text())
        asked.press(Qt.Key.Key_Tab)
    assert {
        "a woman we support, instead of “Maria”",
        "Keep it, because… “Maria”",
        "Look at “Maria”. Could identify someone",
        "Look at “01632 960 001”. Could identify someone",
        "Finish",
    } <= names


def test_forty_of_them_scroll_and_the_last_one_is_reached(full):
    full.go("check")
    letters = "abcdefghijklmnopqrst"
    many = [
        Finding(Kind.IDENTIFIERS, "person", 0, 5, "Maria", "A name.", f"{a}{b}", prompt=HERE)
        for a in letters[:8]
        for b in letters[:5]
    ]
    full.wizard.undecided.take(many, {HERE: TEXT})
    full.next()
    assert len(undecided.passages(full.page)) == 40
    last = list(full.page.cards.values())[-1].first_choice()
    last.setFocus()
    scroll = full.page.frame.scroll
    full.qtbot.waitUntil(
        lambda: (
            scroll.viewport().rect().contains(last.mapTo(scroll.viewport(), last.rect().center()))
        )
    )
