"""Comments beside the answers: where they are, what can be done about them, and what stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from reflect_app.clock import utc_now
from reflect_app.errors import CouldNotSaveError
from reflect_app.gui.comments.comment_card import CardButton
from reflect_app.gui.tasks.change import whole
from reflect_app.reflection import PromptKey, Status
from reflect_app.review import making_entries
from tests.drivers import comments as cards
from tests.drivers.wizard_review import ReviewScript, card, commented, passages
from tests.samples import FULL

HERE = PromptKey.DESCRIPTION
PHONE = "she looked at her phone and did not answer"
SUGGESTED = "she looked at her phone for a while"
TEA = "I made two cups of tea"


@pytest.fixture
def clock():
    return utc_now


@pytest.fixture
def script(settings_file):
    """What B. said about A.'s reflection: on two passages and on a prompt, as it came back."""
    settings_file.settings.comment_name = "A."
    made = ReviewScript(FULL).sent()
    made.tea = made.comment(HERE, "Could this come first?", TEA)
    made.phone = made.comment(HERE, "What did you see?", PHONE, SUGGESTED)
    made.whole = made.comment(HERE, "Is it clear where this was?")
    made.impact = made.comment(PromptKey.IMPACT, "How do you know?", "The team began to trust")
    return made.returned()


@pytest.fixture
def record(on_shelf, script):
    def job(library):
        made = library.create(FULL, title="The drop-in", status=Status.RETURNED)
        library.add_to_review(made.id, script.entries)
        place = made.place.model_copy(update={"page": HERE.value})
        return library.save(made.model_copy(update={"place": place}))

    return on_shelf(job)


@pytest.fixture
def driver(open_wizard, record):
    """The draft, opened in a wide window on the first question."""
    return opened(open_wizard, record)


def opened(open_wizard, record, **more):
    driver = open_wizard(record, **more)
    driver.qtbot.waitUntil(lambda: bool(commented(driver.page)))
    return driver


def press(driver, comment: str, words: str) -> None:
    cards.press_link(card(driver.page, comment), words)


def composer_of(driver, comment: str):
    """What a reply to a comment is typed in."""
    return driver.page.comments.beside._composers[comment]


def cards_links(driver, comment: str):
    """The links on the card of a comment."""
    links = card(driver.page, comment).findChildren(CardButton)
    return [each for each in links if each.isVisible()]


def kept(driver, on_shelf):
    """The record and the comments as the library has them, once all is saved."""
    about = driver.saved().id
    return on_shelf(lambda library: (library.get(about), library.review(about)))


def comment_of(driver, on_shelf, comment: str):
    return next(each for each in kept(driver, on_shelf)[1].comments if each.id == comment)


def test_comments_stand_beside_the_answer_in_the_order_of_its_text(driver, script):
    assert commented(driver.page) == [script.whole, script.phone, script.tea]
    assert passages(driver.page) == [TEA, PHONE] or passages(driver.page) == [PHONE, TEA]
    assert driver.page.comments.beside.shelf.isVisible()


def test_underlines_are_no_change_and_nothing_to_undo(driver, record, on_shelf):
    document = driver.page.answer.document()
    assert not document.isModified()
    assert not document.isUndoAvailable()
    assert kept(driver, on_shelf)[0].version == record.version


def test_a_suggestion_is_taken_in_one_click_and_taken_back_in_one_step(driver, script, on_shelf):
    press(driver, script.phone, "Take it")
    assert SUGGESTED in driver.text
    assert PHONE not in driver.text
    taken = comment_of(driver, on_shelf, script.phone)
    assert (taken.resolved_by, taken.decision) == ("A.", "taken")
    driver.page.answer.step_back()
    assert driver.text == FULL.answers.description


def test_a_suggestion_that_is_taken_back_is_open_again_and_redo_takes_it_once_more(
    driver, script, on_shelf
):
    press(driver, script.phone, "Take it")
    answer = driver.page.answer
    for _ in range(2):
        answer.step_back()
        assert PHONE in driver.text
        again = comment_of(driver, on_shelf, script.phone)
        assert (again.is_open, again.decision) == (True, "")
        assert PHONE in passages(driver.page)
        assert "not there any more" not in card(driver.page, script.phone).accessibleName()
        answer.step_on()
        assert SUGGESTED in driver.text
        assert comment_of(driver, on_shelf, script.phone).decision == "taken"


@pytest.fixture
def taken(driver, script, on_shelf, open_wizard):
    """A wording was taken, and the window closed and opened again, which leaves nothing to undo."""
    press(driver, script.phone, "Take it")
    about = driver.saved().id
    driver.close()
    again = open_wizard(on_shelf(lambda library: library.open_for_writing(about)))
    again.go("description")
    again.qtbot.waitUntil(lambda: bool(commented(again.page)))
    return again


