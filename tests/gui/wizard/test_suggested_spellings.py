"""What is offered in place of a misspelt word, by the real dictionary, when it is looked at."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from tests.drivers.advice import WAIT_MS, AdviceDriver, described

TEXT = "Then she recieved a letter and put it by the kettle. She recieved it well. xqzzv"


@pytest.fixture
def advice(open_wizard, on_shelf):
    return AdviceDriver(open_wizard(on_shelf(described(TEXT))))


def offered(advice):
    return [each.words for each in advice.buttons()]


def test_what_was_meant_is_offered_when_it_is_looked_at_and_put_in(advice):
    assert advice.listed == ["recieved", "xqzzv"]
    advice.choose("recieved")
    advice.qtbot.waitUntil(lambda: "received" in offered(advice), timeout=WAIT_MS)
    advice.press("received")
    assert "she received a letter" in advice.driver.page.answer.text()


def test_where_no_word_is_near_that_is_said(advice):
    advice.choose("xqzzv")

    def said():
        choices = advice.panel.rows[advice.panel.chosen.key].choices
        return [each.text() for each in choices.findChildren(QLabel)]

    advice.qtbot.waitUntil(lambda: "No suggestions for this word" in said(), timeout=WAIT_MS)
    assert offered(advice)[0] == "Add to my words"


def test_a_word_that_is_added_to_my_words_is_right_from_then_on(advice):
    advice.choose("xqzzv")
    advice.press("Add to my words")
    advice.qtbot.waitUntil(lambda: advice.listed == ["recieved"], timeout=WAIT_MS)


def test_what_can_be_done_is_never_cut_off_when_suggestions_come_or_a_scroll_bar(advice):
    advice.wizard.resize(1280, 600)
    advice.choose("recieved")
    advice.qtbot.waitUntil(lambda: "received" in offered(advice), timeout=WAIT_MS)
    row = advice.row("recieved")
    advice.qtbot.waitUntil(lambda: row.height() >= row.heightForWidth(row.width()), timeout=WAIT_MS)
    last = row.choices.geometry().bottom()
    assert last < row.height()


def test_a_reason_that_is_being_typed_stays_when_suggestions_come(advice, monkeypatch):
    held = []
    deeds = advice.wizard.advice.draft.deeds
    monkeypatch.setattr(deeds._advice.adviser, "do", lambda work, then: held.append((work, then)))
    advice.choose("recieved")
    advice.press_reason("Another reason…")
    (field,) = advice.panel.part.findChildren(QLineEdit)
    QTest.keyClicks(field, "she wrote it so")
    ((work, then),) = held
    then(work())
    assert advice.panel.chosen.was_searched
    assert field.text() == "she wrote it so"
    assert field.isVisible()
    advice.panel.leave_nearest()
    assert "received" in offered(advice)


def test_the_choices_keep_their_room_when_the_text_grows(advice, theme):
    advice.choose("recieved")
    advice.qtbot.waitUntil(lambda: "received" in offered(advice), timeout=WAIT_MS)
    row = advice.row("recieved")
    before = row.choices.layout().spacing()
    theme.set_zoom(200)
    assert row.choices.layout().spacing() == 2 * before
