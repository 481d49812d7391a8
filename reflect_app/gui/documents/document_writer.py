"""The one writer of reflections as documents: paragraphs, headings and items; text is only text.

Those who write an answer with it note that in ``AnswerAnchors``, so that a place in the document
and one in the answer as it was typed can be told from each other.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor

from reflect_app.gui.documents.long_lines import pieces_of, weight
from reflect_app.gui.documents.messages import goes_on, shown_in_pieces
from reflect_app.gui.documents.most_shown import (
    LEAST_BLOCKS,
    LEAST_HEAPED,
    MOST_BLOCKS,
    MOST_HEAPED,
)
from reflect_app.gui.documents.parted_lines import note_that_it_goes_on, note_that_it_is_said
from reflect_app.gui.documents.showable import showable, with_byte_order
from reflect_app.gui.style.line_heights import WRITTEN
from reflect_app.gui.style.sizes import NAME, READING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QColor, QTextDocument

    from reflect_app.gui.style.theme import Theme

ABOVE_HEADING, BELOW_HEADING, BELOW = 30, 6, 10
INDENT = 24


@dataclass(frozen=True)
class DocumentStyle:
    """What a document is drawn with. ``px`` turns pixels at 100% into those of the device.

    ``added`` is the colour of what marks an addition, and ``ground`` is behind its words. What is
    ``whole`` has all of a text also where that takes long to draw, as on paper. ``room`` is how
    many pixels are above and below the text, and scroll with it.
    """

    font: QFont
    text: QColor
    quiet: QColor
    added: QColor
    ground: QColor
    px: Callable[[float], float]
    whole: bool = False
    room: tuple[float, float] = (0, 0)

    @classmethod
    def of_window(
        cls, font: QFont, theme: Theme, room: tuple[float, float] = (0, 0)
    ) -> DocumentStyle:
        """The style of documents on the screen, in the present colours and at the present size."""
        body, colours = QFont(font), theme.colours
        body.setPixelSize(theme.px(READING))
        text, quiet, added, ground = colours.text, colours.quiet, colours.done, colours.soft
        return cls(body, text, quiet, added, ground, theme.px, room=room)


def leave_room(document: QTextDocument, above: float, below: float) -> None:
    """Have so many pixels above and below a document."""
    root = document.rootFrame()
    frame = root.frameFormat()
    if (frame.topMargin(), frame.bottomMargin()) != (above, below):
        frame.setTopMargin(above)
        frame.setBottomMargin(below)
        root.setFrameFormat(frame)


@contextmanager
def in_one_go(document: QTextDocument) -> Iterator[None]:
    """Have Qt lay out what is put in within once, and not anew after each part of it."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


class DocumentWriter:
    """Fills a document from its beginning, or goes on after what is in it, block by block."""

    def __init__(
        self, document: QTextDocument, style: DocumentStyle, *, goes_on: bool = False
    ) -> None:
        self.style = style
        self.cursor = QTextCursor(document)
        # Whether the cursor stands in a block that nothing was put in yet, and anything was.
        self.fresh, self.started = not goes_on, goes_on
        if goes_on:
            self.cursor.movePosition(QTextCursor.MoveOperation.End)
        else:
            document.clear()
            document.setUndoRedoEnabled(False)
            document.setDocumentMargin(0)
            document.setIndentWidth(style.px(INDENT))
            leave_room(document, *style.room)  # now, while there is nothing to be laid out anew
        self.parted = self.cut = (
            False  # whether a line was too long to be shown in one piece, or all
        )
        self._full = False  # whether no more of this part can be shown
        self._heaped = 0.0  # how much of what all paragraphs can take was in lines that were parted
        self._blocks = 0
        self._filled = 0.0  # how much of what one paragraph can take is in this one

    def heading(self, text: str) -> None:
        """Begin what a prompt, the tags or the date say."""
        above = ABOVE_HEADING if self.started else 0
        bold = self.characters(bold=True)
        self.begin_block(bold, text, above=above, below=BELOW_HEADING, heading=2)

    def begin_block(
        self,
        characters: QTextCharFormat,
        text: str = "",
        *,
        above: float = 0,
        below: float = BELOW,
        heading: int = 0,
    ) -> None:
        """Begin a paragraph with a text; ``heading`` is its level where it is one."""
        block = QTextBlockFormat()
        block.setTopMargin(self.style.px(above))
        block.setBottomMargin(self.style.px(below))
        # At least, not exactly: taller scripts and emoji get the room that they need.
        minimum = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
        block.setLineHeight(self.style.px(READING * WRITTEN), minimum)
        if heading:
            block.setHeadingLevel(heading)
        if self.fresh:
            self.cursor.setBlockFormat(block)
            self.cursor.mergeBlockCharFormat(characters)  # a cell keeps its padding there
        else:
            self.cursor.insertBlock(block, characters)
        self.started, self.fresh, self._filled = True, False, 0.0
        self._blocks += 1
        self.insert(text, characters)

    def parts(self, text: str) -> Iterator[tuple[int, int]]:
        """Where to part a text that goes on in this paragraph, so that Qt can lay it out.

        Nearly always it is whole. Each part that does not fit begins a paragraph, as this one is.
        """
        for begin, end in pieces_of(text):
            heavy = weight(text[begin:end])
            self._heaped += heavy if end - begin < len(text) else 0
            if self.is_full():
                return
            if begin or (self._filled and self._filled + heavy > 1):
                self.cursor.insertBlock()
                note_that_it_goes_on(self.cursor.block())
                self._filled, self.parted = 0.0, True
            self._filled += heavy
            yield begin, end

    def begin_part(self) -> None:
        """Begin an answer or one side of it; however much was before, some of it has room.

        Else a reader would take it for an empty one.
        """
        self._full = False
        self._heaped = min(self._heaped, MOST_HEAPED - LEAST_HEAPED)
        self._blocks = min(self._blocks, MOST_BLOCKS - LEAST_BLOCKS)

    def is_full(self) -> bool:
        """Whether so much is shown that more would take too long; there is always room on paper."""
        if self.style.whole:
            return False
        if self._heaped > MOST_HEAPED or self._blocks > MOST_BLOCKS:
            self.parted = self.cut = self._full = True
        return self._full

    def end_part(self) -> None:
        """Say below an answer, or one side of it, where it goes on."""
        if self._full:
            self._say(goes_on())
        self._full = False

    def say_if_parted(self) -> None:
        """Say at the end that what is shown in pieces is not, or that it goes on."""
        if self.parted:
            self._say(shown_in_pieces(cut=self.cut))

    def _say(self, words: str) -> None:
        """Say something of what is shown, which is no part of it when it is copied."""
        self.begin_block(self.characters(quiet=True, size=NAME), words)
        note_that_it_is_said(self.cursor.block())

    def insert(self, text: str, characters: QTextCharFormat) -> None:
        """Go on in the paragraph."""
        self.cursor.insertText(with_byte_order(showable(text)), characters)

    def characters(
        self, *, bold: bool = False, quiet: bool = False, size: int = READING
    ) -> QTextCharFormat:
        """The letters of a text in the style of this document."""
        font = QFont(self.style.font)
        font.setPixelSize(round(self.style.px(size)))
        font.setBold(bold)
        characters = QTextCharFormat()
        characters.setFont(font)
        characters.setForeground(self.style.quiet if quiet else self.style.text)
        return characters
