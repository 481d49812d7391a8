"""What is undecided in the text that is read, folded to a line; its author may have reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reflect_app.advice.one_decision import Gathered, gravest_first
from reflect_app.gui.advice.kind_mark import KindLabel
from reflect_app.gui.review import undecided_messages as messages
from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.wrapping_button import LinkButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.advice.finding import Finding
    from reflect_app.gui.style.theme import Theme

MOST = 60  # rows that are made; whoever reads so many reads the text


class UndecidedPanel(QFrame):
    """A quiet line with a count, which opens to a row for each passage and the way to it."""

    wanted = Signal(object)
    """Somebody wants to see this ``Finding`` in the text."""
    opened = Signal()
    """It takes other room than before."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: Sequence[Gathered] = ()
        self._open = False
        self.opener = LinkButton("", self)
        self.opener.setProperty("small", True)
        self.opener.clicked.connect(self._turn)
        self.rows: list[QWidget] = []
        self.links: list[LinkButton] = []
        """One for each passage, while it is open."""
        self._passages: list[QVBoxLayout] = []
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.opener)
        theme.follow(self, self._space)
        self._space()
        self.hide()

    @property
    def has_something(self) -> bool:
        """Whether there is anything on it."""
        return bool(self._found)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say how many there are, and list them where that is open."""
        found = gravest_first(findings)
        if found == self._found:
            return
        self._found = found
        self._open = self._open and bool(found)
        self.setVisible(bool(found))
        self._show_parts()

    def _turn(self) -> None:
        self._open = not self._open
        self._show_parts()
        self.opened.emit()

    def _show_parts(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows, self.links, self._passages = [], [], []
        words = messages.undecided(len(self._found))
        self.opener.set_words(f"{'▾' if self._open else '▸'} {words}")
        self.opener.setAccessibleName(words)
        self.opener.setAccessibleDescription(messages.shown_below(on=self._open))
        restyle(self.opener, "open", self._open)
        if not self._open:
            return
        self._add(plain_label(messages.author_may_know(), "small"))
        for each in self._found[:MOST]:
            self._add(self._row(each))
        if (more := len(self._found) - MOST) > 0:
            self._add(plain_label(messages.more(more), "small"))
        self._space()

    def _add(self, row: QWidget) -> None:
        self.rows.append(row)
        self._column.addWidget(row)

    def _row(self, each: Gathered) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setSpacing(0)
        self._passages.append(column)
        column.addWidget(KindLabel(each.first.kind, self._theme))
        link = LinkButton(messages.passage(each))
        link.setProperty("small", True)
        link.setAccessibleName(messages.passage_spoken(each))
        link.clicked.connect(lambda: self.wanted.emit(each.first))
        column.addWidget(link)
        column.addWidget(plain_label(each.gravest.message, "small"))
        self.links.append(link)
        return row

    def _space(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, px(6), 0, 0)
        self._column.setSpacing(px(4))
        for passage in self._passages:
            passage.setContentsMargins(0, px(4), 0, px(2))
