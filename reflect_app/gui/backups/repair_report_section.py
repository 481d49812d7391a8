"""One part of the page after a repair: a heading with its mark, and reflections by title."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reflect_app.gui.phrases.show_more import show_more_text
from reflect_app.gui.style.sizes import BETWEEN_LINES
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.status_marks import Mark, mark_pixmap
from reflect_app.gui.widgets.wrapping_button import LinkButton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from reflect_app.gui.style.theme import Theme

    Titles = Iterable[tuple[str, str]]
    Offers = Mapping[str, Callable[[str], object]]
    LookUp = Callable[[Sequence[str], Callable[[Titles], None]], object]

AT_ONCE = 30  # reflections listed before more are asked for


class RepairedSection(QWidget):
    """Says how many reflections came from one place, and lists them where that is of use.

    ``look_up`` finds the ids with their titles and hands them on.
    """

    def __init__(
        self, theme: Theme, mark: Mark | None, heading: str, text: str, look_up: LookUp
    ) -> None:
        super().__init__()
        self._theme = theme
        self._mark = mark
        self._look_up = look_up
        self._offers: Offers = {}
        self._left: list[str] = []
        self.rows: list[QFrame] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._top = QHBoxLayout()
        self._sign = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._sign.setVisible(mark is not None)
        self._top.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addWidget(plain_label(heading, "subheading"), 1)
        self._column.addLayout(self._top)
        if text:
            self._column.addWidget(plain_label(text, "note"))
        self.more = Button()
        self.more.setProperty("kind", "link")
        self.more.hide()
        self.more.clicked.connect(self._show_more)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)

    def show_ids(self, ids: Iterable[str], offers: Offers) -> None:
        """List these reflections, as soon as their titles are known, with what can be done."""
        self._offers, self._left = offers, list(ids)
        self._show_more()

    def _show_titles(self, titles: Titles) -> None:
        """Add a row for each of these ids with its title."""
        first = len(self.rows)
        for reflection_id, title in titles:
            self.rows.append(self._row(reflection_id, title))
            self._column.insertWidget(self._column.indexOf(self.more), self.rows[-1])
        if first and first < len(self.rows):  # more were asked for, by whoever had the focus here
            self.rows[first].findChildren(LinkButton)[0].setFocus()
        self.fit()

    def add_button(self, button: Button) -> None:
        """Put a button under the text."""
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def fit(self) -> None:
        """Draw the mark and space everything for the present zoom and colours."""
        px = self._theme.px
        self._column.setSpacing(px(BETWEEN_LINES))
        self._top.setSpacing(px(10))
        if self._mark is not None:
            self._sign.setPixmap(mark_pixmap(self._mark, self._theme, 18, self))
            self._sign.setContentsMargins(0, px(2), 0, 0)
        for grid in self.findChildren(QGridLayout):
            grid.setContentsMargins(0, px(4), 0, px(4))
            grid.setSpacing(px(16))

    def _show_more(self) -> None:
        now, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        self.more.setText(show_more_text(min(AT_ONCE, len(self._left))))
        self.more.setVisible(bool(self._left))
        self._look_up(now, self._show_titles)

    def _row(self, reflection_id: str, title: str) -> QFrame:
        row = QFrame()
        row.setProperty("region", "row")
        grid = QGridLayout(row)
        grid.addWidget(plain_label(title), 0, 0)
        grid.setColumnStretch(0, 1)
        for column, (words, act) in enumerate(self._offers.items(), 1):
            button = LinkButton(words)
            button.setAccessibleName(f"{words} “{title}”")
            button.clicked.connect(partial(act, reflection_id))
            grid.addWidget(button, 0, column, Qt.AlignmentFlag.AlignVCenter)
        return row