def is_open_again(driver, script, on_shelf):
    driver.qtbot.waitUntil(lambda: comment_of(driver, on_shelf, script.phone).is_open)
    driver.go("description")
    driver.qtbot.waitUntil(lambda: PHONE in passages(driver.page))


def test_a_comment_is_open_again_once_its_words_are_typed_anew(taken, script, on_shelf):
    taken.answer(FULL.answers.description)
    is_open_again(taken, script, on_shelf)


@pytest.mark.parametrize("page", ["description", "needs"])
def test_a_comment_is_open_again_once_the_version_before_is_back(taken, script, on_shelf, page):
    taken.go(page)
    before = taken.saved().model_copy(update={"reflection": FULL})
    taken.wizard.replace_with(on_shelf(lambda library: library.save(before)))
    is_open_again(taken, script, on_shelf)


def test_a_wording_that_stays_leaves_its_comment_resolved_whatever_else_is_written(
    taken, script, on_shelf
):
    taken.answer(f"{PHONE} was what she said. {taken.text} {PHONE}.")
    assert comment_of(taken, on_shelf, script.phone).decision == "taken"


def test_words_typed_since_stay_and_the_comment_with_its_wording_until_that_goes(
    driver, script, on_shelf
):
    press(driver, script.phone, "Take it")
    driver.page.answer.moveCursor(QTextCursor.MoveOperation.End)
    driver.type(" So.")
    driver.page.answer.step_back()
    assert comment_of(driver, on_shelf, script.phone).decision == "taken"
    driver.page.answer.step_back()
    assert comment_of(driver, on_shelf, script.phone).is_open
    assert driver.text == FULL.answers.description


def test_a_comment_that_was_opened_again_by_hand_stays_so_when_its_wording_goes(
    driver, script, on_shelf
):
    press(driver, script.phone, "Take it")
    driver.page.comments.beside.choose(script.phone)
    press(driver, script.phone, "Reopen")
    driver.page.answer.step_back()
    assert driver.text == FULL.answers.description
    entries = kept(driver, on_shelf)[1].entries
    assert [type(each).__name__ for each in entries].count("Unresolved") == 1


def test_the_words_and_that_they_were_taken_are_kept_together_or_not_at_all(
    driver, script, on_shelf, library
):
    library.refuses = CouldNotSaveError("The disk is full.", "Make some room.")
    press(driver, script.phone, "Take it")
    driver.qtbot.waitUntil(lambda: bool(driver.news()))
    library.refuses = None
    driver.wizard.save()
    record, review = kept(driver, on_shelf)
    assert SUGGESTED in record.reflection.answers.description
    assert [each.decision for each in review.comments if each.id == script.phone] == ["taken"]


def test_a_kill_leaves_both_or_neither_since_they_go_in_one_transaction(
    driver, script, library, monkeypatch
):
    calls = []

    def spy(about, entries, **more):
        calls.append((more["record"].reflection.answers.description, *entries))
        return library._library.add_to_review(about, entries, **more)

    monkeypatch.setattr(library, "add_to_review", spy, raising=False)
    press(driver, script.phone, "Take it")
    driver.saved()
    ((words, entry),) = calls
    assert (words, entry.suggestion) == (driver.text, "taken")
    assert SUGGESTED in words


def test_a_suggestion_that_is_left_changes_no_word(driver, script, on_shelf):
    press(driver, script.phone, "Leave it")
    assert comment_of(driver, on_shelf, script.phone).decision == "left"
    assert driver.text == FULL.answers.description


@pytest.mark.parametrize(("words", "decision"), [("Leave it", "left"), ("Resolve", "")])
def test_to_be_done_with_a_comment_is_a_step_that_is_taken_back_and_done_again(
    driver, script, on_shelf, words, decision
):
    answer = driver.page.answer
    answer.insertPlainText("Typed before. ")
    text = driver.text
    press(driver, script.phone, words)
    for _ in range(2):
        answer.step_back()
        assert comment_of(driver, on_shelf, script.phone).is_open
        assert PHONE in passages(driver.page)
        assert driver.text == text
        answer.step_on()
        done = comment_of(driver, on_shelf, script.phone)
        assert (done.is_open, done.decision) == (False, decision)
    answer.step_back()
    answer.step_back()
    assert driver.text == FULL.answers.description


