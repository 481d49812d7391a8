"""A reading window on a library of three, with a printer that writes into a file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from reflect_app.gui.reading.reading_window import ReadingWindow
from reflect_app.reflection import Status
from reflect_app.text_format.reader import read
from tests.drivers.doubles import services_of
from tests.drivers.reading import PARTLY
from tests.samples import FULL


@pytest.fixture
def ids(library, example_bytes):
    example = read(example_bytes).reflection
    return [
        library.create(FULL, title="My private title").id,
        library.create(example, title="Setting up", status=Status.PUBLISHED).id,
        library.create(PARTLY).id,
    ]


@pytest.fixture
def edited():
    return []


@pytest.fixture
def printed(tmp_path):
    return tmp_path / "printed.pdf"


@pytest.fixture
def make_window(service, theme, dialogs, settings_file, ids, edited, printed):
    def printer(_parent):
        found = QPrinter(QPrinter.PrinterMode.HighResolution)
        found.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        found.setOutputFileName(str(printed))
        return found

    def make(**more):
        services = services_of(service, theme, dialogs, settings_file)
        window = ReadingWindow(services, ids, ids[0], ask_printer=printer, **more)
        window.write_wanted.connect(edited.append)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        window.show()
        assert service.finish()
        window.activateWindow()
        return window

    return make


@pytest.fixture
def window(qtbot, make_window):
    window = make_window()
    qtbot.addWidget(window)
    return window
