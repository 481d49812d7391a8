"""What advice says was done, once another version of the draft stands on the pages."""

import pytest

from reflect_app.gui.tasks.change import whole
from reflect_app.status import Status
from tests.drivers.advice import MARIA, PHONE, STORY, AdviceDriver, described, find_these_words

ROLE = "a woman we support"


@pytest.fixture
def advice(open_wizard, on_shelf, monkeypatch):
    """A draft that was opened for writing, on its first question, looked over."""
    find_these_words(monkeypatch)

    return AdviceDriver(open_wizard(on_shelf(described(STORY))))


@pytest.fixture
def with_role(advice):
    advice.choose(MARIA)
    advice.press(ROLE)
    advice.driver.saved()
    assert advice.done() == f"Changed to “{ROLE}” in 2 places."
    return advice


def put_back(advice) -> None:
    advice.wizard.versions.put_back()
    advice.qtbot.waitUntil(lambda: advice.driver.text == STORY)
    advice.known()


def roles(advice) -> list[str]:
    return [each.role for each in advice.wizard.advice.draft.decisions.known.roles]


def test_what_was_put_in_is_said_no_more_once_it_is_put_back_with_all_else(with_role, on_shelf):
    put_back(with_role)
    assert with_role.done() == ""
    assert roles(with_role) == []
    about = with_role.driver.saved().id
    assert on_shelf(lambda library: library.decisions(about)).roles == ()


def test_the_role_is_remembered_again_with_the_version_that_has_it(with_role):
    put_back(with_role)
    with_role.driver.press_button("Undo")
    with_role.qtbot.waitUntil(lambda: roles(with_role) == [ROLE])
    assert ROLE in with_role.driver.text
    assert with_role.done() == ""


def test_once_it_is_sent_for_review_undo_still_takes_back_what_was_done_last(with_role, on_shelf):
    draft, about = with_role.wizard.advice.draft, with_role.driver.saved().id
    with_role.choose(PHONE)
    with_role.press_reason("Agreed with the person")
    saver = with_role.wizard.saver

    def job(library):
        return library.save(
            library.get(about).model_copy(update={"status": Status.WITH_SUPERVISOR})
        )

    on_shelf(job, whole(about))
    with_role.qtbot.waitUntil(lambda: saver.record.status is Status.WITH_SUPERVISOR)
    with_role.undo()
    with_role.qtbot.waitUntil(lambda: draft.decisions.known.kept == ())
    assert ROLE in with_role.driver.text


def test_a_version_with_the_same_words_leaves_no_undo_that_does_nothing(with_role):
    with_role.wizard.replace_with(with_role.driver.saved())
    with_role.qtbot.waitUntil(lambda: with_role.done() == "")
    assert roles(with_role) == [ROLE]


def test_that_something_is_kept_is_said_no_more_once_it_is_asked_about_again(advice):
    advice.choose(MARIA)
    advice.press_reason("Agreed with the person")
    assert advice.done()
    decisions = advice.wizard.advice.draft.decisions
    decisions.take_back(decisions.known.kept[0].key)
    assert advice.done() == ""
