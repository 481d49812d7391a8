"""A library window on a library of its own, with three reflections or none."""

import pytest

from reflect_app.gui.library_window.library_window import LibraryWindow
from reflect_app.gui.widgets.view_actions import keep_look
from reflect_app.reflection import Status
from tests.drivers.doubles import services_of
from tests.drivers.library_window import UNFINISHED, Opened, settle
from tests.samples import FULL


@pytest.fixture
def opened():
    return Opened()


@pytest.fixture
def make_window(qtbot, theme, dialogs, settings_file, opened):
    def make(service, exporter=None):
        others = opened.others
        window = LibraryWindow(services_of(service, theme, dialogs, settings_file), exporter)
        window.write_wanted.connect(opened.written.append)
        window.read_wanted.connect(lambda each, order: opened.read.append((each, list(order))))
        window.history_wanted.connect(others.append)
        window.bin_wanted.connect(lambda: others.append("bin"))
        window.backups_wanted.connect(lambda: others.append("backups"))
        window.backup_wanted.connect(lambda: others.append("back up now"))
        window.backup_folder_wanted.connect(lambda: others.append("backup folder"))
        window.log_wanted.connect(lambda: others.append("log"))
        window.import_report_wanted.connect(others.append)
        window.service = service
        keep_look(theme, settings_file)
        qtbot.addWidget(window)
        window.show()
        return window

    return make


@pytest.fixture
def window(make_window, library, service, exporter):
    library.create(UNFINISHED, title="The chairs")
    library.create(FULL, title="The letter", status=Status.FINISHED)
    library.create(FULL, title="Waiting with her", status=Status.PUBLISHED)
    window = make_window(service, exporter)
    settle(window)
    window.activateWindow()
    return window


@pytest.fixture
def empty_window(make_window, service, exporter):
    window = make_window(service, exporter)
    settle(window)
    return window
