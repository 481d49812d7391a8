"""The page before Finish: who could be recognised by what is undecided."""

from time import thread_time

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from reflect_app.advice.decisions import Why
from reflect_app.gui.wizard.steps import CHECK
from reflect_app.prompt_keys import PromptKey
from reflect_app.status import Status
from tests.drivers import undecided
from tests.drivers.advice import MARIA, PHONE, AdviceDriver, find_these_words
from tests.drivers.seeing import in_view
from tests.samples import FULL

ROLE = "a woman we support"
TEXT = f"Maria came in. I rang her sister on {PHONE}. Maria stayed."
NEEDS = "Maria needed somebody who stays."


@pytest.fixture(autouse=True)
def _known_words(monkeypatch):
    find_these_words(monkeypatch)


@pytest.fixture
def at_check(open_wizard, on_shelf):
    """A whole reflection with these two answers, on the check, looked over."""

    def show(description=TEXT, needs=NEEDS, tags=FULL.tags, **size):
        text = FULL.answering(PromptKey.DESCRIPTION, description).answering(PromptKey.NEEDS, needs)
        text = text.model_copy(update={"tags": tags})

        def job(library):
            made = library.create(text, title="The drop-in")
            place = made.place.model_copy(update={"page": CHECK})
            return library.save(made.model_copy(update={"place": place}))

        driver = open_wizard(on_shelf(job), **size)
        AdviceDriver(driver)
        return driver

    return show


@pytest.fixture
def asked(at_check):
    """After Finish was pressed on the check, with a name and a number undecided."""
    driver = at_check()
    driver.next()
    undecided.wait_for_all(driver)
    return driver


def card_of(page, words):
    return next(card for card in page.cards.values() if card.words == words)


def choices(page, words):
    """What can be pressed about these words, from the first."""
    return card_of(page, words).choices.findChildren(QPushButton)


def wait_until_decided(driver, number: int) -> list[str]:
    driver.qtbot.waitUntil(lambda: len(undecided.decided(driver.page)) == number)
    return undecided.decided(driver.page)


def test_finish_first_asks_to_look_at_each_passage_in_its_sentence(asked):
    assert asked.heading == "Before you finish: could anybody be recognised?"
    assert asked.title == "Before you finish – Reflect"
    assert "2 passages" in asked.said
    assert undecided.passages(asked.page) == [
        "Maria came in.",
        f"I rang her sister on {PHONE}.",
    ]
    assert "only a person can tell" in asked.page.ui.why.text()


def test_nobody_is_held_up(asked):
    asked.next()
    assert asked.step == "finished"
    assert asked.saved().status is Status.FINISHED


def test_who_finished_with_passages_undecided_is_not_asked_the_same_at_export(
    asked, dialogs, tmp_path
):
    asked.next()
    dialogs.will_write(tmp_path / "out.txt")
    asked.press_button("Export as text")
    asked.exported()
    assert "Maria came in." in (tmp_path / "out.txt").read_text("utf-8")
    assert [kind for kind, *_ in dialogs.asked] == ["write"]


def test_what_was_written_since_is_asked_about_at_export(asked, dialogs):
    asked.next()
    asked.go("needs")
    asked.answer(f"{NEEDS} I rang 01632 960 777.")
    asked.wizard.turn_to("finished")
    dialogs.will_choose("Not now")
    asked.press_button("Export as text")
    asked.qtbot.waitUntil(lambda: bool(dialogs.asked))
    assert "3 passages in this text could identify someone" in dialogs.asked[0][2]


def test_back_leads_to_the_check_also_from_the_end(asked):
    asked.back()
    assert asked.step == CHECK
    asked.next()
    asked.next()
    asked.back()
    assert asked.step == CHECK


def test_where_nothing_could_identify_finish_finishes(at_check):
    driver = at_check("She refused to engage.", "Rest, and suport.")
    driver.next()
    assert driver.step == "finished"


