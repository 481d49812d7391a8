"""A reflection on paper and as a PDF: the same text, with page numbers and nothing private."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from reflect_app.gui.documents.document_writer import DocumentStyle
from reflect_app.gui.documents.reading_document import headings_in, write_document
from reflect_app.gui.style.sizes import READING
from reflect_app.publication.file_writing.file_names import NameParts, suggested_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.reflection import Reflection

BODY_POINTS = 11.5
MARGINS_MM = QMarginsF(35, 25, 35, 22)  # leaves lines of some 66 characters on A4
FOOTER_POINTS = 8.5
RESOLUTION = 600  # dots an inch
POINTS_AN_INCH = 72
BLACK, GREY, WHITE = QColor("#000000"), QColor("#555555"), QColor("#ffffff")
TOP_LEVEL = 2  # of the headings of prompts
LANGUAGE = "en-GB"  # of the headings, and as a rule of the text; screen readers go by it


class Printout(NamedTuple):
    """What is to be on paper: its public ``name``, and what fills a document with it.

    The name has no tag, until somebody looked whether one of them points at a person.

    ``margins`` are in millimetres; ``ruled`` draws a fine line along the right one, to write by.
    """

    name: str
    write: Callable[[QTextDocument, DocumentStyle], object]
    margins: QMarginsF = MARGINS_MM
    ruled: bool = False


class _Heading(NamedTuple):
    """A heading, its level from 2 on, and on which page it stands, counted from 0."""

    words: str
    level: int
    page: int


def document_name(reflection: Reflection) -> str:
    """The name of a printed document until it has another: its date, never the private title."""
    return Path(suggested_name(NameParts(reflection.published))).stem


def plain(reflection: Reflection) -> Printout:
    """The reflection as a reader has it, and nothing else."""
    return Printout(
        document_name(reflection),
        lambda document, style: write_document(document, reflection, style),
    )


def pdf_of(printout: Printout, font: QFont, paper: QPageSize | None = None) -> bytes:
    """A PDF with the fonts in it, on A4 unless other paper is wanted.

    It says its title and language, and its headings can be gone to. It never says who wrote it.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle(printout.name)
    writer.setCreator("Reflect")
    if paper is not None:
        writer.setPageSize(paper)
    headings = print_on(writer, printout, font)
    buffer.close()
    return _with_language_and_outline(bytes(data.data()), headings)


def print_on(device: QPagedPaintDevice, printout: Printout, font: QFont) -> Sequence[_Heading]:
    """Draw it page by page, on the paper that the device has; the answer is where headings are."""
    device.setPageMargins(printout.margins, QPageLayout.Unit.Millimeter)
    painter = QPainter(device)
    resolution = device.logicalDpiY()
    page = QRectF(0, 0, device.width(), device.height() - _points(24, resolution))
    document = _laid_out(printout, font, page, resolution)
    pages = document.pageCount()
    for number in range(1, pages + 1):
        if number > 1:
            device.newPage()
        _draw_page(painter, document, page, number)
        if printout.ruled:
            _draw_rule(painter, page, resolution)
        _draw_footer(painter, font, f"{number} of {pages}", resolution)
    painter.end()
    return _headings(document, page.height())


def use_a4(device: QPagedPaintDevice) -> None:
    """Start from A4; a person may still choose other paper for a printer."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))


def _laid_out(printout: Printout, font: QFont, page: QRectF, resolution: int) -> QTextDocument:
    document = QTextDocument()
    style = DocumentStyle(
        font=font,
        text=BLACK,
        quiet=GREY,
        added=BLACK,
        ground=WHITE,
        px=lambda pixels: _points(pixels * BODY_POINTS / READING, resolution),
        whole=True,
    )
    printout.write(document, style)
    document.setPageSize(page.size())
    _keep_headings_with_text(document, page.height())
    return document


def _keep_headings_with_text(document: QTextDocument, height: float) -> None:
    """Move a heading to the next page where it would be left alone at the foot of one.

    All is laid out before anything is measured: from a layout that is half done the toolkit draws
    pages on which text is missing.
    """
    document.pageCount()
    for number in headings_in(document):
        heading = document.findBlockByNumber(number)
        if _first_line_ends(heading) // height != _first_line_ends(heading.next()) // height:
            block = heading.blockFormat()
            block.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(heading).setBlockFormat(block)
            document.pageCount()


def _headings(document: QTextDocument, height: float) -> list[_Heading]:
    blocks = map(document.findBlockByNumber, headings_in(document))
    return [
        _Heading(
            each.text(), each.blockFormat().headingLevel(), int(_first_line_ends(each) // height)
        )
        for each in blocks
    ]


def _first_line_ends(block: QTextBlock) -> float:
    """How far down the document the first line of a paragraph ends."""
    layout = block.document().documentLayout()
    layout.blockBoundingRect(block)  # lays it out, which Qt puts off until somebody asks
    lines = block.layout()
    return lines.position().y() + lines.lineAt(0).rect().bottom() if lines.lineCount() else 0.0


def _draw_page(painter: QPainter, document: QTextDocument, page: QRectF, number: int) -> None:
    top = (number - 1) * page.height()
    painter.save()
    painter.translate(0, -top)
    document.drawContents(painter, QRectF(0, top, page.width(), page.height()))
    painter.restore()


def _draw_rule(painter: QPainter, page: QRectF, resolution: int) -> None:
    """A fine line between the text and the room beside it."""
    x = page.width() + _points(12, resolution)
    painter.setPen(QColor("#b0b0b0"))
    painter.drawLine(round(x), 0, round(x), round(page.height()))


def _draw_footer(painter: QPainter, font: QFont, words: str, resolution: int) -> None:
    small = QFont(font)
    small.setPixelSize(round(_points(FOOTER_POINTS, resolution)))
    painter.setFont(small)
    painter.setPen(GREY)
    device = painter.device()
    foot = QRectF(0, 0, device.width(), device.height())
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, words)


def _points(points: float, resolution: int) -> float:
    return points * resolution / POINTS_AN_INCH


def _with_language_and_outline(data: bytes, headings: Sequence[_Heading]) -> bytes:
    """The same PDF with what the toolkit can't write: its language, and a list of its headings."""
    from pypdf import PdfWriter  # noqa: PLC0415  -- time that only a PDF needs
    from pypdf.generic import (  # noqa: PLC0415
        BooleanObject,
        DictionaryObject,
        NameObject,
        TextStringObject,
    )

    writer, out = PdfWriter(clone_from=BytesIO(data)), BytesIO()
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(LANGUAGE)
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(value=True)})
    root[NameObject("/ViewerPreferences")] = shown
    above = None
    for heading in headings:
        is_below = heading.level > TOP_LEVEL
        parent = above if is_below else None
        item = writer.add_outline_item(title=heading.words, page_number=heading.page, parent=parent)
        above = above if is_below else item
    writer.write(out)
    return out.getvalue()
