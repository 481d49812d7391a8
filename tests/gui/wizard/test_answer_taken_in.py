"""An answer that comes back in a file while its draft is open, from another library altogether."""

import pytest
from PySide6.QtGui import QTextCursor

from reflect_app.clock import utc_now
from reflect_app.gui.tasks.change import whole
from reflect_app.handover.incoming import take_in_file
from reflect_app.handover.outgoing import send
from reflect_app.reflection import PromptKey, Status
from tests.drivers import comments as cards
from tests.drivers.person import Person
from tests.drivers.wizard_review import card, commented, passages
from tests.samples import FULL

HERE = PromptKey.DESCRIPTION
TEA = "I made two cups of tea"


@pytest.fixture
def clock():
    return utc_now


@pytest.fixture
def reader(tmp_path):
    person = Person(tmp_path / "b", "B.", clock=utc_now)
    yield person
    person.library.close()


@pytest.fixture
def a(tmp_path, on_shelf, settings_file):
    """What A. does with files, in the library of the window; each answers with what came of it."""
    settings_file.settings.comment_name = "A."

    class Author:
        def send(self, about, number=1):
            path = tmp_path / f"sent{number}.reflection"

            def job(library):
                return send(library, about, path, name="A.", to="B.", now=utc_now()).path

            return on_shelf(job, whole(about))

        def open(self, path, about):
            def job(library):
                return take_in_file(library, path, name="A.", now=utc_now())

            return on_shelf(job, whole(about))

    return Author()


@pytest.fixture
def driver(open_wizard, on_shelf):
    def job(library):
        made = library.create(FULL, title="The drop-in")
        place = made.place.model_copy(update={"page": HERE.value})
        return library.save(made.model_copy(update={"place": place}))

    return open_wizard(on_shelf(job))


def test_both_go_on_with_what_the_other_wrote(driver, a, reader, on_shelf):
    about = driver.saved().id
    theirs = reader.open(a.send(about)).id
    driver.qtbot.waitUntil(lambda: driver.wizard.saver.status is Status.WITH_SUPERVISOR)
    driver.page.answer.moveCursor(QTextCursor.MoveOperation.Start)
    driver.type("It rained. ")
    reader.comment(theirs, "Say what you did?", TEA, suggestion="I made tea for both of us")
    back = reader.send_back(theirs)

    assert a.open(back, about).id == about
    driver.qtbot.waitUntil(lambda: bool(commented(driver.page)))
    assert passages(driver.page) == [TEA]
    assert driver.text.startswith("It rained. ")
    assert driver.page.answer.textCursor().position() == len("It rained. ")

    cards.press_link(card(driver.page, commented(driver.page)[0]), "Take it")
    assert driver.saved().reflection.answers.description == driver.text
    assert "I made tea for both of us" in driver.text
    again = reader.open(a.send(about, 2))
    assert again.id == theirs
    (comment,) = reader.review(theirs).comments
    assert (comment.resolved_by, comment.decision) == ("A.", "taken")
    assert reader.answer(theirs, HERE) == driver.text


def test_an_answer_of_older_words_never_takes_a_word_from_the_page(driver, a, reader, on_shelf):
    about = driver.saved().id
    theirs = reader.open(a.send(about)).id
    reader.comment(theirs, "And who else?", key=PromptKey.NEEDS)
    back = reader.send_back(theirs)
    driver.answer("All of it is written anew.")
    a.open(back, about)
    driver.qtbot.waitUntil(lambda: "needs" in driver.wizard.review.open_by_step())
    assert driver.text == "All of it is written anew."
    assert driver.saved().reflection.answers.description == "All of it is written anew."
    assert driver.wizard.saver.record.id == about
