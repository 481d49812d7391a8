"""The status while somebody writes: words that change are a draft again, in whatever window."""

import pytest

from reflect_app.clock import utc_now
from reflect_app.gui.wizard.steps import CHECK, START, TAGS
from reflect_app.reflection import PromptKey, Status
from tests.samples import FULL
from tests.test_lifecycle import AFTER_EDIT

ODD = FULL.answering(PromptKey.NEEDS, "One\u00a0space,\ta tab  \n\n\nand a line\u2060break ")


@pytest.fixture
def clock():
    return utc_now


@pytest.fixture
def open_one(open_wizard, on_shelf):
    """A function that opens a whole reflection of a status."""

    def show(status, reflection=FULL):
        return open_wizard(on_shelf(lambda library: library.create(reflection, status=status)))

    return show


@pytest.mark.parametrize("status", Status)
def test_a_key_in_an_answer_makes_it_a_draft(open_one, status):
    driver = open_one(status)
    driver.go("needs")
    driver.type("x")
    assert driver.saved().status == AFTER_EDIT[status]


@pytest.mark.parametrize("status", Status)
def test_a_tag_taken_off_makes_it_a_draft(open_one, status):
    driver = open_one(status)
    driver.go(TAGS)
    driver.page.tags.set_tags(FULL.tags[:1])
    driver.page.touched.emit()
    assert driver.saved().status == AFTER_EDIT[status]


@pytest.mark.parametrize("status", Status)
def test_another_day_makes_it_a_draft(open_one, status):
    driver = open_one(status)
    driver.go(TAGS)
    driver.page.date.set_texts("19", "8", "2021")
    driver.page.touched.emit()
    assert driver.saved().status == AFTER_EDIT[status]


@pytest.mark.parametrize("status", Status)
def test_turning_pages_and_naming_it_leaves_it_what_it_is(open_one, status):
    driver = open_one(status, ODD)
    for step in ("description", "needs", TAGS, CHECK, START):
        driver.go(step)
    driver.working_title.setFocus()
    driver.type("My own name for it")
    kept = driver.saved()
    assert (kept.title, kept.status, kept.reflection) == ("My own name for it", status, ODD)


@pytest.mark.parametrize("status", Status)
def test_what_was_edited_can_be_finished_at_once(open_one, status):
    driver = open_one(status)
    driver.go("needs")
    driver.type("x")
    driver.go(CHECK)
    driver.press_button("Finish")
    assert driver.saved().status is Status.FINISHED


@pytest.mark.parametrize("status", Status)
def test_a_change_that_meets_another_one_is_an_edit_of_what_is_there_then(
    open_one, on_shelf, status
):
    driver = open_one(Status.DRAFT)
    record = driver.wizard.saver.record
    on_shelf(lambda library: library.save(record.model_copy(update={"status": status})))
    driver.go("needs")
    driver.type("x")
    assert driver.saved().status == AFTER_EDIT[status]


@pytest.mark.parametrize("status", [Status.APPROVED, Status.PUBLISHED])
def test_finishing_here_does_not_take_back_what_happened_elsewhere(open_one, on_shelf, status):
    driver = open_one(Status.DRAFT)
    record = driver.wizard.saver.record
    driver.go(CHECK)
    driver.saved()
    on_shelf(lambda library: library.save(record.model_copy(update={"status": status})))
    driver.press_button("Finish")
    assert driver.saved().status is status
