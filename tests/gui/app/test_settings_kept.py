"""What is chosen is on the disk though nobody closes the program; where it can't be, it is said."""

import pytest
from PySide6.QtWidgets import QLabel

from reflect_app.settings import SettingsFile
from reflect_app.zoom import USUAL_ZOOM, ZOOM_STEP
from tests.drivers.every_window import open_program
from tests.drivers.settle import until

CHOSEN = {
    "list_order": "title",
    "comment_name": "Asha",
    "exchange_folder": "/shared/team",
    "handover_folder": "/home/asha/review",
    "import_folder": "/home/asha/old",
    "export_folder": "/home/asha/out",
    "publish_folder": "/shared/published",
    "publish_names": "{date} {title}",
    "publish_also": "html",
    "start_page_seen": True,
}


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=False) as program:
        yield program


def on_disk(program, name):
    return getattr(SettingsFile(program.paths.settings).settings, name)


@pytest.mark.parametrize(("name", "value"), CHOSEN.items())
def test_each_choice_is_kept_without_closing(program, name, value):
    setattr(program.settings_file.settings, name, value)
    until(lambda: on_disk(program, name) == value)


def test_that_the_first_page_was_seen_is_kept_as_soon_as_it_was(program):
    program.windows.open_wizard(None)
    until(lambda: on_disk(program, "start_page_seen"))


def said(program):
    bar = program.windows.library._notice
    return bar.shown.text if bar.shown is not None else ""


def test_where_it_can_not_be_kept_that_is_said_until_it_can(program):
    program.paths.settings.unlink(missing_ok=True)
    program.paths.settings.mkdir()
    program.settings_file.settings.list_order = "title"
    until(lambda: "could not be kept" in said(program))
    program.paths.settings.rmdir()
    program.theme.zoom_soon(USUAL_ZOOM + ZOOM_STEP)
    until(lambda: not said(program))
    assert on_disk(program, "list_order") == "title"


def test_it_is_said_in_the_window_in_front_too(program):
    program.windows.open_wizard(None)
    until(lambda: on_disk(program, "start_page_seen") and program.windows.wizards)
    wizard = program.windows.wizards[0]
    until(lambda: wizard.isActiveWindow() and wizard.focusWidget() is not None)
    program.paths.settings.unlink()
    program.paths.settings.mkdir()
    program.settings_file.settings.comment_name = "Asha"
    until(lambda: "could not be kept" in said(program))
    notes = [each.text() for each in wizard.findChildren(QLabel) if each.isVisible()]
    assert any("could not be kept" in each for each in notes)
