"""What all lists have in common: rows one below the other, which keys and screen readers reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reflect_app.gui.widgets.known_viewport import known_viewport

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QResizeEvent


class RowList(QListView):
    """A list that scrolls by pixels and not sideways, and that Tab leaves.

    Rows are as wide as it is at any time; where they are higher at one width than at another, it
    has them placed anew by ``place_at_width``. Qt's own way to adjust goes by the height, and only
    while it paints: it paints twice then, and takes a third of a second for 100,000 rows.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewport = known_viewport(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def select_rows(self, rows: Sequence[int]) -> None:
        """Select these rows and no others; the first becomes the current one."""
        selection, wanted = self.selectionModel(), QItemSelection()
        for row in rows:
            index = self.model().index(row, 0)
            wanted.select(index, index)
        selection.select(wanted, selection.SelectionFlag.ClearAndSelect)
        if rows:
            first = self.model().index(rows[0], 0)
            selection.setCurrentIndex(first, selection.SelectionFlag.NoUpdate)

    def leave_selection(self) -> None:
        """Keep nothing selected but the current row."""
        current = self.currentIndex().row()
        self.select_rows([current] if current >= 0 else [])

    def place_at_width(self, event: QResizeEvent) -> None:
        """Have the rows placed anew if this made the list wider or narrower."""
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here by keyboard finds a row to start from, and has it selected.

        The toolkit only makes it the current one, and then no arrow selects the only row.
        """
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason  # which picks a row itself
        if not by_mouse and self.model().rowCount() and not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.model().index(max(0, self.currentIndex().row()), 0))
