"""The heads of the columns of what went out; each sorts the list, and turns it round."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reflect_app.gui.ledger import messages
from reflect_app.gui.ledger.ledger_row import FORMATS, STATE, WENT_OUT
from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.wrapping_button import WrappingButton
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.gui.style.theme import Theme
    from reflect_app.publication.went_out import OutReflection


class Column(Enum):
    """A column that the list can be sorted by."""

    NAME = "name"
    WENT_OUT = "went-out"
    FORMATS = "formats"
    STATE = "state"

    @property
    def words(self) -> str:
        """What stands above it."""
        return {
            Column.NAME: tr("Reflection and file"),
            Column.WENT_OUT: tr("Went out"),
            Column.FORMATS: tr("Formats"),
            Column.STATE: tr("State"),
        }[self]

    def sorted(self, rows: Iterable[OutReflection], *, turned: bool) -> list[OutReflection]:
        """The rows in the order of this column; among equals what went out last is first."""
        newest = sorted(rows, key=lambda row: (row.went_out, row.name), reverse=True)
        keys = {
            Column.NAME: lambda row: (not row.title, row.title.casefold(), row.name),
            Column.WENT_OUT: lambda row: row.went_out,
            Column.FORMATS: lambda row: messages.formats(row.formats),
            Column.STATE: lambda row: row.state.value,
        }
        last_first = (self is Column.WENT_OUT) is not turned
        return sorted(newest, key=keys[self], reverse=last_first)


class LedgerHeads(QWidget):
    """Four heads in a line; the one that sorts is bold, with an arrow."""

    changed = Signal()
    """The list is to be sorted otherwise."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.column, self.turned = Column.WENT_OUT, False
        self._line = QHBoxLayout(self)
        self.heads = {each: self._head(each) for each in Column}
        self._show()

    def fit(self) -> None:
        """Stand above the columns."""
        px = self._theme.px
        self._line.setContentsMargins(px(22), px(4), px(11), px(4))
        self._line.setSpacing(px(4))
        for each, width in ((Column.WENT_OUT, WENT_OUT), (Column.FORMATS, FORMATS)):
            self.heads[each].setFixedWidth(px(width))
        self.heads[Column.STATE].setFixedWidth(px(STATE))

    def _head(self, column: Column) -> WrappingButton:
        head = WrappingButton(column.words, self)
        head.setProperty("kind", "columnhead")
        head.clicked.connect(lambda: self._sort_by(column))
        self._line.addWidget(head, int(column is Column.NAME), Qt.AlignmentFlag.AlignVCenter)
        return head

    def _sort_by(self, column: Column) -> None:
        self.turned = not self.turned if column is self.column else False
        self.column = column
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for column, head in self.heads.items():
            sorts = column is self.column
            down = (column is Column.WENT_OUT) is not self.turned
            arrow = ("⌄" if down else "⌃") if sorts else ""
            head.set_words(f"{column.words} {arrow}".rstrip())
            said = tr("the last first") if down else tr("the first first")
            head.setAccessibleDescription(
                tr("Sorted, {order}", order=said) if sorts else tr("Sort by this")
            )
            restyle(head, "sorts", sorts)
