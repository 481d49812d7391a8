"""What is asked before a reflection goes on paper for the meeting, and what comes of it."""

import os
import shutil
import subprocess
from datetime import UTC, datetime

import pytest
from PySide6.QtPrintSupport import QPrinter
from shiboken6 import delete

from reflect_app.gui.reading.reading_window import ReadingWindow
from reflect_app.reflection import PromptKey
from reflect_app.review.making_entries import Writer
from tests.drivers import on_paper
from tests.drivers.doubles import services_of
from tests.drivers.window import act, news
from tests.faults.disks import REQUIRED
from tests.samples import FULL

WHEN = datetime(2026, 11, 25, 12, tzinfo=UTC)
needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None and not os.environ.get(REQUIRED),
    reason="pdftotext (poppler-utils) is not installed",
)


@pytest.fixture
def reflection_id(library):
    return library.create(FULL, title="My private title").id


@pytest.fixture
def comment(library, reflection_id):
    """Have somebody comment on the second prompt, and resolve that if asked."""

    def add(text, *, by="B.", resolved=False):
        made = Writer(by, WHEN, library.review(reflection_id)).comment(PromptKey.NEEDS, text)
        library.add_to_review(reflection_id, [made])
        if resolved:
            writer = Writer(by, WHEN, library.review(reflection_id))
            library.add_to_review(reflection_id, [writer.resolve(made.id)])

    return add


@pytest.fixture
def printed(tmp_path):
    return tmp_path / "printed.pdf"


@pytest.fixture
def ask(qtbot, service, theme, dialogs, settings_file, reflection_id, printed):
    """A window from which it is printed, with the question open."""

    def printer(_parent):
        found = QPrinter(QPrinter.PrinterMode.HighResolution)
        found.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        found.setOutputFileName(str(printed))
        return found

    def open_it():
        services = services_of(service, theme, dialogs, settings_file)
        window = ReadingWindow(services, [reflection_id], reflection_id, ask_printer=printer)
        qtbot.addWidget(window)
        window.show()
        act(window, "Print for the meeting")
        assert service.finish()
        return window

    return open_it


def read(path):
    command = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_without_comments_it_is_as_a_reader_has_it_unless_somebody_wants_room(ask):
    window = ask()
    assert on_paper.chosen(window) == "As a reader has it"
    assert on_paper.offered(window) == {
        "As a reader has it": True,
        "With a wide margin to write in": True,
        "With comments (there are none yet)": False,
    }


def test_comments_come_along_where_there_are_any_the_resolved_ones_when_asked(ask, comment):
    comment("Who?")
    comment("Where?")
    comment("Lovely", resolved=True)
    window = ask()
    assert on_paper.chosen(window) == "With its 2 open comments"
    assert on_paper.offered(window)["And the one that is resolved"]
    on_paper.choose(window, "With a wide")
    assert not on_paper.offered(window)["And the one that is resolved"]


@needs_poppler
@pytest.mark.parametrize("ticked", [False, True])
def test_the_file_holds_the_comments_that_were_wanted(
    ask, comment, dialogs, service, tmp_path, ticked
):
    comment("Who is meant?")
    comment("Lovely", resolved=True)
    window = ask()
    if ticked:
        on_paper.choose(window, "And the one")
    dialogs.will_write(tmp_path / "out.pdf")
    on_paper.save_as_pdf(window)
    assert service.finish()
    text = read(tmp_path / "out.pdf")
    assert "Who is meant?" in text
    assert ("Lovely" in text) is ticked
    assert "private" not in text
    assert news(window).startswith("Saved as")


@needs_poppler
def test_one_s_own_name_is_not_on_what_one_prints(ask, comment, settings_file, printed, service):
    settings_file.settings.comment_name = "Zebedee"
    comment("A note of mine", by="Zebedee")
    window = ask()
    on_paper.print_it(window)
    assert service.finish()
    assert "The author, 25 November 2026" in read(printed)
    assert b"Zebedee" not in printed.read_bytes()


def test_a_changed_mind_prints_nothing(ask, printed):
    window = ask()
    on_paper.not_now(window)
    assert not printed.exists()
    assert not news(window)


def test_a_window_that_was_closed_meanwhile_is_asked_nothing(
    service, theme, dialogs, settings_file, reflection_id
):
    services = services_of(service, theme, dialogs, settings_file)
    window = ReadingWindow(services, [reflection_id], reflection_id)
    act(window, "Print for the meeting")
    delete(window)
    assert service.finish()
