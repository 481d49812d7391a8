"""What of a reflection reaches paper and PDF, and under which name."""

import os
import re
import shutil
import subprocess

import pytest
from PySide6.QtGui import QFont, QTextDocument
from shiboken6 import delete

from reflect_app.gui.documents.document_writer import DocumentStyle
from reflect_app.gui.documents.printing import document_name, pdf_of, plain
from reflect_app.gui.documents.reading_document import write_document
from reflect_app.gui.phrases.undecided import OutBy
from reflect_app.prompt_keys import HEADINGS
from reflect_app.reflection import PromptKey
from tests.drivers.doubles import changes_while_asked
from tests.drivers.reading import print_button
from tests.drivers.window import act, news
from tests.faults.disks import REQUIRED
from tests.samples import FULL

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None and not os.environ.get(REQUIRED),
    reason="pdftotext (poppler-utils) is not installed",
)


def read_pdf(path) -> str:
    command = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def facts_of(path) -> str:
    return subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, text=True).stdout


@pytest.fixture
def saved_pdf(window, service, dialogs, tmp_path):
    path = tmp_path / "out.pdf"
    dialogs.will_write(path)
    act(window, "Save as PDF")
    service.finish()
    return path


def test_the_pdf_is_written_where_the_window_is_closed_at_once(
    make_window, service, dialogs, tmp_path, qtbot
):
    path, window = tmp_path / "out.pdf", make_window()
    dialogs.will_write(path)
    act(window, "Save as PDF")
    qtbot.waitUntil(lambda: bool(dialogs.asked))
    delete(window)
    assert service.finish()
    assert path.exists()


def test_a_pdf_leaves_alone_what_changes_while_the_question_stands(
    window, service, dialogs, tmp_path, monkeypatch
):
    changes_while_asked(monkeypatch, dialogs, tmp_path / "out.pdf")
    act(window, "Save as PDF")
    service.finish()
    assert (tmp_path / "out.pdf").read_text("utf-8") == "changed meanwhile"


@pytest.mark.parametrize(("does", "out_by"), [("Print", OutBy.PAPER), ("Save as PDF", OutBy.PDF)])
def test_nothing_goes_on_paper_before_what_is_asked_first_lets_it(
    make_window, qtbot, service, dialogs, does, out_by
):
    asked = []
    window = make_window(before_print=lambda *about: asked.append(about))
    qtbot.addWidget(window)
    act(window, does)
    service.finish()
    ((asks, record, by, _go_on),) = asked
    assert (asks, record.id, by) == (window, window.about, out_by)
    assert dialogs.asked == []
    assert news(window) == ""


@needs_poppler
def test_the_pdf_holds_the_text_and_no_private_title(saved_pdf):
    words = " ".join(read_pdf(saved_pdf).split())
    assert "On a wet afternoon in spring a woman we support" in words
    assert "Published 23 November 2026" in words
    assert "private" not in words
    assert b"private" not in saved_pdf.read_bytes()


@needs_poppler
def test_the_pdf_is_named_by_tag_and_date_and_by_nothing_else(saved_pdf):
    facts = facts_of(saved_pdf)
    title = "2026-11-23-compassionate-and-transformational-leadership"
    assert re.search(rf"^Title: +{title}$", facts, re.MULTILINE)
    assert not re.search(r"^(Author|Subject|Keywords): *\S", facts, re.MULTILINE)
    assert "A4" in facts


@needs_poppler
def test_the_pages_are_numbered(tmp_path):
    long = FULL.answering(PromptKey.NEEDS, "\n".join(["A paragraph of words. " * 30] * 20))
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf_of(plain(long), QFont()))
    pages = read_pdf(path).rstrip("\f").split("\f")
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert page.rstrip().endswith(f"{number} of {len(pages)}")


@needs_poppler
def test_no_heading_is_left_alone_at_the_foot_of_a_page(tmp_path):
    for lines in range(20, 32):
        path = tmp_path / f"{lines}.pdf"
        text = "\n".join(["Line"] * lines)
        path.write_bytes(pdf_of(plain(FULL.answering(PromptKey.DESCRIPTION, text)), QFont()))
        for page in read_pdf(path).rstrip("\f").split("\f"):
            body = [line.strip() for line in page.strip().split("\n") if line.strip()][:-1]
            assert body[-1] not in HEADINGS.values()


@needs_poppler
def test_the_fonts_are_in_the_pdf(saved_pdf):
    listed = subprocess.run(
        ["pdffonts", str(saved_pdf)], check=True, capture_output=True, text=True
    ).stdout.splitlines()[2:]
    assert listed
    assert all(re.search(r"\byes (yes|no) +yes\b|\byes\b", line) for line in listed)


def test_the_pdf_is_suggested_under_its_public_name(saved_pdf, dialogs):
    assert dialogs.suggestions()[0].endswith(
        "2026-11-23-compassionate-and-transformational-leadership.pdf"
    )


def test_a_folder_that_takes_no_file_is_told(window, service, dialogs, tmp_path):
    dialogs.will_write(tmp_path / "gone" / "out.pdf")
    act(window, "Save as PDF")
    service.finish()
    assert news(window)
    assert "Saved" not in news(window)


def test_printing_uses_the_public_name(window, service, printed):
    print_button(window).click()
    service.finish()
    assert printed.read_bytes().startswith(b"%PDF")
    assert document_name(FULL).startswith("2026-11-23-")


def test_printing_to_a_file_replaces_a_link_and_not_what_it_leads_to(window, service, printed):
    elsewhere = printed.with_name("elsewhere")
    elsewhere.write_text("somebody's own")
    printed.symlink_to(elsewhere)
    print_button(window).click()
    service.finish()
    assert printed.read_bytes().startswith(b"%PDF")
    assert elsewhere.read_text("utf-8") == "somebody's own"


def test_a_changed_mind_prints_nothing(window, service, printed):
    window._paper._ask_printer = lambda _parent: None
    act(window, "Print")
    service.finish()
    assert not printed.exists()
    assert not news(window)


def test_a_document_can_be_written_again_over_itself(theme):
    document = QTextDocument()
    style = DocumentStyle.of_window(QFont(), theme)
    write_document(document, FULL, style)
    once = document.toPlainText()
    write_document(document, FULL, style)
    assert document.toPlainText() == once
