"""The lines beneath passages in an editor: double, dotted or a wave, and a frame round the chosen.

They are drawn, and no part of the document. The word that is being typed is never underlined.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from reflect_app.advice.finding import Kind
from reflect_app.gui.advice.kind_mark import kind_colour
from reflect_app.gui.advice.passages_found import Passage, PassagesFound
from reflect_app.gui.fields.document_text import between, selected_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QColor, QTextBlock, QTextLine

    from reflect_app.advice.finding import Finding
    from reflect_app.gui.fields.answer_edit import AnswerEdit
    from reflect_app.gui.style.theme import Theme

# Pixels at 100%
BELOW = 5.0  # from the line that letters stand on to the middle of what is drawn beneath them
THIN, APART = 1.1, 2.6  # a double line, and from one to the other
DOT, EVERY = 2.6, 5.2
WAVE, HIGH, THICK = 7.0, 1.7, 1.3
FRAME, ROUND = 1.5, 3.0
_REACH = 8  # pixels at 100% that all of it reaches beyond a line at most


class Underlines(QObject):
    """Draws what is worth a second look in one editor, wherever it has moved to."""

    pointed = Signal(object)
    """Somebody clicked in the passage of this ``Finding``."""
    settled = Signal()
    """A word that was being typed is one that can be looked at now."""

    def __init__(self, edit: AnswerEdit, theme: Theme) -> None:
        super().__init__(edit)
        self._edit, self._theme = edit, theme
        self.passages = PassagesFound()
        self._chosen: Finding | None = None
        self._changing = False
        self._typed_at = -1  # where the caret was after the last key
        self._hidden: frozenset[Finding] = frozenset()
        edit.drawn = self
        edit.document().contentsChange.connect(self._follow)
        edit.textChanged.connect(self._note_typed)
        edit.cursorPositionChanged.connect(self._note_caret)
        edit.left.connect(self._stop_typing)
        edit.clicked_at.connect(self._notice_click)
        theme.changed.connect(self._repaint)

    # What is shown

    def show(self, findings: Sequence[Finding], text: str) -> None:
        """Underline the findings of this very text, which is the editor's own."""
        if self.passages.show(findings, text):
            self._hidden = self._being_typed()
            self._repaint()

    def choose(self, finding: Finding | None) -> None:
        """Have the passage of this one framed, and no other."""
        if finding != self._chosen:
            self._chosen = finding
            self._repaint()

    @property
    def hidden(self) -> frozenset[Finding]:
        """Those whose word is being typed just now."""
        return self._hidden

    def place_of(self, finding: Finding) -> tuple[int, int] | None:
        """From where to where a passage is now, as Qt counts; None where it has gone."""
        found = (each for each in self.passages if each.finding == finding)
        return next(((each.start, each.end) for each in found), None)

    # What happens in the editor

    def _follow(self, at: int, removed: int, added: int) -> None:
        self._changing = True
        if not len(self.passages):
            return
        document = self._edit.document()
        end = min(at + added, document.characterCount() - 1)
        if self.passages.move(at, removed, between(document, at, end), self._reads):
            self._repaint_from(at)

    def _reads(self, begin: int, end: int) -> str:
        cursor = self._edit.textCursor()
        last = self._edit.document().characterCount() - 1
        cursor.setPosition(min(begin, last))
        cursor.setPosition(min(end, last), cursor.MoveMode.KeepAnchor)
        return selected_in(cursor).replace("\n", " ")

    def _note_typed(self) -> None:
        self._changing = False
        self._typed_at = self._edit.textCursor().position() if self._edit.hasFocus() else -1
        self._look_at_word()

    def _note_caret(self) -> None:
        if not self._changing:
            self._look_at_word()

    def _stop_typing(self) -> None:
        self._typed_at = -1
        self._look_at_word()

    def _look_at_word(self) -> None:
        """Show again what was left, and hide what is typed in."""
        if not self._hidden and self._typed_at < 0:
            return
        before, self._hidden = self._hidden, self._being_typed()
        if before != self._hidden:
            self._repaint()
        if before - self._hidden:
            self.settled.emit()

    def _being_typed(self) -> frozenset[Finding]:
        caret = self._edit.textCursor().position()
        if caret != self._typed_at:
            self._typed_at = -1  # it went elsewhere, and nothing is being typed
            return frozenset()
        return frozenset(each.finding for each in self.passages.at(caret))

    def _notice_click(self, at: int) -> None:
        here = [each for each in self.passages.at(at) if at < each.end]
        if here:
            self.pointed.emit(here[0].finding)

    # Drawing

    def draw_under(self, painter: QPainter, rect: QRect) -> None:
        """The soft ground of the chosen passage, with its frame."""
        if self._chosen is None:
            return
        colours = self._theme.colours
        painter.setBrush(colours.soft)
        painter.setPen(QPen(colours.accent, self._px(FRAME)))
        radii = self._px(ROUND), self._px(ROUND)
        for passage in self._seen(rect):
            if passage.finding == self._chosen:
                for box, baseline in self._boxes(passage):
                    painter.drawRoundedRect(self._framed(box, baseline), *radii)

    def draw_over(self, painter: QPainter, rect: QRect) -> None:
        """The line beneath each passage."""
        for passage in self._seen(rect):
            if passage.finding not in self._hidden:
                colour = kind_colour(passage.finding.kind, self._theme.colours)
                for box, baseline in self._boxes(passage):
                    self._draw_line(painter, passage.finding.kind, colour, box, baseline)

    def _draw_line(
        self, painter: QPainter, kind: Kind, colour: QColor, box: QRectF, baseline: float
    ) -> None:
        left, right, middle = box.left(), box.right(), baseline + self._px(BELOW)
        if kind is Kind.IDENTIFIERS:
            thin = max(1, round(self._px(THIN)))
            apart = max(thin + 1, round(self._px(APART)))
            top = round(middle - (thin + apart) / 2)
            for y in (top, top + apart):
                painter.fillRect(QRectF(round(left), y, round(right) - round(left), thin), colour)
        elif kind is Kind.JUDGEMENT:
            dot, every = self._px(DOT), self._px(EVERY)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            count = max(1, round((right - left) / every))
            step = (right - left) / count
            for at in range(count):
                centre = QPointF(left + (at + 0.5) * step, middle)
                painter.drawEllipse(centre, dot / 2, dot / 2)
        else:
            pen = QPen(colour, self._px(THICK))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._wave(left, right, middle))

    def _wave(self, left: float, right: float, middle: float) -> QPainterPath:
        half, high = self._px(WAVE) / 2, self._px(HIGH)
        count = max(2, round((right - left) / half))
        half = (right - left) / count
        path = QPainterPath(QPointF(left, middle))
        for at in range(count):
            x, up = left + at * half, 1 if at % 2 else -1
            path.quadTo(QPointF(x + half / 2, middle + 2 * up * high), QPointF(x + half, middle))
        return path

    def _framed(self, box: QRectF, baseline: float) -> QRectF:
        """What is round a passage and the line beneath it."""
        below = baseline + self._px(BELOW + 3.2)
        around = QRectF(box.left() - 2.5, box.top() - 0.5, box.width() + 5, below - box.top() + 1)
        around.setLeft(max(around.left(), 0.8))  # or its left side were cut off
        return around

    def _px(self, size: float) -> float:
        return self._theme.px(100 * size) / 100

    # Places

    def _seen(self, rect: QRect) -> Iterator[Passage]:
        """The passages of which any part is in a part of the viewport."""
        if not len(self.passages):
            return
        reach = self._theme.px(_REACH)
        first = self._edit.cursorForPosition(rect.adjusted(0, -reach, 0, 0).topLeft()).block()
        last = self._edit.cursorForPosition(rect.adjusted(0, 0, 0, reach).bottomRight()).block()
        yield from self.passages.between(first.position(), last.position() + last.length())

    def _boxes(self, passage: Passage) -> Iterator[tuple[QRectF, float]]:
        """The parts of lines that a passage takes, and the line that letters stand on."""
        document, layout = self._edit.document(), self._edit.document().documentLayout()
        across = self._edit.horizontalScrollBar().value()
        down = self._edit.verticalScrollBar().value()
        block = document.findBlock(passage.start)
        while block.isValid() and block.position() < passage.end:
            at = layout.blockBoundingRect(block).topLeft() - QPointF(across, down)
            begin, end = passage.start - block.position(), passage.end - block.position()
            high = QFontMetricsF(block.charFormat().font()).ascent()
            for line in _lines(block, max(begin, 0), end):
                first, last = line.textStart(), line.textStart() + line.textLength()
                left = _x_at(line, max(first, begin))
                right = _x_at(line, end) if end < last else line.naturalTextRect().right()
                baseline = at.y() + line.y() + line.ascent()
                box = QRectF(min(left, right), 0, abs(right - left), high)
                box.moveLeft(box.left() + at.x())
                box.moveTop(baseline - high)
                yield box, baseline
            block = block.next()

    def _repaint(self) -> None:
        self._edit.viewport().update()

    def _repaint_from(self, at: int) -> None:
        """Draw a paragraph anew whose text has changed: a line's own room ends above ours."""
        block = self._edit.document().findBlock(at)
        rect = self._edit.document().documentLayout().blockBoundingRect(block)
        rect.translate(0, -self._edit.verticalScrollBar().value())
        reach = self._theme.px(_REACH)
        self._edit.viewport().update(rect.toAlignedRect().adjusted(-reach, -reach, reach, reach))


def _lines(block: QTextBlock, begin: int, end: int) -> Iterator[QTextLine]:
    """The lines of a paragraph that hold any of what is between two places of it."""
    layout = block.layout()
    line = layout.lineForTextPosition(begin)
    while line.isValid() and line.textStart() < end:
        yield line
        number = line.lineNumber() + 1
        if number >= layout.lineCount():
            return
        line = layout.lineAt(number)


def _x_at(line: QTextLine, position: int) -> float:
    """Where a place of a paragraph is along one of its lines."""
    found: object = line.cursorToX(position)  # of which PySide says not what it is
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
