"""Two versions of a reflection as one document: what came and what went, by shape and by colour."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from reflect_app.gui.documents.showable import showable
from reflect_app.prompts import short_names
from reflect_app.reflection import HEADINGS, PromptKey
from reflect_app.text_diff import ChangeKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QTextDocument, QTextTableCell

    from reflect_app.gui.style.theme import Colours
    from reflect_app.text_diff import Section, TextSpan

LINE_HEIGHT = 1.6
BODY = 17  # pixels at 100%
SMALL = 15
MARKS = {ChangeKind.ADDED: "+\u00a0", ChangeKind.REMOVED: "−\u00a0"}
WORDS = {ChangeKind.ADDED: "Added", ChangeKind.REMOVED: "Removed"}
UNSEEN = {True: "(new paragraph)", False: "(space)"}
CONTEXT = 40  # characters before a change, in a list of changes
PLACES = {"title": "Working title", "tags": "Tags", "published": "Published date"} | {
    key.value: HEADINGS[key] for key in PromptKey
}


@dataclass(frozen=True)
class ComparisonLook:
    """What a comparison is drawn with. ``px`` turns pixels at 100% into those of the device."""

    font: QFont
    colours: Colours
    px: Callable[[float], float]


@dataclass(frozen=True, slots=True)
class Change:
    """One change as it stands in a document: the characters from ``start`` to ``end``."""

    place: str
    kind: ChangeKind
    text: str
    start: int
    end: int

    def words(self) -> str:
        """The change as a screen reader says it."""
        return f"{WORDS[self.kind]}, in {short_place(self.place)}: {spoken(self.text)}"

    def owned_words(self, owners: tuple[str, str]) -> str:
        """The same where two texts stand side by side: which of them has it."""
        owner = owners[0] if self.kind is ChangeKind.REMOVED else owners[1]
        return f"{owner}, in {short_place(self.place)}: {spoken(self.text)}"


def short_place(place: str) -> str:
    """What a place is called where there is no room for a heading."""
    return short_names()[PromptKey(place)] if place in set(PromptKey) else PLACES[place]


def spoken(text: str) -> str:
    """A stretch of text as it is read out: a line, or a name for what can't be seen."""
    return " ".join(text.split()) or UNSEEN["\n" in text]


def write_comparison(
    document: QTextDocument, sections: Sequence[Section], look: ComparisonLook
) -> list[Change]:
    """Fill a document with all that changed, the changed places whole; the answer is the changes.

    What was added is underlined and follows a plus, what was removed is struck through and follows
    a minus. The places without a change are named at the end.
    """
    writer = _begin(document, look)
    for section in (each for each in sections if each.changes):
        writer.heading(PLACES[section.place])
        writer.section(section)
    same = [short_place(each.place) for each in sections if not each.changes]
    if same:
        writer.note(f"No change in: {', '.join(same)}.")
    return writer.changes


def write_change_list(
    document: QTextDocument, sections: Sequence[Section], look: ComparisonLook
) -> list[Change]:
    """Fill a document with a line of words for each change, to be read from the top down."""
    writer = _begin(document, look)
    for section in (each for each in sections if each.changes):
        writer.heading(PLACES[section.place])
        before = ""
        for span in section.spans:
            if span.kind is ChangeKind.SAME:
                before = span.text
            else:
                writer.listed(section.place, span, before)
    return writer.changes


def write_side_by_side(
    document: QTextDocument,
    sections: Sequence[Section],
    names: tuple[str, str],
    look: ComparisonLook,
    *,
    columns: bool,
) -> list[Change]:
    """Fill a document with the places where two texts differ, both texts whole.

    ``names`` say whose text is on which side: the first is the one that the sections start from.
    With ``columns`` the texts stand side by side, otherwise one below the other. What only one of
    them has is underlined there and follows a plus.
    """
    writer = _begin(document, look)
    for section in (each for each in sections if each.changes):
        writer.heading(PLACES[section.place])
        writer.sides(section, names, columns=columns)
    return writer.changes


def _begin(document: QTextDocument, look: ComparisonLook) -> _Writer:
    document.clear()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    return _Writer(document, look)


