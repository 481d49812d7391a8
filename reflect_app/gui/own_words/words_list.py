"""A list of words of which several can be taken at once; as high as it needs, up to some rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QItemSelection, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from reflect_app.gui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent

    Index = QModelIndex | QPersistentModelIndex

MOST_ROWS = 8  # that are shown before it scrolls
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class _Words(QAbstractListModel):
    """What each row is about, and its words."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[tuple[Hashable, str]] = []

    def show_rows(self, rows: Sequence[tuple[Hashable, str]]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  -- Qt's own
        """The words of a row, to see and to hear."""
        words = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.rows[index.row()][1] if index.isValid() and role in words else None


class WordsList(RowList):
    """Rows of words; what is selected stays so when others come or go."""

    selection_changed = Signal()
    """Something else is selected."""
    take_back_wanted = Signal()
    """Delete was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = _Words()
        self.setModel(self._words)
        self.setProperty("role", "words")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selectionModel().selectionChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[tuple[Hashable, str]]) -> None:
        """Show these, each with what it is about."""
        if list(rows) == self._words.rows:
            return
        before, at = set(self.selected()), self.currentIndex().row()
        self._words.show_rows(rows)
        kept = [row for row, (about, _words) in enumerate(rows) if about in before]
        if kept:
            self.select_rows(kept)
        elif rows and at >= 0:
            self.setCurrentIndex(self._words.index(min(at, len(rows) - 1), 0))
            if not self.hasFocus():
                self.clearSelection()
        self.setVisible(bool(rows))
        self.fit()
        self.selection_changed.emit()

    def selected(self) -> list[Hashable]:
        """What the selected rows are about, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._words.rows[row][0] for row in rows]

    def fit(self) -> None:
        """Be as high as the rows, up to some."""
        self.ensurePolished()
        rows = min(MOST_ROWS, len(self._words.rows))
        row = max(1, self.sizeHintForRow(0)) if self._words.rows else 0
        self.setFixedHeight(rows * row + 2 * self.frameWidth() + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes back what is selected, once each time that it is pressed."""
        if Qt.Key(event.key()) in _DELETE and self.selectedIndexes():
            if not event.isAutoRepeat():
                self.take_back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self.selection_changed.emit()
