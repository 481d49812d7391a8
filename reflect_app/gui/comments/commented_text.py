"""A text with passages that comments are about: underlined, and the chosen one framed.

Beside it stands a margin, so the column of text is at the left and what is drawn on the way to the
margin begins behind the words of a line, never under them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from reflect_app.gui.documents.document_view import DocumentView
from reflect_app.gui.widgets.line_parts import line_parts, runs_leftwards

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QTextBlock

    from reflect_app.gui.style.theme import Theme

SIDE, LEAST_SIDE = 56, 16  # pixels at 100% at the left of the text
GAP = 32  # pixels at 100% between the longest line and the end of the text's own room
THIN, FRAME = 1.5, 1.5  # pixels at 100%
NEAR = 3  # pixels; less is no distance


@dataclass(frozen=True)
class Mark:
    """Where what a comment is about is shown: positions of the document.

    ``quiet`` ones are not underlined: they are resolved, or the whole prompt is meant.
    """

    start: int
    end: int
    quiet: bool = False

    def as_quiet(self) -> Mark:
        """The same place, not underlined."""
        return replace(self, quiet=True)


class CommentedText(DocumentView):
    """Shows marks, and says where they are seen. ``column`` pixels are a line at most."""

    mark_pressed = Signal(str)
    """A passage was pressed; carries the id of what is about it, "" where nothing is."""
    words_selected = Signal()
    """Some words were selected by mouse, and the button was let go."""
    menu_wanted = Signal(QPoint)
    """Somebody asks what can be done here; carries the place on the screen."""
    laid_out = Signal()
    """The lines are elsewhere than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme
        self._used = False
        self._marks: Mapping[str, Mark] = {}
        self._by_block: dict[int, list[str]] = {}
        self._chosen = ""
        self._lines: dict[Mark, list[tuple[QRectF, float]]] = {}  # while nothing is laid out anew
        self._pressed_at: QPoint | None = None
        self.lead = 0
        """How many pixels are left free before the room that the column stands in."""
        self.leads_out = True
        """Whether a line leads from the chosen passage to a margin."""
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.document().documentLayout().documentSizeChanged.connect(self._on_laid_out)

    def use(self, theme: Theme) -> None:
        """Draw in the colours and sizes of the theme."""
        self._theme, self._used = theme, True

    # Marks

    def show_marks(self, marks: Mapping[str, Mark]) -> None:
        """Mark these passages, by the ids of what is about them."""
        self._marks, self._by_block, self._lines = marks, {}, {}
        document = self.document()
        for mark_id, mark in marks.items():
            block, last = document.findBlock(mark.start), document.findBlock(mark.end)
            while block.isValid() and block.blockNumber() <= last.blockNumber():
                self._by_block.setdefault(block.blockNumber(), []).append(mark_id)
                block = block.next()
        self._show_ground()
        self.viewport().update()

    def choose(self, mark_id: str) -> None:
        """Have this passage framed, and no other."""
        self._chosen = mark_id
        self._show_ground()
        self.viewport().update()

    def top_of(self, mark_id: str) -> int | None:
        """Where a passage begins, in pixels from the beginning of the document."""
        mark = self._marks.get(mark_id)
        if mark is None:
            return None
        block = self.document().findBlock(mark.start)
        line = block.layout().lineForTextPosition(mark.start - block.position())
        top = self.document().documentLayout().blockBoundingRect(block).top()
        return round(top + (line.y() + line.ascent() / 2 if line.isValid() else 0))

    def leaves_at(self) -> QPoint | None:
        """Where the line from the chosen passage to the margin begins, in the viewport's pixels."""
        mark = self._marks.get(self._chosen)
        rects = list(self._rects(mark)) if mark is not None else []
        if mark is None or not rects:
            return None
        rect, ends = rects[-1]
        ends_line = abs(ends - rect.right()) <= NEAR and not mark.quiet
        x = rect.right() + 2 if ends_line else ends + self._px(6)
        return QPoint(round(x), round(rect.bottom()))

    def bring_into_view(self, mark_id: str) -> None:
        """Scroll no further than it takes to see a passage with some lines around it."""
        top = self.top_of(mark_id)
        if top is None:
            return
        bar, high = self.verticalScrollBar(), self.viewport().height()
        around = min(self._px(96), high // 3)
        if not bar.value() + around // 2 <= top <= bar.value() + high - around:
            bar.setValue(top - high // 3)

    def put_cursor(self, mark_id: str) -> None:
        """Put the cursor at the beginning of a passage, so that keys go on from there."""
        if (mark := self._marks.get(mark_id)) is not None:
            cursor, at = self.textCursor(), self.verticalScrollBar().value()
            cursor.setPosition(mark.start)
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(at)

    def ids_at(self, position: int) -> list[str]:
        """What is about the words at a position, the shortest passage first."""
        at = [
            (mark.end - mark.start, mark_id)
            for mark_id, mark in self._marks.items()
            if mark.start <= position < max(mark.end, mark.start + 1)
        ]
        return [mark_id for _length, mark_id in sorted(at)]

    def _on_laid_out(self) -> None:
        self._lines = {}
        self.laid_out.emit()

    # The toolkit's own

    def place_column(self) -> None:
        """The column stands at the left, and what is spare is between it and the margin."""
        if not self._used or not self.column:
            return
        bar = self.verticalScrollBar()
        shown = self.verticalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        room = self.width() - self.lead - (bar.sizeHint().width() if shown else 0)
        side = min(self._px(SIDE), max(LEAST_SIDE, room // 16))
        width = max(60, min(self.column, room - side - min(self._px(GAP), room // 16)))
        left = self.lead + max(side, min((room - width) // 2, 3 * side))
        own = self.viewportMargins()
        if (own.left(), own.right()) != (left, 0):
            self.setViewportMargins(left, 0, 0, 0)
        if self.lineWrapColumnOrWidth() != width:
            self._lines = {}
            self.setLineWrapColumnOrWidth(width)
        if own.left() != left:
            self.moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and the lines below and around passages."""
        super().paintEvent(event)
        if not self._marks:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_marks(painter, event)
        self._draw_way_out(painter)
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Have the window say what can be done with what is selected."""
        event.accept()
        self.menu_wanted.emit(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where it was pressed: what is selected by drawing is no press on a passage."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what is about the words that were pressed."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        near = self._pressed_at is not None and (at - self._pressed_at).manhattanLength() <= NEAR
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self.textCursor().hasSelection():
            self.words_selected.emit()
        if near and left and not self.textCursor().hasSelection():
            found = self.ids_at(self.cursorForPosition(at).position())
            if self._chosen in found[:-1]:  # pressed again, the one after it
                found = found[found.index(self._chosen) + 1 :]
            self.mark_pressed.emit(found[0] if found else "")

    # Drawing

    def _px(self, size: float) -> int:
        return self._theme.px(size) if self._used else round(size)

    def _show_ground(self) -> None:
        """The soft ground behind the chosen passage, which is drawn beneath the letters."""
        mark, grounds = self._marks.get(self._chosen), []
        if mark is not None and not mark.quiet and self._used:
            ground = QTextEdit.ExtraSelection()
            ground.cursor = QTextCursor(self.document())
            ground.cursor.setPosition(mark.start)
            ground.cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
            ground.format.setBackground(self._theme.colours.soft)
            grounds.append(ground)
        self.setExtraSelections(grounds)

    def _draw_marks(self, painter: QPainter, event: QPaintEvent) -> None:
        thin = QPen(self._theme.colours.accent, max(1.0, self._px(THIN * 10) / 10))
        frame = QPen(self._theme.colours.accent, max(1.0, self._px(FRAME * 10) / 10))
        seen = {
            mark_id
            for block in self._blocks_in(event)
            for mark_id in self._by_block.get(block.blockNumber(), ())
        }
        for mark_id in seen:
            mark = self._marks[mark_id]
            if mark.quiet:
                continue
            for rect, _ends in self._rects(mark):
                painter.setBrush(Qt.BrushStyle.NoBrush)
                if mark_id == self._chosen:
                    painter.setPen(frame)
                    around = rect.adjusted(-2, -1, 2, 1)
                    around.setLeft(max(around.left(), 0.8))  # or its left side were cut off
                    painter.drawRoundedRect(around, 3, 3)
                    continue
                painter.setPen(thin)
                y = rect.bottom() - 1.5
                painter.drawLine(round(rect.left()), round(y), round(rect.right()), round(y))

    def _draw_way_out(self, painter: QPainter) -> None:
        """The beginning of the line to the chosen card: from its passage to the end of the room."""
        if self.leads_out and (begins := self.leaves_at()) is not None:
            painter.setPen(self.line_pen())
            y = begins.y() + 0.5
            painter.drawLine(
                QRectF(begins.x(), y, 0, 0).topLeft(),
                QRectF(self.viewport().width(), y, 0, 0).topLeft(),
            )

    def line_pen(self) -> QPen:
        """What the line to the margin is drawn with: quiet and dashed where nothing is to do."""
        mark, colours = self._marks.get(self._chosen), self._theme.colours
        if mark is not None and mark.quiet and mark.end > mark.start:
            pen = QPen(colours.quiet, 1)
            pen.setStyle(Qt.PenStyle.DashLine)
            return pen
        return QPen(colours.accent, max(1.0, self._px(FRAME * 10) / 10))

    def _blocks_in(self, event: QPaintEvent) -> Iterator[QTextBlock]:
        block = self.cursorForPosition(event.rect().topLeft()).block()
        last = self.cursorForPosition(event.rect().bottomLeft()).block().blockNumber()
        while block.isValid() and block.blockNumber() <= last:
            yield block
            block = block.next()

    def _rects(self, mark: Mark) -> Iterator[tuple[QRectF, float]]:
        """The parts of lines that a passage takes in the viewport, and where each line ends."""
        down, across = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        if mark not in self._lines:
            self._lines[mark] = list(self._lines_of(mark))
        for rect, ends in self._lines[mark]:
            yield rect.translated(-across, -down), ends - across

    def _lines_of(self, mark: Mark) -> Iterator[tuple[QRectF, float]]:
        """The same, from the beginning of the document."""
        layout = self.document().documentLayout()
        block = self.document().findBlock(mark.start)
        while block.isValid() and block.position() <= mark.end:
            at = layout.blockBoundingRect(block).topLeft()
            begin, end = mark.start - block.position(), mark.end - block.position()
            high, lines = self._ascent(block), block.layout()
            leftwards = runs_leftwards(block.text())
            for number in range(lines.lineCount()):
                line = lines.lineAt(number)
                first, last = line.textStart(), line.textStart() + line.textLength()
                if max(first, begin) < min(last, end) or (begin == end and first <= begin < last):
                    ends = line.naturalTextRect().right()
                    top, low = line.y() + line.ascent() - high, high + line.descent() + 2
                    for left, right in line_parts(line, begin, end, leftwards=leftwards):
                        place = QRectF(left, top, right - left, low)
                        yield place.translated(at), at.x() + ends
            block = block.next()

    def _ascent(self, block: QTextBlock) -> float:
        """How high the letters of a paragraph are; its lines have more room above them."""
        from PySide6.QtGui import QFontMetricsF  # noqa: PLC0415  -- when something is marked

        return QFontMetricsF(block.charFormat().font()).ascent()