class _Writer:
    """Puts paragraphs and marked stretches one after the other; text goes in as text."""

    def __init__(self, document: QTextDocument, look: ComparisonLook) -> None:
        self._look = look
        self._cursor = QTextCursor(document)
        self._fresh = True  # whether the cursor stands in a block that nothing was put in yet
        self._started = False
        self.changes: list[Change] = []

    def heading(self, text: str) -> None:
        spacing = self._spacing(above=30 if self._started else 0, below=6)
        spacing.setHeadingLevel(2)
        self._block(spacing)
        self._insert(text, self._format(bold=True))

    def note(self, text: str) -> None:
        self._block(self._spacing(above=26 if self._started else 0, below=10))
        self._insert(text, self._format(quiet=True, size=SMALL))

    def section(self, section: Section) -> None:
        """One place with what stayed, what went and what came."""
        if section.place == "tags":
            self._tags(section.spans)
            return
        self._block(self._spacing(below=10))
        self._text(section.place, section.spans)

    def listed(self, place: str, span: TextSpan, before: str) -> None:
        """One change as a line of words, with what stands before it."""
        self._block(self._spacing(below=10))
        start = self._cursor.position()
        self._insert(f"{WORDS[span.kind]}: ", self._format(bold=True))
        self._insert(spoken(span.text), self._format(span.kind))
        context = " ".join(before[-CONTEXT * 4 :].split())
        if context and place not in {"tags", "published"}:
            shown = context if len(context) <= CONTEXT else f"…{_tail(context)}"
            self._insert(f"  after “{shown}”", self._format(quiet=True, size=SMALL))
        self._note_change(place, span, start)

    def sides(self, section: Section, names: tuple[str, str], *, columns: bool) -> None:
        """One place in both texts, the words that only one has marked in it."""
        hidden = (ChangeKind.ADDED, ChangeKind.REMOVED)
        if not columns:
            for name, other in zip(names, hidden, strict=True):
                self._side(section, name, other)
            return
        table = self._cursor.insertTable(1, 2, self._table_format())
        for column, (name, other) in enumerate(zip(names, hidden, strict=True)):
            self._enter(table.cellAt(0, column), apart=not column)
            self._side(section, name, other)
        self._cursor.setPosition(table.lastPosition() + 1)
        self._fresh = True  # the block that follows a table

    def _side(self, section: Section, name: str, other: ChangeKind) -> None:
        self._block(self._spacing(below=4))
        self._insert(name, self._format(quiet=True, size=SMALL, bold=True))
        spans = [span for span in section.spans if span.kind is not other]
        if section.place == "tags":
            self._tags(spans, side=True)
        elif any(span.text.strip() for span in spans):
            self._block(self._spacing(below=10))
            self._text(section.place, spans, side=True)
        else:
            self._block(self._spacing(below=10))
            self._insert("Nothing here", self._format(quiet=True))

    def _enter(self, cell: QTextTableCell, *, apart: bool) -> None:
        """Write into a cell from now on; ``apart`` leaves room between it and the next one."""
        room = QTextTableCellFormat()
        room.setRightPadding(self._look.px(36 if apart else 0))
        cell.setFormat(room)
        self._cursor = cell.firstCursorPosition()
        self._fresh = True

    def _text(self, place: str, spans: Iterable[TextSpan], *, side: bool = False) -> None:
        breaking = False  # a line end, kept back until there is something to put after it
        for span in spans:
            start = self._cursor.position() + breaking
            if span.kind is not ChangeKind.SAME and not span.text.strip():
                self._marked(UNSEEN["\n" in span.text], span.kind, side=side)
                breaking = breaking or (span.kind is ChangeKind.ADDED and "\n" in span.text)
            else:
                breaking = self._lines(span, side=side, breaking=breaking)
            if span.kind is not ChangeKind.SAME:
                self._note_change(place, span, start)

    def _lines(self, span: TextSpan, *, side: bool, breaking: bool) -> bool:
        """One span, a block for each of its lines; whether a line end is still to come."""
        for number, line in enumerate(span.text.split("\n")):
            breaking = breaking or number > 0
            if not line.strip():
                if line and not breaking:
                    self._insert(line, self._format())
                continue
            if breaking:
                self._block(self._spacing(below=10))
                breaking = False
            if span.kind is ChangeKind.SAME:
                self._insert(line, self._format())
            else:
                self._marked(line, span.kind, side=side)
        return breaking

    def _marked(self, line: str, kind: ChangeKind, *, side: bool) -> None:
        """A stretch that came or went, with its mark in front of its first word."""
        core = line.strip()
        head, tail = line[: line.index(core)], line[line.index(core) + len(core) :]
        shown = ChangeKind.ADDED if side else kind
        if not head and not self._after_space():
            head = " "
        self._insert(head, self._format())
        self._insert(MARKS[shown], self._format(shown, mark=True))
        self._insert(core, self._format(shown))
        self._insert(tail, self._format())

    def _tags(self, spans: Sequence[TextSpan], *, side: bool = False) -> None:
        self._block(self._spacing(below=10))
        for number, span in enumerate(spans):
            self._insert(", " if number else "", self._format())
            start = self._cursor.position()
            if span.kind is ChangeKind.SAME:
                self._insert(span.text, self._format())
            else:
                self._marked(span.text, span.kind, side=side)
                self._note_change("tags", span, start)
        if not spans:
            self._insert("Nothing here", self._format(quiet=True))

    def _note_change(self, place: str, span: TextSpan, start: int) -> None:
        self.changes.append(Change(place, span.kind, span.text, start, self._cursor.position()))

    def _after_space(self) -> bool:
        at = self._cursor.position()
        before = self._cursor.document().characterAt(at - 1) if at else " "
        return self._cursor.atBlockStart() or before.isspace()

    def _insert(self, text: str, characters: QTextCharFormat) -> None:
        self._cursor.insertText(showable(text), characters)

    def _block(self, spacing: QTextBlockFormat) -> None:
        if self._fresh:
            self._cursor.setBlockFormat(spacing)
        else:
            self._cursor.insertBlock(spacing)
        self._started, self._fresh = True, False

    def _spacing(self, *, above: float = 0, below: float = 0) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setTopMargin(self._look.px(above))
        block.setBottomMargin(self._look.px(below))
        minimum = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
        block.setLineHeight(self._look.px(BODY * LINE_HEIGHT), minimum)
        return block

    def _format(
        self,
        kind: ChangeKind = ChangeKind.SAME,
        *,
        mark: bool = False,
        bold: bool = False,
        quiet: bool = False,
        size: int = BODY,
    ) -> QTextCharFormat:
        colours, font = self._look.colours, QFont(self._look.font)
        font.setPixelSize(round(self._look.px(size)))
        font.setBold(bold or mark)
        characters = QTextCharFormat()
        characters.setFont(font)
        characters.setForeground(colours.quiet if quiet else colours.text)
        if kind is ChangeKind.ADDED:
            characters.setBackground(colours.soft)
            characters.setForeground(colours.done if mark else colours.text)
            characters.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            characters.setUnderlineColor(colours.done)
        elif kind is ChangeKind.REMOVED:
            characters.setForeground(colours.quiet)
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
        table.setBottomMargin(self._look.px(20))
        return table


def counted_changes(sections: Sequence[Section]) -> str:
    """How much changed, and where, within a sentence: "3 changes, in What happened and Tags"."""
    number = sum(section.changes for section in sections)
    if not number:
        return "no difference"
    return f"{number:,} {'change' if number == 1 else 'changes'}, in {changed_places(sections)}"


def changed_places(sections: Sequence[Section]) -> str:
    """Where something changed: "What happened, Feelings and Tags"; "" where nothing did."""
    places = [short_place(section.place) for section in sections if section.changes]
    if not places:
        return ""
    return places[0] if len(places) == 1 else f"{', '.join(places[:-1])} and {places[-1]}"


def kinds_in(sections: Sequence[Section]) -> set[ChangeKind]:
    """Whether anything was added or removed at all."""
    spans = (span for section in sections for span in section.spans)
    return {kind for kind, _together in groupby(spans, lambda span: span.kind)}


def _tail(text: str) -> str:
    """The last few words of a line."""
    return text[-CONTEXT:].partition(" ")[2] or text[-CONTEXT:]
