"""What the wizard says of a review: who has it, who sent it back, what became of an approval."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from reflect_app.clock import utc_now
from reflect_app.gui.tasks.change import whole
from reflect_app.gui.wizard.steps import TAGS
from reflect_app.reflection import PromptKey, Reflection, Status
from reflect_app.review.entries import Arrived, Version
from reflect_app.review.version_words import words_of
from tests.drivers.wizard_review import NOTE, ReviewScript
from tests.samples import FULL


@pytest.fixture
def clock():
    return utc_now


@pytest.fixture
def script(settings_file):
    settings_file.settings.comment_name = "A."
    return ReviewScript(FULL)


@pytest.fixture
def open_as(open_wizard, on_shelf, script):
    """Open the reflection with all that was done so far, in this status, on this page."""

    def show(status: Status, page: str = "description"):
        def job(library):
            made = library.create(FULL, title="The drop-in", status=status)
            library.add_to_review(made.id, script.entries)
            place = made.place.model_copy(update={"page": page})
            return library.save(made.model_copy(update={"place": place}))

        return open_wizard(on_shelf(job))

    return show


def said(driver, words: str) -> None:
    """Wait until the page says this on top."""
    driver.qtbot.waitUntil(lambda: words in driver.said_on_top())


def test_the_first_page_opened_says_who_sent_it_back_and_with_which_note(open_as, script):
    script.sent().returned()
    driver = open_as(Status.RETURNED)
    said(driver, f"B. sent it back on 3 March: “{NOTE}”")
    driver.go("needs")
    assert driver.said_on_top() == ""
    driver.go("check")
    said(driver, "B. sent it back on 3 March")


def test_a_note_of_many_lines_leaves_room_for_the_answer(open_as, script):
    script.sent().returned(note="A long note that goes on and on. " * 90)
    driver = open_as(Status.RETURNED)
    said(driver, "B. sent it back")
    line = driver.page.answer.cursorRect().height()
    assert driver.page.answer.viewport().height() >= 4 * line


def test_who_writes_on_what_is_with_somebody_is_told_which_words_they_have(open_as, script):
    script.sent(to="B.")
    driver = open_as(Status.WITH_SUPERVISOR)
    said(driver, "It is with B., since 2 March.")
    driver.type("And ")
    said(driver, "It is still with B., who has the words of 2 March.")


def test_an_edit_in_any_other_way_ends_an_approval_and_the_page_says_so(open_as, script, on_shelf):
    script.sent().approved()
    driver = open_as(Status.APPROVED)
    said(driver, "B. approved it on 3 March. A change ends the approval.")
    driver.type("And ")
    said(driver, "It was changed since, so the approval has ended.")
    assert driver.saved().status is Status.DRAFT


def test_undo_of_a_slip_of_the_key_brings_the_approval_back_and_the_page_says_so(open_as, script):
    script.sent().approved()
    driver = open_as(Status.APPROVED)
    said(driver, "A change ends the approval.")
    driver.type("x")
    said(driver, "It was changed since, so the approval has ended.")
    driver.keys("Ctrl+Z")
    said(driver, "A change ends the approval.")
    assert driver.saved().status is Status.APPROVED


def test_undo_of_a_slip_of_the_key_leaves_it_with_whoever_has_it(open_as, script):
    script.sent(to="B.")
    driver = open_as(Status.WITH_SUPERVISOR)
    driver.type("x")
    said(driver, "It is still with B., who has the words of 2 March.")
    driver.keys("Ctrl+Z")
    said(driver, "It is with B., since 2 March.")
    assert driver.saved().status is Status.WITH_SUPERVISOR


def test_that_a_change_ends_an_approval_is_said_on_every_page_that_can_be_written_on(
    open_as, script
):
    script.sent().approved()
    driver = open_as(Status.APPROVED, page="check")
    said(driver, "A change ends the approval.")
    for page in ("description", "needs", TAGS):
        driver.go(page)
        said(driver, "A change ends the approval.")


def test_an_approval_that_arrives_while_it_is_open_is_told_at_once(open_as, script, on_shelf):
    script.sent()
    driver = open_as(Status.WITH_SUPERVISOR)
    said(driver, "It is with B.")
    about = driver.saved().id

    def job(library):
        record = library.get(about).model_copy(update={"status": Status.APPROVED})
        return library.add_to_review(about, script.approved().entries, record=record)

    on_shelf(job, whole(about))
    said(driver, "B. approved it on 3 March.")
    driver.qtbot.waitUntil(lambda: driver.wizard.saver.status is Status.APPROVED)
    assert driver.saved().status is Status.APPROVED


def test_what_was_written_with_an_approval_is_read_too(open_as, script):
    script.sent().approved("Well <b>said</b>.")
    said(open_as(Status.APPROVED), "A change ends the approval. They wrote: “Well <b>said</b>.”")


def test_another_text_that_waits_is_offered_to_be_brought_together(open_as, script, on_shelf):
    other = words_of(FULL.answering(PromptKey.NEEDS, "All of us."))
    script.sent()
    version = Version(content=other.id, parents=(script.version,))
    came = Arrived("B.", utc_now(), 9, sha256="2" * 64, version=version.id, for_review=False)
    script.entries += [other, version, came]
    driver = open_as(Status.RETURNED)
    with driver.qtbot.waitSignal(driver.wizard.merge_wanted) as asked:
        driver.press_button("Bring the two together…")
    assert asked.args == [driver.saved().id]


@pytest.mark.parametrize("page", ["check", "finished"])
def test_send_for_review_is_asked_for_with_every_word_kept(open_as, page):
    driver = open_as(Status.DRAFT, "needs")
    driver.answer("The three of us.")
    driver.go("check")
    if page == "finished":
        driver.next()
    with driver.qtbot.waitSignal(driver.wizard.send_wanted) as asked:
        driver.press_button("Send for review…")
    assert asked.args == [driver.wizard.saver.record.id]
    assert driver.wizard.saver.record.reflection.answers.needs == "The three of us."


def test_who_sent_it_before_is_offered_to_send_it_next(open_as, script):
    script.sent().returned()
    driver = open_as(Status.RETURNED, "check")
    said(driver, "B. sent it back")
    driver.next()
    assert driver.page.ui.send_button.property("kind") == "primary"
    assert "nothing has been sent" not in driver.said


def test_a_new_reflection_says_nothing_of_reviews(driver):
    driver.go("description")
    driver.type("I")
    assert driver.saved().reflection == Reflection().answering(PromptKey.DESCRIPTION, "I")
    assert driver.said_on_top() == ""
    assert driver.page.comments is None


@pytest.mark.parametrize("width", range(540, 660, 20))
def test_what_is_said_on_top_is_whole_in_any_width_that_has_the_height(open_wizard, width):
    driver = open_wizard(size=(width, 860))
    driver.go("check")
    page = driver.page
    page.say_on_top("Bea approved it today. It was changed since, so the approval has ended.")
    line = page.findChild(QLabel, "said_on_top")
    driver.qtbot.waitUntil(lambda: line.isVisible() and line.width() > 400)
    QApplication.processEvents()
    assert line.visibleRegion().boundingRect().height() >= line.heightForWidth(line.width())


def test_the_way_back_is_there_where_only_the_other_buttons_have_no_room(open_wizard):
    driver = open_wizard(size=(600, 860))
    driver.go("check")
    assert not driver.page.frame.close_button.isVisible()
    assert driver.page.frame.back.isVisible()
    menu = driver.wizard.more_menu(driver.wizard.marks(), driver.wizard.turn_to)
    offered = [action.text() for action in menu.actions()]
    assert "Back" not in offered
    assert driver.page.frame.close_button.text() in offered
    driver.page.frame.back.click()
    assert driver.step == "tags-and-date"