def test_what_was_typed_a_moment_before_is_looked_at_too(at_check):
    driver = at_check("She came in.", "Rest.")
    driver.go("needs")
    driver.answer(f"I rang {PHONE}.")
    driver.go(CHECK)
    driver.next()
    assert undecided.passages(driver.page) == [f"I rang {PHONE}."]


def test_enter_pressed_once_more_on_finish_puts_no_other_words_in(asked):
    QTest.keyClick(asked.wizard.focusWidget(), Qt.Key.Key_Return)
    assert asked.saved().reflection.answers.description == TEXT


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_pressed_again_and_again_decides_about_one_passage_only(asked, key):
    next(iter(choices(asked.page, MARIA))).setFocus()
    for _each in range(3):
        QTest.keyClick(asked.wizard.focusWidget(), key)
        wait_until_decided(asked, 1)
        assert asked.wizard.focusWidget() is card_of(asked.page, PHONE)
    assert PHONE in asked.wizard.page_of("description").text()
    next(iter(choices(asked.page, PHONE))).setFocus()
    for _each in range(3):
        QTest.keyClick(asked.wizard.focusWidget(), key)
        wait_until_decided(asked, 2)
    assert asked.heading == "Before you finish: could anybody be recognised?"
    assert asked.saved().status is not Status.FINISHED


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_that_is_held_changes_nothing_where_the_focus_comes(asked, key):
    for words in (MARIA, PHONE):
        choice = next(iter(choices(asked.page, words)))
        choice.setFocus()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) * 3:
            again = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)
            QApplication.sendEvent(choice, again)
    assert undecided.decided(asked.page) == []
    assert asked.wizard.page_of("description").text() == TEXT


def test_a_role_is_one_click_for_every_mention_and_the_next_passage_has_the_focus(asked):
    asked.page.first_field().setFocus()
    undecided.press(asked.page, f"{ROLE}, instead of “{MARIA}”")
    assert wait_until_decided(asked, 1) == [f"“{MARIA}” is “{ROLE}” now."]
    assert PHONE in asked.wizard.focusWidget().accessibleName()
    answers = asked.saved().reflection.answers
    assert answers.description.startswith(
        f"A woman we support came in. I rang her sister on {PHONE}."
    )
    assert MARIA not in answers.description + answers.needs


def test_a_passage_is_kept_for_a_reason_or_for_one_of_ones_own(asked, on_shelf):
    undecided.keep(asked.page, MARIA, "Agreed with the person")
    assert wait_until_decided(asked, 1) == [f"“{MARIA}” stays: agreed with the person"]
    undecided.keep(asked.page, PHONE, "Another reason…")
    asked.type("It is a made-up number")
    asked.press(Qt.Key.Key_Return)
    assert wait_until_decided(asked, 2)[1] == f"“{PHONE}” stays: It is a made-up number"
    assert asked.step == "before-finish"
    assert asked.said == "You have decided about each of them."
    kept = on_shelf(lambda library: library.decisions(asked.saved().id)).kept
    assert [(each.why, each.own_reason) for each in kept] == [
        (Why.AGREED, ""),
        (Why.OWN, "It is a made-up number"),
    ]


def wait_until_asked(driver, number: int) -> None:
    driver.qtbot.waitUntil(lambda: len(undecided.passages(driver.page)) == number)


def test_what_was_kept_is_asked_about_again_with_the_focus_on_its_choices(asked):
    undecided.keep(asked.page, MARIA, "Agreed with the person")
    wait_until_decided(asked, 1)
    assert undecided.ways_back(asked.page) == ["Ask again"]
    undecided.take_back(asked.page, MARIA)
    wait_until_asked(asked, 2)
    assert QApplication.focusWidget() is card_of(asked.page, MARIA)
    assert "2 passages" in asked.said


