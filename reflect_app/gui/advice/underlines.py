"""The lines beneath passages in an editor: double, dotted or a wave, and a frame round the chosen.

They are drawn, and no part of the document. The word that is being typed is never underlined.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QPainter

from reflect_app.gui.advice.line_shapes import Part, Shapes, boxes, draw_frame, framed
from reflect_app.gui.advice.passages_found import PassagesFound
from reflect_app.gui.fields.answer_edit import PARAGRAPH_GAP
from reflect_app.gui.fields.document_text import between, selected_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument

    from reflect_app.advice.finding import Finding
    from reflect_app.gui.fields.answer_edit import AnswerEdit
    from reflect_app.gui.style.theme import Theme

    _State = tuple[int, int, str]

_GAP = 2  # pixels at the end of a paragraph's room, in which nothing is drawn


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
        self._changing = self._took = False  # whether a change goes on, and whether it took words
        self._typed_at = -1  # where the caret was after the last key
        self._hidden: frozenset[Finding] = frozenset()
        self._shapes: dict[int, tuple[_State, Shapes]] = {}  # of each paragraph, as it was
        self._look: tuple[object, ...] = ()
        edit.drawn = self
        self._document, self._layout = edit.document(), edit.document().documentLayout()
        self._bars = edit.horizontalScrollBar(), edit.verticalScrollBar()
        self._document.contentsChange.connect(self._follow)
        self._document.blockCountChanged.connect(self._renumber)
        edit.textChanged.connect(self._note_typed)
        edit.cursorPositionChanged.connect(self._note_caret)
        edit.left.connect(self.stop_typing)
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

    def stop_typing(self) -> None:
        """Show the word that was being typed too: nobody types it any more, or asks about it."""
        self._typed_at = -1
        self._look_at_word()

    # What happens in the editor

    def _follow(self, at: int, removed: int, added: int) -> None:
        self._changing, self._took = True, removed > 0
        if not len(self.passages):
            return
        document, composed = self._document, self._edit.composed
        if composed is not None and composed[2] - composed[1] == added - removed:
            at, removed, added = composed
        end = min(at + added, document.characterCount() - 1)
        came = between(document, at, end)
        if self.passages.move(at, removed, came, self._reads):
            self._repaint()  # what merely moves is drawn anew with its line
        else:
            self._follow_in(document.findBlock(at), at, removed, came)

    def _follow_in(self, block: QTextBlock, at: int, removed: int, came: str) -> None:
        """Keep what is drawn in a paragraph beneath the lines that a change there leaves alone."""
        number = block.blockNumber()
        known = self._shapes.get(number)
        if "\n" in came or self._edit.is_composing or (known is not None and known[0][2]):
            self._shapes = {}
        elif known is not None:
            known[1].follow(at - block.position(), removed, came)
            self._shapes[number] = self._state(block), known[1]

    def _reads(self, begin: int, end: int) -> str:
        cursor = self._edit.textCursor()
        last = self._document.characterCount() - 1
        cursor.setPosition(min(begin, last))
        cursor.setPosition(min(end, last), cursor.MoveMode.KeepAnchor)
        return selected_in(cursor).replace("\n", " ")

    def _note_typed(self) -> None:
        self._changing = False
        self._typed_at = self._edit.textCursor().position() if self._edit.hasFocus() else -1
        if self._hidden or (self._took and len(self.passages)):  # a letter leaves no passage behind
            self._look_at_word()

    def _note_caret(self) -> None:
        if not self._changing:
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
        return frozenset(each.finding for each in self.passages.at(caret) if each.start < caret)

    def _notice_click(self, at: int) -> None:
        here = [each for each in self.passages.at(at) if at < each.end]
        if here:
            self.pointed.emit(here[0].finding)

    # Drawing

    def draw_under(self, rect: QRect) -> None:
        """The soft ground of the chosen passage, with its frame."""
        if self._chosen is None or (place := self.place_of(self._chosen)) is None:
            return
        painter = self._painter()
        for block, left, top in self._blocks(rect.top(), rect.bottom()):
            begin, end = (each - block.position() for each in place)
            if begin < block.length() and end > 0:
                frames = [
                    framed(*each, self._px).translated(left, top)
                    for each in boxes(block, begin, end)
                ]
                most = self._edit.viewport().width() - 0.8
                for each in frames:  # or a side of it were cut off
                    each.setLeft(max(each.left(), 0.8))
                    each.setRight(min(each.right(), most))
                draw_frame(painter, self._theme.colours, frames, self._px)
        painter.end()

    def draw_over(self, rect: QRect) -> None:
        """The line beneath each passage."""
        if not len(self.passages):
            return
        look = self._document.textWidth(), self._hidden
        if look != self._look:
            self._look, self._shapes = look, {}
        painter: QPainter | None = None  # made for something to draw alone: most keys have nothing
        above, below = rect.top(), rect.bottom()
        for block, left, top in self._blocks(above, below):
            shapes = self._shapes_of(block)
            here = shapes.between(block, above - top, below - top)
            if here:
                painter = painter or self._painter()
                shapes.draw(painter, here, left, top, self._theme.colours)
        if painter is not None:
            painter.end()

    def _painter(self) -> QPainter:
        """One that draws in what is painted anew, and nowhere else: that is how Qt makes it."""
        return QPainter(self._edit.viewport())

    def _shapes_of(self, block: QTextBlock) -> Shapes:
        """The lines of a paragraph, made anew where it or what is found in it is different."""
        number, state = block.blockNumber(), self._state(block)
        known = self._shapes.get(number)
        if known is None or known[0] != state:
            known = self._shapes[number] = state, self._new_shapes()
        return known[1]

    def _state(self, block: QTextBlock) -> _State:
        """The revision of a paragraph, and what is composed in it, and where."""
        if not self._edit.is_composing:  # as with most keys, each of which asks
            return block.revision(), -1, ""
        layout = block.layout()
        return block.revision(), layout.preeditAreaPosition(), layout.preeditAreaText()

    def _parts(self, begin: int, end: int) -> Sequence[Part]:
        """What is underlined between two places."""
        hidden = self._hidden
        return [
            Part(start, beyond, each.kind)
            for start, beyond, each in self.passages.between(begin, end)
            if not hidden or each not in hidden
        ]

    def _new_shapes(self) -> Shapes:
        return Shapes(self._parts, self._px, composing=self._edit.is_composing)

    def _px(self, size: float) -> float:
        return self._theme.px(100 * size) / 100

    def _blocks(self, above: int, below: int) -> Iterator[tuple[QTextBlock, float, float]]:
        """The paragraphs that show anything between two heights of the viewport, and their corners.

        Each of these is its left and its top there.
        """
        block, layout = self._edit.textCursor().block(), self._layout
        across, scrolled = self._bars[0].value(), self._bars[1].value()
        first, last = above + scrolled, below + scrolled
        box = layout.blockBoundingRect(block)
        top, bottom = box.top(), box.bottom()
        if not top - PARAGRAPH_GAP - _GAP <= first < bottom:  # not where somebody types
            block = _block_at(self._document, first)
            box = layout.blockBoundingRect(block)
            top, bottom = box.top(), box.bottom()
        while block.isValid() and top < last:
            if bottom - _GAP > first:
                yield block, box.left() - across, top - scrolled
            if bottom >= last:
                return
            block = block.next()
            box = layout.blockBoundingRect(block)
            top, bottom = box.top(), box.bottom()

    def _renumber(self) -> None:
        """Paragraphs are known by their numbers, and these are others now."""
        self._shapes = {}

    def _repaint(self) -> None:
        self._shapes = {}
        self._edit.viewport().update()


def _block_at(document: QTextDocument, down: float) -> QTextBlock:
    """The paragraph that is so far down in a document."""
    layout, first, beyond = document.documentLayout(), 0, document.blockCount()
    while beyond - first > 1:
        middle = (first + beyond) // 2
        if layout.blockBoundingRect(document.findBlockByNumber(middle)).top() <= down:
            first = middle
        else:
            beyond = middle
    return document.findBlockByNumber(first)
