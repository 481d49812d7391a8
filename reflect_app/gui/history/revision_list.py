"""The list of a reflection's revisions: the newest first, told in words that wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt, Signal
from PySide6.QtGui import QFont

from reflect_app.gui.style.sizes import CAPTION, NAME
from reflect_app.gui.widgets.row_delegate import Line, LinesDelegate
from reflect_app.gui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.history.revision_entries import RevisionEntry
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.widgets.row_delegate import Index

ENTRY = Qt.ItemDataRole.UserRole


class RevisionModel(QAbstractListModel):
    """One row for what there is now, and one for each revision that was kept."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[RevisionEntry] = []

    def show_entries(self, entries: Sequence[RevisionEntry]) -> None:
        """Show these in place of those that were shown."""
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def row_of(self, number: int | None) -> int:
        """The row of a revision; -1 where it is not in the list."""
        found = (row for row, entry in enumerate(self.entries) if entry.number == number)
        return next(found, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many revisions there are, the present one among them."""
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  -- Qt's own
        """The entry itself, or its words."""
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        words = {
            Qt.ItemDataRole.DisplayRole: entry.when,
            Qt.ItemDataRole.AccessibleTextRole: entry.spoken,
        }
        return words.get(Qt.ItemDataRole(role))


class RevisionDelegate(LinesDelegate):
    """Draws a revision: when it was kept, and under that why and how long it is."""

    BEFORE, ABOVE, AFTER, BETWEEN = 32, 11, 16, 2

    def lines(self, index: Index) -> tuple[Line, Line]:
        """Two lines."""
        entry: RevisionEntry = index.data(ENTRY)
        colours = self._theme.colours
        return (
            Line(entry.when, self.font_of(NAME, QFont.Weight.DemiBold), colours.text),
            Line(entry.below, self.font_of(CAPTION), colours.quiet),
        )


class RevisionList(RowList):
    """The revisions one below the other; the one that is selected is shown beside the list."""

    picked = Signal()
    """Another revision is the selected one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.revisions = RevisionModel(self)
        self.setModel(self.revisions)
        self._filling = False
        self.selectionModel().currentChanged.connect(self._on_current)

    def use(self, theme: Theme) -> None:
        """Draw in the colours and sizes of the theme."""
        self.setItemDelegate(RevisionDelegate(theme, self))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def row_height(self) -> int:
        """How high the selected row is, or one like it, in pixels."""
        index = self.currentIndex()
        if not index.isValid():
            index = self.revisions.index(0)
        return self.sizeHintForIndex(index).height() if index.isValid() else 0

    def picked_entry(self) -> RevisionEntry | None:
        """The revision that is selected."""
        entry: RevisionEntry | None = self.currentIndex().data(ENTRY)
        return entry

    def pick(self, number: int | None) -> None:
        """Select a revision, if it is in the list."""
        row = self.revisions.row_of(number)
        if row >= 0:
            self.setCurrentIndex(self.revisions.index(row))
            self.scrollTo(self.currentIndex())

    def show_entries(self, entries: Sequence[RevisionEntry], otherwise: int | None) -> None:
        """Show these; what was selected stays so, or else the one with this number is."""
        before = self.picked_entry()
        self._filling = True
        self.revisions.show_entries(entries)
        self.pick(before.number if before else otherwise)
        if not self.currentIndex().isValid():
            self.pick(otherwise)
        self._filling = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew at another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_current(self) -> None:
        if not self._filling:
            self.picked.emit()