def test_a_role_is_taken_back_though_something_else_was_decided_since(asked):
    undecided.press(asked.page, f"{ROLE}, instead of “{MARIA}”")
    wait_until_decided(asked, 1)
    undecided.press(asked.page, f"a number, instead of “{PHONE}”")
    wait_until_decided(asked, 2)
    assert undecided.ways_back(asked.page) == ["Undo", "Undo"]
    undecided.take_back(asked.page, MARIA)
    wait_until_asked(asked, 1)
    assert undecided.decided(asked.page) == [f"“{PHONE}” is “a number” now."]
    text = asked.wizard.page_of("description").text()
    assert text == TEXT.replace(PHONE, "a number")
    assert asked.wizard.page_of("needs").text() == NEEDS
    assert QApplication.focusWidget() is card_of(asked.page, MARIA)
    undecided.take_back(asked.page, PHONE)
    wait_until_asked(asked, 2)
    assert asked.wizard.page_of("description").text() == TEXT


def look_at(driver, words):
    card_of(driver.page, words).look.click()


def change_where_it_stands(asked, text):
    """Look at the first passage, write another text in its place, and come back."""
    look_at(asked, MARIA)
    asked.page.answer.set_text(text)
    asked.go("needs")
    asked.answer("")
    asked.wizard.turn_to("before-finish")


def test_what_its_author_changed_where_it_stands_is_said_to_be_out_of_the_text(asked):
    change_where_it_stands(asked, f"She came in, with Marian. I rang her sister on {PHONE}.")
    assert wait_until_decided(asked, 1) == [f"“{MARIA}” is not in your text any more."]


@pytest.mark.parametrize("left", ["We had maria biscuits.", "We had MARIA biscuits."])
def test_that_a_passage_stays_is_not_said_for_other_words_of_the_same_letters(asked, left):
    change_where_it_stands(asked, f"A woman came in. {left} I rang her sister on {PHONE}.")
    assert wait_until_decided(asked, 1) == [f"“{MARIA}” is not asked about any more."]


def test_what_stays_by_a_choice_made_elsewhere_is_said_to_stay(asked):
    look_at(asked, MARIA)
    advice = AdviceDriver(asked)
    advice.press_reason("Agreed with the person")
    asked.next()
    said = f"“{MARIA}” stays in your text, and is not asked about any more."
    assert wait_until_decided(asked, 1) == [said]


def test_where_another_version_came_there_is_no_way_back_any_more(asked):
    undecided.press(asked.page, f"a number, instead of “{PHONE}”")
    wait_until_decided(asked, 1)
    page = asked.wizard.page_of("description")
    page.answer.set_text("All of it is different.")
    asked.wizard.advice.draft.deeds.look_at_shown_anew()
    undecided.take_back(asked.page, PHONE)
    assert undecided.ways_back(asked.page) == []


def test_finish_right_after_a_role_finishes_what_has_the_role(asked):
    undecided.press(asked.page, f"{ROLE}, instead of “{MARIA}”")
    asked.next()
    AdviceDriver(asked)
    saved = asked.saved()
    assert saved.status is Status.FINISHED
    assert saved.reflection.answers.needs == NEEDS.replace(MARIA, ROLE.capitalize())


def test_two_choices_made_one_straight_after_the_other_are_both_done(asked):
    undecided.press(asked.page, f"{ROLE}, instead of “{MARIA}”")
    undecided.press(asked.page, f"a number, instead of “{PHONE}”")
    wait_until_decided(asked, 2)
    text = asked.wizard.page_of("description").text()
    assert text == "A woman we support came in. I rang her sister on a number. The woman stayed."


def test_escape_leaves_a_reason_that_was_begun(asked):
    undecided.keep(asked.page, MARIA, "Another reason…")
    assert undecided.reason_line(asked.page) is not None
    asked.press(Qt.Key.Key_Escape)
    assert undecided.reason_line(asked.page) is None
    assert asked.step == "before-finish"


def test_escape_leads_back_to_the_check_as_back_does_and_leaves_the_window_open(asked):
    asked.press(Qt.Key.Key_Escape)
    assert asked.step == "check"
    assert asked.wizard.isVisible()
    asked.next()
    assert asked.step == "before-finish"


def test_looking_at_one_leads_to_it_and_continue_comes_straight_back(asked):
    undecided.press(asked.page, f"Look at “{MARIA}”. Could identify someone")
    assert asked.step == PromptKey.DESCRIPTION.value
    assert AdviceDriver(asked).framed == MARIA
    asked.answer("She came in, and sat down.")
    asked.next()
    assert asked.step == "before-finish"
    wait_until_decided(asked, 1)
    assert undecided.passages(asked.page) == ["Maria needed somebody who stays."]


