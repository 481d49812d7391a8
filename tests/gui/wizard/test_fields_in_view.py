"""The field that has the focus is in view, and so is one with a problem, in every size."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from reflect_app.gui.export.export_dialog import ExportDialog
from reflect_app.gui.library_window.working_title_dialog import WorkingTitleDialog
from reflect_app.gui.wizard.steps import CHECK, FINISHED, START, TAGS
from tests.drivers.every_window import open_program
from tests.drivers.library_window import search_box
from tests.drivers.seeing import SIZES, in_view
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


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=True) as program:
        program.windows.library.activateWindow()
        qtbot.waitUntil(program.windows.library.isActiveWindow)
        yield program


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
    driver.page.summary.links[0].click()
    qtbot.waitUntil(focused_in_view)
    assert QApplication.focusWidget() in driver.page.date.findChildren(QLineEdit)


def test_a_field_that_an_export_lacks_is_in_view(dialog, qtbot):
    dialog.go_on.click()
    for link in dialog.summary.links:
        link.click()
        qtbot.waitUntil(focused_in_view)


def test_nothing_is_squeezed_or_sideways_on_a_page_that_scrolls(driver, qtbot):
    for step in (START, TAGS, CHECK, FINISHED):
        driver.wizard.turn_to(step)
        qtbot.waitUntil(lambda: squeezed(driver.page) == [])
        assert driver.page.frame.scroll.horizontalScrollBar().maximum() == 0


def squeezed(page) -> list[str]:
    """The words on a page that have less height than they need."""
    shown = [w for w in page.findChildren(QWidget) if w.isVisible() and w.hasHeightForWidth()]
    words = [w for w in shown if isinstance(w, QLabel | QAbstractButton)]
    return [w.text() for w in words if w.height() < w.heightForWidth(w.width())]


def test_the_box_to_search_in_is_in_view_while_somebody_types(program, qtbot):
    for width, height, zoom in SIZES.values():
        program.theme.set_zoom(zoom)
        program.windows.library.resize(width, height)
        search_box(program.windows.library).setFocus()
        qtbot.waitUntil(focused_in_view)


def test_the_title_that_is_given_is_in_view(qtbot, theme):
    for _width, _height, zoom in SIZES.values():
        theme.set_zoom(zoom)
        dialog = WorkingTitleDialog("The afternoon at the drop-in", theme, None)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(focused_in_view)
        room = dialog.screen().availableSize()
        assert (dialog.width() <= room.width(), dialog.height() <= room.height()) == (True, True)
        dialog.close()
