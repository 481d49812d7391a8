"""One reflection as a document: the same on the screen, on paper and in a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextListFormat,
)

from reflect_app.gui.documents.showable import showable
from reflect_app.reflection import HEADINGS, PromptKey
from reflect_app.same_tags import tag_words
from reflect_app.text_format import normalised
from reflect_app.written_dates import full_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QColor

    from reflect_app.reflection import Reflection

NOT_ANSWERED = "Not answered yet"
NO_TAGS = "No tags yet"
NO_DATE = "No published date yet"
LINE_HEIGHT = 1.6
BODY = 17  # pixels at 100%; the unit of a look says how long one is
MARK = "- "


@dataclass(frozen=True)
class Look:
    """What a document is drawn with. ``px`` turns pixels at 100% into those of the device."""

    font: QFont
    text: QColor
    quiet: QColor
    px: Callable[[float], float]


class _Writer:
    """Puts paragraphs one after the other; text goes in as text, never as HTML."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self._look = look
        self._cursor = QTextCursor(document)
        self._started = False

    def heading(self, text: str, level: int) -> None:
        spacing = self._spacing(above=30 if self._started else 0, below=6)
        spacing.setHeadingLevel(level)
        self._paragraph(text, spacing, self._characters(self._look.text, bold=True))

    def paragraph(self, text: str, *, quiet: bool = False) -> None:
        colour = self._look.quiet if quiet else self._look.text
        self._paragraph(text, self._spacing(below=10), self._characters(colour))

    def items(self, lines: Iterable[tuple[int, str]]) -> None:
        """List items, each with how deep it stands."""
        lists: dict[int, QTextListFormat] = {}
        made = {}
        for depth, text in lines:
            self._paragraph(text, self._spacing(below=6), self._characters(self._look.text))
            if depth not in made:
                lists[depth] = QTextListFormat()
                lists[depth].setStyle(QTextListFormat.Style.ListDisc)
                lists[depth].setIndent(depth)
                made[depth] = self._cursor.createList(lists[depth])
            else:
                made[depth].add(self._cursor.block())

    def _paragraph(self, text: str, block: QTextBlockFormat, characters: QTextCharFormat) -> None:
        if self._started:
            self._cursor.insertBlock(block, characters)
        else:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(characters)
        self._started = True
        self._cursor.insertText(showable(text), characters)

    def _spacing(self, *, above: float = 0, below: float = 0) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setTopMargin(self._look.px(above))
        block.setBottomMargin(self._look.px(below))
        # At least, not exactly: taller scripts and emoji get the room that they need.
        minimum = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
        block.setLineHeight(self._look.px(BODY * LINE_HEIGHT), minimum)
        return block

    def _characters(self, colour: QColor, *, bold: bool = False) -> QTextCharFormat:
        font = QFont(self._look.font)
        font.setPixelSize(round(self._look.px(BODY)))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        characters = QTextCharFormat()
        characters.setFont(font)
        characters.setForeground(colour)
        return characters


def write_document(document: QTextDocument, reflection: Reflection, look: Look) -> None:
    """Fill a document with a reflection, as it will be written to the text file.

    Prompts are headings, lines that start with ``- `` are list items, and tags and date come last.
    """
    document.clear()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setIndentWidth(look.px(24))
    writer = _Writer(document, look)
    plain = normalised(reflection)
    for key in PromptKey:
        writer.heading(HEADINGS[key], level=2)
        _write_answer(writer, plain.answers.of(key))
    writer.heading("Tags", level=2)
    writer.paragraph(", ".join(map(tag_words, plain.tags)) or NO_TAGS, quiet=True)
    writer.heading("Published", level=2)
    writer.paragraph(full_date(plain.published) if plain.published else NO_DATE, quiet=True)


def _write_answer(writer: _Writer, answer: str) -> None:
    items: list[tuple[int, str]] = []
    for line in (line for line in answer.split("\n") if line.strip()):
        if line.lstrip().startswith(MARK):
            depth = 2 if line[0].isspace() else 1
            items.append((depth, line.lstrip().removeprefix(MARK)))
            continue
        writer.items(items)
        items = []
        writer.paragraph(line)
    writer.items(items)
    if not answer.strip():
        writer.paragraph(NOT_ANSWERED, quiet=True)


def headings_in(document: QTextDocument) -> list[int]:
    """The numbers of the blocks that are headings."""
    block, found = document.begin(), []
    while block.isValid():
        if block.blockFormat().intProperty(QTextFormat.Property.HeadingLevel):
            found.append(block.blockNumber())
        block = block.next()
    return found
