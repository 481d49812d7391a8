"""Two versions of a reflection as one document: what came and what went, by shape and by colour."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QTextCharFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from reflect_app.gui.documents import messages
from reflect_app.gui.documents.answer_anchors import AnswerAnchors, AnswerRun
from reflect_app.gui.documents.document_writer import DocumentStyle, DocumentWriter, in_one_go
from reflect_app.gui.style.sizes import NAME
from reflect_app.prompt_keys import PromptKey
from reflect_app.text_diff import ChangeKind, Section
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QTextDocument


MARKS = {ChangeKind.ADDED: "+\u00a0", ChangeKind.REMOVED: "−\u00a0"}
MISSING_IN = (ChangeKind.ADDED, ChangeKind.REMOVED)  # the older version, and the newer
_WORD = re.compile(r"\S+")
ABOVE_REMARK = 26
CONTEXT = 40  # characters before a change, in a list of changes


@dataclass(frozen=True, slots=True)
class ShownChange:
    """One change as it stands in a document: the characters from ``start`` to ``end``."""

    place: str
    kind: ChangeKind
    text: str
    start: int
    end: int

    def words(self) -> str:
        """The change as a screen reader says it."""
        where, what = messages.short_place(self.place), messages.spoken(self.text)
        if self.kind is ChangeKind.ADDED:
            return tr("Added, in {place}: {text}", place=where, text=what)
        return tr("Removed, in {place}: {text}", place=where, text=what)

    def owned_words(self, owners: tuple[str, str]) -> str:
        """The same where two texts stand side by side: which of them has it."""
        where, what = messages.short_place(self.place), messages.spoken(self.text)
        owner = owners[0] if self.kind is ChangeKind.REMOVED else owners[1]
        return tr("{owner}, in {place}: {text}", owner=owner, place=where, text=what)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was written: the changes in it, and where the answers of each version are in it."""

    changes: list[ShownChange]
    older: AnswerAnchors
    newer: AnswerAnchors


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a span, and how much of the older and of the newer answer stands before it."""

    place: str
    kind: ChangeKind
    text: str
    starts: tuple[int, int]

    @property
    def changed(self) -> bool:
        """Whether it came or went."""
        return self.kind is not ChangeKind.SAME

    def part(self, begin: int, end: int | None = None) -> Piece:
        """What stands between two places of it, or from one to its end."""
        older, newer = self.starts
        return replace(self, text=self.text[begin:end], starts=(older + begin, newer + begin))


def write_comparison(
    document: QTextDocument, sections: Sequence[Section], style: DocumentStyle
) -> Comparison:
    """Fill a document with all that changed, the changed places whole; the answer says which.

    What was added is underlined and follows a plus, what was removed is struck through and follows
    a minus. The places without a change are named at the end.
    """
    writer = ComparisonWriter(document, style)
    with in_one_go(document):
        for section in writer.headed(sections):
            writer.pieces(pieces_of_section(section))
        same = [messages.short_place(each.place) for each in sections if not each.changes]
        if same:
            words = tr("No change in: {places}.", places=", ".join(same))
            above = ABOVE_REMARK if writer.started else 0
            writer.begin_block(writer.characters(quiet=True, size=NAME), words, above=above)
        writer.say_if_parted()
    return writer.comparison


def write_change_list(
    document: QTextDocument, sections: Sequence[Section], style: DocumentStyle
) -> Comparison:
    """Fill a document with a line of words for each change, to be read from the top down."""
    writer = ComparisonWriter(document, style)
    with in_one_go(document):
        for section in writer.headed(sections):
            before = ""
            for piece in pieces_of_section(section):
                if piece.changed:
                    writer.listed(piece, before)
                else:
                    before = piece.text
        writer.say_if_parted()
    return writer.comparison


def write_side_by_side(
    document: QTextDocument,
    sections: Sequence[Section],
    names: tuple[str, str],
    style: DocumentStyle,
    *,
    columns: bool,
) -> Comparison:
    """Fill a document with the places where two texts differ, both texts whole.

    ``names`` say whose text is on which side: the first is the one that the sections start from.
    With ``columns`` the texts stand side by side, otherwise one below the other. What only one of
    them has is underlined there and follows a plus.
    """
    writer = ComparisonWriter(document, style)
    with in_one_go(document):
        for section in writer.headed(sections):
            writer.sides(section, names, columns=columns)
        writer.say_if_parted()
    return writer.comparison


class ComparisonWriter(DocumentWriter):
    """Puts paragraphs and marked pieces one after the other."""

    def __init__(self, document: QTextDocument, style: DocumentStyle) -> None:
        super().__init__(document, style)
        self.comparison = Comparison([], AnswerAnchors(document), AnswerAnchors(document))
        self._side: int | None = None  # which version is shown, 0 or 1, where not both are

    def headed(self, sections: Iterable[Section]) -> Iterator[Section]:
        """The sections with changes, once the heading of each is written."""
        for section in sections:
            if section.changes:
                self.heading(messages.place_heading(section.place))
                self.begin_part()
                yield section
                self.end_part()

    def listed(self, piece: Piece, before: str) -> None:
        """One change as a line of words, with what stands before it."""
        bold, letters = self.characters(bold=True), self.letters(piece.kind)
        added = tr("Added: ") if piece.kind is ChangeKind.ADDED else tr("Removed: ")
        self.begin_block(bold)
        start = self.cursor.position()
        self.insert(added, bold)
        if not piece.text.strip():
            self._note(piece, seen=False)
            self.insert(messages.spoken(piece.text), letters)
        for number, word in enumerate(_WORD.finditer(piece.text)):
            if self.is_full():
                break
            self.insert(" " if number else "", letters)
            self._put(piece.part(*word.span()), letters)
        context = " ".join(before[-CONTEXT * 4 :].split())
        if context and piece.place not in {"tags", "published"}:
            end = context[-CONTEXT:]
            shown = end if end == context else f"…{end.partition(' ')[2] or end}"
            quiet = self.characters(quiet=True, size=NAME)
            self.insert(tr("  after “{words}”", words=shown), quiet)
        self._note_change(piece, start)

    def sides(self, section: Section, names: tuple[str, str], *, columns: bool) -> None:
        """One place in both texts, the words that only one has marked in it."""
        table = self.cursor.insertTable(1, 2, self._table_format()) if columns else None
        for side, name in enumerate(names):
            if table is not None:
                room = QTextTableCellFormat()
                room.setRightPadding(self.style.px(0 if side else 36))  # between it and the next
                table.cellAt(0, side).setFormat(room)
                self.cursor = table.cellAt(0, side).firstCursorPosition()
                self.fresh = True
            self.begin_block(self.characters(quiet=True, size=NAME, bold=True), name, below=4)
            self._side = side
            self.begin_part()
            own = [
                piece for piece in pieces_of_section(section) if piece.kind is not MISSING_IN[side]
            ]
            if any(piece.text.strip() for piece in own):
                self.pieces(own)
            else:
                self.begin_block(self.characters(quiet=True), tr("Nothing here"))
            self.end_part()
        if table is not None:
            self.cursor.setPosition(table.lastPosition() + 1)
            self.fresh = True  # the block that follows a table

    def pieces(self, pieces: Iterable[Piece]) -> None:
        """What stayed, what went and what came, one after the other; tags in a row."""
        self.begin_block(self.characters())
        breaking = False  # a line end, kept back until there is something to put after it
        for number, piece in enumerate(pieces):
            if number and piece.place == "tags":
                self.insert(", ", self.characters())
            start = self.cursor.position() + breaking
            if piece.changed and not piece.text.strip():
                self._note(piece, seen=False)
                self._marked(replace(piece, place="", text=messages.spoken(piece.text)))
                breaking = breaking or (piece.kind is ChangeKind.ADDED and "\n" in piece.text)
            else:
                breaking = self._lines(piece, breaking=breaking)
            if piece.changed:
                self._note_change(piece, start)

    def _lines(self, piece: Piece, *, breaking: bool) -> bool:
        """One piece, a block for each of its lines; whether a line end is still to come."""
        begin = 0
        for number, line in enumerate(piece.text.split("\n")):
            if self.is_full():
                break
            breaking = breaking or number > 0
            if line.strip() and breaking:
                self.begin_block(self.characters())
                breaking = False
            end = begin + len(line)
            if piece.changed and line.strip():
                self._marked(piece.part(begin, end))
            elif not breaking:
                self._put(piece.part(begin, end), self.characters())
            begin = end + 1
        return breaking

    def _marked(self, piece: Piece) -> None:
        """A piece that came or went, with its mark in front of its first word."""
        core = piece.text.strip()
        begin = piece.text.index(core)
        end = begin + len(core)
        shown = piece.kind if self._side is None else ChangeKind.ADDED
        if not begin and not self._after_space():
            self.insert(" ", self.characters())
        self._put(piece.part(0, begin), self.characters())
        self.insert(MARKS[shown], self.letters(shown, mark=True))
        self._put(piece.part(begin, end), self.letters(shown))
        self._put(piece.part(end), self.characters())

    def _put(self, piece: Piece, characters: QTextCharFormat) -> None:
        """Insert a piece as it is, and note where it stands."""
        for begin, end in self.parts(piece.text) if piece.text else ():
            part = piece.part(begin, end)
            self._note(part)
            self.insert(part.text, characters)

    def _note(self, piece: Piece, *, seen: bool = True) -> None:
        """Note where a piece of an answer is shown, in the versions that have it."""
        if piece.place not in set(PromptKey):
            return
        position = self.cursor.position()
        for version, anchors in enumerate((self.comparison.older, self.comparison.newer)):
            if piece.kind is not MISSING_IN[version] and self._side in {None, version}:
                first = piece.starts[version]
                last = first + len(piece.text)
                offsets = range(first, last) if seen else ()
                run = AnswerRun(position, PromptKey(piece.place), offsets, first, last)
                anchors.add(run, piece.text if seen else "")

    def _note_change(self, piece: Piece, start: int) -> None:
        change = ShownChange(piece.place, piece.kind, piece.text, start, self.cursor.position())
        self.comparison.changes.append(change)

    def _after_space(self) -> bool:
        at = self.cursor.position()
        before = self.cursor.document().characterAt(at - 1) if at else " "
        return self.cursor.atBlockStart() or before.isspace()

    def letters(self, kind: ChangeKind, *, mark: bool = False) -> QTextCharFormat:
        """The letters of a text that went or came, or of the mark in front of it."""
        gone, style = kind is ChangeKind.REMOVED, self.style
        characters = self.characters(bold=mark, quiet=gone)
        if gone:
            characters.setFontStrikeOut(not mark)
        else:
            characters.setBackground(style.ground)
            characters.setForeground(style.added if mark else style.text)
            characters.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            characters.setUnderlineColor(style.added)
        return characters

    def _table_format(self) -> QTextTableFormat:
        table = QTextTableFormat()
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        table.setColumnWidthConstraints([half, half])
        table.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setBorder(0)
        table.setCellPadding(0)
        table.setCellSpacing(0)
        table.setBottomMargin(self.style.px(20))
        return table


def pieces_of_section(section: Section) -> list[Piece]:
    """The spans of a section, each with where it begins in the older and in the newer text."""
    older, newer = section.starts
    found = []
    for span in section.spans:
        found.append(Piece(section.place, span.kind, span.text, (older, newer)))
        older += 0 if span.kind is ChangeKind.ADDED else len(span.text)
        newer += 0 if span.kind is ChangeKind.REMOVED else len(span.text)
    return found
