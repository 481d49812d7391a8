"""The list in the bin's window: several can be selected, and any can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reflect_app.gui.bin.bin_row import BinRowDelegate
from reflect_app.gui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from reflect_app.gui.bin.list_model import BinModel
    from reflect_app.gui.style.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BinList(RowList):
    """Reflections one below the other; Enter or a double-click reads one."""

    chosen = Signal(str)
    """The reflection with this id is to be read."""
    selection_changed = Signal()
    """Others are selected than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.doubleClicked.connect(lambda index: self.chosen.emit(self._bin.ids[index.row()]))

    def use(self, model: BinModel, theme: Theme) -> None:
        """Show this model in the colours and sizes of the theme."""
        self._bin = model
        self._row = BinRowDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._row)
        theme.changed.connect(self._remeasure)
        self._remeasure()
        self.selectionModel().selectionChanged.connect(self.selection_changed)

    def selected(self) -> list[str]:
        """The ids of what is selected, from the top of the list down."""
        ids = self._bin.ids
        return [ids[row] for row in sorted(i.row() for i in self.selectionModel().selectedRows())]

    def select(self, ids: Iterable[str], fallback_row: int = -1) -> None:
        """Select these as far as they are there; if none is, the row given."""
        wanted = set(ids)
        rows = [row for row, each in enumerate(self._bin.ids) if each in wanted]
        if not rows and fallback_row >= 0:
            rows = [min(fallback_row, self._bin.rowCount() - 1)]
        self.select_rows(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter reads the current row."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.chosen.emit(self._bin.ids[self.currentIndex().row()])
            return
        super().keyPressEvent(event)

    def _remeasure(self) -> None:
        self._row.measure()
        self.verticalScrollBar().setSingleStep(self._row.height // 2)
        self.scheduleDelayedItemsLayout()