def test_every_choice_is_reached_by_tab_and_says_what_it_is_for(asked):
    names = set()
    for _step in range(12):
        names.add(asked.wizard.focusWidget().accessibleName() or asked.wizard.focusWidget().text())
        asked.press(Qt.Key.Key_Tab)
    assert {
        f"{ROLE}, instead of “{MARIA}”",
        f"Keep it, because… “{MARIA}”",
        f"Look at “{MARIA}”. Could identify someone",
        f"Look at “{PHONE}”. Could identify someone",
        "Finish",
    } <= names


def asked_about(at_check, number: int):
    """The page just turned to, with so many telephone numbers, and they."""
    each = [f"{PHONE[:-3]}{end:03}" for end in range(number)]
    driver = at_check(" ".join(f"I rang {one}." for one in each), "Rest.")
    driver.next()
    return driver, each


def test_where_there_are_many_the_first_can_be_decided_before_the_last_is_made(at_check):
    driver, (first, *others) = asked_about(at_check, 40)
    assert "40 passages" in driver.said
    assert not driver.page.is_complete
    driver.qtbot.waitUntil(lambda: first in driver.wizard.focusWidget().accessibleName())
    undecided.keep(driver.page, first, "Agreed with the person")
    assert wait_until_decided(driver, 1) == [f"“{first}” stays: agreed with the person"]
    undecided.wait_for_all(driver)
    assert undecided.passages(driver.page) == [f"I rang {each}." for each in others]


def test_no_part_of_making_many_takes_longer_than_a_frame_or_two(at_check):
    driver, each = asked_about(at_check, 40)
    turns, dispatcher = [], QAbstractEventDispatcher.instance()
    while not driver.page.is_complete:
        before = thread_time()  # of this thread alone, whatever else the computer does
        dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        turns.append(thread_time() - before)
    assert undecided.passages(driver.page) == [f"I rang {one}." for one in each]
    assert len(turns) > 2 * len(each)
    assert max(turns) < 0.025


def test_a_passage_that_is_decided_while_the_next_is_half_made_leaves_none_out(at_check):
    driver, (first, *others) = asked_about(at_check, 8)
    page = driver.page
    driver.qtbot.waitUntil(lambda: page._prepared is not None)
    undecided.keep(page, first, "Agreed with the person")
    undecided.wait_for_all(driver)
    assert undecided.passages(page) == [f"I rang {each}." for each in others]
    assert page._prepared is None


def test_tab_goes_through_many_in_the_order_in_which_they_are_shown(at_check):
    driver, each = asked_about(at_check, 8)
    undecided.wait_for_all(driver)
    reached = []
    while (focused := driver.wizard.focusWidget()) is not driver.page.frame.forward:
        reached.append(focused.accessibleName())
        driver.press(Qt.Key.Key_Tab)
    looks = [one for one in reached if one.startswith("Look at")]
    assert looks == [f"Look at “{one}”. Could identify someone" for one in each]


def test_a_look_from_the_check_comes_straight_back_and_so_does_f8(at_check):
    driver = at_check()
    undecided.look_at(driver.page, f"{MARIA}, 3 times")
    assert driver.step == PromptKey.DESCRIPTION.value
    driver.next()
    assert driver.step == CHECK
    driver.keys("F8")
    assert driver.step == PromptKey.DESCRIPTION.value
    for _passage in range(3):
        driver.keys("F8")
    assert driver.step == PromptKey.NEEDS.value
    driver.next()
    assert driver.step == CHECK


