"""From "Export as text" to what is undecided: in the list, and in a draft that is open."""

import pytest

from reflect_app.gui.tasks.change import whole
from reflect_app.status import Status
from tests.drivers import undecided
from tests.drivers.desk import Desk
from tests.drivers.every_window import open_program
from tests.drivers.settle import until
from tests.drivers.window import act
from tests.samples import FULL

WORDS = "I sat with Maria Okoro, whose number is 07700 900123."


@pytest.fixture
def desk(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=False) as program:
        yield Desk(qtbot, program)


@pytest.fixture
def named(desk):
    answers = FULL.answers.model_copy(update={"description": WORDS})
    text = FULL.model_copy(update={"answers": answers})
    made = desk.on_library(lambda library: library.create(text, status=Status.FINISHED))
    desk.program.service.ask(lambda _library: None, changes=whole(made.id))
    desk.settle()
    return made.id


def listed(wizard):
    """What the check lists, once it was looked at."""
    page = wizard.wizard.page_of("check")
    until(lambda: len(undecided.rows(page)) > 1)
    return str(undecided.rows(page))


def test_from_the_list_it_opens_at_the_check_with_the_passages(desk, named):
    desk.choose_the_first()
    desk.program.dialogs.will_choose("Look at them first")
    act(desk.list, "Export as text")
    until(lambda: bool(desk.program.windows.wizards))
    wizard = desk.wizard()
    assert wizard.step == "check"
    assert "Maria Okoro" in listed(wizard)


def test_a_draft_that_is_open_turns_there(desk, named):
    wizard = desk.write(named)
    wizard.wizard.turn_to("finished")
    desk.program.dialogs.will_choose("Look at them first")
    wizard.press_button("Export as text")
    until(lambda: wizard.step == "check")
    assert "Maria Okoro" in listed(wizard)
    assert len(desk.program.windows.wizards) == 1
