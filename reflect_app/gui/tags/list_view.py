"""The list of tags: several can be selected, Enter shows the reflections, letters find a tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reflect_app.gui.tags.tag_row import TagRowDelegate
from reflect_app.gui.widgets.button import is_enter
from reflect_app.gui.widgets.row_list import RowList
from reflect_app.gui.widgets.typed_sign import types_letter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QKeyEvent

    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.widgets.lines_list import RowsModel
    from reflect_app.publication.tag_order.tag_counts import TagLine


class TagsList(RowList):
    """Tags one below the other."""

    chosen = Signal(str)
    """The reflections with this tag are to be shown."""
    selection_changed = Signal()
    """Others are selected than before."""
    typed = Signal(str)
    """Somebody types a letter, though the focus is here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.doubleClicked.connect(lambda index: self.chosen.emit(self._lines[index.row()].tag))

    def use(self, model: RowsModel, theme: Theme) -> None:
        """Show this model in the colours and sizes of the theme."""
        self._tags = model
        self._row = TagRowDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._row)
        theme.changed.connect(self._remeasure)
        self._remeasure()
        self.selectionModel().selectionChanged.connect(self.selection_changed)

    @property
    def _lines(self) -> Sequence[TagLine]:
        return self._tags.rows

    def selected(self) -> list[TagLine]:
        """What is selected, from the top of the list down."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._lines[row] for row in rows]

    def select(self, tags: Iterable[str], fallback_row: int = 0) -> None:
        """Select these as far as they are there; if none is, the row given."""
        wanted = set(tags)
        rows = [row for row, line in enumerate(self._lines) if line.tag in wanted]
        if not rows and self._lines:
            rows = [min(max(fallback_row, 0), len(self._lines) - 1)]
        self.select_rows(rows)
        if rows:
            self.scrollTo(self._tags.index(rows[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the reflections of the current row, and letters go to the field above."""
        if is_enter(event) and self.currentIndex().isValid():
            self.chosen.emit(self._lines[self.currentIndex().row()].tag)
        elif types_letter(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def row_height(self) -> int:
        """How high a row is, in pixels."""
        return self._row.height

    def _remeasure(self) -> None:
        self._row.measure()
        self.verticalScrollBar().setSingleStep(self._row.height // 2)
        self.scheduleDelayedItemsLayout()
