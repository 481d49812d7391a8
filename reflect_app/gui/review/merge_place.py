"""One place that both changed: two texts side by side, and buttons to keep one or both."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from reflect_app.gui.review import merge_messages as messages
from reflect_app.gui.review.merge_version import MergeVersion
from reflect_app.gui.widgets.button import ToggleButton
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.prose import Prose
from reflect_app.gui.widgets.status_marks import Mark, mark_pixmap
from reflect_app.three_way_merge import PUBLISHED, Choice
from reflect_app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from reflect_app.gui.style.theme import Theme
    from reflect_app.text_diff import Section
    from reflect_app.three_way_merge import Place

BETWEEN = 20  # pixels at 100% between the two texts
BESIDE = 680  # pixels at 100% of a place whose heading has room beside what the marks mean
_MARK = 15


class MergePlace(QFrame):
    """Shows both texts of a place, and what was chosen there.

    ``said`` is what happened there, what the author's own text is, and what is known of the other.
    """

    chosen = Signal(object, object)
    """Carries the ``Place`` and the ``Choice``."""

    def __init__(
        self,
        theme: Theme,
        place: Place,
        said: tuple[str, str, str],
        sections: tuple[Section, Section],
        *,
        with_legend: bool = False,
    ) -> None:
        super().__init__()
        self._theme, self.place = theme, place
        self.heading, yours, note = said
        self.choice: Choice | None = None
        self._narrow: bool | None = None
        self._mark = QLabel()
        self._heading = Prose()
        self._heading.setProperty("role", "heading")
        self._heading.setText(self.heading)
        self._legend = Prose()
        self._legend.setProperty("role", "small")
        self._legend.setText(messages.legend())
        if not with_legend:  # never shown before it stands in the window
            self._legend.hide()
        self.mine = MergeVersion(theme, yours, "", sections[0])
        self.theirs = MergeVersion(theme, messages.came_back(), note, sections[1])
        self.buttons = {
            Choice.MINE: ToggleButton(tr("Keep mine")),
            Choice.THEIRS: ToggleButton(tr("Take this")),
            Choice.BOTH: ToggleButton(tr("Keep both")),
        }
        if place == PUBLISHED:  # never shown before it stands in the window
            self.buttons[Choice.BOTH].hide()
        self._rows = self._button_rows()
        self._head = QWidget()
        self._head_grid = QGridLayout(self._head)
        self._head_grid.setContentsMargins(0, 0, 0, 0)
        self._head_grid.addWidget(self._mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._head_grid.addWidget(self._heading, 0, 1)
        self._head_grid.setColumnStretch(1, 1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for choice, button in self.buttons.items():
            button.clicked.connect(partial(self.chosen.emit, self.place, choice))
        self.fit(narrow=False)
        self.dress()

    def _button_rows(self) -> tuple[QWidget, QWidget]:
        rows = (QWidget(), QWidget())
        self._first = Prose()
        self._first.setProperty("role", "small")
        self._first.setText(messages.yours_first())
        self._first.setWordWrap(False)
        if self.place == PUBLISHED:  # never shown before it stands in the window
            self._first.hide()
        both = QHBoxLayout()
        both.setSpacing(self._theme.px(14))
        both.addWidget(self.buttons[Choice.BOTH])
        both.addWidget(self._first)
        for row, choice in zip(rows, (Choice.MINE, Choice.THEIRS), strict=True):
            flow = FlowLayout(row, across=14, down=8)
            flow.setContentsMargins(0, 0, 0, 0)
            flow.addWidget(self.buttons[choice])
            if row is rows[1]:
                flow.add_layout(both)  # what it means stays beside it
        return rows

    def show_choice(self, choice: Choice | None, at: int, places: int) -> None:
        """Show what was chosen here; it is the ``at``-th of so many places."""
        self.choice = choice
        for each, button in self.buttons.items():
            button.setChecked(each is choice)
            button.setAccessibleDescription(
                tr(
                    "{where}, place {at} of {all}",
                    where=messages.where_words(self.place),
                    at=at,
                    all=places,
                )
            )
        mine, theirs = (choice in {side, Choice.BOTH} for side in (Choice.MINE, Choice.THEIRS))
        decided = choice is not None
        self.mine.show_state(kept=mine, other=decided and not mine)
        self.theirs.show_state(kept=theirs, other=decided and not theirs)
        self.setAccessibleName(messages.place_spoken(self.place, self.heading, at, places, choice))
        self._show_mark()

    def come_here(self) -> None:
        """Have the focus where something can be chosen."""
        self.buttons[self.choice or Choice.MINE].setFocus(Qt.FocusReason.OtherFocusReason)

    def has_focus(self) -> bool:
        """Whether the keyboard is somewhere in it."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def dress(self) -> None:
        """Take on the present colours and sizes."""
        px = self._theme.px
        self._grid.setHorizontalSpacing(px(BETWEEN))
        self._grid.setVerticalSpacing(px(10))
        self._first.setMinimumHeight(self.buttons[Choice.BOTH].sizeHint().height())
        self._first.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.mine.dress()
        self.theirs.dress()
        self._show_mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What the marks mean stands beside the heading, where there is room for both."""
        super().resizeEvent(event)
        self._heading_row(narrow=self._narrow is not False)

    def fit(self, *, narrow: bool) -> None:
        """Put the texts side by side, or one under the other, yours first."""
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self._heading_row(narrow=narrow)
        both: tuple[tuple[QWidget, QWidget], ...] = (
            (self.mine, self._rows[0]),
            (self.theirs, self._rows[1]),
        )
        for side, (version, buttons) in enumerate(both):
            row, column = (2 + 2 * side, 0) if narrow else (2, side)
            self._grid.addWidget(version, row, column)
            self._grid.addWidget(buttons, row + 1, column)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0 if narrow else 1)

    def _heading_row(self, *, narrow: bool) -> None:
        below = narrow or self.width() < self._theme.px(BESIDE)
        self._legend.setWordWrap(below)
        self._head_grid.addWidget(self._legend, *((1, 1) if below else (0, 2)))
        self._grid.addWidget(self._head, 0, 0, 1, 1 if narrow else 2)

    def _show_mark(self) -> None:
        mark = Mark.LOOK if self.choice is None else Mark.DONE
        self._mark.setPixmap(mark_pixmap(mark, self._theme, _MARK, self))
        self._mark.setContentsMargins(0, self._theme.px(2), 0, 0)
        self._head_grid.setHorizontalSpacing(self._theme.px(8))
