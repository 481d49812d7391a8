"""What tests of the windows have: a theme, a library on its own thread, and the wizard's driver."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from reflect_app.gui.app.held_keys import HeldKeys
from reflect_app.gui.export.export_steps import ExportSteps
from reflect_app.gui.style.theme import Theme
from reflect_app.gui.tasks.library_service import LibraryService
from reflect_app.paths import AppPaths
from tests.drivers.doubles import FakeSettingsFile, ScriptedDialogs, services_of
from tests.drivers.library import each_second, new_library


@pytest.fixture(scope="session")
def qapp_args():
    return ["reflect-app-tests", "-style", "Fusion"]


@pytest.fixture(scope="session", autouse=True)
def _held_keys(qapp):
    """A key that is held down is kept to where it was pressed, as in the program."""
    return HeldKeys(qapp)


@pytest.fixture(scope="session", autouse=True)
def _empty_clipboard(qapp):
    """What was copied last is let go before Python ends: an unseen screen would keep it longer."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def _garbage_here():
    """Windows that a test has left are taken down on this thread, as the program itself does."""
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect(1)


@pytest.fixture
def theme(qapp: QApplication):
    theme = Theme(qapp, choice="light")
    yield theme
    theme.deleteLater()


@pytest.fixture
def clock():
    return each_second()


@pytest.fixture
def library(tmp_path_factory, clock):
    library = new_library(tmp_path_factory.mktemp("library"), clock)
    yield library
    library.close()


@pytest.fixture
def dialogs():
    return ScriptedDialogs()


@pytest.fixture
def settings_file(tmp_path):
    kept = FakeSettingsFile()
    kept.settings.export_folder = str(tmp_path)
    return kept


@pytest.fixture
def service(qtbot, library):
    service = LibraryService(lambda: library)
    with qtbot.waitSignal(service.opened):
        service.start()
    yield service
    service.stop()


@pytest.fixture
def on_shelf(service):
    """Ask the library something on its own thread and wait for the answer."""

    def ask(job, changes=None):
        found = []
        service.ask(job, found.append, changes=changes)
        assert service.finish()
        return found[0]

    return ask


@pytest.fixture
def services(service, theme, dialogs, settings_file, tmp_path):
    paths = AppPaths(tmp_path / "own")
    return services_of(service, theme, dialogs, settings_file, paths=paths)


@pytest.fixture
def exporter(services):
    return ExportSteps(services)
