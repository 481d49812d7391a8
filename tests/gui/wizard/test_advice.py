"""What is worth a second look, beside the answer: listed, gone to, changed, kept, taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from reflect_app.advice.finding import Kind
from reflect_app.gui.widgets.wrapping_button import LinkButton
from reflect_app.gui.wizard.guidance import Help
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, CursorPosition, Reflection
from tests.drivers.advice import ENGAGE, MARIA, PHONE, STORY, SUPORT, AdviceDriver, find_these_words
from tests.drivers.seeing import in_view

NEEDS = "Maria needed somebody to sit with her."
ROLE = "a woman we support"


@pytest.fixture(autouse=True)
def _known_words(monkeypatch):
    find_these_words(monkeypatch)


@pytest.fixture
def record(on_shelf):
    def job(library):
        made = library.create(Reflection(answers=Answers(description=STORY, needs=NEEDS)))
        place = made.place.model_copy(update={"page": PromptKey.DESCRIPTION.value})
        return library.save(made.model_copy(update={"place": place}))

    return on_shelf(job)


@pytest.fixture
def advice(open_wizard, record):
    """The draft, opened in a wide window on the first question, once it was looked over."""
    return AdviceDriver(open_wizard(record))


def decided(on_shelf, advice):
    about = advice.driver.saved().id
    return on_shelf(lambda library: library.decisions(about))


def test_what_is_found_is_listed_in_the_order_of_the_text_and_the_same_words_once(advice):
    assert advice.listed == [MARIA, ENGAGE, SUPORT, PHONE]
    assert advice.said().startswith("4 in this answer.")
    assert "Maria, twice" in advice.row(MARIA).accessibleName()


def test_underlines_are_no_change_and_nothing_to_undo(advice, record):
    document = advice.driver.page.answer.document()
    assert advice.underlined == [MARIA, ENGAGE, MARIA, SUPORT, PHONE]
    assert not document.isModified()
    assert not document.isUndoAvailable()
    assert advice.driver.saved().version == record.version


def test_an_empty_answer_promises_nothing(advice):
    advice.driver.go("impact")
    assert advice.listed == []
    assert "anonymous" not in advice.said().lower()
    assert not advice.panel.look_yourself.isVisible()


def test_people_are_told_that_they_must_look_themselves_and_why(advice):
    assert "who would be recognised" in advice.panel.look_yourself.text()


def test_f8_goes_through_all_answers_and_round_again(advice):
    seen = []
    for _ in range(7):
        advice.driver.keys("F8")
        seen.append((advice.driver.step, advice.framed))
    here = PromptKey.DESCRIPTION.value
    words = [MARIA, ENGAGE, MARIA, SUPORT, PHONE]
    assert seen == [*((here, each) for each in words), ("needs", MARIA), (here, MARIA)]


@pytest.fixture
def left_at_their_ends(open_wizard, on_shelf):
    """A draft that was closed with the caret behind the last word of each answer."""

    def job(library):
        again = f"{NEEDS} {NEEDS} {NEEDS}"
        made = library.create(Reflection(answers=Answers(description=STORY, needs=again)))
        ends = {
            key: CursorPosition(cursor=len(text))
            for key, text in ((PromptKey.DESCRIPTION, STORY), (PromptKey.NEEDS, again))
        }
        place = made.place.model_copy(update={"page": PromptKey.DESCRIPTION.value, "spots": ends})
        return library.save(made.model_copy(update={"place": place}))

    return AdviceDriver(open_wizard(on_shelf(job)))


def test_f8_leaves_nothing_out_on_a_page_that_it_opens(left_at_their_ends):
    advice = left_at_their_ends
    seen = []
    for _ in range(3):
        advice.driver.keys("F8")
        QApplication.processEvents()
        seen.append((advice.driver.step, advice.driver.page.answer.textCursor().position()))
    assert seen == [("needs", 0), ("needs", len(NEEDS) + 1), ("needs", 2 * len(NEEDS) + 2)]


def test_shift_f8_goes_back(advice):
    advice.driver.keys("Shift+F8")
    assert (advice.driver.step, advice.framed) == ("needs", MARIA)
    advice.driver.keys("Shift+F8")
    assert (advice.driver.step, advice.framed) == ("description", PHONE)


def test_f8_puts_the_caret_there_and_chooses_the_row(advice):
    advice.put_caret("I asked")
    advice.driver.keys("F8")
    answer = advice.driver.page.answer
    assert answer.textCursor().position() == STORY.index(ENGAGE)
    assert advice.panel.chosen.words == ENGAGE
    assert answer.hasFocus()


def test_the_choices_are_reached_by_a_key_and_left_to_where_the_caret_was(advice):
    advice.driver.keys("F8")
    before = advice.driver.page.answer.textCursor().position()
    advice.driver.keys("Ctrl+.")
    assert advice.panel.has_focus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert advice.driver.page.answer.hasFocus()
    assert advice.driver.page.answer.textCursor().position() == before


def test_rows_are_reached_by_tab_and_named(advice):
    row = advice.row(ENGAGE)
    assert row.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert row.accessibleName() == f"Wording: {ENGAGE}. What did you see or hear?"
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Down)
    assert advice.row(SUPORT).hasFocus()


def test_another_word_is_put_in_with_one_click_and_taken_back_in_one_step(advice):
    advice.choose(ENGAGE)
    advice.press("did not want to talk")
    assert "she did not want to talk with us" in advice.driver.text
    assert ENGAGE not in advice.listed
    advice.undo()
    assert advice.driver.text == STORY


def test_a_name_is_replaced_in_every_answer_and_one_undo_puts_all_back(advice):
    advice.choose(MARIA)
    advice.press(ROLE)
    advice.qtbot.waitUntil(lambda: MARIA not in advice.driver.text)
    needs = advice.wizard.page_of("needs")
    assert needs.text() == NEEDS.replace(MARIA, ROLE.capitalize())
    assert "in 3 places" in advice.done()
    advice.undo()
    assert (advice.driver.text, needs.text()) == (STORY, NEEDS)


def test_a_role_is_put_in_before_the_next_key_and_no_choice_is_lost(advice):
    advice.choose(MARIA)
    advice.press_only(ROLE)
    QTest.keyClicks(advice.driver.page.answer, "x")
    assert MARIA not in advice.driver.text
    assert advice.wizard.page_of("needs").text().startswith(ROLE.capitalize())


def test_f8_right_after_a_role_stays_where_it_leads(advice):
    advice.choose(MARIA)
    advice.press_only(ROLE)
    advice.driver.keys("F8")
    advice.known()
    assert advice.framed == ENGAGE


def test_undo_on_the_other_page_puts_all_back_as_well(advice):
    advice.choose(MARIA)
    advice.press(ROLE)
    advice.qtbot.waitUntil(lambda: MARIA not in advice.driver.text)
    advice.driver.go("needs")
    advice.undo()
    assert advice.driver.text == NEEDS
    assert advice.wizard.page_of("description").text() == STORY


@pytest.mark.parametrize(("words", "instead"), [(MARIA, ROLE), (SUPORT, "support")])
def test_what_is_typed_after_it_is_taken_back_alone_and_then_the_words(advice, words, instead):
    needs = advice.wizard.page_of("needs")
    advice.choose(words)
    advice.press(instead)
    after = advice.driver.text, needs.text()
    QTest.keyClicks(advice.driver.page.answer, " and then")
    advice.undo()
    assert (advice.driver.text, needs.text()) == after
    advice.undo()
    assert (advice.driver.text, needs.text()) == (STORY, NEEDS)
    advice.driver.page.answer.redo()
    assert (advice.driver.text, needs.text()) == after


def test_only_this_mention_is_changed_where_the_tick_is_taken_off(advice):
    advice.choose(MARIA)
    advice.panel.rows[advice.panel.chosen.key].choices.every.setChecked(False)
    advice.press(ROLE)
    advice.qtbot.waitUntil(lambda: advice.driver.text.count(MARIA) == 1)
    assert advice.wizard.page_of("needs").text() == NEEDS


def test_the_role_of_a_name_is_kept_and_offered_first_for_its_next_mention(advice, on_shelf):
    advice.choose(MARIA)
    advice.press(ROLE)
    advice.qtbot.waitUntil(lambda: MARIA not in advice.driver.text)
    assert decided(on_shelf, advice).role_of("maria") == ROLE
    advice.type_at_end(" Then Maria came back. ")
    advice.known()
    advice.choose(MARIA)
    assert advice.buttons()[0].words == ROLE


def test_what_is_kept_is_asked_about_no_more_in_any_answer(advice, on_shelf):
    advice.choose(MARIA)
    advice.press_reason("This is not a real person or place")
    assert advice.listed == [ENGAGE, SUPORT, PHONE]
    (kept,) = decided(on_shelf, advice).kept
    assert (kept.about, kept.why, kept.words) == ("maria", "not-real", MARIA)
    advice.driver.go("needs")
    assert advice.listed == []


def test_a_decision_is_listed_with_its_reason_and_can_be_taken_back(advice, on_shelf):
    advice.choose(ENGAGE)
    advice.press_reason("It is a quotation")
    advice.panel.kept.link.click()
    advice.press("Ask again")
    assert ENGAGE in advice.listed
    assert decided(on_shelf, advice).kept == ()


def test_what_was_kept_comes_into_view_once_it_is_opened_below_a_long_list(advice):
    advice.driver.answer(f"{STORY} " + " ".join(f"zz{each}." for each in "abcdefghijklmnop"))
    advice.known()
    advice.choose(ENGAGE)
    advice.press_reason("Agreed with the person")
    fold = advice.panel.kept
    advice.list_all()
    fold.link.setFocus()
    QTest.keyClick(fold.link, Qt.Key.Key_Space)
    again = fold.findChild(LinkButton)
    advice.qtbot.waitUntil(lambda: in_view(again, again.rect()))
    assert in_view(fold.link, fold.link.rect())
    assert advice.wizard.focusWidget() is fold.link


def test_what_was_kept_takes_on_another_size_of_text_at_once(advice, theme):
    advice.choose(ENGAGE)
    advice.press_reason("It is a quotation")
    fold = advice.panel.kept
    fold.link.click()
    entry = fold.findChild(LinkButton).parentWidget().layout()
    before = entry.contentsMargins().bottom()
    theme.set_zoom(200)
    assert entry.contentsMargins().bottom() == 2 * before > 0


def test_a_reason_can_be_in_words_of_ones_own(advice, on_shelf):
    advice.choose(ENGAGE)
    advice.press_reason("Another reason…")
    field = advice.panel.part.findChild(QLineEdit)
    QTest.keyClicks(field, "she said so herself")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert ENGAGE not in advice.listed
    assert decided(on_shelf, advice).kept[0].own_reason == "she said so herself"


def test_a_decision_is_undone_from_the_line_that_says_it(advice):
    advice.choose(ENGAGE)
    advice.press_reason("It is a quotation")
    assert "stays as it is" in advice.done()
    advice.press("Undo")
    advice.qtbot.waitUntil(lambda: ENGAGE in advice.listed)


@pytest.mark.parametrize("never", [False, True])
def test_undo_takes_back_the_last_choice_first_and_the_words_before_it_then(advice, never):
    advice.choose(MARIA)
    advice.press(ROLE)
    advice.qtbot.waitUntil(lambda: MARIA not in advice.driver.text)
    changed = advice.driver.text
    advice.choose(ENGAGE)
    if never:
        advice.press("Never show this word again")
    else:
        advice.press_reason("It is a quotation")
    advice.qtbot.waitUntil(lambda: ENGAGE not in advice.listed)
    advice.undo()
    advice.qtbot.waitUntil(lambda: ENGAGE in advice.listed)
    assert advice.driver.text == changed
    advice.undo()
    assert advice.driver.text == STORY


def test_undo_takes_back_what_was_typed_after_a_choice_and_leaves_the_choice(advice):
    advice.choose(ENGAGE)
    advice.press_reason("It is a quotation")
    advice.put_caret("")
    QTest.keyClicks(advice.driver.page.answer, "x")
    advice.undo()
    assert advice.driver.text == STORY
    assert ENGAGE not in advice.listed


def test_a_word_that_is_never_to_be_shown_is_kept_for_this_computer(advice, services):
    from reflect_app.own_words import read_own_words

    advice.choose(ENGAGE)
    advice.press("Never show this word again")
    assert ENGAGE not in advice.listed
    never = (Kind.JUDGEMENT, ENGAGE)
    advice.qtbot.waitUntil(lambda: never in read_own_words(services.paths).never)
    advice.press("Undo")
    advice.qtbot.waitUntil(lambda: ENGAGE in advice.listed)
    advice.qtbot.waitUntil(lambda: never not in read_own_words(services.paths).never)


def test_a_name_that_is_never_to_be_shown_is_kept_as_it_was_written(advice, services):
    from reflect_app.own_words import read_own_words

    advice.choose(MARIA)
    advice.press("Never show this word again")
    advice.qtbot.waitUntil(lambda: MARIA in read_own_words(services.paths).written.values())


def test_a_word_becomes_one_of_ones_own(advice, services):
    from reflect_app.own_words import read_own_words

    advice.choose(SUPORT)
    advice.press("Add to my words")
    assert SUPORT not in advice.listed
    advice.qtbot.waitUntil(lambda: SUPORT in read_own_words(services.paths).my_words)


def test_the_menu_of_a_passage_offers_the_same_before_the_usual(advice):
    menu = advice.menu_at(ENGAGE)
    words = [each.text() for each in menu.actions()]
    assert words[0] == f"Wording: {ENGAGE}"
    assert words[1] == "Change it to “did not want to talk”"
    assert words.index("Never show this word again") < next(
        at for at, each in enumerate(words) if each.startswith("&Undo\tCtrl+Z")
    )
    assert any(each.startswith("&Redo\tCtrl+") for each in words)
    menu.actions()[1].trigger()
    advice.known()
    assert "did not want to talk" in advice.driver.text
    menu.deleteLater()


def test_a_kind_is_switched_off_and_all_of_it_folded_away(advice, services):
    services.advice.switch(Kind.SPELLING, False)
    advice.known()
    assert advice.listed == [MARIA, ENGAGE, PHONE]
    advice.wizard.advice.action.trigger()
    assert advice.underlined == []
    assert not advice.panel.part.isVisible()
    advice.wizard.advice.action.trigger()
    advice.known()
    assert advice.listed == [MARIA, ENGAGE, PHONE]


def test_in_a_narrow_window_a_link_says_how_many_and_folds_them_out(open_wizard, record):
    advice = AdviceDriver(open_wizard(record, size=(1000, 800)))
    assert not advice.panel.part.isVisible()
    assert "4 worth a second look" in advice.panel.link.text()
    advice.panel.link.click()
    assert advice.panel.part.isVisible()


def test_decisions_on_a_new_draft_are_kept_once_the_library_has_it(open_wizard, on_shelf):
    driver = open_wizard()
    driver.go("description")
    driver.answer("")
    advice = AdviceDriver(driver)
    advice.type_at_end("Then Maria came. ")
    advice.known()
    advice.choose(MARIA)
    advice.press_reason("Agreed with the person")
    assert [each.about for each in decided(on_shelf, advice).kept] == ["maria"]


def test_words_that_could_be_meant_come_once_a_misspelt_one_is_looked_at(advice):
    advice.driver.answer("She asked for zzhelp. ")
    advice.known()
    assert advice.panel.shown[0].suggestions == ()
    advice.driver.answer("She asked for suppport, and zzhelp. ")
    advice.known()
    advice.choose("zzhelp")
    advice.qtbot.waitUntil(lambda: advice.panel.chosen.was_searched)
    assert [each.words for each in advice.buttons()][-2:] == [
        "Add to my words",
        "Keep it, because…",
    ]


def test_a_sentence_moves_to_the_feelings_and_comes_back_by_one_undo(advice, monkeypatch):
    monkeypatch.setattr(advice.wizard.advice.draft.deeds, "can_move", lambda _finding: True)
    advice.wizard.advice.draft.show()
    advice.choose(ENGAGE)
    advice.press("Move this sentence to how you feel")
    feelings = advice.wizard.page_of("feelings")
    assert feelings.text() == "I asked, and she refused to engage with us.\n"
    assert ENGAGE not in advice.driver.text
    advice.undo()
    assert (advice.driver.text, feelings.text()) == (STORY, "")


def test_the_list_is_as_high_as_its_rows_also_after_help_was_opened_above_it(advice):
    advice.driver.answer("It rained.")
    advice.known()
    for help_ in (Help.STARTERS, Help.WHY, None):
        advice.driver.page.guidance.open_panel(help_)
        advice.qtbot.waitUntil(lambda: advice.panel.part.height() > 0)
    advice.driver.answer(STORY)
    advice.known()
    last = advice.row(PHONE)
    advice.qtbot.waitUntil(lambda: in_view(last, last.rect()))


def test_beside_an_answer_in_pieces_it_says_why_nothing_is_listed(advice):
    advice.driver.answer("Maria came. " + "y" * 300_000)
    advice.known()
    assert advice.driver.page.answer.is_in_pieces
    assert "too long" in advice.said()
    advice.driver.go("check")
    listed = [row.words.text() for row in advice.driver.page.advice.rows]
    assert f"{MARIA}, twice" in listed
