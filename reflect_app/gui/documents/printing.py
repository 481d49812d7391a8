"""A reflection on paper and as a PDF: the same text, with page numbers and nothing private."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

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
from reflect_app.publication.file_names import suggested_name

if TYPE_CHECKING:
    from reflect_app.reflection import Reflection

BODY_POINTS = 11.5
MARGINS_MM = QMarginsF(35, 25, 35, 22)  # leaves lines of some 66 characters on A4
FOOTER_POINTS = 8.5
RESOLUTION = 600  # dots an inch
POINTS_AN_INCH = 72
BLACK, GREY, WHITE = QColor("#000000"), QColor("#555555"), QColor("#ffffff")


def document_name(reflection: Reflection) -> str:
    """The name of a printed document: its date and tag, never the private title."""
    return Path(suggested_name(reflection)).stem


def pdf_of(reflection: Reflection, font: QFont, paper: QPageSize | None = None) -> bytes:
    """The reflection as a PDF with the fonts in it, on A4 unless other paper is wanted."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle(document_name(reflection))
    writer.setCreator("Reflect")
    if paper is not None:
        writer.setPageSize(paper)
    print_on(writer, reflection, font)
    buffer.close()
    return bytes(data.data())


def print_on(device: QPagedPaintDevice, reflection: Reflection, font: QFont) -> None:
    """Draw the reflection page by page, on the paper that the device has."""
    device.setPageMargins(MARGINS_MM, QPageLayout.Unit.Millimeter)
    painter = QPainter(device)
    resolution = device.logicalDpiY()
    page = QRectF(0, 0, device.width(), device.height() - _points(24, resolution))
    document = _laid_out(reflection, font, page, resolution)
    pages = document.pageCount()
    for number in range(1, pages + 1):
        if number > 1:
            device.newPage()
        _draw_page(painter, document, page, number)
        _draw_footer(painter, font, f"{number} of {pages}", resolution)
    painter.end()


def use_a4(device: QPagedPaintDevice) -> None:
    """Start from A4; a person may still choose other paper for a printer."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))


def _laid_out(reflection: Reflection, font: QFont, page: QRectF, resolution: int) -> QTextDocument:
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
    write_document(document, reflection, style)
    document.setPageSize(page.size())
    _keep_headings_with_text(document, page.height())
    return document


def _keep_headings_with_text(document: QTextDocument, height: float) -> None:
    """Move a heading to the next page where it would be left alone at the foot of one."""
    for number in headings_in(document):
        heading = document.findBlockByNumber(number)
        if _first_line_ends(heading) // height != _first_line_ends(heading.next()) // height:
            block = heading.blockFormat()
            block.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(heading).setBlockFormat(block)


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