def test_the_heading_is_in_view_when_the_page_opens_also_large_in_a_small_window(
    at_check, theme, qtbot
):
    theme.set_zoom(200)
    driver = at_check("Maria came in. " * 6 + f"{PHONE}.", size=(800, 600))
    driver.next()
    driver.wizard.resize(790, 600)  # whatever is laid out anew meanwhile
    title, scroll = driver.page.ui.title, driver.page.frame.scroll
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    QApplication.processEvents()
    assert in_view(title, title.rect())
    assert scroll.hasFocus()
    driver.press(Qt.Key.Key_Return)
    assert driver.step == "before-finish"
    driver.press(Qt.Key.Key_Down)
    assert scroll.verticalScrollBar().value() > 0
    driver.press(Qt.Key.Key_Tab)
    first = QApplication.focusWidget()
    assert first.accessibleName() == f"{ROLE}, instead of “{MARIA}”"
    qtbot.waitUntil(lambda: in_view(first, first.rect()))


def test_where_there_is_room_the_first_passage_has_the_focus_and_is_in_view(at_check, qtbot):
    driver = at_check(size=(1024, 768))
    driver.next()
    look = driver.page.first_field()
    qtbot.waitUntil(look.hasFocus)
    assert in_view(look, look.rect())
    assert in_view(driver.page.ui.title, driver.page.ui.title.rect())


def test_undo_and_redo_by_key_say_what_they_did_and_leave_the_way_back(asked):
    page = asked.page
    undecided.keep(page, MARIA, "Agreed with the person")
    asked.qtbot.waitUntil(lambda: bool(undecided.decided(page)))
    said = undecided.decided(page)
    QTest.keyClick(asked.wizard, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    asked.qtbot.waitUntil(lambda: not undecided.decided(page))
    assert page.ui.said.text().startswith(f"Taken back: your choice about “{MARIA}”. ")
    QTest.keyClick(asked.wizard, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    asked.qtbot.waitUntil(lambda: undecided.decided(page) == said)
    assert page.ui.said.text().startswith(f"Done again: your choice about “{MARIA}”. ")
    undecided.take_back(page, MARIA)
    asked.qtbot.waitUntil(lambda: not undecided.decided(page))


def test_what_stands_in_a_tag_too_says_what_was_changed_in_the_answers_with_its_way_back(at_check):
    driver = at_check(tags=(MARIA, "trust"))
    driver.next()
    undecided.wait_for_all(driver)
    page = driver.page
    role = next(each for each in choices(page, MARIA) if ROLE in each.accessibleName())
    role.setFocus()
    role.click()
    card = card_of(page, MARIA)
    changed = f"“{MARIA}” is “{ROLE}” now."
    driver.qtbot.waitUntil(lambda: card.shown_decision == changed)
    assert undecided.passages(page) == [MARIA, f"I rang her sister on {PHONE}."]
    assert QApplication.focusWidget() is card
    driver.keys("Ctrl+Z")
    driver.qtbot.waitUntil(lambda: not card.shown_decision)
    driver.keys("Ctrl+Y")
    driver.qtbot.waitUntil(lambda: card.shown_decision == changed)
    remove = f"Remove this tag: “{MARIA}”"
    driver.qtbot.waitUntil(lambda: undecided.can_press(page, remove))
    undecided.press(page, remove)
    assert wait_until_decided(driver, 1) == [f"“{MARIA}” is in no tag any more."]
    undecided.take_back(page, MARIA)
    driver.qtbot.waitUntil(lambda: card.shown_decision == changed)
    undecided.take_back(page, MARIA)
    driver.qtbot.waitUntil(lambda: not card.shown_decision)
    assert driver.wizard.page_of("description").text() == TEXT
    assert undecided.passages(page)[0] == "Maria came in."


def test_what_undo_takes_back_is_in_no_other_answer_where_none_is_seen(asked):
    undecided.press(asked.page, f"a number, instead of “{PHONE}”")
    wait_until_decided(asked, 1)
    asked.keys("Ctrl+Z")
    wait_until_asked(asked, 2)
    again = f"“a number” is “{PHONE}” again in What happened. Redo puts it back. "
    assert asked.said.startswith(again)
    asked.keys("Ctrl+Y")
    wait_until_decided(asked, 1)
    again = f"“{PHONE}” is “a number” again in What happened. Undo takes that back. "
    assert asked.said.startswith(again)