def test_being_done_with_one_comment_and_taking_another_go_back_in_their_order(
    driver, script, on_shelf
):
    answer = driver.page.answer

    def stands():
        return [not comment_of(driver, on_shelf, it).is_open for it in (script.tea, script.phone)]

    press(driver, script.tea, "Resolve")
    press(driver, script.phone, "Take it")
    for step, after in (
        (answer.step_back, [True, False]),
        (answer.step_back, [False, False]),
        (answer.step_on, [True, False]),
        (answer.step_on, [True, True]),
    ):
        step()
        assert stands() == after
    assert SUGGESTED in driver.text


def test_a_comment_that_was_left_and_opened_again_by_hand_is_no_step_any_more(
    driver, script, on_shelf
):
    answer = driver.page.answer
    answer.insertPlainText("Typed before. ")
    press(driver, script.phone, "Leave it")
    folded = card(driver.page, script.phone)
    folded.setFocus()
    driver.press(Qt.Key.Key_Space)
    press(driver, script.phone, "Reopen")
    answer.step_back()
    assert driver.text == FULL.answers.description
    assert comment_of(driver, on_shelf, script.phone).is_open


def test_comments_keep_hold_of_their_passages_while_somebody_types(driver, script):
    answer = driver.page.answer
    answer.moveCursor(QTextCursor.MoveOperation.Start)
    driver.type("Before all that. ")
    cursor = QTextCursor(answer.document())
    cursor.setPosition(driver.text.index("her phone"))
    cursor.insertText("at the wall and at ")
    held = driver.page.comments.passages
    assert held.passage(script.phone) == PHONE.replace("her phone", "at the wall and at her phone")
    assert held.passage(script.tea) == TEA


def test_a_comment_whose_passage_is_gone_stays_at_its_prompt_and_is_back_with_it(driver, script):
    page = driver.page
    cursor = page.answer.textCursor()
    begin = driver.text.index(PHONE)
    cursor.setPosition(begin)
    cursor.setPosition(begin + len(PHONE), QTextCursor.MoveMode.KeepAnchor)
    page.answer.setTextCursor(cursor)
    driver.press(Qt.Key.Key_Delete)
    driver.qtbot.waitUntil(lambda: script.phone not in page.comments.passages.found)
    assert "Take it" not in cards.offered(card(page, script.phone))
    assert script.phone in commented(page)
    press(driver, script.phone, "Copy it")
    assert QApplication.clipboard().text() == SUGGESTED
    page.answer.undo()
    driver.qtbot.waitUntil(lambda: script.phone in page.comments.passages.found)
    assert "Take it" in cards.offered(card(page, script.phone))


def test_a_reply_is_kept_under_the_name_that_was_given(driver, script, on_shelf):
    press(driver, script.tea, "Reply")
    composer = composer_of(driver, script.tea)
    cards.compose(composer, "I tried that.")
    cards.save(composer)
    replies = comment_of(driver, on_shelf, script.tea).replies
    assert [(each.by, each.text) for each in replies] == [("A.", "I tried that.")]


def test_a_reply_that_is_longer_than_can_be_handed_over_stays_where_it_is_typed(
    driver, script, monkeypatch
):
    monkeypatch.setattr(making_entries, "LIMIT", 10)
    press(driver, script.tea, "Reply")
    composer = composer_of(driver, script.tea)
    cards.compose(composer, "Longer than that.")
    cards.save(composer)
    assert composer.isVisible()
    assert "still here" in composer.problem.text()


def test_a_comment_is_resolved_and_opened_again(driver, script, on_shelf):
    press(driver, script.tea, "Resolve")
    assert not comment_of(driver, on_shelf, script.tea).is_open
    assert TEA not in passages(driver.page)
    folded = card(driver.page, script.tea)
    folded.setFocus()
    driver.press(Qt.Key.Key_Space)
    press(driver, script.tea, "Reopen")
    assert comment_of(driver, on_shelf, script.tea).is_open


def test_in_a_narrow_window_a_link_with_their_number_unfolds_them(open_wizard, record):
    driver = opened(open_wizard, record, size=(1024, 768))
    beside = driver.page.comments.beside
    assert beside.link.text() == "▸ 3 comments"
    assert not beside.shelf.isVisible()
    beside.link.click()
    assert beside.shelf.isVisible()
    lines = driver.page.answer.viewport().height() / driver.page.answer.cursorRect().height()
    assert lines >= 4
    driver.press(Qt.Key.Key_Escape)
    assert not beside.shelf.isVisible()


def test_the_steps_say_how_many_comments_are_open_and_where(driver):
    named = [button.accessibleName() for button in driver.wizard.step_list.buttons]
    assert "What happened, you are here, 3 open comments" in named
    assert "What it changed, done, 1 open comment" in named
    assert "Whose needs, done" in named


