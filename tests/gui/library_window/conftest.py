"""A library window on a library in memory, with three reflections or none."""

import pytest
from PySide6.QtTest import QTest

from reflect_app.gui.library_window.library_window import LibraryWindow
from reflect_app.gui.openers import Openers
from reflect_app.gui.tasks.library_service import LibraryService
from reflect_app.gui.widgets.view_actions import keep_look
from reflect_app.reflection import Status
from tests.drivers.library_window import UNFINISHED, Opened
from tests.samples import FULL


def finished(window) -> bool:
    """Let all be answered, also what a list that is looked at a second time asks a little later."""
    refresher = window.page._refresher
    while LibraryService.finish(window.service):
        if not (refresher._later.isActive() or refresher._soon.isActive()):
            return True
        QTest.qWait(1)
    return False


@pytest.fixture
def opened():
    return Opened()


@pytest.fixture
def make_window(qtbot, monkeypatch, theme, dialogs, settings_file, opened):
    def make(service, exporter=None):
        others = opened.others
        window = LibraryWindow(
            service=service,
            theme=theme,
            dialogs=dialogs,
            settings_file=settings_file,
            open_wizard=opened.written.append,
            open_reader=lambda each, order: opened.read.append((each, list(order))),
            exporter=exporter,
            openers=Openers(
                history=others.append,
                bin=lambda: others.append("bin"),
                backups=lambda: others.append("backups"),
                back_up_now=lambda: others.append("back up now"),
                choose_backup_folder=lambda: others.append("backup folder"),
                log=lambda: others.append("log"),
                import_report=others.append,
                folder=opened.folders.append,
            ),
        )
        window.service = service
        monkeypatch.setattr(service, "finish", lambda: finished(window))
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
    assert service.finish()
    window.activateWindow()
    return window


@pytest.fixture
def empty_window(make_window, service, exporter):
    window = make_window(service, exporter)
    assert service.finish()
    return window
