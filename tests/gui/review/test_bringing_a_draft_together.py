"""From the list and from an open draft: two texts become one, and the draft goes on with it."""

import pytest

from reflect_app.gui.app.window_manager import MERGE
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.three_way_merge import Choice
from tests.drivers import merge
from tests.drivers.every_window import open_program
from tests.drivers.settle import settle, until
from tests.drivers.window import news
from tests.drivers.wizard import WizardDriver
from tests.two_texts import THEIRS, two_texts


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=False) as program:
        program.services.settings_file.settings.comment_name = "A."
        yield program


@pytest.fixture
def record(program):
    found = []
    program.service.ask(two_texts, found.append, changes=EVERYTHING)
    settle(program.service, program.windows.library)
    return found[0]


def opened(program):
    """The merge window, once it shows what there is."""
    until(lambda: bool(program.windows.open.of(MERGE)))
    [window] = program.windows.open.of(MERGE)
    settle(program.service, window)
    return window


def in_library(program, record):
    found = []
    program.service.ask(lambda library: library.get(record.id), found.append)
    settle(program.service, program.windows.library)
    return found[0].reflection


def test_what_came_is_brought_together_from_the_list(program, record):
    program.windows.library.merge_wanted.emit(record.id)
    merge.choose(opened(program), Choice.BOTH)
    merge.together_button(opened(program)).click()
    until(lambda: not program.windows.open.of(MERGE))
    assert in_library(program, record).answers.impact == THEIRS.answers.impact
    said = "Both texts are together now. What you had before is in History."
    assert news(program.windows.library) == said


def test_an_open_draft_is_saved_first_and_goes_on_with_both(qtbot, program, record):
    program.windows.open_wizard(record.id)
    until(lambda: bool(program.windows.wizards))
    [wizard] = program.windows.wizards
    wizard.turn_to("needs")
    wizard.current().answer.insert("Written a moment ago. ")
    wizard.merge_wanted.emit(record.id)
    window = opened(program)
    settle(program.service, wizard, window)
    merge.choose(window, Choice.THEIRS)
    merge.together_button(window).click()
    until(lambda: not program.windows.open.of(MERGE))
    settle(program.service, wizard)
    both = in_library(program, record)
    assert both.answers.needs.startswith("Written a moment ago.")
    assert both.answers.description == THEIRS.answers.description
    assert wizard.draft.reflection() == both
    assert "Both texts are together now." in WizardDriver(qtbot, wizard).news()


def test_one_window_is_opened_however_often_it_is_asked_for(program, record):
    for _ in range(2):
        program.windows.open_merge(record.id)
        settle(program.service, opened(program))
    assert opened(program).about == record.id
    opened(program).close()
