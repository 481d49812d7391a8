"""A reason that somebody has begun to type is lost by no Escape and by no closing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reflect_app.gui.advice.reason_line import ReasonLine
from reflect_app.gui.wizard.steps import BEFORE_FINISH
from tests.drivers import undecided
from tests.drivers.advice import ENGAGE, PHONE, STORY, AdviceDriver, described, find_these_words

WHY = "she said so herself"


@pytest.fixture
def advice(open_wizard, on_shelf, monkeypatch):
    """A draft on its first question, with a reason that was begun."""
    find_these_words(monkeypatch)
    driver = AdviceDriver(open_wizard(on_shelf(described(STORY))))
    begin(driver, ENGAGE)
    return driver


def begin(advice, words, why=WHY):
    advice.choose(words)
    advice.press_reason("Another reason…")
    QTest.keyClicks(line(advice), why)


def line(advice):
    return advice.wizard.focusWidget()


def kept(on_shelf, advice):
    about = advice.wizard.about
    return [each.own_reason for each in on_shelf(lambda library: library.decisions(about)).kept]


def test_it_is_asked_about_on_closing_and_kept(advice, dialogs, on_shelf):
    dialogs.will_choose("Go on writing", "Save it")
    advice.wizard.close()
    assert advice.wizard.isVisible()
    assert line(advice).reason() == WHY
    advice.driver.close()
    assert kept(on_shelf, advice) == [WHY]


def test_it_can_be_left_out(advice, dialogs, on_shelf):
    dialogs.will_choose("Close without it")
    advice.driver.close()
    assert kept(on_shelf, advice) == []


def test_after_escape_it_is_there_again_with_the_next_try(advice):
    QTest.keyClick(line(advice), Qt.Key.Key_Escape)
    assert all(each.isHidden() for each in advice.panel.part.findChildren(ReasonLine))
    assert line(advice).text() == "Keep it, because…"
    advice.press_reason("Another reason…")
    assert line(advice).reason() == WHY


def test_nothing_is_asked_where_nothing_was_typed(advice, on_shelf):
    line(advice).clear()
    advice.driver.close()
    assert kept(on_shelf, advice) == []


def test_of_another_passage_it_is_no_reason(advice):
    QTest.keyClick(line(advice), Qt.Key.Key_Escape)
    begin(advice, PHONE, "")
    assert line(advice).reason() == ""


def test_while_another_passage_is_looked_at_it_is_not_lost(advice):
    begin(advice, PHONE, "a made-up number")
    advice.choose(ENGAGE)
    advice.choose(PHONE)
    lines = advice.panel.part.findChildren(ReasonLine)
    assert [each.reason() for each in lines if each.isVisible()] == ["a made-up number"]


@pytest.fixture
def before_finish(advice):
    """One reason was begun in the panel, and begun again on the page before Finish."""
    line(advice).clear()
    begin(advice, PHONE, "a made-up number")
    driver = advice.driver
    driver.wizard.turn_to(BEFORE_FINISH)
    undecided.wait_for_all(driver)
    undecided.keep(driver.page, PHONE, "Another reason…")
    return driver


def test_before_finish_it_is_the_same_as_in_the_panel(advice, before_finish):
    there = undecided.reason_line(before_finish.page)
    assert there.reason() == "a made-up number"
    QTest.keyClicks(there, " of mine")
    before_finish.go("description")
    (here,) = (each for each in advice.panel.part.findChildren(ReasonLine) if each.text())
    assert here.reason() == "a made-up number of mine"


def test_begun_in_two_places_it_is_asked_about_once_and_kept_once(
    advice, before_finish, dialogs, on_shelf
):
    undecided.reason_line(before_finish.page).setText("ours")
    dialogs.will_choose("Save it")
    before_finish.close()
    assert kept(on_shelf, advice) == ["ours"]


def test_once_it_is_kept_it_is_begun_no_more(advice):
    QTest.keyClick(line(advice), Qt.Key.Key_Return)
    advice.settled()
    advice.undo()
    advice.settled()
    begin(advice, ENGAGE, "")
    assert line(advice).reason() == ""
