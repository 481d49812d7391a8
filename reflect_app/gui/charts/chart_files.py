"""A chart as a file: a picture at the size of print, a drawing, or its numbers for spreadsheets.

Picture and drawing are white, have the title and the sentence on them, and need nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize
from PySide6.QtGui import QAbstractTextDocumentLayout, QImage, QImageWriter, QPainter, QPalette
from PySide6.QtSvg import QSvgGenerator

from reflect_app.gui.charts.look import on_paper
from reflect_app.publication.file_writing.spreadsheet_csv import csv_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor, QFont, QPaintDevice, QTextDocument

    from reflect_app.gui.charts.chart import Chart
    from reflect_app.gui.charts.look import Look

WIDE = 600  # pixels at 100%
PRINTED_MM, DOTS_PER_INCH = 160, 300  # what fits between the margins of A4, as printers have it
_MM_PER_INCH = 25.4
_EDGE, _TITLE, _AFTER_TITLE, _AFTER_SENTENCE = 20, 17, 6, 18  # pixels at 100%


def as_png(chart: Chart, letters: QFont) -> bytes:
    """A picture, so many dots wide that it is sharp on paper."""
    times = PRINTED_MM / _MM_PER_INCH * DOTS_PER_INCH / WIDE
    made: list[QImage] = []

    def canvas(size: QSize) -> QImage:
        image = QImage(size, QImage.Format.Format_RGB32)
        image.setDotsPerMeterX(round(DOTS_PER_INCH / _MM_PER_INCH * 1000))
        image.setDotsPerMeterY(round(DOTS_PER_INCH / _MM_PER_INCH * 1000))
        made.append(image)
        return image

    _draw(chart, on_paper(letters).magnified(times), canvas)
    return _bytes_of(lambda buffer: QImageWriter(buffer, b"png").write(made[0]))


def as_svg(chart: Chart, letters: QFont) -> bytes:
    """A drawing whose words stay words, with the sentence as its description."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)

    def canvas(size: QSize) -> QSvgGenerator:
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(96)
        generator.setSize(size)
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        generator.setTitle(chart.title)
        generator.setDescription(chart.sentence)
        return generator

    _draw(chart, on_paper(letters), canvas)
    buffer.close()
    return bytes(buffer.data().data())


def as_csv(chart: Chart) -> bytes:
    """The table, as CSV with the mark that spreadsheets want and no cell that could run."""
    table = chart.table()
    rows = ((name, *numbers) for name, numbers in table.rows)
    return csv_bytes((table.corner, *table.heads), rows)


def _draw(chart: Chart, look: Look, canvas: Callable[[QSize], QPaintDevice]) -> None:
    """The title, the sentence and the chart, on a canvas that is as high as they are."""
    px = look.px
    width = round(px(WIDE))
    inner = width - 2 * px(_EDGE)
    area = chart.draw(look, inner)
    title = look.wrapped(chart.title, inner, size=_TITLE, strong=True)
    sentence = look.wrapped(chart.sentence, inner)
    below_title = px(_EDGE) + title.size().height() + px(_AFTER_TITLE)
    above = below_title + sentence.size().height() + px(_AFTER_SENTENCE)
    size = QSize(width, round(above + area.height + px(_EDGE)))
    paper = canvas(size)  # it must outlive the painter
    painter = QPainter(paper)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), look.background)
    _write(painter, title, QPointF(px(_EDGE), px(_EDGE)), look.text)
    _write(painter, sentence, QPointF(px(_EDGE), below_title), look.quiet)
    painter.translate(px(_EDGE), above)
    area.paint(painter)
    painter.end()
    area.close()


def _write(painter: QPainter, text: QTextDocument, at: QPointF, colour: QColor) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, colour)
    painter.save()
    painter.translate(at)
    text.documentLayout().draw(painter, context)
    painter.restore()


def _bytes_of(write: Callable[[QBuffer], object]) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(kept.data())
