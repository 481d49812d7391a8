"""The field that has the focus is in view, and so is one with a problem, in every size."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from reflect_app.gui.export_dialog import ExportDialog
from reflect_app.gui.wizard.steps import START, TAGS
from tests.gui.seeing import SIZES, in_view
from tests.samples import full_record


@pytest.fixture(params=SIZES.values(), ids=SIZES)
def driver(request, open_wizard, theme, qtbot):
    """A new reflection in a window of some size."""
    *size, zoom = request.param
    theme.set_zoom(zoom)
    driver = open_wizard(size=size)
    qtbot.waitUntil(lambda: driver.wizard.size().toTuple() == tuple(size))
    return driver


@pytest.fixture(params=SIZES.values(), ids=SIZES)
def dialog(request, theme, qtbot):
    """What is asked before an export, in a window of some size."""
    *size, zoom = request.param
    theme.set_zoom(zoom)
    record = full_record()
    bare = record.reflection.model_copy(update={"tags": (), "published": None})
    dialog = ExportDialog(record.model_copy(update={"reflection": bare}), (), theme)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.resize(*size)
    return dialog


def focused_in_view() -> bool:
    field = QApplication.focusWidget()
    return field is not None and in_view(field, field.rect())


def fields_of(window) -> list[QLineEdit]:
    return [field for field in window.findChildren(QLineEdit) if field.isVisibleTo(window)]


def test_every_field_is_in_view_while_it_has_the_focus(driver, qtbot):
    for step in (START, TAGS):
        driver.wizard.turn_to(step)
        for field in fields_of(driver.page):
            field.setFocus()
            qtbot.waitUntil(focused_in_view)


def test_a_date_with_a_problem_is_in_view_once_its_link_is_followed(driver, qtbot):
    driver.wizard.turn_to(TAGS)
    driver.page.date.set_texts("31", "2", "2026")
    driver.next()
    driver.page._summary.links()[0].click()
    qtbot.waitUntil(focused_in_view)
    assert QApplication.focusWidget() in driver.page.date.findChildren(QLineEdit)


def test_a_field_that_an_export_lacks_is_in_view(dialog, qtbot):
    dialog.go_on.click()
    for link in dialog.summary.links():
        link.click()
        qtbot.waitUntil(focused_in_view)
