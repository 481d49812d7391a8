"""A reflection on paper for the meeting: with room to write beside it, or with its comments.

A comment has a number in the text, behind its passage or its prompt, and stands in full after the
text. Whoever wrote the reflection is called "the author", whatever name they gave for comments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QTextCharFormat, QTextCursor

from reflect_app.clean_text import shown_name, typed_lines
from reflect_app.gui.documents.answer_anchors import Anchor
from reflect_app.gui.documents.document_writer import DocumentStyle, DocumentWriter
from reflect_app.gui.documents.messages import short_place
from reflect_app.gui.documents.printing import Printout, document_name
from reflect_app.gui.documents.reading_document import headings_in, write_document
from reflect_app.gui.style.sizes import CAPTION, NAME
from reflect_app.prompt_keys import PromptKey
from reflect_app.shown_dates import full_date
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from PySide6.QtGui import QTextDocument

    from reflect_app.gui.documents.answer_anchors import AnswerAnchors
    from reflect_app.reflection import Reflection
    from reflect_app.review.state import Comment

WIDE_MARGINS_MM = QMarginsF(22, 25, 85, 22)  # lines of some 60 characters, and room for a pen
ABOVE_COMMENTS, ABOVE_COMMENT, BELOW_LINE = 40, 14, 4
SET_IN = 40  # pixels at 100%: the words of a comment, from its number


class Remark(NamedTuple):
    """A comment as it stands on paper: its number there, and where its passage is now.

    ``passage`` counts characters of the answer; None where the comment is on the prompt as a
    whole, or its passage is gone.
    """

    number: int
    comment: Comment
    passage: range | None


def with_wide_margin(reflection: Reflection) -> Printout:
    """The reflection with room to write beside it."""
    return Printout(
        document_name(reflection),
        lambda document, style: write_document(document, reflection, style),
        WIDE_MARGINS_MM,
        ruled=True,
    )


def with_comments(
    reflection: Reflection,
    comments: Iterable[Comment],
    passages: Mapping[str, range | None],
    authors: Collection[str] = (),
) -> Printout:
    """The reflection with its comments, numbered in the order in which they are met in it.

    ``passages`` has where the passage of a comment is now, by the comment's id; ``authors`` are
    the names for comments of whoever wrote the reflection, which never stand on paper.
    """
    remarks = [_trimmed(each, reflection) for each in in_order_of_the_text(comments, passages)]

    def write(document: QTextDocument, style: DocumentStyle) -> None:
        anchors = write_document(document, reflection, style)
        _Marks(document, anchors, style).put(remarks)
        _Remarks(document, style, authors).write(remarks)

    return Printout(document_name(reflection), write)


def in_order_of_the_text(
    comments: Iterable[Comment], passages: Mapping[str, range | None]
) -> list[Remark]:
    """The comments with their numbers on paper: prompt by prompt, then passage by passage."""
    prompts = list(PromptKey)

    def place(comment: Comment) -> tuple[int, int, int, int]:
        at = passages.get(comment.id)
        where = (at.start, at.stop) if at else (-1, -1)
        return prompts.index(comment.prompt), *where, comment.number

    ordered = enumerate(sorted(comments, key=place), start=1)
    return [Remark(number, each, passages.get(each.id)) for number, each in ordered]


def _trimmed(remark: Remark, reflection: Reflection) -> Remark:
    """The same without blank ends of its passage, which are not on paper."""
    if not (at := remark.passage):
        return remark._replace(passage=None)
    words = reflection.answers.of(remark.comment.prompt)[at.start : at.stop]
    start, size = at.start + len(words) - len(words.lstrip()), len(words.strip())
    return remark._replace(passage=range(start, start + size) if size else None)


class _Marks:
    """Puts the numbers into the text, and a fine line under each passage."""

    def __init__(
        self, document: QTextDocument, anchors: AnswerAnchors, style: DocumentStyle
    ) -> None:
        self._document, self._anchors, self._style = document, anchors, style
        blocks = map(document.findBlockByNumber, headings_in(document))
        ends = [each.position() + each.length() - 1 for each in blocks]
        self._headings = dict(zip(PromptKey, ends, strict=False))  # tags and date come after them

    def put(self, remarks: Sequence[Remark]) -> None:
        """Underline all passages first, then put the numbers in from the last place backwards."""
        for remark in remarks:
            if (spot := self._spot(remark)) is not None and remark.passage:
                self._underline(*spot)
        placed = [(self._end(remark), remark.number) for remark in remarks]
        for end, number in sorted(placed, reverse=True):
            self._number(end, number)

    def _end(self, remark: Remark) -> int:
        spot = self._spot(remark)
        return spot[1] if spot else self._headings[remark.comment.prompt]

    def _spot(self, remark: Remark) -> tuple[int, int] | None:
        """Where a passage begins and ends in the document; None where there is none."""
        if not remark.passage:
            return None
        prompt, at = remark.comment.prompt, remark.passage
        first = self._anchors.position_of(Anchor(prompt, at.start))
        last = self._anchors.position_of(Anchor(prompt, at.stop - 1))
        if first is None or last is None:
            return None
        is_pair = "\ud800" <= self._document.characterAt(last) <= "\udbff"
        return first, max(first, last + (2 if is_pair else 1))

    def _underline(self, start: int, end: int) -> None:
        line = QTextCharFormat()
        line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(line)

    def _number(self, at: int, number: int) -> None:
        """A number in brackets: it can't be taken for a figure of the text, also where copied."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(at)
        letters = cursor.charFormat()
        letters.setUnderlineStyle(QTextCharFormat.UnderlineStyle.NoUnderline)
        font = letters.font()
        font.setPixelSize(round(self._style.px(CAPTION)))
        font.setBold(True)
        letters.setFont(font)
        cursor.insertText(f"\u00a0[{number}]", letters)


