"""Underlines while somebody types: they move with their words, and never sit on the word typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reflect_app.advice.finding import Kind
from reflect_app.gui.advice import findings_panel
from reflect_app.gui.advice.finding_row import FindingRow
from reflect_app.gui.widgets import passing_note as passing_note_module
from reflect_app.prompt_keys import PromptKey
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

NOTE = "passing"  # the role of what is said beside a field
WORDS = [MARIA, ENGAGE, MARIA, SUPORT, PHONE]


@pytest.fixture(autouse=True)
def _known_words(monkeypatch):
    find_these_words(monkeypatch)


@pytest.fixture
def advice(open_wizard, on_shelf):
    return AdviceDriver(open_wizard(on_shelf(described(STORY))))


def test_underlines_move_with_their_words_at_once(advice):
    advice.put_caret("In spring")
    advice.driver.page.answer.insert("One day. 🌧 ")
    assert advice.underlined == WORDS


def test_a_word_that_is_typed_in_is_let_go_at_once(advice):
    advice.put_caret("ria came")
    QTest.keyClicks(advice.driver.page.answer, "x")
    assert advice.underlined == WORDS[1:]


def test_a_word_that_goes_on_is_another_word(advice):
    advice.put_caret(" came")
    QTest.keyClicks(advice.driver.page.answer, "n")
    assert advice.underlined == WORDS[1:]


def test_the_word_that_is_being_typed_is_not_underlined_until_it_is_left(advice):
    advice.type_at_end(" Maria")
    advice.known()
    assert advice.underlined == WORDS
    assert advice.row(MARIA).accessibleName().startswith("Could identify someone: Maria, twice")
    QTest.keyClicks(advice.driver.page.answer, " ")
    advice.known()
    assert advice.underlined == [*WORDS, MARIA]


def test_a_word_is_shown_once_the_caret_goes_elsewhere_without_another_look(advice):
    advice.type_at_end(" suport")
    advice.known()
    assert advice.underlined == WORDS
    QTest.keyClick(advice.driver.page.answer, Qt.Key.Key_Home)
    assert advice.underlined == [*WORDS, SUPORT]
    assert "twice" in advice.row(SUPORT).accessibleName()


def test_an_emoji_before_a_passage_moves_nothing_out_of_place(advice):
    advice.driver.answer("👩🏽‍⚕️🌧 then Maria came, and 👩🏽‍⚕️ refused to engage with us. ")
    advice.known()
    assert advice.underlined == [MARIA, ENGAGE]


def test_what_was_replaced_by_another_text_is_looked_over_anew(advice):
    page = advice.driver.page
    record = advice.driver.saved()
    other = record.reflection.answering(PromptKey.DESCRIPTION, "Then Ann came along.")
    advice.wizard.draft.show(record.model_copy(update={"reflection": other}))
    advice.wizard.save()
    advice.qtbot.waitUntil(lambda: advice.underlined == ["Ann"])
    assert page.answer.text() == "Then Ann came along."


def test_forty_findings_scroll_by_themselves_and_move_no_answer(advice):
    before = advice.driver.page.answer.geometry()
    words = " and ".join(f"zz{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(40))
    advice.driver.answer(f"{words} so on.")
    advice.known()
    advice.list_all()
    assert len(advice.panel.rows) == 40
    advice.qtbot.waitUntil(lambda: advice.panel.shelf.verticalScrollBar().maximum() > 0)
    assert advice.driver.page.answer.geometry() == before


def test_the_next_passage_may_be_in_words_that_were_typed_a_moment_ago(advice):
    answer = advice.driver.page.answer
    answer.selectAll()
    answer.insert("Then Maria came, and we had tea.")
    QTest.keyClick(answer, Qt.Key.Key_F8)
    assert advice.framed == MARIA


def test_a_word_that_is_typed_before_an_underlined_one_leaves_its_line_alone(advice):
    advice.put_caret("refused")
    QTest.keyClicks(advice.driver.page.answer, " ")
    assert advice.underlined == WORDS
    advice.known()
    assert advice.underlined == WORDS


def test_what_is_looked_at_stays_so_once_it_is_looked_over_anew(advice):
    advice.driver.keys("F8")
    advice.driver.keys("F8")
    QTest.keyClicks(advice.driver.page.answer, "then ")
    advice.known()
    assert advice.framed == ENGAGE
    assert advice.panel.chosen.words == ENGAGE


def test_rows_of_findings_that_merely_moved_are_not_laid_out_anew(advice, monkeypatch):
    advice.choose(SUPORT)
    laid, real = [], FindingRow._lay_anew
    rows = [advice.row(each) for each in advice.listed]
    monkeypatch.setattr(FindingRow, "_lay_anew", lambda row: laid.append(row) or real(row))
    first = rows[0].shown.first.start
    advice.put_caret("In spring")
    QTest.keyClicks(advice.driver.page.answer, "Yes. ")
    advice.known()
    assert rows[0].shown.first.start == first + len("Yes. ")
    assert rows[2].choices.shown == rows[2].shown
    assert laid == []


def test_a_row_knows_how_high_it_is_with_a_scroll_bar_beside_it_and_without(advice, monkeypatch):
    row = advice.row(ENGAGE)
    high = row.heightForWidth(300), row.heightForWidth(288)
    laid = []
    with monkeypatch.context() as patched:
        patched.setattr(FindingRow, "_head", lambda *_: laid.append(1) or 0)
        assert (row.heightForWidth(300), row.heightForWidth(288)) == high
    assert laid == []


def passing_note(advice):
    """What is said beside the answer just now; "" where nothing is."""
    notes = [each for each in advice.wizard.findChildren(QLabel) if each.property("role") == NOTE]
    return next((each.text() for each in notes if each.isVisible()), "")


def test_choices_are_there_for_the_word_that_was_typed_a_moment_ago(advice):
    advice.type_at_end(" I saw Ann")
    advice.driver.keys("Ctrl+.")
    assert advice.framed == "Ann"
    assert advice.panel.has_focus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert advice.driver.page.answer.hasFocus()
    assert advice.driver.page.answer.textCursor().atEnd()


def test_the_menu_offers_what_can_be_done_about_a_word_of_a_moment_ago(advice):
    advice.type_at_end(" I saw Ann")
    answer = advice.driver.page.answer
    menu = answer.menu_at(answer.cursorRect().bottomLeft(), answer.textCursor())
    assert menu.actions()[1].text() == "Change it to “a colleague”"
    menu.deleteLater()


def test_where_nothing_can_be_done_a_line_says_so_and_what_is_switched_off(advice, services):
    advice.put_caret("In spring")
    advice.driver.keys("Ctrl+.")
    assert "F8" in passing_note(advice)
    advice.driver.answer("It rained.")
    services.advice.switch(Kind.SPELLING, False)
    advice.known()
    advice.driver.keys("F8")
    assert passing_note(advice).startswith("Nothing is worth a second look in your answers")
    assert "“Spelling” is switched off" in passing_note(advice)
    services.advice.switch_all(False)
    advice.driver.keys("F8")
    assert passing_note(advice) == "Advice is switched off, so nothing was looked for."


@pytest.mark.parametrize("size", [(1280, 800), (1000, 800)], ids=["wide", "narrow"])
def test_what_was_done_is_read_out_once(size, monkeypatch, advice):
    said = []
    for room in (findings_panel, passing_note_module):
        monkeypatch.setattr(room, "announce", lambda _widget, words, **_: said.append(words))
    advice.wizard.resize(*size)
    menu = advice.menu_at(ENGAGE)
    menu.actions()[1].trigger()
    advice.known()
    menu.deleteLater()
    assert said == ["Changed to “did not want to talk”."]
