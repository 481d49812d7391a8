"""Parts of two texts that are brought together: what is taken, in quiet words, and what differs."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from reflect_app.gui.documents.comparison_document import (
    Comparison,
    ComparisonWriter,
    pieces_of_section,
)
from reflect_app.gui.documents.document_writer import in_one_go
from reflect_app.gui.style.sizes import READING
from reflect_app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCharFormat, QTextDocument

    from reflect_app.gui.documents.document_writer import DocumentStyle
    from reflect_app.text_diff import ChangeKind, Section


class _QuietWriter(ComparisonWriter):
    """Writes all but what is new in the quiet colour."""

    def characters(
        self,
        *,
        bold: bool = False,
        quiet: bool = False,  # noqa: ARG002  -- everything is
        size: int = READING,
    ) -> QTextCharFormat:
        """The letters of a text in the style of this document."""
        return super().characters(bold=bold, quiet=True, size=size)


class _FadedWriter(_QuietWriter):
    """Writes all in the quiet colour, what is new too."""

    def letters(self, kind: ChangeKind, *, mark: bool = False) -> QTextCharFormat:
        """The letters of a text that went or came, or of the mark in front of it."""
        characters = super().letters(kind, mark=mark)
        characters.setForeground(self.style.quiet)
        characters.clearBackground()
        characters.setUnderlineColor(self.style.quiet)
        return characters


class Tone(Enum):
    """How loud a part is."""

    PLAIN = ComparisonWriter
    QUIET = _QuietWriter
    """Only what is new in it stands out."""
    FADED = _FadedWriter
    """Nothing does: another text was chosen."""


def write_part(
    document: QTextDocument, section: Section, style: DocumentStyle, tone: Tone
) -> Comparison:
    """Fill a document with one part: what was added is marked, and what was taken out."""
    writer: ComparisonWriter = tone.value(document, style)
    with in_one_go(document):
        writer.begin_part()
        pieces = pieces_of_section(section)
        if any(piece.text.strip() for piece in pieces):
            writer.pieces(pieces)
        else:
            writer.begin_block(writer.characters(quiet=True), tr("Nothing here"))
        writer.end_part()
        writer.say_if_parted()
        _close_up(document)
    return writer.comparison


def _close_up(document: QTextDocument) -> None:
    """Leave no room below the last paragraph: what follows it keeps its own distance."""
    last = QTextCursor(document.lastBlock())
    block = last.blockFormat()
    block.setBottomMargin(0)
    last.setBlockFormat(block)