class _Remarks(DocumentWriter):
    """Writes the comments in full, after the text."""

    def __init__(
        self, document: QTextDocument, style: DocumentStyle, authors: Collection[str]
    ) -> None:
        super().__init__(document, style, goes_on=True)
        self._authors = authors

    def write(self, remarks: Sequence[Remark]) -> None:
        """All of them below a heading of their own, or that there are none."""
        bold = self.characters(bold=True)
        self.begin_block(bold, tr("Comments"), above=ABOVE_COMMENTS, heading=2)
        if not remarks:
            self.begin_block(self.characters(quiet=True), tr("No comments"))
        for remark in remarks:
            self._remark(remark)

    def _remark(self, remark: Remark) -> None:
        comment, quiet = remark.comment, self.characters(quiet=True, size=NAME)
        bold = self.characters(bold=True, size=NAME)
        number = f"[{remark.number}]\u2002"
        self.begin_block(bold, number, above=ABOVE_COMMENT, below=BELOW_LINE, heading=3)
        self.insert(short_place(comment.prompt.value), bold)
        self.insert(f" · {self._who_and_when(comment)}", quiet)
        self._set_in(hanging=True)
        if comment.anchor is not None:
            self._lines(_about(comment.anchor.passage, is_there=bool(remark.passage)), quiet)
        self._lines(comment.text, self.characters(size=NAME))
        if comment.suggestion is not None:
            self._lines(_suggested(comment.suggestion), self.characters(size=NAME))
        for reply in comment.replies:
            words = self.characters(size=NAME)
            self._lines(tr("{name}: {words}", name=self._name(reply.by), words=reply.text), words)

    def _who_and_when(self, comment: Comment) -> str:
        day = full_date(comment.at.astimezone().date())
        said = tr("{name}, {day}", name=self._name(comment.by), day=day)
        done = {"taken": tr("suggestion taken"), "left": tr("suggestion left as it was")}
        if comment.is_open:
            return said
        return f"{said} · {done.get(comment.decision, tr('resolved'))}"

    def _name(self, name: str) -> str:
        return tr("The author") if name in self._authors else shown_name(name)

    def _lines(self, text: str, characters: QTextCharFormat) -> None:
        for _start, line in typed_lines(text):
            if line.strip():
                self.begin_block(characters, below=BELOW_LINE)
                self._set_in()
                for begin, end in self.parts(line):
                    self.insert(line[begin:end], characters)

    def _set_in(self, *, hanging: bool = False) -> None:
        block = self.cursor.blockFormat()
        block.setLeftMargin(self.style.px(SET_IN))
        block.setTextIndent(-self.style.px(SET_IN) if hanging else 0)
        self.cursor.setBlockFormat(block)


def _about(passage: str, *, is_there: bool) -> str:
    words = " ".join(passage.split())
    if is_there:
        return tr("On “{words}”", words=words)
    return tr("On “{words}”, which is not in the text any more", words=words)


def _suggested(wording: str) -> str:
    words = " ".join(wording.split())
    return tr("Suggested: “{words}”", words=words) if words else tr("Suggested: leave this out")
