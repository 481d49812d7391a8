"""Two versions of a reflection as one document: what came and what went, by shape and by colour."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QTextCharFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from reflect_app.gui.documents import messages
from reflect_app.gui.documents.answer_anchors import AnswerAnchors, AnswerRun
from reflect_app.gui.documents.document_writer import DocumentWriter
from reflect_app.gui.style.sizes import NAME, READING
from reflect_app.reflection import PromptKey
from reflect_app.text_diff import ChangeKind
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QTextDocument, QTextTableCell

    from reflect_app.gui.documents.document_writer import DocumentStyle
    from reflect_app.text_diff import Section, TextSpan

MARKS = {ChangeKind.ADDED: "+\u00a0", ChangeKind.REMOVED: "−\u00a0"}
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
        added = self.kind is ChangeKind.ADDED
        return messages.change_text(self.place, self.text, added=added)

    def owned_words(self, owners: tuple[str, str]) -> str:
        """The same where two texts stand side by side: which of them has it."""
        owner = owners[0] if self.kind is ChangeKind.REMOVED else owners[1]
        return messages.owned_text(self.place, self.text, owner)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was written: the changes in it, and where the answers of each version are in it."""

    changes: list[ShownChange]
    older: AnswerAnchors
    newer: AnswerAnchors


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A span, and how many characters of the older and the newer answer stand before it."""

    place: str
    span: TextSpan
    starts: tuple[int, int]


def write_comparison(
    document: QTextDocument, sections: Sequence[Section], style: DocumentStyle
) -> Comparison:
    """Fill a document with all that changed, the changed places whole; the answer says which.

    What was added is underlined and follows a plus, what was removed is struck through and follows
    a minus. The places without a change are named at the end.
    """
    writer = _Writer(document, style)
    for section in (each for each in sections if each.changes):
        writer.heading(messages.place_heading(section.place))
        writer.section(section)
    same = [each.place for each in sections if not each.changes]
    if same:
        writer.remark(messages.no_change_in(same))
    return writer.written()


def write_change_list(
    document: QTextDocument, sections: Sequence[Section], style: DocumentStyle
) -> Comparison:
    """Fill a document with a line of words for each change, to be read from the top down."""
    writer = _Writer(document, style)
    for section in (each for each in sections if each.changes):
        writer.heading(messages.place_heading(section.place))
        before = ""
        for stretch in _stretches(section):
            if stretch.span.kind is ChangeKind.SAME:
                before = stretch.span.text
            else:
                writer.listed(stretch, before)
    return writer.written()


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
    writer = _Writer(document, style)
    for section in (each for each in sections if each.changes):
        writer.heading(messages.place_heading(section.place))
        writer.sides(section, names, columns=columns)
    return writer.written()


class _Writer(DocumentWriter):
    """Puts paragraphs and marked stretches one after the other."""

    def __init__(self, document: QTextDocument, style: DocumentStyle) -> None:
        super().__init__(document, style)
        self._changes: list[ShownChange] = []
        self._anchors = (AnswerAnchors(document), AnswerAnchors(document))
        self._versions = (True, True)  # whether the older is what is shown, and the newer

    def written(self) -> Comparison:
        """What was written so far."""
        return Comparison(self._changes, *self._anchors)

    def remark(self, text: str) -> None:
        """Say something below the sections."""
        small = self._letters(quiet=True, size=NAME)
        self.begin_block(small, above=ABOVE_REMARK if self.started else 0)
        self.insert(text, small)

    def section(self, section: Section) -> None:
        """One place with what stayed, what went and what came."""
        if section.place == "tags":
            self._tags(_stretches(section))
            return
        self.begin_block(self._letters())
        self._text(_stretches(section))

    def listed(self, stretch: _Stretch, before: str) -> None:
        """One change as a line of words, with what stands before it."""
        span, bold = stretch.span, self._letters(bold=True)
        self.begin_block(bold)
        start = self.cursor.position()
        self.insert(tr("Added: ") if span.kind is ChangeKind.ADDED else tr("Removed: "), bold)
        self._put_words(stretch)
        context = " ".join(before[-CONTEXT * 4 :].split())
        if context and stretch.place not in {"tags", "published"}:
            shown = context if len(context) <= CONTEXT else f"…{_tail(context)}"
            self.insert(tr("  after “{words}”", words=shown), self._letters(quiet=True, size=NAME))
        self._note_change(stretch, start)

    def sides(self, section: Section, names: tuple[str, str], *, columns: bool) -> None:
        """One place in both texts, the words that only one has marked in it."""
        if not columns:
            for name, newer in zip(names, (False, True), strict=True):
                self._side(section, name, newer=newer)
            return
        table = self.cursor.insertTable(1, 2, self._table_format())
        for name, newer in zip(names, (False, True), strict=True):
            self._enter(table.cellAt(0, int(newer)), apart=not newer)
            self._side(section, name, newer=newer)
        self.cursor.setPosition(table.lastPosition() + 1)
        self.fresh = True  # the block that follows a table

    def _side(self, section: Section, name: str, *, newer: bool) -> None:
        self._versions = (not newer, newer)
        other = ChangeKind.REMOVED if newer else ChangeKind.ADDED
        title = self._letters(quiet=True, size=NAME, bold=True)
        self.begin_block(title, below=4)
        self.insert(name, title)
        stretches = [each for each in _stretches(section) if each.span.kind is not other]
        if section.place == "tags":
            self._tags(stretches, side=True)
        elif any(each.span.text.strip() for each in stretches):
            self.begin_block(self._letters())
            self._text(stretches, side=True)
        else:
            self.paragraph(messages.nothing_here(), quiet=True)

    def _enter(self, cell: QTextTableCell, *, apart: bool) -> None:
        """Write into a cell from now on; ``apart`` leaves room between it and the next one."""
        room = QTextTableCellFormat()
        room.setRightPadding(self.style.px(36 if apart else 0))
        cell.setFormat(room)
        self.cursor = cell.firstCursorPosition()
        self.fresh = True

    def _text(self, stretches: Iterable[_Stretch], *, side: bool = False) -> None:
        breaking = False  # a line end, kept back until there is something to put after it
        for stretch in stretches:
            kind, text = stretch.span.kind, stretch.span.text
            start = self.cursor.position() + breaking
            if kind is not ChangeKind.SAME and not text.strip():
                self._note_stretch(stretch, 0, len(text), shown="")
                self._marked(messages.unseen(text), kind, side=side)
                breaking = breaking or (kind is ChangeKind.ADDED and "\n" in text)
            else:
                breaking = self._lines(stretch, side=side, breaking=breaking)
            if kind is not ChangeKind.SAME:
                self._note_change(stretch, start)

    def _lines(self, stretch: _Stretch, *, side: bool, breaking: bool) -> bool:
        """One span, a block for each of its lines; whether a line end is still to come."""
        begin = 0
        for number, line in enumerate(stretch.span.text.split("\n")):
            breaking = breaking or number > 0
            if line.strip() and breaking:
                self.begin_block(self._letters())
                breaking = False
            if stretch.span.kind is not ChangeKind.SAME and line.strip():
                self._marked(line, stretch.span.kind, side=side, part=(stretch, begin))
            elif not breaking:
                self._put(line, self._letters(), (stretch, begin))
            begin += len(line) + 1
        return breaking

    def _marked(
        self, line: str, kind: ChangeKind, *, side: bool, part: tuple[_Stretch, int] | None = None
    ) -> None:
        """A stretch that came or went, with its mark in front of its first word."""
        core = line.strip()
        head, tail = line[: line.index(core)], line[line.index(core) + len(core) :]
        shown = ChangeKind.ADDED if side else kind
        if not head and not self._after_space():
            self.insert(" ", self._letters())
        self._put(head, self._letters(), part)
        self.insert(MARKS[shown], self._letters(shown, mark=True))
        self._put(core, self._letters(shown), part, len(head))
        self._put(tail, self._letters(), part, len(head) + len(core))

    def _tags(self, stretches: Sequence[_Stretch], *, side: bool = False) -> None:
        self.begin_block(self._letters())
        for number, stretch in enumerate(stretches):
            self.insert(", " if number else "", self._letters())
            start = self.cursor.position()
            if stretch.span.kind is ChangeKind.SAME:
                self.insert(stretch.span.text, self._letters())
            else:
                self._marked(stretch.span.text, stretch.span.kind, side=side)
                self._note_change(stretch, start)
        if not stretches:
            self.insert(messages.nothing_here(), self._letters(quiet=True))

    def _put(
        self,
        text: str,
        characters: QTextCharFormat,
        part: tuple[_Stretch, int] | None,
        further: int = 0,
    ) -> None:
        """Insert a text; ``part`` says of which span it is one, and where it begins there."""
        if part is not None and text:
            stretch, begin = part
            self._note_stretch(stretch, begin + further, begin + further + len(text), shown=text)
        self.insert(text, characters)

    def _put_words(self, stretch: _Stretch) -> None:
        """Insert a span as it is read out, its words in one line."""
        characters, text = self._letters(stretch.span.kind), stretch.span.text
        if not text.strip():
            self._note_stretch(stretch, 0, len(text), shown="")
            self.insert(messages.spoken(text), characters)
        for number, word in enumerate(_WORD.finditer(text)):
            self.insert(" " if number else "", characters)
            self._put(word[0], characters, (stretch, word.start()))

    def _note_stretch(self, stretch: _Stretch, begin: int, end: int, *, shown: str) -> None:
        """Note where a part of an answer is shown, in the versions that have it."""
        if stretch.place not in set(PromptKey):
            return
        without = {ChangeKind.ADDED: 0, ChangeKind.REMOVED: 1}.get(stretch.span.kind)
        for version, start in enumerate(stretch.starts):
            if self._versions[version] and version != without:
                offsets = range(start + begin, start + end) if shown else ()
                run = AnswerRun(
                    PromptKey(stretch.place), shown, offsets, start + begin, start + end
                )
                self.note(self._anchors[version], run)

    def _note_change(self, stretch: _Stretch, start: int) -> None:
        span = stretch.span
        change = ShownChange(stretch.place, span.kind, span.text, start, self.cursor.position())
        self._changes.append(change)

    def _after_space(self) -> bool:
        at = self.cursor.position()
        before = self.cursor.document().characterAt(at - 1) if at else " "
        return self.cursor.atBlockStart() or before.isspace()

    def _letters(
        self,
        kind: ChangeKind = ChangeKind.SAME,
        *,
        mark: bool = False,
        bold: bool = False,
        quiet: bool = False,
        size: int = READING,
    ) -> QTextCharFormat:
        """The letters of a text that stayed, went or came, or of the mark in front of it."""
        gone, style = kind is ChangeKind.REMOVED, self.style
        characters = self.characters(bold=bold or mark, quiet=quiet or gone, size=size)
        if kind is ChangeKind.ADDED:
            characters.setBackground(style.ground)
            characters.setForeground(style.added if mark else style.text)
            characters.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            characters.setUnderlineColor(style.added)
        elif gone:
            characters.setFontStrikeOut(not mark)
        return characters

    def _table_format(self) -> QTextTableFormat:
        table = QTextTableFormat()
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        table.setColumnWidthConstraints([half, half])
        table.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        table.setBorder(0)
        table.setCellPadding(0)
        table.setCellSpacing(0)
        table.setBottomMargin(self.style.px(20))
        return table


def _stretches(section: Section) -> list[_Stretch]:
    """The spans of a section, each with where it begins in the older and in the newer text."""
    older, newer = section.starts
    found = []
    for span in section.spans:
        found.append(_Stretch(section.place, span, (older, newer)))
        older += 0 if span.kind is ChangeKind.ADDED else len(span.text)
        newer += 0 if span.kind is ChangeKind.REMOVED else len(span.text)
    return found


def _tail(text: str) -> str:
    """The last few words of a line."""
    return text[-CONTEXT:].partition(" ")[2] or text[-CONTEXT:]
