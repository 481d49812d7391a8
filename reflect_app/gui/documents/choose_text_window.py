"""Two texts that differ, side by side, and the choice which of them is to stay."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor

from reflect_app.gui.documents.comparison_document import ShownChange, write_side_by_side
from reflect_app.gui.documents.document_writer import DocumentStyle
from reflect_app.gui.documents.messages import changed_places
from reflect_app.gui.forms.ui_conflict_window import Ui_ConflictWindow
from reflect_app.gui.tasks.worker import LatestOnly
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.app_window import AppDialog
from reflect_app.gui.widgets.page_scroll import WITH_BUTTON, keep_lines, let_shrink, put_on_shelf
from reflect_app.gui.widgets.window_keys import key_action
from reflect_app.text_diff import Section, compare_reflections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.style.theme import Theme
    from reflect_app.reflection import Reflection

    TitledReflection = tuple[str, Reflection]

MINE, THEIRS, BOTH = "mine", "theirs", "both"
COLUMNS = 760  # pixels at 100% from which the texts stand side by side
LOW = 470  # pixels at 100% below which the text needs the room of the words around it
ACROSS = 20  # pixels between two choices
LINES = 3  # of the text that are in view however large they are


class ChoiceWords(NamedTuple):
    """What such a window says; ``sides`` are the names of the texts, the first one's first.

    ``owners`` begin what a screen reader says of words that only one has. A window that keeps what
    stands in its form leaves ``title`` empty.
    """

    sides: tuple[str, str]
    owners: tuple[str, str]
    looking: str
    same: str
    title: str = ""
    heading: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    """The words of each button, and of what stands below it."""


class ChooseTextWindow(AppDialog):
    """Shows where two texts differ, and asks which to keep; closing it chooses nothing."""

    chosen = Signal(str)
    """``MINE``, the first text, ``THEIRS`` or ``BOTH`` is to be kept."""

    def __init__(
        self,
        mine: TitledReflection,
        theirs: TitledReflection,
        words: ChoiceWords,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._words = words
        self._sections: Sequence[Section] = ()
        self.changes: list[ShownChange] = []
        self.ui = Ui_ConflictWindow()
        self.ui.setupUi(self)
        self._choices = (
            (self.ui.mineButton, self.ui.mineLabel),
            (self.ui.theirsButton, self.ui.theirsLabel),
            (self.ui.bothButton, self.ui.bothLabel),
        )
        self._say_choices()
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        put_on_shelf(self.ui.column, [self.ui.bar], WITH_BUTTON)
        put_on_shelf(self.ui.column, [self.ui.footer], 4)
        let_shrink(self)
        self.fit_screen()
        self._comparing = LatestOnly(self)
        self._connect()
        self._fit()
        self.ui.leadLabel.setText(words.looking)
        titles = (mine[0], theirs[0])
        work = partial(compare_reflections, mine[1], theirs[1], titles=titles)
        self._comparing.ask(work, self._show_sections)
        self.ui.text.setFocus()

    def _say_choices(self) -> None:
        words = self._words
        if words.title:
            self.setWindowTitle(words.title)
            self.ui.titleLabel.setText(words.heading)
        for (button, label), (name, means) in zip(self._choices, words.choices, strict=False):
            button.setText(name)
            label.setText(means)

    def _connect(self) -> None:
        for choice, (button, label) in zip((MINE, THEIRS, BOTH), self._choices, strict=True):
            button.clicked.connect(partial(self._choose, choice))
            button.setAccessibleDescription(label.text())
        key_action(self, "Next difference", ("F8",), partial(self.go, 1), repeats=True)
        key_action(self, "Previous difference", ("Shift+F8",), partial(self.go, -1), repeats=True)
        self.close_by_keys(self.reject)
        self._theme.changed.connect(self._fit)
        self.ui.text.moved.connect(self._align)

    def go(self, by: int) -> None:
        """Go to the next stretch that only one of them has (1), or the one before (-1)."""
        if not self.changes:
            return
        here = self.ui.text.textCursor().selectionStart()
        places = sorted(self.changes, key=lambda change: change.start)
        later = [each for each in places if each.start > here]
        earlier = [each for each in places if each.start < here]
        change = (later or places)[0] if by > 0 else (earlier or places)[-1]
        cursor = QTextCursor(self.ui.text.document())
        cursor.setPosition(change.start)
        cursor.setPosition(change.end, QTextCursor.MoveMode.KeepAnchor)
        self.ui.text.setTextCursor(cursor)
        self.ui.text.ensureCursorVisible()
        announce(self.ui.text, change.owned_words(self._words.owners))

    def _choose(self, choice: str) -> None:
        self.accept()
        self.chosen.emit(choice)

    def _show_sections(self, sections: Sequence[Section]) -> None:
        self._sections = sections
        marked = "Words that only one of them has are underlined and follow a +."
        places = changed_places(sections)
        words = f"They differ in {places}. {marked}" if places else self._words.same
        self.ui.leadLabel.setText(words)
        self.ui.text.setAccessibleDescription(words)
        announce(self, words)
        self._draw()
        self.ui.text.go_to(0, 0)

    def _draw(self) -> None:
        text, px = self.ui.text, self._theme.px
        columns = self.width() >= px(COLUMNS)
        style = DocumentStyle.of_window(text.font(), self._theme)
        text.keep_to_measure(style.font, columns=2 if columns else 1)
        self.changes = write_side_by_side(
            text.document(), self._sections, self._words.sides, style, columns=columns
        ).changes
        # not before: Qt takes a table for taller than it is at first, and what is read would move
        text.leave_room(px(20 if self.height() >= px(LOW) else 4), px(28))

    def _fit(self) -> None:
        """Put texts and buttons side by side where there is room, and save height where low."""
        ui, px = self.ui, self._theme.px
        wide, low = self.width() >= px(COLUMNS), self.height() < px(LOW)
        ui.leadLabel.setVisible(not low)
        keep_lines(ui.text, LINES)
        needed = sum(button.sizeHint().width() + ACROSS for button, _label in self._choices)
        beside = needed + px(64) <= self.width()
        for at, (button, label) in enumerate(self._choices):
            row, column = (0, at) if beside else (2 * at, 0)
            ui.choices.addWidget(button, row, column, Qt.AlignmentFlag.AlignLeft)
            ui.choices.addWidget(label, row + 1, column, Qt.AlignmentFlag.AlignTop)
            # the first under the first text, the others share what is under the second
            ui.choices.setColumnStretch(at, (2 if wide and not at else 1) if beside else not at)
            label.setVisible(not low)
        with ui.text.staying():
            self._draw()
        self._align()

    def _align(self) -> None:
        """Begin and end everything where the texts do: buttons stand under what they keep."""
        ui, px, text = self.ui, self._theme.px, self.ui.text
        left = right = 16
        if self.width() >= px(COLUMNS):
            left = max(px(32), text.x() + text.viewport().x())
            right = max(px(32), self.width() - text.x() - text.viewport().geometry().right() - 1)
        low = self.height() < px(LOW)
        ui.barColumn.setContentsMargins(left, px(8 if low else 20), right, px(8 if low else 14))
        ui.choices.setContentsMargins(left, px(8 if low else 14), right, px(8 if low else 20))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything within the window."""
        super().resizeEvent(event)
        self._fit()
