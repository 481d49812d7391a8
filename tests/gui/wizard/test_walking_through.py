"""Going through the wizard: Continue, Back, Skip for now, the list of steps."""

import pytest
from PySide6.QtCore import Qt

from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.gui.wizard.guidance import Help
from reflect_app.prompt_keys import HEADINGS
from reflect_app.reflection import PromptKey
from tests.samples import FULL

NAMES = ["before-you-start", *PromptKey, "tags-and-date", "check"]


def test_a_new_reflection_begins_before_you_start(driver):
    assert driver.title == "Before you start – Reflect"


def test_the_window_title_holds_the_step(driver):
    driver.next()
    assert driver.title == "Question 1 of 6 – Reflect"


def test_skipping_leads_through_every_step_to_the_check(driver):
    seen = [driver.step]
    driver.next()
    while driver.step != "check":
        seen.append(driver.step)
        driver.skip()
    assert [*seen, driver.step] == NAMES


@pytest.mark.parametrize("key", PromptKey)
def test_each_answer_box_is_named_by_its_heading_exactly(driver, key):
    driver.go(key)
    assert driver.page.answer.accessibleName() == HEADINGS[key]
    assert driver.wizard.focusWidget() is driver.page.answer


def test_continue_asks_for_an_answer_and_takes_the_focus_to_the_problem(driver):
    driver.go("needs")
    driver.next()
    assert driver.problems == ["Enter whose needs are met in the example"]
    assert driver.title == "Error: Question 2 of 6 – Reflect"
    assert driver.wizard.focusWidget().accessibleName() == "There is a problem"


def test_the_problem_leads_to_the_editor_and_goes_once_it_is_solved(driver):
    driver.go("needs")
    driver.next()
    driver.press_button("Enter whose needs are met in the example")
    assert driver.wizard.focusWidget() is driver.page.answer
    driver.type("Hers")
    driver.qtbot.waitUntil(lambda: driver.problems == [])
    assert driver.problem.isHidden()


def test_nothing_is_wrong_before_continue_was_pressed(driver):
    driver.go("needs")
    driver.go("impact")
    assert driver.wizard.marks()["needs"] is Mark.NOT_YET
    driver.go("needs")
    assert driver.problems == []


def test_a_step_that_was_continued_and_skipped_needs_a_look(driver):
    driver.go("needs")
    driver.next()
    driver.skip()
    assert driver.wizard.marks()["needs"] is Mark.LOOK


def test_an_answered_step_is_done_in_word_and_shape(driver):
    driver.go("needs")
    driver.answer("Hers, and ours.")
    driver.next()
    button = next(b for b in driver.wizard.step_list.buttons if b.step.name == "needs")
    assert button.mark is Mark.DONE
    assert button.accessibleName() == "Whose needs, done"


def test_back_goes_one_step_back_with_the_answer_still_there(driver):
    driver.go("impact")
    driver.answer("She came back.")
    driver.back()
    assert driver.step == "needs"
    driver.skip()
    assert driver.text == "She came back."


def test_change_comes_straight_back_to_the_check(full):
    full.go("check")
    full.press_button("Change")
    assert full.step == "description"
    full.answer("It was raining.")
    full.next()
    assert full.step == "check"
    full.press_button("Change")
    full.back()
    assert full.step == "check"


def test_a_line_that_is_a_heading_is_named_on_continue(driver):
    driver.go("impact")
    driver.answer(f"Good.\n{HEADINGS['needs']}")
    driver.next()
    assert len(driver.problems) == 1
    assert HEADINGS["needs"] in driver.problems[0]


def test_undo_survives_turning_the_page(driver):
    driver.go("needs")
    driver.type("Hers")
    driver.skip()
    driver.back()
    driver.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert driver.text == ""


def test_the_cursor_comes_back_to_where_it_was(full):
    full.page.answer.moveCursor(full.page.answer.textCursor().MoveOperation.End)
    full.skip()
    full.back()
    assert full.page.answer.textCursor().atEnd()


def test_tab_moves_on_from_the_editor(driver):
    driver.go("needs")
    driver.press(Qt.Key.Key_Tab)
    assert driver.wizard.focusWidget() is not driver.page.answer
    assert driver.text == ""


def test_a_sentence_starter_goes_into_the_answer(driver):
    driver.go("needs")
    driver.page.guidance.open_panel(Help.STARTERS)
    starter = driver.page.prompt.starters[0]
    driver.press_button(starter)
    assert driver.text.strip() == starter.rstrip("…. ")


def test_the_list_of_steps_folds_away_where_it_is_narrow(open_wizard):
    driver = open_wizard(size=(600, 700))
    assert not driver.wizard.step_list.isVisible()
    assert driver.page.frame.steps.isVisible()


def test_arrow_keys_move_in_the_list_of_steps_and_enter_goes_there(driver):
    buttons = driver.wizard.step_list.buttons
    buttons[0].setFocus()
    driver.press(Qt.Key.Key_Down)
    assert driver.wizard.focusWidget() is buttons[1]
    assert driver.step == "before-you-start"
    driver.press(Qt.Key.Key_Return)
    assert driver.step == "description"


def test_the_start_page_is_short_the_second_time(open_wizard):
    assert open_wizard(start_in_full=True).told_in_full
    again = open_wizard(start_in_full=False)
    assert not again.told_in_full
    again.tell_more_or_less()
    assert again.told_in_full


def test_finish_says_what_is_missing_and_leads_there(driver):
    driver.go("check")
    driver.next()
    assert len(driver.problems) == 6
    driver.press_button("Enter how you feel when you bring this story to mind")
    assert driver.step == "feelings"


def test_finish_needs_neither_tag_nor_date(driver):
    driver.answer_all(FULL.answers)
    driver.go("check")
    driver.next()
    assert driver.step == "finished"
    assert driver.saved().status == "finished"


def test_the_exact_text_is_what_would_be_written(full):
    from reflect_app.text_format.writer import write

    full.go("check")
    full.skip()
    assert full.exact_text() == write(FULL).decode()


def test_html_in_an_answer_is_shown_as_typed(full):
    full.answer("<b>bold</b> & <img src='x'>")
    full.go("check")
    shown = [row.body.text() for row in full.page._rows[:1]]
    assert shown == ["<b>bold</b> & <img src='x'>"]
    assert full.page._rows[0].body.textFormat() == Qt.TextFormat.PlainText


def test_pages_can_be_turned_back_as_often_as_there_are_any(full):
    for name in ("before-you-start", "check", "impact", "needs", "description", "before-you-start"):
        full.go(name)
        assert full.step == name
        assert full.wizard.visitedIds()  # the toolkit's list; beyond nought it harms memory
