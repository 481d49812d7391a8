"""A reflection under review as a document: whole, what changed since the last look marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCursor

from reflect_app.gui.documents.comparison_document import ComparisonWriter, pieces_of_section
from reflect_app.gui.documents.document_writer import INDENT, in_one_go
from reflect_app.gui.documents.list_marks import BULLET
from reflect_app.gui.documents.reading_document import ReadingWriter
from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QTextDocument

    from reflect_app.gui.documents.answer_anchors import AnswerAnchors
    from reflect_app.gui.documents.comparison_document import ShownChange
    from reflect_app.gui.documents.document_writer import DocumentStyle
    from reflect_app.reflection import Reflection
    from reflect_app.text_diff import Section


_ITEM = f"{BULLET} "


@dataclass(frozen=True, slots=True)
class ReviewDocument:
    """What was written: where the answers are in it, where each heading begins, what changed."""

    document: QTextDocument
    anchors: AnswerAnchors
    headings: Mapping[PromptKey, int]
    changes: Sequence[ShownChange]
    tags: int
    """Where the heading of the tags begins."""


def write_review(
    document: QTextDocument,
    reflection: Reflection,
    sections: Sequence[Section],
    style: DocumentStyle,
) -> ReviewDocument:
    """Fill a document with a reflection, and mark in it what these sections say that changed.

    Each prompt is there with the whole of its answer, as a reader will see it. What was added is
    underlined and follows a plus, what was taken out is struck through and follows a minus.
    """
    writer = _Writer(document, style)
    changed = {each.place: each for each in sections}
    with in_one_go(document):
        for key in PromptKey:
            writer.prompt(key, reflection, changed.get(key.value))
        for place, heading in (("tags", tr("Tags")), ("published", tr("Published"))):
            writer.below(place, heading, reflection, changed.get(place))
        writer.say_if_parted()
    changes = writer.comparison.changes
    return ReviewDocument(document, writer.anchors, writer.headings, changes, writer.tags)


class _Writer(ReadingWriter, ComparisonWriter):
    """Writes as a reading document what is the same, and as a comparison what is not."""

    def __init__(self, document: QTextDocument, style: DocumentStyle) -> None:
        super().__init__(document, style)
        self.anchors = self.comparison.newer
        self.headings: dict[PromptKey, int] = {}
        self.tags = 0

    def prompt(self, key: PromptKey, reflection: Reflection, section: Section | None) -> None:
        """A prompt and its answer."""
        self.heading(HEADINGS[key])
        self.headings[key] = self.cursor.block().position()
        if section is None or not section.changes:
            self.answer(key, reflection.answers.of(key))
        else:
            self.begin_part()
            self.pieces(pieces_of_section(section))
            self.end_part()
            self._hang_items(self.headings[key])

    def _hang_items(self, heading: int) -> None:
        """Have the lines of a list item stand below each other, and not below its hyphen."""
        cursor = self.cursor
        block = cursor.document().findBlock(heading).next()
        while block.isValid():
            if block.text().lstrip().startswith(_ITEM):
                hung = QTextBlockFormat()
                hung.setLeftMargin(self.style.px(INDENT))
                hung.setTextIndent(-self._width_of(_ITEM))
                QTextCursor(block).mergeBlockFormat(hung)
            block = block.next()

    def _width_of(self, words: str) -> float:
        return QFontMetricsF(self.characters().font()).horizontalAdvance(words)

    def below(
        self, place: str, heading: str, reflection: Reflection, section: Section | None
    ) -> None:
        """The tags, or the date, which stand below the answers."""
        self.heading(heading)
        if place == "tags":
            self.tags = self.cursor.block().position()
        if section is None or not section.changes:
            self.begin_block(self.characters(quiet=True), self.said_of(place, reflection))
        else:
            self.pieces(pieces_of_section(section))
