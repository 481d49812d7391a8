"""Undo and Redo take words and choices in the order in which they were done, whichever way."""

from functools import partial
from itertools import permutations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from reflect_app.advice.finding import Kind
from reflect_app.gui.advice.jobs import take_back_words
from reflect_app.gui.wizard.steps import CHECK, TAGS
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Reflection
from tests.drivers.advice import ENGAGE, MARIA, PHONE, STORY, SUPORT, AdviceDriver, find_these_words

NEEDS = "Maria needed somebody to sit with her."
ROLE, QUOTATION = "a woman we support", "It is a quotation"
UNDO, REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


@pytest.fixture
def advice(open_wizard, on_shelf, monkeypatch):
    """A draft of two answers and a tag, on its first question, looked over."""
    find_these_words(monkeypatch)

    def job(library):
        answers = Answers(description=STORY, needs=NEEDS)
        made = library.create(Reflection(answers=answers, tags=("leadership",)))
        place = made.place.model_copy(update={"page": PromptKey.DESCRIPTION.value})
        return library.save(made.model_copy(update={"place": place}))

    return AdviceDriver(open_wizard(on_shelf(job)))


def type_words(advice):
    advice.put_caret("")
    QTest.keyClicks(advice.driver.page.answer, "So ")
    advice.known()


def use_role(advice):
    advice.choose(MARIA)
    advice.press(ROLE)


def keep(advice):
    advice.choose(ENGAGE)
    advice.press_reason(QUOTATION)


def keep_another(advice):
    advice.choose(PHONE)
    advice.press_reason("Agreed with the person")


def never(advice):
    advice.choose(ENGAGE)
    advice.press("Never show this word again")


def change_it(advice):
    advice.choose(SUPORT)
    advice.press("support")


def state(advice):
    """Both answers, what is listed, and the roles that are remembered."""
    draft = advice.wizard.advice.draft
    roles = [each.role for each in draft.decisions.known.roles]
    answers = draft.answers()
    return answers[PromptKey.DESCRIPTION], answers[PromptKey.NEEDS], advice.listed, roles


def by_key(advice, step):
    QTest.keySequence(advice.driver.page.answer, QKeySequence(step))


def by_menu(advice, step):
    answer = advice.driver.page.answer
    menu = answer.menu_at(QPoint(1, 1), answer.textCursor())
    wanted = "edit-undo" if step == UNDO else "edit-redo"
    (action,) = [each for each in menu.actions() if each.objectName() == wanted]
    assert action.isEnabled()
    action.trigger()


def go(advice, step, way, to):
    way(advice, step)
    advice.qtbot.waitUntil(lambda: state(advice) == to)


ALL = (type_words, use_role, keep_another, never)
ORDERS = [(each, by_key) for each in list(permutations(ALL))[::3]] + [
    (ALL, by_menu),
    (ALL[::-1], by_menu),
]


@pytest.mark.parametrize(("steps", "way"), ORDERS)
def test_each_undo_takes_back_the_last_and_each_redo_brings_it_again(advice, steps, way):
    were = [state(advice)]
    for each in steps:
        each(advice)
        were.append(state(advice))
    for before in reversed(were[:-1]):
        go(advice, UNDO, way, before)
    for after in were[1:]:
        go(advice, REDO, way, after)


def test_two_choices_in_a_row_go_one_by_one_and_what_was_done_before_them_then(advice):
    were = [state(advice)]
    for each in (change_it, keep, keep_another):
        each(advice)
        were.append(state(advice))
    for before in reversed(were[:-1]):
        go(advice, UNDO, by_key, before)
    answer = advice.driver.page.answer
    assert answer.can_step() == (False, True)


def test_typing_after_an_undo_drops_what_was_taken_back(advice):
    keep(advice)
    advice.undo()
    type_words(advice)
    typed = state(advice)
    assert advice.driver.page.answer.can_step() == (True, False)
    go(advice, REDO, by_key, typed)
    assert ENGAGE in advice.listed


def test_a_choice_after_an_undo_drops_the_words_that_were_taken_back(advice):
    type_words(advice)
    advice.undo()
    keep(advice)
    kept = state(advice)
    go(advice, REDO, by_key, kept)
    advice.undo()
    assert ENGAGE in advice.listed


def test_words_typed_before_and_after_a_choice_are_two_steps(advice):
    answer = advice.driver.page.answer
    keep(advice)
    advice.put_caret("")
    QTest.keyClicks(answer, "a")
    advice.known()
    keep_another(advice)
    QTest.keyClicks(answer, "b")
    advice.undo()
    assert answer.text() == f"a{STORY}"
    advice.undo()
    assert (answer.text(), PHONE in advice.listed) == (f"a{STORY}", True)
    advice.undo()
    assert (answer.text(), ENGAGE in advice.listed) == (STORY, False)


def test_it_is_said_which_choice_was_taken_back_and_made_again(advice):
    keep(advice)
    advice.undo()
    assert advice.done() == f"Taken back: your choice about “{ENGAGE}”."
    by_key(advice, REDO)
    assert advice.done() == f"Done again: your choice about “{ENGAGE}”."


