"""Where the focus is in the list of findings: in view, never elsewhere, and read in order."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, CursorPosition, Reflection
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
from tests.drivers.seeing import SIZES

SMALL = [SIZES["512x384"], SIZES["512x384 at 200%"], SIZES["1280x1024 at 400%"]]


@pytest.fixture(autouse=True)
def _known_words(monkeypatch):
    find_these_words(monkeypatch)


@pytest.fixture
def record(on_shelf):
    return on_shelf(described(STORY))


@pytest.fixture
def advice(open_wizard, record):
    return AdviceDriver(open_wizard(record))


def focused():
    return QApplication.focusWidget()


def press_focused() -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Space)


@pytest.mark.parametrize("size", SMALL, ids=str)
def test_what_return_would_do_is_in_view_and_nothing_scrolls_sideways(
    size, open_wizard, record, theme
):
    theme.set_zoom(size[2])
    advice = AdviceDriver(open_wizard(record, size=size[:2]))
    advice.driver.keys("F8")
    advice.driver.keys("Ctrl+.")
    assert advice.panel.has_focus()
    room = advice.panel.shelf.viewport()

    def seen():
        shown = focused().visibleRegion().boundingRect()
        return shown.height() >= min(focused().height(), room.height()) - 2

    advice.settled()
    assert seen()
    assert not advice.panel.shelf.horizontalScrollBar().isVisible()
    assert advice.panel.shelf.widget().width() <= room.width()


def test_asking_again_by_keyboard_leaves_the_focus_among_what_is_kept(advice, qtbot):
    for words in (ENGAGE, PHONE):
        advice.choose(words)
        advice.press_reason("It is a quotation")
    advice.wizard.activateWindow()  # from which the menu took the focus
    qtbot.waitUntil(lambda: QApplication.activeWindow() is advice.wizard)
    advice.panel.kept.link.click()
    again = f"Ask again: {ENGAGE}"
    buttons = advice.panel.kept.findChildren(QPushButton)
    (button,) = [each for each in buttons if each.accessibleName() == again]
    qtbot.waitUntil(button.isVisible)
    button.setFocus()
    press_focused()
    advice.known()
    assert ENGAGE in advice.listed
    assert focused().accessibleName() == f"Ask again: {PHONE}"
    press_focused()
    advice.known()
    assert advice.listed == [MARIA, ENGAGE, SUPORT, PHONE]
    assert advice.row(MARIA).hasFocus()


def test_the_focus_of_a_row_that_goes_is_on_the_next_and_then_in_the_answer(advice, services):
    advice.row(ENGAGE).setFocus()
    services.advice.switch(advice.panel.shown[1].kind, False)
    advice.known()
    assert advice.row(SUPORT).hasFocus()
    services.advice.switch_all(False)
    assert advice.driver.page.answer.hasFocus()


def test_undo_of_what_was_just_done_leaves_the_focus_here_or_in_the_answer(advice, qtbot):
    advice.choose(ENGAGE)
    advice.press_reason("It is a quotation")
    advice.wizard.activateWindow()  # from which the menu took the focus
    qtbot.waitUntil(lambda: QApplication.activeWindow() is advice.wizard)
    advice.panel.undo.setFocus()
    press_focused()
    advice.known()
    assert advice.panel.has_focus() or advice.driver.page.answer.hasFocus()


def test_a_screen_reader_reads_rows_in_the_order_of_the_text_and_then_what_is_kept(advice):
    advice.choose(PHONE)
    advice.press_reason("It is a quotation")
    advice.put_caret("In spring")
    advice.driver.page.answer.setFocus()
    QTest.keyClicks(advice.driver.page.answer, "Ann came. ")
    advice.known()
    names = [MARIA, ENGAGE, SUPORT]
    rows = [advice.row(each) for each in ("Ann", *names)]
    holder = QAccessible.queryAccessibleInterface(rows[0].parentWidget())
    read = [holder.child(at).object() for at in range(holder.childCount())]
    assert [each for each in read if each in [*rows, advice.panel.kept]] == [
        *rows,
        advice.panel.kept,
    ]


def caret(edit):
    """What stands before the caret, and behind it."""
    at = edit.textCursor().position()
    return edit.text()[:at], edit.text()[at:]


def test_the_caret_comes_behind_the_mention_that_was_looked_at_and_back_by_undo(advice):
    advice.put_caret("Maria asked for")
    before = caret(advice.driver.page.answer)
    advice.driver.keys("Ctrl+.")
    advice.press("a woman we support")
    ahead, behind = caret(advice.driver.page.answer)
    assert ahead.endswith("\nLater the woman")
    assert behind.startswith(" asked for")
    advice.undo()
    assert caret(advice.driver.page.answer) == before


def test_in_the_other_answers_the_caret_stays_where_somebody_wrote_last(advice):
    advice.driver.go("needs")
    needs, written = advice.driver.page.answer, "Maria needed us. This is where I was"
    advice.driver.answer(f"{written}, and went on.")
    advice.put_caret(", and went on")
    advice.driver.go("description")
    advice.known()
    advice.choose(MARIA)
    advice.press("a woman we support")
    assert caret(needs) == (written.replace(MARIA, "A woman we support"), ", and went on.")
    advice.undo()
    assert caret(needs) == (written, ", and went on.")


def test_a_row_that_is_chosen_in_place_of_another_takes_no_focus_out_of_the_list(advice):
    advice.driver.keys("F8")
    advice.driver.keys("Ctrl+.")
    assert advice.panel.rows[advice.panel.chosen.key].isAncestorOf(focused())
    advice.choose(SUPORT)  # as assistive technology presses it, which moves no focus
    assert advice.row(MARIA).hasFocus()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows itself makes a menu of these keys")
def test_shift_f10_opens_the_menu_of_the_passage_at_the_caret(advice):
    answer = advice.driver.page.answer
    advice.put_caret(ENGAGE)
    QTest.keyClick(answer, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert menu.actions()[0].text() == f"Wording: {ENGAGE}"
    assert answer.mapFromGlobal(menu.pos()).y() > answer.cursorRect().top()
    menu.close()


def test_where_somebody_stopped_in_an_answer_moves_along_before_its_page_is_turned_to(
    open_wizard, on_shelf
):
    needs = "Maria needed us. This is where I was"

    def job(library):
        answers = Answers(description=STORY, needs=f"{needs}, and went on.")
        made = library.create(Reflection(answers=answers))
        spots = {PromptKey.NEEDS: CursorPosition(cursor=len(needs))}
        place = {"page": PromptKey.DESCRIPTION.value, "spots": spots}
        return library.save(made.model_copy(update={"place": made.place.model_copy(update=place)}))

    advice = AdviceDriver(open_wizard(on_shelf(job)))
    advice.choose(MARIA)
    advice.press("a woman we support")
    advice.driver.go("needs")
    there = needs.replace(MARIA, "A woman we support"), ", and went on."
    advice.qtbot.waitUntil(lambda: caret(advice.driver.page.answer) == there)


def test_a_suggestion_that_has_the_focus_is_whole_and_the_words_stand_above_it(
    open_wizard, record, theme
):
    width, height, zoom = SIZES["512x384 at 200%"]
    theme.set_zoom(zoom)
    advice = AdviceDriver(open_wizard(record, size=(width, height)))
    for _ in range(2):
        advice.driver.keys("F8")
    assert advice.panel.chosen.words == ENGAGE
    advice.driver.keys("Ctrl+.")
    advice.settled()
    row, button = advice.row(ENGAGE), focused()
    words = row._lines[1]  # the kind is the first
    top = round(words[1].y())
    high = round(words[0].boundingRect().height())
    seen = row.visibleRegion().boundingRect()
    assert button.visibleRegion().boundingRect().size() == button.size()
    assert seen.top() <= top + high // 4
    assert row._below is not None  # why it is worth a look is read below that


def test_what_was_done_leaves_the_rows_their_room_in_a_small_window(open_wizard, record, theme):
    width, height, zoom = SIZES["512x384 at 200%"]
    theme.set_zoom(zoom)
    advice = AdviceDriver(open_wizard(record, size=(width, height)))
    advice.driver.keys("F8")
    advice.driver.keys("Ctrl+.")
    advice.settled()
    before = advice.panel.shelf.height()
    advice.press("a woman we support")
    assert advice.done()
    advice.qtbot.waitUntil(lambda: advice.panel.shelf.height() == before)
    undo = advice.panel.undo
    advice.qtbot.waitUntil(lambda: undo.visibleRegion().boundingRect().size() == undo.size())
    advice.driver.keys("F8")
    advice.settled()
    row = advice.row(ENGAGE)
    assert row.visibleRegion().boundingRect().top() == 0
    answer = advice.driver.page.answer
    place = answer.cursorRect()
    assert place.bottom() + 4 < answer.viewport().height()
