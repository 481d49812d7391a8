"""A reply that is being typed beside a draft outlives a kill, and goes once it is kept."""

import pytest

from reflect_app.gui.comments import begun_keeper
from reflect_app.gui.comments.shown_comment import Act
from reflect_app.paths import AppPaths
from reflect_app.reflection import PromptKey, Status
from reflect_app.review.begun_words import begun_about, folder_beside
from tests.drivers.comments import compose
from tests.drivers.doubles import services_of
from tests.drivers.wizard_review import ReviewScript
from tests.samples import FULL

HERE = PromptKey.IMPACT
HALF = "I asked her later, and she"


@pytest.fixture
def services(service, theme, dialogs, settings_file, tmp_path):
    return services_of(service, theme, dialogs, settings_file, paths=AppPaths(tmp_path))


@pytest.fixture
def script(settings_file):
    settings_file.settings.comment_name = "A."
    made = ReviewScript(FULL).sent()
    made.about = made.comment(HERE, "How do you know?", "The team began to trust")
    return made.returned()


@pytest.fixture
def record(on_shelf, script):
    def job(library):
        made = library.create(FULL, status=Status.RETURNED)
        library.add_to_review(made.id, script.entries)
        place = made.place.model_copy(update={"page": PromptKey.DESCRIPTION.value})
        return library.save(made.model_copy(update={"place": place}))

    return on_shelf(job)


@pytest.fixture
def on_disk(record, tmp_path):
    """What is typed, as it is on the disk."""
    folder = folder_beside(AppPaths(tmp_path).library)
    return lambda: [each.text for each in begun_about(folder, record.id).values()]


@pytest.fixture
def composer(open_wizard, record, script, on_disk):
    """A reply that was begun, in a wizard."""
    driver = open_wizard(record)
    driver.qtbot.waitUntil(lambda: driver.wizard.review.comments.has_comments)
    driver.wizard.review.go_to(script.about)
    driver.page.comments.beside._on_wanted(Act.REPLY, script.about)
    (begun,) = driver.page.comments.beside._composers.values()
    compose(begun, HALF)
    driver.qtbot.waitUntil(lambda: on_disk() == [HALF])
    return begun


def test_what_is_typed_is_back_on_its_page_after_a_kill(composer, open_wizard, record, script):
    composer.window().hide()
    begun_keeper._in_use.clear()
    again = open_wizard(record)
    again.qtbot.waitUntil(lambda: again.page.step.name == HERE.value)
    (begun,) = again.page.comments.beside.unsaved
    assert begun.text.text() == HALF
    begun.save.click()
    again.qtbot.waitUntil(lambda: len(again.wizard.review.comments.by_id(script.about).replies) > 0)


def test_what_is_kept_goes_once_the_draft_is_saved(composer, on_disk, qtbot, on_shelf, record):
    composer.save.click()
    qtbot.waitUntil(lambda: on_disk() == [])
    (comment,) = on_shelf(lambda library: library.review(record.id)).comments
    assert [each.text for each in comment.replies] == [HALF]


def test_what_is_cancelled_is_gone(composer, on_disk, qtbot):
    composer.cancel.click()
    qtbot.waitUntil(lambda: on_disk() == [])
