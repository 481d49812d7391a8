"""One reflection as a document: the same on the screen, on paper and in a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor, QTextDocument, QTextFormat, QTextList, QTextListFormat

from reflect_app.clean_text import clean_text, typed_lines
from reflect_app.gui.documents.answer_anchors import AnswerAnchors, AnswerRun
from reflect_app.gui.documents.document_writer import (
    BELOW,
    DocumentStyle,
    DocumentWriter,
    in_one_go,
)
from reflect_app.gui.documents.list_marks import BULLET
from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.shown_dates import full_date
from reflect_app.tags import tag_words
from reflect_app.text_format.file_layout import normalised, normalised_text
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.reflection import Reflection


BELOW_ITEM = 6


def write_document(
    document: QTextDocument, reflection: Reflection, style: DocumentStyle
) -> AnswerAnchors:
    """Fill a document with a reflection, as it will be written to the text file.

    Prompts are headings, lines that start with ``- `` are list items, and tags and date come last.
    """
    writer = ReadingWriter(document, style)
    with in_one_go(document):
        for key in PromptKey:
            writer.heading(HEADINGS[key])
            writer.answer(key, reflection.answers.of(key))
        for place, heading in (("tags", "Tags"), ("published", "Published")):
            writer.heading(heading)
            writer.begin_block(writer.characters(quiet=True), writer.said_of(place, reflection))
        writer.say_if_parted()
    return writer.anchors


class ReadingWriter(DocumentWriter):
    """Writes answers, their lines as paragraphs and items."""

    def __init__(self, document: QTextDocument, style: DocumentStyle) -> None:
        super().__init__(document, style)
        self.anchors = AnswerAnchors(document)
        self._lists: dict[int, QTextList] = {}  # those that can go on, by how deep they stand

    def said_of(self, place: str, reflection: Reflection) -> str:
        """What stands under the heading of the tags, or of the date."""
        plain = normalised(reflection)
        if place == "tags":
            return ", ".join(map(tag_words, plain.tags)) or tr("No tags yet")
        return full_date(plain.published) if plain.published else tr("No published date yet")

    def answer(self, prompt: PromptKey, answer: str) -> None:
        """Write what a prompt was answered with, or that it was not."""
        self._lists = {}
        self.begin_part()
        shown = False
        for first, line in typed_lines(answer):
            if self.is_full():
                break
            if written := normalised_text(line):
                self._line(prompt, first, line, written)
                shown = True
        self.end_part()
        if not shown:
            quiet = self.characters(quiet=True)
            self.begin_block(quiet)
            self.anchors.add(AnswerRun(self.cursor.position(), prompt, (), 0, len(answer)), "")
            self.insert(tr("Not answered yet"), quiet)

    def _line(self, prompt: PromptKey, first: int, line: str, written: str) -> None:
        """Write a line of an answer as the file has it, and note where it stands as typed."""
        words, depth = _item(written)
        offsets = _offsets(first, line, written)[len(written) - len(words) :]
        characters = self.characters()
        self.begin_block(characters, below=BELOW_ITEM if depth else BELOW)
        item = self.cursor.block()
        for begin, end in self.parts(words):
            at, last = self.cursor.position(), offsets[end - 1] + 1 if end < len(words) else 0
            start = offsets[begin] if begin else first
            run = AnswerRun(at, prompt, offsets[begin:end], start, last or first + len(line))
            self.anchors.add(run, words[begin:end])
            self.insert(words[begin:end], characters)
        if not depth:
            self._lists = {}
        elif depth in self._lists:
            self._lists[depth].add(item)
        else:
            self._lists[depth] = QTextCursor(item).createList(_list_format(depth))


def _item(line: str) -> tuple[str, int]:
    """The words of a line, and how deep it stands in a list; 0 where it is no item."""
    mark = f"{BULLET} "
    if not line.lstrip().startswith(mark):
        return line, 0
    return line.lstrip().removeprefix(mark), 2 if line[0].isspace() else 1


def _offsets(first: int, line: str, written: str) -> Sequence[int]:
    """Where each character of a line as it is written stands in the answer as it was typed."""
    if len(written) == len(line.rstrip()):  # nothing was left out but space at the end
        return range(first, first + len(written))
    kept = [at for at, letter in enumerate(line, first) if clean_text(letter)]
    return kept[: len(written)]


def _list_format(depth: int) -> QTextListFormat:
    discs = QTextListFormat()
    discs.setStyle(QTextListFormat.Style.ListDisc)
    discs.setIndent(depth)
    return discs


def headings_in(document: QTextDocument) -> list[int]:
    """The numbers of the blocks that are headings."""
    block, found = document.begin(), []
    while block.isValid():
        if block.blockFormat().intProperty(QTextFormat.Property.HeadingLevel):
            found.append(block.blockNumber())
        block = block.next()
    return found