def test_what_is_said_of_a_step_goes_with_the_next_words_that_come_or_go(advice):
    type_words(advice)
    keep(advice)
    advice.undo()
    assert advice.done() == f"Taken back: your choice about “{ENGAGE}”."
    advice.undo()
    assert (advice.driver.text, advice.done()) == (STORY, "")
    by_key(advice, REDO)
    by_key(advice, REDO)
    assert advice.done() == f"Done again: your choice about “{ENGAGE}”."
    type_words(advice)
    assert advice.done() == ""


def test_it_goes_with_the_next_tag_too(advice):
    keep(advice)
    advice.driver.go(TAGS)
    box = advice.driver.page.tags
    box.setFocus()
    press(advice, UNDO)
    assert advice.done() == f"Taken back: your choice about “{ENGAGE}”."
    advice.driver.type("trust,")
    assert advice.done() == ""


def test_a_role_is_taken_back_from_an_answer_that_it_is_not_in(advice):
    before = state(advice)
    use_role(advice)
    advice.driver.go(PromptKey.FACTORS.value)
    by_key(advice, UNDO)
    advice.driver.go(PromptKey.DESCRIPTION.value)
    advice.known()
    assert state(advice) == before


def test_words_of_an_answer_that_is_not_shown_stay(advice):
    type_words(advice)
    advice.driver.go(PromptKey.NEEDS.value)
    by_key(advice, UNDO)
    assert advice.wizard.advice.draft.answers()[PromptKey.DESCRIPTION] == f"So {STORY}"


def test_the_keys_work_where_the_focus_is_beside_the_answer_and_on_a_page_without_one(advice):
    before = state(advice)
    keep(advice)
    advice.row(MARIA).setFocus()
    advice.driver.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    advice.known()
    assert state(advice) == before
    advice.driver.keys("Ctrl+Y")
    assert ENGAGE not in advice.listed
    advice.driver.go(CHECK)
    advice.driver.keys("Ctrl+Z")
    advice.driver.go(PromptKey.DESCRIPTION.value)
    advice.known()
    assert state(advice) == before


def test_asking_again_about_what_was_kept_is_a_step_too(advice):
    keep(advice)
    kept = state(advice)
    advice.panel.kept.link.click()
    advice.press("Ask again")
    assert ENGAGE in advice.listed
    go(advice, UNDO, by_key, kept)


def test_what_another_window_took_back_is_no_step_any_more(advice):
    type_words(advice)
    keep(advice)
    decisions = advice.wizard.advice.draft.decisions
    decisions.take_back(decisions.known.kept[0].key)
    advice.undo()
    assert advice.driver.page.answer.text() == STORY


def test_what_another_window_shows_again_is_no_step_any_more(advice, services):
    type_words(advice)
    never(advice)
    assert ENGAGE not in advice.listed
    taken = {"my_words": (), "never": ((Kind.JUDGEMENT, ENGAGE),)}
    again = partial(take_back_words, services.paths, **taken)
    adviser = advice.wizard.advice.draft.adviser  # on its thread, once the words were written
    adviser.do(again, lambda _: services.advice.tell_words_changed())
    advice.qtbot.waitUntil(lambda: ENGAGE in advice.listed)
    advice.undo()
    assert advice.driver.text == STORY
    assert advice.done() == ""


def test_the_check_shows_the_answers_as_they_are_once_something_is_taken_back_there(advice):
    use_role(advice)
    advice.driver.go(CHECK)
    rows = advice.driver.page.ui.rows
    for keys, there in (("Ctrl+Z", False), ("Ctrl+Y", True)):
        advice.driver.keys(keys)
        shown = " ".join(rows.itemAt(at).widget().says[1] for at in range(rows.count()))
        assert (ROLE in shown.lower(), MARIA in shown) == (there, not there)


# The tags


@pytest.fixture
def tags(advice):
    keep(advice)
    advice.driver.go(TAGS)
    box = advice.driver.page.tags
    box.setFocus()
    return box


def press(advice, step):
    QTest.keySequence(advice.wizard.focusWidget(), QKeySequence(step))


def test_tags_that_came_and_went_are_steps_and_so_is_the_choice_before_them(advice, tags):
    advice.driver.type("trust,")
    tags.take_out(["leadership"])
    were = []
    for _ in range(3):
        press(advice, UNDO)
        were.append((tags.tags(), bool(advice.wizard.advice.draft.decisions.known.kept)))
    both = ("leadership", "trust")
    assert were == [(both, True), (("leadership",), True), (("leadership",), False)]
    for _ in range(3):
        press(advice, REDO)
    assert tags.tags() == ("trust",)
    assert advice.wizard.advice.draft.decisions.known.kept


def test_a_tag_whose_coming_was_taken_back_is_not_offered_as_removed(advice, tags):
    advice.driver.type("trust,")
    press(advice, UNDO)
    assert tags.tags() == ("leadership",)
    press(advice, UNDO)
    press(advice, UNDO)
    assert tags.tags() == ("leadership",)
