"""Rows of the list of findings by way of a screen reader: what they are, and what pressing does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from reflect_app.gui.wizard import draft_advice
from reflect_app.gui.wizard.guidance import Help
from tests.drivers.advice import (
    ENGAGE,
    MARIA,
    PHONE,
    STORY,
    SUPORT,
    AdviceDriver,
    described,
    find_these_words,
)


@pytest.fixture(autouse=True)
def _known_words(monkeypatch):
    find_these_words(monkeypatch)


@pytest.fixture
def advice(open_wizard, on_shelf):
    return AdviceDriver(open_wizard(on_shelf(described(STORY))))


def read(row):
    return QAccessible.queryAccessibleInterface(row)


def turn_over(link) -> None:
    """Toggle a link as assistive technology does, without a click."""
    read(link).actionInterface().doAction("Toggle")


def shown_below(link) -> bool:
    says = read(link).text(QAccessible.Text.Description) == "Shown below"
    assert read(link).state().checked == says
    return says


def is_open(row) -> bool:
    """Whether a row shows what can be done, and says so."""
    shown = row.choices is not None and row.choices.isVisible()
    says = read(row).text(QAccessible.Text.Description) == "Choices shown below"
    assert shown is says is row.is_chosen
    return shown


def only_open(advice, words: str) -> bool:
    every = [each.words for each in advice.panel.shown]
    chosen = advice.panel.chosen
    opened = [each for each in every if is_open(advice.row(each))]
    return opened == [words] and chosen is not None and advice.framed == words


def test_a_row_is_a_button_and_no_check_box(advice):
    for words in (MARIA, ENGAGE, PHONE, SUPORT):
        row = read(advice.row(words))
        assert row.role() == QAccessible.Role.Button
        assert not row.state().checkable
        assert "Toggle" not in row.actionInterface().actionNames()


def test_every_action_but_the_focus_opens_a_row_and_closes_the_others(advice):
    advice.choose(PHONE)
    for words in (MARIA, ENGAGE, MARIA):
        actions = read(advice.row(words)).actionInterface()
        assert actions.actionNames()[0] == "Press"
        actions.doAction(actions.actionNames()[0])
        advice.qtbot.waitUntil(lambda words=words: only_open(advice, words))


def test_what_ticks_a_box_leaves_a_row_as_it_is(advice):
    advice.choose(PHONE)
    for words in (MARIA, PHONE):
        read(advice.row(words)).actionInterface().doAction("Toggle")
        advice.row(words).setChecked(True)
        assert only_open(advice, PHONE)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_opens_a_row_and_keeps_it_open(advice, key):
    for words in (MARIA, ENGAGE, ENGAGE):
        QTest.keyClick(advice.row(words), key)
        assert only_open(advice, words)


def test_a_click_opens_a_row_and_closes_the_others(advice):
    for words in (MARIA, ENGAGE):
        row = advice.row(words)
        top = row.rect().topLeft() + row.rect().center() * 0.1
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=top)
        assert only_open(advice, words)


def test_f8_counts_what_the_panel_counts_where_a_name_stands_twice(advice, monkeypatch):
    said = []
    monkeypatch.setattr(draft_advice, "announce", lambda _widget, words: said.append(words))
    assert advice.said().startswith("4 in this answer.")
    advice.put_caret("In spring")
    for _ in range(5):
        advice.driver.keys("F8")
    places = [each.rsplit(". ", 1)[-1] for each in said]
    assert [each.split()[-4:-1] for each in said] == [
        [number, "of", "4"] for number in ("1", "2", "1", "3", "4")
    ]
    assert all(each.endswith(" here") for each in places)


def test_f8_says_how_many_are_here_and_how_many_more_there_are_elsewhere(advice, monkeypatch):
    said = []
    monkeypatch.setattr(draft_advice, "announce", lambda _widget, words: said.append(words))
    advice.driver.go("needs")
    advice.driver.answer("Ann needed a cup of tea, and so did Maria.")
    advice.known()
    assert advice.said().startswith("2 in this answer.")
    advice.put_caret("Ann")
    advice.driver.keys("F8")
    assert said[-1].endswith("1 of 2 here, 4 more elsewhere in your reflection")
    advice.driver.keys("F8")
    assert said[-1].endswith("2 of 2 here, 4 more elsewhere in your reflection")


def test_what_was_decided_in_another_answer_is_listed_here_too_with_its_way_back(advice):
    advice.choose(MARIA)
    advice.press_reason("It is a quotation")
    advice.driver.go("needs")
    advice.driver.answer("Maria needed a cup of tea.")
    advice.known()
    assert advice.listed == []
    fold = advice.panel.kept
    fold.link.click()
    advice.qtbot.waitUntil(fold.link.isVisible)
    words = [each.text() for each in fold.findChildren(QLabel)]
    assert words == [f"“{MARIA}”: it is a quotation. Decided in “What happened”."]
    advice.press("Ask again")
    assert advice.listed == [MARIA]
    advice.driver.go("description")
    assert MARIA in advice.listed


def test_what_is_decided_elsewhere_and_stands_nowhere_here_is_not_listed(advice):
    advice.choose(MARIA)
    advice.press_reason("It is a quotation")
    advice.driver.go("needs")
    advice.driver.answer("Ann needed a cup of tea.")
    advice.known()
    assert advice.panel.kept.count == 0


def test_a_link_that_a_screen_reader_turns_over_shows_what_it_says(advice):
    advice.wizard.resize(1000, 800)
    guidance, panel = advice.driver.page.guidance, advice.panel
    advice.qtbot.waitUntil(lambda: not panel.part.isVisible())
    turn_over(panel.link)
    assert panel.part.isVisible()
    for help_, other in ((Help.WHY, Help.EXAMPLE), (Help.EXAMPLE, Help.WHY)):
        turn_over(guidance.links[help_])
        assert shown_below(guidance.links[help_])
        assert not shown_below(guidance.links[other])
        assert guidance._panels[help_].isVisible()
        assert not panel.part.isVisible()
    turn_over(guidance.links[Help.EXAMPLE])
    assert not guidance._panels[Help.EXAMPLE].isVisible()


def test_a_screen_reader_turns_to_the_exact_text_and_back(advice):
    advice.wizard.turn_to("check")
    page = advice.driver.page
    for on in (True, False):
        turn_over(page.frame.skip)
        assert page.ui.exact_view.isVisible() is on
        assert page.ui.answers.isVisible() is not on
