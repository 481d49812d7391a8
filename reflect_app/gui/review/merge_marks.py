"""The passages of comments on the page of a merge: underlined, the chosen one framed and led out.

It lies over the page and lets the mouse through. The line to the margin begins behind the words of
the passage's last line, and never crosses other words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget
from shiboken6 import isValid

from reflect_app.gui.documents.passage_lines import PassageLine, passage_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QScrollArea, QScrollBar

    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.widgets.grown_text import GrownText

THIN, FRAME = 1.5, 1.5  # pixels at 100%
MOST_QUIET = 3  # lines to folded cards
_BESIDE = 6  # pixels at 100% between the last word of a line and what leads to the margin
_NEAR = 3  # pixels; less is no distance


@dataclass(frozen=True)
class MergeMark:
    """What a comment is about: a passage of a text, or all of a prompt, told by its heading.

    One that is ``quiet`` is resolved. From a text with another beside it nothing is led out.
    """

    widget: QWidget
    text: GrownText | None = None
    start: int = 0
    end: int = 0
    quiet: bool = False
    leads_out: bool = True


class _Measured(NamedTuple):
    """The lines of a passage, and where its text stood, how wide it was, as they were measured."""

    at: tuple[QPoint, int]
    lines: Sequence[PassageLine]


class MergeMarks(QWidget):
    """Draws marks over a page that scrolls, and says where the line from the chosen one begins."""

    laid_out = Signal()
    """The lines may be elsewhere than before."""

    def __init__(self, theme: Theme, area: QScrollArea, page: QWidget) -> None:
        super().__init__(page)
        self._theme, self._area, self._page = theme, area, page
        self._marks: Mapping[str, MergeMark] = {}
        self._chosen = ""
        self._quiet: frozenset[str] = frozenset()  # those with a line while they are folded
        self._found: dict[str, _Measured] = {}  # until other marks are shown
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.installEventFilter(self)

    def show_marks(self, marks: Mapping[str, MergeMark]) -> None:
        """Mark these, by the ids of the comments."""
        self._lay_ground(on=False)
        self._marks, self._found = marks, {}
        quiet = [each for each, mark in marks.items() if mark.quiet]
        self._quiet = frozenset(quiet if len(quiet) <= MOST_QUIET else ())
        self._lay_ground(on=True)
        self.raise_()
        self.update()
        self.laid_out.emit()

    def choose(self, comment: str) -> None:
        """Have this one framed, and no other."""
        self._lay_ground(on=False)
        self._chosen = comment
        self._lay_ground(on=True)
        self.update()
        self.laid_out.emit()

    def top_of(self, comment: str) -> int | None:
        """Where a passage begins, in pixels from the top of the page; None where it is unknown."""
        mark = self._marks.get(comment)
        if mark is None:
            return None
        lines = self._lines(comment)
        if lines:
            return round(lines[0].rect.center().y())
        high = min(mark.widget.height(), mark.widget.fontMetrics().height())
        return mark.widget.mapTo(self._page, QPoint(0, high // 2)).y()

    def id_at(self, text: GrownText, position: int) -> str:
        """The comment about these words, the one on the fewest; "" where there is none."""
        found = [
            (mark.end - mark.start, comment)
            for comment, mark in self._marks.items()
            if mark.text is text and mark.start <= position <= mark.end
        ]
        return min(found, default=(0, ""))[1]

    def bring_into_view(self, comment: str) -> None:
        """Scroll no further than it takes to see a passage."""
        top = self.top_of(comment)
        if top is not None:
            around = min(self._theme.px(96), self._area.viewport().height() // 3)
            self._area.ensureVisible(0, top, 0, around)

    # What the line to the margin asks

    def verticalScrollBar(self) -> QScrollBar:
        """What the page scrolls with."""
        return self._area.verticalScrollBar()

    def viewport(self) -> QWidget:
        """What of the page is in sight."""
        return self._area.viewport()

    def leaves_at(self) -> QPoint | None:
        """Where the line from the chosen passage leaves the page's words, as it is in sight."""
        begins = self._begins(self._chosen)
        if begins is None:
            return None
        return self._page.mapTo(self._area.viewport(), begins.toPoint())

    def line_pen(self) -> QPen:
        """What the line to the margin is drawn with: quiet and dashed where nothing is to do."""
        mark, colours = self._marks.get(self._chosen), self._theme.colours
        if mark is not None and mark.quiet:
            return self.quiet_pen()
        return QPen(colours.accent, self._wide(FRAME))

    def quiet_pen(self) -> QPen:
        """What leads to comments about which nothing is left to do."""
        pen = QPen(self._theme.colours.quiet, 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        return pen

    def quiet_way(self, comment: str) -> QPointF | None:
        """Where the line to a folded card begins, on the page; None where none is drawn.

        None is where there are many of them: nobody could tell them from each other.
        """
        led = comment in self._quiet and comment != self._chosen
        return self._begins(comment) if led else None

    # Drawing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lie over the whole page, whatever its size."""
        if watched is self._page and event.type() in _LAID_ANEW:
            self.setGeometry(self._page.rect())
            self.raise_()
            self.update()
            self.laid_out.emit()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks in sight, and the beginning of the line to the chosen card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = QRectF(event.rect()).adjusted(-4, -4, 4, 4)
        for comment, mark in self._marks.items():
            lines = [line for line in self._lines(comment) if line.rect.intersects(seen)]
            if comment == self._chosen and not mark.quiet:
                self._draw_frame(painter, lines)
            else:
                self._draw_below(painter, lines, quiet=mark.quiet)
        self._draw_way(painter, self._begins(self._chosen), self.line_pen())
        for comment in self._quiet:
            self._draw_way(painter, self.quiet_way(comment), self.quiet_pen())
        painter.end()

    def _draw_way(self, painter: QPainter, begins: QPointF | None, pen: QPen) -> None:
        if begins is not None:
            painter.setPen(pen)
            y = begins.y() + 0.5
            painter.drawLine(QPointF(begins.x(), y), QPointF(self.width(), y))

    def _lay_ground(self, *, on: bool) -> None:
        """The soft ground behind the chosen passage, which is drawn beneath the letters."""
        mark = self._marks.get(self._chosen)
        if mark is None or mark.text is None or not isValid(mark.text):
            return
        ground = QTextEdit.ExtraSelection()
        ground.cursor = QTextCursor(mark.text.document())
        ground.cursor.setPosition(mark.start)
        ground.cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        ground.format.setBackground(self._theme.colours.soft)
        mark.text.setExtraSelections([ground] if on and not mark.quiet else [])

    def _draw_frame(self, painter: QPainter, lines: Sequence[PassageLine]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colours.accent, self._wide(FRAME)))
        for line in lines:
            painter.drawRoundedRect(line.rect.adjusted(-2, -1, 2, 1), 3, 3)

    def _draw_below(self, painter: QPainter, lines: Sequence[PassageLine], *, quiet: bool) -> None:
        colours = self._theme.colours
        painter.setPen(QPen(colours.quiet if quiet else colours.accent, self._wide(THIN)))
        for line in lines:
            y = round(line.rect.bottom() - 1.5)
            painter.drawLine(round(line.rect.left()), y, round(line.rect.right()), y)

    def _begins(self, comment: str) -> QPointF | None:
        """Where the line from a passage begins, on the page."""
        mark = self._marks.get(comment)
        if mark is None or not mark.leads_out:
            return None
        lines = self._lines(comment)
        if not lines:
            return self._beside_heading(mark)
        rect, ends = lines[-1]
        at_end = abs(ends - rect.right()) <= _NEAR and not mark.quiet
        x = rect.right() + 2 if at_end else ends + self._theme.px(_BESIDE)
        return QPointF(x, rect.bottom() - 1)

    def _beside_heading(self, mark: MergeMark) -> QPointF:
        """Behind the words of a heading, however far those go."""
        size = mark.widget.sizeHint()
        corner = mark.widget.mapTo(self._page, QPoint(0, 0))
        right = min(size.width(), mark.widget.width()) + self._theme.px(_BESIDE)
        return QPointF(corner.x() + right, corner.y() + mark.widget.height() / 2)

    def _lines(self, comment: str) -> Sequence[PassageLine]:
        """The lines of a passage, on the page; measured again where its text stands elsewhere."""
        mark = self._marks.get(comment)
        if mark is None or mark.text is None:
            return ()
        corner, width = mark.text.mapTo(self._page, QPoint(0, 0)), mark.text.width()
        known = self._found.get(comment)
        if known is None or known.at != (corner, width):
            known = _Measured((corner, width), tuple(self._measure(mark.text, mark)))
            self._found[comment] = known
        return known.lines

    def _measure(self, text: GrownText, mark: MergeMark) -> Iterator[PassageLine]:
        corner = text.viewport().mapTo(self._page, QPoint(0, 0))
        for rect, ends in passage_lines(text.document(), mark.start, mark.end):
            yield PassageLine(QRectF(rect).translated(corner), ends + corner.x())

    def _wide(self, pixels: float) -> float:
        return max(1.0, self._theme.px(pixels * 10) / 10)


_LAID_ANEW = {QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.ChildAdded}
