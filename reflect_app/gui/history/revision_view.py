"""The right side of the history: one revision to read, or what changed between two of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor

from reflect_app.gui.documents.comparison_document import write_change_list, write_comparison
from reflect_app.gui.documents.document_writer import DocumentStyle
from reflect_app.gui.documents.messages import counted_changes
from reflect_app.gui.documents.reading_document import write_document
from reflect_app.gui.tasks.worker import LatestOnly
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.button import Button, ToggleButton
from reflect_app.gui.widgets.chooser import Chooser
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.text_diff import ChangeKind, Section, compare_reflections, kinds_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.documents.comparison_document import ShownChange
    from reflect_app.gui.forms.ui_history_window import Ui_HistoryWindow
    from reflect_app.gui.history.revision_list import RevisionEntry
    from reflect_app.gui.style.theme import Theme
    from reflect_app.reflection import Reflection

    TitledReflection = tuple[str, Reflection]

JUST_READ, PRESENT, ONE_BEFORE = "just-read", "now", "before"
LEGEND = {
    ChangeKind.ADDED: "+ underlined: added later",
    ChangeKind.REMOVED: "− struck through: taken out later",
}
_AT_ONCE = 60_000  # characters of two texts that the interface's own thread compares


class CompareTools:
    """The chooser of what to compare with, and the ways from change to change."""

    def __init__(self, holder: QWidget, theme: Theme) -> None:
        label = plain_label("Compare with", "note")
        label.setWordWrap(False)
        self.box = Chooser()
        self.box.marks_choice = False
        self.box.setAccessibleName("Compare with")
        label.setBuddy(self.box)
        self.previous, self.next = Button("Previous change"), Button("Next change")
        self.as_list = ToggleButton("Changes as a list")
        flow = FlowLayout(holder, across=theme.px(12), down=8)
        flow.setContentsMargins(0, 0, 0, 0)
        for widget in (label, self.box, self.previous, self.next, self.as_list):
            flow.addWidget(widget)

    def offer(self, entries: Sequence[RevisionEntry], picked: RevisionEntry) -> None:
        """Offer what a revision can be compared with; what was chosen stays so where it can.

        The keys are the words above, or the number of a revision.
        """
        self.box.fill(_choices(entries, picked))


def _choices(entries: Sequence[RevisionEntry], picked: RevisionEntry) -> dict[str, str]:
    older = entries[list(entries).index(picked) + 1 :]
    choices = {PRESENT: "Now"} if picked.number is not None else {}
    if older:
        choices[ONE_BEFORE] = "The one before it"
    choices[JUST_READ] = "Nothing, just read it"
    others = [each for each in entries if each.number not in {None, picked.number}]
    return choices | {str(each.number): each.when for each in others}


class RevisionView(QObject):
    """Fills the right side, and leads from change to change in it."""

    def __init__(self, ui: Ui_HistoryWindow, theme: Theme) -> None:
        super().__init__(ui.text)
        self._ui = ui
        self._theme = theme
        self._comparing = LatestOnly(self)
        self._sections: Sequence[Section] | None = None
        self._read: TitledReflection | None = None
        self._said = ""
        self._low = False
        self.changes: list[ShownChange] = []
        self.tools = CompareTools(ui.tools, theme)
        self.tools.next.clicked.connect(partial(self.go, 1))
        self.tools.previous.clicked.connect(partial(self.go, -1))
        self.tools.as_list.toggled.connect(self._draw_from_top)
        theme.changed.connect(self.redraw)
        # once the window has its size, or what stands above would keep it from getting smaller
        ui.text.moved.connect(self._line_up, Qt.ConnectionType.QueuedConnection)
        self.clear()

    @property
    def working(self) -> bool:
        """Whether a comparison is still being made."""
        return self._comparing.working

    def clear(self, words: str = "") -> None:
        """Show nothing but a sentence."""
        self._comparing.forget()
        self._sections = self._read = None
        self.changes = []
        self._ui.text.clear()
        self._say(words, "")
        self._show_ways()

    def fit(self, *, low: bool) -> None:
        """Begin everything on one left line, and leave most of a low window to the text."""
        ui, turned, self._low = self._ui, low != self._low, low
        if turned:
            ui.text.leave_room(*self._room())
        left, above = ui.text.viewport().x(), self._theme.px(6 if low else 12)
        ui.headColumn.setContentsMargins(left, above, self._theme.px(16), above)
        self._show_ways()
        ui.legendLabel.setVisible(bool(ui.legendLabel.text()) and not low)

    def _show_ways(self) -> None:
        """Offer the ways from change to change; a low window leaves them to the menu's keys."""
        tools = self.tools
        for button in (tools.previous, tools.next, tools.as_list):
            button.setVisible(bool(self.changes) and not self._low)

    def _line_up(self) -> None:
        self.fit(low=self._low)

    def show_one(self, entry: RevisionEntry, titled: TitledReflection) -> None:
        """Show one revision, to be read."""
        self._comparing.forget()
        self._sections, self._read = None, titled
        self._say(_read_text(entry), "")
        self._draw_from_top()

    def show_difference(
        self,
        older: RevisionEntry,
        newer: RevisionEntry,
        before: TitledReflection,
        after: TitledReflection,
    ) -> None:
        """Show what changed on the way from the older to the newer."""
        titles = (before[0], after[0])
        work = partial(compare_reflections, before[1], after[1], titles=titles)
        then = partial(self._show_sections, older, newer)
        if _length(before[1]) + _length(after[1]) <= _AT_ONCE:
            self._comparing.forget()
            self._read = after
            then(work())
            return
        self.clear("Looking for what changed…")
        self._read = after
        self._comparing.ask(work, then)

    def redraw(self) -> None:
        """Draw what is shown in the present colours and sizes, from where it was read."""
        with self._ui.text.staying():
            self._draw()

    def _draw_from_top(self) -> None:
        self._draw()
        self._ui.text.go_to(0, 0)

    def _draw(self) -> None:
        ui = self._ui
        style = DocumentStyle.of_window(ui.text.font(), self._theme, self._room())
        ui.text.keep_to_measure(style.font)
        differs = any(section.changes for section in self._sections or ())
        if self._sections is not None and differs:
            listed = self.tools.as_list.isChecked()
            write = write_change_list if listed else write_comparison
            self.changes = write(ui.text.document(), self._sections, style).changes
        elif self._read is not None:
            self.changes = []
            write_document(ui.text.document(), self._read[1], style)
        self._show_ways()

    def go(self, by: int) -> None:
        """Go to the next change (1) or the previous one (-1), and say which one it is."""
        if not self.changes:
            return
        at = self._next_from(by)
        change = self.changes[at]
        cursor = QTextCursor(self._ui.text.document())
        cursor.setPosition(change.start)
        cursor.setPosition(change.end, QTextCursor.MoveMode.KeepAnchor)
        self._ui.text.setTextCursor(cursor)
        self._ui.text.ensureCursorVisible()
        announce(self._ui.text, f"Change {at + 1} of {len(self.changes)}. {change.words()}")

    def _next_from(self, by: int) -> int:
        """The place in the list of the change to go to; after the last comes the first."""
        cursor = self._ui.text.textCursor()
        begin, end = cursor.selectionStart(), cursor.selectionEnd()
        if by > 0:
            later = (at for at, each in enumerate(self.changes) if each.start >= end)
            return next(later, 0)
        earlier = (at for at in reversed(range(len(self.changes))) if self.changes[at].end <= begin)
        return next(earlier, len(self.changes) - 1)

    def _show_sections(
        self, older: RevisionEntry, newer: RevisionEntry, sections: Sequence[Section]
    ) -> None:
        self._sections = sections
        kinds = kinds_in(sections)
        legend = [words for kind, words in LEGEND.items() if kind in kinds]
        words = f"From {older.name} to {newer.name}: {counted_changes(sections)}."
        self._say(words, "   ".join(legend))
        self._draw_from_top()

    def _say(self, words: str, legend: str) -> None:
        for label, text in ((self._ui.summaryLabel, words), (self._ui.legendLabel, legend)):
            label.setText(text)
            label.setVisible(bool(text) and not (self._low and label is self._ui.legendLabel))
        self._ui.text.setAccessibleDescription(f"{words} {legend}".strip())
        if words and words != self._said:
            announce(self._ui.text, words)
        self._said = words

    def _room(self) -> tuple[int, int]:
        return self._theme.px(4 if self._low else 24), self._theme.px(40)


def _length(reflection: Reflection) -> int:
    return sum(len(text) for _prompt, text in reflection.answers)


def _read_text(entry: RevisionEntry) -> str:
    if entry.number is None:
        return f"As it is now. {entry.length}."
    return f"As it was {entry.name}. {entry.length}."