def test_the_check_lists_what_is_open_with_the_way_there_and_back(driver, script):
    driver.go("check")
    driver.button("Comment 4, B.: How do you know?").click()
    assert driver.step == "impact"
    assert driver.page.comments.beside.chosen == script.impact
    driver.next()
    assert driver.step == "check"


def test_comments_that_are_open_never_keep_anybody_from_finishing(driver):
    driver.go("check")
    assert "4 comments are open" in driver.page.ui.open_comments.text()
    driver.next()
    assert driver.step == "finished"
    assert driver.saved().status is Status.FINISHED


def test_the_next_comment_is_one_key_away_also_on_another_page(driver, script):
    from reflect_app.gui.wizard.wizard import NEXT_COMMENT, PREVIOUS_COMMENT

    seen = []
    for _ in range(4):
        driver.keys(NEXT_COMMENT[0])
        seen.append(driver.page.comments.beside.chosen)
        assert driver.page.comments.beside.has_focus()
    assert set(seen) == {script.whole, script.phone, script.tea, script.impact}
    assert driver.step == "impact"
    driver.keys(PREVIOUS_COMMENT[0])
    assert (driver.step, driver.page.comments.beside.chosen) == (HERE.value, script.tea)


def test_a_screen_reader_is_told_whose_a_comment_is_what_it_is_about_and_its_state(driver, script):
    named = card(driver.page, script.phone).accessibleName()
    assert named.startswith(f"Comment 2 of 4 by B., open, about “{PHONE}”: What did you see?")
    offered = [each.accessibleName() for each in cards_links(driver, script.phone)]
    assert offered == [f"{each}, comment 2" for each in ("Take it", "Leave it", "Reply", "Resolve")]


def test_escape_leads_from_a_comment_back_to_the_answer(driver):
    driver.wizard.review.go(1)
    driver.press(Qt.Key.Key_Escape)
    assert driver.page.answer.hasFocus()
    assert driver.page.comments.beside.chosen == ""


def test_an_answer_that_arrives_meanwhile_moves_no_cursor(driver, script, on_shelf):
    driver.page.answer.moveCursor(QTextCursor.MoveOperation.End)
    driver.type(" And")
    at = driver.page.answer.textCursor().position()
    about = driver.saved().id
    new = script.comment(HERE, "One more thing.")
    on_shelf(lambda library: library.add_to_review(about, script.entries), whole(about))
    driver.qtbot.waitUntil(lambda: new in commented(driver.page))
    assert driver.page.answer.textCursor().position() == at
    assert driver.page.answer.hasFocus()
    driver.type(" on")
    assert driver.text.endswith(" And on")


def test_what_was_changed_elsewhere_comes_in_with_the_comments_at_their_passages(
    driver, script, on_shelf
):
    about = driver.saved().id
    longer = FULL.answering(HERE, f"One more line.\n{FULL.answers.description}")

    def job(library):
        record = library.get(about).model_copy(update={"reflection": longer})
        script.comment(PromptKey.NEEDS, "And who else?")
        return library.add_to_review(about, script.entries, record=record)

    on_shelf(job, whole(about))
    driver.qtbot.waitUntil(lambda: driver.text.startswith("One more line."))
    assert driver.page.comments.passages.passage(script.phone) == PHONE
    assert sorted(passages(driver.page)) == sorted([TEA, PHONE])


def test_a_name_is_asked_for_once_where_none_is_known(driver, script, settings_file, on_shelf):
    settings_file.settings.comment_name = ""
    press(driver, script.tea, "Resolve")
    dialog = driver.dialog()
    dialog.ui.name.setText("A.")
    dialog.ui.keep.click()
    assert comment_of(driver, on_shelf, script.tea).resolved_by == "A."


def test_who_is_at_a_comment_stays_there_when_the_window_gets_narrower(driver, qtbot):
    driver.wizard.review.go(1)
    focused = driver.wizard.focusWidget()
    driver.wizard.resize(1024, 768)
    qtbot.waitUntil(lambda: not driver.page.guidance.companion.isVisible())
    assert driver.wizard.focusWidget() is focused
    assert focused.isVisible()


def test_a_reply_that_is_begun_is_lost_by_no_escape_and_asked_about_on_closing(
    driver, script, dialogs, on_shelf
):
    press(driver, script.tea, "Reply")
    cards.compose(composer_of(driver, script.tea), "I began to")
    driver.press(Qt.Key.Key_Escape)
    press(driver, script.phone, "Reply")
    dialogs.will_choose("Go on writing", "Save it")
    driver.wizard.close()
    assert driver.wizard.isVisible()
    assert composer_of(driver, script.tea).text.text() == "I began to"
    about = driver.wizard.about
    driver.close()
    review = on_shelf(lambda library: library.review(about))
    assert [each.text for each in review.comments[0].replies] == ["I began to"]
