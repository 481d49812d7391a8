"""Tags put in order while drafts are open: whoever writes sees it, and loses no word."""

import pytest
from PySide6.QtCore import Qt

from reflect_app.gui.app.publishing_windows import TAGS
from reflect_app.library.store import open_library
from tests.drivers.every_window import open_program
from tests.drivers.library_window import titles
from tests.drivers.settle import settle
from tests.drivers.tags_window import TagsDesk
from tests.drivers.window import act
from tests.drivers.wizard import WizardDriver


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=True) as program:
        yield program


@pytest.fixture
def desk(program):
    """The window of tags, opened from the library's menu."""
    act(program.windows.library, "Tags")
    desk = TagsDesk.__new__(TagsDesk)
    desk.service, desk.window = program.service, program.windows.open.of(TAGS)[0]
    desk.settle()
    yield desk
    desk.window.close()


@pytest.fixture
def driver(program, qtbot):
    program.windows.open_wizard(program.full_id)
    program.service.finish()
    return WizardDriver(qtbot, program.windows.wizards[-1])


def renamed(desk, old, new):
    desk.choose("Rename", old)
    desk.type_name(new)
    desk.agree()


def kept(program):
    library = open_library(program.paths.library)
    record = library.get(program.full_id)
    library.close()
    return record.reflection


def test_a_draft_that_is_open_has_the_new_tag_at_once_and_says_so(program, desk, driver):
    driver.go("tags-and-date")
    renamed(desk, "trust", "hope")
    settle(program.service, driver.wizard.saver)
    assert "hope" in driver.page.tags.tags()
    assert "trust" not in driver.page.tags.tags()
    assert any("changed elsewhere" in said for said in driver.news())


def test_what_was_typed_a_moment_before_is_kept_with_the_new_tag(program, desk, driver):
    driver.go("needs")
    driver.answer("Typed just before")
    renamed(desk, "trust", "hope")
    settle(program.service, driver.wizard.saver)
    now = kept(program)
    assert (now.answers.needs, "hope" in now.tags) == ("Typed just before", True)
    driver.answer("And typed on")
    assert driver.saved().reflection.tags == now.tags


def test_undone_while_it_is_open_it_has_its_tag_again(program, desk, driver):
    before = kept(program)
    renamed(desk, "trust", "hope")
    desk.undo()
    settle(program.service, driver.wizard.saver)
    assert kept(program) == before
    assert driver.wizard.draft.reflection() == before


def test_a_tag_that_is_gone_is_offered_no_more_in_what_is_being_written(program, desk, driver):
    driver.go("tags-and-date")
    renamed(desk, "housing", "a home")
    settle(program.service, driver.wizard.saver)
    driver.wizard.activateWindow()
    driver.qtbot.waitUntil(driver.wizard.isActiveWindow)
    driver.page.tags.setFocus()
    driver.type("ho")
    assert "housing" not in driver.tags_offered()
    assert "a home" in driver.tags_offered()


def test_return_on_a_tag_lists_its_reflections_in_the_library(program, desk):
    desk.select("trust")
    desk.press(Qt.Key.Key_Return)
    library = program.windows.library
    settle(program.service, library)
    assert library.ui.tagChooser.key() == "trust"
    assert 0 < len(titles(library)) < 5


def test_it_is_opened_once(program, desk):
    program.windows.publishing.show_tags()
    assert program.windows.open.of(TAGS) == [desk.window]
