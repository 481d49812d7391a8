"""What was approved is opened to be changed only with a reason, or it is read as it is."""

import pytest
from PySide6.QtWidgets import QApplication

from reflect_app.gui.app.window_manager import READER
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.gui.wizard.reopen_dialog import ReopenDialog
from reflect_app.reflection import Status
from reflect_app.review.entries import Reopened
from tests.drivers.every_window import open_program
from tests.drivers.wizard_review import ReviewScript
from tests.samples import FULL


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=False) as program:
        program.settings_file.settings.comment_name = "A."
        yield program


@pytest.fixture
def ask(qtbot, program):
    """Ask the library something on its own thread."""

    def answered(job):
        found = []
        program.service.ask(job, found.append, changes=EVERYTHING)
        qtbot.waitUntil(lambda: bool(found))
        return found[0]

    return answered


@pytest.fixture
def approved(ask):
    """The id of a reflection that B. approved."""

    def job(library):
        made = library.create(FULL, title="The drop-in", status=Status.APPROVED)
        library.add_to_review(made.id, ReviewScript(FULL).sent().approved().entries)
        return made.id

    return ask(job)


@pytest.fixture
def dialog(qtbot, program, approved):
    program.windows.open_wizard(approved)

    def shown():
        windows = QApplication.topLevelWidgets()
        return [each for each in windows if isinstance(each, ReopenDialog) and each.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def test_it_says_who_approved_it_and_asks_why_it_is_to_be_changed(dialog, program):
    asked = dialog.ui.label.text()
    assert asked == "It was approved by B. on 3 March. To change it, say why."
    assert dialog.ui.reason.hasFocus()
    assert not program.windows.wizards


def test_without_a_reason_it_stays_approved(dialog, ask, approved):
    dialog.ui.reopen.click()
    assert dialog.ui.problem.text() == "Enter why you want to change it"
    assert dialog.isVisible()
    assert ask(lambda library: library.get(approved)).status is Status.APPROVED


def test_with_a_reason_it_opens_and_the_reason_is_kept(qtbot, dialog, program, ask, approved):
    dialog.ui.reason.setText("A colleague asked me to leave something out.")
    dialog.ui.reopen.click()
    qtbot.waitUntil(lambda: bool(program.windows.wizards))
    record, review = ask(lambda library: (library.get(approved), library.review(approved)))
    reason = review.last(Reopened).reason
    assert (record.status, reason) == (
        Status.RETURNED,
        "A colleague asked me to leave something out.",
    )


def test_it_can_be_read_instead_and_stays_approved(qtbot, dialog, program, ask, approved):
    dialog.ui.read.click()
    qtbot.waitUntil(lambda: bool(program.windows.open.of(READER)))
    assert not program.windows.wizards
    assert ask(lambda library: library.get(approved)).status is Status.APPROVED
