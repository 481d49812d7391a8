"""A library window on a library of its own, with three reflections or none."""

import pytest

from reflect_app.gui.export.export_steps import ExportSteps
from reflect_app.gui.library_window.library_window import LibraryWindow
from reflect_app.gui.style.theme import Theme
from reflect_app.gui.tasks.library_service import LibraryService
from reflect_app.gui.widgets.view_actions import keep_look
from reflect_app.reflection import Status
from tests.drivers.doubles import FakeSettingsFile, ScriptedDialogs, services_of
from tests.drivers.library import each_second, new_library
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


def write_three(library):
    library.create(UNFINISHED, title="The chairs")
    library.create(FULL, title="The letter", status=Status.FINISHED)
    library.create(FULL, title="Waiting with her", status=Status.PUBLISHED)


@pytest.fixture
def window(make_window, library, service, exporter):
    write_three(library)
    window = make_window(service, exporter)
    settle(window)
    window.activateWindow()
    return window


@pytest.fixture(scope="module")
def opened_once(qapp, tmp_path_factory):
    library = new_library(tmp_path_factory.mktemp("library"), each_second())
    write_three(library)
    service, theme = LibraryService(lambda: library), Theme(qapp, choice="light")
    services = services_of(service, theme, ScriptedDialogs(), FakeSettingsFile())
    window = LibraryWindow(services, ExportSteps(services))
    window.service, window.theme = service, theme
    service.start()
    window.show()
    settle(window)
    yield window
    window.hide()
    window.deleteLater()
    service.stop()
    theme.deleteLater()


@pytest.fixture
def shared(opened_once):
    """A window for all tests of a module that only look, search and choose; as it was afterwards.

    To open one takes longer than to look at it. Nobody may change anything in its library.
    """
    window, size = opened_once, opened_once.size()
    window.activateWindow()
    window.ui.list.setFocus()
    yield window
    window.theme.set_zoom(100)
    window.resize(size)
    window.ui.orderChooser.setCurrentIndex(0)
    window.filters.clear(every_status=True)
    settle(window)
    window.ui.list.select_rows([0])


@pytest.fixture
def empty_window(make_window, service, exporter):
    window = make_window(service, exporter)
    settle(window)
    return window
