"""Going back in the wizard: what was there is there again, and what was written since is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reflect_app.clock import utc_now
from reflect_app.errors import CouldNotSaveError
from reflect_app.gui.wizard.steps import START, TAGS
from reflect_app.reflection import PromptKey, Status
from reflect_app.revision import Reason
from tests.drivers.doubles import held
from tests.samples import FULL

FULL_DISK = CouldNotSaveError("The disk is full.", "Make some room.")
HERS = FULL.answers.needs

HISTORY, PUT_BACK = "History", "Put back what I had when I opened this"


@pytest.fixture
def clock():
    return utc_now


@pytest.fixture
def record(on_shelf):
    made = on_shelf(lambda library: library.create(FULL, title="The drop-in"))
    return on_shelf(lambda library: library.open_for_writing(made.id))


@pytest.fixture
def driver(open_wizard, record):
    driver = open_wizard(record)
    driver.go("needs")
    return driver


def link(driver, words):
    return next(one for one in driver.wizard.step_list.links if one.words == words)


def put_back(driver) -> None:
    link(driver, PUT_BACK).click()
    driver.qtbot.waitUntil(lambda: any("again" in said for said in driver.news()))


def texts_in_history(on_shelf, record) -> list[str]:
    def job(library):
        lines = library.history(record.id)
        kept = [library.revision(record.id, line.number) for line in lines]
        return [revision.reflection.answers.needs for revision in kept]

    return on_shelf(job)


def test_there_is_nothing_to_put_back_until_something_changed(driver):
    assert not link(driver, PUT_BACK).isEnabled()
    driver.answer("Mine")
    driver.saved()
    assert link(driver, PUT_BACK).isEnabled()
    driver.answer(HERS)
    driver.saved()
    assert not link(driver, PUT_BACK).isEnabled()


def test_a_new_reflection_has_nothing_to_put_back(open_wizard):
    new = open_wizard()
    new.go("needs")
    new.answer("First words")
    new.saved()
    assert not link(new, PUT_BACK).isEnabled()


def test_what_was_there_at_opening_is_on_the_pages_and_in_the_library_again(
    driver, record, on_shelf
):
    driver.answer("Mine")
    driver.saved()
    put_back(driver)
    assert driver.text == HERS
    assert on_shelf(lambda library: library.get(record.id)).reflection == FULL
    assert driver.news()[0].startswith("You have what you had at ")


def test_what_was_written_since_is_in_the_history_also_unsaved(driver, record, on_shelf):
    driver.answer("Mine")
    driver.saved()
    driver.answer("Mine, and more that is not saved")
    put_back(driver)
    assert "Mine, and more that is not saved" in texts_in_history(on_shelf, record)


def test_undo_brings_back_what_was_written_since(driver, record, on_shelf):
    driver.answer("Mine")
    driver.saved()
    put_back(driver)
    driver.press_button("Undo")
    driver.qtbot.waitUntil(lambda: driver.news() == ["You have what you wrote again."])
    assert driver.text == "Mine"
    assert on_shelf(lambda library: library.get(record.id)).reflection.answers.needs == "Mine"
    assert HERS in texts_in_history(on_shelf, record)


def undo(driver) -> None:
    QTest.keyClick(driver.page.answer, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def redo(driver) -> None:
    QTest.keyClick(driver.page.answer, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)


def test_it_is_one_step_among_those_of_the_keys(driver, record, on_shelf):
    driver.answer("Mine")
    driver.go("feelings")
    driver.answer("Glad")
    driver.saved()
    put_back(driver)
    undo(driver)
    driver.qtbot.waitUntil(lambda: driver.text == "Glad")
    assert driver.news() == ["You have what you wrote again."]
    redo(driver)
    driver.qtbot.waitUntil(lambda: driver.text == FULL.answers.feelings)
    assert driver.news() == ["You have the other version again."]
    undo(driver)
    driver.qtbot.waitUntil(lambda: driver.text == "Glad")
    driver.go("needs")
    assert driver.text == "Mine"
    kept = on_shelf(lambda library: library.get(record.id)).reflection.answers
    assert (kept.needs, kept.feelings) == ("Mine", "Glad")


def test_words_typed_since_go_first_and_nothing_comes_twice(driver):
    driver.answer("Mine")
    driver.saved()
    put_back(driver)
    QTest.keyClicks(driver.page.answer, "x")
    undo(driver)
    assert driver.text == HERS
    undo(driver)
    driver.qtbot.waitUntil(lambda: driver.text == "Mine")
    undo(driver)
    assert driver.text == "Mine"
    QTest.keyClicks(driver.page.answer, "x")
    redo(driver)
    assert driver.text == "xMine"


def type_elsewhere(driver, name: str, words: str) -> None:
    """Type at the end of another answer, and come back."""
    here = driver.step
    driver.go(name)
    driver.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    driver.type(words)
    driver.go(here)


@pytest.mark.parametrize("by_button", [True, False])
def test_words_typed_since_in_another_answer_stay_when_it_is_taken_back(driver, by_button):
    driver.answer("Mine")
    driver.saved()
    put_back(driver)
    type_elsewhere(driver, "feelings", " And tired.")
    driver.press_button("Undo") if by_button else undo(driver)
    driver.qtbot.waitUntil(lambda: driver.text == "Mine")
    kept = driver.saved().reflection.answers
    assert (kept.needs, kept.feelings) == ("Mine", FULL.answers.feelings + " And tired.")
    redo(driver)
    driver.qtbot.waitUntil(lambda: driver.text == HERS)
    assert driver.saved().reflection.answers.feelings == FULL.answers.feelings + " And tired."


def test_where_both_wrote_in_one_answer_both_are_there(driver):
    driver.go("feelings")
    driver.answer("Glad")
    driver.go("needs")
    driver.answer("Mine")
    driver.saved()
    put_back(driver)
    type_elsewhere(driver, "feelings", " And tired.")
    undo(driver)
    driver.qtbot.waitUntil(lambda: driver.text == "Mine")
    feelings = driver.saved().reflection.answers.feelings
    assert feelings == f"Glad\n{FULL.answers.feelings} And tired."


def test_a_title_and_tags_given_since_stay_when_it_is_taken_back(driver):
    driver.answer("Mine")
    driver.saved()
    put_back(driver)
    driver.go(START)
    driver.working_title.setFocus()
    driver.working_title.selectAll()
    driver.type("The rainy one")
    driver.go(TAGS)
    driver.page.tags.setFocus()
    driver.type("transport")
    driver.press(Qt.Key.Key_Return)
    driver.go("needs")
    undo(driver)
    driver.qtbot.waitUntil(lambda: driver.text == "Mine")
    kept = driver.saved()
    assert kept.title == "The rainy one"
    assert kept.reflection.tags == (*FULL.tags, "transport")


def test_what_can_be_no_tag_yet_stays_when_another_version_comes_and_goes(driver):
    too_long = "getting about without a car " * 3 + "or a bus"
    driver.go(TAGS)
    driver.page.tags.set_pending(too_long)
    driver.go("needs")
    driver.answer("Mine")
    driver.saved()
    put_back(driver)
    undo(driver)
    driver.qtbot.waitUntil(lambda: driver.text == "Mine")
    assert driver.saved().place.tag_typed == too_long


def test_undo_in_the_notice_has_the_words_typed_while_it_was_put_back(driver, service):
    driver.answer("Mine")
    driver.saved()
    with held(service):
        link(driver, PUT_BACK).click()
        driver.answer("Mine, typed while the library was busy")
    driver.qtbot.waitUntil(lambda: driver.text == HERS)
    driver.press_button("Undo")
    driver.qtbot.waitUntil(lambda: driver.text == "Mine, typed while the library was busy")


def test_the_button_and_the_key_are_one_step(driver):
    driver.answer("Mine")
    driver.saved()
    put_back(driver)
    driver.press_button("Undo")
    driver.qtbot.waitUntil(lambda: driver.text == "Mine")
    redo(driver)
    driver.qtbot.waitUntil(lambda: driver.text == HERS)


def test_a_version_restored_in_the_history_is_a_step_too(driver, record, on_shelf):
    driver.answer("Mine")
    driver.saved()
    driver.wizard.replace_with(on_shelf(lambda library: library.restore(record.id, 1)))
    assert driver.text == HERS
    undo(driver)
    driver.qtbot.waitUntil(lambda: driver.text == "Mine")


def test_words_typed_while_it_is_put_back_are_kept_too(driver, record, service, on_shelf):
    driver.answer("Mine")
    driver.saved()
    with held(service):
        link(driver, PUT_BACK).click()
        driver.answer("Mine, typed while the library was busy")
    driver.qtbot.waitUntil(lambda: any("again" in said for said in driver.news()))
    assert driver.text == HERS
    assert "Mine, typed while the library was busy" in texts_in_history(on_shelf, record)


def test_words_typed_while_a_save_is_under_way_are_kept_too(driver, record, service, on_shelf):
    driver.answer("First")
    driver.saved()
    with held(service):
        driver.answer("Between")
        driver.wizard.save()
        driver.answer("Second")
        link(driver, PUT_BACK).click()
        driver.answer("Third")
    driver.qtbot.waitUntil(lambda: any("again" in said for said in driver.news()))
    assert driver.saved().reflection.answers.needs == HERS == driver.text
    assert "Third" in texts_in_history(on_shelf, record)


def test_a_full_disk_puts_nothing_back_and_loses_nothing(driver, service, library, monkeypatch):
    def refuse(*_arguments, **_names):
        raise FULL_DISK

    driver.answer("Mine")
    driver.saved()
    monkeypatch.setattr(library, "restore", refuse)
    link(driver, PUT_BACK).click()
    driver.qtbot.waitUntil(lambda: driver.news() == ["The disk is full."])
    assert driver.text == "Mine"


def test_a_finished_reflection_that_is_put_back_is_a_draft(open_wizard, record, on_shelf):
    finished = on_shelf(
        lambda library: library.save(record.model_copy(update={"status": Status.FINISHED}))
    )
    driver = open_wizard(finished)
    driver.go("needs")
    driver.answer("Mine")
    driver.saved()
    put_back(driver)
    assert driver.wizard.saver.status is Status.DRAFT


def test_a_version_restored_in_the_history_is_shown_in_the_open_wizard(driver, record, on_shelf):
    driver.answer("Mine")
    driver.saved()
    restored = on_shelf(lambda library: library.restore(record.id, 1))
    driver.wizard.replace_with(restored)
    assert driver.text == HERS
    assert driver.news() == ["You restored an earlier version."]


def test_words_not_saved_when_a_version_is_restored_are_kept_in_the_history(
    driver, record, on_shelf
):
    driver.answer("Saved")
    driver.saved()
    restored = on_shelf(lambda library: library.restore(record.id, 1))
    driver.answer("Not saved yet")
    driver.wizard.replace_with(restored)
    driver.qtbot.waitUntil(lambda: driver.text == HERS)
    assert "Not saved yet" in texts_in_history(on_shelf, record)
    reasons = [line.reason for line in on_shelf(lambda library: library.history(record.id))]
    assert reasons[0] is Reason.BEFORE_RESTORING


def test_writing_goes_on_where_it_was_put_back(driver, record, on_shelf):
    driver.answer("Mine")
    driver.saved()
    put_back(driver)
    driver.go("feelings")
    driver.answer("Glad")
    kept = driver.saved()
    assert (kept.id, kept.reflection) == (record.id, FULL.answering(PromptKey.FEELINGS, "Glad"))


def test_control_h_asks_for_the_history_with_everything_saved(driver, record, on_shelf):
    asked = []
    driver.wizard.history_wanted.connect(asked.append)
    driver.answer("Mine")
    driver.press(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert asked == [record.id]
    driver.qtbot.waitUntil(lambda: not driver.wizard.saver.unsaved)
    assert on_shelf(lambda library: library.get(record.id)).reflection.answers.needs == "Mine"


def test_the_menu_of_a_narrow_window_leads_to_other_versions_too(driver):
    driver.answer("Mine")
    driver.saved()
    menu = driver.wizard.steps_menu(driver.wizard.marks(), driver.wizard.turn_to)
    offered = {action.text(): action for action in menu.actions()}
    assert offered[HISTORY].isEnabled()
    offered[PUT_BACK].trigger()
    driver.qtbot.waitUntil(lambda: driver.text == HERS)


def test_a_window_closed_while_it_is_put_back_loses_nothing(driver, record, service, on_shelf):
    driver.answer("Mine")
    driver.saved()
    link(driver, PUT_BACK).click()
    driver.close()
    driver.wizard.deleteLater()
    assert service.finish()
    assert on_shelf(lambda library: library.get(record.id)).reflection == FULL
    assert "Mine" in texts_in_history(on_shelf, record)
