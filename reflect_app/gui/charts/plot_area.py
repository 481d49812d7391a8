"""The ground that a chart is drawn on, by pyqtgraph, out of sight; then it is painted anywhere.

Whoever draws says in pixels how large a step of the data is, so that letters, patterns and gaps
keep their size. The library itself takes half a second to import: so this comes late.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from reflect_app.gui.charts.chart_library import pg
from reflect_app.gui.charts.fills import Fill, dots, strokes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from reflect_app.gui.charts.look import Look

_OUTLINE = 1.3  # pixels at 100%
_MARK = 9  # pixels at 100%, of what stands at the end of a line
_MARK_OUTLINE = 0.2  # of that


@dataclass(frozen=True)
class Scale:
    """How many pixels a step of the data is, and where its nought is: from the left, from below."""

    across: float
    up: float
    left: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True)
class Stroke:
    """How a line of data is drawn, and what stands at its end, as pyqtgraph calls it."""

    colour: QColor
    dash: tuple[float, ...] = ()
    mark: str = "o"
    hollow: bool = False


class PlotArea:
    """Takes bars, lines and words in the data's own measure; ``paint`` shows them."""

    def __init__(self, look: Look, width: float, height: float, scale: Scale) -> None:
        self.look, self.width, self.height, self.scale = look, width, height, scale
        self._view = pg.GraphicsView(background=None)
        self._view.resize(round(width), round(height))
        self._box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._view.setCentralItem(self._box)
        self._marks: list[Any] = []
        self._view.resizeEvent(None)  # it is never shown, which would bring this
        self._box.setRange(xRange=(0, width), yRange=(0, height), padding=0, disableAutoRange=True)

    def close(self) -> None:
        """Let go of everything that was drawn; nothing can be painted after it."""
        self._view.close()
        self._view.deleteLater()

    def paint(self, painter: QPainter) -> None:
        """Show it on anything, a pixel for a pixel, from where the painter stands."""
        scene = self._view.scene()
        scene.prepareForPaint()
        for mark in self._marks:  # as paths: small pictures would be blurred in a drawing
            mark.setExportMode(True, {"antialias": True, "painter": painter, "resolutionScale": 1})
        whole = QRectF(0, 0, self.width, self.height)
        scene.render(painter, whole, whole)

    # What is drawn

    def bars(self, pieces: Sequence[QRectF], fill: Fill) -> None:
        """Pieces of bars, in the data's measure, all filled so."""
        if not pieces:
            return
        look = self.look
        outline = QPen(look.hue, look.px(_OUTLINE))
        outline.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        outer = [self._in_pixels(each) for each in pieces]
        self._box.addItem(
            pg.BarGraphItem(
                x0=[each.left() for each in outer],
                x1=[each.right() for each in outer],
                y0=[each.top() for each in outer],
                y1=[each.bottom() for each in outer],
                pen=outline,
                brush=QBrush(look.hue) if fill is Fill.SOLID else QBrush(Qt.BrushStyle.NoBrush),
            )
        )
        edge = look.px(_OUTLINE)
        inside = [each.adjusted(edge, edge, -edge, -edge) for each in outer]
        if fill is Fill.DOTS:
            self._add_dots(inside)
        lines = [line for each in inside for line in strokes(fill, each, look.scale)]
        self._lines(lines, look.hue, 1.2)

    def line(
        self, values: Sequence[float], stroke: Stroke, *, first: float = 0.0, step: float = 1.0
    ) -> None:
        """A line through these values, one step after the other, with a mark at its end."""
        look = self.look
        ends = [self._pixel(first + at * step, value) for at, value in enumerate(values)]
        xs, ys = [end.x() for end in ends], [end.y() for end in ends]
        pen = QPen(stroke.colour, look.px(2))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if stroke.dash:
            pen.setDashPattern(stroke.dash)
        self._box.addItem(pg.PlotCurveItem(xs, ys, pen=pen))
        self._end_mark(ends[-1], stroke)

    def sample(self, one: float, other: float, y: float, stroke: Stroke) -> None:
        """A short line of that kind, between two places in pixels from the data's nought."""
        across = self.scale.across
        values = [y / self.scale.up] * 2
        self.line(values, stroke, first=one / across, step=(other - one) / across)

    def rule(self, one: tuple[float, float], other: tuple[float, float], colour: QColor) -> None:
        """A thin straight line between two places."""
        self._lines([QLineF(self._pixel(*one), self._pixel(*other))], colour, 1)

    def lines_across(self, numbers: Sequence[int], steps: float) -> None:
        """Quiet lines at these heights, each with its number over its beginning."""
        left = -self.scale.left / self.scale.across
        for number in numbers:
            self.rule((left, number), (steps, number), self.look.line)
            over = (0.0, self.look.px(3))
            self.words(f"{number:,}", (left, number), (0, 1), self.look.quiet, moved=over)

    def words(
        self,
        text: str,
        place: tuple[float, float],
        anchor: tuple[float, float],
        colour: QColor,
        *,
        strong: bool = False,
        moved: tuple[float, float] = (0.0, 0.0),
        wrapped: float = -1.0,
    ) -> None:
        """A text of which the point ``anchor`` (0 to 1, from left and top) is at a place.

        It is plain text, whatever stands in it. ``moved`` is by how many pixels it stands further
        to the right and further up. ``wrapped`` is how wide it may be; else it is on one line.
        """
        item = pg.TextItem(text, color=colour, anchor=anchor)
        item.textItem.document().setDocumentMargin(0)
        item.setFont(self.look.font(strong=strong))
        if wrapped > 0:
            item.setTextWidth(wrapped)
        item.setPos(self._pixel(*place) + QPointF(*moved))
        self._box.addItem(item)

    def square(self, left: float, middle: float, side: float) -> QRectF:
        """A square in the data's measure, told by pixels from the data's nought."""
        across, up = self.scale.across, self.scale.up
        return QRectF(left / across, (middle - side / 2) / up, side / across, side / up)

    def shortened(self, text: str, room: float) -> str:
        """As much of a text as has room in so many pixels."""
        metrics = QFontMetricsF(self.look.font())
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, room))

    # In pixels, from the lower left corner and upwards

    def _pixel(self, x: float, y: float) -> QPointF:
        scale = self.scale
        return QPointF(scale.left + x * scale.across, scale.bottom + y * scale.up)

    def _in_pixels(self, piece: QRectF) -> QRectF:
        one = self._pixel(piece.left(), piece.top())
        return QRectF(one, self._pixel(piece.right(), piece.bottom()))

    def _lines(self, lines: Sequence[QLineF], colour: QColor, width: float) -> None:
        if not lines:
            return
        ends = [end for line in lines for end in (line.p1(), line.p2())]
        xs, ys = [end.x() for end in ends], [end.y() for end in ends]
        pen = QPen(colour, self.look.px(width))
        self._box.addItem(pg.PlotCurveItem(xs, ys, pen=pen, connect="pairs"))

    def _add_dots(self, pieces: Sequence[QRectF]) -> None:
        path = QPainterPath()
        for each in pieces:
            path.addPath(dots(each, self.look.scale))
        item = QGraphicsPathItem(path)
        item.setPen(QPen(Qt.PenStyle.NoPen))
        item.setBrush(self.look.hue)
        self._box.addItem(item)

    def _end_mark(self, end: QPointF, stroke: Stroke) -> None:
        look = self.look
        brush = QBrush(look.background if stroke.hollow else stroke.colour)
        around = QPen(stroke.colour, _MARK_OUTLINE) if stroke.hollow else None
        size = look.px(_MARK)
        mark = pg.ScatterPlotItem(
            [end.x()], [end.y()], symbol=stroke.mark, size=size, brush=brush, pen=around
        )
        self._box.addItem(mark)
        self._marks.append(mark)
