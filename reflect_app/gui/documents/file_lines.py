"""Lines of a file as a document: their numbers, what changed in them, and where a line was broken.

What stays the same in a long line is shown in part: nobody looks for a comma in a page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from reflect_app.gui.documents.document_writer import in_one_go
from reflect_app.gui.documents.showable import showable, with_byte_order
from reflect_app.gui.style.sizes import PLAIN
from reflect_app.publication.mend.mend_preview import Piece, PieceKind, ShownLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from reflect_app.gui.style.theme import Theme

NEAR = 160  # letters of what stays the same that are shown beside what changed
AROUND = 64  # letters of a line in which nothing changed
MOST = 2_000  # letters of a stretch that changed
LEFT_OUT = "…"
_LINE_HEIGHT = 1.5


@dataclass(frozen=True)
class LineStyle:
    """What lines of a file are drawn with, in letters that are all of one width."""

    font: QFont
    text: QColor
    quiet: QColor
    broken: QColor
    changed: QColor
    ground: QColor

    @classmethod
    def of_window(cls, theme: Theme) -> LineStyle:
        """The style in the present colours and at the present size."""
        font, colours = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont), theme.colours
        font.setPixelSize(theme.px(PLAIN))
        return cls(font, colours.text, colours.quiet, colours.wording, colours.done, colours.soft)


def write_lines(
    document: QTextDocument, places: Sequence[Sequence[ShownLine]], style: LineStyle
) -> None:
    """Fill a document with the lines of each place, a quiet sign between two places."""
    document.clear()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(style.font)
    numbers = [line.number for lines in places for line in lines]
    writer = _Writer(document, style, len(f"{max(numbers, default=0):,}"))
    with in_one_go(document):
        for at, lines in enumerate(filter(None, places)):
            if at:
                writer.gap()
            for line in lines:
                writer.line(line)


def in_short(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a line with what is far from a change left out, and the marks that say so."""
    if all(each.kind is PieceKind.SAME for each in pieces):
        text = "".join(each.text for each in pieces)
        return [
            Piece(PieceKind.SAME, text if len(text) <= AROUND else f"{text[:AROUND]}{LEFT_OUT}")
        ]
    last = len(pieces) - 1
    return [
        Piece(each.kind, _shortened(each, first=not at, last=at == last))
        for at, each in enumerate(pieces)
    ]


def _shortened(piece: Piece, *, first: bool, last: bool) -> str:
    text = piece.text
    if piece.kind is PieceKind.CHANGED:
        return text if len(text) <= MOST else f"{text[:MOST]}{LEFT_OUT}"
    if len(text) <= 2 * NEAR + 1:
        return text
    if first and not last:
        return f"{LEFT_OUT}{text[-NEAR:]}"
    if last:
        return f"{text[:NEAR]}{LEFT_OUT}"
    return f"{text[:NEAR]}{LEFT_OUT}{text[-NEAR:]}"


class _Writer:
    """Puts line after line, each with its number before it."""

    def __init__(self, document: QTextDocument, style: LineStyle, digits: int) -> None:
        self._cursor, self._style, self._digits = QTextCursor(document), style, digits
        self._begun = False
        letters = QFontMetricsF(style.font)
        block = QTextBlockFormat()
        number = letters.horizontalAdvance("0") * (digits + 2)
        block.setLeftMargin(number)
        block.setTextIndent(-number)
        height = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
        block.setLineHeight(style.font.pixelSize() * _LINE_HEIGHT, height)
        self._block = block

    def line(self, line: ShownLine) -> None:
        """One line; what changed in it stands on a soft ground, with a line beneath."""
        self._begin()
        self._put(f"{line.number:>{self._digits},}  ", self._letters(self._style.quiet))
        for piece in in_short(line.pieces):
            self._put(showable(piece.text), self._letters_of(piece.kind))

    def gap(self) -> None:
        """Say that lines are left out."""
        self._begin()
        self._put(f"{LEFT_OUT:>{self._digits}}", self._letters(self._style.quiet))

    def _begin(self) -> None:
        if self._begun:
            self._cursor.insertBlock(self._block)
        else:
            self._cursor.setBlockFormat(self._block)
        self._begun = True

    def _put(self, text: str, letters: QTextCharFormat) -> None:
        self._cursor.insertText(with_byte_order(text), letters)

    def _letters(self, colour: QColor) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFont(self._style.font)
        letters.setForeground(colour)
        return letters

    def _letters_of(self, kind: PieceKind) -> QTextCharFormat:
        style = self._style
        if kind is PieceKind.LINE_END:
            return self._letters(style.broken)
        letters = self._letters(style.text)
        if kind is PieceKind.CHANGED:
            letters.setBackground(style.ground)
            letters.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            letters.setUnderlineColor(style.changed)
        return letters
