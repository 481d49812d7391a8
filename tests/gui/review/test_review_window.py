"""Somebody reads what came for review, comments it and ticks the list; its text stays as it is."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from reflect_app.gui.comments.name_dialog import NameDialog
from reflect_app.prompt_keys import PromptKey
from tests.drivers.comments import compose, save
from tests.drivers.every_window import open_program, show_review
from tests.drivers.reviewing import (
    SECOND,
    button,
    card,
    chosen,
    composer,
    counted,
    decided,
    do,
    is_composing,
    margin,
    points,
    put_cursor,
    reading,
    select,
    spoken,
    status,
    take_in,
    text,
    tick,
    title,
)
from tests.drivers.settle import let_events_happen, settle
from tests.drivers.window import act, press


def test_the_head_says_whose_it_is_since_when_and_which_reading(window):
    assert title(window) == "Waiting with her"
    assert status(window) == (
        "From A. for review · came 5 days ago · second reading, "
        "changes since your last look are marked"
    )


def test_all_prompts_are_headings_with_their_whole_answers(window):
    shown = text(window)
    assert "Whose needs are met in the example that you outline:" in shown
    assert "A practice that offers a quiet side room" in shown


def test_what_changed_since_the_last_look_is_marked(window):
    shown = text(window).replace("\xa0", " ")
    assert "+ She told me that waiting rooms are where she usually leaves." in shown
    assert "− It was a big success." in shown


def test_the_marks_can_be_hidden(window):
    act(window, "Mark changes")
    assert "+" not in text(window)
    assert "big success" not in text(window)


def test_nothing_in_the_window_changes_the_text(window, on_shelf, calm):
    assert reading(window).isReadOnly()
    press(reading(window), Qt.Key.Key_X)
    press(reading(window), Qt.Key.Key_Backspace)
    calm()
    assert on_shelf(lambda library: library.get(window.about)).reflection == SECOND


def test_comments_are_items_of_a_list_with_author_state_and_passage(window):
    assert counted(window) == "2 open comments · 1 resolved"
    first, second, third = spoken(window)
    assert first.startswith(
        "Comment 2 of 3 by you, open, about “The receptionist was rude to her.”"
    )
    assert second.startswith("Comment 1 of 3 by you, resolved by you")
    assert third.startswith("Comment 3 of 3 by you, open, about “She asked to book")


def test_the_next_comment_is_one_key_away_and_after_the_last_comes_the_first(window):
    numbers = []
    for _ in range(4):
        act(window, "Next comment")
        numbers.append(chosen(window).number)
    assert numbers == [2, 1, 3, 2]
    act(window, "Previous comment")
    assert chosen(window).number == 3


def test_the_chosen_card_stands_at_its_passage(window, calm):
    act(window, "Previous comment")
    calm()
    passage = reading(window).leaves_at()
    at = margin(window).viewport().mapTo(window, margin(window).chosen_place().topLeft())
    there = reading(window).viewport().mapTo(window, passage)
    assert abs(at.y() - there.y()) < 80


@pytest.mark.parametrize("size", [(1280, 800), (1120, 780), (1120, 680), (1120, 560)])
@pytest.mark.parametrize("words", ["the nurse", "often asked"])  # near the beginning, at the end
def test_where_a_comment_is_typed_is_in_sight_wherever_its_passage_is(
    open_window, on_shelf, story, reviewing, size, words
):
    window = open_window(on_shelf(lambda library: take_in(library, story)), size)
    select(window, words)
    act(window, "Comment on what is selected")
    settle(reviewing.library, window, window.conversation)
    let_events_happen()
    there, box = margin(window).viewport(), composer(window)
    typed_in = QRect(box.mapTo(there, QPoint(0, 0)), box.size())
    assert there.rect().contains(typed_in)


def test_words_that_are_selected_can_be_commented_with_other_wording(window, kept, calm):
    select(window, "saw the nurse")
    act(window, "Comment on what is selected")
    compose(composer(window), "When?", "saw the nurse at noon")
    save(composer(window))
    calm()
    made = kept().comments[-1]
    assert (made.text, made.suggestion) == ("When?", "saw the nurse at noon")
    assert (made.anchor.passage, made.anchor.version) == ("saw the nurse", kept().head)
    assert SECOND.answers.description[made.anchor.start :].startswith("saw the nurse")
    assert chosen(window).id == made.id


def test_with_nothing_selected_the_comment_is_on_the_prompt(window, kept, calm):
    put_cursor(window, "A woman we support")
    act(window, "Comment on what is selected")
    compose(composer(window), "Who else?")
    save(composer(window))
    calm()
    made = kept().comments[-1]
    assert (made.prompt, made.anchor) == (PromptKey.NEEDS, None)


def test_words_behind_a_mark_are_found_in_the_answer_as_it_was_typed(window, kept, calm):
    select(window, "waiting rooms")
    act(window, "Comment on what is selected")
    compose(composer(window), "Which?")
    save(composer(window))
    calm()
    anchor = kept().comments[-1].anchor
    assert SECOND.answers.description[anchor.start :].startswith("waiting rooms are")


def test_a_comment_can_be_written_anew_resolved_reopened_and_deleted(window, kept, calm):
    act(window, "Next comment")
    do(window, "Edit")
    compose(composer(window), "What did you hear?")
    save(composer(window))
    calm()
    assert chosen(window).text == "What did you hear?"
    do(window, "Resolve")
    calm()
    assert not chosen(window).is_open
    do(window, "Reopen")
    calm()
    assert chosen(window).is_open
    do(window, "Delete")
    calm()
    assert len(kept().comments) == 2


def test_a_comment_is_answered_on_its_card(window, calm):
    act(window, "Next comment")
    do(window, "Reply")
    compose(composer(window), "And before that?")
    save(composer(window))
    calm()
    assert [each.text for each in chosen(window).replies] == ["And before that?"]
    assert not is_composing(window)


def test_what_is_being_typed_stays_while_something_comes_from_elsewhere(
    window, story, on_shelf, calm
):
    select(window, "saw the nurse")
    act(window, "Comment on what is selected")
    compose(composer(window), "Half a thought")
    story.comments("A.", PromptKey.FEELINGS, "And now?")
    on_shelf(
        lambda library: library.add_to_review(window.about, story.entries[-1:]),
        changes=None,
    )
    window._question.ask()
    calm()
    assert counted(window).startswith("3 open")
    assert composer(window).text.text() == "Half a thought"
    composer(window).cancel.click()


def test_closing_asks_about_what_is_not_saved(window, dialogs, kept, calm):
    select(window, "saw the nurse")
    act(window, "Comment on what is selected")
    compose(composer(window), "Half a thought")
    dialogs.will_choose("Go on writing", "Save it")
    assert not window.close()
    assert window.close()
    calm()
    assert kept().comments[-1].text == "Half a thought"


def test_points_are_ticked_for_this_version(window, kept, calm):
    point = next(iter(points(window)))
    tick(window, point)
    calm()
    assert kept().ticked(kept().head) == {point}


def test_what_the_author_kept_is_said_below_the_list(window):
    assert decided(window) == (
        "1 possible identifier kept by the author: “The receptionist” (agreed with the person)"
    )


def test_a_version_counts_as_looked_at_once_the_window_closes(window, kept, calm):
    window.close()
    calm()
    assert kept().looked_at == kept().head


def test_sending_back_is_told_to_whoever_opened_the_window(window, qtbot):
    with qtbot.waitSignal(window.return_wanted):
        button(window, "Send back with comments").click()


def test_what_is_missing_to_be_published_is_said_before_approving(window, dialogs, qtbot):
    dialogs.will_choose("Send back with comments")
    with qtbot.waitSignal(window.return_wanted):
        button(window, "Approve").click()
    assert "Enter the published date" in dialogs.asked[-1][2]


def test_points_that_are_not_ticked_are_said_before_approving(
    open_window, on_shelf, story, dialogs, qtbot
):
    ready = SECOND.model_copy(update={"published": date(2026, 11, 20)})
    window = open_window(on_shelf(lambda library: take_in(library, story, ready)))
    dialogs.will_choose("Go on reading", "Approve all the same")
    button(window, "Approve").click()
    with qtbot.waitSignal(window.approve_wanted):
        button(window, "Approve").click()
    assert "5 points of the list are not ticked." in dialogs.asked[-1][2]


def test_escape_leads_from_a_comment_back_to_the_text(window):
    act(window, "Next comment")
    margin(window).setFocus()
    press(margin(window), Qt.Key.Key_Escape)
    assert reading(window).hasFocus()
    assert card(window).isVisible()


def test_a_small_window_shows_the_text_or_the_comments_and_escape_leads_back(window, calm):
    window.resize(512, 384)
    calm()
    assert reading(window).isVisible()
    assert not margin(window).isVisible()
    act(window, "Next comment")
    assert (reading(window).isVisible(), margin(window).hasFocus()) == (False, True)
    press(margin(window), Qt.Key.Key_Escape)
    assert (reading(window).hasFocus(), margin(window).isVisible()) == (True, False)


def test_a_narrow_window_has_the_comments_below_the_text(window, calm):
    window.resize(700, 800)
    calm()
    below = margin(window).mapTo(window, margin(window).rect().topLeft()).y()
    assert below > reading(window).mapTo(window, reading(window).rect().bottomLeft()).y()


def test_a_screen_reader_finds_a_list_with_an_item_for_each_comment(window):
    found = QAccessible.queryAccessibleInterface(margin(window))
    items = [found.child(at) for at in range(found.childCount())]
    items = [each for each in items if each.role() == QAccessible.Role.ListItem]
    assert found.role() == QAccessible.Role.List
    assert found.text(QAccessible.Text.Name) == "Comments"
    assert [each.text(QAccessible.Text.Name) for each in items] == spoken(window)


def test_arrows_go_from_card_to_card_and_enter_to_what_can_be_done(window):
    margin(window).setFocus()  # which is the first one's, so that keys have where to begin
    press(margin(window), Qt.Key.Key_Down)
    assert chosen(window).number == 1
    press(margin(window), Qt.Key.Key_Up)
    press(margin(window), Qt.Key.Key_Return)
    assert window.focusWidget().text() == "Edit"


def test_escape_leaves_what_was_begun_as_it_is_and_lets_go_of_what_was_not(window):
    select(window, "saw the nurse")
    act(window, "Comment on what is selected")
    press(composer(window).text, Qt.Key.Key_Escape)
    assert not is_composing(window)
    act(window, "Comment on what is selected")
    compose(composer(window), "Half a thought")
    press(composer(window).text, Qt.Key.Key_Escape)
    assert reading(window).hasFocus()
    assert composer(window).text.text() == "Half a thought"
    composer(window).cancel.click()


def test_the_name_is_asked_for_with_the_first_comment_and_nothing_typed_is_lost(
    window, settings_file, kept, calm
):
    settings_file.settings.comment_name = ""
    put_cursor(window, "A woman we support")
    act(window, "Comment on what is selected")
    compose(composer(window), "Who else?")
    save(composer(window))
    dialog = window.findChild(NameDialog)
    dialog.ui.leave.click()
    assert composer(window).text.text() == "Who else?"
    save(composer(window))
    dialog = next(each for each in window.findChildren(NameDialog) if each.isVisible())
    dialog.ui.name.setText("C.")
    dialog.ui.keep.click()
    calm()
    assert (kept().comments[-1].by, kept().comments[-1].text) == ("C.", "Who else?")


def test_reading_to_the_end_counts_as_a_look(window, kept, calm):
    bar = reading(window).verticalScrollBar()
    assert kept().looked_at != kept().head
    bar.setValue(bar.maximum())
    calm()
    assert kept().looked_at == kept().head


def test_what_is_typed_is_kept_where_the_session_ends_and_nobody_can_be_asked(
    qtbot, qapp, tmp_path
):
    with open_program(qtbot, qapp, tmp_path, filled=False) as program:
        window = show_review(program)
        select(window, "saw the nurse")
        act(window, "Comment on what is selected")
        compose(composer(window), "Half a thought")
        program.windows.save_comments()
        found = []
        program.service.ask(lambda library: library.review(window.about), found.append)
        program.service.finish()
        assert found[0].comments[-1].text == "Half a thought"
        assert window.conversation.unsaved == []


def test_a_button_appears_beside_words_that_are_selected_by_mouse(window):
    select(window, "saw the nurse")
    at, button = reading(window).cursorRect().center(), Qt.MouseButton.LeftButton
    QTest.mouseDClick(reading(window).viewport(), button, pos=at)
    QTest.mouseRelease(reading(window).viewport(), button, pos=at)
    appeared = window.selection_button
    assert appeared.isVisible()
    appeared.click()
    assert composer(window).isVisible()
    assert not appeared.isVisible()
